import { draftDelayedNotice } from '../src/draft/draft-notices.js'
import { listEndedOrders, saveDelayedNotices } from '../src/edges/postgres/order-clocks.js'
import { IntakeError } from '../src/errors.js'
import type { WorkerDependencies } from './dependencies.js'
import { draftInput } from './draft-input.js'

/** The day after an order of silence: its customers' letters are drafted, and wait until a person has recorded its end. */
export async function draftDelayedNotices(dependencies: WorkerDependencies, at: Date | null): Promise<void> {
  const { pool, log } = dependencies
  for (const order of await listEndedOrders(pool, at)) {
    try {
      const input = await draftInput(dependencies, order.emailId)
      const drafts = draftDelayedNotice({ ...input, orderEndedOn: order.endedOn })
      await saveDelayedNotices(pool, order, drafts)
      log.info({ deadline: order.deadlineId, drafts: drafts.length }, 'an order of silence has ended')
    } catch (error) {
      // One order that fails must not keep the others from their day; the next minute tries it again.
      const code = error instanceof IntakeError ? error.code : 'unknown'
      log.error({ deadline: order.deadlineId, code }, 'a delayed notice could not be drafted')
    }
  }
}
