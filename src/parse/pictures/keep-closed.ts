import { CHILD_SAFETY_REASON } from '../email.js'
import { notRead, type Reading } from '../readers/reading.js'

/** Images, recordings and archives. In a child-safety matter they are neither read, shown nor exported. */
const CLOSED = /^(?:image|video)\/|^application\/(?:x-)?(?:zip|rar|vnd\.rar|7z|tar|gzip|bzip|bzip2|xz|compress|cab)\b/

/** What a document is by its bytes, or as it is declared: neither opens what the other closes. */
export function isKeptClosed(document: { detectedType: string | null; declaredType: string }): boolean {
  return (
    CLOSED.test(document.detectedType ?? '') || (document.detectedType === null && CLOSED.test(document.declaredType))
  )
}

/** A document whose bytes nobody looks at. */
export function keptClosed(): Reading {
  return notRead('unsupported', CHILD_SAFETY_REASON, { unopened: true })
}
