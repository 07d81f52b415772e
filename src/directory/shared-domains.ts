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
