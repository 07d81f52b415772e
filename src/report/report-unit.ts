import type { IsoDay } from '../calendar/iso-day.js'
import type { InstrumentType } from '../classify/instrument.js'
import type { RequesterClass } from '../policy/requester-class.js'

/**
 * What a transparency report counts: one legal instrument, with results as persons recorded them. It holds no name, no
 * address and no number of a matter.
 */
export interface ReportUnit {
  receivedOn: IsoDay
  requester: RequesterClass
  type: InstrumentType
  /** ISO 3166-1 alpha-2; null where nobody could tell. */
  country: string | null
  level: 'federal' | 'state' | 'local' | 'foreign' | null
  /** Served twice or merged, and forged ones, stand apart from what is counted. */
  standing: 'counted' | 'duplicate' | 'fraudulent'
  outcome: ReportOutcome
  notice: NoticeGiven
  /** An order of silence with a stated end, or without one. */
  silence: 'none' | 'with-end' | 'without-end'
  /** Accounts, addresses and names that it names. */
  identifiers: number
  /** Of them, those that are accounts of a customer. */
  accounts: number
  /** It renews an earlier preservation. */
  renewal: boolean
  /** Content is sought: FISA orders are banded apart by it. */
  seeksContent: boolean
}

/** In the order of the columns. */
export const REPORT_OUTCOMES = [
  'content',
  'non-content',
  'emergency-disclosed',
  'no-data',
  'rejected',
  'withdrawn',
  'lapsed',
  'referred',
  'preserved',
  'removed',
  'pending',
] as const
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number]

/** By these something was disclosed. */
export const DISCLOSED: readonly ReportOutcome[] = ['content', 'non-content', 'emergency-disclosed']

/** Of what was disclosed: whether the customer was told. */
export const NOTICES_GIVEN = ['given', 'prohibited', 'withheld', 'not-recorded'] as const
export type NoticeGiven = (typeof NOTICES_GIVEN)[number]

/** 50 U.S.C. 1874: reported in bands alone, and in no other figure. */
export const NATIONAL_SECURITY: ReadonlySet<InstrumentType> = new Set(['national-security-letter', 'fisa-order'])

/** Ancillary, no demand, or reported to another place: no request of a report. */
const NO_REQUEST: ReadonlySet<InstrumentType> = new Set([
  'non-disclosure-order',
  'child-safety-report',
  'unknown',
  'none',
])

/** Whether a unit may stand in a table. */
export function isTabled({ type }: ReportUnit): boolean {
  return !NATIONAL_SECURITY.has(type) && !NO_REQUEST.has(type)
}
