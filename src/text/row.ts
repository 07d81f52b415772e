import type { Language } from './language.js'
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
  for (const row of rows) {
    if (!speaks(languages ?? null, row.language)) continue
    let left = MAX_MATCHES
    for (const word of row.words) {
      const offsets = words.get(word)
      if (offsets === undefined) continue
      for (const offset of offsets) {
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

/** Whether a row of these languages is tried on a text of those; a text whose languages are not known is tried with all. */
export function speaks(languages: ReadonlySet<Language> | null, wanted: Language | readonly Language[]): boolean {
  if (languages === null) return true
  return typeof wanted === 'string' ? languages.has(wanted) : wanted.some((language) => languages.has(language))
}
