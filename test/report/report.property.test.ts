import { describe, expect, test } from '@jest/globals'
import { INSTRUMENTS_BY_STRENGTH } from '../../src/classify/instrument.js'
import { REQUESTER_CLASSES } from '../../src/policy/requester-class.js'
import { relationsOf } from '../../src/report/hide-small-cells.js'
import type { ReportTable } from '../../src/report/report.js'
import { NATIONAL_SECURITY, NOTICES_GIVEN, REPORT_OUTCOMES, type ReportUnit } from '../../src/report/report-unit.js'
import { fc } from '../property-runs.js'
import { aReport } from './a-report.js'

const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))

const unit: fc.Arbitrary<ReportUnit> = fc.record({
  receivedOn: day,
  requester: fc.constantFrom(...REQUESTER_CLASSES),
  type: fc.constantFrom(...INSTRUMENTS_BY_STRENGTH),
  country: fc.constantFrom('US', 'US', 'US', 'CA', 'GB', null),
  level: fc.constantFrom('federal', 'state', 'local', 'foreign', null),
  standing: fc.constantFrom('counted', 'counted', 'counted', 'duplicate', 'fraudulent'),
  outcome: fc.constantFrom(...REPORT_OUTCOMES),
  notice: fc.constantFrom(...NOTICES_GIVEN),
  silence: fc.constantFrom('none', 'with-end', 'without-end'),
  identifiers: fc.nat(5),
  accounts: fc.nat(3),
  renewal: fc.boolean(),
  seeksContent: fc.boolean(),
})
/** A few kinds of unit, each many times: tables of few rows, with figures on both sides of the bound. */
const units = fc
  .array(fc.tuple(unit, fc.integer({ min: 1, max: 30 })), { maxLength: 14 })
  .map((kinds) => kinds.flatMap(([each, count]) => Array.from({ length: count }, () => each)))

/** By exact fractions and another way than the code: a hidden cell is fixed where no change of all hidden ones leaves every sum as it is. */
function fixedCells(table: ReportTable): number[] {
  const cells = table.rows.flatMap((row) => row.cells)
  const hidden = cells.flatMap((cell, at) => (cell === null ? [at] : []))
  const matrix = relationsOf(table)
    .map(({ total, parts }) => hidden.map((cell) => (cell === total ? -1 : 0) + (parts.includes(cell) ? 1 : 0)))
    .filter((row) => row.some((factor) => factor !== 0))
  const rank = rankOf(matrix)
  // A cell is fixed exactly where asking for it to stay tells nothing new.
  return hidden.filter((_, at) => rankOf([...matrix, hidden.map((__, column) => (column === at ? 1 : 0))]) === rank)
}

function rankOf(matrix: readonly number[][]): number {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot === -1) continue
    const found = rows[pivot] ?? []
    rows[pivot] = rows[rank] ?? []
    rows[rank] = found
    for (let at = rank + 1; at < rows.length; at++) {
      const factor = (rows[at]?.[column] ?? 0) / (found[column] ?? 1)
      if (Math.abs(factor) > 1e-9)
        rows[at] = (rows[at] ?? []).map((value, place) => value - factor * (found[place] ?? 0))
    }
    rank += 1
  }
  return rank
}

describe('whatever came', () => {
  test('the figures add up, halves to the year, and the report is made', () => {
    fc.assert(
      fc.property(units, fc.boolean(), (all, internal) => {
        const report = aReport({ units: all, internal })
        expect(report.periods).toHaveLength(3)
      }),
      { numRuns: 60 },
    )
  })

  test('no figure below the bound is printed', () => {
    fc.assert(
      fc.property(units, (all) => {
        const cells = aReport({ units: all }).periods.flatMap(({ tables }) =>
          tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
        )
        expect(cells.filter((cell) => cell !== null && cell > 0 && cell < 10)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('no hidden figure of a half can be worked out from what is printed', () => {
    fc.assert(
      fc.property(units, (all) => {
        const [, ...halves] = aReport({ units: all }).periods
        const fixed = halves.flatMap(({ tables }) => tables.flatMap(fixedCells))
        expect(fixed).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('the year prints only what both halves print', () => {
    fc.assert(
      fc.property(units, (all) => {
        const [year, ...halves] = aReport({ units: all }).periods
        const alone = halves.map(({ from, to, tables }) => ({
          again: aReport({ units: all, from, to }).periods[0]?.tables,
          tables,
        }))
        for (const { again, tables } of alone) expect(again?.map(({ id }) => id)).toEqual(tables.map(({ id }) => id))
        for (const table of year?.tables ?? [])
          for (const [at, row] of table.rows.entries())
            for (const [column, cell] of row.cells.entries()) {
              if (cell === null) continue
              const parts = halves.map((half) => half.tables.find(({ id }) => id === table.id))
              const figures = parts.map((part) => {
                const same = part?.rows.find(
                  (other) => other.jurisdiction === row.jurisdiction && other.type === row.type,
                )
                return same === undefined ? 0 : same.cells[column]
              })
              expect([at, figures.includes(null)]).toEqual([at, false])
              expect(figures.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(cell)
            }
      }),
      { numRuns: 40 },
    )
  })

  test('national security process changes nothing but its band', () => {
    fc.assert(
      fc.property(units, units, fc.boolean(), (all, others, internal) => {
        const security = others
          .filter(({ type }) => NATIONAL_SECURITY.has(type))
          .slice(0, 150)
          .map((each) => ({ ...each, standing: 'counted' as const }))
        const plain = all.filter(({ type }) => !NATIONAL_SECURITY.has(type))
        expect(JSON.stringify(aReport({ units: [...plain, ...security], internal }))).toBe(
          JSON.stringify(aReport({ units: plain, internal })),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('the order in which they came does not matter', () => {
    fc.assert(
      fc.property(units, (all) => {
        expect(JSON.stringify(aReport({ units: [...all].reverse() }))).toBe(JSON.stringify(aReport({ units: all })))
      }),
      { numRuns: 30 },
    )
  })
})
