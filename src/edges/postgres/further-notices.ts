import type { NoticeDraft } from '../../draft/notice-draft.js'
import { type Db, execute } from './database.js'
import { json, sql } from './sql.js'

/** Letters that a person asked for, behind those of the mail that are there; false where one of a kind waits already. */
export async function saveFurtherNotices(
  db: Db,
  { emailId, actor }: { emailId: string; actor: string },
  drafts: readonly NoticeDraft[],
): Promise<boolean> {
  const rows = drafts.map(({ kind, to, subject, body }, place) => ({ kind, recipients: to, subject, body, place }))
  const kinds = drafts.map(({ kind }) => kind)
  const written = await execute(
    db,
    sql`with mail as (
      select e.id, e.case_id from emails e where e.id = ${emailId} and e.case_id is not null and not exists (
        select from notices n where n.email_id = e.id and n.kind = any(${kinds}::text[])
          and n.state in ('draft', 'approved', 'sending', 'uncertain')) for update
    ), written as (
      insert into notices (case_id, email_id, position, kind, recipients, subject, body)
      select mail.case_id, mail.id, d.place + 1 + coalesce(
          (select max(position) from notices n where n.email_id = mail.id), -1),
        d.kind, d.recipients, d.subject, d.body
      from mail, json_to_recordset(${json(rows)}) as d (kind text, recipients text[], subject text, body text, place int)
      returning id, case_id, email_id, kind
    ) insert into audit_events (actor, action, case_id, email_id, details)
      select ${actor}, 'notice-drafted', case_id, email_id, jsonb_build_object('notice', id, 'kind', kind) from written`,
  )
  return written > 0
}
