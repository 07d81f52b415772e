import { z } from 'zod'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

export interface LocalAccount {
  userId: string
  passwordHash: string
  totpSealed: Buffer
  isBreakGlass: boolean
}

/** Mistypings are free up to here; each later try doubles the wait, from a minute to an hour. */
const FREE_TRIES = 5

/**
 * Counts a try and gives what it is judged by; null where nobody of that address has a password, or he must wait. It is
 * counted before it is judged: of many at the same moment each is one.
 */
export async function beginTry(db: Db, email: string): Promise<LocalAccount | null> {
  const [account] = await query(
    db,
    sql`update local_credentials c set tries = tries + 1,
        locked_until = case when tries + 1 >= ${FREE_TRIES}
          then now() + least(interval '1 minute' * power(2, least(tries + 1 - ${FREE_TRIES}, 6)), interval '1 hour') end
      from users u
      where u.id = c.user_id and u.email = lower(${email}) and u.disabled_at is null
        and (c.locked_until is null or c.locked_until <= now())
      returning c.user_id as "userId", c.password_hash as "passwordHash", c.totp_sealed as "totpSealed",
        c.is_break_glass as "isBreakGlass"`,
    z.object({
      userId: z.string(),
      passwordHash: z.string(),
      totpSealed: z.instanceof(Buffer),
      isBreakGlass: z.boolean(),
    }),
  )
  return account ?? null
}

/** Takes the code's time step and forgets the tries; false where that step, or a later one, was taken before. */
export async function takeStep(db: Db, userId: string, step: number): Promise<boolean> {
  const taken = await execute(
    db,
    sql`update local_credentials set totp_step = ${step}, tries = 0, locked_until = null
      where user_id = ${userId} and totp_step < ${step}`,
  )
  return taken > 0
}

/** A try that failed leaves an event: ids alone, since an address that nobody has may be a password typed in the wrong field. */
export async function noteFailedTry(db: Db, userId: string): Promise<void> {
  await execute(
    db,
    sql`insert into audit_events (actor, action, details)
      select email, 'sign-in-refused', jsonb_build_object('user', u.id, 'tries', c.tries, 'locked', c.locked_until is not null)
      from users u join local_credentials c on c.user_id = u.id where u.id = ${userId}`,
  )
}

/** Whether somebody of this address signs in with a password of ours. */
export async function hasCredentials(db: Db, email: string): Promise<boolean> {
  const [row] = await query(
    db,
    sql`select exists (select from users u join local_credentials c on c.user_id = u.id where u.email = lower(${email})) as "isThere"`,
    z.object({ isThere: z.boolean() }),
  )
  return row?.isThere ?? false
}

/** The person has chosen another password; whatever he had open ends, and the secret of the codes stays. */
export async function setPassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  await execute(
    db,
    sql`with changed as (
      update local_credentials set password_hash = ${passwordHash}, set_at = now() where user_id = ${userId} returning user_id
    ) insert into audit_events (actor, action, details)
      select email, 'password-changed', jsonb_build_object('user', id) from users join changed on changed.user_id = users.id`,
  )
}

/** Sets or replaces what a person signs in with; open sessions end. False where there is no such user who is not disabled. */
export async function setCredentials(
  db: Db,
  { email, passwordHash, sealTotp, isBreakGlass }: NewCredentials,
  actor: string,
): Promise<boolean> {
  const [user] = await query(
    db,
    sql`select id from users where email = lower(${email}) and disabled_at is null`,
    z.object({ id: z.string() }),
  )
  if (user === undefined) return false
  await execute(
    db,
    sql`with credentials as (
      insert into local_credentials (user_id, password_hash, totp_sealed, is_break_glass)
      values (${user.id}, ${passwordHash}, ${sealTotp(user.id)}, ${isBreakGlass})
      on conflict (user_id) do update set password_hash = excluded.password_hash, totp_sealed = excluded.totp_sealed,
        is_break_glass = excluded.is_break_glass, totp_step = 0, tries = 0, locked_until = null, set_at = now()
      returning user_id, is_break_glass
    ) insert into audit_events (actor, action, details)
      select ${actor}, 'credentials-set', jsonb_build_object('user', user_id, 'breakGlass', is_break_glass) from credentials`,
  )
  return true
}

export interface NewCredentials {
  email: string
  passwordHash: string
  /** Bound to the user's id: moved to another row it does not open. */
  sealTotp(userId: string): Buffer
  isBreakGlass: boolean
}
