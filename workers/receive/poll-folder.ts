import type { InboxSession, OpenFolder } from '../../src/edges/imap/inbox-session.js'
import { listKnownMails } from '../../src/edges/postgres/known-mails.js'
import { loadCursor, recordComparison, saveCursor } from '../../src/edges/postgres/mailboxes.js'
import { erasOf } from '../../src/receive/era.js'
import type { WatchedFolder } from '../../src/receive/mailbox.js'
import { type PollPlan, planPoll } from '../../src/receive/plan-poll.js'
import { splitBatches } from '../../src/receive/split-batches.js'
import { compareWithLedger } from './compare-with-ledger.js'
import { fetchBatch } from './fetch-batch.js'
import type { FolderPoll } from './folder-poll.js'
import { forgetGone, memoryOf, type Poller } from './poller.js'
import { recordTooLarge } from './record-unfetched.js'
import { settleAll, settleOwed } from './settle-mails.js'

/**
 * Reads one folder once: what is new, or in a sweep everything that the ledger lacks. Each batch is kept, recorded and
 * handed over before anything on the server is touched.
 * @throws IntakeError when the session, the database or the blob store fails; the next poll takes up where this one ended.
 */
export async function pollFolder(
  poller: Poller,
  session: InboxSession,
  folder: WatchedFolder,
  signal: AbortSignal,
): Promise<void> {
  const { db, limits, mailbox } = poller
  const opened = await session.open(folder.path)
  const memory = memoryOf(poller, folder.path, opened.uidValidity)
  const cursor = await loadCursor(db, mailbox.name, folder.path)
  const hasOpenAttempts = [...memory.tried.values()].some(({ attempts }) => attempts < limits.attemptsBeforeRow)
  const now = poller.now()
  const plan = planPoll({ opened, cursor, sweptAt: memory.sweptAt, hasOpenAttempts, now }, limits)
  const poll: FolderPoll = { poller, session, folder, memory, uidValidity: opened.uidValidity, troubles: [] }
  const lastUid = plan.kind === 'nothing' ? 0 : await readMails(poll, plan, signal)
  if (signal.aborted) return
  if (poll.troubles[0]) throw poll.troubles[0]
  if (plan.kind === 'sweep' || opened.exists === 0) memory.sweptAt = now
  await saveCursor(db, mailbox.name, folder.path, {
    uidValidity: opened.uidValidity,
    lastUid: Math.max(lastUid, lastGivenUid(opened)),
  })
}

/** Returns the greatest UID that was looked at; a gap below it is found by the sweep. */
async function readMails(
  poll: FolderPoll,
  plan: Exclude<PollPlan, { kind: 'nothing' }>,
  signal: AbortSignal,
): Promise<number> {
  const { poller, session, folder, memory } = poll
  const place = { mailbox: poller.mailbox.name, folder: folder.path }
  const uids = await session.listUids(plan.from)
  const uidValidities = erasOf(poll.uidValidity)
  const ledger = await listKnownMails(poller.db, { ...place, uidValidities }, plan.from)
  if (plan.kind === 'sweep') forgetGone(memory, uids)
  const owed = await compareWithLedger(poll, uids, ledger)
  const missing = new Set(uids)
  for (const { uid } of ledger) missing.delete(uid)
  if (plan.kind === 'sweep' && missing.size > 0) await noteComparison(poll, uids.length, missing.size)
  for (const mail of owed.tooLarge) await recordTooLarge(poll, mail, mail.bytes)
  for (const batch of splitBatches(owed.fetch, memory.suspects, poller.limits)) {
    if (signal.aborted) return 0
    const kept = await fetchBatch(poll, batch)
    for (const { uid } of kept) missing.delete(uid)
    await settleAll(poll, kept)
  }
  if (plan.kind === 'sweep') {
    for (const { uid } of owed.tooLarge) missing.delete(uid)
    await noteComparison(poll, uids.length, missing.size)
    await settleOwed(poll, owed.kept, ledger)
  }
  if (owed.fetch.length + owed.tooLarge.length > 0) {
    const counts = { onServer: uids.length, fetched: owed.fetch.length, tooLarge: owed.tooLarge.length }
    poller.log.info({ ...place, plan: plan.kind, ...counts }, 'a folder had mail')
  }
  return uids.at(-1) ?? 0
}

/** For ops: what lies on the server, and what of it is not here, before the fetching and after it. */
function noteComparison({ poller, folder }: FolderPoll, onServer: number, missing: number): Promise<void> {
  const place = { mailbox: poller.mailbox.name, folder: folder.path }
  return recordComparison(poller.db, { ...place, onServer, missing, at: poller.now() })
}

/** UIDNEXT is given only to mails that come after the folder was opened. */
function lastGivenUid({ uidNext }: OpenFolder): number {
  return (uidNext ?? 1) - 1
}
