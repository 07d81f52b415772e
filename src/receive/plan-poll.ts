import type { ReceiveLimits } from './receive-limits.js'

export interface PollFacts {
  /** What the server says when the folder is opened; `uidNext` is null where it does not say. */
  opened: { uidValidity: bigint; uidNext: number | null; exists: number }
  cursor: { uidValidity: bigint; lastUid: number } | null
  /** When the server's UIDs were last compared with the whole ledger on this connection; null: not yet. */
  sweptAt: Date | null
  /** Mails that were asked for in vain and have no row yet. */
  hasOpenAttempts: boolean
  now: Date
}

export type PollPlan =
  | { kind: 'nothing'; reason: 'empty-folder' | 'no-new-uid' }
  | { kind: 'new'; from: number }
  | { kind: 'sweep'; from: 1; reason: SweepReason }

type SweepReason = 'first-look' | 'uidvalidity-changed' | 'uids-went-back' | 'attempts-open' | 'time'

const ATTEMPTS_EVERY_MS = 10_000

/**
 * Whether this poll looks at new UIDs only or compares the whole folder with the ledger. The cursor makes polls short;
 * the sweep makes them right: it finds gaps, late numbers and whatever a crash left (known failures 7, 8, 16). No plan
 * looks at dates (known failure 4).
 */
export function planPoll(
  { opened, cursor, sweptAt, hasOpenAttempts, now }: PollFacts,
  { sweepEveryMs }: Pick<ReceiveLimits, 'sweepEveryMs'>,
): PollPlan {
  // A search in an empty folder is an error on some servers (known failure 36).
  if (opened.exists === 0) return { kind: 'nothing', reason: 'empty-folder' }
  const sweep = (reason: SweepReason): PollPlan => ({ kind: 'sweep', from: 1, reason })
  if (cursor === null || sweptAt === null) return sweep('first-look')
  if (cursor.uidValidity !== opened.uidValidity) return sweep('uidvalidity-changed')
  // RFC 9051 section 2.3.1.1: UIDNEXT never falls while UIDVALIDITY stays.
  if (opened.uidNext !== null && opened.uidNext <= cursor.lastUid) return sweep('uids-went-back')
  const sinceSweepMs = now.getTime() - sweptAt.getTime()
  if (sinceSweepMs >= sweepEveryMs || sinceSweepMs < 0) return sweep('time')
  if (hasOpenAttempts && sinceSweepMs >= ATTEMPTS_EVERY_MS) return sweep('attempts-open')
  if (opened.uidNext === cursor.lastUid + 1) return { kind: 'nothing', reason: 'no-new-uid' }
  return { kind: 'new', from: cursor.lastUid + 1 }
}
