import { organizationalDomain } from './host.js'
import { isDisposableMail, isFreeMail } from './mail-providers.js'

/** One label more is a domain of its own only below a public suffix. */
export function isPublicSuffix(domain: string): boolean {
  return organizationalDomain(`x.${domain}`) === `x.${domain}`
}

/** A provider where anybody gets an address. */
export function isAnybodys(domain: string): boolean {
  return isFreeMail(domain) || isDisposableMail(domain)
}

/**
 * Mail domains of many bodies at once, where one taken-over mailbox says nothing about its neighbours: the general domains
 * of states and cities, and the common mail systems of services. From the registries' and the services' own pages; reviewed
 * 2026-11.
 */
const SHARED: readonly RegExp[] = [
  /^(?:mail|army|navy|usmc|us\.af|af|uscg|socom|health)\.mil$/,
  /^cjsm\.net$/,
  /^(?:[a-z]{2}|nyc|arkansas|colorado|delaware|georgia|hawaii|idaho|illinois|iowa|kentucky|louisiana|maine|maryland|michigan|nebraska|ohio|oregon|tennessee|texas|utah|vermont|virginia)\.gov$/,
  /^(?:state|ci\.[a-z-]{1,40}|co\.[a-z-]{1,40})\.[a-z]{2}\.us$/,
  /^(?:usdoj|dhs|treasury|uscourts)\.gov$/,
  /^(?:ontario|gov\.[a-z]{2}|gouv\.qc|canada|justice\.gc|gc)\.ca$/,
  /^(?:bund|polizei|justiz|bayern)\.de$/,
  /^(?:europa\.eu|admin\.ch|nic\.in|interieur\.gouv\.fr|gendarmerie\.interieur\.gouv\.fr)$/,
]

/** A mail domain of many public bodies. */
export function isSharedByAgencies(domain: string): boolean {
  return SHARED.some((pattern) => pattern.test(domain))
}
