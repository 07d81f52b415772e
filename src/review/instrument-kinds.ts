import type { InstrumentType, Jurisdiction } from '../classify/instrument.js'

/** What kinds of instrument have in common, as `review` asks it. Sets, because a type can be in several. */
const set = (...types: InstrumentType[]): ReadonlySet<InstrumentType> => new Set(types)

/** Communications as they happen: no policy allows it. */
export const REAL_TIME = set('wiretap-order', 'pen-register-order')

/** Issued under compulsion of a court, a grand jury or an agency. */
export const COMPULSORY = set(
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
  'foreign-legal-process',
)

/** Only a government issues or asks these. */
export const GOVERNMENT_ONLY = set(
  'wiretap-order',
  'search-warrant',
  'pen-register-order',
  'fisa-order',
  'court-order-2703d',
  'production-order',
  'national-security-letter',
  'grand-jury-subpoena',
  'administrative-subpoena',
  'mlat-request',
  'emergency-disclosure-request',
  'informal-request',
)

/** Nobody's government: a private person, a party, or a matter that is no legal process. */
export const NEVER_GOVERNMENT = set(
  'civil-subpoena',
  'private-request',
  'content-removal-request',
  'child-safety-report',
  'data-subject-request',
  'none',
  'unknown',
)

/** They ask for no data of others: removal, reports, one's own data, silence alone. */
export const SEEKS_NO_DATA = set(
  'content-removal-request',
  'child-safety-report',
  'data-subject-request',
  'non-disclosure-order',
  'none',
  'unknown',
)

/** The ladder of the Stored Communications Act does not judge these: they compel nothing, or have rules of their own. */
export const OFF_THE_LADDER = set(
  ...SEEKS_NO_DATA,
  ...REAL_TIME,
  'emergency-disclosure-request',
  'preservation-request',
  'consent-request',
)

/** At least a court's order: enough for metadata. */
export const COURT_ORDER_OR_MORE = set(
  'search-warrant',
  'court-order-2703d',
  'court-order',
  'production-order',
  'fisa-order',
)

/** A court issues these, so a court can domesticate them; the agency's own process (a civil investigative demand) it cannot. */
export const OF_A_COURT = set(
  'search-warrant',
  'court-order-2703d',
  'court-order',
  'grand-jury-subpoena',
  'trial-subpoena',
  'civil-subpoena',
  'pen-register-order',
  'wiretap-order',
)

/** A judge signs these. */
export const OF_A_JUDGE = set(
  'search-warrant',
  'court-order-2703d',
  'court-order',
  'production-order',
  'pen-register-order',
  'wiretap-order',
  'non-disclosure-order',
)

/** They bear a signature, or they are none. */
export const SIGNED = set(
  ...OF_A_JUDGE,
  'fisa-order',
  'national-security-letter',
  'grand-jury-subpoena',
  'trial-subpoena',
  'administrative-subpoena',
  'civil-subpoena',
)

/** The demand may be elsewhere: in a document that could not be read, or behind a link. */
export const MAY_HIDE_THE_DEMAND = set('none', 'unknown', 'informal-request', 'private-request', 'non-disclosure-order')

/** National security: counsel alone. */
export const COUNSEL_ONLY = set('national-security-letter', 'fisa-order', ...REAL_TIME)

/** A court of another country orders under its own law: what that compels here is what any process from there does. */
export function powerOf(type: InstrumentType, { country }: Pick<Jurisdiction, 'country'>): InstrumentType {
  return type === 'court-order' && country !== null && country !== 'US' ? 'foreign-legal-process' : type
}
