import { asCorrected, type CaseEmail } from './case-file.js'
import { type CaseRecord, recordsOf } from './case-record.js'
import { isUnread } from './unread-documents.js'

/** Why nothing of a case may be said to a customer. */
export interface Silence {
  kind: 'order' | 'unread-document'
  emailId: string
  says: string
}

/**
 * The orders of silence of a case that are in force, or may be. An order binds until a person has recorded its end, whatever
 * day it names: an extension may be on its way. Its last day is whole wherever the court sits: it has ended everywhere on
 * Earth at noon UTC of the day after (UTC-12). What the machine took for an order stays one whatever people correct: that it is
 * none, or has ended, is recorded as its end.
 */
export function findSilence(emails: readonly CaseEmail[], records: readonly CaseRecord[], now: Date): Silence[] {
  return emails.flatMap((email): Silence[] => [
    ...(isOrdered(email, records) && !hasEnded(email.emailId, records, now)
      ? [{ kind: 'order' as const, emailId: email.emailId, says: 'An order of silence is in force.' }]
      : []),
    ...(isUnread(email, records)
      ? [
          {
            kind: 'unread-document' as const,
            emailId: email.emailId,
            says: 'A document is unread: an order of silence may be in it.',
          },
        ]
      : []),
  ])
}

/** Whether an order of silence came with a mail, ended or not. */
export function isOrdered(email: CaseEmail, records: readonly CaseRecord[]): boolean {
  const { emailId } = email
  return (
    [email, asCorrected(email)].some(
      ({ fields, review }) => fields?.nonDisclosure.ordered === true || review?.notice === 'prohibited',
    ) ||
    recordsOf(records, 'document-read').some((read) => read.emailId === emailId && read.holdsOrder) ||
    recordsOf(records, 'order-extended').some((extended) => extended.emailId === emailId)
  )
}

/** The last word counts: an extension that came after the end was recorded takes it back. */
function hasEnded(emailId: string, records: readonly CaseRecord[], now: Date): boolean {
  const last = records
    .filter(({ kind, body }) => (kind === 'order-ended' || kind === 'order-extended') && body.emailId === emailId)
    .at(-1)
  return last?.kind === 'order-ended' && now >= endsEverywhere(last.body.endedOn)
}

const HOURS_TO_THE_LAST_ZONE = 36

/** The instant at which a day is over in every zone of the Earth. */
function endsEverywhere(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + HOURS_TO_THE_LAST_ZONE * 3_600_000)
}
