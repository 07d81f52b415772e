import type { DocumentStatus } from '../email.js'

/**
 * A file inside a document: of an archive, an Outlook message, a PDF. Readers list them (`Reading.files`); the message
 * reader unfolds them into documents of their own, within the bounds of the whole mail.
 */
export interface ContainedFile {
  /** As its container gives it: hostile, never used as a path. */
  name: string | null
  /** As its container says; 'application/octet-stream' where it says nothing. */
  declaredType: string
  /** What its container says it unpacks to; looked at before `unpack` is called. */
  bytes: number
  /** Why it is not unpacked, or null. Decided by the listing, before a byte is inflated. */
  refusal: { status: DocumentStatus; reason: string } | null
  /** Rejects where the file is damaged or larger than was said. */
  unpack(): Promise<Buffer>
}

/** A file whose bytes are at hand already. */
export function containedFile(
  name: string | null,
  bytes: Uint8Array,
  declaredType = 'application/octet-stream',
): ContainedFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { name, declaredType, bytes: buffer.length, refusal: null, unpack: async () => buffer }
}
