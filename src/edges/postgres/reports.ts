import { z } from 'zod'
import { CASE_OUTCOMES } from '../../cases/case.js'
import type { CountedMail } from '../../report/counted-mail.js'
import type { Report } from '../../report/report.js'
import type { ReportUnit } from '../../report/report-unit.js'
import type { PublishedReport } from '../../report/restate.js'
import { type Db, query } from './database.js'
import { json, sql } from './sql.js'
import { ClassificationShape, FieldsShape } from './stage-values.js'

/** What transparency reports are counted from, and those that were published. */

interface Span {
  organisation: string
  from: string
  to: string
}

/** Every mail of a case that was received from the first day to the last (UTC), as people have corrected what was read. */
export async function loadCountedMails(
  db: Db,
  { organisation, from, to }: Span,
  { includeRestricted }: { includeRestricted: boolean },
): Promise<CountedMail[]> {
  return await query(
    db,
    sql`${COUNTED} where c.organisation = ${organisation} and e.classification is not null and e.fields is not null
        and e.received_at >= ${from}::date::timestamp at time zone 'UTC'
        and e.received_at < (${to}::date + 1)::timestamp at time zone 'UTC'
        and (${includeRestricted} or not c.restricted)
      order by e.received_at, e.id`,
    CountedRow,
  )
}

/** The same of these mails. */
export async function loadCountedMailsOf(db: Db, emailIds: readonly string[]): Promise<CountedMail[]> {
  return await query(
    db,
    sql`${COUNTED} where e.id = any(${emailIds}::uuid[]) and e.classification is not null and e.fields is not null
      order by e.received_at, e.id`,
    CountedRow,
  )
}

const COUNTED = sql`select e.received_at as "receivedAt", coalesce(j.classification, e.classification) as classification,
        coalesce(j.fields, e.fields) as fields, coalesce(j.review, e.review) ->> 'notice' as notice, c.outcome,
        coalesce((select jsonb_object_agg(d.id, d.sha256) from documents d where d.email_id = e.id), '{}') as "documentHashes",
        exists (select from notices n where n.case_id = c.id and n.kind in ('customer-notice', 'delayed-notice')
          and n.state = 'sent') as "isCustomerTold",
        exists (select from case_records r where r.case_id = c.id and r.kind = 'notice-withheld') as "isNoticeWithheld",
        exists (select from case_records r where r.case_id = c.id and r.kind = 'preservation') as "isPreserved"
      from case_emails m join cases c on c.id = m.case_id join emails e on e.id = m.email_id
        left join corrected_judgements j on j.email_id = e.id`

const CountedRow = z.object({
  receivedAt: z.date(),
  classification: ClassificationShape,
  fields: FieldsShape,
  notice: z.enum(['required', 'prohibited', 'withheld', 'not-applicable']).catch('not-applicable'),
  documentHashes: z.record(z.string(), z.string()),
  outcome: z.enum(CASE_OUTCOMES).nullable(),
  isCustomerTold: z.boolean(),
  isNoticeWithheld: z.boolean(),
  isPreserved: z.boolean(),
})

/** What was counted of mails when they were erased. */
export async function loadErasedCounts(db: Db, { organisation, from, to }: Span): Promise<ReportUnit[]> {
  const rows = await query(
    db,
    sql`select unit from erased_counts where organisation = ${organisation}
      and unit ->> 'receivedOn' between ${from} and ${to}`,
    z.object({ unit: z.looseObject({ receivedOn: z.string(), type: z.string() }) as unknown as z.ZodType<ReportUnit> }),
  )
  return rows.map(({ unit }) => unit)
}

export async function loadPublishedReports(db: Db, organisation: string): Promise<PublishedReport[]> {
  return await query(
    db,
    sql`select (published_at at time zone 'UTC')::date::text as "publishedOn", report -> 'periods' as periods
      from published_reports where organisation = ${organisation} order by published_at`,
    z.object({ publishedOn: z.string(), periods: z.array(z.unknown()) }) as unknown as z.ZodType<PublishedReport>,
  )
}

/** Keeps a report as it is printed; a later one of the same period says what has changed. */
export async function savePublishedReport(db: Db, report: Report, actor: string): Promise<void> {
  await query(
    db,
    sql`with published as (
      insert into published_reports (organisation, from_day, to_day, published_by, report)
      values (${report.organisation}, ${report.from}, ${report.to}, ${actor}, ${json(report)}) returning id
    ) insert into audit_events (actor, action, details)
      select ${actor}, 'report-published', jsonb_build_object('report', id) from published returning id::text as id`,
    z.object({ id: z.string() }),
  )
}
