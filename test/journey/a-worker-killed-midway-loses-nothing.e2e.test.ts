import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { migrateQueue } from '../../src/edges/queue-connections.js'
import { reconcile } from '../../src/ops/reconcile.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { until } from '../run-poller.js'
import { aQueuePrefix, servers } from '../servers.js'
import { countEnded, ledgerTruth, receiveSamples } from './sample-mails.js'

const log = { warn: () => undefined, error: () => undefined }
const PROGRAM = fileURLToPath(new URL('worker-process.js', import.meta.url))

describe.each(['redis', 'postgres'] as const)('with the queue on %s', (kind) => {
  let database: FreshDatabase
  let queues: Queues
  let blobsFolder: string
  let queue: { url: string; prefix: string; lockMs: number }
  const children: ChildProcess[] = []

  beforeEach(async () => {
    database = await freshDatabase()
    blobsFolder = mkdtempSync(join(tmpdir(), 'journey-'))
    queue = { url: kind === 'redis' ? ownRedis() : database.url, prefix: aQueuePrefix(), lockMs: 2_000 }
    await migrateQueue(queue.url, log)
    queues = openQueues(queue, log)
  })
  afterEach(async () => {
    for (const child of children.splice(0)) await end(child, 'SIGTERM')
    await queues.close()
    await database.close()
    rmSync(blobsFolder, { recursive: true, force: true })
  })

  async function startWorkers(): Promise<ChildProcess> {
    const settings = JSON.stringify({ databaseUrl: database.url, queue, blobsFolder })
    const child = spawn(process.execPath, [PROGRAM, settings], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    await once(child.stdout ?? child, 'data')
    return child
  }
  const ended = (count: number) =>
    until(
      () => countEnded(database),
      (found) => found >= count,
      90_000,
    )

  test('known failures 20, 24 and 25: a worker killed three times midway: every mail once, no case twice', async () => {
    const emailIds = await receiveSamples(database, blobsFolder, 3)
    for (const emailId of emailIds) await queues.handOver('parse-email', emailId)

    for (const count of [5, 25, 45]) {
      const workers = await startWorkers()
      await ended(count)
      await end(workers, 'SIGKILL')
    }
    expect(await countEnded(database)).toBeLessThan(emailIds.length)
    await startWorkers()
    await ended(emailIds.length)

    const truth = await ledgerTruth(database)
    expect(truth).toMatchObject({ mails: emailIds.length, ended: emailIds.length, failed: 0, twice: 0 })
    expect(truth.casesWithMails).toBe(truth.cases)
    expect(truth.joinings).toBe(truth.mailsInCases)
  }, 180_000)

  test('a queue that loses everything midway: reconcile finishes the work', async () => {
    const emailIds = await receiveSamples(database, blobsFolder, 2)
    for (const emailId of emailIds) await queues.handOver('parse-email', emailId)
    await startWorkers()
    await ended(5)

    await loseEverything()
    await until(standstill, (still) => still)
    expect(await countEnded(database)).toBeLessThan(emailIds.length)
    const offered = await reconcile(database.pool, queues)
    await ended(emailIds.length)

    expect(offered).toBeGreaterThan(0)
    expect(await ledgerTruth(database)).toMatchObject({ ended: emailIds.length, failed: 0, twice: 0 })
  }, 180_000)

  async function loseEverything(): Promise<void> {
    if (kind === 'postgres') return void (await database.pool.query(TRUNCATE_BULLMQ))
    const redis = new Redis(queue.url)
    await redis.flushdb()
    redis.disconnect()
  }

  async function standstill(): Promise<boolean> {
    const before = await countEnded(database)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    return (await countEnded(database)) === before
  }
})

/** The shared Redis serves other tests too: a database of it that no other test has can be flushed like a whole one. */
function ownRedis(): string {
  return new URL('/7', servers().redis.url).href
}

const TRUNCATE_BULLMQ = `do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'bullmq' and tablename <> 'migration' loop
    execute format('truncate bullmq.%I cascade', name);
  end loop;
end $$`

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}
