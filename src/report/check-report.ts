import { sumsOf } from './count-units.js'
import { isSameRow } from './hide-small-cells.js'
import type { ReportPeriod, ReportRow, ReportTable } from './report.js'
import { NATIONAL_SECURITY } from './report-unit.js'

/**
 * What must be so before a figure is printed, asked of the tables as they stand and not of what they were made of: a slip
 * of a row or a column is how published reports went wrong. Each fault is a sentence; none means that all holds.
 */
export function checkReport(whole: ReportPeriod, halves: readonly ReportPeriod[]): string[] {
  return [whole, ...halves].flatMap(checkPeriod).concat(halves.length > 1 ? checkHalves(whole, halves) : [])
}

function checkPeriod({ name, tables }: ReportPeriod): string[] {
  return tables.flatMap((table) =>
    [
      ...table.rows.flatMap((row) => checkRow(table, row)),
      ...checkTotals(table),
      ...table.rows
        .filter(({ type }) => [...NATIONAL_SECURITY].some((kind) => kind === type))
        .map(({ type }) => `${type} stands in a table; it is published in bands alone`),
    ].map((fault) => `${name}, ${table.id}: ${fault}`),
  )
}

function checkRow(table: ReportTable, row: ReportRow): string[] {
  const cell = (column: string) => row.cells[table.columns.indexOf(column)] ?? 0
  const place = `${row.jurisdiction} ${row.type}`
  const sums = sumsOf(table.id).flatMap(({ total, parts }) => {
    const added = parts.reduce((sum, part) => sum + cell(part), 0)
    return added === cell(total) ? [] : [`${place}: ${parts.join(' + ')} is ${added}, but ${total} is ${cell(total)}`]
  })
  const more =
    table.columns.includes('disclosed') && cell('disclosed') > cell('requests')
      ? [`${place}: ${cell('disclosed')} disclosed of ${cell('requests')} received`]
      : []
  const width =
    row.cells.length === table.columns.length
      ? []
      : [`${place}: ${row.cells.length} figures for ${table.columns.length} columns`]
  const numbers = row.cells.every((value) => value !== null && Number.isInteger(value) && value >= 0)
    ? []
    : [`${place}: a figure is no count`]
  return [...sums, ...more, ...width, ...numbers]
}

function checkTotals({ columns, rows }: ReportTable): string[] {
  const total = rows.at(-1)
  return columns.flatMap((column, at) => {
    const added = rows.slice(0, -1).reduce((sum, row) => sum + (row.cells[at] ?? 0), 0)
    return added === total?.cells[at]
      ? []
      : [`${column}: the rows add up to ${added}, the total says ${total?.cells[at]}`]
  })
}

function checkHalves(whole: ReportPeriod, halves: readonly ReportPeriod[]): string[] {
  return whole.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column, at) => {
        const added = halves.reduce((sum, half) => sum + figureOf(half, table, row, at), 0)
        return added === row.cells[at]
          ? []
          : [
              `${whole.name}, ${table.id}: ${row.jurisdiction} ${row.type}, ${column}: the halves add up to ${added}, not ${row.cells[at]}`,
            ]
      }),
    ),
  )
}

function figureOf(half: ReportPeriod, { id }: ReportTable, row: ReportRow, at: number): number {
  const rows = half.tables.find((table) => table.id === id)?.rows ?? []
  return rows.find((other) => isSameRow(row, other))?.cells[at] ?? 0
}
