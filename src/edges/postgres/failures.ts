import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, execute, query } from './database.js'
import { STAGES, type Stage } from './save-stage.js'
import { json, sql } from './sql.js'

/** What keeps a mail from moving on, and which mails are to be offered again. */

export interface Failure {
  code: string
  /** A sentence without content. */
  reason: string
  /** It may pass by itself: the mail is offered again, each time after twice the wait, then left to a person. */
  retryable: boolean
}

/** The stages that have a next one. */
export const UNFINISHED = ['received', 'parsed', 'classified', 'opened', 'attached'] as const satisfies readonly Stage[]
export type Unfinished = (typeof UNFINISHED)[number]

/** 2, 4, … 256 minutes: eight offers in over eight hours, longer than a repair of a store in office hours. */
const OFFERS = 8

/** Of the step that follows one of these stages; a mail that has moved on meanwhile has not failed. */
export async function recordFailure(
  db: Db,
  emailId: EmailId,
  { stages, actor }: { stages: readonly Stage[]; actor: string },
  { code, reason, retryable }: Failure,
): Promise<void> {
  await execute(
    db,
    sql`with failed as (
      update emails set failures = failures + 1, failed_at = now(), failure_code = ${code}, failure_reason = ${reason},
        offer_again_at = case when ${retryable} and failures < ${OFFERS}
          then now() + interval '2 minutes' * power(2, failures) end
      where id = ${emailId} and stage = any(${stages}) returning id, case_id
    ) insert into audit_events (actor, action, email_id, case_id, details)
    select ${actor}, 'email-failed', id, case_id, ${json({ code })} from failed`,
  )
}

export interface Offer {
  emailId: EmailId
  stage: Unfinished
}

export interface StandingStill {
  stages: readonly Unfinished[]
  /** By Postgres' clock. */
  graceSeconds: number
  after: EmailId | null
  limit: number
}

/** Mails of these stages that have not moved for a while and did not fail for good, by id, after the id `after`. */
export async function listStandingStill(
  db: Db,
  { stages, graceSeconds, after, limit }: StandingStill,
): Promise<Offer[]> {
  return await query(
    db,
    sql`select id as "emailId", stage from emails
      where stage in ('received', 'parsed', 'classified', 'opened', 'attached') and stage = any(${stages})
        and stage_at <= now() - make_interval(secs => ${graceSeconds})
        and (failed_at is null or offer_again_at <= now())
        and (${after}::uuid is null or id > ${after}) order by id limit ${limit}`,
    z.object({ emailId: z.string(), stage: z.enum(UNFINISHED) }),
  )
}

/**
 * Ops try what failed for good once more, or one mail of it: the failures are forgotten, and a mail that failed in parsing
 * is unread again. Its case stays its case.
 */
export async function forgetFailures(db: Db, actor: string, emailId: EmailId | null = null): Promise<Offer[]> {
  return await query(
    db,
    sql`with forgotten as (
      update emails set failures = 0, failed_at = null, failure_code = null, failure_reason = null,
        offer_again_at = null, stage_at = now(), stage = case stage when 'unreadable' then 'received' else stage end,
        reason = case stage when 'unreadable' then null else reason end
      where failed_at is not null and (stage = any(${UNFINISHED}) or (stage = 'unreadable' and sha256 is not null))
        and (${emailId}::uuid is null or id = ${emailId})
      returning id, stage, case_id
    ), noted as (
      insert into audit_events (actor, action, email_id, case_id)
      select ${actor}, 'email-retried', id, case_id from forgotten
    ) select id as "emailId", stage from forgotten`,
    z.object({ emailId: z.string(), stage: z.enum(UNFINISHED) }),
  )
}

export interface LedgerStatus {
  /** Every stage, zero included. */
  byStage: Record<Stage, number>
  /** Since when the oldest mail that has not reached an end is here; null where all have. */
  oldestUnfinishedAt: Date | null
  /** Failed, and waiting for a person or the next offer. */
  failed: number
}

/** Backlog figures come from here, never from the queue. */
export async function loadLedgerStatus(db: Db): Promise<LedgerStatus> {
  const rows = await query(
    db,
    sql`select stage, count(*)::int as count, count(failed_at)::int as failed, min(recorded_at) as oldest
      from emails group by stage`,
    z.object({ stage: z.enum(STAGES), count: z.number(), failed: z.number(), oldest: z.date() }),
  )
  const byStage = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>
  for (const { stage, count } of rows) byStage[stage] = count
  const unfinished = rows.filter(({ stage }) => UNFINISHED.some((one) => one === stage))
  return {
    byStage,
    oldestUnfinishedAt: unfinished.map(({ oldest }) => oldest).sort((a, b) => +a - +b)[0] ?? null,
    failed: rows.reduce((sum, { failed }) => sum + failed, 0),
  }
}
