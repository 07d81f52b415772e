import type { DocumentProperties } from '../email.js'
import { normalForm } from '../text/normal-form.js'
import { isoOfPdf } from './pdf-date.js'
import type { PdfFile } from './pdf-file.js'
import { readText } from './pdfium.js'

/** A title of a page of words is no title. */
const MAX_CHARS = 300
/** "Exhibit A-117": more is text. */
const MAX_LABEL_CHARS = 40

/** What the file says of itself (ISO 32000, 14.3.3): its writer's words, never evidence. Null where it says nothing. */
export function readProperties(file: PdfFile): DocumentProperties | null {
  const said = (key: string) => readMeta(file, key).slice(0, MAX_CHARS) || null
  const properties = {
    title: said('Title'),
    author: said('Author'),
    producer: said('Producer') ?? said('Creator'),
    createdAt: isoOfPdf(readMeta(file, 'CreationDate')),
    modifiedAt: isoOfPdf(readMeta(file, 'ModDate')),
  }
  return Object.values(properties).every((value) => value === null) ? null : properties
}

function readMeta(file: PdfFile, key: string): string {
  const { pdfium } = file
  const tag = pdfium.put(Buffer.from(`${key}\0`, 'latin1'))
  const text = readText(pdfium, (pointer, bytes) => pdfium.call.FPDF_GetMetaText(file.handle, tag, pointer, bytes))
  pdfium.call.free(tag)
  return normalForm(text).replaceAll(/\s+/g, ' ').trim()
}

/** How the file itself numbers its pages (12.4.2), where that is not 1, 2, 3: "iv", "A-1". */
export function readPageLabels(file: PdfFile, pages: number): string[] | null {
  const { pdfium, handle } = file
  const labels = Array.from({ length: pages }, (_, index) =>
    normalForm(readText(pdfium, (to, bytes) => pdfium.call.FPDF_GetPageLabel(handle, index, to, bytes)))
      .replaceAll(/\s+/g, ' ')
      .slice(0, MAX_LABEL_CHARS),
  )
  return labels.every((label, index) => label === '' || label === String(index + 1)) ? null : labels
}
