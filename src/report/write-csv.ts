import type { Report } from './report.js'

/** One line a figure, so that tables of different columns are one file; an empty figure is one that is not printed. */
const HEAD = 'organisation,period,from,to,table,jurisdiction,type,measure,figure,remark'

export function writeCsv(reports: readonly Report[]): string {
  const lines = reports.flatMap((report) => [...figuresOf(report), ...bandsOf(report), ...restatementsOf(report)])
  return `${[HEAD, ...lines.map((cells) => cells.map(quoted).join(','))].join('\r\n')}\r\n`
}

function figuresOf({ organisation, periods, forPublication }: Report): string[][] {
  const remark = forPublication ? '' : 'not for publication'
  return periods.flatMap(({ name, from, to, tables }) =>
    tables.flatMap(({ id, columns, rows }) =>
      rows.flatMap(({ jurisdiction, type, cells }) =>
        columns.map((column, at) => [
          organisation,
          name,
          from,
          to,
          id,
          jurisdiction,
          type,
          column,
          cells[at]?.toString() ?? '',
          cells[at] === null ? 'not printed' : remark,
        ]),
      ),
    ),
  )
}

function bandsOf({ organisation, nationalSecurity }: Report): string[][] {
  return nationalSecurity.flatMap(({ name, from, to, rows }) =>
    rows.map(({ what, band }) => [organisation, name, from, to, 'national security', '', '', what, band, 'band']),
  )
}

function restatementsOf({ organisation, restatements }: Report): string[][] {
  return restatements.map(({ period, table, jurisdiction, type, column, publishedOn, was, is }) => [
    organisation,
    period,
    '',
    '',
    table,
    jurisdiction,
    type,
    column,
    String(is),
    `restated: ${was} on ${publishedOn}`,
  ])
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is text. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
