import { asCorrected, type CaseEmail } from './case-file.js'
import { type CaseRecord, recordsOf } from './case-record.js'
import type { Letter } from './dossier.js'
import { findSilence } from './silence.js'

export interface NoticeFacts {
  emails: readonly CaseEmail[]
  records: readonly CaseRecord[]
  letters: readonly Letter[]
  /** The policy's days between notice and disclosure. */
  waitingDays: number
  now: Date
}

/** By these a customer is told of what will be disclosed. */
const NOTICE_KINDS: ReadonlySet<string> = new Set(['customer-notice', 'delayed-notice'])
const DAY_MS = 86_400_000

/** Why notice keeps a case from production: owed and not given, not given long enough ago, withheld by nobody's word, objected to. */
export function findNoticeDuties(facts: NoticeFacts): string[] {
  const { records, letters } = facts
  const emails = facts.emails.map(asCorrected)
  const silenced = new Set(
    findSilence(facts.emails, records, facts.now).flatMap(({ kind, emailId }) => (kind === 'order' ? [emailId] : [])),
  )
  const told = letters.filter(({ kind, state }) => NOTICE_KINDS.has(kind) && state !== 'withdrawn')
  // An order of the matter binds for the whole case, whichever of its mails brought it.
  const isOwed = silenced.size === 0 && emails.some(owesNotice)
  const isWithheld = emails.some(({ review }) => review?.notice === 'withheld')
  return [
    ...(isOwed ? whyNotGiven(told, facts) : []),
    ...(isWithheld && recordsOf(records, 'notice-withheld').length === 0
      ? ['Notice is withheld, and no person has confirmed that.']
      : []),
    ...(isObjected(records) ? ["The customer's objection is open."] : []),
  ]
}

/** A mail whose order has ended owes what the order forbade. */
function owesNotice({ review }: CaseEmail): boolean {
  return review?.notice === 'required' || (review?.notice === 'prohibited' && review.disclosable.length > 0)
}

function whyNotGiven(told: readonly Letter[], { waitingDays, now }: NoticeFacts): string[] {
  if (told.some(({ state }) => state === 'bounced')) return ['Notice to a customer came back: it was not given.']
  if (told.length === 0 || told.some(({ state }) => state !== 'sent')) return ['Notice is owed and has not been sent.']
  const last = Math.max(...told.map(({ sentAt }) => sentAt?.getTime() ?? Number.POSITIVE_INFINITY))
  const freeAt = last + waitingDays * DAY_MS
  return now.getTime() < freeAt ? [`The waiting period of ${waitingDays} days after notice runs.`] : []
}

/** The last word of people about objections. */
function isObjected(records: readonly CaseRecord[]): boolean {
  return records.filter(({ kind }) => kind === 'objection' || kind === 'objection-ended').at(-1)?.kind === 'objection'
}
