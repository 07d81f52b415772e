import type { AgencyDirectory } from '../../directory/agency-directory.js'
import { organizationalDomain } from '../../names/host.js'
import { GOVERNMENT_WORDS } from '../known-agencies.js'
import { RULE_DOMAINS } from '../rule-domains.js'
import { type Lookalike, likeness } from './lookalike.js'

/** Hosts longer than any registered name cannot be one edit from it. */
const MAX_NEAR = 80

/**
 * One or two edits from a domain of the loaded registry or of the rules, or a registered name with a government word beside it.
 * A name under .gov that the registry does not hold counts too: DNS lets nobody have it, a forged From does.
 */
export function nearRegistered(host: string, agencies: AgencyDirectory): Lookalike | null {
  if (agencies.find(host) !== null || host.length > MAX_NEAR) return null
  const domain = organizationalDomain(host)
  const near = agencies.nearest(domain) ?? (host === domain ? null : agencies.nearest(host))
  if (near !== null) return likeness(`${domain} is nearly ${near}`)
  const ruled = RULE_DOMAINS.nearest(domain)
  if (ruled !== null) return likeness(`${domain} is nearly ${ruled}`)
  return withGovernmentWord(domain, agencies)
}

/** `tucsonaz-gov.com`, `gov-texas.org`. Without the hyphen it is too often a vendor's or an old city name. */
function withGovernmentWord(domain: string, agencies: AgencyDirectory): Lookalike | null {
  const words = (domain.split('.', 1)[0] ?? '').split('-')
  const plain = words.filter((word) => !GOVERNMENT_WORDS.has(word))
  if (plain.length === words.length || plain.length === 0) return null
  const registered = agencies.find(`${plain.join('-')}.gov`) ?? agencies.find(`${plain.join('')}.gov`)
  if (registered !== null) return likeness(`${domain} adds a government word to ${registered.domain}`)
  const state = RULE_DOMAINS.state(plain.join(''))
  return state === null ? null : likeness(`${domain} adds a government word to ${state}`)
}
