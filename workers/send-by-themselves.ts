import { INTERNAL_KINDS } from '../src/draft/notice-draft.js'
import { acknowledgeByItself, listDrafts, sendByItself } from '../src/edges/postgres/outbox.js'
import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Email } from '../src/parse/email.js'
import { isProvenAuthor } from '../src/screen/sender-verdict.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'

const ACTOR = 'draft-notices'

/** Letters of a mail that wait for nobody: alarms inside, and receipts where the policy says so. */
export async function sendByThemselves(dependencies: WorkerDependencies, emailId: string): Promise<void> {
  const { pool, queues } = dependencies
  for (const { id, kind } of await listDrafts(pool, emailId)) {
    const isSent = INTERNAL_KINDS.includes(kind)
      ? await sendByItself(pool, id, ACTOR)
      : kind === 'acknowledgement' && (await acknowledge(dependencies, emailId, id))
    if (isSent) await queues.handOver('send-notice', id)
  }
}

/** To a proven author alone, and never to what a machine sent (RFC 3834, 2), nor to ourselves. */
async function acknowledge(dependencies: WorkerDependencies, emailId: string, id: string): Promise<boolean> {
  const { mailbox, email, sender, classification } = await loadEmail(dependencies.pool, emailId)
  const { acknowledgements, aliases } = policyOf(dependencies, mailbox).policy
  const address = sender?.address?.toLowerCase() ?? ''
  if (!acknowledgements.automatic || !email || !sender || classification?.kind !== 'request') return false
  if (!isProvenAuthor(email, sender) || isAutomatic(email) || aliases.includes(address)) return false
  const { mostADay } = acknowledgements
  return await acknowledgeByItself(dependencies.pool, id, { address, mostADay, actor: ACTOR })
}

function isAutomatic({ automation, source }: Email): boolean {
  const { autoSubmitted, deliveryReport, bulk, listId, vacation } = automation
  return autoSubmitted !== null || deliveryReport || bulk || listId !== null || vacation || source.returnPath === ''
}
