import { PasswordException, PDFParse } from 'pdf-parse'
import type { DocumentLink } from '../email.js'
import { normalForm } from '../text/normal-form.js'
import { composePage, readEntries } from './pdf-form.js'
import type { PdfPage } from './pdf-page.js'
import { notRead, type Reading, readAs, withinBound } from './reading.js'

export interface PdfLimits {
  pages: number
  textChars: number
}

/** A page with fewer letters than this may be an image: a stamp or a page number is all that scanners add. */
const FEW_LETTERS = 20
/** Of textless pages, how many are looked at for images: a scan shows itself on the first. */
const IMAGE_PROBES = 3
const MAX_LINKS = 1000
/** pdf.js operators that paint an image, from paintImageMaskXObject to paintSolidColorImageMask. */
const FIRST_IMAGE_OPERATOR = 83
const LAST_IMAGE_OPERATOR = 90

/**
 * A PDF page by page: the text that pdf-parse gives, with form values and FreeText notes put where they stand, which it
 * leaves out. `mayContinue` is asked between pages.
 */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits, mayContinue: () => boolean): Promise<Reading> {
  // pdf.js takes the array over and empties it: it gets a copy.
  const parser = new PDFParse({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    maxImageSize: 50_000_000,
  })
  try {
    return await readPages(parser, limits, mayContinue)
  } catch (error) {
    return refuse(error, bytes.length)
  } finally {
    await parser.destroy().catch(() => undefined)
  }
}

/** The pdf.js document inside; pdf-parse keeps it to itself but needs it open for its own calls. */
interface PdfDocument {
  numPages: number
  getPage(number: number): Promise<PdfPage>
}

async function readPages(parser: PDFParse, limits: PdfLimits, mayContinue: () => boolean): Promise<Reading> {
  const opening = await parser.getText({ first: 1, last: 1, pageJoiner: '' })
  const { total } = opening
  if (total > limits.pages) {
    const reason = `The PDF has ${total} pages; the limit is ${limits.pages}. Open the original.`
    return notRead('too-large', reason, { pages: total })
  }
  // Typed private; libraries.md names it as the way to what pdf-parse leaves out.
  const document = (parser as unknown as { doc: PdfDocument }).doc
  const pages: PageReading[] = []
  let chars = 0
  for (let number = 1; number <= total; number += 1) {
    if (!mayContinue() || chars > limits.textChars) break
    const { pages: texts } =
      number === 1 ? opening : await parser.getText({ first: number, last: number, pageJoiner: '' })
    const page = await readPage(await document.getPage(number), number, texts[0]?.text ?? '')
    chars += page.text.length
    pages.push(page)
  }
  return withinBound(assemble(pages, total), limits.textChars)
}

interface PageReading {
  text: string
  filled: boolean
  hidden: string[]
  links: { url: string; words: string }[]
  hasImages: boolean | null
}

async function readPage(page: PdfPage, number: number, nativeText: string): Promise<PageReading> {
  try {
    const annotations = await page.getAnnotations()
    const { shown, hidden } = readEntries(annotations)
    const text = shown.length === 0 ? nativeText : composePage((await page.getTextContent()).items, shown)
    const normal = normalForm(text)
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    return {
      text: normal,
      filled: shown.some((entry) => !entry.tick || entry.text === '[x]'),
      hidden,
      links: annotations.flatMap(({ subtype, url, unsafeUrl, overlaidText }) => {
        const target = url ?? unsafeUrl
        return subtype === 'Link' && target ? [{ url: target, words: normalForm(overlaidText ?? '').trim() }] : []
      }),
      hasImages: normal.length < FEW_LETTERS && number <= IMAGE_PROBES ? await paintsImages(page) : null,
    }
  } finally {
    page.cleanup()
  }
}

async function paintsImages(page: PdfPage): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operator) => operator >= FIRST_IMAGE_OPERATOR && operator <= LAST_IMAGE_OPERATOR)
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
  const hidden = pages.flatMap((page) => page.hidden).join('\n')
  const textless = pages.flatMap((page, index) => (page.text.length < FEW_LETTERS ? [index + 1] : []))
  return judge(
    readAs(text, {
      pages: total,
      pageStarts,
      links,
      hiddenText: hidden === '' ? null : normalForm(hidden),
      textSource: pages.some((page) => page.filled) ? 'form' : 'native',
    }),
    { total, read: pages.length, textless, hasImages: pages.some((page) => page.hasImages) },
  )
}

interface PageCounts {
  total: number
  read: number
  textless: number[]
  hasImages: boolean
}

/** Almost no text is no success: a scan, or a file so damaged that only its page count survived. */
function judge(reading: Reading, counts: PageCounts): Reading {
  const { total, read, textless, hasImages } = counts
  if (read < total) {
    const reason = `The time for this document ran out after ${read} of ${total} pages; the rest is not read. Open the original.`
    return { ...reading, status: 'too-large', reason }
  }
  if (textless.length < total) {
    if (textless.length === 0) return reading
    const listed = textless.slice(0, 10).join(', ')
    return {
      ...reading,
      reason: `Pages with hardly any text, perhaps scans: ${listed}${textless.length > 10 ? ' ...' : ''} of ${total}.`,
    }
  }
  const kept = { ...reading, textSource: 'none' as const }
  if (hasImages)
    return {
      ...kept,
      status: 'unsupported',
      reason: `All ${total} pages are images; reading scans is not built in. Open the original.`,
    }
  return {
    ...kept,
    status: 'malformed',
    reason: `No text was found on its ${total} pages: blank, drawn as shapes, or damaged. Open the original.`,
  }
}

function refuse(error: unknown, bytes: number): Reading {
  // pdf.js opens password security only; it says "unknown encryption method" of certificates.
  if (error instanceof PasswordException || (error instanceof Error && error.message.includes('encryption')))
    return notRead(
      'encrypted',
      `The PDF (${bytes} bytes) needs a password. Ask the sender for it, or for a copy without.`,
    )
  return notRead(
    'malformed',
    `The file (${bytes} bytes) is no PDF that can be opened: damaged or cut off. Ask the sender for a copy.`,
  )
}
