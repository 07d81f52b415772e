import type { Action, Disposition } from '../review/review.js'

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

/**
 * What must be so before a step: `gates` are those before production, `outcome` is what the outcome itself needs
 * (OUTCOMES), `callback-recorded` a call at which somebody answered, and both for closing what was doubted.
 */
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
  // A letter can be sent before anybody has taken the case up.
  step('new', 'waiting-for-agency', 'reviewer'),
  step('new', 'waiting-for-customer', 'reviewer'),
  step('new', 'closed', 'approver', 'outcome'),
  ...WORKING.flatMap((from) =>
    WORKING.filter((to) => to !== from).map((to) =>
      // What was doubted is read on only after the call is on record; but keeping data waits for no call.
      step(from, to, 'reviewer', from === 'verifying' && to !== 'preserving' ? 'callback-recorded' : 'none'),
    ),
  ),
  step('in-review', 'approved-for-production', 'approver', 'gates'),
  step('waiting-for-customer', 'approved-for-production', 'approver', 'gates'),
  step('challenged', 'approved-for-production', 'approver', 'gates'),
  step('approved-for-production', 'in-review', 'reviewer'),
  step('approved-for-production', 'waiting-for-order-end', 'reviewer'),
  // A customer may object, or a court be asked, until the data has left.
  step('approved-for-production', 'stayed', 'reviewer'),
  step('approved-for-production', 'challenged', 'reviewer'),
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

/** The steps that lead on from a state. */
export function stepsFrom(from: CaseState): CaseStep[] {
  return CASE_STEPS.filter((step) => step.from === from)
}

/** The step from one state to another, or null where none leads there. */
export function findStep(from: CaseState, to: CaseState): CaseStep | null {
  return CASE_STEPS.find((one) => one.from === from && one.to === to) ?? null
}

/** What must be on record before a case ends so. */
export type OutcomeNeed =
  | 'nothing'
  | 'production-with-content'
  | 'production-without-content'
  | 'production-in-emergency'
  | 'emergency'
  | 'preservation'
  | 'child-safety'
  | 'denied-call-back'

export interface OutcomeRule {
  outcome: CaseOutcome
  /** The states that it ends. */
  from: readonly CaseState[]
  needs: OutcomeNeed
}

const NOT_PRODUCED: readonly CaseState[] = ['new', ...WORKING]
const ANY: readonly CaseState[] = [...NOT_PRODUCED, 'approved-for-production']

/** The one table of ends. Data that left is the end of an approved case alone, with the record of what left. */
export const OUTCOMES: readonly OutcomeRule[] = [
  { outcome: 'produced-content', from: ['approved-for-production'], needs: 'production-with-content' },
  { outcome: 'produced-non-content', from: ['approved-for-production'], needs: 'production-without-content' },
  { outcome: 'no-data', from: ANY, needs: 'nothing' },
  { outcome: 'rejected', from: ANY, needs: 'nothing' },
  { outcome: 'withdrawn', from: ANY, needs: 'nothing' },
  // Never cured: only what was asked to be cured can lapse.
  { outcome: 'lapsed', from: ['waiting-for-agency'], needs: 'nothing' },
  { outcome: 'referred', from: NOT_PRODUCED, needs: 'nothing' },
  { outcome: 'customer-answered', from: NOT_PRODUCED, needs: 'nothing' },
  { outcome: 'emergency-disclosed', from: ['approved-for-production'], needs: 'production-in-emergency' },
  { outcome: 'emergency-declined', from: ANY, needs: 'emergency' },
  { outcome: 'preserved-only', from: NOT_PRODUCED, needs: 'preservation' },
  { outcome: 'removed', from: NOT_PRODUCED, needs: 'nothing' },
  { outcome: 'reported', from: NOT_PRODUCED, needs: 'child-safety' },
  // A true warrant with a broken DMARC still falls due.
  { outcome: 'fraudulent', from: ANY, needs: 'denied-call-back' },
  { outcome: 'duplicate', from: ANY, needs: 'nothing' },
]

/** The rule of an outcome. */
export function outcomeRule(outcome: CaseOutcome): OutcomeRule {
  const rule = OUTCOMES.find((one) => one.outcome === outcome)
  if (rule === undefined) throw new RangeError(`no rule for the outcome ${outcome}`)
  return rule
}

/** The step that a letter takes its case once it is sent, by its kind; from the other states, and by other letters, none. */
export const LETTER_STEPS: readonly { kind: string; from: readonly CaseState[]; to: CaseState }[] = [
  { kind: 'cure-request', from: ['new', 'in-review'], to: 'waiting-for-agency' },
  { kind: 'customer-notice', from: ['new', 'in-review'], to: 'waiting-for-customer' },
  { kind: 'owner-forward', from: ['new', 'in-review'], to: 'waiting-for-customer' },
]

/**
 * Where a case starts: what is doubted, or owes a call, is verified first; what is only kept is kept, for keeping waits for no
 * call; everything else waits for a person.
 */
export function initialState(
  { disposition, actions }: { disposition: Disposition; actions: readonly Action[] },
  { isHeld }: { isHeld: boolean },
): CaseState {
  if (isHeld || disposition === 'suspected-fraud') return 'verifying'
  if (disposition === 'preserve') return 'preserving'
  return actions.includes('verify-by-callback') ? 'verifying' : 'new'
}
