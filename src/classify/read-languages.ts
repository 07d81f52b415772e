import { createCounter } from '../text/count-words.js'
import type { Words } from '../text/words.js'
import { COMMON_WORDS } from './signals/languages.js'
import type { Language } from './signals/signal-row.js'

/** Of the words read, this share must be common ones of a language; of a title alone, two. */
const LEAST_SHARE = 0.1
const LEAST_WORDS = 2
/** A sample of the text is enough to tell its languages. */
const SAMPLE_WORDS = 4000
const KANA = /[\u3040-\u30ff]/

const countCommon = createCounter(COMMON_WORDS)

/** The languages in which a text is written; none where it is in one that no row knows. */
export function readLanguages(words: Words): ReadonlySet<Language> {
  const counts = countCommon(words, SAMPLE_WORDS)
  const read = Math.min(words.folded.length, SAMPLE_WORDS)
  const spoken = (Object.keys(counts) as (keyof typeof counts)[]).filter(
    (language) => counts[language] >= LEAST_WORDS && counts[language] / read >= LEAST_SHARE,
  )
  const sample = words.text.slice(0, words.ends[read - 1] ?? 0)
  return new Set<Language>(KANA.test(sample) ? [...spoken, 'ja'] : spoken)
}
