import { statfs } from 'node:fs/promises'
import type { OpsPorts } from '../desk/ports.js'
import { listHeartbeats } from '../edges/postgres/heartbeats.js'
import { listRecentCounts } from '../edges/postgres/hourly-counts.js'
import { listFolderStatus } from '../edges/postgres/mailboxes.js'
import { loadLedgerSigns } from '../edges/postgres/ops-status.js'
import { loadPipelineFigures } from '../edges/postgres/pipeline-figures.js'
import { describeMailboxes } from '../ops/describe-mailboxes.js'
import type { OpsStatus } from '../ops/ops-status.js'
import { retryFailed } from '../ops/reconcile.js'
import type { Installation } from './installation.js'

/** What ops see and press: the ledger, the queues, the disk of the blobs. */
export function opsPorts(installation: Installation): OpsPorts {
  const { pool, queues } = installation
  return {
    status: () => loadOpsStatus(installation),
    retry: (actor, emailId) => retryFailed(pool, queues, actor, emailId),
  }
}

/** Everything that the page of ops and `/metrics` show. */
export async function loadOpsStatus({ config, pool, queues }: Installation): Promise<OpsStatus> {
  const now = new Date()
  const [ledger, pipeline, folders, jobs, heartbeats, counts, disk, queueMemory] = await Promise.all([
    loadLedgerSigns(pool, now),
    loadPipelineFigures(pool),
    listFolderStatus(pool),
    queues.status(),
    listHeartbeats(pool),
    listRecentCounts(pool),
    statfs(config.blobsFolder).catch(() => null),
    queues.memory().catch(() => null),
  ])
  return {
    ledger,
    pipeline,
    folders,
    mailboxes: describeMailboxes(config.mailboxes, heartbeats, now),
    queues: jobs,
    heartbeats,
    counts,
    disk: disk && { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
    queueMemory,
  }
}
