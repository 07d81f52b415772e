import { statfs } from 'node:fs/promises'
import type { OpsPorts } from '../desk/ports.js'
import { listHeartbeats } from '../edges/postgres/heartbeats.js'
import { listFolderStatus } from '../edges/postgres/mailboxes.js'
import { loadLedgerSigns } from '../edges/postgres/ops-status.js'
import { loadPipelineFigures } from '../edges/postgres/pipeline-figures.js'
import { retryFailed } from '../ops/reconcile.js'
import type { Installation } from './installation.js'

/** What ops see and press: the ledger, the queues, the disk of the blobs. */
export function opsPorts({ config, pool, queues }: Installation): OpsPorts {
  return {
    async status() {
      const [ledger, pipeline, folders, jobs, heartbeats, disk] = await Promise.all([
        loadLedgerSigns(pool, new Date()),
        loadPipelineFigures(pool),
        listFolderStatus(pool),
        queues.status(),
        listHeartbeats(pool),
        statfs(config.blobsFolder).catch(() => null),
      ])
      return {
        ledger,
        pipeline,
        folders,
        queues: jobs,
        heartbeats,
        disk: disk && { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
      }
    },
    retry: (actor, emailId) => retryFailed(pool, queues, actor, emailId),
  }
}
