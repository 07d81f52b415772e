import { headOf, type Reading, readAs, withinBound } from '../readers/reading.js'
import { TextFlow } from '../readers/text-flow.js'
import { decodeText } from '../text/decode-text.js'
import { onOneLine } from './on-one-line.js'

const DELIMITERS = [',', ';', '\t', '|']
/** The first lines tell how cells are parted. */
const SAMPLE_CHARS = 4000
/** A row of one of our own exports has some dozens of cells; logs of a year have a million rows. */
const MAX_ROWS = 200_000

/** A table in text (CSV, RFC 4180, and its kin) as a spreadsheet shows it: rows as lines, cells parted by tabs. Nothing in it is computed. */
export async function readTable(
  bytes: Uint8Array,
  charset: string | null,
  limits: { textChars: number },
): Promise<Reading> {
  const head = headOf(bytes, limits)
  const text = decodeText(head, charset)
  const flow = new TextFlow()
  const rows = await rowsOf(text.slice(0, limits.textChars))
  for (const row of rows.slice(0, MAX_ROWS)) {
    flow.openRow()
    for (const cell of row) {
      flow.openCell()
      flow.write(onOneLine(cell), false)
    }
    flow.closeRow()
  }
  const complete = head.length === bytes.length && text.length <= limits.textChars && rows.length <= MAX_ROWS
  return withinBound(readAs(flow.toString()), limits.textChars, complete)
}

/** Each line a cell where quotation marks do not come out even. */
async function rowsOf(text: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(text, {
      delimiter: delimiterOf(text.slice(0, SAMPLE_CHARS)),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MAX_ROWS + 1,
    })
  } catch {
    return text.split('\n').map((line) => [line])
  }
}

/** The one that most lines have; of equals the usual one. */
function delimiterOf(sample: string): string {
  const lines = sample
    .replace(/"[^"]{0,1000}"/g, '')
    .split('\n')
    .slice(0, 20)
  const counts = DELIMITERS.map((delimiter) => lines.filter((line) => line.includes(delimiter)).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
