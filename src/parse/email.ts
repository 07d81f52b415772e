import type { DocumentId } from '../text/evidence.js'

/** What `parse` makes of a raw message: its headers in order, and every document in it, each with text or a reason why not. */
export interface Email {
  source: EmailSource
  /** Every header field of the outermost message, top to bottom, unfolded, names in lower case. `screen` reads trust from the order. */
  headers: Header[]
  /** RFC 3834 and kin: how the message says that a machine sent it. */
  automation: Automation
  documents: Document[]
  /** Signatures of S/MIME and PGP met in it, in order; absent in mails that were read before signatures were. */
  signatures?: MailSignature[]
  /** Where work stopped at a bound (parts, depth, bytes): a sentence for a person each. Empty for nearly all mail. */
  limitsReached: string[]
}

/** `untrusted`: nothing is broken, and it proves nobody. `unchecked`: it could not be judged. */
export type SignatureResult = 'valid' | 'untrusted' | 'invalid' | 'unchecked'

/** A signature of S/MIME (RFC 8551) or PGP (RFC 3156, 9580), and what its check on receipt showed. */
export interface MailSignature {
  standard: 'smime' | 'pgp'
  /** The message or file inside the mail that it stands in; null for the mail itself. */
  document: DocumentId | null
  /** All that a reader is shown of that message lies under it. The head (Subject, To, Date) never does. */
  whole: boolean
  signer: { name: string | null; addresses: string[] } | null
  /** Who issued the signer's certificate, by its own word; null for PGP. */
  issuer: string | null
  /** The serial number of the certificate, or the id of the PGP key. */
  key: string | null
  /** The signer's word for when, ISO. */
  signedAt: string | null
  result: SignatureResult
  /** What the check saw, in words for a person. */
  reason: string
}

/** A signature inside a document. `whole`: it covers the file to its end; else bytes were added or changed after it. */
export type DocumentSignature = Omit<MailSignature, 'standard' | 'document'>

export interface EmailSource {
  sha256: string
  bytes: number
  messageId: string | null
  subject: string | null
  /** The Date header as an ISO instant; null where absent or invalid. */
  date: string | null
  from: Mailbox | null
  /** Every author named by any From field: more than one is a warning sign. */
  authors: Mailbox[]
  sender: Mailbox | null
  replyTo: Mailbox | null
  /** Null where there is no Return-Path, '' where it is the null path of a bounce. */
  returnPath: string | null
  to: Mailbox[]
  cc: Mailbox[]
  deliveredTo: string[]
  inReplyTo: string | null
  references: string[]
  /** The time in the topmost Received header, ISO. */
  receivedHeaderDate: string | null
}

export interface Mailbox {
  name: string | null
  address: string
}

export interface Header {
  name: string
  value: string
}

export interface Automation {
  /** The Auto-Submitted keyword in lower case; 'no' and absence are null. */
  autoSubmitted: string | null
  /** A delivery report (RFC 3464) is in it, or a multipart/report of that kind. */
  deliveryReport: boolean
  /** The Message-ID of the message that a delivery report returns. */
  reportedMessageId: string | null
  bulk: boolean
  listId: string | null
  /** The subject or headers are those of a vacation notice or a ticket acknowledgement. */
  vacation: boolean
}

/** OCR below this is no reading to rely on: measured on noisy pages, one character in twenty is wrong at 80. */
export const SURE_CONFIDENCE = 75

/** Stays as the document's reason only where the whole mail is a child-safety matter: else it is read again, opened. */
export const CHILD_SAFETY_REASON =
  'Images and archives of a child-safety matter are neither read, shown nor exported; the size and the hash are kept (18 U.S.C. 2258A). Named persons open it outside this product.'

export type DocumentStatus = 'read' | 'encrypted' | 'malformed' | 'too-large' | 'unsupported' | 'infected'
export type TextSource = 'native' | 'form' | 'ocr' | 'none'

/** Something in an email that can be read. The first is the body; `parent` nests archives, forwarded messages and embedded files. */
export interface Document {
  id: DocumentId
  parent: DocumentId | null
  role: 'body' | 'attachment' | 'message'
  /** As the mail gives it: hostile, never used as a path. */
  name: string | null
  declaredType: string
  detectedType: string | null
  /** A sentence where it is called one kind and is another by its bytes; null where it is what it is called. */
  mismatch: string | null
  bytes: number
  sha256: string
  pages: number | null
  textSource: TextSource
  status: DocumentStatus
  /** What a person is told where status is not `read`: what happened, the size or count, the bound, the next step. */
  reason: string | null
  text: string | null
  /** Offset in `text` at which each page begins; empty where there are no pages. */
  pageStarts: number[]
  /** How the file numbers its own pages, where that is not 1, 2, 3; absent for nearly all. */
  pageLabels?: string[]
  /** What a PDF says of itself: its writer's words, never evidence. */
  properties?: DocumentProperties
  /** How surely OCR read each page, 0 to 100; null for a page whose text was there. Absent or empty where nothing was read by OCR. */
  pageConfidence?: (number | null)[]
  /** Which stretches of the text are the sender's own words; a document that is no mail body has one `own` section or none. */
  sections: TextSection[]
  /** Where the text links to, in order: the target as written, hostile, never fetched; the span is the words that carry it. */
  links: DocumentLink[]
  /** Text that a reader would not see; never evidence. */
  hiddenText: string | null
  /** The language of the text as an ISO 639-1 code; null where too little of it tells. */
  language: string | null
  /** Why the virus scanner has not looked at it; absent where it has, or where none is configured. */
  notScanned?: string
  /** Filled signature fields of a PDF and what their check on receipt showed; absent where there are none. */
  signatures?: DocumentSignature[]
  /** The head of a nested message. */
  message: {
    from: Mailbox | null
    to: Mailbox[]
    subject: string | null
    date: string | null
    messageId: string | null
  } | null
}

export interface DocumentProperties {
  title: string | null
  author: string | null
  /** The program that made it. */
  producer: string | null
  /** ISO instants. */
  createdAt: string | null
  modifiedAt: string | null
}

/** A link of an HTML text or a PDF annotation. `start` equals `end` where no words carry it (an image, an area). */
export interface DocumentLink {
  url: string
  start: number
  end: number
}

export interface TextSection {
  kind: 'own' | 'quoted' | 'forwarded'
  start: number
  end: number
}

export type ParseResult =
  | {
      kind: 'email'
      email: Email
      contents: DocumentContent[]
      /** The passwords that opened a document: held in memory alone, never part of the Email. */
      openedWith: string[]
      /** How many passwords were taken out of its texts. */
      masked: number
      /** Documents that were left closed, or in part, and would be read where images and archives are opened. */
      unopened: number
    }
  | { kind: 'unreadable'; reason: string }

/** The bytes of a document, for the blob store. */
export interface DocumentContent {
  sha256: string
  bytes: Uint8Array
}
