import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { neverAgain, openQueues, type Queues } from '../../src/edges/queue.js'
import { migrateQueue } from '../../src/edges/queue-connections.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aQueuePrefix, servers } from '../servers.js'

const log = { warn: () => undefined, error: () => undefined }

describe.each(['redis', 'postgres'] as const)('the queue on %s', (kind) => {
  let database: FreshDatabase | null = null
  let settings: { url: string; prefix: string; lockMs?: number } = { url: '', prefix: '' }
  const opened: Queues[] = []
  const open = () => {
    const queues = openQueues({ ...settings, retryMs: 10 }, log)
    opened.push(queues)
    return queues
  }
  beforeEach(async () => {
    database = kind === 'postgres' ? await freshDatabase() : null
    settings = { url: database?.url ?? servers().redis.url, prefix: aQueuePrefix() }
    await migrateQueue(settings.url, log)
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((queues) => queues.close()))
    await database?.close()
  })
  const ignoreFailures = { concurrency: 4, onFailedForGood: async () => undefined }

  test('a job reaches its worker once, however often it was handed over', async () => {
    const queues = open()
    const seen: string[] = []

    for (let i = 0; i < 5; i++) await queues.handOver('parse-email', 'one')
    await queues.handOver('parse-email', 'two')
    queues.consume('parse-email', async ({ emailId }) => void seen.push(emailId), ignoreFailures)
    await until(() => seen.length >= 2)

    expect(seen.sort()).toEqual(['one', 'two'])
  })

  test('a job that was done can come again: its id does not block it', async () => {
    const queues = open()
    let runs = 0
    queues.consume('parse-email', async () => void runs++, ignoreFailures)

    await queues.handOver('parse-email', 'again')
    await until(() => runs === 1)
    await until(async () => (await counts(queues)).active === 0)
    await queues.handOver('parse-email', 'again')

    await until(() => runs === 2)
  })

  test('a job that fails is tried again, and its failure is told only when it is for good', async () => {
    const queues = open()
    const told: string[] = []
    let runs = 0
    queues.consume(
      'parse-email',
      async () => {
        runs++
        throw new Error('away')
      },
      { concurrency: 1, onFailedForGood: async ({ emailId }, error) => void told.push(`${emailId} ${error.message}`) },
    )

    await queues.handOver('parse-email', 'poison')
    await until(() => told.length > 0)

    expect(runs).toBe(6)
    expect(told).toEqual(['poison away'])
    expect((await counts(queues)).failed).toBe(1)
  })

  test('what can never succeed is not tried again', async () => {
    const queues = open()
    const told: string[] = []
    let runs = 0
    queues.consume(
      'parse-email',
      async () => {
        runs++
        throw neverAgain(new Error('BLOB_CORRUPT'))
      },
      { concurrency: 1, onFailedForGood: async (_, error) => void told.push(error.message) },
    )

    await queues.handOver('parse-email', 'corrupt')
    await until(() => told.length > 0)

    expect(runs).toBe(1)
    expect(told).toEqual(['BLOB_CORRUPT'])
  })

  test('known failure 27: a failed job that is kept does not swallow the next offer of its email', async () => {
    const queues = open()
    let broken = true
    let done = 0
    queues.consume(
      'parse-email',
      async () => {
        if (broken) throw neverAgain(new Error('broken'))
        done++
      },
      { concurrency: 1, onFailedForGood: async () => undefined },
    )
    await queues.handOver('parse-email', 'kept')
    await until(async () => (await counts(queues)).failed === 1)

    broken = false
    await queues.offerAgain('parse-email', ['kept', 'other'])
    await until(() => done === 2)

    expect((await counts(queues)).failed).toBe(0)
  })

  test('an offer leaves a job that runs alone', async () => {
    const queues = open()
    let runs = 0
    let finish: () => void = () => undefined
    queues.consume(
      'parse-email',
      () => {
        runs++
        return new Promise<void>((resolve) => {
          finish = resolve
        })
      },
      ignoreFailures,
    )
    await queues.handOver('parse-email', 'slow')
    await until(() => runs === 1)

    await queues.offerAgain('parse-email', ['slow'])
    const { active, waiting } = await counts(queues)
    finish()

    expect({ active, waiting, runs }).toEqual({ active: 1, waiting: 0, runs: 1 })
  })

  test('known failure 43: a job that blocks its process past its lock stops neither itself nor the next', async () => {
    settings.lockMs = 300
    const queues = open()
    const done: string[] = []
    queues.consume(
      'parse-email',
      async ({ emailId }) => {
        // Its second run finds the stage saved, and has nothing left to do.
        const end = Date.now() + (emailId === 'blocking' && !done.includes(emailId) ? 1_000 : 0)
        while (Date.now() < end) done.length
        await new Promise((resolve) => setTimeout(resolve, 10))
        done.push(emailId)
      },
      ignoreFailures,
    )

    await queues.handOver('parse-email', 'blocking')
    await queues.handOver('parse-email', 'next')
    await until(() => done.includes('blocking') && done.includes('next'))

    await until(async () => {
      const { waiting, active, delayed, failed } = await counts(queues)
      return waiting + active + delayed + failed === 0
    })
  })

  test('a bell that is asked for twice rings in one rhythm', async () => {
    const queues = open()
    let rings = 0
    queues.consume('watch-deadlines', async () => void rings++, ignoreFailures)

    // Before the rhythm begins: its first ring may come while it is still being asked for.
    const before = Date.now()
    await Promise.all([queues.keepRinging('watch-deadlines', 300), queues.keepRinging('watch-deadlines', 300)])
    await until(() => rings >= 4)

    expect(Date.now() - before).toBeGreaterThan(600)
  })

  test('drained jobs are gone, and metrics name every queue once', async () => {
    const queues = open()
    await queues.handOver('open-case', 'waiting')
    expect((await counts(queues, 'open-case')).waiting).toBe(1)

    await queues.drain('open-case')
    const metrics = await queues.exportMetrics()

    expect((await counts(queues, 'open-case')).waiting).toBe(0)
    expect(metrics.match(/# TYPE bullmq_job_count gauge/g)).toHaveLength(1)
    expect(metrics).toMatch(/bullmq_job_count\{queue="reconcile", state="failed"\} 0/)
  })
})

test('a poller whose Redis is away is told within a second', async () => {
  const queues = openQueues({ url: 'redis://127.0.0.1:1', prefix: aQueuePrefix() }, log)
  const took: number[] = []

  for (let look = 0; look < 3; look += 1) {
    const before = Date.now()
    await expect(queues.handOver('parse-email', 'one')).rejects.toThrow()
    took.push(Date.now() - before)
  }

  expect(Math.min(...took)).toBeLessThan(1_500)
  await queues.close()
})

async function counts(queues: Queues, name = 'parse-email') {
  return (await queues.status()).find(({ queue }) => queue === name)!
}

async function until(isTrue: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not happen in time.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
