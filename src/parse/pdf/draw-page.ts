import type { PdfPage } from './pdf-file.js'
import { withPdfFile } from './pdf-file.js'

/** A page as a person sees it, form values and notes included. */
export interface DrawnPage {
  /** From 1. */
  page: number
  width: number
  height: number
  /** One byte a pixel, row by row: 0 is black. */
  grey: Uint8Array
}

/** How large a page is drawn: at `dpi`, but never wider than `maxWidth` or with more than `maxPixels` pixels. */
export interface DrawingSize {
  dpi: number
  maxWidth: number
  maxPixels: number
}

const POINTS_AN_INCH = 72
/** FPDFBitmap_Gray: a quarter of the memory of colours, and a court's seal reads as well. */
const GREY = 1
/** FPDF_GRAYSCALE. */
const GREYSCALE = 0x08
const WHITE = 0xffffffff

/**
 * Draws the named pages of a PDF, one at a time; a page that cannot be drawn is left out. The whole file is opened once.
 * @throws PdfRefused, PdfiumAborted
 */
export async function drawPages(
  bytes: Uint8Array,
  pages: readonly number[],
  size: DrawingSize,
  passwords: readonly string[],
  take: (page: DrawnPage) => void | Promise<void>,
): Promise<void> {
  await withPdfFile(bytes, passwords, async (file) => {
    for (const number of pages) {
      if (number < 1 || number > file.pageCount) continue
      const drawn = file.withPage(number, (page) => drawPage(page, number, size))
      if (drawn !== null) await take(drawn)
    }
  })
}

/** Draws a page that is open. */
export function drawPage(page: PdfPage, number: number, size: DrawingSize): DrawnPage {
  const { pdfium } = page.file
  const { width, height } = pixelsOf(page, size)
  const pixels = pdfium.allocate(width * height)
  const bitmap = pdfium.call.FPDFBitmap_CreateEx(width, height, GREY, pixels, width)
  pdfium.call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  page.drawOn(bitmap, width, height, GREYSCALE)
  const grey = pdfium.bytes.slice(pixels, pixels + width * height)
  pdfium.call.FPDFBitmap_Destroy(bitmap)
  pdfium.call.free(pixels)
  return { page: number, width, height, grey }
}

/** A page of a million points becomes a small picture, a page of none a single pixel. */
function pixelsOf(page: PdfPage, { dpi, maxWidth, maxPixels }: DrawingSize): { width: number; height: number } {
  const points = { width: Math.max(page.width, 1), height: Math.max(page.height, 1) }
  const scale = Math.min(
    dpi / POINTS_AN_INCH,
    maxWidth / points.width,
    Math.sqrt(maxPixels / (points.width * points.height)),
  )
  const pixels = (length: number) => Math.max(1, Math.floor(length * scale))
  return { width: pixels(points.width), height: Math.min(pixels(points.height), maxPixels) }
}
