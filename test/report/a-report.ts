import { buildReport, type ReportQuestion } from '../../src/report/build-report.js'
import type { Report, TableId } from '../../src/report/report.js'
import type { ReportUnit } from '../../src/report/report-unit.js'
import { loaded } from '../review/a-request.js'

/** A federal subpoena that is answered with account data, its customer told. */
export function aUnit(over: Partial<ReportUnit> = {}): ReportUnit {
  return {
    receivedOn: '2026-03-10',
    requester: 'government',
    type: 'grand-jury-subpoena',
    country: 'US',
    level: 'federal',
    standing: 'counted',
    outcome: 'non-content',
    notice: 'given',
    silence: 'none',
    identifiers: 1,
    accounts: 1,
    renewal: false,
    seeksContent: false,
    ...over,
  }
}

export function times(count: number, unit: Partial<ReportUnit> = {}): ReportUnit[] {
  return Array.from({ length: count }, () => aUnit(unit))
}

export function aQuestion(over: Partial<ReportQuestion> & { units: readonly ReportUnit[] }): ReportQuestion {
  return {
    policy: loaded('qukku').policy,
    from: '2026-01-01',
    to: '2026-12-31',
    madeOn: '2027-08-01',
    internal: false,
    withRestricted: true,
    published: [],
    ...over,
  }
}

export function aReport(over: Parameters<typeof aQuestion>[0]): Report {
  const answer = buildReport(aQuestion(over))
  if (answer.kind === 'contradiction') throw new Error(answer.faults.join('\n'))
  return answer.report
}

/** A figure of the whole period, by its place. */
export function figure(
  report: Report,
  table: TableId,
  place: string,
  column: string,
  period = 0,
): number | null | undefined {
  const found = report.periods[period]?.tables.find(({ id }) => id === table)
  const row = found?.rows.find(({ jurisdiction, type }) => `${jurisdiction} ${type}` === place)
  return row?.cells[found?.columns.indexOf(column) ?? -1]
}
