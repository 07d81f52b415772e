import { isRestricted } from '../src/cases/is-restricted.js'
import { draftNotices } from '../src/draft/draft-notices.js'
import { isJudgedAgain, saveJudgedAgain } from '../src/edges/postgres/corrected-judgements.js'
import { loadPasswords, loadTextsBeside } from '../src/edges/postgres/document-passwords.js'
import { loadSaidOfMails } from '../src/edges/postgres/dossiers.js'
import { closeReread, loadOwedReread, type OwedReread, saveReread } from '../src/edges/postgres/rereads.js'
import { loadEmail, type StoredEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import { judgeStoredMail } from '../src/ops/judge-stored-mail.js'
import type { Document, ParseResult } from '../src/parse/email.js'
import { passwordsIn } from '../src/parse/passwords/find-passwords.js'
import { readEmail } from '../src/read-email.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'
import { judgeMail } from './judge-mail.js'
import { judgedEmail } from './judged-email.js'
import { stepsFor } from './save-reading.js'

/**
 * A mail of a case is read again, with the passwords that came for it or under a virus scanner that was away, and judged
 * anew; its stage does not move.
 */
export function rereadEmailWorker(dependencies: WorkerDependencies): Handler {
  const { pool, blobs, passwordSeal, queues } = dependencies
  return async ({ emailId }, { isLast }) => {
    const owed = await loadOwedReread(pool, emailId)
    if (owed === null) return
    const stored = await loadEmail(pool, emailId)
    const secrets = passwordSeal ? await loadPasswords(pool, passwordSeal, owed.caseId) : []
    const beside = await loadTextsBeside(pool, emailId, owed.caseId)
    const told = passwordsIn(beside.map(({ text }) => text))
    const readable = { ...stored, sha256: stored.sha256 ?? '' }
    const result = await readEmail(await stepsFor(dependencies, readable, isLast, { secrets, passwords: told }))
    const why = whyInVain(result, stored.email?.documents ?? [])
    if (why !== null || result.kind === 'unreadable')
      return await closeReread(pool, emailId, owed, why ?? 'nothing-opened')
    for (const { bytes } of result.contents) await blobs.put(bytes)
    const tellers = beside.filter(({ text }) => passwordsIn([text]).some((one) => result.openedWith.includes(one)))
    const tellerIds = passwordSeal ? tellers.map((one) => one.emailId) : []
    await save(dependencies, stored, owed, { ...result, known: secrets, tellers: tellerIds })
    await queues.handOver('draw-pages', emailId)
    await queues.handOver('compare-drawn-text', emailId)
    for (const id of [emailId, ...tellerIds]) await queues.handOver('reread-email', id)
  }
}

/** Why the values stay as they are, or null. A reading that reads less than the one before, say without a lost key, is none. */
function whyInVain(result: ParseResult, before: readonly Document[]): 'nothing-opened' | 'reads-less' | null {
  if (result.kind === 'unreadable') return 'reads-less'
  const { documents } = result.email
  if (hasNew(documents, before, isInfected)) return null
  if (result.openedWith.length === 0 && result.masked === 0 && !hasNew(documents, before, isScanned))
    return 'nothing-opened'
  const read = new Set(documents.filter(({ status }) => status === 'read').map(({ sha256 }) => sha256))
  return before.some(({ status, sha256 }) => status === 'read' && !read.has(sha256)) ? 'reads-less' : null
}

const isInfected = ({ status }: Document) => status === 'infected'
const isScanned = ({ notScanned }: Document) => notScanned === undefined

/** A document of before of which this holds now, and did not then. */
function hasNew(
  now: readonly Document[],
  before: readonly Document[],
  holds: (document: Document) => boolean,
): boolean {
  const those = new Set(now.filter(holds).map(({ sha256 }) => sha256))
  return before.some((document) => !holds(document) && those.has(document.sha256))
}

async function save(
  dependencies: WorkerDependencies,
  stored: StoredEmail,
  owed: OwedReread,
  result: ParseResult & { kind: 'email' } & { known: readonly string[]; tellers: string[] },
): Promise<void> {
  const { pool, directories, passwordSeal } = dependencies
  const { email, openedWith, known, tellers } = result
  // Keys of senders rotate: the mail's authentication stays what it was when it came.
  const { authentication } = judgedEmail(stored).sender
  const { judgement, record } = await judgeMail(dependencies, stored, email, authentication)
  const { policy, templates } = policyOf(dependencies, stored.mailbox)
  const { customers } = await directories.current()
  const { emailId, caseReference } = stored
  const passwords = [...new Set([...known, ...openedWith])]
  const drafts = draftNotices({ email, ...judgement, policy, templates, customers, caseReference, passwords })
  const restricted = isRestricted(email, judgement.classification)
  const secrets = passwordSeal ? openedWith.map((password) => passwordSeal.seal(owed.caseId, password)) : []
  await saveReread(pool, emailId, owed, {
    email,
    judgement,
    record,
    drafts,
    restricted,
    timeZone: 'UTC',
    secrets,
    tellers,
    judgeAgain: async (db) => {
      if (!(await isJudgedAgain(db, emailId))) return
      const loaded = { policy, templates }
      const judge = judgeStoredMail({
        policyOf: () => loaded,
        loadCustomers: async () => customers,
        passwordSeal: passwordSeal ?? null,
      })
      await saveJudgedAgain(db, emailId, await loadSaidOfMails(db, owed.caseId), judge)
    },
  })
}
