import { z } from 'zod'
import type { CaseEvent } from '../../cases/case-file.js'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

const Event = z.object({
  id: z.string(),
  at: z.date(),
  actor: z.string(),
  action: z.string(),
  details: z.record(z.string(), z.unknown()),
})

/**
 * What happened in a case and to its mails, newest first. Looking at a case is an event as well: with `views` false those are left
 * out, or a case that many look at would tell of nothing else.
 */
export async function listCaseEvents(
  db: Db,
  caseId: string,
  { limit, views }: { limit: number; views: boolean },
): Promise<CaseEvent[]> {
  const newest = (about: Sql) => sql`select id, at, actor, action, details from audit_events
    where ${about}${views ? sql`` : sql` and action <> 'case-viewed'`} order by id desc limit ${limit}`
  // One index each: a single condition over both would read all events of the case.
  return await query(
    db,
    sql`select id::text as id, at, actor, action, details from (
        (${newest(sql`case_id = ${caseId}`)}) union (
          select ofmail.* from case_emails m cross join lateral (${newest(sql`email_id = m.email_id`)}) ofmail
          where m.case_id = ${caseId})
      ) events order by events.id desc limit ${limit}`,
    Event,
  )
}

/** The newest thing that happened in each of these cases, but for looks at it; none of cases that this reader may not know of. */
export async function listNewestChanges(
  db: Db,
  references: readonly string[],
  { includeRestricted }: { includeRestricted: boolean },
): Promise<(CaseEvent & { reference: string })[]> {
  return await query(
    db,
    sql`select c.reference, e.id::text as id, e.at, e.actor, e.action, e.details from cases c cross join lateral (
        select id, at, actor, action, details from audit_events
        where case_id = c.id and action <> 'case-viewed' order by id desc limit 1) e
      where c.reference = any(${references}::text[]) and (${includeRestricted}::boolean or not c.restricted)`,
    Event.extend({ reference: z.string() }),
  )
}
