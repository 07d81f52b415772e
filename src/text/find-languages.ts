import type { Language } from './language.js'
import type { WordIndex } from './word-index.js'

/** Short words that only one of the languages is full of. */
const MARKERS: Record<Language, readonly string[]> = {
  en: ['the', 'of', 'and', 'to', 'you', 'for', 'is', 'by', 'this', 'with', 'please', 'are'],
  fr: ['le', 'les', 'des', 'du', 'et', 'une', 'aux', 'est', 'vous', 'nous', 'dans', 'pour', 'sur', 'au', 'ce', 'cette'],
  de: ['der', 'die', 'das', 'und', 'den', 'dem', 'ist', 'wir', 'von', 'zu', 'mit', 'ich', 'sie', 'für', 'nicht', 'des'],
  es: ['el', 'los', 'las', 'del', 'y', 'una', 'por', 'con', 'su', 'se', 'al', 'que', 'para'],
  pt: ['os', 'do', 'da', 'em', 'uma', 'ao', 'e', 'dos', 'das', 'não', 'com', 'no', 'na', 'que', 'para'],
  it: ['il', 'di', 'che', 'gli', 'della', 'del', 'nel', 'alla', 'per', 'con', 'dei', 'si'],
  nl: ['het', 'een', 'van', 'en', 'op', 'dat', 'voor', 'met', 'te', 'wij', 'bij', 'aan'],
  pl: ['w', 'z', 'na', 'się', 'nie', 'oraz', 'dnia', 'dla', 'przez'],
  tr: ['ve', 'bir', 'bu', 'ile', 'için', 'olarak', 'tarihli', 'sayılı'],
  ja: ['の', 'に', 'を'],
}
/** Fewer markers say nothing: a form of labels and values. */
const FEW = 4
/** A second language counts when it has this share of the first one's words: forms in two languages, quoted law. */
const SHARE = 0.3

/** The languages that a text is written in; null where too little of it tells, and rows of all languages are tried. */
export function findLanguages(text: string, words: WordIndex): ReadonlySet<Language> | null {
  const counts = (Object.keys(MARKERS) as Language[]).map((language) => ({
    language,
    count: language === 'ja' ? countKana(text) : sum(MARKERS[language], words),
  }))
  const most = Math.max(...counts.map(({ count }) => count))
  if (most < FEW) return null
  return new Set(counts.filter(({ count }) => count >= most * SHARE).map(({ language }) => language))
}

function sum(markers: readonly string[], words: WordIndex): number {
  return markers.reduce((total, marker) => total + (words.get(marker)?.length ?? 0), 0)
}

/** Kana of the first page: Japanese has no spaces to count words by. */
function countKana(text: string): number {
  return text.slice(0, 2000).match(/[\u3041-\u30ff]/g)?.length ?? 0
}
