import type { DocumentId } from '../../text/evidence.js'
import type { MailSignature } from '../email.js'

/** Something signed that was met in a mail: what a check of the signature needs. Nothing of it is checked here. */
export interface SignedEntity {
  standard: 'smime' | 'pgp'
  /** The bytes that were signed as they lie in the mail; a store may have changed their line ends. */
  content: Uint8Array
  /** `clear`: text lines of PGP's own (RFC 9580, 7), whose blanks at line ends are not signed. */
  form: 'detached' | 'opaque' | 'clear'
  /** CMS, or PGP as it came: the bytes of the signature part. */
  signature: Uint8Array
  /** The document that it stands in: a message or a signed file inside the mail; null for the mail itself. */
  document: DocumentId | null
  /** All that a reader is shown of that message lies under it; false where text or files stand beside it. */
  whole: boolean
}

/** A signature of which nothing is known but that it is there. */
export function uncheckedSignature({ standard, document, whole }: SignedEntity, reason: string): MailSignature {
  const nobody = { signer: null, issuer: null, key: null, signedAt: null }
  return { standard, document, whole, ...nobody, result: 'unchecked', reason }
}
