import type { Box } from './box.js'
import type { PdfPage } from './pdf-file.js'

/** What a drawing of the page tells of one box. */
export interface Sight {
  /** Without the text the page would look different there. */
  isDrawn: boolean
  /** Something is there that is not one plain colour. */
  hasInk: boolean
}

/** 108 dpi: hair strokes of 6 points still leave ink, and a letter page takes 4 MB. */
const SCALE = 1.5
const MAX_PIXELS = 2_000_000
/** FPDFBitmap_BGRx. */
const COLOURS = 3
const BYTES_A_PIXEL = 4
const WHITE = 0xffffffff
/** Of 255 in one colour: #eee on white, a contrast of 1.16, is not seen. */
const LEAST_DIFFERENCE = 24
const LEAST_INK = 60

/**
 * Draws the page as it is and, where `objects` are given, without these text objects, and tells of each box what is seen
 * there. This settles white on white, hidden layers, clipping and whatever lies over a text, as PDFium draws it.
 */
export function compareDrawings(page: PdfPage, boxes: readonly Box[], objects: ReadonlySet<number>): Sight[] {
  const { pdfium } = page.file
  const scale = Math.min(SCALE, Math.sqrt(MAX_PIXELS / Math.max(page.width * page.height, 1)))
  const width = Math.max(1, Math.min(MAX_PIXELS, Math.ceil(page.width * scale)))
  const height = Math.max(1, Math.min(Math.floor(MAX_PIXELS / width) + 1, Math.ceil(page.height * scale)))
  const whole = draw(page, width, height)
  let without = whole
  if (objects.size > 0) {
    for (const object of objects) pdfium.call.FPDFPageObj_SetIsActive(object, 0)
    without = draw(page, width, height)
    for (const object of objects) pdfium.call.FPDFPageObj_SetIsActive(object, 1)
  }
  return boxes.map((box) => look(toPixels(page, box, width, height), whole, without, width))
}

function draw(page: PdfPage, width: number, height: number): Uint8Array {
  const { pdfium } = page.file
  const pixels = pdfium.allocate(width * height * BYTES_A_PIXEL)
  const bitmap = pdfium.call.FPDFBitmap_CreateEx(width, height, COLOURS, pixels, width * BYTES_A_PIXEL)
  pdfium.call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  page.drawOn(bitmap, width, height, 0)
  const drawn = pdfium.bytes.slice(pixels, pixels + width * height * BYTES_A_PIXEL)
  pdfium.call.FPDFBitmap_Destroy(bitmap)
  pdfium.call.free(pixels)
  return drawn
}

/** left, top, right, bottom in pixels, within the drawing. */
function toPixels(page: PdfPage, box: Box, width: number, height: number): [number, number, number, number] {
  const [x1, y1] = toDevice(page, box[0], box[1], width, height)
  const [x2, y2] = toDevice(page, box[2], box[3], width, height)
  const within = (value: number, end: number) => Math.max(0, Math.min(end, value))
  return [
    within(Math.min(x1, x2) - 1, width),
    within(Math.min(y1, y2) - 1, height),
    within(Math.max(x1, x2) + 1, width),
    within(Math.max(y1, y2) + 1, height),
  ]
}

function toDevice(page: PdfPage, x: number, y: number, width: number, height: number): [number, number] {
  const { pdfium, scratch } = page.file
  pdfium.call.FPDF_PageToDevice(page.handle, 0, 0, width, height, 0, x, y, scratch, scratch + 4)
  const [deviceX = 0, deviceY = 0] = new Int32Array(pdfium.integers(scratch, 2))
  return [deviceX, deviceY]
}

function look(
  [left, top, right, bottom]: [number, number, number, number],
  whole: Uint8Array,
  without: Uint8Array,
  width: number,
): Sight {
  let isDrawn = false
  let darkest = 255
  let lightest = 0
  for (let y = top; y < bottom && !(isDrawn && lightest - darkest >= LEAST_INK); y += 1) {
    for (let at = (y * width + left) * BYTES_A_PIXEL; at < (y * width + right) * BYTES_A_PIXEL; at += 1) {
      if (at % BYTES_A_PIXEL === 3) continue
      const value = whole[at] ?? 0
      if (value < darkest) darkest = value
      if (value > lightest) lightest = value
      if (Math.abs(value - (without[at] ?? 0)) >= LEAST_DIFFERENCE) isDrawn = true
    }
  }
  return { isDrawn, hasInk: lightest - darkest >= LEAST_INK }
}
