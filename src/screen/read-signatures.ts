import { asciiHost } from '../names/host.js'
import type { Email, Header } from '../parse/email.js'
import { parseTagList } from '../text/tag-list.js'

/** What a DKIM-Signature field claims to cover; whether it verifies is somebody else's answer. */
export interface ClaimedSignature {
  domain: string | null
  selector: string
  /** The first characters of `b=`, by which a receiving server tells signatures of one domain apart (RFC 6008). */
  start: string
  /** It can prove the whole message: a strong algorithm, no length limit, author and content type covered. */
  isWhole: boolean
  signedFields: readonly string[]
  signedAt: Date | null
}

/** RFC 6376 6.1 lets a reader stop: no real path adds more. */
const MAX_SIGNATURES = 10
const MAX_LENGTH = 16_384

/** The signatures in a message's own header, as they stand there. */
export function readSignatures(email: Email): ClaimedSignature[] {
  return email.headers
    .filter(({ name, value }) => name === 'dkim-signature' && value.length <= MAX_LENGTH)
    .slice(0, MAX_SIGNATURES)
    .map(({ value }) => claimOf(parseTagList(value) ?? new Map<string, string>(), email.headers))
}

function claimOf(tags: ReadonlyMap<string, string>, headers: readonly Header[]): ClaimedSignature {
  const signedFields = (tags.get('h') ?? '').split(':').map((name) => name.trim().toLowerCase())
  const seconds = Number(tags.get('t') ?? Number.NaN)
  return {
    domain: asciiHost(tags.get('d') ?? ''),
    selector: (tags.get('s') ?? '').toLowerCase(),
    start: (tags.get('b') ?? '').replaceAll(' ', ''),
    isWhole:
      STRONG.has((tags.get('a') ?? '').toLowerCase()) && !tags.has('l') && coversAuthorAndType(signedFields, headers),
    signedFields,
    signedAt: Number.isSafeInteger(seconds) && seconds < MAX_SECONDS ? new Date(seconds * 1000) : null,
  }
}

/** RFC 8301: rsa-sha1 must not be used. */
const STRONG: ReadonlySet<string> = new Set(['rsa-sha256', 'ed25519-sha256'])

/** The last second that a Date can hold. */
const MAX_SECONDS = 8_640_000_000_000

/** A second From or Content-Type above the signed one would be what the reader sees (RFC 6376 8.15). */
function coversAuthorAndType(signed: readonly string[], headers: readonly Header[]): boolean {
  return ['from', 'content-type'].every((wanted) => {
    const present = headers.filter(({ name }) => name === wanted).length
    return signed.filter((name) => name === wanted).length >= Math.max(present, wanted === 'from' ? 1 : 0)
  })
}
