import type { Heartbeat } from '../edges/postgres/heartbeats.js'
import type { RecentCount } from '../edges/postgres/hourly-counts.js'
import type { FolderStatus } from '../edges/postgres/mailboxes.js'
import type { LedgerSigns } from '../edges/postgres/ops-status.js'
import type { PipelineFigures } from '../edges/postgres/pipeline-figures.js'
import type { QueueMemory } from '../edges/queue-connections.js'
import type { QueueFigures } from './pipeline.js'

/** What ops see: figures, ids, codes and configured names, never content. */
export interface OpsStatus {
  ledger: LedgerSigns
  pipeline: PipelineFigures
  folders: FolderStatus[]
  mailboxes: MailboxSigns[]
  queues: QueueFigures[]
  heartbeats: Heartbeat[]
  counts: RecentCount[]
  disk: { freeBytes: number; totalBytes: number } | null
  /** Null where the queue lives in PostgreSQL, or does not answer. */
  queueMemory: QueueMemory | null
}

/** What the poller last said of a mailbox's server, and what the configuration knows of its credential. */
export interface MailboxSigns {
  mailbox: string
  /** False where the last word was that the connection is lost; null where the poller has said nothing. */
  isConnected: boolean | null
  secondsSince: number | null
  hasIdle: boolean
  /** The folder that IDLE watches; the others are asked every so often. */
  watched: string | null
  quotaShare: number | null
  certificateDaysLeft: number | null
  /** Null where nobody configured when it ends. */
  credentialDaysLeft: number | null
}
