import type { InstrumentType } from '../classify/instrument.js'
import type { DataCategory } from '../extract/fields.js'
import type { FindingCode, Severity } from '../review/review.js'

/**
 * What every policy rests on before it says a word: the law and the house rules behind each finding. A finding whose
 * `rests` is null exists only where a policy names the clause that asks for it.
 */
export interface Ground {
  severity: Severity
  rests: string | null
}

export const GROUNDS: Readonly<Record<FindingCode, Ground>> = {
  'missing-agency': { severity: 'blocks', rests: null },
  'missing-matter': { severity: 'blocks', rests: null },
  'missing-target': {
    severity: 'blocks',
    rests:
      '18 U.S.C. 2703(c)(1): records are those "pertaining to a subscriber to or customer of such service"; a request that names none cannot be answered',
  },
  'missing-date-range': { severity: 'blocks', rests: null },
  'missing-data-sought': {
    severity: 'blocks',
    rests: 'Fed. R. Crim. P. 17(c)(1) and 41(e)(2)(A): process designates the things to be produced or seized',
  },
  'not-addressed-to-us': {
    severity: 'blocks',
    rests: '18 U.S.C. 2703: process binds the provider that it names',
  },
  'missing-officer-contact': { severity: 'blocks', rests: null },
  'sender-not-government': { severity: 'blocks', rests: null },
  'sender-unauthenticated': {
    severity: 'warns',
    rests: 'House rule (RFC 7489, RFC 6376): a government address that nothing authenticates proves nobody',
  },
  'sender-spoofed': {
    severity: 'blocks',
    rests: 'House rule (RFC 7489, RFC 6376): mail that fails the authentication of its own domain is not from it',
  },
  'sender-impersonating': {
    severity: 'blocks',
    rests: 'House rule: a sender made to look like a government is not one',
  },
  'content-requires-search-warrant': {
    severity: 'blocks',
    rests: '18 U.S.C. 2702(a), 2703(a) and (b)(1)(A): contents of communications, pursuant to a warrant only',
  },
  'metadata-requires-court-order': {
    severity: 'blocks',
    rests: '18 U.S.C. 2703(c)(1) and (d): records beyond those of 2703(c)(2), by a court order or a warrant',
  },
  'account-data-requires-subpoena': {
    severity: 'blocks',
    rests: '18 U.S.C. 2703(c)(2): basic subscriber information, by a subpoena, an order or a warrant',
  },
  'no-compulsory-process': {
    severity: 'blocks',
    rests: '18 U.S.C. 2702(a): a provider does not divulge on a mere request',
  },
  'real-time-surveillance': {
    severity: 'blocks',
    rests: '18 U.S.C. 2511, 2518 and 3121 to 3123: interception as communications happen',
  },
  overbroad: {
    severity: 'blocks',
    rests:
      'Fourth Amendment (particularity); Fed. R. Crim. P. 17(c)(2) and Fed. R. Civ. P. 45(d): an unreasonable or oppressive demand can be quashed or modified',
  },
  'foreign-process': {
    severity: 'blocks',
    rests:
      '18 U.S.C. 2711(4): a "governmental entity" is one of the United States or of a State; others go through a treaty (18 U.S.C. 3512)',
  },
  'not-domesticated': { severity: 'blocks', rests: null },
  'customer-consent-required': {
    severity: 'blocks',
    rests: '18 U.S.C. 2702(b)(3): contents in a civil matter, with the lawful consent of the customer or user only',
  },
  'emergency-basis-missing': {
    severity: 'blocks',
    rests: '18 U.S.C. 2702(b)(8) and (c)(4): "an emergency involving danger of death or serious physical injury"',
  },
  'unsigned-instrument': {
    severity: 'blocks',
    rests: 'Fed. R. Crim. P. 17(a) and 41(e)(1): process is issued under a signature',
  },
  'document-unreadable': {
    severity: 'warns',
    rests: 'House rule: what nobody has read may be the demand, or the order that forbids notice',
  },
  'hidden-text': { severity: 'warns', rests: 'House rule: text that a reader would not see is no evidence' },
  'binding-foreign-order': {
    severity: 'warns',
    rests: 'Regulation (EU) 2023/1543; 18 U.S.C. 2523 (agreements under the CLOUD Act)',
  },
  'attestation-missing': { severity: 'warns', rests: null },
  'service-not-shown': { severity: 'warns', rests: null },
  'claims-case': {
    severity: 'warns',
    rests: 'House rule: a case reference is a name, not a key; it proves nothing about who writes',
  },
  'secure-portal-link': {
    severity: 'warns',
    rests: 'House rule: nothing in a mail is followed by the machine; a person fetches the demand',
  },
  'nondisclosure-ordered': {
    severity: 'informs',
    rests: '18 U.S.C. 2705(b) and its equals: a court, or a statute, forbids notice',
  },
  'nondisclosure-requested-only': {
    severity: 'informs',
    rests: '18 U.S.C. 2705(b): a court commands silence; a letter that asks for it does not',
  },
  'risk-of-harm': {
    severity: 'informs',
    rests: '18 U.S.C. 2705(a)(2): danger to a person, flight, destruction of evidence, intimidation of witnesses',
  },
  'overdue-or-near-due': { severity: 'warns', rests: 'House rule: 3 days are needed to read, decide and answer' },
  'conflicting-values': {
    severity: 'warns',
    rests: 'House rule: where documents disagree, a person says which is right',
  },
}

/** Findings that no policy lowers and nobody waives: they go away only by a corrected fact. */
export const NEVER_LOWERED: readonly FindingCode[] = [
  'content-requires-search-warrant',
  'customer-consent-required',
  'real-time-surveillance',
  'no-compulsory-process',
  'sender-spoofed',
  'sender-impersonating',
]

/**
 * The most that each instrument of a United States authority can compel (18 U.S.C. 2702 to 2709); a policy can ask for
 * more process, never for less. What is not listed compels no data: requests, pen registers and wiretaps (real time),
 * FISA orders (counsel only), treaty requests and foreign process (through a court that issues on them).
 */
export const COMPELS: Readonly<Partial<Record<InstrumentType, readonly DataCategory[]>>> = {
  'search-warrant': ['content', 'metadata', 'basic-account'],
  'court-order-2703d': ['metadata', 'basic-account'],
  'court-order': ['metadata', 'basic-account'],
  'production-order': ['metadata', 'basic-account'],
  'national-security-letter': ['basic-account'],
  'grand-jury-subpoena': ['basic-account'],
  'trial-subpoena': ['basic-account'],
  'administrative-subpoena': ['basic-account'],
  'civil-subpoena': ['basic-account'],
  'consent-request': ['metadata', 'basic-account'],
}
