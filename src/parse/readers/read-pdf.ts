import { CHILD_SAFETY_REASON, type DocumentLink } from '../email.js'
import { readPageLabels, readProperties } from '../pdf/document-facts.js'
import { type EmbeddingLimits, readEmbeddedFiles } from '../pdf/embedded-files.js'
import { type PdfFile, withPdfFile } from '../pdf/pdf-file.js'
import { MAX_MEMORY_BYTES, PdfiumAborted, PdfRefused } from '../pdf/pdfium.js'
import { FEW_LETTERS, type PageReading, readPage } from '../pdf/read-page.js'
import { readSignatures } from '../pdf/signatures.js'
import { type PictureLimits, whatIsLeft, whatIsUnsure } from '../pictures/judge-pages.js'
import type { PictureReader } from '../pictures/picture-reader.js'
import { readScannedPages } from '../pictures/read-scanned-pages.js'
import { normalForm } from '../text/normal-form.js'
import { notRead, type Reading, readAs, withinBound } from './reading.js'

export interface PdfLimits extends EmbeddingLimits, PictureLimits {
  pages: number
  pagePoints: number
  textChars: number
}

export interface PdfContext {
  /** Asked between pages; false when the time is up. */
  mayContinue: () => boolean
  passwords: Iterable<string>
  /** Pages that are pictures stay unread: whether they may be is not known yet. */
  keepsClosed: boolean
  /** Null: pictures of text are not read. */
  pictures: PictureReader | null
}

const MAX_LINKS = 1000
const MAX_NOTES_CHARS = 100_000
/** Drawing a page of a scan to see whether its hidden text is its own takes 0.1 s: of a longer file the first pages tell. */
const MAX_PAGES_DRAWN = 40

/**
 * A PDF page by page, by PDFium: its text in reading order, form values and FreeText notes where they stand. What a person
 * would not see is kept apart; sticky notes come last as an aside. `context.mayContinue` is asked between pages.
 */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits, context: PdfContext): Promise<Reading> {
  try {
    return await withPdfFile(bytes, context.passwords, (file) => readFile(file, bytes, limits, context))
  } catch (error) {
    return refuse(error, bytes.length)
  }
}

async function readFile(file: PdfFile, bytes: Uint8Array, limits: PdfLimits, context: PdfContext): Promise<Reading> {
  const total = file.pageCount
  if (total > limits.pages) {
    const reason = `The PDF has ${total} pages; the limit is ${limits.pages}. Open the original.`
    return notRead('too-large', reason, { pages: total })
  }
  if (file.isDynamicForm)
    return notRead(
      'unsupported',
      'It is a dynamic form (XFA), which only Adobe programs show. Ask for it printed to PDF.',
      {
        pages: total,
      },
    )
  const pages: PageReading[] = []
  let chars = 0
  let drawn = 0
  for (let number = 1; number <= total; number += 1) {
    if (!context.mayContinue() || chars > limits.textChars) break
    const page = file.withPage(number, (open) => readPage(open, drawn < MAX_PAGES_DRAWN)) ?? DAMAGED
    if (page.wasDrawn) drawn += 1
    chars += page.text.length
    pages.push(page)
  }
  const onPages = pages.flatMap(({ files }) => files)
  const signatures = readSignatures(file, bytes)
  const files = readEmbeddedFiles(file, onPages, limits)
  const assembled = await withScans(file, pages, total, limits, context)
  const properties = readProperties(file)
  const pageLabels = readPageLabels(file, pages.length)
  const reading = {
    ...withinBound(withinPage(assembled, pages, limits), limits.textChars),
    ...(properties !== null && { properties }),
    ...(pageLabels !== null && { pageLabels }),
    files,
    signatures,
  }
  return file.openedWith === null ? reading : { ...reading, openedWith: file.openedWith }
}

/** The pages' own text, and what OCR reads on those that are pictures. */
async function withScans(
  file: PdfFile,
  pages: readonly PageReading[],
  total: number,
  limits: PdfLimits,
  { keepsClosed, pictures }: PdfContext,
): Promise<Reading> {
  const scanned = pages.flatMap(({ needsOcr }, index) => (needsOcr ? [index + 1] : []))
  if (scanned.length === 0 || (pictures === null && !keepsClosed)) return assemble(pages, total)
  if (keepsClosed) return { ...assemble(pages, total), reason: CHILD_SAFETY_REASON, unopened: true }
  const read = pictures === null ? [] : await readScannedPages(file, scanned, limits, pictures)
  const byNumber = new Map(read.map((page) => [page.page, page]))
  const texts = pages.map((page, index) => {
    const seen = byNumber.get(index + 1)?.text
    // What stands on a scan as text, such as a court's stamp or a typed value, is exact: it stays, above what is seen.
    return seen ? { ...page, text: [page.text, seen].filter((text) => text !== '').join('\n\n') } : page
  })
  const assembled = assemble(texts, total)
  const left = whatIsLeft(read, scanned.length, limits)
  return {
    ...assembled,
    textSource: read.some(({ text }) => text) ? 'ocr' : assembled.textSource,
    pageConfidence: pages.map((_page, index) => byNumber.get(index + 1)?.confidence ?? null),
    status: left !== null && assembled.status !== 'malformed' ? 'too-large' : assembled.status,
    reason: [left, whatIsUnsure(read)].filter((reason) => reason !== null).join(' ') || assembled.reason,
  }
}

const DAMAGED: PageReading = {
  text: '',
  isFilled: false,
  isScanned: false,
  hidden: [],
  notes: [],
  links: [],
  files: [],
  hasPicture: false,
  needsOcr: false,
  wasDrawn: false,
  longestSide: 0,
}

/** What is set on a page of a mile is read, but nobody can look at it. */
function withinPage(reading: Reading, pages: readonly PageReading[], { pagePoints }: PdfLimits): Reading {
  const longest = Math.round(Math.max(0, ...pages.map(({ longestSide }) => longestSide)))
  if (longest <= pagePoints) return reading
  const reason = `A page of it is ${longest} points long; the limit is ${pagePoints} (pagePoints). Open the original with care.`
  return { ...reading, status: 'too-large', reason }
}

function assemble(pages: readonly PageReading[], total: number): Reading {
  const pageStarts: number[] = []
  const links: DocumentLink[] = []
  let text = ''
  for (const [index, page] of pages.entries()) {
    if (index > 0) text += '\n\n'
    pageStarts.push(text.length)
    for (const { url, words } of page.links) {
      if (links.length >= MAX_LINKS) break
      const at = words === '' ? -1 : page.text.indexOf(words)
      const start = text.length + Math.max(at, 0)
      links.push({ url, start, end: at === -1 ? start : start + words.length })
    }
    text += page.text
  }
  const aside = notesOf(pages)
  const hidden = pages.flatMap((page) => page.hidden).join('\n')
  return judge(
    readAs(text + aside, {
      pages: total,
      pageStarts,
      links,
      quoted: aside === '' ? [] : [{ start: text.length, end: text.length + aside.length }],
      hiddenText: hidden.trim() === '' ? null : normalForm(hidden),
      textSource: sourceOf(pages),
      pagesToOcr: pages.flatMap(({ needsOcr }, index) => (needsOcr ? [index + 1] : [])),
    }),
    pages,
    total,
  )
}

/** A scanner's reading is trusted least, so it names the whole. */
function sourceOf(pages: readonly PageReading[]): Reading['textSource'] {
  if (pages.some(({ isScanned }) => isScanned)) return 'ocr'
  return pages.some(({ isFilled }) => isFilled) ? 'form' : 'native'
}

/** Sticky notes are remarks on the paper, not the paper: context at its end, never a demand. */
function notesOf(pages: readonly PageReading[]): string {
  const notes = pages.flatMap((page, index) => page.notes.map((note) => `[Note on page ${index + 1}] ${note}`))
  if (notes.length === 0) return ''
  return `\n\n${normalForm(notes.join('\n')).slice(0, MAX_NOTES_CHARS)}`
}

/** Almost no text is no success: a scan, or a file so damaged that only its page count survived. */
function judge(reading: Reading, pages: readonly PageReading[], total: number): Reading {
  if (pages.length < total) {
    const reason = `The time for this document ran out after ${pages.length} of ${total} pages; the rest is not read. Open the original.`
    return { ...reading, status: 'too-large', reason }
  }
  const textless = pages.flatMap((page, index) => (page.text.length < FEW_LETTERS ? [index + 1] : []))
  if (textless.length < total) {
    if (textless.length === 0) return reading
    const listed = textless.slice(0, 10).join(', ')
    return {
      ...reading,
      reason: `Pages with hardly any text, perhaps scans: ${listed}${textless.length > 10 ? ' ...' : ''} of ${total}.`,
    }
  }
  const kept = { ...reading, textSource: 'none' as const }
  if (pages.some(({ hasPicture }) => hasPicture))
    return {
      ...kept,
      status: 'unsupported',
      reason: `All ${total} pages are images in which no words were read. Open the original.`,
    }
  return {
    ...kept,
    status: 'malformed',
    reason: `No text was found on its ${total} pages: blank, drawn as shapes, or damaged. Open the original.`,
  }
}

function refuse(error: unknown, bytes: number): Reading {
  if (error instanceof PdfRefused && error.why === 'locked')
    return notRead(
      'encrypted',
      `The PDF (${bytes} bytes) needs a password. Ask the sender for it, or for a copy without.`,
    )
  if (error instanceof PdfiumAborted && error.why === 'memory')
    return notRead(
      'too-large',
      `The PDF (${bytes} bytes) unpacks to more than ${MAX_MEMORY_BYTES / 1024 / 1024} MB of memory. Open the original with care.`,
    )
  return notRead(
    'malformed',
    `The file (${bytes} bytes) is no PDF that can be opened: damaged or cut off. Ask the sender for a copy.`,
  )
}
