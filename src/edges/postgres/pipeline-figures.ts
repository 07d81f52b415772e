import { z } from 'zod'
import { type Db, query } from './database.js'
import { UNFINISHED } from './failures.js'
import { sql } from './sql.js'

/** Where mails and letters stand and how many moved, for the picture of the pipeline: counts and ages alone. */
export interface PipelineFigures {
  /** Mails that have not reached their end, by stage; `failed` waits for its next try or for a person. */
  standing: Readonly<Record<string, { mails: number; failed: number; oldestSeconds: number | null }>>
  /** How often each step was taken in the last hour, and since midnight UTC, by the action of its event. */
  events: Readonly<Record<string, { hour: number; today: number }>>
  letters: {
    /** Drafts that a person has not approved, and since when the oldest waits. */
    drafts: number
    oldestDraftSeconds: number | null
    /** Approved and asked to be sent. */
    waiting: number
    sending: number
    /** Refused or of unknown fate, in the last day. */
    failed: number
    oldestSeconds: number | null
  }
}

export async function loadPipelineFigures(db: Db): Promise<PipelineFigures> {
  const [standing, events, [letters]] = await Promise.all([
    query(
      db,
      sql`select stage, count(*)::int as mails, count(failed_at)::int as failed,
          extract(epoch from now() - min(stage_at))::float8 as "oldestSeconds"
        from emails where stage = any(${UNFINISHED}) or (stage = 'unreadable' and failed_at is not null) group by stage`,
      Standing.extend({ stage: z.string() }),
    ),
    query(
      db,
      sql`select action, count(*) filter (where at > now() - interval '1 hour')::int as hour,
          count(*) filter (where at >= ${MIDNIGHT})::int as today
        from audit_events where at > least(now() - interval '1 hour', ${MIDNIGHT}) and (action like 'email-%' or action like 'notice-%')
        group by action`,
      z.object({ action: z.string(), hour: z.number(), today: z.number() }),
    ),
    query(db, LETTERS, Letters),
  ])
  if (letters === undefined) throw new Error('figures without a row')
  return {
    standing: Object.fromEntries(standing.map(({ stage, ...figures }) => [stage, figures])),
    events: Object.fromEntries(events.map(({ action, ...figures }) => [action, figures])),
    letters,
  }
}

const MIDNIGHT = sql`date_trunc('day', now(), 'UTC')`

const Standing = z.object({ mails: z.number(), failed: z.number(), oldestSeconds: z.number().nullable() })

const Letters = z.object({
  drafts: z.number(),
  oldestDraftSeconds: z.number().nullable(),
  waiting: z.number(),
  sending: z.number(),
  failed: z.number(),
  oldestSeconds: z.number().nullable(),
})

/** Letters of restricted cases are in no count. */
const LETTERS = sql`
  with shown as (
    select n.* from notices n left join cases c on c.id = n.case_id
    where n.state in ('draft', 'approved', 'sending', 'uncertain', 'bounced') and c.restricted is not true
  ) select
    (count(*) filter (where state = 'draft'))::int as drafts,
    extract(epoch from now() - min(created_at) filter (where state = 'draft'))::float8 as "oldestDraftSeconds",
    (count(*) filter (where state = 'approved' and send_asked_at is not null))::int as waiting,
    (count(*) filter (where state = 'sending'))::int as sending,
    (count(*) filter (where state = 'uncertain' or (state = 'bounced' and bounced_at > now() - interval '1 day')))::int as failed,
    extract(epoch from now() - min(send_asked_at) filter (where state = 'approved' and send_asked_at is not null))::float8
      as "oldestSeconds"
  from shown`
