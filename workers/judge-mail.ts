import type { StoredEmail } from '../src/edges/postgres/stored-email.js'
import type { Email } from '../src/parse/email.js'
import type { Judgement } from '../src/review/review.js'
import { describeSending } from '../src/screen/describe-sending.js'
import type { SenderRecord } from '../src/screen/sender-history.js'
import type { Authentication } from '../src/screen/sender-verdict.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'
import { judgeBesideEarlierMail, loadEarlierMail } from './earlier-mail.js'

/** The judgement of a mail by the policy of its mailbox, beside what came before it, and what later mails are compared with. */
export async function judgeMail(
  dependencies: WorkerDependencies,
  { emailId, mailbox, receivedAt }: StoredEmail,
  email: Email,
  authentication: Authentication,
): Promise<{ judgement: Judgement; record: SenderRecord }> {
  const { pool, directories, settings } = dependencies
  const { policy } = policyOf(dependencies, mailbox)
  const { customers, agencies } = await directories.current()
  const { trustedSealers } = settings
  const { organisation, aliases } = policy
  const screening = { email, authentication, receivedAt, agencies, aliases, trustedSealers }
  const earlier = await loadEarlierMail(pool, emailId, organisation, screening)
  const judgement = judgeBesideEarlierMail({ ...screening, policy, customers, ...earlier })
  return { judgement, record: describeSending(email, judgement.sender, { organisation, aliases }) }
}
