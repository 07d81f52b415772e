import { z } from 'zod'
import { DRAWN_FIELDS, type DrawnComparison, type DrawnPage } from '../../cases/drawn-text.js'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, execute, query } from './database.js'
import { json, sql } from './sql.js'

/** What the comparison of pages with their pictures gave: what an earlier reading of the mail gave is replaced. */
export async function saveDrawnText(
  db: Db,
  emailId: EmailId,
  comparisons: readonly DrawnComparison[],
  reason: string | null,
): Promise<void> {
  const differing = comparisons.filter(({ outcome }) => outcome === 'differs').length
  const unsure = comparisons.filter(({ outcome }) => outcome === 'unsure').length
  const details = { pages: comparisons.length, differing, unsure, complete: reason === null }
  await execute(
    db,
    sql`with checked as (
      insert into drawn_text_checks (email_id, pages, reason) values (${emailId}, ${comparisons.length}, ${reason})
      on conflict (email_id) do update set pages = excluded.pages, reason = excluded.reason, checked_at = now()
        where (drawn_text_checks.pages, drawn_text_checks.reason) is distinct from (excluded.pages, excluded.reason)
      returning email_id
    ), gone as (
      delete from drawn_text_comparisons t where t.email_id = ${emailId} and not exists (
        select from json_to_recordset(${json(comparisons)}) as c ("documentId" text, page int)
        where c."documentId" = t.document_id and c.page = t.page) returning email_id
    ), written as (
      insert into drawn_text_comparisons (email_id, document_id, page, outcome, fields)
      select ${emailId}::uuid, c."documentId", c.page, c.outcome, c.fields from json_to_recordset(${json(comparisons)})
        as c ("documentId" text, page int, outcome text, fields text[])
      on conflict (email_id, document_id, page) do update
        set outcome = excluded.outcome, fields = excluded.fields, compared_at = now()
        where (drawn_text_comparisons.outcome, drawn_text_comparisons.fields)
          is distinct from (excluded.outcome, excluded.fields)
      returning email_id
    ), changed as (
      select email_id from checked union select email_id from gone union select email_id from written
    ) insert into audit_events (actor, action, email_id, case_id, details)
    select 'compare-drawn-text', 'drawn-text-compared', e.id, e.case_id, ${json(details)}
    from changed join emails e on e.id = changed.email_id`,
  )
}

/** A person has seen the page: it differs no more, and the audit says who, where and on what. False where it did not differ. */
export async function confirmDrawnText(
  db: Db,
  reference: string,
  { emailId, documentId, page }: DrawnPage,
  actor: string,
): Promise<boolean> {
  const rows = await query(
    db,
    sql`with seen as (
      select t.email_id, t.fields, m.case_id from drawn_text_comparisons t
        join case_emails m on m.email_id = t.email_id join cases c on c.id = m.case_id
      where c.reference = ${reference} and t.email_id = ${emailId} and t.document_id = ${documentId}
        and t.page = ${page} and t.outcome = 'differs' for update of t
    ), settled as (
      update drawn_text_comparisons t set outcome = 'agrees', fields = '{}' from seen
      where t.email_id = seen.email_id and t.document_id = ${documentId} and t.page = ${page}
    ) insert into audit_events (actor, action, email_id, case_id, details)
    select ${actor}, 'drawn-text-confirmed', email_id, case_id,
      jsonb_build_object('document', ${documentId}::text, 'page', ${page}::int, 'fields', to_jsonb(fields))
    from seen returning id`,
    z.object({}),
  )
  return rows.length > 0
}

export const DrawnComparisonShape = z.object({
  documentId: z.string(),
  page: z.number(),
  outcome: z.enum(['agrees', 'differs', 'unsure']),
  fields: z.array(z.enum(DRAWN_FIELDS)),
})

/** The comparisons of the email `e`, by document and page. */
export const DRAWN_TEXT = sql`(
  select coalesce(json_agg(json_build_object('documentId', t.document_id, 'page', t.page, 'outcome', t.outcome,
    'fields', t.fields) order by t.document_id, t.page), '[]')
  from drawn_text_comparisons t where t.email_id = e.id)`
