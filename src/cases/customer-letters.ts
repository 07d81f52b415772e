import type { CaseEmail } from './case-file.js'
import type { CaseRecord } from './case-record.js'
import { findSilence } from './silence.js'

/** What bears on whether a letter of a case may go to a customer now. */
export interface CustomerLetterFacts {
  /** As the machine judged them, with what people said beside it. */
  emails: readonly CaseEmail[]
  records: readonly CaseRecord[]
  /** By Postgres' clock, the folder of the case's mailboxes that was read longest ago; null where one never was. */
  secondsSincePoll: number | null
  /** Other mails of the organisation in which an extension may be. */
  pending: readonly PendingMail[]
  now: Date
}

/** A mail that may extend an order of this case, by id: its case may be one that this reader does not see. */
export interface PendingMail {
  emailId: string
  why: 'unfinished' | 'unreadable' | 'in-triage' | 'claims-this-case'
}

/** A mailbox that was not read for longer may hold the extension of an order. */
const OLDEST_POLL_SECONDS = 600

const PENDING_WORDS: Readonly<Record<PendingMail['why'], string>> = {
  unfinished: 'A mail that has come is not read to its end yet',
  unreadable: 'A mail that no program could read waits for a person',
  'in-triage': 'A mail of the same agency or matter waits for a person to name it',
  'claims-this-case': 'A mail claims to belong to this case, and nobody has said whether it does',
}

/**
 * Why no letter of a case may go to a customer now, each a sentence; empty where one may. The one place of this rule: it is
 * asked before approving and again before sending. Letters to requesters and internal ones do not ask it.
 */
export function whyNoCustomerLetter({
  emails,
  records,
  secondsSincePoll,
  pending,
  now,
}: CustomerLetterFacts): string[] {
  const silence = findSilence(emails, records, now).map(({ says }) => says)
  return [
    ...new Set(silence),
    ...(secondsSincePoll === null || secondsSincePoll > OLDEST_POLL_SECONDS
      ? ['The mailbox was not read within the last ten minutes: an extension may be in it.']
      : []),
    ...new Set(pending.map(({ why }) => `${PENDING_WORDS[why]}: an extension may be in it.`)),
  ]
}
