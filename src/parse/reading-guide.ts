import type { DocumentId } from '../text/evidence.js'
import type { DocumentStatus, EmailSource, MailSignature } from './email.js'
import type { PictureReader } from './pictures/picture-reader.js'
import type { SignedEntity } from './signed/signed-entity.js'

/** What a look at a document's bytes before they are read has found. */
export type Inspection =
  | { kind: 'clean' }
  /** Never read; what a person is told. */
  | { kind: 'infected'; reason: string }
  /** Read all the same, and marked; why it was not looked at. */
  | { kind: 'not-scanned'; reason: string }

/** How the process around steers a reading that it may have to kill, and what people gave it to open documents with. */
export interface ReadingGuide {
  /** Called before the bytes of a document are read: whoever dies in it is named. */
  begin?: (document: DocumentId) => void
  /** Documents not to be read, with what a person is told: an earlier try ended in them. */
  skip?: { get(document: DocumentId): { status: DocumentStatus; reason: string } | undefined }
  /** Looks at the bytes of each document before a reader does: viruses. Absent where nobody looks. */
  inspect?: (document: DocumentId, bytes: Uint8Array) => Promise<Inspection>
  /** False when the time of this document or mail is up: what is not yet read gets a reason. */
  mayContinue?: () => boolean
  /** Tried in order on documents that ask for one; never kept, never said. */
  passwords?: readonly string[]
  /** Known to be passwords: tried first, and taken out of the texts that tell them. */
  secrets?: readonly string[]
  /** Says what signatures are worth; without it they are told as unchecked. */
  checkSignatures?: (signed: readonly SignedEntity[], source: EmailSource) => Promise<MailSignature[]>
  /** Images and archives stay closed: whether this is a child-safety matter is asked of the text first. */
  keepsClosed?: boolean
  /** Reads pictures of text; without it they are named as not read. */
  pictures?: PictureReader
  /** CPU that this process has used so far, in milliseconds; without it only the number of tries is bounded. */
  cpuMs?: () => number
}
