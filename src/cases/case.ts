import type { Disposition } from '../review/review.js'

/**
 * The life of a case. A state of waiting never stops a clock, and every step is an audit event.
 */
export const CASE_STATES = [
  /** Opened by a mail; nobody has looked yet. */
  'new',
  /** Legal staff read it and decide what it needs. */
  'in-review',
  /** Fraud is suspected or a call-back is owed: the agency is called at a number that is not from the mail. */
  'verifying',
  /** Data is being kept on request; nothing is produced. */
  'preserving',
  /** A cure, an answer or new process is awaited from the requester. */
  'waiting-for-agency',
  /** Notice is given and its waiting period runs, or the customer was asked first. */
  'waiting-for-customer',
  /** The customer objected or moved to quash. */
  'stayed',
  /** Negotiated with the requester, or before a court. */
  'challenged',
  /** An order of silence is in force, and only its end is awaited. */
  'waiting-for-order-end',
  /** Every gate is passed; production happens outside this product. */
  'approved-for-production',
  /** Done, with an outcome; a person can reopen it. */
  'closed',
] as const
export type CaseState = (typeof CASE_STATES)[number]

export const CASE_OUTCOMES = [
  'produced-content',
  'produced-non-content',
  'no-data',
  'rejected',
  'withdrawn',
  'lapsed',
  'referred',
  'customer-answered',
  'emergency-disclosed',
  'emergency-declined',
  'preserved-only',
  'removed',
  'reported',
  'fraudulent',
  'duplicate',
] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** Who may take a step. No mail takes one. */
export type StepRole = 'reviewer' | 'approver' | 'counsel'

/** What must be so before a step; `gates` are those before production. */
export type StepGate = 'none' | 'gates' | 'outcome' | 'callback-recorded'

export interface CaseStep {
  from: CaseState
  to: CaseState
  by: StepRole
  gate: StepGate
}

/** States in which work goes on: from each of them it can turn to the others. */
const WORKING: readonly CaseState[] = [
  'in-review',
  'verifying',
  'preserving',
  'waiting-for-agency',
  'waiting-for-customer',
  'stayed',
  'challenged',
  'waiting-for-order-end',
]

/** The one table of steps: which state leads where, who may take the step, and which gate it passes. */
export const CASE_STEPS: readonly CaseStep[] = [
  step('new', 'in-review', 'reviewer'),
  step('new', 'verifying', 'reviewer'),
  step('new', 'preserving', 'reviewer'),
  step('new', 'closed', 'approver', 'outcome'),
  ...WORKING.flatMap((from) =>
    WORKING.filter((to) => to !== from).map((to) =>
      // What was doubted is read on only after the call is on record.
      step(from, to, 'reviewer', from === 'verifying' ? 'callback-recorded' : 'none'),
    ),
  ),
  step('in-review', 'approved-for-production', 'approver', 'gates'),
  step('waiting-for-customer', 'approved-for-production', 'approver', 'gates'),
  step('challenged', 'approved-for-production', 'approver', 'gates'),
  step('approved-for-production', 'in-review', 'reviewer'),
  step('approved-for-production', 'waiting-for-order-end', 'reviewer'),
  // An agency that denies the request stops what was approved.
  step('approved-for-production', 'verifying', 'reviewer'),
  step('approved-for-production', 'closed', 'approver', 'outcome'),
  ...WORKING.map((from) => step(from, 'closed', 'approver', from === 'verifying' ? 'callback-recorded' : 'outcome')),
  step('closed', 'in-review', 'approver'),
]

function step(from: CaseState, to: CaseState, by: StepRole, gate: StepGate = 'none'): CaseStep {
  return { from, to, by, gate }
}

/** The states from which one step leads to this one. */
export function statesBefore(to: CaseState): CaseState[] {
  return CASE_STEPS.filter((step) => step.to === to).map(({ from }) => from)
}

/** The step from one state to another, or null where none leads there. */
export function findStep(from: CaseState, to: CaseState): CaseStep | null {
  return CASE_STEPS.find((one) => one.from === from && one.to === to) ?? null
}

/** Where a case starts: what is doubted is verified first, what is only kept is kept; everything else waits for a person. */
export function initialState(disposition: Disposition): CaseState {
  if (disposition === 'suspected-fraud') return 'verifying'
  return disposition === 'preserve' ? 'preserving' : 'new'
}
