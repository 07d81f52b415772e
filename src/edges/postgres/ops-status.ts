import { z } from 'zod'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** What ops see of the ledger: counts, ids, codes and sentences that hold no content. Restricted cases are in no count of cases. */
export interface LedgerSigns {
  failures: {
    emailId: string
    stage: string
    code: string
    reason: string
    at: Date
    tries: number
    offerAgainAt: Date | null
  }[]
  /** Approved and not sent, of unknown fate, bounced: how many, since when the oldest, the first of them by id. */
  letters: Record<'approved' | 'uncertain' | 'bounced', LettersWaiting>
  /** Calls to on-call that nobody has accepted. */
  pages: { unaccepted: number; oldestSeconds: number | null; lastAcceptedAt: Date | null }
  dueSoonWithoutOwner: number
  /** Shares of mails of the last seven days, and of the seven before: of what nobody could name, of documents not read. */
  unknown: { now: number | null; before: number | null }
  unread: { now: number | null; before: number | null }
  /** PostgreSQL's clock less ours. */
  skewSeconds: number
}

export interface LettersWaiting {
  count: number
  oldestSeconds: number | null
  ids: string[]
}

/** The list says that there are more; `writdesk queue status` counts all. */
const FAILURES_SHOWN = 100

export async function loadLedgerSigns(db: Db, now: Date): Promise<LedgerSigns> {
  const [failures, letters, [figures]] = await Promise.all([
    query(
      db,
      sql`select id as "emailId", stage, failure_code as code, coalesce(failure_reason, '') as reason, failed_at as at,
          failures as tries, offer_again_at as "offerAgainAt"
        from emails where failed_at is not null and failure_code is not null order by failed_at desc limit ${FAILURES_SHOWN}`,
      z.object({
        emailId: z.string(),
        stage: z.string(),
        code: z.string(),
        reason: z.string(),
        at: z.date(),
        tries: z.number(),
        offerAgainAt: z.date().nullable(),
      }),
    ),
    loadLetters(db),
    query(db, FIGURES(now), Figures),
  ])
  if (figures === undefined) throw new Error('figures without a row')
  const { unaccepted, oldestPageSeconds, lastAcceptedAt, dueSoonWithoutOwner, skewSeconds, ...shares } = figures
  return {
    failures,
    letters,
    pages: { unaccepted, oldestSeconds: oldestPageSeconds, lastAcceptedAt },
    dueSoonWithoutOwner,
    unknown: { now: shares.unknownNow, before: shares.unknownBefore },
    unread: { now: shares.unreadNow, before: shares.unreadBefore },
    skewSeconds,
  }
}

const LETTERS_NAMED = 20
const NO_LETTERS: LettersWaiting = { count: 0, oldestSeconds: null, ids: [] }

async function loadLetters(db: Db): Promise<LedgerSigns['letters']> {
  const rows = await query(
    db,
    sql`select n.state, count(*)::int as count,
        extract(epoch from now() - min(coalesce(n.bounced_at, n.sending_at, n.approved_at)))::float8 as "oldestSeconds",
        (array_agg(n.id::text order by n.approved_at, n.id))[:${LETTERS_NAMED}] as ids
      from notices n left join cases c on c.id = n.case_id
      where n.state in ('approved', 'uncertain', 'bounced') and c.restricted is not true group by n.state`,
    z.object({
      state: z.enum(['approved', 'uncertain', 'bounced']),
      count: z.number(),
      oldestSeconds: z.number().nullable(),
      ids: z.array(z.string()),
    }),
  )
  const letters = { approved: NO_LETTERS, uncertain: NO_LETTERS, bounced: NO_LETTERS }
  for (const { state, ...waiting } of rows) letters[state] = waiting
  return letters
}

const Figures = z.object({
  unaccepted: z.number(),
  oldestPageSeconds: z.number().nullable(),
  lastAcceptedAt: z.date().nullable(),
  dueSoonWithoutOwner: z.number(),
  unknownNow: z.number().nullable(),
  unknownBefore: z.number().nullable(),
  unreadNow: z.number().nullable(),
  unreadBefore: z.number().nullable(),
  skewSeconds: z.number(),
})

const FIGURES = (now: Date) => sql`
  with week as (
    select id, classification, received_at > now() - interval '7 days' as is_now from emails
    where received_at > now() - interval '14 days' and classification is not null
  ), kinds as (
    select is_now, avg((classification #>> '{primary,type}' = 'unknown')::int)::float8 as share from week group by is_now
  ), documents_read as (
    select is_now, avg((d.status <> 'read')::int)::float8 as share from week join documents d on d.email_id = week.id group by is_now
  ), open_pages as (
    select p.* from pages p where not exists (
      select from page_mails m join cases c on c.id = m.case_id where m.page_id = p.id and c.restricted)
  ) select
    (select count(*)::int from open_pages where accepted_at is null) as unaccepted,
    (select extract(epoch from now() - min(raised_at))::float8 from open_pages where accepted_at is null) as "oldestPageSeconds",
    (select max(accepted_at) from open_pages) as "lastAcceptedAt",
    (select count(*)::int from cases where state <> 'closed' and assignee is null and not restricted
      and next_due_at < now() + interval '24 hours') as "dueSoonWithoutOwner",
    (select share from kinds where is_now) as "unknownNow",
    (select share from kinds where not is_now) as "unknownBefore",
    (select share from documents_read where is_now) as "unreadNow",
    (select share from documents_read where not is_now) as "unreadBefore",
    extract(epoch from clock_timestamp() - ${now}::timestamptz)::float8 as "skewSeconds"`
