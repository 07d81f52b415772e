import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { migrateQueue } from '../../src/edges/queue-connections.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { until } from '../run-poller.js'
import { aQueuePrefix, servers } from '../servers.js'
import { countEnded, receiveSamples } from './sample-mails.js'

/** Sample mails in the ledger and in the queue, and workers in processes of their own that a journey ends as it likes. */
export interface WorkerJourney {
  database: FreshDatabase
  queues: Queues
  emailIds: string[]
  startWorkers(): Promise<ChildProcess>
  /** Waits until so many mails have reached an end. */
  ended(count: number): Promise<number>
  /** FLUSHALL, or what comes to the same in PostgreSQL. */
  loseQueue(): Promise<void>
  close(): Promise<void>
}

const log = { warn: () => undefined, error: () => undefined }
const PROGRAM = fileURLToPath(new URL('worker-process.js', import.meta.url))
const PATIENCE_MS = 150_000

export async function startWorkerJourney(kind: 'redis' | 'postgres', copies: number): Promise<WorkerJourney> {
  const database = await freshDatabase()
  const blobsFolder = mkdtempSync(join(tmpdir(), 'journey-'))
  const queue = { url: kind === 'redis' ? ownRedis() : database.url, prefix: aQueuePrefix(), lockMs: 2_000 }
  await migrateQueue(queue.url, log)
  const queues = openQueues(queue, log)
  const emailIds = await receiveSamples(database, blobsFolder, copies)
  for (const emailId of emailIds) await queues.handOver('parse-email', emailId)
  const children: ChildProcess[] = []
  return {
    database,
    queues,
    emailIds,
    async startWorkers() {
      const settings = JSON.stringify({ databaseUrl: database.url, queue, blobsFolder })
      const child = spawn(process.execPath, [PROGRAM, settings], { stdio: ['ignore', 'pipe', 'inherit'] })
      children.push(child)
      await once(child.stdout ?? child, 'data')
      return child
    },
    ended: (count) =>
      until(
        () => countEnded(database),
        (found) => found >= count,
        PATIENCE_MS,
      ),
    async loseQueue() {
      if (kind === 'postgres') return void (await database.pool.query(TRUNCATE_BULLMQ))
      const redis = new Redis(queue.url)
      await redis.flushdb()
      redis.disconnect()
    },
    async close() {
      for (const child of children) await end(child, 'SIGTERM')
      await queues.close()
      await database.close()
      rmSync(blobsFolder, { recursive: true, force: true })
    },
  }
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** The shared Redis serves other tests too: a database of it that no other test has is flushed like a whole one. */
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
