import { domainToASCII, domainToUnicode } from 'node:url'
import { getDomain } from 'tldts'

/** RFC 1035 2.3.4: a host of more than 253 characters, or a label of more than 63, is no name that DNS can hold. */
const MAX_HOST = 253
const PLAIN = /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?$/
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/

/**
 * A mail domain as DNS asks for it: lower case, IDN as `xn--`, no final dot. Null for what is no host name at all: empty,
 * too long, an address literal, a number, an IDN that does not encode.
 */
export function asciiHost(text: string): string | null {
  if (text.length > MAX_HOST + 1) return null
  const lower = text.trim().toLowerCase().replace(/\.$/, '')
  const ascii = PLAIN.test(lower) ? lower : domainToASCII(lower)
  const labels = ascii.split('.')
  if (ascii.length > MAX_HOST || labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null
  // A host that ends in a number is an IPv4 address to every resolver (WHATWG URL, RFC 1123 2.1).
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : ascii
}

/** True for a domain that a mail wrote in ASCII: one written in look-alike characters can encode to a name it is not. */
export function isWrittenInAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text.trim())
}

/** The name as a reader sees it: `xn--` labels decoded; those that do not decode stay as they are. */
export function unicodeHost(host: string): string {
  return host.includes('xn--') ? domainToUnicode(host) || host : host
}

/**
 * The registrable domain by the public suffix list, private suffixes included as RFC 7489 3.2 wants it, so that two tenants
 * of one hosting suffix are not one organisation. A public suffix stands for itself.
 */
export function organizationalDomain(host: string): string {
  return getDomain(host, PUBLIC_SUFFIXES) ?? host
}

/** One label more is a domain of its own only below a public suffix. */
export function isPublicSuffix(domain: string): boolean {
  return organizationalDomain(`x.${domain}`) === `x.${domain}`
}

/** True for the same host or one below it, on a label boundary. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/** True for a name that somebody can hold: a host, and not an ending under which anybody registers. */
export function isOwnDomain(text: string): boolean {
  const host = asciiHost(text)
  return host !== null && getDomain(host, PUBLIC_SUFFIXES) !== null
}

/** More labels than these, counted from the ending, no organisation's mail domain has; a hostile one can have 127. */
export const MAX_LABELS = 10

/** The host and every domain above it that has two labels or more; of a very deep one itself and the uppermost ten. */
export function enclosingDomains(host: string): string[] {
  const labels = host.split('.')
  const above = labels.map((_, place) => labels.slice(place).join('.')).slice(1, -1)
  return [host, ...above.slice(-(MAX_LABELS - 1))]
}

const PUBLIC_SUFFIXES = { allowPrivateDomains: true, validateHostname: false, extractHostname: false } as const
