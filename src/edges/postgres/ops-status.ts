import { z } from 'zod'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** What ops see of the ledger: counts, ids, codes and sentences that hold no content. Restricted cases are in no count of cases. */
export interface LedgerSigns {
  stages: { stage: string; waiting: number; failed: number; oldestSeconds: number | null; lastHour: number }[]
  failures: {
    emailId: string
    stage: string
    code: string
    reason: string
    at: Date
    tries: number
    offerAgainAt: Date | null
  }[]
  notices: { approvedUnsent: number; uncertain: number; bounced: number }
  dueSoonWithoutOwner: number
  /** Shares of mails of the last seven days, and of the seven before: of what nobody could name, of documents not read. */
  unknown: { now: number | null; before: number | null }
  unread: { now: number | null; before: number | null }
  /** PostgreSQL's clock less ours. */
  skewSeconds: number
}

/** The list says that there are more; `writdesk queue status` counts all. */
const FAILURES_SHOWN = 100

export async function loadLedgerSigns(db: Db, now: Date): Promise<LedgerSigns> {
  const [stages, failures, [figures]] = await Promise.all([
    query(
      db,
      sql`select stage, count(*)::int as waiting, count(failed_at)::int as failed,
          extract(epoch from now() - min(stage_at))::float8 as "oldestSeconds",
          count(*) filter (where stage_at > now() - interval '1 hour')::int as "lastHour" from emails group by stage`,
      z.object({
        stage: z.string(),
        waiting: z.number(),
        failed: z.number(),
        oldestSeconds: z.number().nullable(),
        lastHour: z.number(),
      }),
    ),
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
    query(db, FIGURES(now), Figures),
  ])
  if (figures === undefined) throw new Error('figures without a row')
  const { approvedUnsent, uncertain, bounced, dueSoonWithoutOwner, skewSeconds, ...shares } = figures
  return {
    stages,
    failures,
    notices: { approvedUnsent, uncertain, bounced },
    dueSoonWithoutOwner,
    unknown: { now: shares.unknownNow, before: shares.unknownBefore },
    unread: { now: shares.unreadNow, before: shares.unreadBefore },
    skewSeconds,
  }
}

const Figures = z.object({
  approvedUnsent: z.number(),
  uncertain: z.number(),
  bounced: z.number(),
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
  ) select
    (select count(*)::int from notices where state = 'approved') as "approvedUnsent",
    (select count(*)::int from notices where state = 'uncertain') as uncertain,
    (select count(*)::int from notices where state = 'bounced') as bounced,
    (select count(*)::int from cases where state <> 'closed' and assignee is null and not restricted
      and next_due_at < now() + interval '24 hours') as "dueSoonWithoutOwner",
    (select share from kinds where is_now) as "unknownNow",
    (select share from kinds where not is_now) as "unknownBefore",
    (select share from documents_read where is_now) as "unreadNow",
    (select share from documents_read where not is_now) as "unreadBefore",
    extract(epoch from clock_timestamp() - ${now}::timestamptz)::float8 as "skewSeconds"`
