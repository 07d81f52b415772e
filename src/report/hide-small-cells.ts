import { sumsOf } from './count-units.js'
import type { ReportRow, ReportTable } from './report.js'

/**
 * Figures below `smallest` (and above nought) are not printed. A hidden figure that its sums would give away takes others
 * with it, until no hidden figure can be worked out from what is printed: the sums of each row, and each column's total.
 */
export function hideSmallCells(table: ReportTable, smallest: number): ReportTable {
  const values = table.rows.flatMap(({ cells }) => cells.map((cell) => cell ?? 0))
  const relations = relationsOf(table)
  const hidden = new Set(values.flatMap((value, at) => (value > 0 && value < smallest ? [at] : [])))
  const grid = { values, relations, hidden, smallest }
  let grows = hidden.size > 0
  while (grows) grows = hideBeside(grid) || hideDetermined(grid)
  const width = table.columns.length
  return {
    ...table,
    rows: table.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell, column) => (hidden.has(at * width + column) ? null : cell)),
    })),
  }
}

/** A year prints what both of its halves print: it tells nothing that they do not. */
export function hideLike(table: ReportTable, parts: readonly ReportTable[]): ReportTable {
  const isHidden = (row: ReportRow, column: number) =>
    parts.some((part) => part.rows.some((other) => isSameRow(row, other) && other.cells[column] === null))
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, at) => (isHidden(row, at) ? null : cell)) })),
  }
}

export function isSameRow(a: ReportRow, b: ReportRow): boolean {
  return a.jurisdiction === b.jurisdiction && a.type === b.type
}

interface Relation {
  total: number
  parts: number[]
}

interface Grid {
  values: readonly number[]
  relations: readonly Relation[]
  hidden: Set<number>
  smallest: number
}

/** Every sum that a reader can make: cells are numbered row by row, the total's row last. */
export function relationsOf({ id, columns, rows }: ReportTable): Relation[] {
  const width = columns.length
  const down = columns.map((_, column) => ({
    total: (rows.length - 1) * width + column,
    parts: rows.slice(0, -1).map((_row, at) => at * width + column),
  }))
  const across = rows.flatMap((_, at) =>
    sumsOf(id).map(({ total, parts }) => ({
      total: at * width + columns.indexOf(total),
      parts: parts.map((part) => at * width + columns.indexOf(part)),
    })),
  )
  return [...down, ...across]
}

/** A second figure beside each that stands hidden alone, or with others too small to hide it. True where one was hidden. */
function hideBeside(grid: Grid): boolean {
  for (const relation of grid.relations) {
    if (isAmbiguous(relation, grid)) continue
    const found = nextToHide(relation, grid)
    if (found !== null) {
      grid.hidden.add(found)
      return true
    }
  }
  return false
}

function isAmbiguous({ total, parts }: Relation, { values, hidden, smallest }: Grid): boolean {
  const own = parts.filter((part) => hidden.has(part))
  if (hidden.has(total)) return own.length > 0
  if (own.length === 0) return true
  return own.length > 1 && own.reduce((sum, part) => sum + (values[part] ?? 0), 0) >= smallest
}

/** The smallest part that says something, else the total, else a part that says nought. */
function nextToHide({ total, parts }: Relation, { values, hidden }: Grid): number | null {
  const shown = parts.filter((part) => !hidden.has(part)).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const telling = shown.find((part) => (values[part] ?? 0) > 0)
  if (telling !== undefined) return telling
  return hidden.has(total) ? (shown[0] ?? null) : total
}

/** Another figure in a sum of each that several sums together would still give away. */
function hideDetermined(grid: Grid): boolean {
  for (const cell of findDetermined(grid.relations, grid.hidden)) {
    const around = grid.relations.filter(({ total, parts }) => total === cell || parts.includes(cell))
    for (const relation of around) {
      const found = nextToHide(relation, grid)
      if (found === null) continue
      grid.hidden.add(found)
      return true
    }
  }
  return false
}

/** Sums are solved modulo this prime: their coefficients are 1 and -1, and products stay exact. */
const PRIME = 1_000_003

/** Hidden cells whose value the sums fix: Gauss-Jordan over the hidden cells, a row with one cell left fixes it. */
function findDetermined(relations: readonly Relation[], hidden: ReadonlySet<number>): number[] {
  const cells = [...hidden]
  const place = new Map(cells.map((cell, at) => [cell, at]))
  const rows = relations.map(({ total, parts }) => {
    const row = new Array<number>(cells.length).fill(0)
    for (const [cell, factor] of [[total, PRIME - 1], ...parts.map((part) => [part, 1])] as [number, number][]) {
      const at = place.get(cell)
      if (at !== undefined) row[at] = ((row[at] ?? 0) + factor) % PRIME
    }
    return row
  })
  reduce(rows, cells.length)
  return rows.flatMap((row) => {
    const left = row.flatMap((factor, at) => (factor === 0 ? [] : [at]))
    const [only] = left
    return left.length === 1 && only !== undefined ? [cells[only] ?? 0] : []
  })
}

function reduce(rows: number[][], width: number): void {
  let top = 0
  for (let column = 0; column < width && top < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= top && row[column] !== 0)
    if (pivot === -1) continue
    const [first = [], other = []] = [rows[top], rows[pivot]]
    rows[pivot] = first
    rows[top] = scaled(other, inverse(other[column] ?? 1))
    const base = rows[top] ?? []
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (at !== top && factor !== 0) subtract(row, base, factor)
    }
    top += 1
  }
}

function scaled(row: readonly number[], factor: number): number[] {
  return row.map((value) => (value * factor) % PRIME)
}

function subtract(row: number[], base: readonly number[], factor: number): void {
  for (let at = 0; at < row.length; at++) {
    row[at] = ((row[at] ?? 0) + (PRIME - factor) * (base[at] ?? 0)) % PRIME
  }
}

/** Fermat: a to the power of p - 2. */
function inverse(value: number): number {
  let [result, base, left] = [1, value % PRIME, PRIME - 2]
  while (left > 0) {
    if (left % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    left = Math.floor(left / 2)
  }
  return result
}
