import type { Email, MailSignature } from '../parse/email.js'

/** What is proven about who sent a mail, and what is not. A verdict changes the lane of a mail, never its fate. */
export interface SenderVerdict {
  address: string | null
  domain: string | null
  organizationalDomain: string | null
  government: GovernmentMatch
  authentication: Authentication
  verdict: Verdict
  flags: SenderFlag[]
  /** What each flag saw, in words for a person: domains and header names, never text of the mail. */
  remarks: { flag: SenderFlag; saw: string }[]
  /** S/MIME and PGP signatures, judged for this author. Shown; no verdict rests on them. */
  signatures: MailSignature[]
}

export type Verdict =
  | 'verified-government'
  | 'unauthenticated-government'
  | 'spoofed-government'
  | 'impersonating'
  | 'non-government'

export interface GovernmentMatch {
  matched: boolean
  rule: string | null
  country: string | null
  level: GovernmentLevel | null
  organization: string | null
}

export type GovernmentLevel =
  | 'federal'
  | 'state'
  | 'provincial'
  | 'local'
  | 'tribal'
  | 'military'
  | 'judicial'
  | 'legislative'
  | 'police'
  | 'international'

/** The results that RFC 8601 names for the methods we read. */
export const AUTHENTICATION_RESULTS = [
  'pass',
  'fail',
  'none',
  'neutral',
  'softfail',
  'policy',
  'temperror',
  'permerror',
] as const
export type AuthenticationResult = (typeof AUTHENTICATION_RESULTS)[number]

const FROM_STRONG_TO_WEAK: readonly AuthenticationResult[] = [
  'pass',
  'temperror',
  'fail',
  'softfail',
  'policy',
  'permerror',
  'neutral',
  'none',
]

/**
 * Of several signatures the aligned ones speak for the author, others (a mailing service's) only where there is none; the
 * best one counts, as RFC 6376 6.1 has it: one good signature is enough.
 */
export function strongestSignature(
  entries: readonly { result: AuthenticationResult; aligned: boolean }[],
): AuthenticationResult {
  const aligned = entries.filter((entry) => entry.aligned)
  const speaking = new Set((aligned.length > 0 ? aligned : entries).map(({ result }) => result))
  return FROM_STRONG_TO_WEAK.find((result) => speaking.has(result)) ?? 'none'
}

export interface Authentication {
  dkim: AuthenticationResult
  spf: AuthenticationResult
  dmarc: AuthenticationResult
  arc: AuthenticationResult
  alignedDkim: boolean
  alignedSpf: boolean
  basis: 'trusted-header' | 'verified-here' | 'none'
}

/** Nobody said anything about the mail. */
export const NO_AUTHENTICATION: Authentication = {
  dkim: 'none',
  spf: 'none',
  dmarc: 'none',
  arc: 'none',
  alignedDkim: false,
  alignedSpf: false,
  basis: 'none',
}

/** Authentication with the author's domain that it was checked for: whoever reads the mail differently must not use it. */
export interface CheckedAuthentication extends Authentication {
  /** Null where the message has no single author's domain. */
  about: string | null
  /** What DNS said while it was checked: keys rotate, and a verdict has to be explained years later. */
  answers: DnsAnswer[]
}

/** One question and what came back: the records, cut to a bound, or the code of the error. */
export interface DnsAnswer {
  type: string
  name: string
  records: string[] | null
  error: string | null
}

export type SenderFlag =
  | 'free-mail'
  | 'disposable-domain'
  | 'lookalike-domain'
  | 'homoglyph'
  | 'display-name-address'
  | 'agency-name-mismatch'
  | 'reply-to-mismatch'
  | 'return-path-mismatch'
  | 'dmarc-fail'
  | 'dkim-fail'
  | 'spf-fail'
  | 'no-authentication'
  | 'multiple-from'
  | 'hidden-text'
  | 'forwarded'
  | 'new-sender'
  | 'secure-mail-portal'
  | 'links-to-archive-or-executable'
  | 'delivery-elsewhere'
  | 'replay-suspect'
  | 'document-reused'
  | 'signature-invalid'
  | 'signature-partial'
  | 'compromised-sender'

/**
 * The address in the one From is that of a mail that authenticates and was sent to us, not replayed, by a mailbox that
 * nobody has marked as taken over.
 */
export function isProvenAuthor(email: Email, sender: SenderVerdict): boolean {
  const { dmarc, alignedDkim } = sender.authentication
  const authenticates = dmarc === 'pass' || (alignedDkim && dmarc !== 'fail')
  const isForged = sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating'
  if (!authenticates || isForged || sender.flags.some((flag) => DOUBTED.has(flag))) return false
  return email.source.authors.length === 1 && sender.address !== null
}

/** Whatever authenticates: it was written for somebody else, or by somebody else. */
const DOUBTED: ReadonlySet<SenderFlag> = new Set(['replay-suspect', 'compromised-sender'])
