import { type CaseRefusal, refused } from '../cases/case-change.js'
import { formatCaseReference } from '../cases/case-reference.js'
import { describeCase } from '../cases/describe-case.js'
import { isRestricted } from '../cases/is-restricted.js'
import { whyNotAttached } from '../cases/judge-move.js'
import type { NewCase } from '../cases/new-case.js'
import { markRestricted, nextCaseNumber, saveAttached, saveOpened } from '../edges/postgres/case-openings.js'
import { type Db, type Pool, transaction } from '../edges/postgres/database.js'
import { loadDossier } from '../edges/postgres/dossiers.js'
import { pointsAtRestricted } from '../edges/postgres/ledger.js'
import { lockCases } from '../edges/postgres/move-mails.js'
import { loadMarksOn } from '../edges/postgres/sender-history.js'
import { loadEmail } from '../edges/postgres/stored-email.js'
import type { LoadedPolicy } from '../policy/policy.js'
import { isProvenAuthor } from '../screen/sender-verdict.js'

export interface TakingUp {
  emailId: string
  actor: string
  includeRestricted: boolean
}

export type TakenUp = { kind: 'taken-up'; reference: string } | CaseRefusal

type PolicyOf = (mailbox: string) => LoadedPolicy

/** A mail that the machine took for none of ours opens a case, because a person says so. Its caller has seen the mail. */
export async function openClosedMail(pool: Pool, policyOf: PolicyOf, taking: TakingUp): Promise<TakenUp> {
  const found = await closedMail(pool, policyOf, taking)
  if (found.kind === 'refused') return found
  const { year, number } = await nextCaseNumber(pool)
  const reference = formatCaseReference(year, number)
  const { newCase, emailId, by } = found
  const { restricted } = newCase
  const decision = { kind: 'open', reason: 'opened-by-person', claimedCase: null, restricted } as const
  const saved = await saveOpened(pool, emailId, decision, newCase, { year, number, reference }, by)
  return saved.kind === 'saved' ? { kind: 'taken-up', reference } : MOVED_ON
}

/** It joins a case that is there; its author becomes no party by that. Null where there is no such case to be known of. */
export async function attachClosedMail(
  pool: Pool,
  policyOf: PolicyOf,
  taking: TakingUp,
  { into, version }: { into: string; version: number },
): Promise<TakenUp | null> {
  const found = await closedMail(pool, policyOf, taking)
  if (found.kind === 'refused') return found
  return await transaction(pool, async (db): Promise<TakenUp | null> => {
    await lockCases(db, [into])
    const dossier = await loadDossier(db, into, taking)
    if (dossier === null) return null
    const { newCase, emailId, by } = found
    const why = whyNotAttached(dossier, { organisation: newCase.organisation, version })
    if (why !== null) return why
    const decision = { kind: 'attach', caseId: dossier.caseId, reason: 'attached-by-person' } as const
    const saved = await saveAttached(db, emailId, decision, newCase.deadlines, newCase.timeZone, undefined, by)
    if (saved.kind !== 'saved') return MOVED_ON
    if (newCase.restricted) await markRestricted(db, dossier.caseId)
    return { kind: 'taken-up', reference: into }
  })
}

const MOVED_ON = refused(
  409,
  'not-closed',
  'The mail is in a case, or on its way to one: only one that ended can be taken up.',
)

async function closedMail(
  db: Db,
  policyOf: PolicyOf,
  { emailId, actor }: TakingUp,
): Promise<
  { kind: 'closed'; emailId: string; newCase: NewCase; by: { from: ['closed']; actor: string } } | CaseRefusal
> {
  const { email, sender, classification, fields, review, mailbox, stage } = await loadEmail(db, emailId)
  if (stage !== 'closed') return MOVED_ON
  if (!email || !sender || !classification || !fields || !review)
    return refused(409, 'erased', 'The mail is not kept any more.')
  const described = describeCase(
    { sender, classification, fields, review },
    {
      policy: policyOf(mailbox).policy,
      claimedCase: null,
      isProven: isProvenAuthor(email, sender),
      restricted: (await pointsAtRestricted(db, emailId)) || isRestricted(email, classification),
      heldBy: (await loadMarksOn(db, emailId)).map(({ markId }) => markId),
    },
  )
  // The machine saw nothing to do; a person does, and names it.
  const disposition = described.disposition === 'no-action' ? 'manual-triage' : described.disposition
  return { kind: 'closed', emailId, newCase: { ...described, disposition }, by: { from: ['closed'], actor } }
}
