import type { InstrumentType } from '../classify/instrument.js'

/** How a letter calls what was sent. What we could not name, or what is no process, is a request. */
export const PROCESS_NAMES: Readonly<Record<InstrumentType, string>> = {
  'wiretap-order': 'wiretap order',
  'search-warrant': 'search warrant',
  'pen-register-order': 'pen register or trap and trace order',
  'fisa-order': 'order under the Foreign Intelligence Surveillance Act',
  'court-order-2703d': 'court order under 18 U.S.C. 2703(d)',
  'production-order': 'production order',
  'court-order': 'court order',
  'national-security-letter': 'national security letter',
  'grand-jury-subpoena': 'grand jury subpoena',
  'trial-subpoena': 'trial subpoena',
  'administrative-subpoena': 'administrative subpoena',
  'civil-subpoena': 'civil subpoena',
  'mlat-request': 'request for mutual legal assistance',
  'foreign-legal-process': 'legal process of another country',
  'emergency-disclosure-request': 'emergency disclosure request',
  'preservation-request': 'preservation request',
  'consent-request': 'request that rests on consent',
  'informal-request': 'request without legal process',
  'private-request': 'request without legal process',
  'content-removal-request': 'request to remove content',
  'child-safety-report': 'child-safety report',
  'data-subject-request': "request about one's own data",
  'non-disclosure-order': 'non-disclosure order',
  unknown: 'request',
  none: 'request',
}

/** Who asks, in words for a customer: never a name, an office or a number. */
export function requesterKind(type: InstrumentType, isGovernment: boolean): string {
  if (type === 'civil-subpoena') return 'a party to a civil matter'
  return isGovernment ? 'a government authority' : 'a person or firm that is no government authority'
}
