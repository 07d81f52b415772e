import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** After ten minutes, then four times as long each: seven days in all. What is still not scanned then is too much for the scanner. */
const TRIES = 6

/**
 * Mails of cases with documents that the virus scanner has not seen now owe a reading (docs/decisions/0013), at most `limit`,
 * the newest first; each time longer apart, for what is too large today is too large tomorrow. Returns them.
 */
export async function wantRescans(db: Db, limit: number): Promise<EmailId[]> {
  const rows = await query(
    db,
    sql`with unseen as (
      select e.id from emails e
      where e.stage = 'drafted' and e.case_id is not null and e.reread_wanted = e.reread_done and e.rescans < ${TRIES}
        and (e.rescan_at is null or e.rescan_at <= now())
        and exists (select from documents d where d.email_id = e.id and d.head ? 'notScanned')
      order by e.stage_at desc limit ${limit} for update of e skip locked
    ), wanted as (
      update emails e set reread_wanted = e.reread_wanted + 1, reread_at = now(), reread_failures = 0,
        rescans = e.rescans + 1, rescan_at = now() + interval '10 minutes' * power(4, e.rescans)
      from unseen where e.id = unseen.id returning e.id, e.case_id
    ), noted as (
      insert into audit_events (actor, action, email_id, case_id, details)
      select 'reconcile', 'rescan-wanted', id, case_id, '{}' from wanted
    ) select id from wanted`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}
