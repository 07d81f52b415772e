import { recordHeartbeat } from '../src/edges/postgres/heartbeats.js'
import { doubtStale, listUnsent } from '../src/edges/postgres/outbox.js'
import { listOwedRereads } from '../src/edges/postgres/rereads.js'
import type { Handler } from '../src/edges/queue.js'
import { findShortStages, offerPageWork, offerUnscanned, reconcile } from '../src/ops/reconcile.js'
import type { WorkerDependencies } from './dependencies.js'

/** A mail that moved within this time is on its way; its job need not be looked for. */
const GRACE_SECONDS = 120
/** Letters of one round; the next comes in a minute. */
const LETTERS = 200

/** The timer's round: what stands still although nothing speaks against it is offered again. */
export function reconcileWorker({ pool, queues, scanner = null, outgoing, log }: WorkerDependencies): Handler {
  return async () => {
    const stages = await findShortStages(pool, queues)
    let offered = stages.length === 0 ? 0 : await reconcile(pool, queues, { graceSeconds: GRACE_SECONDS, stages })
    offered += await offerPageWork(pool, queues)
    offered += await offerUnscanned(pool, queues, scanner)
    const owed = await listOwedRereads(pool, GRACE_SECONDS)
    await queues.offerAgain('reread-email', owed)
    if (owed.length > 0) log.info({ owed: owed.length }, 'mails that owe a reading were offered again')
    const doubted = await doubtStale(pool)
    if (doubted > 0) log.warn({ doubted }, 'nobody knows whether letters were sent; a person looks')
    if (outgoing?.mailer) await queues.offerAgain('send-notice', await listUnsent(pool, LETTERS))
    if (offered > 0) log.info({ offered }, 'mails that stood still were offered again')
    await recordHeartbeat(pool, 'reconcile', { offered })
  }
}
