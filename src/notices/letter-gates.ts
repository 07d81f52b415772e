import { recordsOf } from '../cases/case-record.js'
import { whyNoCustomerLetter } from '../cases/customer-letters.js'
import { findOwedCallBacks } from '../cases/find-owed-call-backs.js'
import { holdWords } from '../cases/gates.js'
import { AUDIENCES, type Audience } from '../draft/notice-draft.js'
import { isMailAddress } from '../names/mail-address.js'
import { answeredMail, knowAddress } from './know-address.js'
import type { LetterWay } from './letter-way.js'

/**
 * What keeps a letter from leaving. A gate is a row: a further one is a row more. They are asked when a letter is
 * approved and once more at the last moment before the server hears of it: months may lie between.
 */
export interface LetterGate {
  id: string
  /** Where the duty is written. */
  source: string
  audiences: readonly Audience[]
  /** Null where it is open, else the reason that a person reads. */
  reasonShut(way: LetterWay, now: Date): string | null
}

export interface ShutLetterGate {
  id: string
  source: string
  reason: string
}

const OUTSIDE: readonly Audience[] = ['requester', 'customer']
const LETTERS = 'docs/operations.md, Letters'

export const LETTER_GATES: readonly LetterGate[] = [
  {
    id: 'address',
    source: 'RFC 5321, 4.1.2: one address, and nothing that ends a line',
    audiences: OUTSIDE,
    reasonShut: ({ notice }) =>
      notice.recipients.length > 0 && notice.recipients.every(isMailAddress)
        ? null
        : 'A recipient is not one plain mail address: enter each by itself, without a name or a line break.',
  },
  {
    id: 'hold',
    source: 'docs/security.md, Senders that were taken over',
    audiences: OUTSIDE,
    reasonShut: ({ holds }) => (holds.length === 0 ? null : `${holdWords(holds)}.`),
  },
  {
    id: 'forged',
    source: LETTERS,
    audiences: ['requester'],
    reasonShut: (way) =>
      answeredMail(way)?.review?.disposition === 'suspected-fraud'
        ? 'The mail is suspected to be forged: nothing goes to its sender.'
        : null,
  },
  {
    id: 'automatic',
    source: 'RFC 3834, 2: no answer to what a machine sent',
    audiences: ['requester'],
    reasonShut: (way) =>
      ['auto-reply', 'bounce'].includes(answeredMail(way)?.classification?.kind ?? '')
        ? 'The mail was sent by a machine, and an answer would start a loop.'
        : null,
  },
  {
    id: 'new-address',
    source: LETTERS,
    audiences: ['requester'],
    reasonShut: (way, now) =>
      way.notice.recipients.every((address) => knowAddress(address, way, now).kind !== 'unknown')
        ? null
        : 'A recipient never wrote in this case, and no call-back stands for the address: call the agency back first.',
  },
  {
    id: 'preserved',
    source: '18 U.S.C. 2703(f): the words are "has taken steps"',
    audiences: ['requester'],
    reasonShut: ({ notice, records }) =>
      notice.kind === 'preservation-confirmation' && recordsOf(records, 'preservation').length === 0
        ? 'Nobody has recorded what was preserved, and when.'
        : null,
  },
  {
    id: 'directory',
    source: LETTERS,
    audiences: ['customer'],
    reasonShut: ({ notice, directoryAddresses }) =>
      notice.recipients.every((address) => directoryAddresses.includes(address.toLowerCase()))
        ? null
        : 'A recipient is not in the directory of customers: a customer is written to at addresses that we already hold.',
  },
  {
    id: 'call-back',
    source: 'docs/security.md, Call-backs',
    audiences: ['customer'],
    reasonShut: (way, now) => {
      const here = new Set(way.callBacks.map(({ id }) => id))
      const all = [...way.callBacks, ...way.callBacksElsewhere]
      // That nobody was called within a year gates what is produced; a mail's own doubts gate letters too.
      const owed = findOwedCallBacks(way.emails, all, here, now).flatMap(({ reasons }) =>
        reasons.filter(({ id }) => id !== 'no-recent-call-back'),
      )
      return owed[0] ? `A call-back is owed: ${owed[0].says}` : null
    },
  },
  {
    id: 'silence',
    source: '18 U.S.C. 2705(b); Criminal Code s. 487.0191; docs/operations.md, Letters',
    audiences: ['customer'],
    reasonShut: ({ customers }, now) =>
      customers === null ? null : (whyNoCustomerLetter({ ...customers, now })[0] ?? null),
  },
]

/** The gates that are shut for this letter, in the order of the table; none where it may leave. */
export function findShutLetterGates(way: LetterWay, now: Date): ShutLetterGate[] {
  const audience = AUDIENCES[way.notice.kind]
  return LETTER_GATES.filter(({ audiences }) => audiences.includes(audience)).flatMap(({ id, source, reasonShut }) => {
    const reason = reasonShut(way, now)
    return reason === null ? [] : [{ id, source, reason }]
  })
}
