import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { CaseRefusal } from '../../cases/case-change.js'
import type { Dossier } from '../../cases/dossier.js'
import type { NewCase } from '../../cases/new-case.js'
import type { CaseNumber } from './case-openings.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { loadDossier } from './dossiers.js'
import { sql } from './sql.js'

/** People move mails between cases: what hangs on a mail goes with it, and every mail is in one case at each moment. */

export interface Moving {
  reference: string
  includeRestricted: boolean
  actor: string
  /** Null moves all of them. */
  emailIds: readonly string[] | null
}

export type Moved = { kind: 'moved'; reference: string; version: number } | CaseRefusal

/** Into a case that is there. `isMerge` closes the one that they leave as its duplicate. Null where either is none that the reader may know of. */
export async function moveMails(
  pool: Pool,
  { reference, includeRestricted, actor, emailIds }: Moving,
  { into, isMerge }: { into: string; isMerge: boolean },
  why: (from: Dossier, into: Dossier) => CaseRefusal | null,
): Promise<Moved | null> {
  return await transaction(pool, async (db) => {
    await lockCases(db, [reference, into])
    const from = await loadDossier(db, reference, { includeRestricted })
    const target = from && (await loadDossier(db, into, { includeRestricted }))
    if (!from || !target) return null
    const refusal = why(from, target)
    if (refusal !== null) return refusal
    await carry(db, { from: from.caseId, to: target.caseId, actor, emailIds: emailIds ?? idsOf(from) })
    if (isMerge) await closeMerged(db, from, target, actor)
    return await versionOf(db, into)
  })
}

/** Into a case that opens with them, under the same policy and for the same readers. */
export async function splitMails(
  pool: Pool,
  { reference, includeRestricted, actor, emailIds }: Moving & { emailIds: readonly string[] },
  caseNumber: CaseNumber,
  decide: (
    from: Dossier,
  ) =>
    | CaseRefusal
    | { kind: 'split'; newCase: Pick<NewCase, 'state' | 'disposition' | 'instrument' | 'agency' | 'senderVerdict'> },
): Promise<Moved | null> {
  return await transaction(pool, async (db) => {
    await lockCases(db, [reference])
    const from = await loadDossier(db, reference, { includeRestricted })
    if (from === null) return null
    const decision = decide(from)
    if (decision.kind === 'refused') return decision
    const caseId = randomUUID()
    const { newCase } = decision
    await execute(
      db,
      sql`insert into cases (id, reference, year, number, organisation, policy, policy_version, state, restricted,
          disposition, instrument, agency, sender_verdict)
        select ${caseId}::uuid, ${caseNumber.reference}, ${caseNumber.year}::int, ${caseNumber.number}::bigint, organisation, policy,
          policy_version, ${newCase.state}, restricted, ${newCase.disposition}, ${newCase.instrument}, ${newCase.agency},
          ${newCase.senderVerdict}
        from cases where id = ${from.caseId}`,
    )
    await carry(db, { from: from.caseId, to: caseId, actor, emailIds })
    return await versionOf(db, caseNumber.reference)
  })
}

/** In one order, so that two who merge crosswise wait for each other and do not fall out. */
export async function lockCases(db: Db, references: readonly string[]): Promise<void> {
  await execute(
    db,
    sql`select id from cases where reference = any(${[...references]}::text[]) order by id for no key update`,
  )
}

function idsOf({ file }: Dossier): string[] {
  return file.emails.map(({ emailId }) => emailId)
}

interface Carried {
  from: string
  to: string
  emailIds: readonly string[]
  actor: string
}

/** What hangs on a mail, by table; what is said of a whole case stays with it. */
async function carry(db: Db, { from, to, emailIds, actor }: Carried): Promise<void> {
  const ids = [...emailIds]
  await execute(
    db,
    sql`insert into parties (case_id, address, proven, email_id)
      select ${to}::uuid, p.address, p.proven, p.email_id from parties p
      where p.case_id = ${from} and (p.email_id = any(${ids}::uuid[]) or p.address in (
        select lower(e.sender ->> 'address') from emails e where e.id = any(${ids}::uuid[])))
      on conflict (case_id, address) do update set proven = parties.proven or excluded.proven`,
  )
  await execute(
    db,
    sql`insert into document_passwords (case_id, sealed, fingerprint, added_by)
      select ${to}::uuid, sealed, fingerprint, added_by from document_passwords where case_id = ${from} on conflict do nothing`,
  )
  for (const move of [
    sql`update case_emails set case_id = ${to}, reason = 'moved-by-person', joined_at = now()`,
    sql`update notices set case_id = ${to}`,
    sql`update deadlines set case_id = ${to}`,
    sql`update call_backs set case_id = ${to}`,
    sql`update case_records set case_id = ${to}`,
    sql`update case_findings set case_id = ${to}`,
    sql`update finding_settlements set case_id = ${to}`,
    sql`update field_corrections set case_id = ${to}`,
  ]) {
    await execute(db, sql`${move} where case_id = ${from} and email_id = any(${ids}::uuid[])`)
  }
  // The days that run from a letter go with the letter.
  await execute(
    db,
    sql`update deadlines set case_id = ${to} where case_id = ${from}
      and notice_id in (select id from notices where email_id = any(${ids}::uuid[]))`,
  )
  await execute(db, sql`update emails set case_id = ${to} where id = any(${ids}::uuid[])`)
  await execute(
    db,
    sql`update cases set restricted = restricted or (select restricted from cases where id = ${from}),
        version = version + 1 where id = ${to}`,
  )
  await execute(
    db,
    sql`insert into audit_events (actor, action, email_id, case_id, details)
      select ${actor}, 'email-moved', id, ${to}::uuid, jsonb_build_object('from', ${from}::uuid, 'to', ${to}::uuid)
      from unnest(${ids}::uuid[]) as id
      union all
      select ${actor}, 'emails-moved-away', null, ${from}::uuid, jsonb_build_object('to', ${to}::uuid, 'mails', ${ids.length}::int)`,
  )
}

/** What is said of the whole case goes where its mails went; its reference stays, and leads there. */
async function closeMerged(db: Db, from: Dossier, into: Dossier, actor: string): Promise<void> {
  for (const move of [sql`update deadlines`, sql`update case_records`, sql`update notices`]) {
    await execute(db, sql`${move} set case_id = ${into.caseId} where case_id = ${from.caseId}`)
  }
  await execute(db, sql`update cases set merged_into = ${into.caseId} where merged_into = ${from.caseId}`)
  await execute(
    db,
    sql`update cases set state = 'closed', outcome = 'duplicate', closed_at = now(), merged_into = ${into.caseId},
        approved_version = null where id = ${from.caseId}`,
  )
  await execute(
    db,
    sql`insert into audit_events (actor, action, case_id, details) values (${actor}, 'case-merged', ${from.caseId},
      jsonb_build_object('from', ${from.state}::text, 'into', ${into.caseId}::uuid))`,
  )
}

async function versionOf(db: Db, reference: string): Promise<Moved> {
  const [row] = await query(
    db,
    sql`select version from cases where reference = ${reference}`,
    z.object({ version: z.number() }),
  )
  return { kind: 'moved', reference, version: row?.version ?? 1 }
}
