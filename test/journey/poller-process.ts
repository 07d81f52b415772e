/** The poller as a process of its own, for journeys that kill it: `node poller-process.js SETTINGS-AS-JSON`. */
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { openDirectConnection, openPool } from '../../src/edges/postgres/database.js'
import { openQueues, type QueueSettings } from '../../src/edges/queue.js'
import type { Mailbox } from '../../src/receive/mailbox.js'
import { RECEIVE_LIMITS, type ReceiveLimits } from '../../src/receive/receive-limits.js'
import { runPollers } from '../../workers/receive-email.js'

export interface PollerProcessSettings {
  databaseUrl: string
  queue: QueueSettings
  blobsFolder: string
  mailbox: Mailbox
  limits: Partial<ReceiveLimits>
}

const settings = JSON.parse(process.argv[2] ?? '') as PollerProcessSettings
const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }
const db = openPool({ url: settings.databaseUrl, maxConnections: 4, applicationName: 'test-poller' }, log)
const queues = openQueues(settings.queue, log)
const pollers = runPollers([settings.mailbox], {
  db,
  openLockConnection: () => openDirectConnection(settings.databaseUrl, log),
  blobs: createFolderBlobs(settings.blobsFolder),
  handOver: (emailId) => queues.handOver('parse-email', emailId),
  log,
  now: () => new Date(),
  random: Math.random,
  limits: { ...RECEIVE_LIMITS, ...settings.limits },
})
process.once('SIGTERM', async () => {
  await pollers.stop()
  await queues.close()
  await db.end()
})
