import { createRequire } from 'node:module'
import { type ARCData, arc, type DKIMVerifyResult, dkimVerify, dmarc } from 'mailauth'
import { domainOf } from '../names/address.js'
import { asciiHost, organizationalDomain } from '../names/host.js'
import { type Authentication, type AuthenticationResult, strongestSignature } from '../screen/sender-verdict.js'
import { type HeaderSection, isCheckable, splitHeaderSection } from './bound-headers.js'
import type { Resolver } from './dns.js'

/** A mail with ten signatures, ARC and two DMARC look-ups asks less often than this. */
const MAX_QUESTIONS = 40

/** RFC 8301 3.2: shorter RSA keys are no proof. */
const MIN_KEY_BITS = 1024

export interface MailAuthenticationSettings {
  resolver: Resolver
  /** Expiry is judged at the time of receipt: a signature that lived then does not die in our queue. */
  receivedAt: Date
}

/**
 * What the message itself proves, checked with DNS: DKIM, ARC, and DMARC by DKIM alignment. SPF is `none`: the client's
 * address is not known after delivery. mailauth calls a changed body, an expired and a shortened signature `neutral` or
 * even `pass`; here they never count. Trouble with DNS is the result `temperror`, never an exception.
 */
export async function authenticateMail(
  raw: Uint8Array,
  { resolver, receivedAt }: MailAuthenticationSettings,
): Promise<Authentication> {
  const section = splitHeaderSection(raw)
  if (section === null) return { ...NOTHING, dkim: 'permerror' }
  const questions = limited(resolver)
  const verified = await dkimVerify(checkable(section), {
    resolver: questions,
    minBitLength: MIN_KEY_BITS,
    curTime: receivedAt,
  })
  const from = singleFromDomain(section, verified)
  const signatures = readSignatures(section, verified, from)
  const policy = await askDmarc(verified.headerFrom, from, signatures, questions)
  return {
    dkim: strongestSignature(signatures),
    spf: 'none',
    dmarc: policy === 'fail' ? failOrNone(section, signatures, from) : policy,
    arc: await chainResult(section, verified, questions),
    alignedDkim: signatures.some(({ aligned, result }) => aligned && result === 'pass'),
    alignedSpf: false,
    basis: 'verified-here',
  }
}

const NOTHING: Authentication = {
  dkim: 'none',
  spf: 'none',
  dmarc: 'none',
  arc: 'none',
  alignedDkim: false,
  alignedSpf: false,
  basis: 'verified-here',
}

interface Signature {
  domain: string | null
  result: AuthenticationResult
  aligned: boolean
}

/** What mailauth 4 gives a signature, as far as its types leave it out. */
interface VerifiedSignature {
  signingDomain?: string
  algo?: string
  status: { result: string; comment?: string; underSized?: number }
  signingHeaders?: { keys: string }
}

function readSignatures(section: HeaderSection, verified: DKIMVerifyResult, from: string | null): Signature[] {
  const present = section.fields.filter(({ name }) => name === 'dkim-signature')
  if (present.length === 0) return []
  const signatures = (verified.results as unknown as VerifiedSignature[])
    .filter(({ signingDomain }) => signingDomain !== undefined)
    .map((signature) => {
      const domain = asciiHost(signature.signingDomain ?? '')
      return { domain, result: judge(signature, section), aligned: isSameOrganisation(domain, from) }
    })
  // A field that could not be checked is still a signature that does not count.
  const unread = present.length - signatures.length
  return unread > 0 ? [...signatures, { domain: null, result: 'permerror', aligned: false }] : signatures
}

/** A signature counts only if it proves the whole message: its body, its author and how it is read. */
function judge(signature: VerifiedSignature, section: HeaderSection): AuthenticationResult {
  const { result, comment, underSized } = signature.status
  if (result === 'pass') {
    if (underSized !== undefined && underSized > 0) return 'policy'
    if (!STRONG.has((signature.algo ?? '').toLowerCase())) return 'policy'
    return coversAuthorAndType(signature, section) ? 'pass' : 'policy'
  }
  if (result === 'neutral') return FAILURES.has(comment ?? '') ? 'fail' : 'permerror'
  return RESULTS.has(result) ? (result as AuthenticationResult) : 'permerror'
}

/** RFC 8301: rsa-sha1 must not be used. */
const STRONG: ReadonlySet<string> = new Set(['rsa-sha256', 'ed25519-sha256'])
const FAILURES: ReadonlySet<string> = new Set(['body hash did not verify', 'expired', 'invalid expiration'])
const RESULTS: ReadonlySet<string> = new Set(['fail', 'policy', 'temperror', 'permerror', 'none'])

/** A second From or Content-Type above the signed one would be what the reader sees (RFC 6376 8.15). */
function coversAuthorAndType(signature: VerifiedSignature, section: HeaderSection): boolean {
  const signed = (signature.signingHeaders?.keys ?? '').toLowerCase().split(':')
  const count = (names: readonly string[], name: string) => names.filter((found) => found.trim() === name).length
  const present = section.fields.map(({ name }) => name)
  return (
    ['from', 'content-type'].every((name) => count(signed, name) >= count(present, name)) && count(signed, 'from') > 0
  )
}

function singleFromDomain(section: HeaderSection, verified: DKIMVerifyResult): string | null {
  const domains = new Set(verified.headerFrom.map(domainOf))
  const fields = section.fields.filter(({ name }) => name === 'from').length
  return domains.size === 1 && fields === 1 ? ([...domains][0] ?? null) : null
}

/** The published policy against the signatures that count; `fail` still has to be told from "nothing to judge by". */
async function askDmarc(
  headerFrom: string[],
  from: string | null,
  signatures: readonly Signature[],
  resolver: Resolver,
): Promise<AuthenticationResult> {
  if (from === null) return 'none'
  const counted = signatures.filter(({ aligned, result }) => aligned && result === 'pass')
  const dkimDomains = counted.flatMap(({ domain }) => (domain === null ? [] : [{ domain, aligned: true }]))
  const answer = await dmarc({ headerFrom: headerFrom.slice(0, 1), spfDomains: [], dkimDomains, resolver })
  if (answer === false) return 'none'
  if (answer.status.result === 'pass' || answer.status.result === 'temperror') return answer.status.result
  if (answer.status.result !== 'fail') return 'none'
  const undecided = signatures.some(({ aligned, result }) => aligned && result === 'temperror')
  return undecided ? 'temperror' : 'fail'
}

/** Without a signature an aligned envelope may have passed SPF, which nobody can tell any more: that is no failure. */
function failOrNone(
  section: HeaderSection,
  signatures: readonly Signature[],
  from: string | null,
): AuthenticationResult {
  if (signatures.length > 0) return 'fail'
  const path = section.fields.find(({ name }) => name === 'return-path')?.raw ?? ''
  const envelope = domainOf(path.slice(path.indexOf(':') + 1).trim())
  return envelope !== null && !isSameOrganisation(envelope, from) ? 'fail' : 'none'
}

async function chainResult(
  section: HeaderSection,
  verified: DKIMVerifyResult,
  resolver: Resolver,
): Promise<AuthenticationResult> {
  if (!section.fields.some(({ name }) => name === 'arc-seal') || verified.arc === undefined) return 'none'
  // A chain with gaps is `false` here, which the types of arc() leave out; it answers `fail` for it.
  const { status } = await arc(verified.arc as ARCData, { resolver, minBitLength: MIN_KEY_BITS })
  return status.result === 'pass' || status.result === 'temperror' || status.result === 'none' ? status.result : 'fail'
}

function isSameOrganisation(domain: string | null, from: string | null): boolean {
  return domain !== null && from !== null && organizationalDomain(domain) === organizationalDomain(from)
}

/** The message without the signatures that are past the bounds or whose l= is not the body's length. */
function checkable({ fields, body, eol }: HeaderSection): Buffer {
  let seen = 0
  const kept = fields.filter(({ name, raw }) => {
    if (name !== 'dkim-signature') return true
    seen += 1
    return isCheckable(raw, seen - 1) && coversWholeBody(raw, body)
  })
  const head = kept.map(({ raw }) => (raw.endsWith('\r') || eol === '\n' ? raw : `${raw}\r`)).join('\n')
  return Buffer.concat([Buffer.from(`${head}\n${eol}`, 'latin1'), body])
}

const require = createRequire(import.meta.url)
const parseSignature = require('mailauth/lib/parse-dkim-headers.js') as (line: string) => {
  parsed: Record<string, { value: unknown } | undefined>
}
const { dkimBody } = require('mailauth/lib/dkim/body/index.js') as {
  dkimBody(canonicalization: string, algorithm: string): BodyLength
}
interface BodyLength {
  update(chunk: Buffer): void
  digest(encoding: 'base64'): string
  canonicalizedLength: number
}

/**
 * RFC 6376 3.5: an l= below the body's length lets anybody append, one above it is invalid. mailauth passes the first and
 * prints on stdout for the second, so neither reaches it.
 */
function coversWholeBody(signature: string, body: Buffer): boolean {
  const { parsed } = parseSignature(signature)
  const limit = parsed.l?.value
  if (limit === undefined) return true
  const canonicalization = String(parsed.c?.value ?? '').split('/')[1] ?? 'simple'
  if (canonicalization !== 'simple' && canonicalization !== 'relaxed') return false
  const length = dkimBody(canonicalization, 'sha256')
  length.update(body)
  length.digest('base64')
  return Number(limit) === length.canonicalizedLength
}

/** One question at a time is asked once, and never more of them than a real mail needs. */
function limited(resolver: Resolver): Resolver {
  const asked = new Map<string, ReturnType<Resolver>>()
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = asked.get(key)
    if (known !== undefined) return known
    if (asked.size >= MAX_QUESTIONS) {
      return Promise.reject(Object.assign(new Error('too many DNS questions'), { code: 'ENODATA' }))
    }
    const answer = resolver(name, type)
    asked.set(key, answer)
    return answer
  }
}
