import type { Classification, InstrumentType, Jurisdiction } from '../classify/instrument.js'
import type { DataCategory, Fields, TargetKind } from '../extract/fields.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import type { DocumentId, Evidence } from '../text/evidence.js'

/** What the policy says about a request: findings, a recommendation, and what is owed beside it. A person decides. */
export interface Review {
  policy: string
  policyVersion: string
  findings: Finding[]
  disposition: Disposition
  actions: Action[]
  /** The categories that every target could have if everything else is cured: what `perInstrument` opens for all of them. */
  disclosable: DataCategory[]
  /** Each instrument judged by itself, in the order of the classification; none in mails that were judged before this was. */
  perInstrument: InstrumentReview[]
  notice: NoticeDuty
  deadlines: Deadline[]
}

/** What one instrument opens: for its own targets, in its own period, of its own items; nothing for anybody else. */
export interface InstrumentReview {
  type: InstrumentType
  jurisdiction: Jurisdiction
  document: DocumentId
  /** Those that its own document, or an attachment that it takes in, names. */
  targets: { kind: TargetKind; value: string }[]
  period: { from: string | null; to: string | null } | null
  /** One a category, content first. */
  categories: CategoryReview[]
}

export interface CategoryReview {
  category: DataCategory
  allowed: boolean
  /** Why, or why not, in words for a person. */
  because: string
  /** The words of the policy's clause, or the law, that it rests on. */
  clause: string
}

/** All that screening, classification, extraction and review say of one email: saved together, in one step. */
export interface Judgement {
  sender: SenderVerdict
  classification: Classification
  fields: Fields
  review: Review
}

export type Severity = 'blocks' | 'warns' | 'informs'

export interface Finding {
  code: FindingCode
  severity: Severity
  message: string
  /** The words of the policy's clause, or the law, that it rests on. */
  clause: string
  evidence: Evidence[]
}

export const FINDING_CODES = [
  'missing-agency',
  'missing-matter',
  'missing-target',
  'missing-date-range',
  'missing-data-sought',
  'not-addressed-to-us',
  'missing-officer-contact',
  'sender-not-government',
  'sender-unauthenticated',
  'sender-spoofed',
  'sender-impersonating',
  'content-requires-search-warrant',
  'metadata-requires-court-order',
  'account-data-requires-subpoena',
  'no-compulsory-process',
  'real-time-surveillance',
  'overbroad',
  'foreign-process',
  'not-domesticated',
  'customer-consent-required',
  'emergency-basis-missing',
  'unsigned-instrument',
  'document-unreadable',
  'hidden-text',
  'binding-foreign-order',
  'attestation-missing',
  'service-not-shown',
  'claims-case',
  'secure-portal-link',
  'nondisclosure-ordered',
  'nondisclosure-requested-only',
  'risk-of-harm',
  'overdue-or-near-due',
  'conflicting-values',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** In the order in which they are tried: the first that applies is the recommendation. */
export const DISPOSITIONS = [
  'suspected-fraud',
  'escalate-child-safety',
  'no-action',
  'follow-up',
  'emergency-review',
  'reject',
  'refer-to-treaty',
  'preserve',
  'refer-to-customer',
  'manual-triage',
  'request-cure',
  'review',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]

export type Action =
  | 'notify-owner'
  | 'forward-to-owner'
  | 'delay-notice'
  | 'preserve-data'
  | 'renew-preservation'
  | 'report-to-ncmec'
  | 'remove-content'
  | 'page-on-call'
  | 'fetch-from-portal'
  | 'verify-by-callback'
  | 'verify-consent'
  | 'counsel-only'

export type NoticeDuty = 'required' | 'prohibited' | 'withheld' | 'not-applicable'

export interface Deadline {
  kind: DeadlineKind
  /** ISO day. */
  on: string
  basis: string
}

/** How the basis of a look again at an order of silence begins that names no end: it binds until a person records its end. */
export const OPEN_ORDER = 'the order of silence names no end'

export function openOrderBasis(everyDays: number): string {
  return `${OPEN_ORDER}: ask for its end or challenge it; looked at again every ${everyDays} days`
}

export type DeadlineKind =
  | 'response'
  | 'statutory-response'
  | 'objection'
  | 'customer-objection'
  | 'preservation-expiry'
  | 'preserved-data-destruction'
  | 'nondisclosure-expiry'
  | 'notice-review'
  | 'emergency'
  | 'child-safety'
  | 'binding-foreign'
