import { SURE_CONFIDENCE } from '../email.js'
import { notRead, type Reading, readAs, withinBound } from '../readers/reading.js'
import type { PicturePage } from './read-pages.js'

export interface PictureLimits {
  textChars: number
  ocrPagesPerDocument: number
  ocrPageMs: number
}

/** The pages of an image file as one reading: what was read, how surely, and what is left for a person. */
export function judgePages(pages: readonly PicturePage[], total: number, limits: PictureLimits): Reading {
  let text = ''
  const pageStarts: number[] = []
  for (const [index, page] of pages.entries()) {
    if (index > 0) text += '\n\n'
    pageStarts.push(text.length)
    text += page.text ?? ''
  }
  const shape = { pages: total, pageStarts, pageConfidence: pages.map(({ confidence }) => confidence) }
  const [first] = pages
  if (pages.every((page) => page.text === null) && first?.why != null)
    return notRead(first.why === 'damaged' ? 'malformed' : 'too-large', whyNot(first, limits), { pages: total })
  const left = whatIsLeft(pages, total, limits)
  if (left !== null)
    return withinBound(
      readAs(text, { ...shape, textSource: 'ocr', status: 'too-large', reason: left }),
      limits.textChars,
    )
  if (text.trim() === '')
    return readAs('', {
      pages: total,
      text: null,
      textSource: 'none',
      reason: 'No words were found in it. Look at it.',
    })
  return withinBound(readAs(text, { ...shape, textSource: 'ocr', reason: whatIsUnsure(pages) }), limits.textChars)
}

/** Which pages were read with so little confidence that a person compares them; null where none. */
export function whatIsUnsure(pages: readonly PicturePage[]): string | null {
  const unsure = pages.flatMap(({ page, confidence }) =>
    confidence !== null && confidence < SURE_CONFIDENCE ? [`page ${page} ${Math.round(confidence)} %`] : [],
  )
  if (unsure.length === 0) return null
  const listed = unsure.slice(0, LISTED)
  const more = unsure.length > LISTED ? ` and ${unsure.length - LISTED} more` : ''
  return `Read from an image with little confidence: ${listed.join(', ')}${more} (sure from ${SURE_CONFIDENCE} %). Compare it with the original.`
}

/** How many pages were read and why the others were not; null where all were. */
export function whatIsLeft(pages: readonly PicturePage[], total: number, limits: PictureLimits): string | null {
  const read = pages.filter(({ text }) => text !== null).length
  if (read >= total) return null
  const first = pages.find(({ text }) => text === null)
  const why = first ? whyNot(first, limits) : `The limit is ${limits.ocrPagesPerDocument} pages (ocrPagesPerDocument).`
  return `${read} of ${total} pages that are images were read. ${why} Open the original for the rest.`
}

const LISTED = 5

function whyNot({ page, why }: PicturePage, { ocrPageMs }: PictureLimits): string {
  const reasons: Record<NonNullable<PicturePage['why']>, string> = {
    damaged: `The image of page ${page} is damaged or cut off.`,
    'too-large': `The image of page ${page} has more pixels than are decoded (ocrPixels).`,
    'too-slow': `Page ${page} took longer than ${ocrPageMs / 1000} seconds (ocrPageMs).`,
    'out-of-budget': 'The pages or the time for the images of one mail are used up (ocrPagesPerMail, ocrMailMs).',
  }
  return reasons[why ?? 'damaged']
}
