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
