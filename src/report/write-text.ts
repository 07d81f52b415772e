import type { Report, ReportTable } from './report.js'

/** A report for a terminal: columns of nought alone are left out, what is not printed is a star. */
export function writeText(reports: readonly Report[]): string {
  return reports.map(reportText).join('\n')
}

function reportText({ organisation, from, to, periods, nationalSecurity, restatements, notes }: Report): string {
  const lines = [
    `${organisation}, ${from} to ${to}`,
    '',
    ...periods.flatMap(({ name, tables }) =>
      tables.flatMap((table) => [`${name}: ${TITLES[table.id]}`, ...tableText(table), '']),
    ),
    ...nationalSecurity.flatMap(({ name, rows }) => [
      `${name}: national security`,
      ...rows.map(({ what, band }) => `  ${what}: ${band}`),
      '',
    ]),
    ...restatements.map(
      ({ period, table, jurisdiction, type, column, publishedOn, was, is }) =>
        `Restated, ${period}, ${TITLES[table]}: ${jurisdiction} ${type}, ${column}: ${was} on ${publishedOn}, now ${is}`,
    ),
    ...notes,
  ]
  return `${lines.join('\n')}\n`
}

export const TITLES: Readonly<Record<ReportTable['id'], string>> = {
  government: 'requests of governments',
  civil: 'process of parties to civil suits',
  private: 'private requests',
  removal: 'requests to remove content',
  preservation: 'preservation',
  apart: 'fraud, and what was served twice or merged',
}

function tableText({ columns, rows }: ReportTable): string[] {
  const shown = columns.flatMap((column, at) => (rows.some(({ cells }) => cells[at] !== 0) ? [{ column, at }] : []))
  if (shown.length === 0) return ['  nothing']
  const grid = [
    ['jurisdiction', 'type', ...shown.map(({ column }) => column)],
    ...rows.map(({ jurisdiction, type, cells }) => [
      jurisdiction,
      type,
      ...shown.map(({ at }) => (cells[at] === null ? '*' : String(cells[at]))),
    ]),
  ]
  const widths = (grid[0] ?? []).map((_, column) => Math.max(...grid.map((row) => (row[column] ?? '').length)))
  return grid.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
