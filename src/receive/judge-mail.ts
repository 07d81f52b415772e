import { MAX_REUSE } from './era.js'
import type { MailOnServer } from './mailbox.js'
import type { ReceiveLimits } from './receive-limits.js'

/** What the ledger holds for a UID: the row of its latest use. */
export interface KnownMail {
  receivedAt: Date
  /** How often the UID had come back with another mail when this row was made. */
  reuse: number
  /** False for a row without bytes: the server named the mail but did not hand it over. */
  kept: boolean
}

/** How often a mail was asked for in vain, and when last. */
export interface Tried {
  attempts: number
  lastAt: Date
}

export type MailJudgement =
  | { kind: 'kept' }
  | { kind: 'fetch'; reuse: number; reason: 'new' | 'uid-reused' | 'asked-again' }
  | { kind: 'too-large'; reuse: number }
  | { kind: 'later'; reason: 'waits-for-next-attempt' | 'recorded-as-too-large' | 'dates-unstable' }

/**
 * What is owed to one mail of the server: compares what the server says with what the ledger holds.
 * INTERNALDATE never changes for a mail (RFC 9051 section 2.3.3), so a known UID with another date is another mail.
 */
export function judgeMail(
  mail: MailOnServer,
  known: KnownMail | undefined,
  tried: Tried | undefined,
  { now, maxMailBytes }: { now: Date } & Pick<ReceiveLimits, 'maxMailBytes'>,
): MailJudgement {
  const tooLarge = mail.bytes > maxMailBytes
  if (known !== undefined && !isSameMail(mail, known)) {
    if (known.reuse >= MAX_REUSE) return { kind: 'later', reason: 'dates-unstable' }
    const reuse = known.reuse + 1
    return tooLarge ? { kind: 'too-large', reuse } : { kind: 'fetch', reuse, reason: 'uid-reused' }
  }
  if (known?.kept) return { kind: 'kept' }
  if (tooLarge) return known ? { kind: 'later', reason: 'recorded-as-too-large' } : { kind: 'too-large', reuse: 0 }
  if (tried && now.getTime() < tried.lastAt.getTime() + waitMs(tried.attempts)) {
    return { kind: 'later', reason: 'waits-for-next-attempt' }
  }
  return { kind: 'fetch', reuse: known?.reuse ?? 0, reason: known || tried ? 'asked-again' : 'new' }
}

function isSameMail(mail: MailOnServer, known: KnownMail): boolean {
  return mail.receivedAt === null || mail.receivedAt.getTime() === known.receivedAt.getTime()
}

/**
 * 10, 40, 160 seconds and so on, up to three hours: a broken mail is not fetched every minute until the line is full
 * (known failure 44), one that only had bad luck with its line comes soon, and a server that is mended hands it over.
 */
function waitMs(attempts: number): number {
  return 10_000 * 4 ** Math.min(attempts - 1, 5)
}
