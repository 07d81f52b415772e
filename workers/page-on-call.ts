import { raisePage } from '../src/edges/postgres/pages.js'
import type { StoredEmail } from '../src/edges/postgres/stored-email.js'
import { isProvenAuthor } from '../src/screen/sender-verdict.js'
import type { WorkerDependencies } from './dependencies.js'

/** Raises the page of a mail that asks for one, before anything of it can fail; ringing follows. */
export async function pageOnCall(dependencies: WorkerDependencies, stored: StoredEmail): Promise<void> {
  const { emailId, email, sender, classification, review } = stored
  if (!email || !sender || review?.actions.includes('page-on-call') !== true) return
  const isEmergency = classification?.instruments.some(({ type }) => type === 'emergency-disclosure-request') ?? false
  const kind = isEmergency ? 'emergency' : 'child-safety'
  // A forger's flood must not be what a true emergency of that domain is counted on.
  const raised = { emailId, kind, domain: sender.domain ?? '', isProven: isProvenAuthor(email, sender) } as const
  await raisePage(dependencies.pool, raised, dependencies.now?.() ?? null)
}
