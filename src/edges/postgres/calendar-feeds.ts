import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { FeedClock } from '../../cases/open-clock.js'
import { visible } from './cases.js'
import { type Db, query } from './database.js'
import { hashSecret } from './hash-secret.js'
import { sql } from './sql.js'

/** Addresses of people's calendars. Only their hash is stored: 256 random bits need no slow hash. */

export interface CalendarFeed {
  madeAt: Date
  readAt: Date | null
}

/** Null where the person has none. */
export async function findCalendarFeed(db: Db, email: string): Promise<CalendarFeed | null> {
  const [feed] = await query(
    db,
    sql`select f.made_at as "madeAt", f.read_at as "readAt" from calendar_feeds f join users u on u.id = f.user_id
      where u.email = lower(${email}) and f.revoked_at is null`,
    z.object({ madeAt: z.date(), readAt: z.date().nullable() }),
  )
  return feed ?? null
}

/** The key, which is never shown again; the one before ends. Null where there is no such person. */
export async function makeCalendarFeed(db: Db, email: string): Promise<string | null> {
  await revokeCalendarFeed(db, email)
  const key = randomBytes(32).toString('base64url')
  const made = await query(
    db,
    sql`with made as (
      insert into calendar_feeds (user_id, key_hash)
      select id, ${hashSecret(key)} from users where email = lower(${email}) and disabled_at is null
      on conflict do nothing returning id
    ), noted as (
      insert into audit_events (actor, action, details)
      select lower(${email}), 'calendar-feed-made', jsonb_build_object('feed', id) from made
    ) select id from made`,
    z.object({ id: z.string() }),
  )
  return made.length > 0 ? key : null
}

/** False where there is none. */
export async function revokeCalendarFeed(db: Db, email: string): Promise<boolean> {
  const revoked = await query(
    db,
    sql`with revoked as (
      update calendar_feeds f set revoked_at = now() from users u
      where u.id = f.user_id and u.email = lower(${email}) and f.revoked_at is null returning f.id
    ), noted as (
      insert into audit_events (actor, action, details)
      select lower(${email}), 'calendar-feed-revoked', jsonb_build_object('feed', id) from revoked
    ) select id from revoked`,
    z.object({ id: z.string() }),
  )
  return revoked.length > 0
}

/** Whose key it is; null where it is unknown or revoked, or its person disabled. */
export async function findFeedOwner(db: Db, key: string): Promise<{ email: string; roles: string[] } | null> {
  const [owner] = await query(
    db,
    sql`with found as (
      select f.id, u.email, u.roles from calendar_feeds f join users u on u.id = f.user_id
      where f.key_hash = ${hashSecret(key)} and f.revoked_at is null and u.disabled_at is null
    ), seen as (
      update calendar_feeds set read_at = now() from found where calendar_feeds.id = found.id
    ) select email, roles from found`,
    z.object({ email: z.string(), roles: z.array(z.string()) }),
  )
  return owner ?? null
}

/** A calendar that nobody scrolls through holds no more. */
const MOST = 2_000

/** What a calendar outside may know of the clocks that run: never one of a restricted case, whoever asks. */
export async function listFeedClocks(db: Db, owner: string | null): Promise<FeedClock[]> {
  return await query(
    db,
    sql`select d.id, d.kind, d.due_on::text as "dueOn", c.reference as "caseReference"
      from deadlines d join cases c on c.id = d.case_id
      where d.settled_at is null and c.state <> 'closed' and ${visible(false)}
        and (${owner}::text is null or c.assignee = lower(${owner}))
      order by d.due_at, d.id limit ${MOST}`,
    z.object({
      id: z.string(),
      kind: z.string(),
      dueOn: z.string(),
      caseReference: z.string(),
    }) as unknown as z.ZodType<FeedClock>,
  )
}
