import { noteDueDeadlines } from '../src/edges/postgres/deadlines.js'
import type { Handler } from '../src/edges/queue.js'
import type { WorkerDependencies } from './dependencies.js'

/** The ticker, rung every minute: what is due stands in Postgres, by Postgres' time; each clock is noted once. */
export function watchDeadlinesWorker({ pool, log }: WorkerDependencies): Handler {
  return async () => {
    for (const { deadlineId, kind, note } of await noteDueDeadlines(pool)) {
      log.info({ deadlineId, kind, note }, 'a deadline is near or over')
    }
  }
}
