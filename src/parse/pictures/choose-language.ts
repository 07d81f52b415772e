import { findLanguages } from '../../text/find-languages.js'
import { indexWords } from '../../text/word-index.js'
import type { PictureLanguage } from './picture-reader.js'

/** As much as tells a language. */
const SAMPLE_CHARS = 4000

/**
 * The language in which a page is to be read again, or null where it was read in its own. Read in English a French page
 * keeps its short words, and loses accents and the words that carry them.
 */
export function chooseOtherLanguage(text: string, readIn: PictureLanguage): PictureLanguage | null {
  const sample = text.slice(0, SAMPLE_CHARS)
  const languages = findLanguages(sample, indexWords(sample))
  if (languages === null) return null
  if (readIn === 'eng' && languages.has('fr') && !languages.has('en')) return 'fra'
  return readIn === 'fra' && languages.has('en') && !languages.has('fr') ? 'eng' : null
}
