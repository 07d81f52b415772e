import { domainOf } from '../names/address.js'
import { asciiHost, organizationalDomain } from '../names/host.js'
import type { Email, Header } from '../parse/email.js'
import { type MethodResult, parseAuthenticationResults } from './parse-authentication-results.js'
import { type ClaimedSignature, readSignatures } from './read-signatures.js'
import {
  AUTHENTICATION_RESULTS,
  type Authentication,
  type AuthenticationResult,
  strongestSignature,
} from './sender-verdict.js'

/** A receiving server adds one or a few; more are not read. */
const MAX_HEADERS = 20

/** Far more than a server writes, so that no HELO name pushes its own name out of sight. */
const MAX_RECEIVED = 16_384

/**
 * What our own receiving server says about this mail, or null where it says nothing: Authentication-Results of a trusted
 * authserv-id, above the newest Received header that a trusted server wrote. Everything below that line came with the mail,
 * whatever name it bears; where no trusted server's Received is there, no line is known, and nothing is trusted (RFC 8601 5).
 */
export function readTrustedAuthentication(email: Email, trustedAuthservIds: readonly string[]): Authentication | null {
  const trusted = new Set(trustedAuthservIds.map((id) => id.toLowerCase()))
  const results = aboveTrustBoundary(email.headers, trusted)
    .filter(({ name }) => name === 'authentication-results')
    .slice(0, MAX_HEADERS)
    .flatMap(({ value }) => parseAuthenticationResults(value) ?? [])
    .filter(({ authservId }) => trusted.has(authservId))
    .flatMap((header) => header.results)
  return results.length === 0 ? null : interpretResults(results, singleAuthorDomain(email), readSignatures(email))
}

function aboveTrustBoundary(headers: readonly Header[], trusted: ReadonlySet<string>): readonly Header[] {
  const boundary = headers.findIndex(({ name, value }) => name === 'received' && isWrittenBy(value, trusted))
  return headers.slice(0, Math.max(boundary, 0))
}

/**
 * Any `by` clause counts, one inside a comment too: a HELO name with a stray parenthesis must not hide the real line and
 * leave a forged one below it as the newest. To see one too many only trusts less.
 */
function isWrittenBy(received: string, trusted: ReadonlySet<string>): boolean {
  return writersOf(received).some((host) => trusted.has(host))
}

/** The names in the `by` clauses of a Received line, lower case, each once. */
export function writersOf(received: string): string[] {
  const names = new Set<string>()
  const clauses = received
    .slice(0, MAX_RECEIVED)
    .toLowerCase()
    .matchAll(/\bby\s{1,8}([\w.-]{1,253})/g)
  for (const [, host = ''] of clauses) names.add(host.endsWith('.') ? host.slice(0, -1) : host)
  return [...names]
}

/** The one domain that all authors share; null where there is none or more than one (no alignment can be said then). */
function singleAuthorDomain(email: Email): string | null {
  const author = email.source.authors[0] ?? email.source.from
  return author === null || hasSeveralAuthors(email) ? null : domainOf(author.address)
}

/** Several From fields, or one with several domains: no check says which author it proves (RFC 7489 6.6.1). */
export function hasSeveralAuthors(email: Email): boolean {
  const domains = new Set(email.source.authors.map(({ address }) => domainOf(address)))
  return domains.size > 1 || email.headers.filter(({ name }) => name === 'from').length > 1
}

/**
 * What results of one server mean for one author's domain. `signatures` are those in the message itself, where it still is
 * the message that the server saw.
 */
export function interpretResults(
  results: readonly MethodResult[],
  fromDomain: string | null,
  signatures: readonly ClaimedSignature[],
): Authentication {
  const isAligned = (domain: string | null) =>
    domain !== null && fromDomain !== null && organizationalDomain(domain) === organizationalDomain(fromDomain)
  const dkim = results
    .filter(({ method }) => method === 'dkim')
    .map((entry) => ({ result: countedResult(entry, signatures), aligned: isAligned(signerOf(entry)) }))
  const spf = results.filter(({ method }) => method === 'spf').map((entry) => withAlignment(entry, isAligned))
  const alignedDkim = dkim.some(({ result, aligned }) => aligned && result === 'pass')
  const alignedSpf = spf.length > 0 && spf.every(({ result, aligned }) => aligned && result === 'pass')
  const dmarc = weakest(results.filter((entry) => concernsDmarcOf(entry, isAligned)).map(resultOf))
  const restsOnWeak = !alignedDkim && !alignedSpf && dkim.some(({ result, aligned }) => aligned && result === 'policy')
  return {
    dkim: strongestSignature(dkim),
    spf: weakest(spf.map(({ result }) => result)),
    dmarc: dmarc === 'pass' && restsOnWeak ? 'policy' : dmarc,
    arc: weakest(results.filter(({ method }) => method === 'arc').map(resultOf)),
    alignedDkim,
    alignedSpf,
    basis: 'trusted-header',
  }
}

/**
 * A pass that our server gave to a signature which cannot prove the whole message (l=, SHA-1, From or Content-Type not signed)
 * is no pass here: RFC 6376 lets a verifier accept it, and anybody may have appended to what it covers.
 */
function countedResult(entry: MethodResult, signatures: readonly ClaimedSignature[]): AuthenticationResult {
  const result = resultOf(entry)
  if (result !== 'pass') return result
  // A field that is no tag list may be any domain's: it could be the one that our server read more kindly.
  const meant = signatures.filter((signature) => signature.domain === null || isMeant(entry, signature))
  return meant.length > 0 && !meant.some(({ isWhole }) => isWhole) ? 'policy' : 'pass'
}

function isMeant(entry: MethodResult, { domain, selector, start }: ClaimedSignature): boolean {
  const named = propertyOf(entry, 'header.s')
  const begins = propertyOf(entry, 'header.b')
  return (
    domain === signerOf(entry) &&
    (named === null || named.toLowerCase() === selector) &&
    (begins === null || start.startsWith(begins))
  )
}

/** A DMARC result is about the domain it names; one for another From (a list's, before it was rewritten) is not ours. */
function concernsDmarcOf(entry: MethodResult, isAligned: (domain: string | null) => boolean): boolean {
  if (entry.method !== 'dmarc') return false
  const from = propertyOf(entry, 'header.from')
  return from === null ? true : isAligned(hostIn(from))
}

function signerOf(entry: MethodResult): string | null {
  const signer = propertyOf(entry, 'header.d') ?? propertyOf(entry, 'header.i')
  return signer === null ? null : hostIn(signer)
}

/** The envelope sender where it is named, the HELO name only where it is not (a bounce has no sender). */
function withAlignment(entry: MethodResult, isAligned: (domain: string | null) => boolean) {
  const client = propertyOf(entry, 'smtp.mailfrom') ?? propertyOf(entry, 'smtp.helo')
  return { result: resultOf(entry), aligned: client !== null && isAligned(hostIn(client)) }
}

function propertyOf(entry: MethodResult, name: string): string | null {
  const value = entry.properties.find((property) => property.name === name)?.value ?? ''
  return value === '' || value === '<>' ? null : value
}

function hostIn(value: string): string | null {
  return value.includes('@') ? domainOf(value) : asciiHost(value)
}

const RESULTS: ReadonlySet<string> = new Set(AUTHENTICATION_RESULTS)

/** RFC 8601 2.7.6: a result nobody registered is no result. `hardfail` and `bestguesspass` are older spellings. */
function resultOf({ result }: MethodResult): AuthenticationResult {
  if (result === 'hardfail') return 'fail'
  return RESULTS.has(result) ? (result as AuthenticationResult) : 'none'
}

/** Contradicting results of one method: an unquoted local part may have smuggled one in, so the worst counts. */
function weakest(results: readonly AuthenticationResult[]): AuthenticationResult {
  const worstFirst: readonly AuthenticationResult[] = [
    'fail',
    'softfail',
    'policy',
    'permerror',
    'temperror',
    'neutral',
    'none',
    'pass',
  ]
  return worstFirst.find((result) => results.includes(result)) ?? 'none'
}
