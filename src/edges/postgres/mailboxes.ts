import { z } from 'zod'
import type { Header } from '../../parse/email.js'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

/** Where the poller stands in each folder, and when it last got through. */

export interface FolderCursor {
  uidValidity: bigint
  lastUid: number
}

export interface Poll {
  mailbox: string
  folder: string
  /** `read`, or the code of what kept it from reading. */
  outcome: string
  at: Date
}

export interface FolderStatus {
  mailbox: string
  folder: string
  polledAt: Date | null
  succeededAt: Date | null
  outcome: string | null
  /** By Postgres' clock, so that it holds where the web server's is wrong; null where no poll ever succeeded. */
  secondsSinceSuccess: number | null
  /** Mails that lay on the server at the last sweep, and those of them that the ledger did not have; null before one. */
  onServer: number | null
  missing: number | null
  comparedAt: Date | null
  /** From the server's receipt of the newest mail to its row in the ledger; null where none came in the last day. */
  lagSeconds: number | null
}

export async function loadCursor(db: Db, mailbox: string, folder: string): Promise<FolderCursor | null> {
  const [row] = await query(
    db,
    sql`select uid_validity, last_uid from mailbox_folders
      where mailbox = ${mailbox} and folder = ${folder} and uid_validity is not null`,
    z.object({ uid_validity: z.coerce.bigint(), last_uid: z.coerce.number() }),
  )
  return row ? { uidValidity: row.uid_validity, lastUid: row.last_uid } : null
}

/** Moves the cursor forward; a late save of an older position of the same UIDVALIDITY does not move it back. */
export async function saveCursor(db: Db, mailbox: string, folder: string, cursor: FolderCursor): Promise<void> {
  await execute(
    db,
    sql`insert into mailbox_folders as row (mailbox, folder, uid_validity, last_uid)
      values (${mailbox}, ${folder}, ${cursor.uidValidity}, ${cursor.lastUid})
      on conflict (mailbox, folder) do update set uid_validity = excluded.uid_validity,
        last_uid = case when row.uid_validity = excluded.uid_validity
          then greatest(row.last_uid, excluded.last_uid) else excluded.last_uid end`,
  )
}

export async function recordPoll(db: Db, { mailbox, folder, outcome, at }: Poll): Promise<void> {
  const succeededAt = outcome === 'read' ? at : null
  await execute(
    db,
    sql`insert into mailbox_folders as row (mailbox, folder, polled_at, succeeded_at, outcome)
      values (${mailbox}, ${folder}, ${at}, ${succeededAt}, ${outcome})
      on conflict (mailbox, folder) do update set polled_at = excluded.polled_at, outcome = excluded.outcome,
        succeeded_at = coalesce(excluded.succeeded_at, row.succeeded_at)`,
  )
}

/** What a sweep found: the mails of the folder, and those of them that the ledger still lacks after it. */
export async function recordComparison(
  db: Db,
  {
    mailbox,
    folder,
    onServer,
    missing,
    at,
  }: { mailbox: string; folder: string; onServer: number; missing: number; at: Date },
): Promise<void> {
  await execute(
    db,
    sql`insert into mailbox_folders as row (mailbox, folder, on_server, missing, compared_at)
      values (${mailbox}, ${folder}, ${onServer}, ${missing}, ${at})
      on conflict (mailbox, folder) do update set on_server = excluded.on_server, missing = excluded.missing,
        compared_at = excluded.compared_at`,
  )
}

export async function listFolderStatus(db: Db): Promise<FolderStatus[]> {
  return await query(
    db,
    sql`select mailbox, folder, polled_at as "polledAt", succeeded_at as "succeededAt", outcome,
        extract(epoch from now() - succeeded_at)::float8 as "secondsSinceSuccess",
        on_server as "onServer", missing, compared_at as "comparedAt", (
          select extract(epoch from e.recorded_at - e.received_at)::float8 from emails e
          where e.mailbox = f.mailbox and e.folder = f.folder and e.uid_validity = f.uid_validity
            and e.received_at > now() - interval '1 day' order by e.uid desc limit 1
        ) as "lagSeconds"
      from mailbox_folders f order by mailbox, folder`,
    z.object({
      mailbox: z.string(),
      folder: z.string(),
      polledAt: z.date().nullable(),
      succeededAt: z.date().nullable(),
      outcome: z.string().nullable(),
      secondsSinceSuccess: z.number().nullable(),
      onServer: z.number().nullable(),
      missing: z.number().nullable(),
      comparedAt: z.date().nullable(),
      lagSeconds: z.number().nullable(),
    }),
  )
}

/**
 * One poller a mailbox: true where this connection now holds the mailbox's lock. It must be a direct connection, which
 * gives the lock back when it ends, however it ends; a pooled one would lend the lock to strangers.
 */
export async function tryMailboxLock(client: Db, mailbox: string): Promise<boolean> {
  const [row] = await query(
    client,
    sql`select pg_try_advisory_lock(hashtextextended(${`mailbox:${mailbox}`}, 0)) as locked`,
    z.object({ locked: z.boolean() }),
  )
  return row?.locked ?? false
}

/** Received and Authentication-Results of a mailbox's newest mails, each from top to bottom. */
export async function loadServerHeaders(db: Db, mailbox: string, limit: number): Promise<Header[][]> {
  const rows = await query(
    db,
    sql`select jsonb_path_query_array(email -> 'headers',
        '$[*] ? (@.name == "received" || @.name == "authentication-results")') as headers
      from emails where mailbox = ${mailbox} and email is not null order by received_at desc limit ${limit}`,
    z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })) }),
  )
  return rows.map(({ headers }) => headers)
}
