import { z } from 'zod'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

export interface DeadlineNote {
  /** Of the clock alone: a log is read by people who may not know of the case. */
  deadlineId: string
  kind: string
  dueOn: string
  /** `near`: within three days of its end; `over`: it has passed. */
  note: 'near' | 'over'
}

const NEAR = '3 days'

/**
 * Notes each deadline once when it is near and once when it is over, by Postgres' time. However many ask at once, each
 * note is given to one of them.
 */
export async function noteDueDeadlines(db: Db): Promise<DeadlineNote[]> {
  const over = await note(db, 'over', sql`over_noted_at`, sql`due_at <= now()`)
  const near = await note(db, 'near', sql`near_noted_at`, sql`due_at > now() and due_at <= now() + ${NEAR}::interval`)
  return [...over, ...near]
}

async function note(db: Db, name: DeadlineNote['note'], column: Sql, isDue: Sql): Promise<DeadlineNote[]> {
  const rows = await query(
    db,
    sql`with due as (
      update deadlines set ${column} = now()
      where settled_at is null and over_noted_at is null and ${column} is null and ${isDue}
      returning id, case_id, kind, due_on
    ), noted as (
      insert into audit_events (actor, action, case_id, details)
      select 'watch-deadlines', ${`deadline-${name}`}, case_id,
        jsonb_build_object('deadline', id, 'kind', kind, 'dueOn', due_on) from due
    ) select id as "deadlineId", kind, due_on::text as "dueOn" from due order by due_on`,
    z.object({ deadlineId: z.string(), kind: z.string(), dueOn: z.string() }),
  )
  return rows.map((row) => ({ ...row, note: name }))
}
