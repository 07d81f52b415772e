import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Db, execute, query } from './database.js'
import { hashSecret } from './hash-secret.js'
import { sql } from './sql.js'

/** Sessions are known by the hash of their cookie alone: 256 random bits need no slow hash. All times are PostgreSQL's. */

export interface StoredSession {
  id: string
  /** Null for the team behind the shared password. */
  email: string | null
  roles: string[]
  openedBy: 'local' | 'openid' | 'break-glass' | 'shared-password'
  secondFactor: 'fresh' | 'stale' | null
}

export type SessionOpening =
  | { openedBy: 'local' | 'break-glass' | 'openid'; userId: string; hasSecondFactor: boolean }
  | { openedBy: 'shared-password' }

/** A working day; who works longer signs in again (ASVS 3.3.2). */
const LIFETIME = '12 hours'
/** Nobody sits before it any more. */
const IDLE = '1 hour'
/** After its code a person decides without another one for this long: a letter or two. */
const FRESH = '15 minutes'
const TOKEN_BYTES = 32

/** The cookie's value, which is stored nowhere. A session that the browser held before is ended: none outlives a sign-in. */
export async function openSession(db: Db, opening: SessionOpening, before: string | null): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const userId = opening.openedBy === 'shared-password' ? null : opening.userId
  const hasSecondFactor = opening.openedBy !== 'shared-password' && opening.hasSecondFactor
  await execute(
    db,
    sql`with rotated as (
      update sessions set ended_at = now(), ended_because = 'rotated'
      where token_hash = ${before === null ? null : hashSecret(before)} and ended_at is null
    ), opened as (
      insert into sessions (token_hash, user_id, opened_by, second_factor_at, expires_at)
      values (${hashSecret(token)}, ${userId}::uuid, ${opening.openedBy},
        case when ${hasSecondFactor}::boolean then now() end, now() + ${LIFETIME}::interval)
      returning id, user_id, opened_by
    ) insert into audit_events (actor, action, details)
      select coalesce((select email from users where users.id = opened.user_id), 'desk'), 'signed-in',
        jsonb_build_object('session', id, 'user', user_id, 'by', opened_by) from opened`,
  )
  return token
}

/** Sign-ins with break-glass accounts that nobody was told of, oldest first. */
export async function listUntoldBreakGlass(db: Db): Promise<{ id: string; email: string; at: Date }[]> {
  return await query(
    db,
    sql`select s.id, u.email, s.created_at as at from sessions s join users u on u.id = s.user_id
      where s.opened_by = 'break-glass' and s.told_at is null order by s.created_at limit 20`,
    z.object({ id: z.string(), email: z.string(), at: z.date() }),
  )
}

/** Somebody was told. */
export async function noteBreakGlassTold(db: Db, id: string): Promise<void> {
  await execute(
    db,
    sql`with told as (
      update sessions set told_at = now() where id = ${id} and told_at is null returning id, user_id
    ) insert into audit_events (actor, action, details)
      select 'watch-deadlines', 'break-glass-told', jsonb_build_object('session', id, 'user', user_id) from told`,
  )
}

const SessionRow = z.object({
  id: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.string()),
  openedBy: z.enum(['local', 'openid', 'break-glass', 'shared-password']),
  secondFactor: z.enum(['fresh', 'stale']).nullable(),
})

/** The session of a cookie; null where it is unknown, ended, too old, left alone, or its person is disabled. */
export async function findSession(db: Db, token: string): Promise<StoredSession | null> {
  const [session] = await query(
    db,
    sql`with found as (
      select s.id, s.seen_at, u.email, coalesce(u.roles, '{}') as roles, s.opened_by as "openedBy",
        case when s.second_factor_at > now() - ${FRESH}::interval then 'fresh'
          when s.second_factor_at is not null then 'stale' end as "secondFactor"
      from sessions s left join users u on u.id = s.user_id
      where s.token_hash = ${hashSecret(token)} and s.ended_at is null and s.expires_at > now()
        and s.seen_at > now() - ${IDLE}::interval and u.disabled_at is null
    ), seen as (
      update sessions set seen_at = now() from found
      where sessions.id = found.id and found.seen_at < now() - interval '1 minute'
    ) select id, email, roles, "openedBy", "secondFactor" from found`,
    SessionRow,
  )
  return session ?? null
}

/** The second factor was given again: the cookie is a new one, the age of the session stays. Null where it has ended. */
export async function refreshSession(db: Db, token: string): Promise<string | null> {
  const next = randomBytes(TOKEN_BYTES).toString('base64url')
  const rows = await query(
    db,
    sql`with refreshed as (
      update sessions set token_hash = ${hashSecret(next)}, second_factor_at = now(), seen_at = now()
      where token_hash = ${hashSecret(token)} and ended_at is null and user_id is not null returning id, user_id
    ), noted as (
      insert into audit_events (actor, action, details)
      select users.email, 'second-factor-given', jsonb_build_object('session', refreshed.id, 'user', users.id)
      from refreshed join users on users.id = refreshed.user_id
    ) select id from refreshed`,
    z.object({ id: z.string() }),
  )
  return rows.length > 0 ? next : null
}

export async function endSession(db: Db, token: string): Promise<void> {
  await execute(
    db,
    sql`with ended as (
      update sessions set ended_at = now(), ended_because = 'signed-out'
      where token_hash = ${hashSecret(token)} and ended_at is null returning id, user_id
    ) insert into audit_events (actor, action, details)
      select coalesce((select email from users where users.id = ended.user_id), 'desk'), 'signed-out',
        jsonb_build_object('session', id, 'user', user_id) from ended`,
  )
}

/** An open session of a person, as he himself sees it. */
export interface OwnSession {
  id: string
  isThis: boolean
  openedBy: StoredSession['openedBy']
  openedAt: Date
  seenAt: Date
}

/** The open sessions of whoever holds this cookie, the newest first; none for the team behind the shared password. */
export async function listOwnSessions(db: Db, token: string): Promise<OwnSession[]> {
  return await query(
    db,
    sql`select s.id, s.id = me.id as "isThis", s.opened_by as "openedBy", s.created_at as "openedAt", s.seen_at as "seenAt"
      from sessions me join sessions s on s.user_id = me.user_id
      where me.token_hash = ${hashSecret(token)} and me.ended_at is null and s.ended_at is null and s.expires_at > now()
        and s.seen_at > now() - ${IDLE}::interval order by s.created_at desc`,
    z.object({
      id: z.string(),
      isThis: z.boolean(),
      openedBy: z.enum(['local', 'openid', 'break-glass', 'shared-password']),
      openedAt: z.date(),
      seenAt: z.date(),
    }),
  )
}

/** Ends another session of the person of this cookie, all others where `id` is null; of nobody else's. Returns how many. */
export async function endOwnSessions(db: Db, token: string, id: string | null): Promise<number> {
  return await execute(
    db,
    sql`with ended as (
      update sessions s set ended_at = now(), ended_because = 'signed-out' from sessions me
      where me.token_hash = ${hashSecret(token)} and me.ended_at is null and s.user_id = me.user_id and s.id <> me.id
        and s.ended_at is null and (${id}::uuid is null or s.id = ${id}) returning s.id, s.user_id
    ) insert into audit_events (actor, action, details)
      select users.email, 'signed-out', jsonb_build_object('session', ended.id, 'user', users.id)
      from ended join users on users.id = ended.user_id`,
  )
}
