import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { openQueues, type QueueSettings, type Queues } from '../../src/edges/queue.js'
import { reconcile } from '../../src/ops/reconcile.js'
import type { Mailbox } from '../../src/receive/mailbox.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aMail, aMailbox, append, asPerson } from '../inbox.js'
import { ledgerOf, until } from '../run-poller.js'
import { aQueuePrefix, servers } from '../servers.js'
import type { PollerProcessSettings } from './poller-process.js'

const log = { warn: () => undefined, error: () => undefined }
const PROGRAM = fileURLToPath(new URL('poller-process.js', import.meta.url))
const MAILS = 200

let database: FreshDatabase
let queue: QueueSettings
let queues: Queues
let blobsFolder: string
let child: ChildProcess | null = null
beforeEach(async () => {
  database = await freshDatabase()
  queue = { url: servers().redis.url, prefix: aQueuePrefix() }
  queues = openQueues(queue, log)
  blobsFolder = mkdtempSync(join(tmpdir(), 'journey-'))
})
afterEach(async () => {
  await end('SIGTERM')
  await queues.close()
  await database.close()
  rmSync(blobsFolder, { recursive: true, force: true })
})

function start(mailbox: Mailbox): void {
  const limits = { batchMails: 5, backOffMs: 20, lockRetryMs: 50 }
  const settings: PollerProcessSettings = { databaseUrl: database.url, queue, blobsFolder, mailbox, limits }
  child = spawn(process.execPath, [PROGRAM, JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit'] })
}
async function end(signal: NodeJS.Signals): Promise<void> {
  const ending = child
  child = null
  if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
  ending.kill(signal)
  await once(ending, 'exit')
}
const ledger = (mailbox: Mailbox) => ledgerOf(database, mailbox)
const uidsIn = (mailbox: Mailbox, folder: string) =>
  asPerson(mailbox, (client) => client.search({ all: true }, { uid: true }), folder)

test('known failures 3, 19 and 20: a poller killed midway, four times, keeps every mail once', async () => {
  const mailbox = aMailbox({ afterwards: { kind: 'move', folder: 'Processed' } })
  await append(
    mailbox,
    Array.from({ length: MAILS }, () => aMail()),
  )

  for (const killedAfter of [1, 40, 90, 150]) {
    start(mailbox)
    await until(
      async () => (await ledger(mailbox)).length,
      (count) => count >= killedAfter,
      90_000,
    )
    await end('SIGKILL')
  }
  const midway = (await ledger(mailbox)).length
  start(mailbox)
  await until(
    async () => (await ledger(mailbox)).filter(({ settled }) => settled).length,
    (count) => count === MAILS,
    90_000,
  )
  await end('SIGTERM')
  await reconcile(database.pool, queues)

  const rows = await ledger(mailbox)
  expect(midway).toBeLessThan(MAILS)
  expect(rows).toHaveLength(MAILS)
  expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(MAILS)
  expect(rows.every(({ stage }) => stage === 'received')).toBe(true)
  const blobs = createFolderBlobs(blobsFolder)
  for (const { sha256, bytes } of rows) expect((await blobs.get(sha256 ?? '')).length).toBe(bytes)
  expect(await uidsIn(mailbox, 'INBOX')).toEqual([])
  expect(await uidsIn(mailbox, 'Processed')).toHaveLength(MAILS)
  const bells = (await queues.status()).find((status) => status.queue === 'parse-email')
  expect(bells?.waiting).toBe(MAILS)
  // What a kill left of a blob that was being written is only ever a draft; four writers, four kills.
  expect(readdirSync(join(blobsFolder, 'drafts')).length).toBeLessThanOrEqual(16)
})
