import type { Language } from './language.js'
import { onceEach } from './once-each.js'
import { Vocabulary } from './vocabulary.js'
import type { WordIndex } from './word-index.js'

/**
 * One row of a table of patterns. `words` are the lower-case words at which `pattern` (sticky, bounded) is tried; it
 * may look behind. `source` names the law, form or registry that gives the shape.
 */
export interface Row {
  id: string
  language: Language | readonly Language[]
  words: readonly string[]
  pattern: RegExp
  source?: string
}

export interface RowMatch<R extends Row = Row> {
  row: R
  start: number
  end: number
  match: RegExpExecArray
}

/** The text, with its words, that rows are tried on. */
export interface Indexed {
  text: string
  words: WordIndex
  /** Rows of other languages are left out; absent or null where all are tried. */
  languages?: ReadonlySet<Language> | null
}

/** Of one row in one document: the longest schedule of accounts is shorter, and what repeats more often is made to cost time. */
const MAX_MATCHES = 2_000

/** Every place where a row matches, to a bound, in the order of the text; of rows that begin at one place the first in the table stands first. */
export function matchRows<R extends Row>({ text, words, languages }: Indexed, rows: readonly R[]): RowMatch<R>[] {
  const found: RowMatch<R>[] = []
  const { numbers, ends } = numberRows(rows)
  const { slots, offsets } = numberIndex(words)
  let at = 0
  for (let index = 0; index < ends.length; index += 1) {
    let left = MAX_MATCHES
    for (const end = ends[index] ?? 0; at < end; at += 1) {
      const slot = slotOf(slots, numbers[at] ?? NOBODY)
      if (slots[slot] === NOBODY) continue
      const row = rows[index]
      if (!row || !speaks(languages ?? null, row.language)) continue
      for (const offset of offsets[slots[slot + 1] ?? 0] ?? []) {
        if (left === 0) break
        row.pattern.lastIndex = offset
        const match = row.pattern.exec(text)
        if (!match) continue
        found.push({ row, start: match.index, end: match.index + match[0].length, match })
        left -= 1
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The words of all tables: thousands are looked for in every text, and a number is looked up faster than a word. */
const vocabulary = new Vocabulary()
const NOBODY = 0

/** The words of a table's rows as numbers, one row's behind the other's, and where those of each end. */
const numberRows = onceEach((rows: readonly Row[]): { numbers: Int32Array; ends: readonly number[] } => {
  const numbers: number[] = []
  const ends = rows.map(({ words }) => numbers.push(...words.map((word) => vocabulary.numberOf(word))))
  return { numbers: Int32Array.from(numbers), ends }
})

/** An index by the numbers of words. */
interface NumberedIndex {
  /** How many words were known. */
  size: number
  /** Numbers by `slotOf`, each with the place of its offsets. */
  slots: Int32Array
  offsets: readonly (readonly number[])[]
}

const numbered = new WeakMap<WordIndex, NumberedIndex>()

/** Made once for all tables; again where a table came later with new words. */
function numberIndex(words: WordIndex): NumberedIndex {
  const done = numbered.get(words)
  if (done?.size === vocabulary.size) return done
  const slots = new Int32Array(2 ** (Math.ceil(Math.log2(words.size + 1)) + 2))
  const offsets: (readonly number[])[] = []
  for (const [word, found] of words) {
    const number = vocabulary.find(word)
    if (number === undefined) continue
    const slot = slotOf(slots, number)
    slots[slot] = number
    slots[slot + 1] = offsets.push(found) - 1
  }
  const index = { size: vocabulary.size, slots, offsets }
  numbered.set(words, index)
  return index
}

/** Where a number stands, or else the first free slot from where it belongs; two to each, and half of all are free or more. */
function slotOf(slots: Int32Array, number: number): number {
  const mask = slots.length - 1
  let slot = (number << 1) & mask
  while (slots[slot] !== number && slots[slot] !== NOBODY) slot = (slot + 2) & mask
  return slot
}

/** Whether a row of these languages is tried on a text of those; a text whose languages are not known is tried with all. */
export function speaks(languages: ReadonlySet<Language> | null, wanted: Language | readonly Language[]): boolean {
  if (languages === null) return true
  return typeof wanted === 'string' ? languages.has(wanted) : wanted.some((language) => languages.has(language))
}
