import type { Customer } from '../directory/customer.js'
import { findCustomers } from '../directory/find-customers.js'
import type { Review } from '../review/review.js'
import { type CaseState, findStep } from './case.js'
import { type CaseChange, type CaseDecided, type CaseRefusal, decided, refused } from './case-change.js'
import { asCorrected, type CaseEmail } from './case-file.js'
import type { RecordBody, RecordKind } from './case-record.js'
import type { Dossier } from './dossier.js'
import { findShutProductionGates } from './gates.js'
import { gatherProductionFacts } from './gather-production-facts.js'
import { type StepContext, whyStale } from './judge-step.js'
import { findSilence, isOrdered } from './silence.js'

export interface RecordContext extends StepContext {
  /** The organisation's own directory: the addresses that we already hold. */
  customers: readonly Customer[]
}

/** What a person says happened outside, and what follows from it. */
export function judgeRecord(
  dossier: Dossier,
  { record, version }: { record: RecordBody; version: number },
  context: RecordContext,
): CaseDecided {
  const why =
    whyStale(dossier, version) ??
    whyNoMail(dossier, record) ??
    whyFuture(record, context) ??
    whyNot(dossier, record, context)
  if (why !== null) return why
  return decided(
    { kind: 'record', record },
    ...leadsTo(dossier, record.kind),
    ...orderClock(dossier, record, context),
    ...judgesAgain(record),
  )
}

/** The state that a word of a person leads to, where a step of the table does. */
const STATE_AFTER: Partial<Readonly<Record<RecordKind, CaseState>>> = { objection: 'stayed', challenge: 'challenged' }

function leadsTo({ state }: Dossier, kind: RecordKind): CaseChange[] {
  const to = STATE_AFTER[kind]
  return to !== undefined && findStep(state, to)?.gate === 'none'
    ? [{ kind: 'step', from: state, to, outcome: null }]
    : []
}

function judgesAgain(record: RecordBody): CaseChange[] {
  return record.kind === 'consent' ? [{ kind: 'judge-again', emailId: record.body.emailId }] : []
}

/** What is said of an order moves its clock: its delayed notice is drafted on the day after its end, whatever day it named. */
function orderClock({ file, records }: Dossier, { kind, body }: RecordBody, { now }: RecordContext): CaseChange[] {
  if (kind !== 'order-ended' && kind !== 'order-extended') return []
  const { emailId } = body
  const others = findSilence(file.emails, records, now).filter((one) => one.kind === 'order' && one.emailId !== emailId)
  const on = kind === 'order-ended' ? body.endedOn : body.until
  return [{ kind: 'order-clock', emailId, on, isLast: others.length === 0 }]
}

function mailOf(dossier: Dossier, { body }: RecordBody): CaseEmail | undefined {
  return 'emailId' in body ? dossier.file.emails.find(({ emailId }) => emailId === body.emailId) : undefined
}

function whyNoMail(dossier: Dossier, record: RecordBody): CaseRefusal | null {
  return 'emailId' in record.body && mailOf(dossier, record) === undefined
    ? refused(404, 'not-found', 'This case has no such mail.')
    : null
}

/** What has happened has happened by now; a clock may be a little before ours. */
const LENIENCE_MS = 5 * 60_000

function whyFuture({ body }: RecordBody, { now }: RecordContext): CaseRefusal | null {
  const happened = ['confirmedAt', 'preservedAt', 'producedAt'] as const
  const isAhead = happened.some((key) => {
    const at = (body as Partial<Record<(typeof happened)[number], string>>)[key]
    return at !== undefined && Date.parse(at) > now.getTime() + LENIENCE_MS
  })
  return isAhead ? refused(422, 'in-the-future', 'The time that you gave has not come yet.') : null
}

function whyNot(dossier: Dossier, record: RecordBody, context: RecordContext): CaseRefusal | null {
  switch (record.kind) {
    case 'consent':
      return isHeldAddress(mailOf(dossier, record), record.body.address, context)
        ? null
        : refused(
            422,
            'address-not-held',
            'This is no address of the directory for a customer whom the mail names: a consent counts only through an address that we already hold.',
          )
    case 'order-ended':
      return holdsOrder(dossier, record) ? null : refused(422, 'no-order', 'No order of silence is known of this mail.')
    case 'production':
      return whyNotProduced(dossier, record.body, context)
    default:
      return null
  }
}

function isHeldAddress(email: CaseEmail | undefined, address: string, { customers }: RecordContext): boolean {
  const targets = email === undefined ? [] : (asCorrected(email).fields?.targets ?? [])
  return findCustomers(targets, customers).some(({ customer }) =>
    [customer.ownerEmail, ...customer.adminEmails, ...customer.memberEmails].some(
      (held) => held?.toLowerCase() === address.toLowerCase(),
    ),
  )
}

function holdsOrder(dossier: Dossier, record: RecordBody): boolean {
  const email = mailOf(dossier, record)
  return email !== undefined && isOrdered(email, dossier.records)
}

/** Asked again when the data leaves: what has changed since the approval was not approved. */
function whyNotProduced(
  dossier: Dossier,
  { categories, target }: { categories: readonly string[]; target: string },
  context: RecordContext,
): CaseRefusal | null {
  if (dossier.state !== 'approved-for-production') {
    return refused(409, 'not-approved', `The case is in ${dossier.state}: nothing is approved for production.`)
  }
  if (dossier.approvedVersion !== dossier.version) {
    return refused(
      409,
      'changed-since-approval',
      'The case has changed since it was approved: it is looked at again first.',
    )
  }
  const shut = findShutProductionGates(gatherProductionFacts(dossier, context)).filter(
    ({ id }) => id !== 'second-person',
  )
  if (shut.length > 0) return refused(409, 'gate-shut', shut.map(({ reason }) => reason).join(' '))
  const beyond = categories.filter((category) => !mayBeProduced(dossier, { category, target }, context))
  return beyond.length === 0
    ? null
    : refused(409, 'not-disclosable', `No instrument of this case opens ${beyond.join(', ')}.`)
}

/**
 * What every target may have, or an instrument opens for this one: each opens nothing of another's. In an emergency what counsel
 * decides (18 U.S.C. 2702(b)(8), (c)(4): voluntary).
 */
function mayBeProduced(
  { file }: Dossier,
  { category, target }: { category: string; target: string },
  { actor }: RecordContext,
): boolean {
  const reviews = file.emails.map(asCorrected).flatMap(({ review }) => review ?? [])
  const opensFor = (review: Review) =>
    (review.perInstrument ?? []).some(
      ({ targets, categories }) =>
        targets.some(({ value }) => value.toLowerCase() === target.toLowerCase()) &&
        categories.some((one) => one.category === category && one.allowed),
    )
  return (
    reviews.some((review) => review.disclosable.some((one) => one === category) || opensFor(review)) ||
    (actor.roles.includes('counsel') && reviews.some(({ disposition }) => disposition === 'emergency-review'))
  )
}
