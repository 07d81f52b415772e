import type { CaseOutcome, CaseState } from './case.js'

/**
 * A call to the agency at a number that is not from the mail (case-life of a case, "Call-back"): the one check that a
 * taken-over police mailbox does not pass. It gates production, never review.
 */
export interface CallBack {
  id: string
  /** The mail of the case that it is about. */
  emailId: string
  /** The mail's exact author address, lower case; null where it has none. A domain is never verified by a call. */
  requester: string | null
  /** The officer whom the documents name, as `plainName` writes it; null where they name none. */
  officer: string | null
  agency: string | null
  /** E.164. */
  number: string
  extension: string | null
  numberSource: NumberSource
  /** Where the person found it: an address of a page, an edition, a line of a directory. */
  foundAt: string | null
  /** Known here before the mail came, and in the mail as well. */
  inMessage: boolean
  /** Documents of the case that the number could not be compared with, not read or too much of them: `mail/document`. */
  uncompared: string[]
  answeredBy: string | null
  outcome: CallOutcome
  calledAt: Date
  recordedAt: Date
  recordedBy: string
  /** By somebody under his own name: what the one shared password records is kept, and never seconded. */
  byNamedPerson: boolean
  /** The second person, who confirms the record in a session of his own. */
  secondedBy: string | null
  secondedAt: Date | null
}

export type NewCallBack = Omit<CallBack, 'id' | 'recordedAt' | 'secondedBy' | 'secondedAt'>

/** The step that an outcome takes a case, from the states that have one. */
export interface CaseMove {
  to: CaseState
  from: readonly CaseState[]
}

/** What a second person's word met. */
export type Seconding =
  | { kind: 'seconded'; callBack: CallBack }
  | { kind: 'unknown' | 'same-person' | 'unnamed' | 'already' }

/** Who a case's agencies say they are, lower case: domains that are one holder's, and names in the documents. */
export interface AgencyMarks {
  domains: readonly string[]
  names: readonly string[]
}

/** A number at which a requester of another case was confirmed. */
export interface ConfirmedNumber {
  number: string
  agency: string | null
  since: Date
}

/** Where a number may come from. The message is none of them. */
export const NUMBER_SOURCES = [
  /** An agency's line of the directory here, from a public registry or vouched for by an approver. */
  'registry',
  /** A call-back of another case that confirmed a requester of this agency. */
  'earlier-case',
  /** The agency's own site, reached by the person and not by a link of the mail. */
  'agency-website',
  /** A state's or nation's directory of its agencies, printed or on a government's site. */
  'official-directory',
  'phone-book',
  /** Put through by a body above or beside the agency, itself called at a number found elsewhere. */
  'other-agency',
] as const
export type NumberSource = (typeof NUMBER_SOURCES)[number]

export const CALL_OUTCOMES = [
  /** The agency says that this person asks, and that it sent this request. */
  'confirmed',
  /** The agency says that it did not send it. */
  'denied',
  /** The agency knows no such person. */
  'unknown-person',
  /** Nobody who could answer was reached. */
  'not-reached',
  /** Somebody answered, and neither confirmed nor denied. */
  'inconclusive',
] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** What follows from an outcome. */
export interface OutcomeStep {
  outcome: CallOutcome
  /** With a second person it is the requester's successful call-back. */
  succeeds: boolean
  /** Earlier successful call-backs of this requester no longer count: at once, without a second person. */
  revokes: boolean
  /** The state that an open case is in from then on. */
  leadsTo: CaseState | null
  /** With a second person an approver may close the case so. */
  closesAs: CaseOutcome | null
}

/** The one table of outcomes. What makes the house more careful acts at once; what makes it trust waits for a second person. */
export const OUTCOME_STEPS: readonly OutcomeStep[] = [
  { outcome: 'confirmed', succeeds: true, revokes: false, leadsTo: null, closesAs: null },
  { outcome: 'denied', succeeds: false, revokes: true, leadsTo: 'verifying', closesAs: 'fraudulent' },
  // A desk may not know a new officer, or one of another bureau: that is a reason to call again, not a proof.
  { outcome: 'unknown-person', succeeds: false, revokes: true, leadsTo: 'verifying', closesAs: null },
  { outcome: 'not-reached', succeeds: false, revokes: false, leadsTo: null, closesAs: null },
  { outcome: 'inconclusive', succeeds: false, revokes: false, leadsTo: null, closesAs: null },
]

export function outcomeStep(outcome: CallOutcome): OutcomeStep {
  const step = OUTCOME_STEPS.find((one) => one.outcome === outcome)
  if (step === undefined) throw new RangeError(`no step for the outcome ${outcome}`)
  return step
}

/** The outcomes as which calls of a case let an approver close it; a record counts with its second person. */
export function closableAs(callBacks: readonly CallBack[]): CaseOutcome[] {
  const seconded = callBacks.filter(({ secondedAt }) => secondedAt !== null)
  return [...new Set(seconded.flatMap(({ outcome }) => outcomeStep(outcome).closesAs ?? []))]
}

/** How long one successful call-back speaks for its requester. */
const COUNTS_MONTHS = 12

/** Until when it counts, exclusive; null where it is no success, or no second person has confirmed it. */
export function countsUntil({ outcome, secondedAt, calledAt }: CallBack): Date | null {
  return outcomeStep(outcome).succeeds && secondedAt !== null ? monthsAfter(calledAt, COUNTS_MONTHS) : null
}

/**
 * Whether the agency confirmed a mail by a call in its own case, after it came, before two persons, and has not taken that back.
 * The requester is the mail's exact author address; a mail without one is known by its id.
 */
export function isConfirmedSince(
  callBacks: readonly CallBack[],
  requester: string | null,
  emailId: string,
  receivedAt: Date,
): boolean {
  const ofMail = callBacks.filter((call) =>
    requester === null ? call.emailId === emailId : call.requester === requester.toLowerCase(),
  )
  return ofMail.some(
    (call) =>
      countsUntil(call) !== null &&
      call.calledAt >= receivedAt &&
      !ofMail.some(({ outcome, calledAt }) => outcomeStep(outcome).revokes && calledAt >= call.calledAt),
  )
}

/** The same day and time so many months later (UTC); where that month is shorter, its last day. */
export function monthsAfter(start: Date, months: number): Date {
  const end = new Date(start)
  end.setUTCMonth(end.getUTCMonth() + months)
  if (end.getUTCDate() !== start.getUTCDate()) end.setUTCDate(0)
  return end
}

/** A person's name for comparing: marks, case and spacing dropped, so that "RENÉ  Roy" and "Rene Roy" are one. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
