import type { Mailbox } from './mailbox.js'

/**
 * After a restore from backup the folder of processed mail is read too: what was moved there since the backup is in no
 * ledger. It comes last, so that the first folder stays the one that is watched.
 */
export function withProcessedFolder(mailbox: Mailbox): Mailbox {
  const { afterwards, folders } = mailbox
  if (afterwards.kind !== 'move') return mailbox
  return { ...mailbox, folders: [...folders, { path: afterwards.folder, junk: false }] }
}

/** What lies in the folder of processed mail is moved no more. */
export function isProcessedFolder({ afterwards }: Pick<Mailbox, 'afterwards'>, path: string): boolean {
  return afterwards.kind === 'move' && afterwards.folder === path
}
