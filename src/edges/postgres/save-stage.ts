import { z } from 'zod'
import { IntakeError } from '../../errors.js'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, query } from './database.js'
import { json, NO_SQL, type Sql, sql } from './sql.js'

/** The life of a mail. A save moves it forward only from the stage it expects, so a repeat is harmless. */
export const STAGES = [
  /** Its bytes are safe. */
  'received',
  /** Its documents are read. */
  'parsed',
  /** Its sender is judged, it is named, its fields are read and the policy has spoken. */
  'classified',
  /** It opened a case. */
  'opened',
  /** It joined a case that was there. */
  'attached',
  /** Its letters are drafted: an end. */
  'drafted',
  /** The same bytes are in this mailbox already: an end. */
  'duplicate',
  /** Only a person can read it, and it opened a case: an end. */
  'unreadable',
  /** A bounce, an auto-reply, nothing for us: an end, from which a person can open a case. */
  'closed',
] as const
export type Stage = (typeof STAGES)[number]

export interface Step {
  emailId: EmailId
  from: readonly Stage[]
  to: Stage
  /** The worker that takes it, for the audit. */
  actor: string
  /** Ids, codes and hashes; never content. */
  details: Record<string, unknown>
}

/** `already`: another run of the same step was first, and this one changed nothing. */
export interface Saved {
  kind: 'saved' | 'already'
  /** Where the mail stands now. */
  stage: Stage
}

/**
 * One statement, one round trip, one commit: the row moves on (`moved`, with its `set`), what hangs on it is written
 * (`also`, further parts of the WITH that select from `moved`), and the audit notes it.
 */
export async function saveStage(db: Db, step: Step, set: Sql, also: Sql = NO_SQL): Promise<Saved> {
  const [row] = await query(
    db,
    sql`with moved as (
      update emails set stage = ${step.to}, stage_at = now(), failures = 0, failed_at = null, failure_code = null,
        failure_reason = null, offer_again_at = null, ${set}
      where id = ${step.emailId} and stage = any(${step.from}) returning id, case_id, received_at
    ), ${also} noted as (
      insert into audit_events (actor, action, email_id, case_id, details)
      select ${step.actor}, ${`email-${step.to}`}, id, case_id, ${json(step.details)} from moved
    ) select stage, exists (select from moved) as moved from emails where id = ${step.emailId}`,
    z.object({ stage: z.enum(STAGES), moved: z.boolean() }),
  )
  if (!row) throw new IntakeError('EMAIL_UNKNOWN', `${step.emailId}.`, { emailId: step.emailId })
  if (row.moved) return { kind: 'saved', stage: step.to }
  // The statement saw the row as it was when it began; a run that was faster by a moment has moved it since.
  return { kind: 'already', stage: step.from.includes(row.stage) ? step.to : row.stage }
}
