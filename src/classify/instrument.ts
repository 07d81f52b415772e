import type { DocumentId, Evidence } from '../text/evidence.js'

/** What an email is, and the legal demands found in its documents. `unknown` is an answer: the classifier abstains. */
export interface Classification {
  kind: MailKind
  instruments: Instrument[]
  primary: { type: InstrumentType; jurisdiction: Jurisdiction; confidence: number }
  /** The rules that fired, for `explain` and for defending a decision years later. */
  signals: { rule: string; document: DocumentId; weight: number; evidence: Evidence }[]
  rulesVersion: string
}

export type MailKind = 'request' | 'follow-up' | 'auto-reply' | 'bounce' | 'unrelated'

export interface Instrument {
  type: InstrumentType
  jurisdiction: Jurisdiction
  /** 0 to 1; an answer below the threshold becomes `unknown`. */
  confidence: number
  document: DocumentId
  evidence: Evidence[]
}

export interface Jurisdiction {
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** ISO 3166-2. */
  subdivision: string | null
  level: 'federal' | 'state' | 'local' | 'foreign' | null
}

export const NO_JURISDICTION: Jurisdiction = { country: null, subdivision: null, level: null }

/** Strongest first: the order in which the primary instrument of a request is chosen. */
export const INSTRUMENTS_BY_STRENGTH = [
  'wiretap-order',
  'search-warrant',
  'pen-register-order',
  'fisa-order',
  'court-order-2703d',
  'production-order',
  'court-order',
  'national-security-letter',
  'grand-jury-subpoena',
  'trial-subpoena',
  'administrative-subpoena',
  'civil-subpoena',
  'mlat-request',
  'foreign-legal-process',
  'emergency-disclosure-request',
  'preservation-request',
  'consent-request',
  'informal-request',
  'private-request',
  'content-removal-request',
  'child-safety-report',
  'data-subject-request',
  'non-disclosure-order',
  'unknown',
  'none',
] as const

export type InstrumentType = (typeof INSTRUMENTS_BY_STRENGTH)[number]
