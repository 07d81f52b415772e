import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Blobs, createFolderBlobs } from '../../src/edges/blobs.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { loadEmail, type StoredEmail } from '../../src/edges/postgres/stored-email.js'
import type { WorkerDependencies } from '../../workers/dependencies.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

/** Every worker with everything real, on a database, a queue and a folder of blobs of its own. */
export interface Workshop extends TestWorkers {
  pool: FreshDatabase['pool']
  blobs: Blobs
  /** Brings a mail in as the poller does, and rings for its first step. */
  deliver(raw: Buffer): Promise<string>
  /** The mail, once this holds of it. */
  reaches(emailId: string, holds: (stored: StoredEmail) => boolean): Promise<StoredEmail>
  /** The mail at the end of its way. */
  drafted(emailId: string): Promise<StoredEmail>
  close(): Promise<void>
}

/** The longest that a mail takes on a busy machine, pictures read. */
const PATIENCE_MS = 100_000

/** A workshop closes when its last job has ended, and pages are still compared when a test is done. */
export const CLOSING_MS = 90_000

/** `over` may be made of the workshop's own blobs. */
export async function openWorkshop(
  over: Partial<WorkerDependencies> | ((blobs: Blobs) => Partial<WorkerDependencies>) = {},
): Promise<Workshop> {
  const database = await freshDatabase()
  const blobsFolder = mkdtempSync(join(tmpdir(), 'workshop-'))
  const blobs = createFolderBlobs(blobsFolder)
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), retryMs: 5 }
  const workers = await startTestWorkers(
    { databaseUrl: database.url, queue, blobsFolder },
    typeof over === 'function' ? over(blobs) : over,
  )
  const { pool } = database
  let uid = 0
  const reaches: Workshop['reaches'] = (emailId, holds) => until(() => loadEmail(pool, emailId), holds, PATIENCE_MS)
  return {
    ...workers,
    pool,
    blobs,
    reaches,
    drafted: (emailId) => reaches(emailId, ({ stage }) => stage === 'drafted'),
    async deliver(raw) {
      uid += 1
      const place = { mailbox: 'kutano', folder: 'INBOX', uidValidity: 1n, uid, junk: false }
      const receivedAt = new Date(Date.UTC(2026, 10, 20, 10, uid))
      const { emailId } = await recordReceived(pool, { ...place, receivedAt, ...(await blobs.put(raw)) })
      await workers.dependencies.queues.handOver('parse-email', emailId)
      return emailId
    },
    async close() {
      await workers.stop()
      await database.close()
      rmSync(blobsFolder, { recursive: true, force: true })
    },
  }
}
