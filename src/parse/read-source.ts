import type { EmailSource, Header, Mailbox } from './email.js'
import { readMailDate, readReceivedDate } from './mime/read-dates.js'
import { allHeaders, decodeWords, firstHeader } from './mime/read-headers.js'
import { readMailboxes } from './mime/read-mailboxes.js'

/** What the head of the outermost message says about itself. All of it is the sender's word but the Received date. */
export function readSource(headers: readonly Header[], raw: { sha256: string; bytes: number }): EmailSource {
  const authors = allHeaders(headers, 'from').flatMap(readMailboxes)
  return {
    ...raw,
    ...readMessageHead(headers),
    authors,
    sender: firstMailbox(headers, 'sender'),
    replyTo: firstMailbox(headers, 'reply-to'),
    returnPath: readReturnPath(firstHeader(headers, 'return-path')),
    cc: allHeaders(headers, 'cc').flatMap(readMailboxes),
    deliveredTo: DELIVERED_TO.flatMap((name) => allHeaders(headers, name))
      .flatMap(readMailboxes)
      .map(({ address }) => address),
    inReplyTo: messageIds(firstHeader(headers, 'in-reply-to'))[0] ?? null,
    references: messageIds(firstHeader(headers, 'references')),
    receivedHeaderDate: readReceivedDate(firstHeader(headers, 'received')),
  }
}

export interface MessageHead {
  messageId: string | null
  subject: string | null
  date: string | null
  from: Mailbox | null
  to: Mailbox[]
}

/** The fields of a head that a reader is shown, of the outermost message or of one inside it. */
export function readMessageHead(headers: readonly Header[]): MessageHead {
  const subject = firstHeader(headers, 'subject')
  return {
    messageId: messageIds(firstHeader(headers, 'message-id'))[0] ?? null,
    subject: subject === null ? null : decodeWords(subject),
    date: readMailDate(firstHeader(headers, 'date')),
    from: firstMailbox(headers, 'from'),
    to: allHeaders(headers, 'to').flatMap(readMailboxes),
  }
}

/** Where relays say for whom they took the message; none is proof. */
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-delivered-to']
const MAX_REFERENCES = 200

function firstMailbox(headers: readonly Header[], name: string): Mailbox | null {
  return allHeaders(headers, name).flatMap(readMailboxes)[0] ?? null
}

function readReturnPath(value: string | null): string | null {
  if (value === null) return null
  return readMailboxes(value)[0]?.address ?? ''
}

/** `<id>` each, as RFC 5322 writes them; where a field has no angle brackets each word is an id, and gets them. */
function messageIds(value: string | null): string[] {
  if (value === null) return []
  const bracketed = [...value.matchAll(/<[^<>\s]{1,995}>/g)].map(([id]) => id)
  const ids =
    bracketed.length > 0
      ? bracketed
      : value
          .split(/\s+/)
          .filter((word) => word !== '')
          .map((word) => `<${word}>`)
  return ids.slice(0, MAX_REFERENCES)
}
