import type { Box } from './box.js'
import type { PdfPage } from './pdf-file.js'

/** FPDF_PAGEOBJ_*. */
const TEXT = 1
const PATH = 2
const IMAGE = 3
const FORM = 5

/** Red, green, blue, and how opaque: 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Something other than text that is painted and can lie over a line or under it. */
export interface Cover {
  /** Its place in the order of painting. */
  order: number
  box: Box
  isPicture: boolean
  /** Null for pictures and whatever has no single colour. */
  colour: Colour | null
}

export interface PageObjects {
  /** The place in the order of painting of each text object of the page itself; those inside forms are not in it. */
  texts: ReadonlyMap<number, number>
  covers: readonly Cover[]
  /** Something other than text is on it: a picture, lines, a form. */
  isPainted: boolean
  /** So much is painted that nothing should be drawn just to look at it. */
  isLaborious: boolean
}

/** Thinner things are rules and cannot hide a line. */
const THIN = 3
const MAX_OBJECTS = 50_000
const MAX_SEGMENTS = 500_000

/** What is painted on a page, in order: where text stands, and what could cover it or show through. */
export function surveyObjects(page: PdfPage): PageObjects {
  const { call } = page.file.pdfium
  const count = call.FPDFPage_CountObjects(page.handle)
  const texts = new Map<number, number>()
  const covers: Cover[] = []
  let segments = 0
  for (let order = 0; order < Math.min(count, MAX_OBJECTS); order += 1) {
    const object = call.FPDFPage_GetObject(page.handle, order)
    const type = call.FPDFPageObj_GetType(object)
    if (type === TEXT) {
      texts.set(object, order)
      continue
    }
    if (type === PATH) segments += call.FPDFPath_CountSegments(object)
    const box = boundsOf(page, object)
    if (box[2] - box[0] < THIN || box[3] - box[1] < THIN) continue
    if (type === PATH && !isFilled(page, object)) continue
    const isPicture = type === IMAGE || (type === FORM && holdsImage(page, object))
    covers.push({ order, box, isPicture, colour: type === PATH ? colourOf(page, object, 'fill') : null })
  }
  return { texts, covers, isPainted: count > texts.size, isLaborious: count > MAX_OBJECTS || segments > MAX_SEGMENTS }
}

/** The colour that fills an object or draws its lines; black where PDFium knows none. */
export function colourOf(page: PdfPage, object: number, kind: 'fill' | 'stroke'): Colour {
  const { pdfium, scratch } = page.file
  const get = kind === 'fill' ? pdfium.call.FPDFPageObj_GetFillColor : pdfium.call.FPDFPageObj_GetStrokeColor
  if (get(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return [0, 0, 0, 255]
  const [red = 0, green = 0, blue = 0, alpha = 255] = pdfium.integers(scratch, 4)
  return [red, green, blue, alpha]
}

function boundsOf(page: PdfPage, object: number): Box {
  const { pdfium, scratch } = page.file
  pdfium.call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.floats(scratch, 4)
  return [left, bottom, right, top]
}

/** The fill mode stands first; 0 is none. */
function isFilled(page: PdfPage, object: number): boolean {
  const { pdfium, scratch } = page.file
  pdfium.call.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
  return pdfium.integers(scratch, 1)[0] !== 0
}

/** Forms in forms are not looked into: a scan lies in one at most. */
function holdsImage(page: PdfPage, form: number): boolean {
  const { call } = page.file.pdfium
  const count = Math.min(call.FPDFFormObj_CountObjects(form), 100)
  for (let index = 0; index < count; index += 1)
    if (call.FPDFPageObj_GetType(call.FPDFFormObj_GetObject(form, index)) === IMAGE) return true
  return false
}
