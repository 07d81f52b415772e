import type { ParseLimits } from '../parse-limits.js'
import { readHtml } from './read-html.js'
import { readPdf } from './read-pdf.js'
import { readPlainText } from './read-plain-text.js'
import { notRead, type Reading, readAs } from './reading.js'

/** What is known of a document before it is read. */
export interface DocumentToRead {
  bytes: Uint8Array
  detectedType: string | null
  declaredType: string
  charset: string | null
  flowed: boolean
  delSp: boolean
}

/** Reads a document by what its bytes are. Kinds without a reader get a reason that names them. */
export async function readDocument(
  document: DocumentToRead,
  limits: ParseLimits,
  mayContinue: () => boolean,
): Promise<Reading> {
  const { bytes, detectedType } = document
  const sealed = sealedReason(document)
  if (sealed !== null) return notRead('encrypted', sealed)
  if (bytes.length === 0 && document.declaredType.startsWith('text/')) return readAs('')
  if (bytes.length === 0) return notRead('malformed', 'The attachment is empty (0 bytes). Ask the sender for it again.')
  if (bytes.length > limits.documentBytes)
    return notRead(
      'too-large',
      `The attachment is ${bytes.length} bytes; the limit is ${limits.documentBytes} (documentBytes). Open the original.`,
    )
  if (detectedType === 'application/pdf') return await readPdf(bytes, limits, mayContinue)
  if (detectedType === 'text/html') return readHtml(bytes, document.charset, limits)
  if (isPlainText(detectedType)) return readPlainText(bytes, document, limits)
  if (document.declaredType === 'application/pdf' && detectedType === null)
    return notRead(
      'malformed',
      `The attachment (${bytes.length} bytes) is called a PDF and is none. Ask the sender for a copy.`,
    )
  const kind = detectedType ?? 'an unknown kind'
  return notRead(
    'unsupported',
    `The attachment (${bytes.length} bytes) is of ${kind}, which is not read. Open the original with care.`,
  )
}

/** Anything that is text and no markup is read as it stands: csv, calendars, delivery reports. */
function isPlainText(type: string | null): boolean {
  if (type === null) return false
  return (type.startsWith('text/') && type !== 'text/html') || type === 'message/delivery-status'
}

/** S/MIME (RFC 8551) and PGP (RFC 3156, RFC 9580) say that they are closed. */
function sealedReason({ declaredType, detectedType, bytes }: DocumentToRead): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  if (head.trimStart().startsWith('-----BEGIN PGP MESSAGE-----') || declaredType === 'application/pgp-encrypted')
    return 'It is encrypted with PGP. Ask the sender for it unencrypted or by a portal.'
  if (/smime-type=(enveloped|encrypted)-data/.test(detectedType ?? ''))
    return 'It is encrypted with S/MIME. Ask the sender for it unencrypted or by a portal.'
  return null
}
