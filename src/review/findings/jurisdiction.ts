import { homeJurisdictions } from '../../policy/policy.js'
import { BINDING_FOREIGN } from '../binding-foreign-orders.js'
import { DOMESTICATION_SHOWN, type ShownDomestication } from '../domestication-shown.js'
import { COMPULSORY, OF_A_COURT } from '../instrument-kinds.js'
import { findPhrase } from '../passages.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingRow, Raised } from './finding-row.js'

/** Whose process it is, and whether it reaches the organisation where it is. */
export const JURISDICTION: readonly FindingRow[] = [
  { code: 'foreign-process', of: 'requests', raise: foreignProcess },
  { code: 'not-domesticated', of: 'requests', raise: notDomesticated },
  { code: 'service-not-shown', of: 'requests', raise: serviceNotShown },
  { code: 'attestation-missing', of: 'requests', raise: attestationMissing },
  { code: 'binding-foreign-order', of: 'requests', raise: bindingForeignOrder },
]

/** No country's process: private wishes, matters of one's own data, removal, reports; or nothing that we could name. */
const NO_COUNTRYS_PROCESS = new Set([
  'private-request',
  'content-removal-request',
  'child-safety-report',
  'data-subject-request',
  'none',
  'unknown',
])

export function isForeign({ jurisdiction, type }: RequestFacts): boolean {
  return jurisdiction.country !== null && jurisdiction.country !== 'US' && !NO_COUNTRYS_PROCESS.has(type)
}

export function isRefusedAsForeign(facts: RequestFacts): boolean {
  const { countries } = facts.policy.accepts
  return isForeign(facts) && countries !== 'any' && !countries.includes(facts.jurisdiction.country ?? '')
}

function foreignProcess(facts: RequestFacts): Raised | null {
  if (!isForeign(facts)) return null
  const refused = isRefusedAsForeign(facts)
  return {
    message: `It rests on the authority of another country (${facts.jurisdiction.country})${refused ? ', which the policy does not take directly.' : '; the policy takes it directly.'}`,
    severity: refused ? 'blocks' : 'warns',
  }
}

function notDomesticated(facts: RequestFacts): Raised | null {
  const rule = facts.policy.domestication
  const { country, subdivision, level } = facts.jurisdiction
  const ofState = country === 'US' && (level === 'state' || level === 'local')
  if (!rule || !OF_A_COURT.has(facts.type) || !ofState) return null
  if (subdivision !== null && homeJurisdictions(facts.policy).includes(subdivision)) return null
  if (facts.isCivil ? !rule.civil : rule.stateCriminal === 'not-asked') return null
  if (DOMESTICATION_SHOWN.some((shown) => (shown.civil || !facts.isCivil) && isCited(facts, shown))) return null
  const where = subdivision ?? 'a State that could not be read'
  return {
    message: `It was issued in ${where}, outside ${homeJurisdictions(facts.policy).join(', ')}, and nothing shows that it was domesticated.`,
    ...(facts.isCivil || rule.stateCriminal === 'not-asked' ? {} : { severity: rule.stateCriminal }),
  }
}

function isCited({ passages }: RequestFacts, { pattern }: ShownDomestication): boolean {
  return findPhrase(passages, pattern, { most: 1 }).length > 0
}

const SERVED =
  /\b(?:registered agent|agent for service|proof of service|personally served|served upon (?:the|your) agent)\b/gi

function serviceNotShown(facts: RequestFacts): Raised | null {
  if (!COMPULSORY.has(facts.type) || isRefusedAsForeign(facts)) return null
  if (findPhrase(facts.passages, SERVED, { most: 1 }).length > 0) return null
  return {
    message:
      'Nothing shows service where the organisation resides or on its agent; a date "from service" is an estimate.',
  }
}

/** California's AB 1242 (2022), Penal Code 1546.5: an attestation that the evidence is not about a lawful abortion. */
const ATTESTED = /\b(?:AB ?1242|penal code (?:sections? |§+ ?)?1546\.5|attest\w{0,6}\b[^.]{0,160}\babortion)/gi

function attestationMissing(facts: RequestFacts): Raised | null {
  const { subdivision, level } = facts.jurisdiction
  const isCalifornian = subdivision === 'US-CA' && level !== 'federal'
  if (!isCalifornian || !facts.actsAsGovernment || !COMPULSORY.has(facts.type)) return null
  if (findPhrase(facts.passages, ATTESTED, { most: 1 }).length > 0) return null
  return { message: 'It comes from an authority of California without the attestation of Penal Code 1546.5.' }
}

function bindingForeignOrder(facts: RequestFacts): Raised | null {
  const rule = BINDING_FOREIGN.find(({ countries }) => countries.includes(facts.jurisdiction.country ?? ''))
  if (!rule || !isForeign(facts)) return null
  const evidence = findPhrase(facts.passages, rule.pattern, { most: 1 })
  return evidence.length > 0
    ? { message: `It may bind directly although it is foreign: ${rule.source}.`, evidence }
    : null
}
