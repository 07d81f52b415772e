import { z } from 'zod'
import type { CaseHold, HeldCase, HeldEmail, HeldList, HeldNotice } from '../../cases/hold.js'
import type { MarkSubject } from '../../directory/sender-mark.js'
import { type Db, query } from './database.js'
import { hashName } from './sender-history.js'
import { type Sql, sql } from './sql.js'

/** What is listed to whom, and how much. What is restricted is for counsel alone, its number not excepted. */
export interface ListQuery {
  includeRestricted: boolean
  /** The most of each kind; null lists all. */
  limit: number | null
}

/** Every mail of a sender since a date, with the cases and letters that are about it, the newest first. */
export async function listHeld(
  db: Db,
  { subject, since }: { subject: MarkSubject; since: Date },
  { includeRestricted, limit }: ListQuery,
): Promise<HeldList> {
  const of = sql`with mails as (
      select s.email_id as id, s.received_at from mail_senders s where s.names @> array[${hashName(subject.name)}::bytea]
    ), told as (
      select c.id, c.reference, c.state, c.opened_at, count(*) filter (where m.received_at >= ${since})::int as since
      from mails m join case_emails j on j.email_id = m.id join cases c on c.id = j.case_id
      where ${seen(includeRestricted)} group by c.id
    )`
  const most = limit === null ? null : limit + 1
  const [emails, cases, notices] = [
    await query(db, sql`${of} ${emailsSince(since, includeRestricted)} limit ${most}`, EmailRow),
    await query(db, sql`${of} ${casesOf()} limit ${most}`, CaseRow),
    await query(db, sql`${of} ${noticesOf(subject, since, includeRestricted)} limit ${most}`, NoticeRow),
  ]
  const isCut = [emails, cases, notices].some(({ length }) => limit !== null && length > limit)
  const few = <Row>(rows: Row[]) => (limit === null ? rows : rows.slice(0, limit))
  return { emails: few(emails), cases: few(cases), notices: few(notices), isCut }
}

/** The marks that hold the case; none where a person let go of it. What a gate before production asks. */
export function holdsOfCase(caseId: string): Sql {
  return sql`select "markId", jsonb_build_object('kind', kind, 'name', name) as subject, since from (
      select distinct h.mark_id::int as "markId", h.subject_kind as kind, h.subject as name, h.since
      from case_holds() h where h.case_id = ${caseId}) held order by name`
}

export const CaseHoldRow: z.ZodType<CaseHold> = z.object({
  markId: z.number(),
  subject: z.object({ kind: z.enum(['address', 'domain']), name: z.string() }),
  since: z.coerce.date(),
})

const EmailRow = z.object({
  emailId: z.string(),
  receivedAt: z.date(),
  mailbox: z.string(),
  stage: z.string(),
  caseReference: z.string().nullable(),
}) satisfies z.ZodType<HeldEmail>

const CaseRow = z.object({
  reference: z.string(),
  state: z.string(),
  mailsSince: z.number(),
  isHeld: z.boolean(),
}) as unknown as z.ZodType<HeldCase>

const NoticeRow = z.object({
  noticeId: z.string(),
  kind: z.string(),
  state: z.string(),
  caseReference: z.string().nullable(),
  isHeld: z.boolean(),
}) as unknown as z.ZodType<HeldNotice>

/** A mail without a case may still open a restricted one, unless its way has ended. */
function emailsSince(since: Date, includeRestricted: boolean): Sql {
  return sql`select e.id as "emailId", e.received_at as "receivedAt", e.mailbox, e.stage, c.reference as "caseReference"
    from mails m join emails e on e.id = m.id left join case_emails j on j.email_id = e.id
    left join cases c on c.id = j.case_id
    where m.received_at >= ${since} and ${includeRestricted ? sql`true` : sql`not coalesce(c.restricted, e.stage <> 'closed')`}
    order by e.received_at desc, e.id`
}

function casesOf(): Sql {
  return sql`select reference, state, since as "mailsSince", id in (select case_id from case_holds()) as "isHeld"
    from told where since > 0 or state <> 'closed' order by opened_at desc, id`
}

function noticesOf({ kind, name }: MarkSubject, since: Date, includeRestricted: boolean): Sql {
  return sql`, letters as (
      select n.id from notices n where n.case_id in (select id from told where since > 0 or state <> 'closed')
      union select n.id from notices n where n.email_id in (select id from mails where received_at >= ${since})
      union select h.notice_id from notice_holds() h where h.subject_kind = ${kind} and h.subject = ${name}
    ) select n.id as "noticeId", n.kind, n.state, c.reference as "caseReference",
      n.id in (select notice_id from notice_holds()) as "isHeld"
    from letters join notices n on n.id = letters.id left join cases c on c.id = n.case_id
    where ${seen(includeRestricted)} order by n.created_at desc, n.id`
}

function seen(includeRestricted: boolean): Sql {
  return includeRestricted ? sql`true` : sql`not coalesce(c.restricted, true)`
}
