import { addressesIn, domainOf } from '../names/address.js'
import { asciiHost, organizationalDomain } from '../names/host.js'
import type { Email, Mailbox } from '../parse/email.js'
import { parseTagList } from '../text/tag-list.js'
import { parseAuthenticationResults } from './parse-authentication-results.js'
import { interpretResults } from './read-trusted-authentication.js'
import type { Authentication } from './sender-verdict.js'

/** RFC 8617 4.2.1: a chain has at most 50 sets. */
const MAX_SETS = 50
const MAX_LENGTH = 16_384

/** An author and what is proven about him, as a forwarder that we trust saw the mail before it changed it. */
export interface SealedAuthor {
  author: Mailbox
  authentication: Authentication
}

/**
 * Groups and lists break signatures and rewrite From. Whom a mail came from before that is known only where an unbroken ARC
 * chain says so whose newest sealer, and every one down to the set that is read, is one that the configuration trusts. A
 * Reply-To or X-Original-From alone lets anybody choose an author; here it only completes the domain that the chain proves.
 * Null where nothing better is proven than the mail's own checks say.
 */
export function readSealedAuthor(
  email: Email,
  { arc }: Authentication,
  { sealers, aliases }: { sealers: readonly string[]; aliases: readonly string[] },
): SealedAuthor | null {
  if (arc !== 'pass' || sealers.length === 0) return null
  const results = oldestTrustedResults(email, new Set(sealers.map((sealer) => sealer.toLowerCase())))
  const author = results === null ? null : originalAuthor(email, aliases)
  if (results === null || author === null) return null
  const authentication = { ...interpretResults(results, domainOf(author.address), []), arc }
  return authentication.dmarc === 'pass' || authentication.alignedDkim ? { author, authentication } : null
}

/** The Authentication-Results of the oldest set that only trusted sealers stand after. */
function oldestTrustedResults(email: Email, sealers: ReadonlySet<string>) {
  const domains = new Map(
    tagsOf(email, 'arc-seal').map((tags) => [Number(tags.get('i')), asciiHost(tags.get('d') ?? '')]),
  )
  let oldest: number | null = null
  for (let set = domains.size; set >= 1 && set <= MAX_SETS; set -= 1) {
    if (!sealers.has(domains.get(set) ?? '')) break
    oldest = set
  }
  if (oldest === null || !coversAuthor(email, domains.size)) return null
  for (const { name, value } of email.headers) {
    if (name !== 'arc-authentication-results' || value.length > MAX_LENGTH) continue
    const [, instance, rest] = /^\s*i\s*=\s*(\d{1,2})\s*;([\s\S]*)$/.exec(value) ?? []
    if (Number(instance) === oldest) return parseAuthenticationResults(rest ?? '')?.results ?? null
  }
  return null
}

/** The newest sealer signed the From that we read. */
function coversAuthor(email: Email, newest: number): boolean {
  const signature = tagsOf(email, 'arc-message-signature').find((tags) => Number(tags.get('i')) === newest)
  const signed = (signature?.get('h') ?? '').split(':').map((name) => name.trim().toLowerCase())
  return signed.includes('from')
}

function tagsOf(email: Email, field: string) {
  return email.headers
    .filter(({ name, value }) => name === field && value.length <= MAX_LENGTH)
    .slice(0, MAX_SETS + 1)
    .flatMap(({ value }) => parseTagList(value) ?? [])
}

/** The author, or the one that stood there before a group of ours put its own address in his place. */
function originalAuthor(email: Email, aliases: readonly string[]): Mailbox | null {
  const { from, authors, replyTo } = email.source
  if (from === null || new Set(authors.map(({ address }) => address.toLowerCase())).size > 1) return null
  const isGroup = aliases.some((alias) => alias.toLowerCase() === from.address.toLowerCase())
  if (!isGroup) return from
  const written = email.headers.filter(({ name }) => name === 'x-original-from')
  const address = addressesIn(written[0]?.value.slice(0, 1_024) ?? '', 1)[0]?.address ?? replyTo?.address
  const domain = address === undefined ? null : domainOf(address)
  if (address === undefined || domain === null || written.length > 1) return null
  return organizationalDomain(domain) === organizationalDomain(domainOf(from.address) ?? '')
    ? null
    : { name: from.name, address }
}
