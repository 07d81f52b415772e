import { createDistantIndex, createNeighbourIndex } from '../names/edit-neighbours.js'
import { isPublicSuffix } from '../names/host.js'
import { isAnybodys } from '../names/mail-providers.js'
import { skeleton } from '../names/skeleton.js'
import type { Agency } from './agency.js'
import type { Vouch } from './vouch.js'

/** Who holds a domain, as registries and an organisation's own list have it. It tells; it proves nothing. */
export interface AgencyDirectory {
  /** The holder of the host, or of the nearest listed domain above it; null where none is listed. */
  find(host: string): Agency | null
  /** The one agency whose name this is, word for word: a name of two words or more that no other place bears. */
  named(name: string): Agency | null
  /** A listed .gov or .mil domain one edit away from this one (two, for long names under the same ending), which is not listed. */
  nearest(domain: string): string | null
  /** A listed .gov or .mil domain that looks the same to the eye as this one, which is not listed. */
  looksLike(domain: string): string | null
  /** The approver's word for exactly this domain, where it holds at that time. */
  vouchedFor(host: string, at: Date): Vouch | null
  agencies: readonly Agency[]
}

/**
 * Looks agencies up by domain. A line for a public suffix or for a domain where anybody gets an address is left out: it
 * would make everybody there the agency (`frontiernet.net` is on both a free-mail and a government list). Nobody can vouch for
 * such a domain either.
 */
export function createAgencyDirectory(agencies: readonly Agency[], vouches: readonly Vouch[] = []): AgencyDirectory {
  const vouched = new Map(vouches.filter(({ domain }) => isOneHolders(domain)).map((vouch) => [vouch.domain, vouch]))
  const listed = agencies.filter(({ domain }) => isOneHolders(domain))
  const byDomain = new Map(listed.map((agency) => [agency.domain, agency]))
  const closed = listed.map(({ domain }) => domain).filter(isClosedName)
  const neighbours = once(() => createNeighbourIndex(closed))
  const distant = once(() => createDistantIndex(closed))
  const byName = once(() => indexNames(listed))
  const skeletons = once(() => new Map(closed.map((domain) => [skeleton(domain), domain])))
  return {
    agencies: listed,
    vouchedFor(host, at) {
      const vouch = vouched.get(host)
      return vouch !== undefined && at < vouch.until ? vouch : null
    },
    named(name) {
      const plain = plainName(name)
      return plain.includes(' ') ? (byName().get(plain) ?? null) : null
    },
    nearest(domain) {
      if (byDomain.has(domain)) return null
      return neighbours().find(domain) ?? (isClosedName(domain) ? distant().find(domain) : null)
    },
    looksLike(domain) {
      return byDomain.has(domain) ? null : (skeletons().get(skeleton(domain)) ?? null)
    },
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
  if (isClosedName(domain)) return true
  return domain.includes('.') && !isAnybodys(domain) && !isPublicSuffix(domain)
}

/** There are many a "City of Springfield": a name that several places bear is nobody's. */
function indexNames(agencies: readonly Agency[]): ReadonlyMap<string, Agency | null> {
  const byName = new Map<string, Agency | null>()
  for (const agency of agencies) {
    const name = plainName(agency.organization)
    const other = byName.get(name)
    const isSame = other === undefined || (other?.state === agency.state && other.city === agency.city)
    byName.set(name, isSame ? (other ?? agency) : null)
  }
  return byName
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Likenesses are seldom asked for: their indexes are built when they are, so that a start stays fast. */
function once<T>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}
