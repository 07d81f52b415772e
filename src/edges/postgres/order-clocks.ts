import { z } from 'zod'
import type { NoticeDraft } from '../../draft/notice-draft.js'
import { openOrderBasis } from '../../review/review.js'
import { type Db, execute, query } from './database.js'
import { daysOfPolicies, NOW, OF_OPEN_ORDER } from './deadlines.js'
import { json, sql } from './sql.js'

/** The clocks of orders of silence, and what is drafted when one has ended. */

/**
 * What a person has recorded of an order takes the place of the day that its paper names. A clock that a person began is none of
 * the review's, and a correction leaves it alone. With the last order of a case the looks again at one without an end are over.
 */
export async function moveOrderClock(
  db: Db,
  { caseId, actor }: { caseId: string; actor: string },
  { emailId, on, isLast }: { emailId: string; on: string | null; isLast: boolean },
): Promise<void> {
  await execute(
    db,
    sql`with superseded as (
      update deadlines d set settled_at = now()
      where d.case_id = ${caseId} and d.settled_at is null and (
        (d.kind = 'nondisclosure-expiry' and d.email_id = ${emailId}::uuid and d.due_on is distinct from ${on}::date)
        or (d.kind = 'notice-review' and ${OF_OPEN_ORDER} and ${isLast && on !== null}))
    ), begun as (
      insert into deadlines (case_id, email_id, kind, due_on, due_at, basis, by_person)
      select ${caseId}::uuid, ${emailId}::uuid, 'nondisclosure-expiry', ${on}::date,
        (${on}::date + 1)::timestamp at time zone 'Etc/GMT+12', 'the last day of the order, as a person recorded it', true
      where ${on}::date is not null and not exists (
        select from deadlines d where d.case_id = ${caseId} and d.kind = 'nondisclosure-expiry'
          and d.email_id = ${emailId}::uuid and d.due_on = ${on}::date and d.settled_at is null)
      returning id
    ) insert into audit_events (actor, action, case_id, email_id, details)
      select ${actor}, 'order-clock-moved', ${caseId}::uuid, ${emailId}::uuid, jsonb_build_object('deadline', id) from begun`,
  )
}

/** An order that a person said to have no end, or found in a paper that no program could read, is looked at again as well. */
export async function startOpenOrderLooks(
  db: Db,
  everyDays: Readonly<Record<string, number>>,
  at: Date | null = null,
): Promise<void> {
  const bases = Object.fromEntries(Object.entries(everyDays).map(([policy, days]) => [policy, openOrderBasis(days)]))
  await execute(
    db,
    sql`with last_said as (
      select distinct on (r.email_id) r.case_id, r.kind, r.body from case_records r
      where r.kind in ('order-ended', 'order-extended') or (r.kind = 'document-read' and (r.body ->> 'holdsOrder')::boolean)
      order by r.email_id, r.recorded_at desc, r.id
    ), unending as (
      select distinct case_id from last_said where kind = 'document-read'
        or (kind = 'order-extended' and body ->> 'until' is null)
    ) insert into deadlines (case_id, kind, due_on, due_at, basis, by_person)
      select c.id, 'notice-review', (${NOW(at)} at time zone 'UTC')::date + p.days,
        ((${NOW(at)} at time zone 'UTC')::date + p.days + 1)::timestamp at time zone 'UTC', ${json(bases)}::jsonb ->> c.policy, true
      from unending u join cases c on c.id = u.case_id join ${daysOfPolicies(everyDays)} using (policy)
      where not exists (select from deadlines d where d.case_id = c.id and d.kind = 'notice-review'
        and d.settled_at is null and d.acted_at is null and ${OF_OPEN_ORDER})`,
  )
}

export interface EndedOrder {
  deadlineId: string
  emailId: string
  /** The order's last day, as its clock has it. */
  endedOn: string
}

/** Orders of silence whose day is over and whose delayed notice is not drafted yet; none that a later order of the case outlasts. */
export async function listEndedOrders(db: Db, at: Date | null = null): Promise<EndedOrder[]> {
  return await query(
    db,
    sql`select d.id as "deadlineId", d.email_id as "emailId", d.due_on::text as "endedOn"
      from deadlines d join emails e on e.id = d.email_id and e.review is not null
      where d.kind = 'nondisclosure-expiry' and d.settled_at is null and d.acted_at is null and d.due_at <= ${NOW(at)}
        and not exists (
          select from deadlines later where later.case_id = d.case_id and later.kind = d.kind
            and later.settled_at is null and later.due_at > ${NOW(at)})
        and not exists (
          select from notices n where n.email_id = d.email_id and n.kind = 'delayed-notice' and n.state <> 'withdrawn')
      order by d.due_at limit 100`,
    z.object({ deadlineId: z.string(), emailId: z.string(), endedOn: z.string() }),
  )
}

/** The letters of an order that has ended: with the clock that says so marked, or not at all. */
export async function saveDelayedNotices(
  db: Db,
  { deadlineId, emailId }: EndedOrder,
  drafts: readonly NoticeDraft[],
): Promise<boolean> {
  const rows = drafts.map(({ kind, to, subject, body }, place) => ({ kind, recipients: to, subject, body, place }))
  const changed = await execute(
    db,
    sql`with acted as (
      update deadlines set acted_at = now() where id = ${deadlineId} and acted_at is null returning case_id
    ), written as (
      insert into notices (case_id, email_id, position, kind, recipients, subject, body)
      select acted.case_id, ${emailId}::uuid, d.place + 1 + coalesce(
          (select max(position) from notices n where n.email_id = ${emailId}), -1),
        d.kind, d.recipients, d.subject, d.body
      from acted, json_to_recordset(${json(rows)}) as d (kind text, recipients text[], subject text, body text, place int)
    ) insert into audit_events (actor, action, case_id, email_id, details)
      select 'watch-deadlines', 'delayed-notice-drafted', case_id, ${emailId}::uuid,
        jsonb_build_object('deadline', ${deadlineId}::uuid, 'drafts', ${drafts.length}::int) from acted`,
  )
  return changed > 0
}
