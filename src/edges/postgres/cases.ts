import { z } from 'zod'
import type { CaseEmail, CaseFile, CaseNotice, CasePage, CaseSummary } from '../../cases/case-file.js'
import { type Db, query } from './database.js'
import { DRAWN_TEXT, DrawnComparisonShape } from './drawn-text.js'
import { CaseHoldRow, holdsOfCase } from './held-list.js'
import { PageImageRow, pageImagesOfCase } from './page-images.js'
import { rows, type Sql, sql } from './sql.js'
import {
  ClassificationShape,
  DnsAnswerShape,
  DocumentShape,
  FieldsShape,
  JudgementShape,
  ReviewShape,
  SenderShape,
  SourceShape,
} from './stage-values.js'
import { DOCUMENTS } from './stored-email.js'

/** What people see of cases. A restricted one is invisible unless the caller says that its reader is counsel. */

interface Reader {
  includeRestricted: boolean
}

/** Enough for a screen or two; the next page is one key away. */
const PAGE = 50

/** Times are text where the rows came as JSON. */
export const SUMMARY_SHAPE = {
  id: z.string(),
  reference: z.string(),
  organisation: z.string(),
  openedAt: z.coerce.date(),
  state: z.string(),
  restricted: z.boolean(),
  isHeld: z.boolean(),
  disposition: z.string(),
  instrument: z.string(),
  agency: z.string().nullable(),
  senderVerdict: z.string().nullable(),
  nextDeadline: z.object({ kind: z.string(), dueOn: z.string(), dueAt: z.coerce.date() }).nullable(),
}
const Summary = z.object(SUMMARY_SHAPE) as unknown as z.ZodType<CaseSummary & { id: string }>

// Trap: with `exists` PostgreSQL works out every hold there is, for a page of fifty.
export const SUMMARY_COLUMNS = sql`c.id, c.reference, c.organisation, c.opened_at as "openedAt", c.state, c.restricted,
    c.disposition, c.instrument, c.agency, c.sender_verdict as "senderVerdict", (
      select json_build_object('kind', d.kind, 'dueOn', d.due_on, 'dueAt', d.due_at) from deadlines d
      where d.case_id = c.id and d.settled_at is null order by d.due_at limit 1
    ) as "nextDeadline", coalesce(
      (select true from case_holds() h where h.case_id = c.id limit 1), false) as "isHeld"`
const SUMMARY = sql`select ${SUMMARY_COLUMNS} from cases c`

/** Newest first; `after` is the reference of the last case of the page before. */
export async function listCases(
  db: Db,
  { after, includeRestricted }: Reader & { after: string | null },
): Promise<CasePage> {
  const found = await query(
    db,
    sql`${SUMMARY} where ${visible(includeRestricted)} and (${after}::text is null
        or (c.opened_at, c.id) < (
          select c.opened_at, c.id from cases c where c.reference = ${after} and ${visible(includeRestricted)}))
      order by c.opened_at desc, c.id desc limit ${PAGE + 1}`,
    Summary,
  )
  const cases = found.slice(0, PAGE).map(({ id: _, ...summary }) => summary)
  return { cases, next: found.length > PAGE ? (cases.at(-1)?.reference ?? null) : null }
}

/** Null where there is no such case, or none that this reader may know of. No decision rests on its events. */
export async function loadCase(
  db: Db,
  reference: string,
  { includeRestricted, withEvents = true }: Reader & { withEvents?: boolean },
): Promise<CaseFile | null> {
  const [row] = await query(
    db,
    sql`${SUMMARY} where c.reference = ${reference} and ${visible(includeRestricted)}`,
    Summary,
  )
  if (!row) return null
  const { id, ...summary } = row
  // Few statements, one after the other: each is a way to the server and back, and inside a transaction there is one connection.
  const [parts] = await query(
    db,
    sql`select ${rows(emailsOf(id))} as emails, ${rows(noticesOf(id))} as notices, ${rows(deadlinesOf(id))} as deadlines,
      ${rows(holdsOfCase(id))} as holds, ${rows(pageImagesOfCase(id))} as "pageImages"`,
    Parts,
  )
  return parts ? { ...summary, ...parts, events: withEvents ? await loadEvents(db, id) : [] } : null
}

async function loadEvents(db: Db, id: string): Promise<CaseFile['events']> {
  return await query(
    db,
    // Trap: with `or` PostgreSQL reads every event there is.
    sql`select at, actor, action from (
        select id, at, actor, action from audit_events where case_id = ${id}
        union select a.id, a.at, a.actor, a.action from case_emails m join audit_events a on a.email_id = m.email_id
          where m.case_id = ${id}
      ) seen order by id`,
    z.object({ at: z.date(), actor: z.string(), action: z.string() }),
  )
}

function emailsOf(caseId: string): Sql {
  return sql`select e.id as "emailId", e.received_at as "receivedAt", m.reason as "joinedBecause", e.reason,
      e.email -> 'source' as source, e.sender, e.dns_answers as "dnsAnswers", e.classification, e.fields, e.review,
      ${DOCUMENTS} as documents, ${DRAWN_TEXT} as "drawnText",
      case when j.email_id is not null then json_build_object('sender', j.sender,
        'classification', j.classification, 'fields', j.fields, 'review', j.review) end as corrected
    from case_emails m join emails e on e.id = m.email_id left join corrected_judgements j on j.email_id = e.id
    where m.case_id = ${caseId}
    order by m.joined_at, e.received_at`
}

const EmailRow: z.ZodType<CaseEmail> = z.object({
  emailId: z.string(),
  receivedAt: z.coerce.date(),
  joinedBecause: z.string(),
  reason: z.string().nullable(),
  source: SourceShape.nullable(),
  sender: SenderShape.nullable(),
  dnsAnswers: z.array(DnsAnswerShape).nullable(),
  classification: ClassificationShape.nullable(),
  fields: FieldsShape.nullable(),
  review: ReviewShape.nullable(),
  documents: z.array(DocumentShape),
  drawnText: z.array(DrawnComparisonShape),
  corrected: JudgementShape.nullable(),
})

function noticesOf(caseId: string): Sql {
  return sql`select kind, recipients, subject, body, state,
      exists (select from notice_holds() h where h.notice_id = notices.id) as "isHeld"
    from notices where case_id = ${caseId} order by created_at, position`
}

const NoticeRow = z.object({
  kind: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  state: z.string(),
  isHeld: z.boolean(),
}) as unknown as z.ZodType<CaseNotice>

function deadlinesOf(caseId: string): Sql {
  return sql`select kind, due_on::text as "dueOn", basis, settled_at as "settledAt" from deadlines
    where case_id = ${caseId} order by due_at, kind`
}

const DeadlineRow = z.object({
  kind: z.string(),
  dueOn: z.string(),
  basis: z.string(),
  settledAt: z.coerce.date().nullable(),
}) as unknown as z.ZodType<CaseFile['deadlines'][number]>

const Parts = z.object({
  emails: z.array(EmailRow),
  notices: z.array(NoticeRow),
  deadlines: z.array(DeadlineRow),
  holds: z.array(CaseHoldRow),
  pageImages: z.array(PageImageRow),
})

export function visible(includeRestricted: boolean): Sql {
  return includeRestricted ? sql`true` : sql`not c.restricted`
}
