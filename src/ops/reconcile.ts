import type { Pool } from '../edges/postgres/database.js'
import { forgetFailures, listStandingStill, type Offer } from '../edges/postgres/failures.js'
import type { Queues } from '../edges/queue.js'
import { QUEUE_FOR_STAGE, type QueueName } from '../queues.js'

const PAGE = 500

/**
 * Offers every mail that has not reached an end to the queue of its next step: after this, whatever the queue has lost
 * is in it again. Mails that wait for a person after a failure are left to `retryFailed`. Returns how many.
 */
export async function reconcile(pool: Pool, queues: Queues, graceSeconds = 0): Promise<number> {
  let after: string | null = null
  let offered = 0
  for (;;) {
    const offers: Offer[] = await listStandingStill(pool, { graceSeconds, after, limit: PAGE })
    await offerAll(queues, offers)
    offered += offers.length
    after = offers.at(-1)?.emailId ?? null
    if (offers.length < PAGE) return offered
  }
}

/** Ops have mended what failed: every mail that failed for good is tried once more. */
export async function retryFailed(pool: Pool, queues: Queues, actor: string): Promise<number> {
  const offers = await forgetFailures(pool, actor)
  for (let at = 0; at < offers.length; at += PAGE) await offerAll(queues, offers.slice(at, at + PAGE))
  return offers.length
}

async function offerAll(queues: Queues, offers: readonly Offer[]): Promise<void> {
  const byQueue = new Map<QueueName, string[]>()
  for (const { emailId, stage } of offers) {
    const queue = QUEUE_FOR_STAGE[stage]
    byQueue.set(queue, [...(byQueue.get(queue) ?? []), emailId])
  }
  for (const [queue, emailIds] of byQueue) await queues.offerAgain(queue, emailIds)
}
