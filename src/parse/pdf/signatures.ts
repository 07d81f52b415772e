import { withoutEnd } from '../../text/without-end.js'
import { isoOfPdf } from './pdf-date.js'
import type { PdfFile } from './pdf-file.js'

/** A filled signature field of a PDF (ISO 32000, 12.8). Nothing of it is checked here. */
export interface PdfSignature {
  /** CMS over the covered bytes; null where it is of another kind, which is not checked. */
  cms: Uint8Array | null
  /** What it covers, as offset and length. */
  ranges: [start: number, length: number][]
  /** It covers the file to its end and all but itself: nothing was added or changed afterwards. */
  whole: boolean
  /** The field's word for when, ISO. */
  signedAt: string | null
}

/** More than a court's and its clerks'. */
const MAX_SIGNATURES = 10
/** CMS with its certificates and time stamps. */
const MAX_CMS = 1024 * 1024
const MAX_RANGES = 16
const NAME_BYTES = 64
/** Both are CMS whose content is not inside: the bytes of the file are. */
const DETACHED: ReadonlySet<string> = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached'])

/** The signatures of a PDF in the order of its fields. `bytes` is the file as it came. */
export function readSignatures(file: PdfFile, bytes: Uint8Array): PdfSignature[] {
  const { call } = file.pdfium
  const count = Math.min(call.FPDF_GetSignatureCount(file.handle), MAX_SIGNATURES)
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    readSignature(file, call.FPDF_GetSignatureObject(file.handle, index), bytes),
  ).filter((signature) => signature.ranges.length > 0)
}

function readSignature(file: PdfFile, handle: number, bytes: Uint8Array): PdfSignature {
  const { call } = file.pdfium
  const contents = copied(file, MAX_CMS, (pointer, size) => call.FPDFSignatureObj_GetContents(handle, pointer, size))
  const ranges = rangesOf(file, handle)
  const kind = asciiOf(copied(file, NAME_BYTES, (to, size) => call.FPDFSignatureObj_GetSubFilter(handle, to, size)))
  const time = asciiOf(copied(file, NAME_BYTES, (to, size) => call.FPDFSignatureObj_GetTime(handle, to, size)))
  return {
    cms: DETACHED.has(kind) && contents.length > 0 ? withoutPadding(contents) : null,
    ranges,
    whole: coversAllBut(contents.length, ranges, bytes),
    signedAt: isoOfPdf(time),
  }
}

/** What a call copies out once it has said how many bytes there are. */
function copied(file: PdfFile, most: number, fill: (pointer: number, size: number) => number): Uint8Array {
  const size = fill(0, 0)
  if (size <= 0 || size > most) return new Uint8Array()
  const pointer = file.pdfium.allocate(size)
  fill(pointer, size)
  const bytes = file.pdfium.bytes.slice(pointer, pointer + size)
  file.pdfium.call.free(pointer)
  return bytes
}

function asciiOf(bytes: Uint8Array): string {
  return withoutEnd(Buffer.from(bytes).toString('latin1'), /\0/)
}

function rangesOf(file: PdfFile, handle: number): PdfSignature['ranges'] {
  const { pdfium } = file
  const count = pdfium.call.FPDFSignatureObj_GetByteRange(handle, 0, 0)
  if (count <= 0 || count > MAX_RANGES || count % 2 !== 0) return []
  const pointer = pdfium.allocate(count * 4)
  pdfium.call.FPDFSignatureObj_GetByteRange(handle, pointer, count)
  const values = [...pdfium.integers(pointer, count)]
  pdfium.call.free(pointer)
  return Array.from({ length: count / 2 }, (_, index) => [values[index * 2] ?? 0, values[index * 2 + 1] ?? 0])
}

/** From the first byte to the last, with one gap that holds the signature in hex digits between its brackets and nothing else. */
function coversAllBut(contentBytes: number, ranges: PdfSignature['ranges'], bytes: Uint8Array): boolean {
  const [first, second] = ranges
  if (ranges.length !== 2 || first === undefined || second === undefined) return false
  const gap = second[0] - (first[0] + first[1])
  const end = second[0] + second[1]
  if (first[0] !== 0 || gap !== contentBytes * 2 + 2 || end > bytes.length) return false
  return (
    Buffer.from(bytes.subarray(end, end + 3))
      .toString('latin1')
      .trim() === '' && end + 2 >= bytes.length
  )
}

/** DER says its own length; writers leave room behind it. */
function withoutPadding(der: Uint8Array): Uint8Array {
  const [tag, first = 0] = der
  if (tag !== 0x30 || first < 0x80) return der
  const lengthBytes = first & 0x7f
  const length = der.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0)
  return lengthBytes === 0 || lengthBytes > 4 ? der : der.subarray(0, 2 + lengthBytes + length)
}
