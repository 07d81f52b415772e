import { judgeEmail } from '../src/assess.js'
import { findNamedCases } from '../src/cases/find-pointers.js'
import { authenticateMail } from '../src/edges/mail-authentication.js'
import { saveClassified } from '../src/edges/postgres/email-stages.js'
import { loadEmail, type StoredEmail } from '../src/edges/postgres/stored-email.js'
import { loadThreadFacts } from '../src/edges/postgres/thread-facts.js'
import type { Handler } from '../src/edges/queue.js'
import { IntakeError } from '../src/errors.js'
import type { Email } from '../src/parse/email.js'
import { readTrustedAuthentication } from '../src/screen/read-trusted-authentication.js'
import type { Authentication } from '../src/screen/sender-verdict.js'
import { handOn, policyOf, type WorkerDependencies } from './dependencies.js'

/** parsed → classified: screened, classified, extracted and reviewed, in one save. */
export function classifyInstrumentWorker(dependencies: WorkerDependencies): Handler {
  const { pool, directories, settings } = dependencies
  return async ({ emailId }, { isLast }) => {
    const stored = await loadEmail(pool, emailId)
    const { email, stage, mailbox, receivedAt } = stored
    if (stage !== 'parsed' || email === null) return await handOn(dependencies, emailId, stage)
    const authentication = await authenticate(dependencies, stored, email)
    if (!isLast) refuseDnsTrouble(authentication, emailId)
    const { policy } = policyOf(dependencies, mailbox)
    const { customers, agencies } = await directories.current()
    const partyTo = await casesOfAuthor(dependencies, policy.organisation, email)
    const { trustedSealers } = settings
    const known = { customers, agencies, partyTo, trustedSealers }
    const judgement = judgeEmail({ email, authentication, policy, receivedAt, ...known })
    const saved = await saveClassified(pool, emailId, judgement)
    await handOn(dependencies, emailId, saved.stage)
  }
}

/** The case that the mail names and its From address is a party of; whether that address is proven, the review asks. */
async function casesOfAuthor({ pool }: WorkerDependencies, organisation: string, email: Email): Promise<string[]> {
  const references = findNamedCases(email)
  if (references.length === 0) return []
  const { namedCase } = await loadThreadFacts(pool, organisation, { messageIds: [], references, documentHashes: [] })
  return namedCase?.parties.includes(email.source.from?.address.toLowerCase() ?? '') ? [namedCase.reference] : []
}

async function authenticate(
  { blobs, resolver, settings }: WorkerDependencies,
  { sha256, receivedAt, mailbox }: StoredEmail,
  email: Email,
): Promise<Authentication> {
  const trusted = settings.mailboxes.find(({ name }) => name === mailbox)?.trustedAuthservIds ?? []
  const told = settings.alwaysAuthenticateHere ? null : readTrustedAuthentication(email, trusted)
  return told ?? (await authenticateMail(await blobs.get(sha256 ?? ''), { resolver, receivedAt }))
}

/** DNS that does not answer now may answer in seconds; a verdict stays for years. The last attempt takes what there is. */
function refuseDnsTrouble({ basis, dkim, dmarc }: Authentication, emailId: string): void {
  if (basis === 'verified-here' && (dkim === 'temperror' || dmarc === 'temperror')) {
    throw new IntakeError('DNS_UNAVAILABLE', `${emailId} is screened again in a moment.`, { emailId })
  }
}
