/**
 * PDFium as WebAssembly: one instance a process, started when the first PDF comes, so that mails without one pay nothing.
 * A file that makes it abort, or fills its memory or its stack, kills the instance. The next PDF gets a new one, and the
 * process around is told to end (`enginesLost`): a dead instance's memory stays until the collector finds it.
 */
type PdfiumFunction =
  | 'FPDF_InitLibrary'
  | 'FPDF_LoadMemDocument'
  | 'FPDF_CloseDocument'
  | 'FPDF_GetLastError'
  | 'FPDF_GetPageCount'
  | 'FPDF_LoadPage'
  | 'FPDF_ClosePage'
  | 'FPDF_GetPageWidthF'
  | 'FPDF_GetPageHeightF'
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
const MAX_MEMORY_BYTES = 224 * 1024 * 1024
const MEMORY_PAGE_BYTES = 65_536

/** PDFium gave a file up: it aborted, or ran out of its memory or stack. Nothing more can be had of that file. */
export class PdfiumAborted extends Error {
  override readonly name = 'PdfiumAborted'
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

/** Works with the instance of this process. @throws PdfiumAborted where the instance died of it, PdfRefused */
export async function withPdfium<Result>(work: (pdfium: Pdfium) => Result | Promise<Result>): Promise<Result> {
  engine ??= startPdfium()
  const pdfium = await engine
  try {
    return await work(pdfium)
  } catch (error) {
    if (error instanceof PdfRefused) throw error
    // Whatever else comes out of C, its memory is no longer to be trusted.
    engine = null
    lost += 1
    throw new PdfiumAborted(error instanceof Error ? error.name : 'unknown')
  }
}

/** The instance, and the few things that calling C from here needs. */
export class Pdfium {
  readonly call: Calls
  readonly #memory: Memory

  constructor(exports: Calls & { memory: Memory }) {
    const { memory } = exports
    this.call = exports
    this.#memory = memory
    // PDFium's loader grows the memory by this method: an own property hides the prototype's.
    const grow = memory.grow.bind(memory)
    memory.grow = (pages) => {
      if (memory.buffer.byteLength + pages * MEMORY_PAGE_BYTES > MAX_MEMORY_BYTES) throw new RangeError('memory')
      return grow(pages)
    }
  }

  /** Its memory; a view goes stale with the next call that allocates. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#memory.buffer)
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

async function startPdfium(): Promise<Pdfium> {
  const { PDFiumModule } = await import('@hyzyla/pdfium')
  const options = { print: ignore, printErr: ignore }
  const { wasmExports } = await (PDFiumModule as (options: object) => Promise<{ wasmExports: unknown }>)(options)
  const pdfium = new Pdfium(wasmExports as Calls & { memory: Memory })
  pdfium.call.FPDF_InitLibrary()
  return pdfium
}

function ignore(): void {}
