import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Db, query } from './database.js'
import { hashSecret } from './hash-secret.js'
import { json, sql } from './sql.js'

/** Tokens name services. Only their hash is stored: 256 random bits need no slow hash. */

export interface ApiToken {
  name: string
  roles: string[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** The token itself, which is never shown again; null where the name is taken. The database refuses more than 90 days. */
export async function addToken(
  db: Db,
  token: { name: string; roles: readonly string[]; days: number },
  actor: string,
): Promise<string | null> {
  const secret = `writdesk_${randomBytes(32).toString('base64url')}`
  const added = await query(
    db,
    sql`with added as (
      insert into api_tokens (name, token_hash, roles, expires_at)
      values (${token.name}, ${hashSecret(secret)}, ${token.roles}, now() + make_interval(days => ${token.days}))
      on conflict (name) do nothing returning id
    ), noted as (
      insert into audit_events (actor, action, details)
      select ${actor}, 'token-added', ${json({ roles: token.roles })}::jsonb || jsonb_build_object('token', id) from added
    ) select id from added`,
    z.object({ id: z.string() }),
  )
  return added.length > 0 ? secret : null
}

export async function listTokens(db: Db): Promise<ApiToken[]> {
  return await query(
    db,
    sql`select name, roles, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
        revoked_at as "revokedAt" from api_tokens order by name`,
    z.object({
      name: z.string(),
      roles: z.array(z.string()),
      createdAt: z.date(),
      expiresAt: z.date(),
      lastUsedAt: z.date().nullable(),
      revokedAt: z.date().nullable(),
    }),
  )
}

/** False where there is no such token that is not revoked already. */
export async function revokeToken(db: Db, name: string, actor: string): Promise<boolean> {
  const revoked = await query(
    db,
    sql`with revoked as (
      update api_tokens set revoked_at = now() where name = ${name} and revoked_at is null returning id
    ), noted as (
      insert into audit_events (actor, action, details)
      select ${actor}, 'token-revoked', jsonb_build_object('token', id) from revoked
    ) select id from revoked`,
    z.object({ id: z.string() }),
  )
  return revoked.length > 0
}

/** Who holds a token; null where it is unknown, expired or revoked. Its use is noted once a minute, not at each request. */
export async function findTokenHolder(db: Db, token: string): Promise<{ name: string; roles: string[] } | null> {
  const [holder] = await query(
    db,
    sql`with holder as (
      select id, name, roles, last_used_at from api_tokens
      where token_hash = ${hashSecret(token)} and revoked_at is null and expires_at > now()
    ), used as (
      update api_tokens set last_used_at = now() from holder
      where api_tokens.id = holder.id
        and (holder.last_used_at is null or holder.last_used_at < now() - interval '1 minute')
    ) select name, roles from holder`,
    z.object({ name: z.string(), roles: z.array(z.string()) }),
  )
  return holder ?? null
}
