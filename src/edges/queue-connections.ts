import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  runMigrations,
} from 'bullmq'
import { Redis } from 'ioredis'
import { openPool } from './postgres/database.js'

/** Where the queue lives: Redis (or Valkey), or PostgreSQL in small installations. Everything above sees no difference. */
export interface QueueConnections {
  backend: BackendFactory<IQueueBackend, unknown>
  producer: unknown
  consumer: unknown
  /** What Redis uses and what it does when that is all; null where the queue lives in PostgreSQL. */
  memory(): Promise<QueueMemory | null>
  close(): Promise<void>
}

export interface QueueMemory {
  usedBytes: number
  /** Null where Redis may take all there is. */
  maxBytes: number | null
  /** `noeviction`, or Redis throws jobs away when it is full. */
  policy: string
}

export interface QueueLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export function connectQueue(url: string, workers: number, log: QueueLog): QueueConnections {
  return isPostgres(url) ? onPostgres(url, workers, log) : onRedis(url)
}

/** Makes BullMQ's own schema where the queue lives in PostgreSQL; Redis needs none. */
export async function migrateQueue(url: string, log: QueueLog): Promise<void> {
  if (!isPostgres(url)) return
  const pool = openPool({ url, maxConnections: 1, applicationName: 'writdesk-migrate' }, log)
  try {
    const client = await pool.connect()
    await runMigrations(client, BULLMQ_SCHEMA, { skipVersionCheck: true }).finally(() => client.release())
  } finally {
    await pool.end()
  }
}

const COMPLAIN_EVERY_MS = 10_000

/** Six queues on one connection tell of its loss six times a second: one line a code every ten seconds is enough. */
export function complaint(log: QueueLog): (error: unknown) => void {
  const toldAt = new Map<string, number>()
  return (error) => {
    const code = errorCode(error)
    const now = performance.now()
    if (now - (toldAt.get(code) ?? -COMPLAIN_EVERY_MS) < COMPLAIN_EVERY_MS) return
    toldAt.set(code, now)
    log.warn({ code }, 'the queue does not answer')
  }
}

/** What an error of a driver may say in a log. */
export function errorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : String(name)
}

/** A producer gives up at once, so that a poller goes on without the bell; a consumer waits for ever (BullMQ demands it). */
function onRedis(url: string): QueueConnections {
  const producer = new Redis(url, { maxRetriesPerRequest: 1, connectionName: 'writdesk-producer' })
  const consumer = new Redis(url, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    connectionName: 'writdesk-consumer',
  })
  // Without a listener ioredis writes to the console; the queues above hear of the same errors and tell them.
  for (const redis of [producer, consumer]) redis.on('error', () => undefined)
  return {
    backend: createRedisBackend as unknown as BackendFactory<IQueueBackend, unknown>,
    producer,
    consumer,
    memory: async () => readMemory(await producer.info('memory')),
    close: async () => {
      producer.disconnect()
      consumer.disconnect()
    },
  }
}

/** Lines of `INFO memory`: `used_memory:1048576`. */
function readMemory(info: string): QueueMemory {
  const lines = new Map(info.split('\r\n').map((line) => line.split(':', 2) as [string, string]))
  const max = Number(lines.get('maxmemory') ?? 0)
  return {
    usedBytes: Number(lines.get('used_memory') ?? 0),
    maxBytes: max > 0 ? max : null,
    policy: lines.get('maxmemory_policy') ?? 'unknown',
  }
}

/** BullMQ looks here in a pool that it is given; it cannot be told another name. */
const BULLMQ_SCHEMA = 'bullmq'
/** A worker keeps one connection to listen; these are for the short statements of all. */
const SHARED_CONNECTIONS = 4

function onPostgres(url: string, workers: number, log: QueueLog): QueueConnections {
  const maxConnections = workers + SHARED_CONNECTIONS
  const pool = openPool({ url, maxConnections, applicationName: 'writdesk-queue', searchPath: BULLMQ_SCHEMA }, log)
  // Every queue and worker listens to it for errors.
  pool.setMaxListeners(4 * workers)
  return {
    backend: createPostgresBackend as unknown as BackendFactory<IQueueBackend, unknown>,
    producer: pool,
    consumer: pool,
    memory: async () => null,
    close: () => pool.end(),
  }
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url)
}
