import { z } from 'zod'
import { DRAFT_KINDS } from '../../draft/notice-draft.js'
import { NOTICE_STATES, type NoticeLine, type NoticeLines, type NoticeState } from '../../notices/notice.js'
import { visible } from './cases.js'
import { type Db, query } from './database.js'
import { ASKED, AskedShape } from './notices.js'
import { type Sql, sql } from './sql.js'

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
  asked: AskedShape,
  approvedBy: z.string().nullable(),
  sendAskedBy: z.string().nullable(),
  sendAfter: z.date().nullable(),
  sentAt: z.date().nullable(),
  because: z.string().nullable(),
  agency: z.string().nullable(),
  senderVerdict: z.string().nullable(),
  dueAt: z.date().nullable(),
})

const CountRow = z.object({ state: z.enum(NOTICE_STATES), count: z.number() })

/** Of each state so many: what waits, by the clock that ends next. */
const MOST_OF_A_STATE = 100
/** What is done, the newest: the others stand in their cases. */
const MOST_DONE = 30

export async function listNoticeLines(
  db: Db,
  { includeRestricted }: { includeRestricted: boolean },
): Promise<NoticeLines> {
  const own = sql`from notices n left join cases c on c.id = n.case_id where (c.id is null or ${visible(includeRestricted)})`
  const [waiting, done, counted] = await Promise.all([
    query(db, linesOf(picked(WAITING, own, sql`c.next_due_at, n.created_at, n.position`)), Line),
    query(db, linesOf(newest(DONE, own, sql`n.created_at desc, n.position`)), Line),
    query(db, sql`select n.state, count(*)::int as count ${own} group by n.state`, CountRow),
  ])
  const counts: Partial<Record<NoticeState, number>> = Object.fromEntries(
    counted.map(({ state, count }) => [state, count]),
  )
  return { lines: [...waiting, ...done], counts }
}

const DONE: readonly NoticeState[] = ['sent', 'withdrawn']
const WAITING = NOTICE_STATES.filter((state) => !DONE.includes(state))

/** Letters whose clocks must all be looked at: those of all states at once, for one way through them costs what one state's does. */
function picked(states: readonly NoticeState[], own: Sql, order: Sql): Sql {
  return sql`select id, array_position(${states}::text[], state) as place, at from (
      select n.id, n.state, row_number() over (partition by n.state order by ${order}) as at ${own} and n.state = any(${states}::text[])
    ) as waiting where at <= ${MOST_OF_A_STATE} limit ${states.length * MOST_OF_A_STATE}`
}

/** Letters in the order of their index: the newest of many thousands. */
function newest(states: readonly NoticeState[], own: Sql, order: Sql): Sql {
  return sql`select n.id, s.place, n.at from unnest(${states}::text[]) with ordinality as s (state, place) cross join lateral (
      select n.id, row_number() over (order by ${order}) as at ${own} and n.state = s.state order by ${order} limit ${MOST_DONE}
    ) as n`
}

// Trap: with `exists` PostgreSQL works out every hold there is, for each line.
function linesOf(those: Sql): Sql {
  return sql`select n.id, c.reference as "caseReference", n.kind, n.recipients, n.state, n.created_at as "createdAt",
      n.edited_by as "editedBy", n.edited_at as "editedAt", ${ASKED} as asked, n.approved_by as "approvedBy",
      n.send_asked_by as "sendAskedBy", n.send_after as "sendAfter", n.sent_at as "sentAt", n.because, c.agency,
      c.sender_verdict as "senderVerdict", c.next_due_at as "dueAt",
      coalesce((select true from notice_holds() h where h.notice_id = n.id limit 1), false) as "isHeld"
    from (${those}) as p join notices n on n.id = p.id left join cases c on c.id = n.case_id order by p.place, p.at`
}
