import type { Classification } from '../classify/instrument.js'
import type { DataCategory, Fields } from '../extract/fields.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import type { Evidence } from '../text/evidence.js'

/** What the policy says about a request: findings, a recommendation, and what is owed beside it. A person decides. */
export interface Review {
  policy: string
  policyVersion: string
  findings: Finding[]
  disposition: Disposition
  actions: Action[]
  /** The categories that could be produced if everything else is cured. */
  disclosable: DataCategory[]
  notice: NoticeDuty
  deadlines: Deadline[]
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
