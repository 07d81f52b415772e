import { type IQueueBackend, type JobProgress, Queue, UnrecoverableError, Worker } from 'bullmq'
import { type EmailJob, jobIdFor, QUEUES, type QueueName } from '../queues.js'
import {
  complaint,
  connectQueue,
  errorCode,
  type QueueConnections,
  type QueueLog,
  type QueueMemory,
} from './queue-connections.js'
import { mergeMetrics } from './queue-metrics.js'

/**
 * The doorbell: BullMQ on Redis, or on PostgreSQL where QUEUE_URL says so. A job carries an id; what it is about stands
 * in the ledger, so that a queue that loses everything loses nothing (workers/reconcile.ts).
 */

export interface QueueSettings {
  url: string
  /** Set by tests, which share one Redis. */
  prefix?: string
  /** How long a job of a dead worker stays with it; a live worker renews the lock at half of that. */
  lockMs?: number
  /** The pause before a job is tried again; each further one is twice as long. */
  retryMs?: number
}

/** `isLast`: after this attempt the job has failed for good. */
export type Handler = (job: EmailJob, attempt: { isLast: boolean }) => Promise<void>

export interface ConsumeOptions {
  concurrency: number
  /** Told once of a job that failed for good, with its last error: after all attempts, or at once where none can help. */
  onFailedForGood(job: EmailJob, error: Error): Promise<void>
}

export interface QueueStatus {
  queue: QueueName
  waiting: number
  active: number
  delayed: number
  failed: number
}

type BullQueue = Queue<EmailJob, void, string, EmailJob, void, string, IQueueBackend, unknown>
type BullWorker = Worker<EmailJob, void, string, IQueueBackend, JobProgress, unknown>

/** With pauses of 1, 2, 4, 8 and 16 s: longer than the restart of a server, short enough to be seen the same minute. */
const ATTEMPTS = 6
const RETRY_MS = 1_000
const LOCK_MS = 30_000
/** A worker that is killed at every deployment is no poison; a mail that kills its worker every time is. */
const DEATHS_BEFORE_FAILURE = 3

/** Opens all queues; the caller closes them. */
export function openQueues(settings: QueueSettings, log: QueueLog): Queues {
  return new Queues(settings, connectQueue(settings.url, QUEUES.length, log), log)
}

export class Queues {
  readonly #queues: ReadonlyMap<QueueName, BullQueue>
  readonly #workers: BullWorker[] = []
  readonly #prefix: string
  readonly #complain: (error: unknown) => void

  constructor(
    private readonly settings: QueueSettings,
    private readonly connections: QueueConnections,
    private readonly log: QueueLog,
  ) {
    this.#prefix = settings.prefix ?? 'writdesk'
    this.#complain = complaint(log)
    this.#queues = new Map(QUEUES.map((name) => [name, this.#open(name)]))
  }

  /** Rings for an email whose row is committed. A job that is already there stays the only one. */
  async handOver(name: QueueName, emailId: string): Promise<void> {
    await this.#queue(name).add(name, { emailId }, { jobId: jobIdFor(name, emailId) })
  }

  /**
   * Rings again for emails that did not move on. A failed job keeps its id and would swallow the new one (known
   * failure 27): it is removed first. A job that waits or runs is left alone.
   */
  async offerAgain(name: QueueName, emailIds: readonly string[]): Promise<void> {
    const queue = this.#queue(name)
    const jobs = emailIds.map((emailId) => ({ name, data: { emailId }, opts: { jobId: jobIdFor(name, emailId) } }))
    await Promise.all(jobs.map(({ opts }) => removeDead(queue, opts.jobId)))
    if (jobs.length > 0) await queue.addBulk(jobs)
  }

  /** Has a queue rung every so often, by one of all processes. Ask again now and then: a flushed queue forgets it. */
  async keepRinging(name: QueueName, everyMs: number): Promise<void> {
    const queue = this.#queue(name)
    if (await queue.getJobScheduler(name)) return
    const opts = { attempts: 1, removeOnFail: 10 }
    await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: { emailId: '' }, opts })
  }

  /** Starts a worker. The jobs of a worker that died come back when their locks end. */
  consume(name: QueueName, handler: Handler, { concurrency, onFailedForGood }: ConsumeOptions): void {
    const lockMs = this.settings.lockMs ?? LOCK_MS
    const worker: BullWorker = new Worker(
      name,
      (job) => handler(job.data, { isLast: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) }),
      {
        connection: this.connections.consumer,
        prefix: this.#prefix,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: DEATHS_BEFORE_FAILURE,
        metrics: { maxDataPoints: 60 },
      },
      this.connections.backend,
    )
    worker.on('error', this.#complain)
    worker.on('failed', (job, error) => {
      // Where an attempt is left, the job is not finished.
      if (job?.finishedOn === undefined) return
      onFailedForGood(job.data, error).catch((cause) => {
        const { emailId } = job.data
        this.log.error({ queue: name, emailId, code: errorCode(cause) }, 'a failure could not be recorded')
      })
    })
    this.#workers.push(worker)
  }

  async status(): Promise<QueueStatus[]> {
    return await Promise.all(
      QUEUES.map(async (queue) => {
        const counts = await this.#queue(queue).getJobCounts('waiting', 'active', 'delayed', 'failed')
        const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts
        return { queue, waiting, active, delayed, failed }
      }),
    )
  }

  /** Null where the queue lives in PostgreSQL. */
  memory(): Promise<QueueMemory | null> {
    return this.connections.memory()
  }

  /** Forgets every job that waits. The ledger knows what they were about, and reconcile offers it again. */
  async drain(name: QueueName): Promise<void> {
    await this.#queue(name).drain(true)
  }

  /** BullMQ's own Prometheus text, all queues in one. */
  async exportMetrics(): Promise<string> {
    return mergeMetrics(await Promise.all([...this.#queues.values()].map((queue) => queue.exportPrometheusMetrics())))
  }

  /** For Bull Board. Jobs hold ids only. */
  forBoard(): Queue[] {
    return [...this.#queues.values()] as unknown as Queue[]
  }

  /** Takes no further job and waits for those that run. Handing over still works. */
  async stopConsuming(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.close()))
  }

  /** Waits for the jobs that run, then closes every connection. */
  async close(): Promise<void> {
    await this.stopConsuming()
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()))
    await this.connections.close()
  }

  #open(name: QueueName): BullQueue {
    const queue: BullQueue = new Queue(
      name,
      {
        connection: this.connections.producer,
        prefix: this.#prefix,
        skipWaitingForReady: true,
        defaultJobOptions: {
          attempts: ATTEMPTS,
          backoff: { type: 'exponential', delay: this.settings.retryMs ?? RETRY_MS, jitter: 0.5 },
          removeOnComplete: true,
          stackTraceLimit: 10,
        },
      },
      this.connections.backend,
    )
    queue.on('error', this.#complain)
    return queue
  }

  #queue(name: QueueName): BullQueue {
    return this.#queues.get(name) as BullQueue
  }
}

/** An error that BullMQ never retries; workers/run.ts alone decides which errors are of that kind. */
export function neverAgain(cause: Error): Error {
  return Object.assign(new UnrecoverableError(cause.message), { cause })
}

async function removeDead(queue: BullQueue, jobId: string): Promise<void> {
  const state = await queue.getJobState(jobId)
  if (state === 'failed' || state === 'completed') await queue.remove(jobId)
}
