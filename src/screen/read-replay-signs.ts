import { domainOf } from '../names/address.js'
import { organizationalDomain } from '../names/host.js'
import type { Email } from '../parse/email.js'
import { type ClaimedSignature, readSignatures } from './read-signatures.js'
import type { Remark } from './remark.js'
import type { Authentication } from './sender-verdict.js'

const MAX_AGE_DAYS = 7
const DAY_MS = 86_400_000

interface Arrival {
  receivedAt: Date
  aliases: readonly string[]
  authentication: Authentication
}

/**
 * A signed mail stays signed when somebody sends it again. Old mail, or mail that names none of our mailboxes, may have been
 * written for another: a pass then says who wrote it, not that it was sent to us today. Where only the signature vouches,
 * a To, Cc, Date or Subject outside it is the courier's word; a Subject may name a case.
 */
export function readReplaySigns(email: Email, { receivedAt, aliases, authentication }: Arrival): Remark[] {
  const signatures = readSignatures(email).filter(({ domain }) => isAuthors(domain, email))
  const vouching = authentication.basis === 'verified-here' && authentication.alignedDkim ? signatures : null
  const saw = [
    ...recipientSign(email, aliases, vouching),
    ...dateSign(email, receivedAt, vouching),
    ...subjectSign(email, vouching),
    ...signatureAge(signatures, receivedAt),
  ]
  return saw.map((words) => ({ flag: 'replay-suspect', saw: words }))
}

function recipientSign(
  email: Email,
  aliases: readonly string[],
  vouching: readonly ClaimedSignature[] | null,
): string[] {
  const ours = new Set(aliases.map((alias) => alias.toLowerCase()))
  if (ours.size === 0) return []
  const named = [...email.source.to, ...email.source.cc].some(({ address }) => ours.has(address.toLowerCase()))
  if (!named) return ['neither To nor Cc names a mailbox of ours']
  return vouching === null || signs(vouching, 'to') || signs(vouching, 'cc')
    ? []
    : ['To and Cc are outside the signature']
}

function dateSign(email: Email, receivedAt: Date, vouching: readonly ClaimedSignature[] | null): string[] {
  const age = email.source.date === null ? 0 : daysBetween(new Date(email.source.date), receivedAt)
  if (age > MAX_AGE_DAYS) return [`the Date header is ${Math.floor(age)} days before receipt`]
  return vouching === null || signs(vouching, 'date') ? [] : ['the Date header is outside the signature']
}

function subjectSign(email: Email, vouching: readonly ClaimedSignature[] | null): string[] {
  return vouching === null || email.source.subject === null || signs(vouching, 'subject')
    ? []
    : ['the Subject is outside the signature']
}

/** The signer's own clock, where the signature states it (`t=`). */
function signatureAge(signatures: readonly ClaimedSignature[], receivedAt: Date): string[] {
  const ages = signatures.flatMap(({ signedAt }) => (signedAt === null ? [] : [daysBetween(signedAt, receivedAt)]))
  const oldest = Math.max(0, ...ages)
  return oldest > MAX_AGE_DAYS ? [`the author's domain signed ${Math.floor(oldest)} days before receipt`] : []
}

function signs(signatures: readonly ClaimedSignature[], field: string): boolean {
  return signatures.some(({ signedFields }) => signedFields.includes(field))
}

function isAuthors(domain: string | null, email: Email): boolean {
  const from = email.source.from === null ? null : domainOf(email.source.from.address)
  return domain !== null && from !== null && organizationalDomain(domain) === organizationalDomain(from)
}

function daysBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / DAY_MS
}
