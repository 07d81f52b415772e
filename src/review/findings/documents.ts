import { findCaseReferences } from '../../cases/case-reference.js'
import { type Document, SURE_CONFIDENCE } from '../../parse/email.js'
import { isProvenAuthor } from '../../screen/sender-verdict.js'
import { SIGNED } from '../instrument-kinds.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingRow, Raised } from './finding-row.js'

/** What could be read, and what contradicts itself. */
export const DOCUMENTS: readonly FindingRow[] = [
  { code: 'unsigned-instrument', of: 'requests', raise: unsigned },
  { code: 'document-unreadable', of: 'all-mail', raise: unreadable },
  {
    code: 'hidden-text',
    of: 'all-mail',
    raise: ({ email, sender }) =>
      email.documents.some(({ hiddenText }) => hiddenText) || sender.flags.includes('hidden-text')
        ? { message: 'A document holds text that a reader would not see; it was kept apart.' }
        : null,
  },
  {
    code: 'secure-portal-link',
    of: 'all-mail',
    raise: ({ sender }) =>
      sender.flags.includes('secure-mail-portal')
        ? { message: 'The demand must be fetched from a portal; a person does that.' }
        : null,
  },
  { code: 'claims-case', of: 'all-mail', raise: claimsCase },
  {
    code: 'conflicting-values',
    of: 'requests',
    raise: ({ fields }) =>
      fields.conflicts.length > 0
        ? {
            message: `The documents disagree on ${fields.conflicts.map(({ field }) => FIELD_NAMES[field] ?? field).join(', ')}.`,
            evidence: fields.conflicts.flatMap(({ values }) => values.flatMap(({ evidence }) => evidence.slice(0, 1))),
          }
        : null,
  },
]

const FIELD_NAMES: Readonly<Record<string, string>> = {
  'matter.references': 'the number of the matter',
  dueOn: 'the date of answer',
  issuedOn: 'the date of issue',
  dateRange: 'the period',
  targets: 'the accounts',
  agency: 'the agency',
}

function unsigned({ type, fields, email, classification }: RequestFacts): Raised | null {
  if (!SIGNED.has(type)) return null
  if (fields.signed === false) return { message: 'The signature line of the instrument is empty.' }
  const carrier = classification.instruments.find((instrument) => instrument.type === type)?.document
  const wasSeenAsImage = email.documents.some(({ id, textSource }) => id === carrier && textSource === 'ocr')
  if (fields.signed !== null) return null
  if (wasSeenAsImage)
    return { message: 'The instrument is an image, and its signature line could not be read.', severity: 'warns' }
  const bearsAnother = email.documents.some(({ id, signatures = [] }) => id === carrier && signatures.length > 0)
  return bearsAnother
    ? {
        message: 'Its signature line is empty, and its file is signed digitally: whose signature it is, a person sees.',
        severity: 'warns',
      }
    : null
}

function unreadable({ email }: RequestFacts): Raised | null {
  const unread = unreadDocuments(email.documents).map((document) => `document ${document.id} is ${whatItIs(document)}`)
  const misnamed = email.documents.flatMap(({ id, mismatch }) => (mismatch ? [`Document ${id}: ${mismatch}`] : []))
  const reasons = [...unread, ...email.limitsReached].slice(0, 10).join('; ')
  if (reasons === '' && misnamed.length === 0) return null
  const sentences = reasons === '' ? [] : [`Not everything could be read: ${reasons}.`]
  return { message: [...sentences, ...misnamed.slice(0, 5)].join(' ') }
}

/** Signatures, logos and calendar parts hold no demand. */
const NO_DEMAND =
  /^(?:application\/(?:pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys|ics)|text\/(?:calendar|vcard|x-vcard)|multipart\/|message\/(?:delivery-status|disposition-notification|rfc822-headers)|text\/rfc822-headers)/
/** A logo or a photograph in a signature is smaller; a scanned page is larger. */
const LARGEST_LOGO_BYTES = 40_000

function unreadDocuments(documents: readonly Document[]): Document[] {
  return documents.filter((document) => isUnsure(document) || (isUnread(document) && mayHoldDemand(document)))
}

function whatItIs(document: Document): string {
  if (document.status !== 'read') return document.status
  return isUnsure(document) ? `an image read with ${leastSure(document)} % confidence` : 'an image without text'
}

/** Words that OCR is not sure of may be others: a person compares them. */
function isUnsure(document: Document): boolean {
  return leastSure(document) < SURE_CONFIDENCE
}

function leastSure({ pageConfidence = [] }: Document): number {
  return Math.round(Math.min(100, ...pageConfidence.flatMap((confidence) => confidence ?? [])))
}

function isUnread({ status, textSource, text, role }: Document): boolean {
  if (status !== 'read') return true
  return role === 'attachment' && textSource === 'none' && text === null
}

function mayHoldDemand({ declaredType, detectedType, name, bytes, role, status }: Document): boolean {
  const type = detectedType ?? declaredType
  if (role === 'body' || NO_DEMAND.test(declaredType) || NO_DEMAND.test(type)) return false
  if (/\.(?:p7s|asc|ics|vcf)$/i.test(name ?? '')) return false
  if (type.startsWith('image/')) return bytes > LARGEST_LOGO_BYTES
  return status !== 'read' || !/zip|rfc822|x-tar|pkcs7|tnef/.test(type)
}

/** A reference is a name, not a key. Which cases the sender is a party to, the caller knows from the database. */
function claimsCase({ email, sender, passages, partyTo = [] }: RequestFacts): Raised | null {
  const own = isProvenAuthor(email, sender) ? partyTo : []
  const words = [email.source.subject ?? '', passages[0]?.flat.text ?? ''].join('\n')
  const claimed = findCaseReferences(words).filter((reference) => !own.includes(reference))
  return claimed.length > 0
    ? { message: `It names ${claimed.slice(0, 3).join(', ')}; its sender is not proven to be a party.` }
    : null
}
