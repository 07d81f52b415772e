import { STEM_LETTERS } from './phrase-language.js'
import { Vocabulary } from './vocabulary.js'
import type { Words } from './words.js'

/** A text whose words are numbers of the vocabulary, for words are compared millions of times. */
export interface Numbered {
  words: Words
  ids: Int32Array
  /** Of the stems with which the words begin. */
  stems: Int32Array
}

/** What every word has that no phrase knows. */
export const UNKNOWN = 0
const vocabulary = new Vocabulary()
const numbered = new WeakMap<Words, { size: number; text: Numbered }>()

/** How many words the phrases know so far. */
export function vocabularySize(): number {
  return vocabulary.size
}

export function numberOf(word: string): number {
  return vocabulary.numberOf(word)
}

/** The words of a text as numbers, made once for all finders; again where a finder came later with new words. */
export function numberWords(words: Words): Numbered {
  const done = numbered.get(words)
  if (done && done.size === vocabulary.size) return done.text
  const { folded } = words
  const ids = new Int32Array(folded.length)
  const stems = new Int32Array(folded.length)
  for (let at = 0; at < ids.length; at += 1) {
    const word = folded[at] ?? ''
    ids[at] = vocabulary.find(word) ?? UNKNOWN
    stems[at] = stemKey(word)
  }
  const text = { words, ids, stems }
  numbered.set(words, { size: vocabulary.size, text })
  return text
}

const STEM_KEYS = 1024
/** Of words that are shorter than any stem: no row has it. */
const NO_STEM = STEM_KEYS
export const ALL_STEM_KEYS = STEM_KEYS + 1

/** Two stems may share a key, for the phrase itself is tried then; a number costs less than a piece cut from every word. */
export function stemKey(word: string): number {
  if (word.length < STEM_LETTERS) return NO_STEM
  let key = 0
  for (let i = 0; i < STEM_LETTERS; i += 1) key = (key * 31 + word.charCodeAt(i)) | 0
  return key & (STEM_KEYS - 1)
}
