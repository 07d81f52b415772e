import { z } from 'zod'
import { OPEN_ORDER } from '../../review/review.js'
import { type Db, execute, query } from './database.js'
import { json, type Sql, sql } from './sql.js'

/**
 * The clocks, read by Postgres' time; `at` stands for it where a test looks at another day. However many ask at once, each
 * thing that follows is done once: it hangs on the row.
 */

export interface DeadlineNote {
  /** Of the clock alone: a log is read by people who may not know of the case. */
  deadlineId: string
  kind: string
  dueOn: string
  /** `near`: soon at its end; `over`: it has passed. */
  note: 'near' | 'over'
}

/** How long before its end a clock is near. What takes days to arrange (a renewal, a motion, a notice) is told earlier. */
const LEAD: Sql = sql`(case kind when 'preservation-expiry' then interval '14 days'
  when 'preserved-data-destruction' then interval '14 days' when 'nondisclosure-expiry' then interval '14 days'
  else interval '3 days' end)`

/** Notes each deadline once when it is near and once when it is over, each with a reminder to be sent. */
export async function noteDueDeadlines(db: Db, at: Date | null = null): Promise<DeadlineNote[]> {
  const over = await note(db, 'over', sql`over_noted_at`, sql`due_at <= ${NOW(at)}`)
  const near = await note(db, 'near', sql`near_noted_at`, sql`due_at > ${NOW(at)} and due_at <= ${NOW(at)} + ${LEAD}`)
  return [...over, ...near]
}

/** Postgres' time, or that of a test. */
export const NOW = (at: Date | null): Sql => sql`coalesce(${at}::timestamptz, now())`

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
    ), told as (
      insert into reminders (deadline_id, note) select id, ${name} from due on conflict do nothing
    ) select id as "deadlineId", kind, due_on::text as "dueOn" from due order by due_on`,
    z.object({ deadlineId: z.string(), kind: z.string(), dueOn: z.string() }),
  )
  return rows.map((row) => ({ ...row, note: name }))
}

/** An order binds beyond the case: what its customers are owed is due when the case is long closed. */
export const OF_OPEN_ORDER: Sql = sql`d.basis like ${`${OPEN_ORDER}%`}`

export interface UnsentReminder {
  deadlineId: string
  caseReference: string
  kind: string
  dueOn: string
  note: 'near' | 'over'
  /** What is to be looked at; null for other kinds, whose bases may hold a person's words. */
  basis: string | null
  /** Whose case it is. */
  assignee: string | null
  policy: string
  restricted: boolean
}

/** Takes the reminders that wait; each is given to one asker. */
export async function takeReminders(db: Db): Promise<UnsentReminder[]> {
  return await query(
    db,
    sql`with r as (
      update reminders set sent_at = now() where sent_at is null returning deadline_id, note
    ) select r.deadline_id as "deadlineId", r.note, d.kind, d.due_on::text as "dueOn", c.reference as "caseReference",
        c.policy, c.restricted, c.assignee, case when d.kind = 'notice-review' then d.basis end as basis
      from r join deadlines d on d.id = r.deadline_id join cases c on c.id = d.case_id
      where c.state <> 'closed' or d.kind = 'nondisclosure-expiry' or ${OF_OPEN_ORDER} order by d.due_on, c.reference`,
    z.object({
      deadlineId: z.string(),
      note: z.enum(['near', 'over']),
      basis: z.string().nullable(),
      assignee: z.string().nullable(),
      kind: z.string(),
      dueOn: z.string(),
      caseReference: z.string(),
      policy: z.string(),
      restricted: z.boolean(),
    }),
  )
}

/** They reached nobody: the next round tries again. */
export async function putBackReminders(db: Db, reminders: readonly UnsentReminder[]): Promise<void> {
  const rows = reminders.map(({ deadlineId, note: name }) => ({ deadlineId, name }))
  await execute(
    db,
    sql`update reminders r set sent_at = null from json_to_recordset(${json(rows)}) as back ("deadlineId" uuid, name text)
      where r.deadline_id = back."deadlineId" and r.note = back.name`,
  )
}

/** Withheld notice is looked at again: when one look is over, the next is set, so many days on, and not in the past after an outage. */
export async function setNextReviews(
  db: Db,
  everyDays: Readonly<Record<string, number>>,
  at: Date | null = null,
): Promise<void> {
  await execute(
    db,
    sql`with looked as (
      update deadlines d set acted_at = now() from cases c
      where c.id = d.case_id and (c.state <> 'closed' or ${OF_OPEN_ORDER}) and d.kind = 'notice-review'
        and d.settled_at is null and d.acted_at is null and d.due_at <= ${NOW(at)}
      returning d.case_id, d.due_on, d.due_at, d.basis, c.policy
    ), next as (
      select looked.case_id, looked.basis, looked.due_on, looked.due_at, p.days * (
        1 + floor(extract(epoch from ${NOW(at)} - looked.due_at) / (86400 * p.days))::int) as days
      from looked join ${daysOfPolicies(everyDays)} using (policy)
    ) insert into deadlines (case_id, kind, due_on, due_at, basis)
      select case_id, 'notice-review', due_on + days, due_at + days * interval '1 day', basis from next
      where not exists (select from deadlines known where known.case_id = next.case_id
        and known.kind = 'notice-review' and known.due_on = next.due_on + next.days)`,
  )
}

/**
 * The customer's days run from the notice that was sent, not from the estimate on arrival, which ends with the first; a notice to
 * a second customer starts its own. Each letter's clock begins once, whoever found out that it was sent, and stops where it came back.
 */
export async function keepWaitingPeriods(db: Db, waitingDays: Readonly<Record<string, number>>): Promise<void> {
  await execute(
    db,
    sql`with told as (
      select n.id, n.case_id, p.days, (n.sent_at at time zone 'UTC')::date + p.days as due_on
      from notices n join cases c on c.id = n.case_id join ${daysOfPolicies(waitingDays)} using (policy)
      where n.state = 'sent' and n.kind in ('customer-notice', 'delayed-notice')
        and not exists (select from deadlines known where known.notice_id = n.id)
    ), estimated as (
      update deadlines d set settled_at = now() from told
      where d.case_id = told.case_id and d.kind = 'customer-objection' and d.settled_at is null
        and d.notice_id is null and d.basis like '%if it is given on receipt'
    ) insert into deadlines (case_id, notice_id, kind, due_on, due_at, basis)
      select case_id, id, 'customer-objection', due_on, (due_on + 1)::timestamp at time zone 'UTC',
        format('the policy''s %s days after the notice was sent', days) from told
      on conflict (notice_id, kind) do nothing`,
  )
  await execute(
    db,
    sql`update deadlines d set settled_at = now() from notices n
      where n.id = d.notice_id and n.state = 'bounced' and d.settled_at is null`,
  )
}

/** Rows of days by policy. */
export function daysOfPolicies(days: Readonly<Record<string, number>>): Sql {
  const rows = Object.entries(days).map(([policy, each]) => ({ policy, days: each }))
  return sql`json_to_recordset(${json(rows)}) as p (policy text, days int)`
}
