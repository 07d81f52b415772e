import { z } from 'zod'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

interface PreservationClock {
  id: string
  dueOn: string
  isSettled: boolean
  basis: string
}

/** The clocks of what a case keeps, oldest first. */
export async function listPreservationClocks(db: Db, caseId: string): Promise<PreservationClock[]> {
  return await query(
    db,
    sql`select id, due_on::text as "dueOn", settled_at is not null as "isSettled", basis from deadlines
      where case_id = ${caseId} and kind = 'preservation-expiry' order by due_on`,
    z.object({ id: z.string(), dueOn: z.string(), isSettled: z.boolean(), basis: z.string() }),
  )
}

/** The clock that ends and the one that follows, or neither: of two that renew at once one does. */
export async function saveRenewal(
  db: Db,
  renewal: { ends: string; dueOn: string; basis: string },
  emailId: string,
): Promise<boolean> {
  const rows = await query(
    db,
    sql`with ended as (
      update deadlines set settled_at = now() where id = ${renewal.ends} and settled_at is null returning case_id, id
    ), begun as (
      insert into deadlines (case_id, kind, due_on, due_at, basis)
      select case_id, 'preservation-expiry', ${renewal.dueOn}::date, (${renewal.dueOn}::date + 1)::timestamp at time zone 'UTC',
        ${renewal.basis} from ended
    ), noted as (
      insert into audit_events (actor, action, case_id, email_id, details)
      select 'open-case', 'preservation-renewed', case_id, ${emailId}::uuid,
        jsonb_build_object('deadline', id, 'dueOn', ${renewal.dueOn}::text) from ended
    ) select id from ended`,
    z.object({ id: z.string() }),
  )
  return rows.length > 0
}

/** That a renewed request changed no clock, and why; once a mail, however often its worker begins again. */
export async function noteNotRenewed(db: Db, caseId: string, emailId: string, reason: string): Promise<void> {
  await execute(
    db,
    sql`insert into audit_events (actor, action, case_id, email_id, details)
      select 'open-case', 'preservation-not-renewed', ${caseId}::uuid, ${emailId}::uuid,
        jsonb_build_object('reason', ${reason}::text)
      where not exists (
        select from audit_events where email_id = ${emailId}::uuid and action = 'preservation-not-renewed')`,
  )
}
