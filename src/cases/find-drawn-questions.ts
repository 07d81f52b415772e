import type { Classification } from '../classify/instrument.js'
import type { Fields } from '../extract/fields.js'
import type { Document, Email } from '../parse/email.js'
import type { Evidence } from '../text/evidence.js'
import type { DrawnQuestion } from './compare-drawn-text.js'
import type { DrawnField } from './drawn-text.js'
import { concernsChildSafety, wasKeptClosed } from './pages-to-draw.js'

/** One page that is compared with its picture, and what of it is asked. */
export interface DrawnPageQuestions {
  documentId: string
  sha256: string
  page: number
  questions: (DrawnQuestion & { field: DrawnField })[]
}

/** Values stand on the first pages of a demand; a page costs 3 s of one core. */
const PAGES_OF_A_MAIL = 12
const QUESTIONS_OF_A_PAGE = 20
const AROUND = 60

/** The pages of PDFs on which evidence rests whose text was not read from their picture. None for child safety. */
export function findDrawnQuestions(email: Email, classification: Classification, fields: Fields): DrawnPageQuestions[] {
  if (concernsChildSafety(classification) || wasKeptClosed(email)) return []
  const documents = new Map(email.documents.filter(isPdf).map((document) => [document.id, document]))
  const pages = new Map<string, DrawnPageQuestions>()
  for (const { field, evidence } of evidenceOf(classification, fields)) {
    const document = documents.get(evidence.document)
    if (document === undefined || evidence.page === null || isSeen(document, evidence.page)) continue
    const key = `${document.id} ${evidence.page}`
    const { id: documentId, sha256 } = document
    const there = pages.get(key) ?? { documentId, sha256, page: evidence.page, questions: [] }
    if (there.questions.length < QUESTIONS_OF_A_PAGE) there.questions.push({ field, ...around(document, evidence) })
    pages.set(key, there)
  }
  return [...pages.values()].slice(0, PAGES_OF_A_MAIL)
}

function evidenceOf(
  { instruments }: Classification,
  { targets, dateRange, nonDisclosure, judge, officer }: Fields,
): { field: DrawnField; evidence: Evidence }[] {
  const rows: [DrawnField, readonly Evidence[]][] = [
    ['type', instruments.flatMap(({ evidence }) => evidence)],
    ['targets', targets.flatMap(({ evidence }) => evidence)],
    ['dateRange', dateRange?.evidence ?? []],
    ['nonDisclosure', nonDisclosure.evidence],
    ['signed', [...(judge?.evidence ?? []), ...(officer.name?.evidence ?? [])]],
  ]
  return rows.flatMap(([field, all]) => all.map((evidence) => ({ field, evidence })))
}

function isPdf({ detectedType, status }: Document): boolean {
  return detectedType === 'application/pdf' && status !== 'infected'
}

/** OCR read that page: its text is what is drawn. */
function isSeen({ pageConfidence = [] }: Document, page: number): boolean {
  return (pageConfidence[page - 1] ?? null) !== null
}

function around({ text }: Document, { start, end, quote }: Evidence): DrawnQuestion {
  const whole = text ?? ''
  return { quote, before: whole.slice(Math.max(0, start - AROUND), start), after: whole.slice(end, end + AROUND) }
}
