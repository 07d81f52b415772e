import { drawPage } from '../pdf/draw-page.js'
import type { PdfFile } from '../pdf/pdf-file.js'
import type { PictureReader } from './picture-reader.js'
import { PageByPage, type PicturePage } from './read-pages.js'

/** What scanners give, and recognisers are taught on; a page of any other size is never drawn with more pixels than a letter. */
const SCAN_SIZE = { dpi: 300, maxWidth: 3_600, maxPixels: 9_000_000 }

/** Draws the named pages of an open PDF one after the other, as a person sees them, and reads each. Beyond the bound they are left. */
export async function readScannedPages(
  file: PdfFile,
  numbers: readonly number[],
  { ocrPagesPerDocument }: { ocrPagesPerDocument: number },
  reader: PictureReader,
): Promise<PicturePage[]> {
  const pages = new PageByPage(reader)
  for (const number of numbers.slice(0, ocrPagesPerDocument)) {
    const drawn = file.withPage(number, (page) => drawPage(page, number, SCAN_SIZE))
    if (drawn === null) pages.pages.push({ page: number, text: null, confidence: null, why: 'damaged' })
    else if (!(await pages.read(number, { kind: 'grey', ...drawn }))) break
  }
  return pages.pages
}
