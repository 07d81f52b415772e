import type { Words } from '../text/words.js'
import { COMMON_WORDS } from './signals/languages.js'
import type { Language } from './signals/signal-row.js'

/** Of the words read, this share must be common ones of a language; of a title alone, two. */
const LEAST_SHARE = 0.1
const LEAST_WORDS = 2
const KANA = /^[\u3040-\u30ff]$/
/** A sample of the text is enough to tell its languages. */
const SAMPLE_WORDS = 4000

/** The languages in which a text is written; none where it is in one that no row knows. */
export function readLanguages(words: Words): ReadonlySet<Language> {
  const sample = words.folded.slice(0, SAMPLE_WORDS)
  const counts = new Map<string, number>()
  for (const word of sample) counts.set(word, (counts.get(word) ?? 0) + 1)
  const languages = new Set<Language>()
  for (const language of Object.keys(COMMON_WORDS) as (keyof typeof COMMON_WORDS)[]) {
    let common = 0
    for (const word of COMMON_WORDS[language]) common += counts.get(word) ?? 0
    if (common >= LEAST_WORDS && common / sample.length >= LEAST_SHARE) languages.add(language)
  }
  if (sample.some((word) => KANA.test(word))) languages.add('ja')
  return languages
}
