import { type Pdfium, PdfRefused, withPdfium } from './pdfium.js'

/** FPDF_GetLastError: a password is needed or wrong; a security handler that PDFium does not know. */
const LOCKED: readonly number[] = [4, 5]
/** FPDF_FORMFILLINFO has 140 bytes; version 2, and no callback. */
const FORM_INFO_BYTES = 256
const FORM_INFO_VERSION = 2

/**
 * Opens a PDF, works with it and closes it. Each of `passwords` is tried after none.
 * @throws PdfRefused where it is locked or malformed, PdfiumAborted where it kills PDFium
 */
export async function withPdfFile<Result>(
  bytes: Uint8Array,
  passwords: readonly string[],
  work: (file: PdfFile) => Result | Promise<Result>,
): Promise<Result> {
  return await withPdfium(async (pdfium) => {
    const data = pdfium.put(bytes)
    try {
      const file = new PdfFile(pdfium, open(pdfium, data, bytes.length, passwords))
      try {
        return await work(file)
      } finally {
        file.close()
      }
    } finally {
      pdfium.call.free(data)
    }
  })
}

function open(pdfium: Pdfium, data: number, length: number, passwords: readonly string[]): number {
  let locked = false
  for (const password of [null, ...passwords]) {
    const text = password === null ? 0 : pdfium.put(Buffer.from(`${password}\0`))
    const document = pdfium.call.FPDF_LoadMemDocument(data, length, text)
    if (text !== 0) pdfium.call.free(text)
    if (document !== 0) return document
    locked = LOCKED.includes(pdfium.call.FPDF_GetLastError())
    if (!locked) break
  }
  throw new PdfRefused(locked ? 'locked' : 'malformed')
}

/** An open PDF. Its form is set up at the first use: values of fields without a drawing are drawn then too. */
export class PdfFile {
  readonly pageCount: number
  readonly pdfium: Pdfium
  readonly #document: number
  #form: { info: number; handle: number } | null = null

  constructor(pdfium: Pdfium, document: number) {
    this.pdfium = pdfium
    this.#document = document
    this.pageCount = pdfium.call.FPDF_GetPageCount(document)
  }

  /** Works with page `number`, from 1. Null where that page is damaged. */
  withPage<Result>(number: number, work: (page: PdfPage) => Result): Result | null {
    const { call } = this.pdfium
    const handle = call.FPDF_LoadPage(this.#document, number - 1)
    if (handle === 0) return null
    const form = this.formHandle
    call.FORM_OnAfterLoadPage(handle, form)
    const result = work(new PdfPage(this, handle))
    call.FORM_OnBeforeClosePage(handle, form)
    call.FPDF_ClosePage(handle)
    return result
  }

  get formHandle(): number {
    if (this.#form === null) {
      const info = this.pdfium.allocate(FORM_INFO_BYTES)
      this.pdfium.bytes[info] = FORM_INFO_VERSION
      this.#form = { info, handle: this.pdfium.call.FPDFDOC_InitFormFillEnvironment(this.#document, info) }
    }
    return this.#form.handle
  }

  close(): void {
    const { call } = this.pdfium
    if (this.#form !== null) {
      call.FPDFDOC_ExitFormFillEnvironment(this.#form.handle)
      call.free(this.#form.info)
    }
    call.FPDF_CloseDocument(this.#document)
  }
}

/** A page while it is open; sizes in points, 72 an inch, as the page is turned. */
export class PdfPage {
  readonly file: PdfFile
  readonly handle: number
  readonly width: number
  readonly height: number

  constructor(file: PdfFile, handle: number) {
    const { call } = file.pdfium
    this.file = file
    this.handle = handle
    this.width = call.FPDF_GetPageWidthF(handle)
    this.height = call.FPDF_GetPageHeightF(handle)
  }
}
