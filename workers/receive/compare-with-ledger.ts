import type { InboxSession } from '../../src/edges/imap/inbox-session.js'
import type { LedgerMail } from '../../src/edges/postgres/known-mails.js'
import { reuseOf } from '../../src/receive/era.js'
import { judgeMail } from '../../src/receive/judge-mail.js'
import type { MailOnServer } from '../../src/receive/mailbox.js'
import type { ReceiveLimits } from '../../src/receive/receive-limits.js'
import type { FolderPoll, OwedMail } from './folder-poll.js'

export interface Comparison {
  fetch: OwedMail[]
  tooLarge: OwedMail[]
  /** UIDs that stand for the mails whose bytes the ledger has. */
  kept: Set<number>
}

/**
 * What the ledger lacks of these UIDs. Unknown ones are described by the server (size first, source later), and the
 * newest known ones too, to see whether they still are the mails that the ledger means; if one is not, all are.
 */
export async function compareWithLedger(
  poll: FolderPoll,
  uids: readonly number[],
  ledger: readonly LedgerMail[],
): Promise<Comparison> {
  const known = new Map(ledger.map((mail) => [mail.uid, mail]))
  const kept = uids.filter((uid) => known.get(uid)?.kept)
  const others = uids.filter((uid) => !known.get(uid)?.kept)
  const newest = kept.slice(-poll.poller.limits.verifyKnown)
  const comparison: Comparison = { fetch: [], tooLarge: [], kept: new Set(kept) }
  const reused = await judgeAll(poll, [...newest, ...others], known, comparison)
  if (reused > 0) await judgeAll(poll, kept.slice(0, -newest.length), known, comparison)
  return comparison
}

/** Returns how many known UIDs turned out to be another mail. */
async function judgeAll(
  { poller, session, memory }: FolderPoll,
  uids: readonly number[],
  known: ReadonlyMap<number, LedgerMail>,
  comparison: Comparison,
): Promise<number> {
  const { limits } = poller
  const now = poller.now()
  let reused = 0
  for (let at = 0; at < uids.length; at += limits.describeAtOnce) {
    for (const mail of await describeAll(session, uids.slice(at, at + limits.describeAtOnce), limits)) {
      const row = known.get(mail.uid)
      const before = row && { ...row, reuse: reuseOf(row.uidValidity) }
      const judgement = judgeMail(mail, before, memory.tried.get(mail.uid), { ...limits, now })
      if (judgement.kind !== 'kept') comparison.kept.delete(mail.uid)
      if (judgement.kind === 'too-large') comparison.tooLarge.push({ ...mail, reuse: judgement.reuse })
      if (judgement.kind !== 'fetch') continue
      comparison.fetch.push({ ...mail, reuse: judgement.reuse })
      if (judgement.reason === 'uid-reused') reused++
    }
  }
  return reused
}

/** A listed mail that the server does not describe counts as large, so that it is fetched alone and fails alone. */
async function describeAll(
  session: InboxSession,
  uids: readonly number[],
  { streamFromBytes }: ReceiveLimits,
): Promise<MailOnServer[]> {
  const described = await session.describe(uids)
  const missing = new Set(uids)
  for (const { uid } of described) missing.delete(uid)
  return [...described, ...[...missing].map((uid) => ({ uid, bytes: streamFromBytes, receivedAt: null }))]
}
