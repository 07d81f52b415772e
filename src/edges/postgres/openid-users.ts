import { z } from 'zod'
import { type Pool, query, transaction } from './database.js'
import { json, sql } from './sql.js'

export interface OpenIdUser {
  issuer: string
  subject: string
  email: string
  name: string
  /** Null: what the provider says gives no roles. */
  roles: readonly string[] | null
}

/**
 * The user whom a provider means: by its own name for the person, bound at the first sign-in, and by address only before
 * that. Its groups give roles, but those that decide only where two admins gave them here; what a group no longer gives is
 * taken. Null where the person is disabled, has no role, or the address belongs to another of the provider's persons.
 */
export async function userOfProvider(pool: Pool, given: OpenIdUser): Promise<string | null> {
  return await transaction(pool, async (db) => {
    const [known] = await query(
      db,
      sql`select id, roles, disabled_at is not null as "isDisabled", openid_subject is not null as "isBound" from users
        where (openid_issuer, openid_subject) = (${given.issuer}, ${given.subject})
          or (openid_subject is null and email = lower(${given.email}))
        order by openid_subject nulls last limit 1 for update`,
      z.object({ id: z.string(), roles: z.array(z.string()), isDisabled: z.boolean(), isBound: z.boolean() }),
    )
    if (known?.isDisabled) return null
    const roles = rolesFor(given.roles, known?.roles ?? [])
    if (roles.length === 0) return null
    if (known === undefined) return await addProvided(db, given, roles)
    const isSame = known.isBound && roles.join() === known.roles.join()
    if (isSame) return known.id
    await query(
      db,
      sql`with changed as (
        update users set roles = ${roles}, openid_issuer = ${given.issuer}, openid_subject = ${given.subject}
        where id = ${known.id} returning id, email
      ) insert into audit_events (actor, action, details)
        select email, 'roles-from-provider', ${json({ roles })}::jsonb || jsonb_build_object('user', id) from changed
        returning id::text`,
      z.object({ id: z.string() }),
    )
    return known.id
  })
}

const DECIDING = ['approver', 'counsel']

function rolesFor(given: readonly string[] | null, has: readonly string[]): string[] {
  if (given === null) return [...has]
  return given.filter((role) => !DECIDING.includes(role) || has.includes(role))
}

async function addProvided(
  db: Parameters<typeof query>[0],
  { issuer, subject, email, name }: OpenIdUser,
  roles: readonly string[],
): Promise<string | null> {
  const [added] = await query(
    db,
    sql`with added as (
      insert into users (email, name, roles, openid_issuer, openid_subject)
      values (lower(${email}), ${name}, ${roles}, ${issuer}, ${subject}) on conflict (email) do nothing returning id, email
    ), noted as (
      insert into audit_events (actor, action, details)
      select email, 'user-added', ${json({ roles })}::jsonb || jsonb_build_object('user', id) from added
    ) select id from added`,
    z.object({ id: z.string() }),
  )
  return added?.id ?? null
}
