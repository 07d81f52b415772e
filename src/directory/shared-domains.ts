import { isWithin } from '../names/host.js'

/** A name under which many bodies or persons get addresses: what stands there is nobody's in particular. */
interface SharedDomain {
  domain: string
  source: string
}

const SHARED_DOMAINS: readonly SharedDomain[] = [
  { domain: 'cjsm.net', source: 'CJSM terms: private lawyers and contractors are members' },
  { domain: 'onmicrosoft.com', source: 'Microsoft Entra: the first name of every tenant' },
  { domain: 'googlegroups.com', source: 'Google Groups: anybody opens a group' },
  { domain: 'groups.io', source: 'groups.io: anybody opens a group' },
  { domain: 'nic.in', source: 'NIC terms: private users beside agencies' },
  { domain: 'riss.net', source: 'Regional Information Sharing Systems: members of many agencies' },
]

/** The shared name that the host lies in, or null. */
export function findSharedDomain(host: string): SharedDomain | null {
  return SHARED_DOMAINS.find(({ domain }) => isWithin(host, domain)) ?? null
}

/**
 * Mail domains of one government under which many bodies write, where one taken-over mailbox says nothing about its
 * neighbours: the general names of states and cities, of large departments, and the common mail of services. From their own
 * pages; reviewed 2026-11.
 */
const GENERAL: readonly RegExp[] = [
  /^(?:mail|army|navy|usmc|us\.af|af|uscg|socom|health)\.mil$/,
  /^(?:[a-z]{2}|nyc|arkansas|colorado|delaware|georgia|hawaii|idaho|illinois|iowa|kentucky|louisiana|maine|maryland|michigan|nebraska|ohio|oregon|tennessee|texas|utah|vermont|virginia)\.gov$/,
  /^(?:state|ci\.[a-z-]{1,40}|co\.[a-z-]{1,40})\.[a-z]{2}\.us$/,
  /^(?:usdoj|dhs|treasury|uscourts)\.gov$/,
  /^(?:ontario|gov\.[a-z]{2}|gouv\.qc|canada|justice\.gc|gc)\.ca$/,
  /^(?:bund|polizei|justiz|bayern)\.de$/,
  /^(?:europa\.eu|admin\.ch|interieur\.gouv\.fr|gendarmerie\.interieur\.gouv\.fr)$/,
]

/** True for a name, exactly this one, under which people of many bodies write. */
export function isWrittenFromByMany(domain: string): boolean {
  return findSharedDomain(domain)?.domain === domain || GENERAL.some((pattern) => pattern.test(domain))
}
