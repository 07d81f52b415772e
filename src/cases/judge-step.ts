import { closableAs } from './call-back.js'
import {
  type CaseOutcome,
  type CaseState,
  type CaseStep,
  findStep,
  type OutcomeNeed,
  outcomeRule,
  type StepRole,
  stepsFrom,
} from './case.js'
import { type CaseDecided, type CaseRefusal, decided, refused } from './case-change.js'
import { asCorrected } from './case-file.js'
import { recordsOf } from './case-record.js'
import type { Actor, Dossier } from './dossier.js'
import { findShutProductionGates } from './gates.js'
import { gatherProductionFacts } from './gather-production-facts.js'

export interface StepRequest {
  to: CaseState
  /** For `closed` alone. */
  outcome: CaseOutcome | null
  /** The version of the case that the actor has seen. */
  version: number
}

export interface StepContext {
  actor: Actor
  waitingDays: number
  now: Date
}

/** Whether a case may take a step now, by the one table; every refusal says why. */
export function judgeStep(dossier: Dossier, request: StepRequest, context: StepContext): CaseDecided {
  const { state } = dossier
  const { to, outcome } = request
  const step = findStep(state, to)
  if (step === null) return refused(409, 'step-not-allowed', leadsElsewhere(state, to))
  const why =
    whyStale(dossier, request.version) ??
    whyNotBy(step, dossier, context.actor) ??
    whyNotThroughGate(step, dossier, context) ??
    whyNotEndedSo(step, dossier, outcome)
  return why ?? decided({ kind: 'step', from: state, to, outcome })
}

/** Two who decide on one version: the second is told that the case is another one now. */
export function whyStale({ version, mergedInto }: Dossier, seen: number): CaseRefusal | null {
  if (mergedInto !== null) return refused(409, 'merged', `The case was merged: its mails are in ${mergedInto}.`)
  if (version === seen) return null
  return refused(
    409,
    'changed-meanwhile',
    `The case has changed since you looked at it: it is at version ${version}, and you decided on ${seen}. Look again.`,
  )
}

/** Counsel may what an approver may, and an approver what a reviewer may. */
const MAY: Readonly<Record<StepRole, readonly string[]>> = {
  reviewer: ['reviewer', 'approver', 'counsel'],
  approver: ['approver', 'counsel'],
  counsel: ['counsel'],
}

function whyNotBy({ by }: CaseStep, { file }: Dossier, { roles }: Actor): CaseRefusal | null {
  const needed: StepRole = file.restricted ? 'counsel' : by
  return roles.some((role) => MAY[needed].includes(role))
    ? null
    : refused(403, 'forbidden', `This step takes the role ${MAY[needed].join(' or ')}.`)
}

function whyNotThroughGate({ gate }: CaseStep, dossier: Dossier, context: StepContext): CaseRefusal | null {
  if (gate === 'gates') {
    const shut = findShutProductionGates(gatherProductionFacts(dossier, context))
    return shut.length === 0 ? null : refused(409, 'gate-shut', shut.map(({ reason }) => reason).join(' '))
  }
  if (gate === 'callback-recorded' && !dossier.callBacks.some(({ outcome }) => outcome !== 'not-reached')) {
    return refused(409, 'gate-shut', 'No call to the agency at which somebody answered is on record.')
  }
  return null
}

function whyNotEndedSo({ from, to }: CaseStep, dossier: Dossier, outcome: CaseOutcome | null): CaseRefusal | null {
  if (to !== 'closed') {
    return outcome === null ? null : refused(422, 'outcome-given', 'Only a case that is closed has an outcome.')
  }
  if (outcome === null) return refused(422, 'outcome-missing', 'A case is closed with an outcome.')
  const rule = outcomeRule(outcome)
  if (!rule.from.includes(from)) {
    return refused(409, 'outcome-not-allowed', `A case in ${from} does not end as ${outcome}.`)
  }
  return NEEDS[rule.needs](dossier) ? null : refused(409, 'outcome-not-allowed', NEEDED[rule.needs])
}

const NEEDS: Readonly<Record<OutcomeNeed, (dossier: Dossier) => boolean>> = {
  nothing: () => true,
  'production-with-content': (dossier) => produced(dossier).some((one) => one === 'content'),
  'production-without-content': (dossier) =>
    produced(dossier).length > 0 && produced(dossier).every((one) => one !== 'content'),
  'production-in-emergency': (dossier) => produced(dossier).length > 0 && hasEmergency(dossier),
  emergency: hasEmergency,
  preservation: ({ records }) => recordsOf(records, 'preservation').length > 0,
  'child-safety': ({ file }) =>
    file.emails
      .map(asCorrected)
      .some(
        ({ review }) => review?.actions.includes('report-to-ncmec') || review?.disposition === 'escalate-child-safety',
      ),
  'denied-call-back': ({ callBacks }) => closableAs(callBacks).includes('fraudulent'),
}

const NEEDED: Readonly<Record<OutcomeNeed, string>> = {
  nothing: '',
  'production-with-content': 'No production of content is on record.',
  'production-without-content': 'No production is on record, or content is in it.',
  'production-in-emergency': 'No production is on record, or the case holds no emergency request.',
  emergency: 'The case holds no emergency request.',
  preservation: 'Nobody has recorded what was preserved and when.',
  'child-safety': 'The case holds no child-safety report.',
  'denied-call-back':
    'No call at a number that is not from the mail, with its second person, says that the agency did not send it.',
}

function produced({ records }: Dossier): string[] {
  return recordsOf(records, 'production').flatMap(({ categories }) => categories)
}

function hasEmergency({ file }: Dossier): boolean {
  return file.emails
    .map(asCorrected)
    .some(({ classification }) =>
      classification?.instruments.some(({ type }) => type === 'emergency-disclosure-request'),
    )
}

function leadsElsewhere(from: CaseState, to: CaseState): string {
  const others = stepsFrom(from).map((step) => step.to)
  return `A case in ${from} does not go to ${to}. From here it goes to: ${others.join(', ')}.`
}
