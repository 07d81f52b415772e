import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/**
 * Mails that were judged under a policy and received from the first day to the last (UTC), oldest first. Without restricted
 * ones, those of the cases that all of the team see.
 */
export async function listJudgedMails(
  db: Db,
  {
    policy,
    from,
    to,
    includeRestricted,
  }: {
    policy: string
    from: string | null
    to: string | null
    includeRestricted: boolean
  },
): Promise<EmailId[]> {
  const rows = await query(
    db,
    sql`select id from emails where (${from}::date is null or received_at >= ${from}::date::timestamp at time zone 'UTC')
        and (${to}::date is null or received_at < (${to}::date + 1)::timestamp at time zone 'UTC')
        and email is not null and fields is not null and review ->> 'policy' = ${policy}
        and (${includeRestricted} or exists (select from cases c where c.id = emails.case_id and not c.restricted))
      order by received_at, id`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}
