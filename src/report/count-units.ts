import { INSTRUMENTS_BY_STRENGTH } from '../classify/instrument.js'
import { type ReportRow, type ReportTable, TABLES, type TableId, TOTAL } from './report.js'
import { DISCLOSED, isTabled, NOTICES_GIVEN, REPORT_OUTCOMES, type ReportUnit } from './report-unit.js'

interface Column {
  name: string
  of: (unit: ReportUnit) => number
}

const when = (is: (unit: ReportUnit) => boolean) => (unit: ReportUnit) => (is(unit) ? 1 : 0)
const isDisclosed = ({ outcome }: ReportUnit) => DISCLOSED.includes(outcome)

const REQUESTS: Column = { name: 'requests', of: () => 1 }
const IDENTIFIERS: Column = { name: 'identifiers', of: ({ identifiers }) => identifiers }
const ACCOUNTS: Column = { name: 'accounts', of: ({ accounts }) => accounts }

/** Preservation discloses nothing, and what stands apart was no request: they have few columns of their own. */
const DISCLOSURES: readonly Column[] = [
  REQUESTS,
  IDENTIFIERS,
  ACCOUNTS,
  { name: 'disclosed', of: when(isDisclosed) },
  ...REPORT_OUTCOMES.map((outcome) => ({ name: outcome, of: when((unit) => unit.outcome === outcome) })),
  ...NOTICES_GIVEN.map((notice) => ({
    name: `notice ${notice}`,
    of: when((unit) => isDisclosed(unit) && unit.notice === notice),
  })),
  { name: 'silence with end', of: when(({ silence }) => silence === 'with-end') },
  { name: 'silence without end', of: when(({ silence }) => silence === 'without-end') },
]
const PRESERVATIONS: readonly Column[] = [
  REQUESTS,
  IDENTIFIERS,
  ACCOUNTS,
  { name: 'renewals', of: when(({ renewal }) => renewal) },
  { name: 'preserved', of: when(({ outcome }) => outcome === 'preserved') },
]
const APART: readonly Column[] = [
  { name: 'fraud detected', of: when(({ standing }) => standing === 'fraudulent') },
  { name: 'served twice or merged', of: when(({ standing }) => standing === 'duplicate') },
]

const COLUMNS: Readonly<Record<TableId, readonly Column[]>> = {
  government: DISCLOSURES,
  civil: DISCLOSURES,
  private: DISCLOSURES,
  removal: DISCLOSURES,
  preservation: PRESERVATIONS,
  apart: APART,
}

/** A row that adds up to another: per row within a table, per column down it. */
export interface Sum {
  total: string
  parts: readonly string[]
}
const SUMS: Readonly<Partial<Record<TableId, readonly Sum[]>>> = Object.fromEntries(
  (['government', 'civil', 'private', 'removal'] as const).map((id) => [
    id,
    [
      { total: 'requests', parts: REPORT_OUTCOMES },
      { total: 'disclosed', parts: DISCLOSED },
      { total: 'disclosed', parts: NOTICES_GIVEN.map((notice) => `notice ${notice}`) },
    ],
  ]),
)

/** The columns of a table that add up to one another. */
export function sumsOf(id: TableId): readonly Sum[] {
  return SUMS[id] ?? []
}

function tableOf(unit: ReportUnit): TableId {
  if (unit.standing !== 'counted') return 'apart'
  return unit.type === 'preservation-request' ? 'preservation' : unit.requester
}

/** The United States by level, other countries by name where they are many enough to be named. */
export function jurisdictionOf({ country, level }: ReportUnit, isNamed: (country: string) => boolean): string {
  if (country === null) return 'not stated'
  if (country === 'US') return level === 'federal' ? 'US federal' : 'US state and local'
  return isNamed(country) ? country : 'other countries'
}

/** Tables of the units of one period: a row for each jurisdiction and type, and a last one for all. */
export function countUnits(units: readonly ReportUnit[], isNamed: (country: string) => boolean): ReportTable[] {
  const tabled = units.filter(isTabled)
  return TABLES.map((id) => {
    const columns = COLUMNS[id]
    const groups = groupUnits(
      tabled.filter((unit) => tableOf(unit) === id),
      isNamed,
    )
    const rows = [...groups.values()].sort(byPlace).map(({ jurisdiction, type, units: own }) => ({
      jurisdiction,
      type,
      cells: columns.map(({ of }) => own.reduce((sum, unit) => sum + of(unit), 0)),
    }))
    return { id, columns: columns.map(({ name }) => name), rows: [...rows, totalOf(rows, columns.length)] }
  })
}

interface Group {
  jurisdiction: string
  type: ReportUnit['type']
  units: ReportUnit[]
}

function groupUnits(units: readonly ReportUnit[], isNamed: (country: string) => boolean): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const unit of units) {
    const jurisdiction = jurisdictionOf(unit, isNamed)
    const key = `${jurisdiction}|${unit.type}`
    const group = groups.get(key) ?? { jurisdiction, type: unit.type, units: [] }
    group.units.push(unit)
    groups.set(key, group)
  }
  return groups
}

function byPlace(a: Group, b: Group): number {
  const strength = ({ type }: Group) => INSTRUMENTS_BY_STRENGTH.indexOf(type)
  return placeOf(a.jurisdiction).localeCompare(placeOf(b.jurisdiction)) || strength(a) - strength(b)
}

/** The United States first, the nameless last. */
function placeOf(jurisdiction: string): string {
  if (jurisdiction.startsWith('US ')) return `0 ${jurisdiction}`
  return /^[A-Z]{2}$/.test(jurisdiction) ? `1 ${jurisdiction}` : `2 ${jurisdiction}`
}

function totalOf(rows: readonly { cells: number[] }[], width: number): ReportRow {
  const cells = Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + (row.cells[at] ?? 0), 0))
  return { jurisdiction: TOTAL, type: TOTAL, cells }
}
