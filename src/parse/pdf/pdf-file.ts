import { type Pdfium, PdfRefused, withPdfium } from './pdfium.js'

/** FPDF_GetLastError: a password is needed or wrong; a security handler that PDFium does not know. */
const LOCKED: readonly number[] = [4, 5]
/** FPDF_FORMFILLINFO has 140 bytes; version 2, and no callback. */
const FORM_INFO_BYTES = 256
const FORM_INFO_VERSION = 2
const SCRATCH_BYTES = 64
/** FPDF_ANNOT. */
const WITH_NOTES = 1
/** FORMTYPE_NONE, and FORMTYPE_XFA_FULL: the pages are made by a program when the file is opened. */
const NO_FORM = 0
const DYNAMIC_FORM = 2

/**
 * Opens a PDF, works with it and closes it. Each of `passwords` is tried after none.
 * @throws PdfRefused where it is locked or malformed, PdfiumAborted where it kills PDFium
 */
export async function withPdfFile<Result>(
  bytes: Uint8Array,
  passwords: Iterable<string>,
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

/** Without a password first; then each of those given, as long as it asks for one. */
function open(pdfium: Pdfium, data: number, length: number, passwords: Iterable<string>): Opened {
  const { call } = pdfium
  const unlocked = call.FPDF_LoadMemDocument(data, length, 0)
  if (unlocked !== 0) return { document: unlocked, openedWith: null }
  if (!LOCKED.includes(call.FPDF_GetLastError())) throw new PdfRefused('malformed')
  for (const password of passwords) {
    const text = pdfium.put(Buffer.from(`${password}\0`))
    const document = call.FPDF_LoadMemDocument(data, length, text)
    call.free(text)
    if (document !== 0) return { document, openedWith: password }
  }
  throw new PdfRefused('locked')
}

interface Opened {
  document: number
  openedWith: string | null
}

/** An open PDF. Where it holds a form, the form is set up first, so that values without a drawing are drawn too. */
export class PdfFile {
  readonly pdfium: Pdfium
  readonly handle: number
  /** The password that it asked for. */
  readonly openedWith: string | null
  /** Its pages are a notice to open it elsewhere; what it says is in a form language of Adobe's. */
  readonly isDynamicForm: boolean
  readonly pageCount: number
  /** 0 where the file holds no form. */
  readonly form: number
  /** Room for what a call returns by pointer, up to eight doubles; read at once, since the next call writes there too. */
  readonly scratch: number
  readonly #formInfo: number

  constructor(pdfium: Pdfium, { document: handle, openedWith }: Opened) {
    const { call } = pdfium
    this.pdfium = pdfium
    this.handle = handle
    this.openedWith = openedWith
    this.scratch = pdfium.allocate(SCRATCH_BYTES)
    this.pageCount = call.FPDF_GetPageCount(handle)
    const formType = call.FPDF_GetFormType(handle)
    const hasForm = formType !== NO_FORM
    this.isDynamicForm = formType === DYNAMIC_FORM
    this.#formInfo = hasForm ? pdfium.allocate(FORM_INFO_BYTES) : 0
    if (hasForm) pdfium.bytes[this.#formInfo] = FORM_INFO_VERSION
    this.form = hasForm ? call.FPDFDOC_InitFormFillEnvironment(handle, this.#formInfo) : 0
  }

  /** Works with page `number`, from 1. Null where that page is damaged. */
  withPage<Result>(number: number, work: (page: PdfPage) => Result): Result | null {
    const { call } = this.pdfium
    const handle = call.FPDF_LoadPage(this.handle, number - 1)
    if (handle === 0) return null
    if (this.form !== 0) call.FORM_OnAfterLoadPage(handle, this.form)
    const result = work(new PdfPage(this, handle))
    if (this.form !== 0) call.FORM_OnBeforeClosePage(handle, this.form)
    call.FPDF_ClosePage(handle)
    return result
  }

  close(): void {
    const { call } = this.pdfium
    if (this.form !== 0) call.FPDFDOC_ExitFormFillEnvironment(this.form)
    call.FPDF_CloseDocument(this.handle)
    if (this.#formInfo !== 0) call.free(this.#formInfo)
    call.free(this.scratch)
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

  /** Draws it, its notes and its form's values on a bitmap of that size; `flags` are those of FPDF_RenderPageBitmap. */
  drawOn(bitmap: number, width: number, height: number, flags: number): void {
    const { pdfium, form } = this.file
    pdfium.hasDrawn = true
    pdfium.call.FPDF_RenderPageBitmap(bitmap, this.handle, 0, 0, width, height, 0, flags | WITH_NOTES)
    if (form !== 0) pdfium.call.FPDF_FFLDraw(form, bitmap, this.handle, 0, 0, width, height, 0, flags)
  }
}
