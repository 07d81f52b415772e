import type { InboxSession } from '../../src/edges/imap/inbox-session.js'
import type { IntakeError } from '../../src/errors.js'
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
