import { normalForm } from '../text/normal-form.js'
import { readAnnotations } from './annotations.js'
import { shareInside } from './box.js'
import { type PageObjects, surveyObjects } from './page-objects.js'
import { readRuns, withTextPage, wordsIn } from './page-runs.js'
import { composePage } from './page-text.js'
import type { PdfPage } from './pdf-file.js'
import { type SortedRuns, sortRuns } from './sort-runs.js'

/** What a page says, in the normal form. */
export interface PageReading {
  text: string
  /** A form or a note filled it in. */
  isFilled: boolean
  /** A scanner's software read its picture; the text is not what is drawn. */
  isScanned: boolean
  hidden: string[]
  notes: string[]
  links: { url: string; words: string }[]
  /** Handles of files that hang on it. */
  files: number[]
  hasPicture: boolean
  /** Its words may be in its picture or its drawing. */
  needsOcr: boolean
  wasDrawn: boolean
  /** In points. */
  longestSide: number
}

/** A page with fewer letters than this has no text of its own: a page number is all that scanners add. */
export const FEW_LETTERS = 20
/** What a court's filing system stamps on each page of a scan: "Case 3:26-cv-01234 Document 7 Filed 11/02/26 Page 3 of 9". */
const STAMP_LETTERS = 250
/** A picture on so much of a page is the page. */
const WHOLE_PAGE = 0.5

/** Reads a page that is open. `mayDraw`: it may be drawn where only a look can tell what a person sees. */
export function readPage(page: PdfPage, mayDraw: boolean): PageReading {
  const annotations = readAnnotations(page)
  const objects = surveyObjects(page)
  const nothing: SortedRuns = { lines: [], hidden: [], hasScannedText: false, wasDrawn: false }
  const words: string[] = []
  const sorted =
    withTextPage(page, (textPage) => {
      words.push(...annotations.links.map(({ box }) => normalForm(wordsIn(page, textPage, box)).trim()))
      return sortRuns(page, readRuns(page, textPage), objects, annotations.covers, mayDraw)
    }) ?? nothing
  const text = normalForm(composePage(sorted.lines, annotations.entries))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return {
    text,
    isFilled: annotations.entries.some((entry) => !entry.tick || entry.text === '[x]'),
    isScanned: sorted.hasScannedText,
    hidden: [...sorted.hidden, ...annotations.hidden],
    notes: annotations.notes,
    links: annotations.links.map(({ url }, index) => ({ url, words: words[index] ?? '' })),
    files: annotations.files,
    hasPicture: objects.covers.some(({ isPicture }) => isPicture),
    needsOcr: needsOcr(page, objects, text),
    wasDrawn: sorted.wasDrawn,
    longestSide: Math.max(page.width, page.height),
  }
}

function needsOcr(page: PdfPage, { covers, isPainted }: PageObjects, text: string): boolean {
  if (text.length < FEW_LETTERS) return isPainted
  if (text.length > STAMP_LETTERS) return false
  const whole = [0, 0, page.width, page.height] as const
  return covers.some(({ box, isPicture }) => isPicture && shareInside(whole, box) >= WHOLE_PAGE)
}
