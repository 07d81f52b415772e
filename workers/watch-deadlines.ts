import { keepWaitingPeriods, noteDueDeadlines, setNextReviews } from '../src/edges/postgres/deadlines.js'
import { recordHeartbeat } from '../src/edges/postgres/heartbeats.js'
import { startOpenOrderLooks } from '../src/edges/postgres/order-clocks.js'
import { listInternalDrafts } from '../src/edges/postgres/outbox.js'
import type { Handler } from '../src/edges/queue.js'
import { daysOf, type WorkerDependencies } from './dependencies.js'
import { draftDelayedNotices } from './draft-delayed-notices.js'
import { ringPages } from './ring-pages.js'
import { sendByThemselves } from './send-by-themselves.js'
import { sendReminders } from './send-reminders.js'
import { tellAsked } from './tell-asked.js'
import { tellBreakGlass } from './tell-break-glass.js'

/** The ticker, rung every minute: what is due stands in Postgres, by Postgres' time; each thing that follows is done once. */
export function watchDeadlinesWorker(dependencies: WorkerDependencies): Handler {
  const { pool, policies, log, now } = dependencies
  return async () => {
    const at = now?.() ?? null
    await ringPages(dependencies)
    await tellBreakGlass(dependencies)
    for (const { deadlineId, kind, note } of await noteDueDeadlines(pool, at)) {
      log.info({ deadlineId, kind, note }, 'a deadline is near or over')
    }
    await draftDelayedNotices(dependencies, at)
    const everyDays = daysOf(policies, 'reviewEveryDays')
    await startOpenOrderLooks(pool, everyDays, at)
    await setNextReviews(pool, everyDays, at)
    // A worker that ended before it could, or a person who found out that a letter was sent.
    await keepWaitingPeriods(pool, daysOf(policies, 'waitingDays'))
    // An alarm whose worker ended between its draft and its bell.
    for (const emailId of await listInternalDrafts(pool)) await sendByThemselves(dependencies, emailId)
    await sendReminders(dependencies)
    await tellAsked(dependencies)
    await recordHeartbeat(pool, 'watch-deadlines')
  }
}
