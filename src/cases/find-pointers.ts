import type { Classification } from '../classify/instrument.js'
import type { Email } from '../parse/email.js'
import { findCaseReferences } from './case-reference.js'

/** What a mail points at: with that, the cases it may belong to are looked up. */
export interface Pointers {
  /** In-Reply-To and References, and of a delivery report the message that it is about. */
  messageIds: string[]
  /** Case references in its subject and bodies, in order. */
  references: string[]
  /** Of the documents that hold its instruments; a logo or a form that an agency always encloses says nothing. */
  documentHashes: string[]
}

/** A thread longer than this is no longer told by its References: the last ones are the nearest. */
const MOST_MESSAGES = 50

export function findPointers(email: Email, classification: Classification): Pointers {
  const { inReplyTo, references } = email.source
  const reported = classification.kind === 'bounce' ? (email.automation.reportedMessageId ?? null) : null
  const holders = new Set(classification.instruments.map(({ document }) => document))
  return {
    messageIds: [inReplyTo, ...references.slice(-MOST_MESSAGES), reported].filter((id) => id !== null),
    references: findNamedCases(email),
    documentHashes: email.documents.filter(({ id }) => holders.has(id)).map(({ sha256 }) => sha256),
  }
}

/** Case references in the subject and the bodies of a mail, in order. */
export function findNamedCases({ source, documents }: Email): string[] {
  const bodies = documents.filter(({ role }) => role === 'body').map(({ text }) => text)
  return findCaseReferences([source.subject, ...bodies].filter((text) => text !== null).join('\n'))
}
