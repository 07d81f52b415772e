import type { InboxSession } from '../../src/edges/imap/inbox-session.js'
import type { IntakeError } from '../../src/errors.js'
import { eraOf } from '../../src/receive/era.js'
import type { MailOnServer, WatchedFolder } from '../../src/receive/mailbox.js'
import type { EmailId } from '../../src/receive/raw-email.js'
import type { FolderMemory, Poller } from './poller.js'

/** One reading of one folder. */
export interface FolderPoll {
  poller: Poller
  session: InboxSession
  folder: WatchedFolder
  memory: FolderMemory
  uidValidity: bigint
  /** Mails that the blob store did not take; the poll goes on, and says so at its end. */
  troubles: IntakeError[]
}

/** A mail that the ledger lacks; `reuse` counts the earlier mails of its UID. */
export interface OwedMail extends MailOnServer {
  reuse: number
}

export interface KeptMail {
  uid: number
  emailId: EmailId
}

/** Where a mail lies, as the ledger names the place. */
export function placeOf({ poller, folder, uidValidity }: FolderPoll, mail: OwedMail) {
  return {
    mailbox: poller.mailbox.name,
    folder: folder.path,
    uidValidity: eraOf(uidValidity, mail.reuse),
    uid: mail.uid,
    receivedAt: mail.receivedAt ?? poller.now(),
    junk: folder.junk,
  }
}

/** Rings for the next worker. The row is committed, so a bell that fails costs time and loses nothing. */
export async function ring(poller: Poller, emailId: EmailId): Promise<void> {
  try {
    await poller.handOver(emailId)
  } catch (err) {
    poller.log.warn({ emailId, err }, 'a received mail was not handed over; reconcile will offer it')
  }
}
