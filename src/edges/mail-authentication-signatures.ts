import { createRequire } from 'node:module'
import type { DKIMVerifyResult } from 'mailauth'
import { asciiHost, organizationalDomain } from '../names/host.js'
import type { AuthenticationResult } from '../screen/sender-verdict.js'
import { type HeaderSection, isCheckable } from './bound-headers.js'
import { isTagList } from './dkim-keys.js'

/** One DKIM signature of the message, as far as it counts. */
export interface Signature {
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

/** What each DKIM-Signature field proves; fields that could not be checked are there too, as `permerror`. */
export function readSignatures(section: HeaderSection, verified: DKIMVerifyResult, from: string | null): Signature[] {
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

/** Relaxed alignment, RFC 7489 3.1: one organisational domain. */
export function isSameOrganisation(domain: string | null, from: string | null): boolean {
  return domain !== null && from !== null && organizationalDomain(domain) === organizationalDomain(from)
}

/** The message without the signatures that are past the bounds or whose l= is not the body's length. */
export function checkable({ fields, body, eol }: HeaderSection): Buffer {
  let seen = 0
  const kept = fields.filter(({ name, raw }) => {
    if (name !== 'dkim-signature') return true
    seen += 1
    return isCheckable(raw, seen - 1) && isTagList(raw, SIGNATURE_TAGS) && coversWholeBody(raw, body)
  })
  const head = kept.map(({ raw }) => (raw.endsWith('\r') || eol === '\n' ? raw : `${raw}\r`)).join('\n')
  return Buffer.concat([Buffer.from(`${head}\n${eol}`, 'latin1'), body])
}

/** RFC 6376 3.5. */
const SIGNATURE_TAGS = ['v', 'a', 'b', 'bh', 'd', 'h', 's'] as const

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
