import { withoutEnd } from '../../text/without-end.js'
import { around, type Box } from './box.js'
import type { PdfPage } from './pdf-file.js'

/** Characters of one text object that stand side by side on one line. */
export interface Run {
  text: string
  /** PDFium's text object that draws them. */
  object: number
  box: Box
  /** The longer side of its first character. */
  size: number
  /** The baseline. */
  y: number
  /** PDFium sees a gap before it that no character fills. */
  spaced: boolean
}

/** A page that sets more characters is no letter; each costs a microsecond. */
const MAX_CHARS = 1_000_000
/** UTF-16 units under one link. */
const MAX_WORDS = 2000
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const LAST_CODE = 0x10ffff
const REPLACEMENT = 0xfffd
/** How PDFium writes a hyphen at the end of a line. */
const LINE_END_HYPHEN = 0x02
const DOUBLE = 8

/** Works with the text of a page; null where PDFium finds none that it can read. */
export function withTextPage<Result>(page: PdfPage, work: (textPage: number) => Result): Result | null {
  const { call } = page.file.pdfium
  const textPage = call.FPDFText_LoadPage(page.handle)
  if (textPage === 0) return null
  const result = work(textPage)
  call.FPDFText_ClosePage(textPage)
  return result
}

/** The characters of a page, line by line in the order in which the file sets them, which is nearly always that of reading. */
export function readRuns(page: PdfPage, textPage: number): Run[][] {
  const reader = new RunReader(page, textPage)
  const count = Math.min(page.file.pdfium.call.FPDFText_CountChars(textPage), MAX_CHARS)
  for (let index = 0; index < count; index += 1) reader.take(index)
  return reader.end()
}

/** The words that stand in a box, in PDFium's own lines. */
export function wordsIn(page: PdfPage, textPage: number, [left, bottom, right, top]: Box): string {
  const { pdfium } = page.file
  const fill = (pointer: number, units: number) =>
    pdfium.call.FPDFText_GetBoundedText(textPage, left, top, right, bottom, pointer, units)
  const units = Math.min(fill(0, 0), MAX_WORDS)
  if (units <= 0) return ''
  const pointer = pdfium.allocate(units * 2)
  fill(pointer, units)
  const text = Buffer.from(pdfium.bytes.subarray(pointer, pointer + units * 2)).toString('utf16le')
  pdfium.call.free(pointer)
  return withoutEnd(text, /\0/)
}

class RunReader {
  readonly #page: PdfPage
  readonly #textPage: number
  readonly #lines: Run[][] = []
  #line: Run[] = []
  #text = ''
  #first = -1
  #last = -1
  #object = 0
  #spaced = false

  constructor(page: PdfPage, textPage: number) {
    this.#page = page
    this.#textPage = textPage
  }

  take(index: number): void {
    const { call } = this.#page.file.pdfium
    const code = call.FPDFText_GetUnicode(this.#textPage, index)
    if (code === CARRIAGE_RETURN) return
    if (code === LINE_FEED) {
      this.#closeLine()
      return
    }
    const object = call.FPDFText_GetTextObject(this.#textPage, index)
    if (object === 0 || (code === SPACE && call.FPDFText_IsGenerated(this.#textPage, index) === 1)) {
      this.#closeRun()
      this.#spaced = true
      return
    }
    if (object !== this.#object) this.#closeRun()
    if (this.#first === -1) this.#first = index
    this.#object = object
    this.#last = index
    this.#text += code === LINE_END_HYPHEN ? '-' : String.fromCodePoint(code <= LAST_CODE ? code : REPLACEMENT)
    if (code === LINE_END_HYPHEN) this.#closeLine()
  }

  end(): Run[][] {
    this.#closeLine()
    return this.#lines
  }

  #closeLine(): void {
    this.#closeRun()
    if (this.#line.length > 0) this.#lines.push(this.#line)
    this.#line = []
    this.#spaced = false
  }

  #closeRun(): void {
    if (this.#first === -1) return
    const start = this.#boxOf(this.#first)
    const end = this.#first === this.#last ? start : this.#boxOf(this.#last)
    const box = around(start, end)
    const size = Math.max(start[2] - start[0], start[3] - start[1])
    const y = this.#baselineOf(this.#first)
    this.#line.push({ text: this.#text, object: this.#object, box, size, y, spaced: this.#spaced })
    this.#text = ''
    this.#first = -1
    this.#spaced = false
  }

  /** FS_RECTF: left, top, right, bottom. */
  #boxOf(index: number): Box {
    const { pdfium, scratch } = this.#page.file
    pdfium.call.FPDFText_GetLooseCharBox(this.#textPage, index, scratch)
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(scratch, 4)
    return [left, Math.min(top, bottom), right, Math.max(top, bottom)]
  }

  #baselineOf(index: number): number {
    const { pdfium, scratch } = this.#page.file
    pdfium.call.FPDFText_GetCharOrigin(this.#textPage, index, scratch, scratch + DOUBLE)
    return pdfium.doubles(scratch, 2)[1] ?? 0
  }
}
