import { z } from 'zod'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { json, sql } from './sql.js'

/** After a restore nothing leaves the house until a person has looked; a trigger refuses to send meanwhile. */

export interface SystemHold {
  placedAt: Date
  placedBy: string
  reason: string
}

export async function findSystemHold(db: Db): Promise<SystemHold | null> {
  const [hold] = await query(
    db,
    sql`select placed_at as "placedAt", placed_by as "placedBy", reason from system_holds where released_at is null`,
    z.object({ placedAt: z.date(), placedBy: z.string(), reason: z.string() }),
  )
  return hold ?? null
}

/**
 * Holds the installation: letters that were about to leave, or may have left since the backup, become `uncertain`, and every
 * folder is compared with the ledger anew. Null where it is held already.
 */
export async function placeSystemHold(
  pool: Pool,
  { reason, actor }: { reason: string; actor: string },
): Promise<{ uncertain: number; folders: number } | null> {
  return await transaction(pool, async (db) => {
    const placed = await execute(
      db,
      sql`insert into system_holds (placed_by, reason) values (${actor}, ${reason}) on conflict do nothing`,
    )
    if (placed === 0) return null
    // A letter that was never given an identity gets one that no letter of ours bears: whether it left nobody knows.
    const uncertain = await execute(
      db,
      sql`update notices set state = 'uncertain', message_id = coalesce(message_id, ${NEVER_SENT_AS} || id || '>'),
          message_id_hash = coalesce(message_id_hash, sha256(convert_to(${NEVER_SENT_AS} || id || '>', 'UTF8')))
        where state in ('approved', 'sending')`,
    )
    const folders = await execute(db, sql`update mailbox_folders set uid_validity = null, last_uid = null`)
    await execute(
      db,
      sql`insert into audit_events (actor, action, details) values (${actor}, 'restore-held', ${json({ uncertain, folders })})`,
    )
    return { uncertain, folders }
  })
}

const NEVER_SENT_AS = '<restored-'

/** False where nothing is held. */
export async function releaseSystemHold(db: Db, { actor, note }: { actor: string; note: string }): Promise<boolean> {
  const rows = await execute(
    db,
    sql`with released as (
      update system_holds set released_at = now(), released_by = ${actor}, note = ${note}
      where released_at is null returning id
    ) insert into audit_events (actor, action, details)
      select ${actor}, 'restore-released', jsonb_build_object('hold', id) from released`,
  )
  return rows > 0
}
