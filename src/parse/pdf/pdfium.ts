/**
 * PDFium as WebAssembly: one instance a process, started when the first PDF comes, so that mails without one pay nothing.
 * Once a file was drawn the next finds it as it was at the start: what drawing leaves behind in PDFium's own fonts moves the
 * spaces of other files' text. Reading text leaves fonts that are loaded, which the next file has for nothing.
 * A file that makes it abort, or fills its memory or its stack, kills the instance. The next PDF gets a new one, and the
 * process around is told to end (`enginesLost`): a dead instance's memory stays until the collector finds it.
 */
type PdfiumFunction =
  | 'FPDF_InitLibrary'
  | 'FPDF_LoadMemDocument'
  | 'FPDF_CloseDocument'
  | 'FPDF_GetLastError'
  | 'FPDF_GetPageCount'
  | 'FPDF_GetFormType'
  | 'FPDF_LoadPage'
  | 'FPDF_ClosePage'
  | 'FPDF_GetPageWidthF'
  | 'FPDF_GetPageHeightF'
  | 'FPDF_GetPageBoundingBox'
  | 'FPDFDOC_InitFormFillEnvironment'
  | 'FPDFDOC_ExitFormFillEnvironment'
  | 'FORM_OnAfterLoadPage'
  | 'FORM_OnBeforeClosePage'
  | 'FPDFBitmap_CreateEx'
  | 'FPDFBitmap_FillRect'
  | 'FPDFBitmap_Destroy'
  | 'FPDF_RenderPageBitmap'
  | 'FPDF_FFLDraw'
  | 'malloc'
  | 'free'
  | 'FPDFText_LoadPage'
  | 'FPDFText_ClosePage'
  | 'FPDFText_CountChars'
  | 'FPDFText_GetUnicode'
  | 'FPDFText_IsGenerated'
  | 'FPDFText_GetTextObject'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFText_GetBoundedText'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetObject'
  | 'FPDFPageObj_GetType'
  | 'FPDFPageObj_GetBounds'
  | 'FPDFPageObj_GetFillColor'
  | 'FPDFPageObj_GetStrokeColor'
  | 'FPDFPageObj_GetClipPath'
  | 'FPDFPageObj_CountMarks'
  | 'FPDFPageObj_GetMark'
  | 'FPDFPageObjMark_GetName'
  | 'FPDF_PageToDevice'
  | 'FPDFPageObj_SetIsActive'
  | 'FPDFPath_GetDrawMode'
  | 'FPDFPath_CountSegments'
  | 'FPDFFormObj_CountObjects'
  | 'FPDFFormObj_GetObject'
  | 'FPDFClipPath_CountPaths'
  | 'FPDFClipPath_CountPathSegments'
  | 'FPDFClipPath_GetPathSegment'
  | 'FPDFPathSegment_GetPoint'
  | 'FPDFTextObj_GetTextRenderMode'
  | 'FPDFPage_GetAnnotCount'
  | 'FPDFPage_GetAnnot'
  | 'FPDFPage_CloseAnnot'
  | 'FPDFAnnot_GetSubtype'
  | 'FPDFAnnot_GetFlags'
  | 'FPDFAnnot_GetRect'
  | 'FPDFAnnot_GetStringValue'
  | 'FPDFAnnot_GetFormFieldType'
  | 'FPDFAnnot_GetFormFieldName'
  | 'FPDFAnnot_GetFormFieldAlternateName'
  | 'FPDFAnnot_GetFormFieldValue'
  | 'FPDFAnnot_IsChecked'
  | 'FPDFAnnot_GetOptionCount'
  | 'FPDFAnnot_GetOptionLabel'
  | 'FPDFAnnot_IsOptionSelected'
  | 'FPDFAnnot_GetLink'
  | 'FPDFAnnot_GetFileAttachment'
  | 'FPDFLink_GetAction'
  | 'FPDFAction_GetURIPath'
  | 'FPDFDoc_GetAttachmentCount'
  | 'FPDFDoc_GetAttachment'
  | 'FPDFAttachment_GetName'
  | 'FPDFAttachment_GetFile'
  | 'FPDFAttachment_GetSubtype'
  | 'FPDF_GetSignatureCount'
  | 'FPDF_GetSignatureObject'
  | 'FPDFSignatureObj_GetContents'
  | 'FPDFSignatureObj_GetByteRange'
  | 'FPDFSignatureObj_GetSubFilter'
  | 'FPDFSignatureObj_GetReason'
  | 'FPDFSignatureObj_GetTime'
  | 'FPDF_GetPageLabel'
  | 'FPDF_GetMetaText'

/** Its C functions by name: numbers and pointers in, a number or pointer out. */
type Calls = Readonly<Record<PdfiumFunction, (...values: number[]) => number>>

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/**
 * What one file may make of PDFium's memory: the file itself (50 MiB), the largest page image (32 MB), pictures unpacked
 * (100 MB at 300 dpi in colour). Its own ceiling is 2 GiB, which a bomb reaches in two seconds.
 */
export const MAX_MEMORY_BYTES = 224 * 1024 * 1024
const MEMORY_PAGE_BYTES = 65_536

/** PDFium gave a file up: it ran out of its memory, or it aborted. Nothing more can be had of that file. */
export class PdfiumAborted extends Error {
  override readonly name = 'PdfiumAborted'
  readonly why: 'memory' | 'crash'

  constructor(why: 'memory' | 'crash') {
    super(why)
    this.why = why
  }
}

/** What PDFium says of a file that it does not open; the instance is well. */
export class PdfRefused extends Error {
  override readonly name = 'PdfRefused'
  readonly why: 'locked' | 'malformed'

  constructor(why: 'locked' | 'malformed') {
    super(why)
    this.why = why
  }
}

/** How many instances died in this process. */
export function enginesLost(): number {
  return lost
}

let lost = 0
let engine: Promise<Pdfium> | null = null
let filesOpen = 0

/** Works with the instance of this process. @throws PdfiumAborted, PdfRefused */
export async function withPdfium<Result>(work: (pdfium: Pdfium) => Result | Promise<Result>): Promise<Result> {
  engine ??= startPdfium()
  const pdfium = await engine
  if (filesOpen === 0 && pdfium.hasDrawn) pdfium.restore()
  filesOpen += 1
  try {
    return await work(pdfium)
  } catch (error) {
    if (error instanceof PdfRefused) throw error
    // Whatever else comes out of C, its memory is no longer to be trusted.
    engine = null
    lost += 1
    throw new PdfiumAborted(pdfium.isFull ? 'memory' : 'crash')
  } finally {
    filesOpen -= 1
  }
}

/** The instance, and the few things that calling C from here needs. */
export class Pdfium {
  readonly call: Calls
  /** It asked for more memory than it may have. */
  isFull = false
  /** A page was drawn since its memory was as at the start. */
  hasDrawn = false
  readonly #memory: Memory
  /** Its memory once it was set up: 1.8 MB, put back in a tenth of a millisecond. */
  readonly #atStart: Uint8Array

  constructor(exports: Calls & { memory: Memory }) {
    const { memory } = exports
    this.call = exports
    this.#memory = memory
    this.call.FPDF_InitLibrary()
    this.#atStart = writtenPart(this.bytes)
    // PDFium's loader grows the memory by this method: an own property hides the prototype's.
    const grow = memory.grow.bind(memory)
    memory.grow = (pages) => {
      this.isFull = memory.buffer.byteLength + pages * MEMORY_PAGE_BYTES > MAX_MEMORY_BYTES
      if (this.isFull) throw new RangeError('memory')
      return grow(pages)
    }
  }

  /** Forgets every file: all that C knows lies in its memory. For when none is open. */
  restore(): void {
    this.bytes.set(this.#atStart)
    this.isFull = false
    this.hasDrawn = false
  }

  /** Its memory; a view goes stale with the next call that allocates. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#memory.buffer)
  }

  /** C floats at a place in its memory. */
  floats(pointer: number, count: number): Float32Array {
    return new Float32Array(this.#memory.buffer, pointer, count)
  }

  integers(pointer: number, count: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, pointer, count)
  }

  doubles(pointer: number, count: number): Float64Array {
    return new Float64Array(this.#memory.buffer, pointer, count)
  }

  /** A block of memory, zeroed. @throws Error where there is none left: the instance is given up */
  allocate(size: number): number {
    const pointer = this.call.malloc(size)
    if (pointer === 0) throw new Error('out of memory')
    this.bytes.fill(0, pointer, pointer + size)
    return pointer
  }

  /** A copy of bytes in its memory. */
  put(bytes: Uint8Array): number {
    const pointer = this.call.malloc(Math.max(bytes.length, 1))
    if (pointer === 0) throw new Error('out of memory')
    this.bytes.set(bytes, pointer)
    return pointer
  }
}

/** A copy of memory without the pages at its end that nothing was written to. */
function writtenPart(memory: Uint8Array): Uint8Array {
  const empty = Buffer.alloc(MEMORY_PAGE_BYTES)
  let end = memory.length
  while (end > 0 && empty.equals(memory.subarray(end - MEMORY_PAGE_BYTES, end))) end -= MEMORY_PAGE_BYTES
  return memory.slice(0, end)
}

/**
 * Calls a function that fills a buffer of UTF-16 text and says how many bytes it needs, its closing zero included; '' where
 * there is none. Texts longer than `MAX_TEXT_BYTES` are left out.
 */
export function readText(pdfium: Pdfium, fill: (pointer: number, bytes: number) => number): string {
  const bytes = fill(0, 0)
  if (bytes <= 2 || bytes > MAX_TEXT_BYTES) return ''
  const pointer = pdfium.allocate(bytes)
  fill(pointer, bytes)
  const text = Buffer.from(pdfium.bytes.subarray(pointer, pointer + bytes - 2)).toString('utf16le')
  pdfium.call.free(pointer)
  return text
}

/** A field's value or a note: no person reads more, and a mail's text has bounds of its own. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024

async function startPdfium(): Promise<Pdfium> {
  const { PDFiumModule } = await import('@hyzyla/pdfium')
  const options = { print: ignore, printErr: ignore }
  const { wasmExports } = await (PDFiumModule as (options: object) => Promise<{ wasmExports: unknown }>)(options)
  return new Pdfium(wasmExports as Calls & { memory: Memory })
}

function ignore(): void {}
