import type { Handler } from '../src/edges/queue.js'
import { reconcile } from '../src/ops/reconcile.js'
import type { WorkerDependencies } from './dependencies.js'

/** A mail that moved within this time is on its way; its job need not be looked for. */
const GRACE_SECONDS = 120

/** The timer's round: what stands still although nothing speaks against it is offered again. */
export function reconcileWorker({ pool, queues, log }: WorkerDependencies): Handler {
  return async () => {
    const offered = await reconcile(pool, queues, GRACE_SECONDS)
    if (offered > 0) log.info({ offered }, 'mails that stood still were offered again')
  }
}
