import { addDays, addMonths, type IsoDay } from '../calendar/iso-day.js'
import type { Pool } from '../edges/postgres/database.js'
import { loadCustomers } from '../edges/postgres/directories.js'
import { loadCountedMails, loadErasedCounts, loadPublishedReports } from '../edges/postgres/reports.js'
import { IntakeError } from '../errors.js'
import type { Policy } from '../policy/policy.js'
import { buildReport } from '../report/build-report.js'
import { countInstruments } from '../report/count-instruments.js'
import type { Report } from '../report/report.js'

export interface ReportWish {
  from: IsoDay
  to: IsoDay
  madeOn: IsoDay
  internal: boolean
  /** Of the role counsel: without it no case for counsel alone is counted, and nothing is fit to be published. */
  withRestricted: boolean
}

/**
 * The transparency report of one organisation from the ledger.
 * @throws IntakeError REPORT_CONTRADICTS where its figures do not add up: then nothing is printed
 */
export async function makeReport(db: Pool, policy: Policy, wish: ReportWish): Promise<Report> {
  const { from, to, withRestricted } = wish
  const span = { organisation: policy.organisation, from, to }
  const [erased, published, customers] = await Promise.all([
    loadErasedCounts(db, span),
    loadPublishedReports(db, policy.organisation),
    loadCustomers(db),
  ])
  const units = [...erased]
  const seen = new Set<string>()
  // A month at a time: what of a year's mail is counted is small, what is read for it is not.
  for (let start = from; start <= to; start = addMonths(`${start.slice(0, 7)}-01`, 1)) {
    const month = { ...span, from: start, to: earlier(to, addDays(addMonths(`${start.slice(0, 7)}-01`, 1), -1)) }
    const mails = await loadCountedMails(db, month, { includeRestricted: withRestricted })
    units.push(...countInstruments(mails, customers, seen))
  }
  const answer = buildReport({ ...wish, policy, units, published })
  if (answer.kind === 'report') return answer.report
  throw new IntakeError('REPORT_CONTRADICTS', `${answer.faults.slice(0, 5).join('; ')}. Nothing is printed.`, {
    faults: answer.faults.length,
  })
}

function earlier(one: IsoDay, other: IsoDay): IsoDay {
  return one < other ? one : other
}
