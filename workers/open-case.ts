import { formatCaseReference } from '../src/cases/case-reference.js'
import { describeCase } from '../src/cases/describe-case.js'
import { findPointers } from '../src/cases/find-pointers.js'
import { isRestricted } from '../src/cases/is-restricted.js'
import type { NewCase } from '../src/cases/new-case.js'
import { nextCaseNumber, saveAttached, saveOpened } from '../src/edges/postgres/case-openings.js'
import { saveClosed } from '../src/edges/postgres/email-stages.js'
import type { Saved } from '../src/edges/postgres/save-stage.js'
import { loadMarksOn } from '../src/edges/postgres/sender-history.js'
import { loadEmail, type StoredEmail } from '../src/edges/postgres/stored-email.js'
import { loadThreadFacts } from '../src/edges/postgres/thread-facts.js'
import type { Handler } from '../src/edges/queue.js'
import type { CaseDecision } from '../src/open/case-decision.js'
import { openCase } from '../src/open/open-case.js'
import { passwordsIn } from '../src/parse/passwords/find-passwords.js'
import type { CompromisedName } from '../src/screen/sender-history.js'
import { isProvenAuthor, type SenderVerdict } from '../src/screen/sender-verdict.js'
import { handOn, policyOf, type WorkerDependencies } from './dependencies.js'
import { judgedEmail } from './judged-email.js'
import { noteBounce } from './note-bounce.js'
import { renewKept } from './renew-kept.js'

/** classified → opened, attached or closed. */
export function openCaseWorker(dependencies: WorkerDependencies): Handler {
  const { pool } = dependencies
  return async ({ emailId }) => {
    const stored = await loadEmail(pool, emailId)
    if (stored.stage !== 'classified') return await handOn(dependencies, emailId, stored.stage)
    const { email, ...judged } = judgedEmail(stored)
    const marks = await loadMarksOn(pool, emailId)
    const judgement = { ...judged, sender: doubted(judged.sender, marks) }
    const { policy } = policyOf(dependencies, stored.mailbox)
    const facts = await loadThreadFacts(pool, policy.organisation, findPointers(email, judgement.classification))
    const restricted = isRestricted(email, judgement.classification)
    const decision = openCase({ email, ...judgement, facts, restricted })
    const opening = decision.kind === 'open' ? decision : { claimedCase: null, restricted }
    const isProven = isProvenAuthor(email, judgement.sender)
    const heldBy = marks.map(({ markId }) => markId)
    const newCase = describeCase(judgement, { ...opening, policy, isProven, heldBy })
    const renews = decision.kind === 'attach' && judgement.review.actions.includes('renew-preservation')
    const clocks = renews ? withoutExpiry(newCase) : newCase
    // Before the mail moves on: a worker that ends here comes again, and a renewal or a bounce is noted once.
    if (renews) await renewKept(dependencies, stored, decision.caseId)
    await noteBounce(dependencies, stored)
    const saved = await save(dependencies, stored, decision, clocks)
    await handOn(dependencies, emailId, saved.stage)
  }
}

/** A renewal prolongs what runs, and starts no clock of its own. */
function withoutExpiry(newCase: NewCase): NewCase {
  return { ...newCase, deadlines: newCase.deadlines.filter(({ kind }) => kind !== 'preservation-expiry') }
}

/** A person may have marked the sender since the mail was judged; its verdict in the ledger stays what it was. */
function doubted(sender: SenderVerdict, marks: readonly CompromisedName[]): SenderVerdict {
  return marks.length === 0 ? sender : { ...sender, flags: [...sender.flags, 'compromised-sender'] }
}

async function save(
  { pool }: WorkerDependencies,
  { emailId, email }: StoredEmail,
  decision: CaseDecision,
  newCase: NewCase,
): Promise<Saved> {
  if (decision.kind === 'close') return await saveClosed(pool, emailId, decision)
  if (decision.kind === 'attach') {
    const documents = email?.documents ?? []
    const passwords = {
      told: passwordsIn([email?.source.subject ?? null, ...documents.map(({ text }) => text)]).length > 0,
      wanted: documents.some(({ status }) => status === 'encrypted'),
    }
    return await saveAttached(pool, emailId, decision, newCase.deadlines, newCase.timeZone, passwords)
  }
  const { year, number } = await nextCaseNumber(pool)
  const reference = formatCaseReference(year, number)
  return await saveOpened(pool, emailId, decision, newCase, { year, number, reference })
}
