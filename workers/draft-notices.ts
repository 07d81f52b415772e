import { draftNotices } from '../src/draft/draft-notices.js'
import { saveDrafted } from '../src/edges/postgres/email-stages.js'
import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'
import { judgedEmail } from './judged-email.js'

/** opened or attached → drafted: the letters wait for a person. The end of a mail's way. */
export function draftNoticesWorker(dependencies: WorkerDependencies): Handler {
  const { pool, queues, directories } = dependencies
  return async ({ emailId }) => {
    const stored = await loadEmail(pool, emailId)
    if (stored.stage !== 'opened' && stored.stage !== 'attached') return
    const { policy, templates } = policyOf(dependencies, stored.mailbox)
    const { customers } = await directories.current()
    const { caseReference } = stored
    const drafts = draftNotices({ ...judgedEmail(stored), policy, templates, customers, caseReference })
    await saveDrafted(pool, emailId, drafts)
    await queues.handOver('draw-pages', emailId)
  }
}
