import { readArchive } from '../archives/read-archive.js'
import { readGzip } from '../archives/read-gzip.js'
import { readTar } from '../archives/read-tar.js'
import { readEntry } from '../office/read-entry.js'
import { readOldWord } from '../office/read-old-word.js'
import { readOpenDocument } from '../office/read-open-document.js'
import { readRtf } from '../office/read-rtf.js'
import { readTable } from '../office/read-table.js'
import { readWorkbook } from '../office/read-workbook.js'
import { readOutlook } from '../outlook/read-outlook.js'
import { readTnef } from '../outlook/read-tnef.js'
import type { ParseLimits } from '../parse-limits.js'
import { isKeptClosed, keptClosed } from '../pictures/keep-closed.js'
import type { PictureReader } from '../pictures/picture-reader.js'
import { isDecodedImage, readImage, refuseBySize } from '../pictures/read-image.js'
import { readEnvelope } from '../signed/read-envelope.js'
import { readHtml } from './read-html.js'
import { readPdf } from './read-pdf.js'
import { readPlainText } from './read-plain-text.js'
import { readWord } from './read-word.js'
import { notRead, type Reading, readAs } from './reading.js'

/** What is known of a document before it is read. */
export interface DocumentToRead {
  bytes: Uint8Array
  detectedType: string | null
  declaredType: string
  /** As the mail gives it. */
  name: string | null
  charset: string | null
  flowed: boolean
  delSp: boolean
}

/** What the reading of a mail lends to the reading of a document. */
export interface ReadingContext {
  /** False when the time of this document or mail is up: a reader keeps what it has. */
  mayContinue: () => boolean
  /** To be tried in order where a document asks for one; walking over them ends by itself when their number or time is up. */
  passwords: Iterable<string>
  /** Images and archives stay closed. */
  keepsClosed: boolean
  /** Null: pictures of text are not read. */
  pictures: PictureReader | null
}

/** Reads a document by what its bytes are. Kinds without a reader get a reason that names them. */
export async function readDocument(
  document: DocumentToRead,
  limits: ParseLimits,
  context: ReadingContext,
): Promise<Reading> {
  const { bytes, detectedType } = document
  const envelope = readEnvelope({ ...document, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) })
  if (envelope !== null) return envelope
  if (bytes.length === 0 && document.declaredType.startsWith('text/')) return readAs('')
  if (bytes.length === 0) return notRead('malformed', 'The attachment is empty (0 bytes). Ask the sender for it again.')
  if (context.keepsClosed && isKeptClosed(document)) return keepClosed(document, limits)
  if (detectedType === 'application/zip') return await readArchive(bytes, limits, context.passwords)
  if (bytes.length > limits.documentBytes)
    return notRead(
      'too-large',
      `The attachment is ${bytes.length} bytes; the limit is ${limits.documentBytes} (documentBytes). Open the original.`,
    )
  if (isDecodedImage(detectedType) && context.pictures !== null) return await readImage(bytes, limits, context.pictures)
  if (isSealedOffice(document)) return notRead('encrypted', SEALED_OFFICE)
  const reader = READERS.find(({ types }) => types.test(detectedType ?? ''))
  if (reader !== undefined) return await reader.read(document, limits, context)
  if (isPlainText(detectedType)) return readPlainText(bytes, document, limits)
  if (document.declaredType === 'application/pdf' && detectedType === null)
    return notRead(
      'malformed',
      `The attachment (${bytes.length} bytes) is called a PDF and is none. Ask the sender for a copy.`,
    )
  const kind = kindName(detectedType)
  return notRead(
    'unsupported',
    `The attachment (${bytes.length} bytes) is ${kind}, which is not read here. Open the original with care.`,
  )
}

type Read = (document: DocumentToRead, limits: ParseLimits, context: ReadingContext) => Reading | Promise<Reading>

/** Who reads what, by the type that the bytes show. */
const READERS: readonly { types: RegExp; read: Read }[] = [
  { types: /^application\/pdf$/, read: ({ bytes }, limits, context) => readPdf(bytes, limits, context) },
  { types: /^application\/gzip$/, read: ({ bytes, name }, limits) => readGzip(bytes, name, limits) },
  { types: /^application\/x-tar$/, read: ({ bytes }, limits) => readTar(bytes, limits) },
  { types: /^text\/(calendar|vcard)$/, read: ({ bytes, charset }, limits) => readEntry(bytes, charset, limits) },
  {
    types: /^text\/(csv|tab-separated-values)$/,
    read: ({ bytes, charset }, limits) => readTable(bytes, charset, limits),
  },
  { types: /^text\/html$/, read: ({ bytes, charset }, limits) => readHtml(bytes, charset, limits) },
  {
    types: /wordprocessingml|ms-word\.(document|template)/,
    read: ({ bytes }, limits) => readWord(bytes, limits),
  },
  {
    types: /spreadsheetml|ms-excel\.(sheet|template)\.macro/i,
    read: ({ bytes }, limits) => readWorkbook(bytes, limits),
  },
  { types: /oasis\.opendocument\.(text|spreadsheet)/, read: ({ bytes }, limits) => readOpenDocument(bytes, limits) },
  { types: /^application\/msword$/, read: ({ bytes }, limits) => readOldWord(bytes, limits) },
  { types: /^application\/rtf$/, read: ({ bytes }, limits) => readRtf(bytes, limits) },
  { types: /^application\/vnd\.ms-outlook$/, read: ({ bytes }, limits) => readOutlook(bytes, limits) },
  { types: /^application\/vnd\.ms-tnef$/, read: ({ bytes }, limits) => readTnef(bytes, limits) },
]
/** An image that is not worth reading says so, opened or not. */
function keepClosed({ bytes, detectedType }: DocumentToRead, limits: ParseLimits): Reading {
  return (isDecodedImage(detectedType) ? refuseBySize(bytes, limits) : null) ?? keptClosed()
}

/** Office files with a password are a compound file around an encrypted package (MS-OFFCRYPTO, 2.3.4.4). */
function isSealedOffice({ bytes, detectedType }: DocumentToRead): boolean {
  return detectedType === 'application/x-cfb' && Buffer.from(bytes).includes(ENCRYPTED_PACKAGE)
}

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')
const SEALED_OFFICE = 'The file needs a password. Ask the sender for it, or for a copy without.'

/** Anything that is text and no markup is read as it stands: csv, calendars, delivery reports. */
function isPlainText(type: string | null): boolean {
  if (type === null) return false
  return (type.startsWith('text/') && type !== 'text/html') || type === 'message/delivery-status'
}

/** The kind in a person's words; types without a row go by their own name. */
function kindName(type: string | null): string {
  if (type === null) return 'of no known kind'
  const row = KIND_NAMES.find(({ pattern }) => pattern.test(type))
  return row === undefined ? `of type ${type}` : `${row.name} (${type})`
}

const KIND_NAMES: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /portable-executable|x-elf|x-msdownload|x-mach-binary/, name: 'a program' },
  { pattern: /svg/, name: 'a drawing that can hold scripts' },
  {
    pattern: /image\/hei[cf]/,
    name: 'a photograph whose decoder is not built in; a copy as JPEG, PNG or PDF would be read',
  },
  { pattern: /^image\//, name: 'an image' },
  { pattern: /^(audio|video)\//, name: 'a recording' },
  { pattern: /wordprocessing|msword|rtf|opendocument\.text/, name: 'a word processor document' },
  { pattern: /spreadsheet|excel/, name: 'a spreadsheet' },
  { pattern: /zip|rar|7z|x-tar|gzip|bzip/, name: 'an archive' },
]
