import { z } from 'zod'
import { type Db, query } from './database.js'
import { json, sql } from './sql.js'

export interface User {
  email: string
  name: string
  roles: string[]
  createdAt: Date
  disabledAt: Date | null
}

const Row = z.object({
  email: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  createdAt: z.date(),
  disabledAt: z.date().nullable(),
})

/** False where the address is taken, by a disabled user too. The database refuses a role that it does not know. */
export async function addUser(
  db: Db,
  user: { email: string; name: string; roles: readonly string[] },
  actor: string,
): Promise<boolean> {
  const added = await query(
    db,
    sql`with added as (
      insert into users (email, name, roles) values (lower(${user.email}), ${user.name}, ${user.roles})
      on conflict (email) do nothing returning id
    ), noted as (
      insert into audit_events (actor, action, details)
      select ${actor}, 'user-added', ${json({ roles: user.roles })}::jsonb || jsonb_build_object('user', id) from added
    ) select id from added`,
    z.object({ id: z.string() }),
  )
  return added.length > 0
}

export async function listUsers(db: Db): Promise<User[]> {
  return await query(
    db,
    sql`select email, name, roles, created_at as "createdAt", disabled_at as "disabledAt" from users order by email`,
    Row,
  )
}

/** False where there is no such user who is not disabled already. */
export async function disableUser(db: Db, email: string, actor: string): Promise<boolean> {
  const disabled = await query(
    db,
    sql`with disabled as (
      update users set disabled_at = now() where email = lower(${email}) and disabled_at is null returning id
    ), noted as (
      insert into audit_events (actor, action, details)
      select ${actor}, 'user-disabled', jsonb_build_object('user', id) from disabled
    ) select id from disabled`,
    z.object({ id: z.string() }),
  )
  return disabled.length > 0
}
