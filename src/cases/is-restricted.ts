import type { Classification, InstrumentType } from '../classify/instrument.js'
import type { Email } from '../parse/email.js'

/** 18 U.S.C. 2709(c), 50 U.S.C. 1805(c)(2)(B), 18 U.S.C. 2258A: who else knows of them is itself a disclosure. */
const FOR_COUNSEL_ALONE: ReadonlySet<InstrumentType> = new Set([
  'national-security-letter',
  'fisa-order',
  'child-safety-report',
])

/** Of one document; the caption and the orders of a court stand well within it. */
const MAX_CHARS = 400_000

export interface SealRow {
  id: string
  source: string
  pattern: RegExp
}

/** Words by which a court keeps a matter from the public. A footer that such papers "may" be in a mail is none of them. */
export const SEAL_ROWS: readonly SealRow[] = [
  {
    id: 'under-seal',
    source: 'captions of United States courts; Fed. R. Crim. P. 6(e)(4)',
    pattern: /\bunder\s{1,4}seal\b(?!\s{1,4}of\b)/i,
  },
  {
    id: 'be-sealed',
    source: '18 U.S.C. 3123(d)(1), 2518(8)(b)',
    pattern:
      /\b(?:orders?|applications?|affidavits?|warrants?|subpoenas?|matters?|documents?|papers|records?|docket|motions?)\s{1,4}(?:shall\s{1,4}|must\s{1,4}|will\s{1,4})?(?:be|is|are|remain|stay)\s{1,4}(?:and\s{1,4}remain\s{1,4}|hereby\s{1,4}|kept\s{1,4}|ordered\s{1,4})?sealed\b/i,
  },
  { id: 'sealed-until', source: '18 U.S.C. 3123(d)(1)', pattern: /\bsealed\s{1,4}(?:until|pending|by\s{1,4}order)\b/i },
  {
    id: 'sealed-stamp',
    source: 'stamps of United States courts',
    pattern: /^[ \t]{0,80}[[*(]{1,3} ?SEALED ?[\])*]{1,3}/m,
  },
  {
    id: 'order-to-seal',
    source: "state courts; Criminal Code (Canada) s. 487.3, in the provinces' forms",
    pattern: /\b(?:order\s{1,4}to\s{1,4}seal|sealing\s{1,4}order|sous\s{1,4}scell\u00e9s?)\b/i,
  },
]

/** Whether a mail is for the role counsel alone: by an instrument in it, or because a court has sealed its matter. */
export function isRestricted({ documents }: Email, { instruments }: Classification): boolean {
  if (instruments.some(({ type }) => FOR_COUNSEL_ALONE.has(type))) return true
  return instruments.length > 0 && documents.some(({ text }) => text !== null && isSealed(text.slice(0, MAX_CHARS)))
}

function isSealed(text: string): boolean {
  return SEAL_ROWS.some(({ pattern }) => pattern.test(text))
}
