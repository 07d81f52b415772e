import { draftNotices } from '../src/draft/draft-notices.js'
import { loadPasswords } from '../src/edges/postgres/document-passwords.js'
import { saveDrafted } from '../src/edges/postgres/email-stages.js'
import { listOwedOfCase } from '../src/edges/postgres/rereads.js'
import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'
import { judgedEmail } from './judged-email.js'

/** opened or attached → drafted: the letters wait for a person. The end of a mail's way. */
export function draftNoticesWorker(dependencies: WorkerDependencies): Handler {
  const { pool, queues, directories, passwordSeal } = dependencies
  return async ({ emailId }) => {
    const stored = await loadEmail(pool, emailId)
    if (stored.stage !== 'opened' && stored.stage !== 'attached') return
    const { policy, templates } = policyOf(dependencies, stored.mailbox)
    const { customers } = await directories.current()
    const { caseReference } = stored
    const { caseId } = stored
    const passwords = passwordSeal && caseId !== null ? await loadPasswords(pool, passwordSeal, caseId) : []
    const drafts = draftNotices({ ...judgedEmail(stored), policy, templates, customers, caseReference, passwords })
    await saveDrafted(pool, emailId, drafts)
    await queues.handOver('draw-pages', emailId)
    // A mail that tells or wants a password: what it opens is read now that no stage waits for either of them.
    for (const id of await listOwedOfCase(pool, caseId)) await queues.handOver('reread-email', id)
    await queues.handOver('compare-drawn-text', emailId)
  }
}
