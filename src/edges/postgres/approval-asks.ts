import { z } from 'zod'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

/** Drafts that somebody is asked to approve and was not told of by mail. */

export interface UntoldAsk {
  noticeId: string
  /** The address of the user whose approval it is, and the name of whoever wants it. */
  of: string
  by: string
  kind: string
  caseReference: string | null
  mailbox: string
}

/** Whoever is disabled is not written to. */
export async function listUntoldAsks(db: Db): Promise<UntoldAsk[]> {
  return await query(
    db,
    sql`select n.id as "noticeId", n.asked_of as of, n.asked_by as by, n.kind,
        c.reference as "caseReference", e.mailbox
      from notices n join emails e on e.id = n.email_id left join cases c on c.id = n.case_id
        join users u on u.email = n.asked_of and u.disabled_at is null
      where n.state = 'draft' and n.asked_of is not null and n.asked_told_at is null
      order by n.asked_at limit 200`,
    Row,
  )
}

const Row: z.ZodType<UntoldAsk> = z.object({
  noticeId: z.string(),
  of: z.string(),
  by: z.string(),
  kind: z.string(),
  caseReference: z.string().nullable(),
  mailbox: z.string(),
})

/** Told is this ask alone: somebody else who was asked meanwhile is still to be told. */
export async function noteAskTold(db: Db, { noticeId, of, by }: UntoldAsk): Promise<void> {
  await execute(
    db,
    sql`update notices set asked_told_at = now() where id = ${noticeId} and asked_of = ${of} and asked_by = ${by}`,
  )
}
