import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { NewCase } from '../../cases/new-case.js'
import { IntakeError } from '../../errors.js'
import type { CaseDecision } from '../../open/case-decision.js'
import type { EmailId } from '../../receive/raw-email.js'
import type { Deadline } from '../../review/review.js'
import { type Db, execute, query } from './database.js'
import { HOLDS_ENCRYPTED } from './document-passwords.js'
import { type Saved, type Step, saveStage } from './save-stage.js'
import { json, NO_SQL, type Sql, sql } from './sql.js'

/** The year (UTC) and number of a case that is about to open. A number that comes to nothing is a gap; gaps are normal. */
export async function nextCaseNumber(db: Db): Promise<{ year: number; number: number }> {
  const [row] = await query(
    db,
    sql`select year, number::int from next_case_number()`,
    z.object({ year: z.number(), number: z.number() }),
  )
  if (!row) throw new IntakeError('DATABASE_REFUSED', 'next_case_number gave no row.')
  return row
}

export interface CaseNumber {
  year: number
  number: number
  reference: string
}

/** The worker on the mail's way, or a person from one of its ends. */
type TakenBy = Pick<Step, 'from' | 'actor'>
const BY_ITSELF: TakenBy = { from: ['classified'], actor: 'open-case' }

/** What a mail brings that is counsel's is counsel's with all of its case. */
export async function markRestricted(db: Db, caseId: string): Promise<void> {
  await execute(db, sql`update cases set restricted = true where id = ${caseId}`)
}

/** The case, its parties, its deadlines, the mail in it: all or nothing. */
export async function saveOpened(
  db: Db,
  emailId: EmailId,
  decision: CaseDecision & { kind: 'open' },
  newCase: NewCase,
  caseNumber: CaseNumber,
  by: TakenBy = BY_ITSELF,
): Promise<Saved> {
  const caseId = randomUUID()
  return await saveStage(
    db,
    {
      emailId,
      ...by,
      to: 'opened',
      details: { reference: caseNumber.reference, reason: decision.reason },
    },
    sql`decision = ${json(decision)}, case_id = coalesce(case_id, ${caseId})`,
    openingParts(newCase, caseNumber, decision.reason),
  )
}

/** A mail that only a person can read ends here, with a case, so that a person sees it. */
export async function saveUnreadable(
  db: Db,
  emailId: EmailId,
  reason: string,
  newCase: NewCase,
  caseNumber: CaseNumber,
): Promise<Saved> {
  const caseId = randomUUID()
  return await saveStage(
    db,
    {
      emailId,
      from: ['received'],
      to: 'unreadable',
      actor: 'parse-email',
      details: { reference: caseNumber.reference, reason: 'unreadable' },
    },
    sql`reason = ${reason}, case_id = coalesce(case_id, ${caseId})`,
    openingParts(newCase, caseNumber, 'unreadable'),
  )
}

/**
 * The mail joins a case; nothing else of the case changes: no mail acts. `passwords.told`: it may tell how to open what other
 * mails of the case hold; `wanted`: it holds what theirs may open.
 */
export async function saveAttached(
  db: Db,
  emailId: EmailId,
  decision: CaseDecision & { kind: 'attach' },
  deadlines: readonly Deadline[],
  timeZone: string,
  passwords: { told: boolean; wanted: boolean } = { told: false, wanted: false },
  by: TakenBy = BY_ITSELF,
): Promise<Saved> {
  return await saveStage(
    db,
    { emailId, ...by, to: 'attached', details: { reason: decision.reason } },
    sql`decision = ${json(decision)}, case_id = ${decision.caseId},
      reread_wanted = reread_wanted + ${passwords.wanted ? 1 : 0}::int, reread_at = now()`,
    sql`${joining(decision.reason)} ${clocks(deadlines, timeZone)} ${passwords.told ? othersReread() : NO_SQL}`,
  )
}

/** The other mails of the case that hold something encrypted: the mail that joins may tell how to open it. */
function othersReread(): Sql {
  return sql`others as (
    update emails e set reread_wanted = e.reread_wanted + 1, reread_at = now(), reread_failures = 0
    from moved where e.case_id = moved.case_id and e.id <> moved.id and ${HOLDS_ENCRYPTED}
  ),`
}

/**
 * A mail that has a case already once could not be read and can be now: its case is told anew instead of opened twice,
 * and the number goes unused.
 */
function openingParts(newCase: NewCase, { year, number, reference }: CaseNumber, reason: string): Sql {
  const parties = newCase.parties.map(({ address, proven }) => ({ address: address.toLowerCase(), proven }))
  return sql`opened as (
    insert into cases (id, reference, year, number, organisation, policy, policy_version, state, restricted, disposition,
      instrument, agency, sender_verdict, claimed_case)
    select case_id, ${reference}, ${year}, ${number}, ${newCase.organisation}, ${newCase.policy},
      ${newCase.policyVersion}, ${newCase.state}, ${newCase.restricted}, ${newCase.disposition}, ${newCase.instrument},
      ${newCase.agency}, ${newCase.senderVerdict}, ${newCase.claimedCase} from moved
    on conflict (id) do update set policy = excluded.policy, policy_version = excluded.policy_version,
      restricted = cases.restricted or excluded.restricted, disposition = excluded.disposition, instrument = excluded.instrument,
      agency = excluded.agency, sender_verdict = excluded.sender_verdict, claimed_case = excluded.claimed_case
  ), party as (
    insert into parties (case_id, address, proven, email_id)
    select moved.case_id, p.address, p.proven, moved.id
    from moved, json_to_recordset(${json(parties)}) as p (address text, proven boolean)
    on conflict do nothing
  ), held as (
    insert into audit_events (actor, action, email_id, case_id, details)
    select 'open-case', 'case-held', moved.id, moved.case_id, jsonb_build_object('mark', mark)
    from moved, unnest(${newCase.heldBy}::bigint[]) as mark
  ), ${joining(reason)} ${clocks(newCase.deadlines, newCase.timeZone)}`
}

function joining(reason: string): Sql {
  return sql`joined as (
    insert into case_emails (email_id, case_id, reason) select id, case_id, ${reason} from moved on conflict do nothing
  ),`
}

/** A clock that the case already has is not started twice. */
export function clocks(deadlines: readonly Deadline[], timeZone: string): Sql {
  return sql`clock as (
    insert into deadlines (case_id, email_id, kind, due_on, due_at, basis)
    select moved.case_id, moved.id, d.kind, d.on, (d.on + 1)::timestamp at time zone
      -- An order's last day is whole wherever its court sits: it is over everywhere when it is over there.
      case d.kind when 'nondisclosure-expiry' then 'Etc/GMT+12' else ${timeZone} end, d.basis
    from moved, json_to_recordset(${json(deadlines)}) as d (kind text, "on" date, basis text)
    where not exists (
      select from deadlines known
      where known.case_id = moved.case_id and known.kind = d.kind and known.due_on = d.on
    )
  ),`
}
