import type { Classification } from '../classify/instrument.js'
import { CHILD_SAFETY_REASON, type Document, type Email } from '../parse/email.js'

/** Pages of one document, from 1. */
export interface PagesToDraw {
  sha256: string
  pages: number[]
}

/** A demand with its attachments has some dozens; of a longer production the first pages are what is compared. */
const PAGES_OF_A_DOCUMENT = 40
const PAGES_OF_A_MAIL = 120

/**
 * The pages of a mail that become pictures beside their text. None for child safety (case-life.md: images of such a case get
 * no thumbnail or preview); none of what is infected, locked or past its bounds.
 */
export function pagesToDraw(email: Email, classification: Classification): PagesToDraw[] {
  const { documents } = email
  if (concernsChildSafety(classification) || wasKeptClosed(email)) return []
  let left = PAGES_OF_A_MAIL
  return documents.filter(isDrawn).flatMap(({ sha256, pages }) => {
    const count = Math.min(pages ?? 0, PAGES_OF_A_DOCUMENT, left)
    left -= count
    return count === 0 ? [] : [{ sha256, pages: Array.from({ length: count }, (_, index) => index + 1) }]
  })
}

/** Any instrument of the mail, not the primary alone: what lies beside a report may be what it reports. */
export function concernsChildSafety({ instruments, primary }: Classification): boolean {
  return [primary, ...instruments].some(({ type }) => type === 'child-safety-report')
}

/** Its words alone spoke of such material, and its images and archives stayed closed. */
export function wasKeptClosed({ documents }: Pick<Email, 'documents'>): boolean {
  return documents.some(({ reason }) => reason === CHILD_SAFETY_REASON)
}

/** A scan without text is `unsupported`, a drawing `malformed`: both can be looked at. */
const DRAWN: ReadonlySet<Document['status']> = new Set(['read', 'unsupported', 'malformed'])

function isDrawn({ detectedType, status }: Document): boolean {
  return detectedType === 'application/pdf' && DRAWN.has(status)
}
