import { createNeighbourIndex } from '../names/edit-neighbours.js'
import { organizationalDomain } from '../names/host.js'
import { isDisposableMail, isFreeMail } from '../names/mail-providers.js'
import type { Agency } from './agency.js'

/** Who holds a domain, as registries and an organisation's own list have it. It tells; it proves nothing. */
export interface AgencyDirectory {
  /** The holder of the host, or of the nearest listed domain above it; null where none is listed. */
  find(host: string): Agency | null
  /** A listed government domain that is one edit away from this one, which is not listed itself. */
  neighbourOf(domain: string): string | null
  agencies: readonly Agency[]
}

/**
 * Looks agencies up by domain. A line for a public suffix or for a domain where anybody gets an address is left out: it
 * would make everybody there the agency (`frontiernet.net` is on both a free-mail and a government list).
 */
export function createAgencyDirectory(agencies: readonly Agency[]): AgencyDirectory {
  const listed = agencies.filter(({ domain }) => isOneHolders(domain))
  const byDomain = new Map(listed.map((agency) => [agency.domain, agency]))
  const neighbours = createNeighbourIndex(listed.map(({ domain }) => domain).filter(isClosedName))
  return {
    agencies: listed,
    neighbourOf: (domain) => neighbours.find(domain),
    find(host) {
      for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
        const agency = byDomain.get(name)
        if (agency !== undefined) return agency
      }
      return null
    },
  }
}

/** Only names of a closed registry make their neighbours suspicious: a town on .org has businesses for neighbours. */
function isClosedName(domain: string): boolean {
  return /\.(gov|mil)$/.test(domain)
}

function isOneHolders(domain: string): boolean {
  return domain.includes('.') && !isFreeMail(domain) && !isDisposableMail(domain) && !isPublicSuffix(domain)
}

/** One label more is a domain of its own only below a public suffix. */
function isPublicSuffix(domain: string): boolean {
  return organizationalDomain(`x.${domain}`) === `x.${domain}`
}
