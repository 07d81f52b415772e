import {
  ALL_STEM_KEYS,
  type Numbered,
  numberOf,
  numberWords,
  stemKey,
  UNKNOWN,
  vocabularySize,
} from './number-words.js'
import { firstWords, parsePhrase, secondWords } from './phrase-language.js'
import { compilePhrases, runPhrase } from './phrase-program.js'
import type { Words } from './words.js'

/** Where a row's phrase stands in a text. Phrases are written in the language of `phrase-language.ts`. */
export interface Match<Row> {
  row: Row
  /** Index of its first word and of the one after its last. */
  from: number
  to: number
}

export type Finder<Row> = (words: Words, found: (match: Match<Row>) => void) => void

/** A row that is tried where a word stands: its number, and its phrase's first step. `seconds` are the words that can follow, null where any can. */
interface Tried {
  row: number
  step: number
  seconds: ReadonlySet<number> | null
}

/** Makes one pass over a text find the phrases of all rows. Throws on a phrase that is not well formed: a mistake in a table. */
export function createFinder<Row extends { phrase: string }>(rows: readonly Row[]): Finder<Row> {
  const phrases = rows.map(({ phrase }) => parsePhrase(phrase))
  const program = compilePhrases(phrases)
  const byWord = new Map<number, Tried[]>()
  const byStem = new Map<number, Tried[]>()
  for (const [row, { phrase }] of rows.entries()) {
    const parts = phrases[row] ?? []
    const step = program.firsts[row] ?? 0
    const first = firstWords(parts, phrase)
    for (const word of first.words) {
      const seconds = secondWords(parts, word)
      add(byWord, numberOf(word), { row, step, seconds: seconds && new Set([...seconds].map(numberOf)) })
    }
    for (const stem of first.stems) add(byStem, stemKey(stem), { row, step, seconds: null })
  }
  const { atWord, atStem, numbers } = layOut(byWord, byStem)
  const report = (list: number, text: Numbered, at: number, found: (match: Match<Row>) => void) => {
    const end = list + 2 * (numbers[list] ?? 0)
    for (let each = list + 1; each < end; each += 2) {
      const to = runPhrase(program, numbers[each + 1] ?? 0, text, at)
      const row = rows[numbers[each] ?? 0]
      if (to > at && row) found({ row, from: at, to })
    }
  }
  return (words, found) => {
    const text = numberWords(words)
    const { ids, stems } = text
    for (let at = 0; at < ids.length; at += 1) {
      const beginning = atWord[ids[at] ?? UNKNOWN] ?? NOTHING
      if (beginning !== NOTHING) report(listAt(numbers, beginning, ids[at + 1] ?? UNKNOWN), text, at, found)
      const list = atStem[stems[at] ?? NOTHING] ?? NOTHING
      if (list !== NOTHING) report(list, text, at, found)
    }
  }
}

const NOTHING = 0

/** What is tried where, in one row of numbers: lists of how many rows and each one's number and first step. */
interface Layout {
  /** For the number of a word: where in `numbers` stand how many second words it has, they and their lists, and last the list for any other. */
  atWord: Int32Array
  /** For the key of a stem: where its list stands. */
  atStem: Int32Array
  numbers: Int32Array
}

function layOut(byWord: ReadonlyMap<number, Tried[]>, byStem: ReadonlyMap<number, Tried[]>): Layout {
  const numbers = [NOTHING]
  const atWord = new Int32Array(vocabularySize() + 1)
  const atStem = new Int32Array(ALL_STEM_KEYS)
  const listOf = (tried: readonly Tried[]) =>
    tried.length === 0
      ? NOTHING
      : numbers.push(tried.length, ...tried.flatMap(({ row, step }) => [row, step])) - 1 - 2 * tried.length
  for (const [stem, tried] of byStem) atStem[stem] = listOf(tried)
  for (const [word, tried] of byWord) {
    const keys = [...new Set(tried.flatMap(({ seconds }) => [...(seconds ?? [])]))]
    const lists = [...keys, UNKNOWN].map((key) =>
      listOf(tried.filter(({ seconds }) => seconds === null || seconds.has(key))),
    )
    atWord[word] = numbers.length
    numbers.push(keys.length, ...keys, ...lists)
  }
  return { atWord, atStem, numbers: Int32Array.from(numbers) }
}

function listAt(numbers: Int32Array, beginning: number, second: number): number {
  const count = numbers[beginning] ?? 0
  let each = beginning + 1
  const end = each + count
  while (each < end && numbers[each] !== second) each += 1
  return numbers[each + count] ?? NOTHING
}

function add(lists: Map<number, Tried[]>, key: number, tried: Tried): void {
  const list = lists.get(key)
  if (list) list.push(tried)
  else lists.set(key, [tried])
}
