import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** Mails that were judged under a policy and received from the first day to the last (UTC), oldest first. */
export async function listJudgedMails(
  db: Db,
  { policy, from, to }: { policy: string; from: string | null; to: string | null },
): Promise<EmailId[]> {
  const rows = await query(
    db,
    sql`select id from emails where review ->> 'policy' = ${policy} and email is not null and fields is not null
        and (${from}::date is null or received_at >= ${from}::date::timestamp at time zone 'UTC')
        and (${to}::date is null or received_at < (${to}::date + 1)::timestamp at time zone 'UTC')
      order by received_at, id`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}
