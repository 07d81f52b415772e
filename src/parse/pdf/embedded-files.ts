import { type ContainedFile, containedFile } from '../readers/contained-file.js'
import type { PdfFile } from './pdf-file.js'
import { readText } from './pdfium.js'

export interface EmbeddingLimits {
  /** How many files are read out; the reader of the mail says where there are more. */
  parts: number
  documentBytes: number
}

/**
 * The files in a PDF: those of the file itself, then those that hang on its pages (`onPages`: their handles). Their bytes
 * are copied out now, as long as they are within the bounds of a document together: the PDF is closed when they are read.
 */
export function readEmbeddedFiles(
  file: PdfFile,
  onPages: readonly number[],
  { parts, documentBytes }: EmbeddingLimits,
): ContainedFile[] {
  const { call } = file.pdfium
  const count = call.FPDFDoc_GetAttachmentCount(file.handle)
  const handles = [
    ...Array.from({ length: Math.min(count, parts + 1) }, (_, index) => call.FPDFDoc_GetAttachment(file.handle, index)),
    ...onPages,
  ].filter((handle) => handle !== 0)
  let bytesLeft = documentBytes
  // One more than may be read, so that whoever counts sees that there are more.
  return handles.slice(0, parts + 1).map((handle) => {
    const embedded = readEmbedded(file, handle, bytesLeft)
    if (embedded.refusal === null) bytesLeft -= embedded.bytes
    return embedded
  })
}

function readEmbedded(file: PdfFile, handle: number, bytesLeft: number): ContainedFile {
  const { pdfium, scratch } = file
  const name = readText(pdfium, (pointer, bytes) => pdfium.call.FPDFAttachment_GetName(handle, pointer, bytes)) || null
  const declared = readText(pdfium, (pointer, bytes) => pdfium.call.FPDFAttachment_GetSubtype(handle, pointer, bytes))
  const declaredType = /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(declared) ? declared : 'application/octet-stream'
  const found = pdfium.call.FPDFAttachment_GetFile(handle, 0, 0, scratch)
  const [bytes = 0] = pdfium.integers(scratch, 1)
  const refused = (status: 'malformed' | 'too-large', reason: string): ContainedFile => ({
    ...containedFile(name, Buffer.alloc(0), declaredType),
    bytes,
    refusal: { status, reason },
  })
  if (found === 0) return refused('malformed', 'The file in the PDF is damaged. Open the original with care.')
  if (bytes > bytesLeft)
    return refused(
      'too-large',
      `The file in the PDF is ${bytes} bytes; ${bytesLeft} are left for the files in one document (documentBytes). Open the original with care.`,
    )
  if (bytes === 0) return containedFile(name, Buffer.alloc(0), declaredType)
  const pointer = pdfium.allocate(bytes)
  pdfium.call.FPDFAttachment_GetFile(handle, pointer, bytes, scratch)
  const copy = pdfium.bytes.slice(pointer, pointer + bytes)
  pdfium.call.free(pointer)
  return containedFile(name, copy, declaredType)
}
