import { recordUnfetchable } from '../../src/edges/postgres/emails.js'
import { IntakeError } from '../../src/errors.js'
import { blameFor } from '../../src/receive/blame.js'
import { tooLargeReason, vainAttemptsReason } from '../../src/receive/unfetchable-reason.js'
import { type FolderPoll, type OwedMail, placeOf, ring } from './folder-poll.js'

/** So many mails that the blob store does not take, and it is the store: the rest would be fetched for nothing. */
const STORE_TROUBLES = 3

/** A mail over the bound is not fetched, and not hidden: it has a row that says so (known failure 58). */
export async function recordTooLarge(poll: FolderPoll, mail: OwedMail, bytes: number | null): Promise<void> {
  await recordReason(poll, mail, tooLargeReason(bytes, poll.poller.limits.maxMailBytes))
}

/**
 * Notes that a mail could not be fetched or kept, so that the next one has its turn; after several attempts it gets a
 * row of its own. Throws what is not the mail's trouble.
 */
export async function noteVain(poll: FolderPoll, mail: OwedMail, error: unknown): Promise<void> {
  const { poller, memory, folder } = poll
  const code = error instanceof IntakeError ? error.code : null
  const blame = blameFor(code)
  if (blame === 'database') throw error
  poller.log.warn({ mailbox: poller.mailbox.name, folder: folder.path, uid: mail.uid, code }, 'a mail was not kept')
  if (blame === 'store') {
    poll.troubles.push(error as IntakeError)
    if (poll.troubles.length >= STORE_TROUBLES) throw error
    return
  }
  const attempts = (memory.tried.get(mail.uid)?.attempts ?? 0) + 1
  memory.tried.set(mail.uid, { attempts, lastAt: poller.now() })
  if (attempts < poller.limits.attemptsBeforeRow) return
  await recordReason(poll, mail, vainAttemptsReason(attempts, code ?? 'unexpected error'))
}

async function recordReason(poll: FolderPoll, mail: OwedMail, reason: string): Promise<void> {
  const { kind, emailId } = await recordUnfetchable(poll.poller.db, placeOf(poll, mail), reason)
  if (kind === 'received') await ring(poll.poller, emailId)
}
