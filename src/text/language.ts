/** The languages that rows of patterns are written in (ISO 639-1). A row's language is part of its data. */
export type Language = 'en' | 'fr' | 'de' | 'es' | 'pt' | 'it' | 'nl' | 'ja' | 'pl' | 'tr'
