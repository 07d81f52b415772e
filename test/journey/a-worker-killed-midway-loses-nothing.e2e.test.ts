import { afterEach, describe, expect, test } from '@jest/globals'
import { reconcile } from '../../src/ops/reconcile.js'
import { until } from '../run-poller.js'
import { countEnded, ledgerTruth } from './sample-mails.js'
import { end, startWorkerJourney, type WorkerJourney } from './worker-journey.js'

describe.each(['redis', 'postgres'] as const)('with the queue on %s', (kind) => {
  let journey: WorkerJourney
  afterEach(() => journey.close())

  test('known failures 20, 24 and 25: a worker killed three times midway: every mail once, no case twice', async () => {
    journey = await startWorkerJourney(kind, 3)
    const all = journey.emailIds.length

    for (const count of [5, 25, 45]) {
      const workers = await journey.startWorkers()
      await journey.ended(count)
      await end(workers, 'SIGKILL')
    }
    expect(await countEnded(journey.database)).toBeLessThan(all)
    await journey.startWorkers()
    await journey.ended(all)

    const truth = await ledgerTruth(journey.database)
    expect(truth).toMatchObject({ mails: all, ended: all, failed: 0, twice: 0 })
    expect(truth.casesWithMails).toBe(truth.cases)
    expect(truth.joinings).toBe(truth.mailsInCases)
  }, 200_000)

  test('a queue that loses everything midway: reconcile finishes the work', async () => {
    journey = await startWorkerJourney(kind, 2)
    const all = journey.emailIds.length
    await journey.startWorkers()
    await journey.ended(5)

    await journey.loseQueue()
    await until(standsStill, (still) => still)
    expect(await countEnded(journey.database)).toBeLessThan(all)
    const offered = await reconcile(journey.database.pool, journey.queues)
    await journey.ended(all)

    expect(offered).toBeGreaterThan(0)
    expect(await ledgerTruth(journey.database)).toMatchObject({ ended: all, failed: 0, twice: 0 })
  }, 200_000)

  test('a database that drops every connection, again and again, costs time and nothing else', async () => {
    journey = await startWorkerJourney(kind, 2)
    const all = journey.emailIds.length
    await journey.startWorkers()

    for (const count of [3, 8, 15]) {
      await journey.ended(count)
      await journey.database.pool.query(DROP_ALL_CONNECTIONS)
    }
    await journey.ended(all)

    expect(await ledgerTruth(journey.database)).toMatchObject({ ended: all, failed: 0, twice: 0 })
  }, 200_000)

  async function standsStill(): Promise<boolean> {
    const before = await countEnded(journey.database)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    return (await countEnded(journey.database)) === before
  }
})

const DROP_ALL_CONNECTIONS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`
