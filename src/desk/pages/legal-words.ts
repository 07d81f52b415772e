import type { InstrumentType } from '../../classify/instrument.js'
import type { DraftKind } from '../../draft/notice-draft.js'
import type { DataCategory } from '../../extract/fields.js'
import type { DeadlineKind, Disposition } from '../../review/review.js'
import type { TermId } from '../glossary.js'
import type { Child } from '../html.js'
import { legalTerm } from './glossary-page.js'

/** The legal words of one page, in the order of the page: where a word stands first it carries its definition, then it is plain. */
export type LegalWords = (term: TermId | undefined, words: Child) => Child

export function legalWords(): LegalWords {
  const said = new Set<TermId>()
  return (term, words) => {
    if (term === undefined || said.has(term)) return words
    said.add(term)
    return legalTerm(term, words)
  }
}

export const INSTRUMENT_TERMS: Partial<Readonly<Record<InstrumentType, TermId>>> = {
  'wiretap-order': 'wiretap',
  'search-warrant': 'search-warrant',
  'pen-register-order': 'pen-register',
  'fisa-order': 'fisa',
  'court-order-2703d': 'court-order-2703d',
  'national-security-letter': 'national-security-letter',
  'grand-jury-subpoena': 'subpoena',
  'trial-subpoena': 'subpoena',
  'administrative-subpoena': 'subpoena',
  'civil-subpoena': 'subpoena',
  'mlat-request': 'treaty-request',
  'emergency-disclosure-request': 'emergency',
  'preservation-request': 'preservation',
  'child-safety-report': 'child-safety-report',
  'non-disclosure-order': 'non-disclosure-order',
}

export const DISPOSITION_TERMS: Partial<Readonly<Record<Disposition, TermId>>> = {
  'escalate-child-safety': 'child-safety-report',
  'emergency-review': 'emergency',
  'refer-to-treaty': 'treaty-request',
  preserve: 'preservation',
  'request-cure': 'cure',
}

export const DEADLINE_TERMS: Partial<Readonly<Record<DeadlineKind, TermId>>> = {
  objection: 'objection',
  'customer-objection': 'customer-notice',
  'preservation-expiry': 'preservation',
  'nondisclosure-expiry': 'non-disclosure-order',
  'notice-review': 'customer-notice',
  emergency: 'emergency',
  'child-safety': 'child-safety-report',
  'binding-foreign': 'binding-foreign',
}

export const CATEGORY_TERMS: Readonly<Record<DataCategory, TermId>> = {
  content: 'content',
  metadata: 'metadata',
  'basic-account': 'basic-account',
}

export const LETTER_TERMS: Partial<Readonly<Record<DraftKind, TermId>>> = {
  'cure-request': 'cure',
  'treaty-referral': 'treaty-request',
  'customer-notice': 'customer-notice',
  'delayed-notice': 'delayed-notice',
  'preservation-confirmation': 'preservation',
  'emergency-escalation': 'emergency',
  'child-safety-escalation': 'child-safety-report',
}
