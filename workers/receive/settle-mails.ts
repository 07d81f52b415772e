import { markSettledOnServer } from '../../src/edges/postgres/emails.js'
import type { LedgerMail } from '../../src/edges/postgres/known-mails.js'
import { IntakeError } from '../../src/errors.js'
import { chooseSettling } from '../../src/receive/choose-settling.js'
import { isProcessedFolder } from '../../src/receive/folders-after-restore.js'
import type { FolderPoll, KeptMail } from './folder-poll.js'

/**
 * Flags or moves kept mails on the server, as configured. It comes after the commit and decides nothing: a refusal is
 * logged, and the next sweep tries again (known failure 19).
 */
export async function settleAll(poll: FolderPoll, mails: readonly KeptMail[]): Promise<void> {
  const { session, poller } = poll
  const { afterwards, name } = poller.mailbox
  if (afterwards.kind === 'leave') return
  const isThere = isProcessedFolder(poller.mailbox, poll.folder.path)
  for (let at = 0; at < mails.length; at += poller.limits.describeAtOnce) {
    const some = mails.slice(at, at + poller.limits.describeAtOnce)
    const uids = some.map(({ uid }) => uid)
    try {
      if (isThere) poller.log.debug({ mailbox: name }, 'already where processed mail belongs')
      else if (afterwards.kind === 'flag') await session.flag(uids, afterwards.keyword)
      else await session.move(uids, afterwards.folder)
    } catch (error) {
      if (!session.isOpen()) throw error
      const code = error instanceof IntakeError ? error.code : null
      poller.log.warn({ mailbox: name, folder: poll.folder.path, mails: uids.length, code }, 'flag or move refused')
      return
    }
    await markSettledOnServer(
      poller.db,
      some.map(({ emailId }) => emailId),
    )
  }
}

/**
 * The flags and moves that an earlier poll did not get done. `keptUids` are those on the server that still stand for the
 * mails of the ledger: a reused UID is another mail, which must not be moved for the first one.
 */
export async function settleOwed(
  poll: FolderPoll,
  keptUids: ReadonlySet<number>,
  ledger: readonly LedgerMail[],
): Promise<void> {
  if (poll.poller.mailbox.afterwards.kind === 'leave') return
  const { owed, gone } = chooseSettling(ledger, keptUids)
  await settleAll(poll, owed)
  if (gone.length > 0) {
    await markSettledOnServer(
      poll.poller.db,
      gone.map(({ emailId }) => emailId),
    )
  }
}
