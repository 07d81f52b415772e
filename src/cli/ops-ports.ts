import { statfs } from 'node:fs/promises'
import type { OpsPorts } from '../desk/ports.js'
import { listFolderStatus } from '../edges/postgres/mailboxes.js'
import { loadLedgerSigns } from '../edges/postgres/ops-status.js'
import { retryFailed } from '../ops/reconcile.js'
import type { Installation } from './installation.js'

/** What ops see and press: the ledger, the queues, the disk of the blobs. */
export function opsPorts({ config, pool, queues }: Installation): OpsPorts {
  return {
    async status() {
      const [ledger, folders, jobs, disk] = await Promise.all([
        loadLedgerSigns(pool, new Date()),
        listFolderStatus(pool),
        queues.status(),
        statfs(config.blobsFolder).catch(() => null),
      ])
      return {
        ledger,
        folders,
        queues: jobs,
        disk: disk && { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
      }
    },
    retry: (actor) => retryFailed(pool, queues, actor),
  }
}
