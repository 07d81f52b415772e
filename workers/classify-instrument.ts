import { authenticateMail } from '../src/edges/mail-authentication.js'
import { saveClassified } from '../src/edges/postgres/email-stages.js'
import { loadEmail, type StoredEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import { IntakeError } from '../src/errors.js'
import type { Email } from '../src/parse/email.js'
import { readTrustedAuthentication } from '../src/screen/read-trusted-authentication.js'
import type { Authentication, CheckedAuthentication } from '../src/screen/sender-verdict.js'
import { handOn, type WorkerDependencies } from './dependencies.js'
import { judgeMail } from './judge-mail.js'
import { oneLargeAtATime } from './large-mails.js'

/** parsed → classified: screened, classified, extracted and reviewed, in one save. */
export function classifyInstrumentWorker(dependencies: WorkerDependencies): Handler {
  const { pool } = dependencies
  return async ({ emailId }, { isLast }) => {
    const stored = await loadEmail(pool, emailId)
    const { email, stage } = stored
    if (stage !== 'parsed' || email === null) return await handOn(dependencies, emailId, stage)
    const authentication = await authenticate(dependencies, stored, email)
    if (!isLast) refuseDnsTrouble(authentication, emailId)
    const { judgement, record } = await judgeMail(dependencies, stored, email, authentication)
    const answers = 'answers' in authentication ? authentication.answers : null
    const saved = await saveClassified(pool, emailId, judgement, record, answers)
    await handOn(dependencies, emailId, saved.stage)
  }
}

async function authenticate(
  { blobs, resolver, settings }: WorkerDependencies,
  { sha256, bytes, receivedAt, mailbox }: StoredEmail,
  email: Email,
): Promise<Authentication | CheckedAuthentication> {
  const trusted = settings.mailboxes.find(({ name }) => name === mailbox)?.trustedAuthservIds ?? []
  const told = settings.alwaysAuthenticateHere ? null : readTrustedAuthentication(email, trusted)
  if (told !== null) return told
  return await oneLargeAtATime(bytes, async () =>
    authenticateMail(await blobs.get(sha256 ?? ''), { resolver, receivedAt }),
  )
}

/** DNS that does not answer now may answer in seconds; a verdict stays for years. The last attempt takes what there is. */
function refuseDnsTrouble({ basis, dkim, dmarc }: Authentication, emailId: string): void {
  if (basis === 'verified-here' && (dkim === 'temperror' || dmarc === 'temperror')) {
    throw new IntakeError('DNS_UNAVAILABLE', `${emailId} is screened again in a moment.`, { emailId })
  }
}
