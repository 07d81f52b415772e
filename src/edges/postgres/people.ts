import { z } from 'zod'
import { type Db, query } from './database.js'
import { json, type Sql, sql } from './sql.js'

/** People as admins see and change them. Roles that decide come and go through role_grants, the others at once. */

export interface Person {
  email: string
  name: string
  roles: string[]
  disabledAt: Date | null
  /** Signs in with a password and codes of this installation. */
  hasCredentials: boolean
  /** Roles that one admin asked for and another has not given yet. */
  asked: { role: string; by: string; at: Date }[]
}

const PersonRow = z.object({
  email: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  disabledAt: z.date().nullable(),
  hasCredentials: z.boolean(),
  asked: z.array(z.object({ role: z.string(), by: z.string(), at: z.coerce.date() })),
})

export async function listPeople(db: Db): Promise<Person[]> {
  return await query(
    db,
    sql`select u.email, u.name, u.roles, u.disabled_at as "disabledAt", c.user_id is not null as "hasCredentials",
        coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'by', a.email, 'at', g.asked_at) order by g.asked_at)
          from role_grants g join users a on a.id = g.asked_by
          where g.user_id = u.id and g.given_at is null and g.withdrawn_at is null), '[]') as asked
      from users u left join local_credentials c on c.user_id = u.id order by u.disabled_at nulls first, u.email`,
    PersonRow,
  )
}

export interface RoleChange {
  email: string
  role: string
  /** The admin who acts, by address; he is no longer one if another took the role meanwhile. */
  by: string
}

/** The admin who acts and the person he acts on, both not disabled, and two. */
const ACTING = ({ email, by }: Omit<RoleChange, 'role'>): Sql => sql`
  admin as (select id, email from users where email = lower(${by}) and 'admin' = any(roles) and disabled_at is null),
  person as (select u.id, u.roles from users u, admin
    where u.email = lower(${email}) and u.disabled_at is null and u.id <> admin.id)`

/** Gives a role that decides nothing, at once; false where nothing changed. */
export async function giveRole(db: Db, change: RoleChange): Promise<boolean> {
  return await didSomething(
    db,
    sql`with ${ACTING(change)}, given as (
      update users set roles = users.roles || ${change.role}::text from person
      where users.id = person.id and not ${change.role} = any(users.roles) and ${change.role} not in ('approver', 'counsel')
      returning users.id
    ), noted as (${noted('role-given', change.role, sql`given`)}) select id from given`,
  )
}

/** Asks another admin for a role that decides; false where it is asked for already, or the person has it. */
export async function askForRole(db: Db, change: RoleChange): Promise<boolean> {
  return await didSomething(
    db,
    sql`with ${ACTING(change)}, asked as (
      insert into role_grants (user_id, role, asked_by)
      select person.id, ${change.role}, admin.id from person, admin where not ${change.role} = any(person.roles)
      on conflict do nothing returning user_id as id
    ), noted as (${noted('role-asked', change.role, sql`asked`)}) select id from asked`,
  )
}

/** The second admin's word: the role is the person's from now on. False where none waits, or he asked for it himself. */
export async function confirmRole(db: Db, change: RoleChange): Promise<boolean> {
  return await didSomething(
    db,
    sql`with ${ACTING(change)}, confirmed as (
      update role_grants g set given_by = admin.id, given_at = now() from admin, person
      where g.user_id = person.id and g.role = ${change.role} and g.given_at is null and g.withdrawn_at is null
        and g.asked_by <> admin.id
        and exists (select from users where users.id = g.asked_by and 'admin' = any(roles) and disabled_at is null)
      returning g.user_id as id
    ), given as (
      update users set roles = users.roles || ${change.role}::text from confirmed where users.id = confirmed.id
      returning users.id
    ), noted as (${noted('role-given', change.role, sql`given`)}) select id from given`,
  )
}

/** Takes a role away, or what was asked for: one admin is enough to make somebody less. */
export async function takeRole(db: Db, change: RoleChange): Promise<boolean> {
  return await didSomething(
    db,
    sql`with ${ACTING(change)}, taken as (
      update users set roles = array_remove(users.roles, ${change.role}) from person
      where users.id = person.id and ${change.role} = any(users.roles) returning users.id
    ), withdrawn as (
      update role_grants g set withdrawn_by = admin.id, withdrawn_at = now() from admin, person
      where g.user_id = person.id and g.role = ${change.role} and g.given_at is null and g.withdrawn_at is null
      returning g.user_id as id
    ), done as (select id from taken union select id from withdrawn
    ), noted as (${noted('role-taken', change.role, sql`done`)}) select id from done`,
  )
}

function noted(action: string, role: string, rows: Sql): Sql {
  return sql`insert into audit_events (actor, action, details)
    select admin.email, ${action}, ${json({ role })}::jsonb || jsonb_build_object('user', done.id) from admin, ${rows} done`
}

async function didSomething(db: Db, statement: Sql): Promise<boolean> {
  return (await query(db, statement, z.object({ id: z.string() }))).length > 0
}
