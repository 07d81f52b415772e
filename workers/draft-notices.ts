import { draftNotices } from '../src/draft/draft-notices.js'
import { saveDrafted } from '../src/edges/postgres/email-stages.js'
import { listOwedOfCase } from '../src/edges/postgres/rereads.js'
import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import type { WorkerDependencies } from './dependencies.js'
import { draftInput } from './draft-input.js'
import { pageOnCall } from './page-on-call.js'
import { ringPages } from './ring-pages.js'
import { sendByThemselves } from './send-by-themselves.js'

/** opened or attached → drafted: the letters wait for a person. The end of a mail's way. */
export function draftNoticesWorker(dependencies: WorkerDependencies): Handler {
  const { pool, queues } = dependencies
  return async ({ emailId }) => {
    const stored = await loadEmail(pool, emailId)
    if (stored.stage !== 'opened' && stored.stage !== 'attached') return
    await pageOnCall(dependencies, stored)
    await saveDrafted(pool, emailId, draftNotices(await draftInput(dependencies, emailId)))
    await sendByThemselves(dependencies, emailId)
    await ringPages(dependencies)
    await queues.handOver('draw-pages', emailId)
    // A mail that tells or wants a password: what it opens is read now that no stage waits for either of them.
    for (const id of await listOwedOfCase(pool, stored.caseId)) await queues.handOver('reread-email', id)
    await queues.handOver('compare-drawn-text', emailId)
  }
}
