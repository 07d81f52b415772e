import type { Finding } from '../review/review.js'
import type { CaseFile } from './case-file.js'
import { type DrawnComparison, FIELD_WORDS } from './drawn-text.js'

/** Found after a mail was judged: it stands beside what the review found then. */
export function addDrawnConflicts(file: CaseFile): CaseFile {
  const emails = file.emails.map((email) => {
    const conflict = drawnConflict(email.drawnText)
    if (conflict === null || email.review === null) return email
    return { ...email, review: { ...email.review, findings: [...email.review.findings, conflict] } }
  })
  return { ...file, emails }
}

const CLAUSE =
  'What a person sees on a page is what was signed (ISO 32000, 9.10: the text that a program reads need not be the letters that are drawn).'

/** One finding for all pages whose picture says otherwise; a person compares them before a value counts. */
function drawnConflict(comparisons: readonly DrawnComparison[]): Finding | null {
  const differing = comparisons.filter(({ outcome }) => outcome === 'differs')
  if (differing.length === 0) return null
  const places = differing.map(
    ({ documentId, page, fields }) =>
      `document ${documentId}, page ${page} (${fields.map((field) => FIELD_WORDS[field]).join(', ')})`,
  )
  return {
    code: 'conflicting-values',
    severity: 'warns',
    message: `The text of the file is not what is drawn on ${places.join('; ')}. What rests on these words is no evidence until a person has compared them with the picture of the page.`,
    clause: CLAUSE,
    evidence: [],
  }
}
