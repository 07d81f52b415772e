import { asciiHost } from './host.js'

/** The domain of an address as DNS asks for it; null where there is none. The last @ counts: a quoted local part may hold one. */
export function domainOf(address: string): string | null {
  const written = writtenDomainOf(address)
  return written === null ? null : asciiHost(written)
}

/** The domain as the mail wrote it, for what a reader would have seen. */
export function writtenDomainOf(address: string): string | null {
  const at = address.lastIndexOf('@')
  return at === -1 ? null : address.slice(at + 1).replace(/>$/, '')
}

/**
 * One writing for one mailbox: small letters, the domain as DNS has it. Null for what has no such domain. RFC 5321 2.4 lets a
 * server tell local parts apart by case; none that we know of does.
 */
export function plainAddress(address: string): string | null {
  const domain = domainOf(address)
  return domain === null ? null : `${address.slice(0, address.lastIndexOf('@')).trim().toLowerCase()}@${domain}`
}

const MAX_LOCAL = 64
const MAX_DOMAIN = 253

/**
 * Addresses as they stand in running text, each with where it begins. Looked for from each @ outwards: a pattern that tries
 * every word as a local part takes ten times as long, and quadratic time on hostile text.
 */
export function addressesIn(text: string, limit: number): { index: number; address: string }[] {
  const found: { index: number; address: string }[] = []
  for (let at = text.indexOf('@'); at !== -1 && found.length < limit; at = text.indexOf('@', at + 1)) {
    const local = /[\w.+-]{1,64}$/.exec(text.slice(Math.max(at - MAX_LOCAL, 0), at))?.[0]
    const domain = /^\w(?:[\w.-]{0,251}\w)?/.exec(text.slice(at + 1, at + 1 + MAX_DOMAIN))?.[0]
    if (local !== undefined && domain?.includes('.'))
      found.push({ index: at - local.length, address: `${local}@${domain}` })
  }
  return found
}
