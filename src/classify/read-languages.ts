import { createCounter } from '../text/count-words.js'
import type { Language } from '../text/language.js'
import type { Words } from '../text/words.js'
import { COMMON_WORDS } from './signals/languages.js'

/** Of the words read, this share must be common ones of a language; of a title alone, two. */
const LEAST_SHARE = 0.1
const LEAST_WORDS = 2
/** Languages that say with endings what others say with small words. */
const SHARES: Readonly<Partial<Record<Language, number>>> = { tr: 0.04 }
/** A sample of the text is enough to tell its languages. */
const SAMPLE_WORDS = 4000
/** Kana, and the characters that a title alone may consist of. */
const KANA = /[\u3040-\u30ff\u4e00-\u9fff]/

const countCommon = createCounter(COMMON_WORDS)

/** A text in a known language has this share of its common words; one with an English footer has fewer. */
const MOSTLY_SHARE = 0.2

/** The languages of a text: none of them where it is in one that no row knows. */
export interface Tongues {
  languages: ReadonlySet<Language>
  /** Most of it is in a language that has rows, or in English and one of them. */
  isKnown: boolean
}

export function readLanguages(words: Words): Tongues {
  const counts = countCommon(words, SAMPLE_WORDS)
  const read = Math.min(words.folded.length, SAMPLE_WORDS)
  const { en, ...others } = counts
  const spoken = (Object.keys(counts) as (keyof typeof counts)[]).filter(
    (language) => counts[language] >= LEAST_WORDS && counts[language] / read >= (SHARES[language] ?? LEAST_SHARE),
  )
  const hasKana = KANA.test(words.text.slice(0, words.ends[read - 1] ?? 0))
  return {
    languages: new Set<Language>(hasKana ? [...spoken, 'ja'] : spoken),
    isKnown: hasKana || (en + Math.max(...Object.values(others))) / read >= MOSTLY_SHARE,
  }
}
