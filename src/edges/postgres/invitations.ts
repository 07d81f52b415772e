import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Pool, query, transaction } from './database.js'
import { hashSecret } from './hash-secret.js'
import { type Sql, sql } from './sql.js'

/**
 * One-time links by which a person sets a first password and the secret of the codes himself. Whoever invited knows the link: so
 * it is only for somebody who cannot sign in yet and holds no role that decides, both when it is made and when it is used. One
 * admin could be two persons otherwise.
 */

/** Long enough for a weekend. */
const LIFETIME = '3 days'
const TOKEN_BYTES = 32

const MAY_BE_INVITED: Sql = sql`u.disabled_at is null and not u.roles && '{approver,counsel,admin}'
  and not exists (select from local_credentials c where c.user_id = u.id)`

/** The token, which is stored nowhere, and until when it counts; null where the person may not be invited, or not by this one. */
export async function invitePerson(
  pool: Pool,
  { email, by, sealTotp }: { email: string; by: string; sealTotp(userId: string): Buffer },
): Promise<{ token: string; expiresAt: Date } | null> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return await transaction(pool, async (db) => {
    const [person] = await query(
      db,
      sql`select u.id from users u, users a where u.email = lower(${email}) and ${MAY_BE_INVITED} and u.id <> a.id
        and a.email = lower(${by}) and 'admin' = any(a.roles) and a.disabled_at is null for update of u`,
      z.object({ id: z.string() }),
    )
    if (person === undefined) return null
    await query(
      db,
      sql`update invitations set withdrawn_at = now() where user_id = ${person.id} and used_at is null and withdrawn_at is null`,
      z.object({}),
    )
    const [invitation] = await query(
      db,
      sql`with invited as (
        insert into invitations (user_id, token_hash, totp_sealed, invited_by, expires_at)
        values (${person.id}, ${hashSecret(token)}, ${sealTotp(person.id)}, lower(${by}), now() + ${LIFETIME}::interval)
        returning expires_at, user_id
      ), noted as (
        insert into audit_events (actor, action, details)
        select lower(${by}), 'person-invited', jsonb_build_object('user', user_id) from invited
      ) select expires_at as "expiresAt" from invited`,
      z.object({ expiresAt: z.date() }),
    )
    return invitation === undefined ? null : { token, ...invitation }
  })
}

export interface OpenInvitation {
  userId: string
  email: string
  totpSealed: Buffer
}

const IS_OPEN = (token: string): Sql => sql`i.token_hash = ${hashSecret(token)} and i.used_at is null
  and i.withdrawn_at is null and i.expires_at > now() and u.id = i.user_id and ${MAY_BE_INVITED}`

/** Null whatever is wrong with it: unknown, used, withdrawn, too old, or the person may not be invited any more. */
export async function findInvitation(pool: Pool, token: string): Promise<OpenInvitation | null> {
  const [found] = await query(
    pool,
    sql`select i.user_id as "userId", u.email, i.totp_sealed as "totpSealed" from invitations i, users u where ${IS_OPEN(token)}`,
    z.object({ userId: z.string(), email: z.string(), totpSealed: z.instanceof(Buffer) }),
  )
  return found ?? null
}

/** The link is used up, and the person signs in with this from now on. `step` is of the code that was shown: it counts once. */
export async function acceptInvitation(
  pool: Pool,
  token: string,
  passwordHash: string,
  step: number,
): Promise<boolean> {
  const set = await query(
    pool,
    sql`with used as (
      update invitations i set used_at = now() from users u where ${IS_OPEN(token)} returning i.user_id, i.totp_sealed, u.email
    ), credentials as (
      insert into local_credentials (user_id, password_hash, totp_sealed, totp_step)
      select user_id, ${passwordHash}, totp_sealed, ${step} from used returning user_id
    ), noted as (
      insert into audit_events (actor, action, details)
      select used.email, 'credentials-set', jsonb_build_object('user', used.user_id, 'invited', true) from used
    ) select user_id as "userId" from credentials`,
    z.object({ userId: z.string() }),
  )
  return set.length > 0
}
