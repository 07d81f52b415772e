import { z } from 'zod'
import { DRAFT_KINDS } from '../../draft/notice-draft.js'
import { NOTICE_STATES, type NoticeLine, type NoticeLines, type NoticeState } from '../../notices/notice.js'
import { visible } from './cases.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** Letters as a list names them: without their words. */

const Line: z.ZodType<NoticeLine> = z.object({
  id: z.string(),
  caseReference: z.string().nullable(),
  kind: z.enum(DRAFT_KINDS),
  recipients: z.array(z.string()),
  state: z.enum(NOTICE_STATES),
  isHeld: z.boolean(),
  createdAt: z.date(),
  editedBy: z.string().nullable(),
  editedAt: z.date().nullable(),
  approvedBy: z.string().nullable(),
  sendAskedBy: z.string().nullable(),
  sendAfter: z.date().nullable(),
  sentAt: z.date().nullable(),
  because: z.string().nullable(),
  agency: z.string().nullable(),
  senderVerdict: z.string().nullable(),
  dueAt: z.date().nullable(),
})

/** Of each state so many: what waits, by the clock that ends next; what is done, the newest. */
const MOST_OF_A_STATE = 100

export async function listNoticeLines(
  db: Db,
  { includeRestricted }: { includeRestricted: boolean },
): Promise<NoticeLines> {
  const own = sql`notices n left join cases c on c.id = n.case_id where (c.id is null or ${visible(includeRestricted)})`
  const lines = await query(
    db,
    sql`with placed as (
      select n.id, row_number() over (partition by n.state order by
          case when n.state in ('sent', 'withdrawn') then -extract(epoch from coalesce(n.sent_at, n.created_at))
            else coalesce(extract(epoch from c.next_due_at), 'infinity') end, n.created_at, n.position) as place
      from ${own}
    ) select n.id, c.reference as "caseReference", n.kind, n.recipients, n.state,
        exists (select from notice_holds() h where h.notice_id = n.id) as "isHeld", n.created_at as "createdAt",
        n.edited_by as "editedBy", n.edited_at as "editedAt", n.approved_by as "approvedBy",
        n.send_asked_by as "sendAskedBy", n.send_after as "sendAfter", n.sent_at as "sentAt", n.because, c.agency,
        c.sender_verdict as "senderVerdict", c.next_due_at as "dueAt"
      from placed join notices n using (id) left join cases c on c.id = n.case_id
      where placed.place <= ${MOST_OF_A_STATE} order by n.state, placed.place`,
    Line,
  )
  const counted = await query(
    db,
    sql`select n.state, count(*)::int as count from ${own} group by n.state`,
    z.object({ state: z.enum(NOTICE_STATES), count: z.number() }),
  )
  const counts: Partial<Record<NoticeState, number>> = Object.fromEntries(
    counted.map(({ state, count }) => [state, count]),
  )
  return { lines, counts }
}
