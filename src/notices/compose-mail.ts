import { AUDIENCES, isPlainText } from '../draft/notice-draft.js'
import type { Templates } from '../policy/notice-templates.js'
import type { Notice } from './notice.js'
import type { OutgoingMail } from './outgoing-mail.js'

export interface Way {
  /** The organisation's name for itself in letters, and the address that they come from. */
  from: { name: string; address: string }
  /** Addresses: a role is resolved by then. */
  to: string[]
  /** The mail that it answers: null for customers and people inside, who must not see a requester's mail even by its id. */
  answers: { messageId: string | null; references: readonly string[] } | null
  messageId: string
  date: Date
  /** Of the letter: ISO 639-1. */
  language: string
  /** The organisation's page of a letter. */
  layOut: Templates['layOut']
  /** Where people inside see the case; null where the desk has no address. */
  caseUrl: string | null
}

/** RFC 5322, 3.6.4: a thread is told by its last messages; a line of 998 characters holds few. */
const MOST_REFERENCES = 10

/** The mail of a letter, with the head that RFC 3834 and RFC 5322 ask for. */
export function composeMail(notice: Notice, way: Way): OutgoingMail {
  const { kind, subject, body, editedBy, sendAskedBy } = notice
  const audience = AUDIENCES[kind]
  const text = audience === 'internal' && way.caseUrl !== null ? `${body}\nLink: ${way.caseUrl}\n` : body
  const references = [...(way.answers?.references ?? []), way.answers?.messageId ?? ''].filter(isMessageId)
  const isByMachine = kind === 'acknowledgement' && notice.approvedBy === sendAskedBy && isWorker(sendAskedBy)
  return {
    // What answers by itself must not be answered, not even by a bounce (RFC 3834, 3.3).
    envelopeFrom: isByMachine ? null : way.from.address,
    from: way.from,
    to: way.to,
    subject,
    text,
    html: isPlainText(kind) ? null : way.layOut({ subject, body: text, language: way.language }),
    messageId: way.messageId,
    inReplyTo: references.at(-1) ?? null,
    references: references.slice(-MOST_REFERENCES),
    headers: {
      ...(editedBy === null ? { 'Auto-Submitted': isByMachine ? 'auto-replied' : 'auto-generated' } : {}),
      ...(audience === 'customer' ? {} : { 'X-Auto-Response-Suppress': 'All' }),
    },
    date: way.date,
  }
}

/** Of a mail, which may hold anything: what is no id goes into no head. */
function isMessageId(text: string): boolean {
  return /^<[\x21-\x3b\x3d\x3f-\x7e]{3,250}>$/.test(text)
}

/** Who acts by himself is named after his queue; persons have addresses. */
export function isWorker(actor: string | null): boolean {
  return actor === 'draft-notices'
}
