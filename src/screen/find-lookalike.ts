import type { AgencyDirectory } from '../directory/agency-directory.js'
import { organizationalDomain } from '../names/host.js'
import { agencyName, namedAgency } from './lookalikes/agency-name.js'
import { glyphs } from './lookalikes/glyphs.js'
import { type Lookalike, likeness } from './lookalikes/lookalike.js'
import { misplacedEnding } from './lookalikes/misplaced-ending.js'
import { nearRegistered } from './lookalikes/near-registered.js'
import { findRule, isForgedIdn } from './match-government.js'

/**
 * Whether a domain is made to look like a government's. An ordinary business or a small town's own .org is none: a likeness
 * needs a government's ending where no registry put it, a known agency's name with an official word, a changed letter in a
 * registered domain, or characters that only look like the right ones. A government's own domain is looked at too: one
 * that the .gov registry does not hold, or an American agency's name under another country's ending.
 */
export function findLookalike(host: string, agencies: AgencyDirectory, at: Date): Lookalike | null {
  const rule = findRule(host)
  if (rule?.kind === 'shared' || rule?.kind === 'not-agency') return null
  if (rule === null || isForgedIdn(host)) {
    // A domain that a registry or a person lists is its holder's own, however it is spelled.
    if (agencies.find(host) !== null || agencies.vouchedFor(host, at) !== null) return null
    return glyphs(host, agencies) ?? misplacedEnding(host) ?? agencyName(host) ?? nearRegistered(host, agencies)
  }
  if (rule.country === 'US') return glyphs(host, agencies) ?? nearRegistered(host, agencies)
  return americanNameAbroad(host)
}

/** `fbi.gov.co` is a Colombian government name, and no American agency. */
function americanNameAbroad(host: string): Lookalike | null {
  const domain = organizationalDomain(host)
  const agency = namedAgency(domain.split('.', 1)[0] ?? '')
  if (agency === null || !agency.distinct || !agency.domains.some((own) => own.endsWith('.gov'))) return null
  return likeness(`${domain} bears the name of ${agency.domains[0] ?? agency.id} under another country's ending`)
}
