import { z } from 'zod'
import type { Keeping } from '../../retention/due.js'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

/** What is kept, for whom, and for how long; erasing itself is in erasures.ts. */

export interface KeptCase extends Keeping {
  caseId: string
  reference: string
  organisation: string
  emailIds: string[]
  restricted: boolean
}

/** Cases that ended, on the day or before where one is given, and are not erased yet, oldest first. */
export async function listKeptCases(db: Db, closedBy: string | null = null): Promise<KeptCase[]> {
  return await query(
    db,
    sql`select c.id as "caseId", c.reference, c.organisation, c.restricted, (c.closed_at at time zone 'UTC')::date::text as "endedOn",
        exists (select from legal_holds l where l.case_id = c.id and l.ended_at is null) as "isUnderLegalHold",
        coalesce((select true from case_holds() h where h.case_id = c.id limit 1), false) as "isHeld",
        (select max(d.due_on)::text from deadlines d where d.case_id = c.id and d.settled_at is null) as "lastClockOn",
        coalesce((select array_agg(m.email_id order by m.email_id) from case_emails m where m.case_id = c.id), '{}') as "emailIds"
      from cases c where c.erased_at is null and c.state = 'closed'
        and (${closedBy}::date is null or c.closed_at < (${closedBy}::date + 1)::timestamp at time zone 'UTC')
      order by c.closed_at, c.id`,
    z.object({
      caseId: z.string(),
      reference: z.string(),
      organisation: z.string(),
      endedOn: z.string().nullable(),
      isUnderLegalHold: z.boolean(),
      isHeld: z.boolean(),
      lastClockOn: z.string().nullable(),
      emailIds: z.array(z.string()),
      restricted: z.boolean(),
    }),
  )
}

/** Mails that ended without a case, received on the day or before. */
export async function listOtherMail(db: Db, mailbox: string, receivedBy: string): Promise<string[]> {
  const rows = await query(
    db,
    sql`select id from emails where mailbox = ${mailbox} and stage = 'closed' and case_id is null and erased_at is null
        and received_at < (${receivedBy}::date + 1)::timestamp at time zone 'UTC'
      order by received_at, id limit 500`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}

/** False where the case is unknown, or held already. */
export async function placeLegalHold(
  db: Db,
  reference: string,
  { reason, actor }: { reason: string; actor: string },
): Promise<boolean> {
  return await noted(
    db,
    sql`insert into legal_holds (case_id, reason, placed_by)
      select id, ${reason}, ${actor} from cases where reference = ${reference} and erased_at is null
      on conflict do nothing returning id, case_id`,
    { actor, action: 'legal-hold-placed' },
  )
}

/** False where nothing holds the case. */
export async function endLegalHold(db: Db, reference: string, actor: string): Promise<boolean> {
  return await noted(
    db,
    sql`update legal_holds set ended_at = now(), ended_by = ${actor} where ended_at is null
        and case_id = (select id from cases where reference = ${reference}) returning id, case_id`,
    { actor, action: 'legal-hold-ended' },
  )
}

async function noted(db: Db, act: Sql, { actor, action }: { actor: string; action: string }): Promise<boolean> {
  const rows = await query(
    db,
    sql`with act as (${act}), noted as (
      insert into audit_events (actor, action, case_id, details)
      select ${actor}, ${action}, case_id, jsonb_build_object('hold', id) from act
    ) select id from act`,
    z.object({ id: z.string() }),
  )
  return rows.length > 0
}
