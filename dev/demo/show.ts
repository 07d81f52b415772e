/** What the demo prints: a bar while mail is worked through, and the table of cases. */
import process from 'node:process'
import type { CaseLine } from './ledger.js'

const BAR_WIDTH = 30
/** Without a terminal a bar is a line now and then. */
const LINE_EVERY = 5

export interface Bar {
  show(done: number, total: number): void
  end(): void
}

export function progressBar(out: NodeJS.WriteStream = process.stderr): Bar {
  let shown = -1
  return {
    show: (done, total) => {
      if (done === shown) return
      const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH)
      const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${done} of ${total} mails`
      if (out.isTTY) out.write(`\r${bar}`)
      else if (done === total || done >= Math.max(shown, 0) + LINE_EVERY) out.write(`${bar}\n`)
      else return
      shown = done
    },
    end: () => {
      if (out.isTTY) out.write('\n')
    },
  }
}

/** Agencies are named by the mail: no control character of theirs reaches the terminal. */
function printable(text: string, width: number): string {
  const clean = text.replace(/\p{C}/gu, ' ')
  return clean.length > width ? `${clean.slice(0, width - 1)}~` : clean
}

const COLUMNS: { title: string; width: number; of: (line: CaseLine) => string }[] = [
  { title: 'Case', width: 20, of: (line) => line.reference },
  { title: 'For', width: 8, of: (line) => line.organisation },
  { title: 'Instrument', width: 26, of: (line) => line.instrument },
  { title: 'Sender', width: 22, of: (line) => line.sender },
  { title: 'Disposition', width: 24, of: (line) => line.disposition },
  { title: 'Mails', width: 5, of: (line) => line.mails },
  { title: 'Agency', width: 40, of: (line) => line.agency },
]

export function caseTable(lines: CaseLine[]): string {
  const rows = lines.map((line) => COLUMNS.map(({ of, width }) => printable(of(line), width)))
  const titles = COLUMNS.map(({ title }) => title)
  const widths = COLUMNS.map((_, column) => Math.max(...[titles, ...rows].map((row) => row[column]?.length ?? 0)))
  const format = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [titles, widths.map((width) => '-'.repeat(width)), ...rows].map(format).join('\n')
}
