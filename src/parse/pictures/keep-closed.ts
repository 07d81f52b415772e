import { notRead, type Reading } from '../readers/reading.js'

/** Images, recordings and archives. In a child-safety matter they are neither read, shown nor exported. */
const CLOSED = /^(?:image|video)\/|^application\/(?:x-)?(?:zip|rar|vnd\.rar|7z|tar|gzip|bzip|bzip2|xz|compress|cab)\b/

/** What a document is by its bytes, or as it is declared: neither opens what the other closes. */
export function isKeptClosed(document: { detectedType: string | null; declaredType: string }): boolean {
  return (
    CLOSED.test(document.detectedType ?? '') || (document.detectedType === null && CLOSED.test(document.declaredType))
  )
}

/** Stays as the document's reason only where the whole mail is a child-safety matter: else it is read again, opened. */
export const CHILD_SAFETY_REASON =
  'Images and archives of a child-safety matter are neither read, shown nor exported; the size and the hash are kept (18 U.S.C. 2258A). Named persons open it outside this product.'

/** A document whose bytes nobody looks at. */
export function keptClosed(): Reading {
  return notRead('unsupported', CHILD_SAFETY_REASON, { unopened: true })
}
