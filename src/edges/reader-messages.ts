import type { DocumentStatus, Email } from '../parse/email.js'
import type { ParseLimits } from '../parse/parse-limits.js'
import type { Inspection } from '../parse/reading-guide.js'
import type { SignatureTrust } from './signatures/trust.js'

/**
 * What the pool and a reading process say to each other, by advanced serialization. Small mails and contents go along with
 * the message that names them: each message of its own costs as much as reading half a page. More travels in chunks, each
 * awaited: a mail of 70 MB never stands in a queue of messages beside itself.
 */
export const CHUNK_BYTES = 1024 * 1024

/** What may be said to a reading besides the mail. */
export interface ReadRequest {
  passwords?: readonly string[]
  /** Known to be passwords: tried first, and taken out of the texts that tell them. */
  secrets?: readonly string[]
  /** When the mail was received; signatures are judged for that time. */
  receivedAt?: Date
  /** `text` leaves images and archives closed; `all` opens them, in a process that no other mail waits for. Absent: all, at once. */
  opens?: 'text' | 'all'
  /** Whose signatures are trusted. */
  trust?: SignatureTrust
  /** Read also what the virus scanner cannot look at because it is away; else reading rejects, for a later attempt. */
  evenUnscanned?: boolean
}

/** To the process: a mail of `bytes` bytes, of which those that `raw` does not hold follow in chunks. */
export interface ReadTask {
  kind: 'task'
  bytes: number
  raw: Uint8Array | null
  limits: ParseLimits
  /** Milliseconds until what is not yet read is left. */
  budgetMs: number
  skip: [document: string, { status: DocumentStatus; reason: string }][]
  keepsClosed: boolean
  /** Milliseconds for reading pictures, which count apart. */
  ocrMs: number
  /** Tried on documents that ask for one; never written anywhere. */
  passwords: readonly string[]
  secrets: readonly string[]
  receivedAt: Date | null
  trust: SignatureTrust
  skipAll: { status: DocumentStatus; reason: string } | null
  /** Each document is looked at by the virus scanner first: the process asks with `inspect` and waits. */
  inspect: boolean
}

export interface Chunk {
  kind: 'chunk'
  bytes: Uint8Array
}

/** To the process: what the look at the document that it asked about has found. */
export interface Inspected {
  kind: 'inspected'
  found: Inspection
}

/** From the process. `begin` names the document that is read next: whoever kills or loses the process knows which it was. */
export type ReaderAnswer =
  | { kind: 'ready' }
  | { kind: 'begin'; document: string }
  /** The document's bytes follow in chunks, and are not sent again at the end. */
  | { kind: 'inspect'; sha256: string; bytes: number }
  | { kind: 'unreadable'; reason: string }
  /** A document harmed the process: it is to be replaced once it has answered. */
  | { kind: 'spent' }
  /** A page of a document was read: the work goes on. */
  | { kind: 'alive' }
  | {
      kind: 'email'
      email: Email
      /** Those whose bytes are not along, and were not looked at, follow in chunks. */
      contents: { sha256: string; bytes: number; along: Uint8Array | null }[]
      openedWith: string[]
      unopened: number
      masked: number
    }
  | Chunk
