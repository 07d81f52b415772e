import type { Blobs } from '../../src/edges/blobs.js'
import type { DirectConnection, Pool } from '../../src/edges/postgres/database.js'
import type { Tried } from '../../src/receive/judge-mail.js'
import type { Mailbox } from '../../src/receive/mailbox.js'
import type { EmailId } from '../../src/receive/raw-email.js'
import type { ReceiveLimits } from '../../src/receive/receive-limits.js'

interface Log {
  debug(details: object, message: string): void
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What the poller of any mailbox works with. */
export interface PollerDependencies {
  db: Pool
  /** A direct connection, for the lock of a mailbox: it ends with the connection, however that ends. */
  openLockConnection(): Promise<DirectConnection>
  blobs: Blobs
  /** Rings for the parse worker. The row is committed: if this fails, reconcile rings again. */
  handOver(emailId: EmailId): Promise<void>
  log: Log
  now(): Date
  random(): number
  limits: ReceiveLimits
}

/** One mailbox's poller and what it remembers while it runs; nothing here is needed to be right after a crash. */
export interface Poller extends PollerDependencies {
  mailbox: Mailbox
  folders: Map<string, FolderMemory>
}

export interface FolderMemory {
  uidValidity: bigint | null
  sweptAt: Date | null
  /** Mails that were in the air when a connection broke. */
  suspects: Set<number>
  tried: Map<number, Tried>
}

export function createPoller(mailbox: Mailbox, dependencies: PollerDependencies): Poller {
  return { ...dependencies, mailbox, folders: new Map() }
}

/** The memory of a folder under this UIDVALIDITY; another one makes every UID in it meaningless. */
export function memoryOf(poller: Poller, folder: string, uidValidity: bigint): FolderMemory {
  const there = poller.folders.get(folder)
  if (there?.uidValidity === uidValidity) return there
  const fresh: FolderMemory = { uidValidity, sweptAt: null, suspects: new Set(), tried: new Map() }
  poller.folders.set(folder, fresh)
  return fresh
}

/** What has left the folder is no longer waited for. */
export function forgetGone({ suspects, tried }: FolderMemory, uidsOnServer: readonly number[]): void {
  const onServer = new Set(uidsOnServer)
  for (const uid of suspects) if (!onServer.has(uid)) suspects.delete(uid)
  for (const uid of tried.keys()) if (!onServer.has(uid)) tried.delete(uid)
}
