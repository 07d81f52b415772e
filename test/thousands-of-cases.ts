import type { Pool } from '../src/edges/postgres/database.js'
import { hashName } from '../src/edges/postgres/sender-history.js'

/**
 * Three thousand cases LP-2020-1 to LP-2020-3000, the first the newest, each with a mail and a letter: all of one sender. They are
 * written at once, for tests of what PostgreSQL reads; nothing in them was judged.
 */
export async function thousandsOfCases(pool: Pool, { domain }: { domain: string }): Promise<void> {
  for (const text of TABLES) await pool.query(text)
  await pool.query(
    `insert into mail_senders (email_id, organisation, received_at, domain_hash, standing, names)
      select id, 'Kutano', received_at, $1, 'government', '{}' from emails where uid_validity = 2020`,
    [hashName(domain)],
  )
  await pool.query('analyze')
}

const TABLES = [
  `insert into cases (reference, id, year, number, organisation, policy, policy_version, disposition, instrument, opened_at)
    select 'LP-2020-' || i, gen_random_uuid(), 2020, i, 'Kutano', 'kutano', '1', 'review', 'search-warrant',
      now() - i * interval '1 hour' from generate_series(1, 3000) as i`,
  `insert into emails (mailbox, folder, uid_validity, uid, sha256, bytes, received_at, stage, case_id)
    select 'kutano', 'INBOX', 2020, number, repeat(to_char(number, 'FM00000000'), 8), 1, opened_at, 'drafted', id
    from cases where year = 2020`,
  `insert into case_emails (email_id, case_id, reason)
    select id, case_id, 'new-matter' from emails where uid_validity = 2020`,
  `insert into notices (case_id, email_id, position, kind, recipients, subject, body)
    select case_id, id, 0, 'acknowledgement', '{a@busy.gov}', 'Receipt', 'We have it.' from emails where uid_validity = 2020`,
]
