import { z } from 'zod'
import type { CaseRefusal } from '../../cases/case-change.js'
import type { Dossier } from '../../cases/dossier.js'
import type { NoticeDraft } from '../../draft/notice-draft.js'
import type { CaseActing } from './case-changes.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { loadDossier } from './dossiers.js'
import { json, sql } from './sql.js'

export type FurtherLetters = { kind: 'drafted'; ids: string[] } | CaseRefusal

/**
 * Letters that a person asked for, drafted while the case is locked: what they rest on is what stands when they are saved. Null
 * where there is no such case, or none that this reader may know of.
 */
export async function saveFurtherLetters(
  pool: Pool,
  { reference, includeRestricted, actor }: CaseActing,
  emailId: string,
  write: (dossier: Dossier, db: Db) => Promise<NoticeDraft[] | CaseRefusal>,
): Promise<FurtherLetters | null> {
  return await transaction(pool, async (db): Promise<FurtherLetters | null> => {
    await execute(db, sql`select id from cases where reference = ${reference} for no key update`)
    const dossier = await loadDossier(db, reference, { includeRestricted })
    if (dossier === null) return null
    const drafts = await write(dossier, db)
    if (!Array.isArray(drafts)) return drafts
    const rows = drafts.map(({ kind, to, subject, body }, place) => ({ kind, recipients: to, subject, body, place }))
    const written = await query(
      db,
      sql`with written as (
        insert into notices (case_id, email_id, position, kind, recipients, subject, body)
        select ${dossier.caseId}::uuid, ${emailId}::uuid, d.place + 1 + coalesce(
            (select max(position) from notices n where n.email_id = ${emailId}), -1),
          d.kind, d.recipients, d.subject, d.body
        from json_to_recordset(${json(rows)}) as d (kind text, recipients text[], subject text, body text, place int)
        returning id, case_id, email_id, kind
      ), noted as (
        insert into audit_events (actor, action, case_id, email_id, details)
        select ${actor}, 'notice-drafted', case_id, email_id, jsonb_build_object('notice', id, 'kind', kind) from written
      ) select id from written`,
      z.object({ id: z.string() }),
    )
    return { kind: 'drafted', ids: written.map(({ id }) => id) }
  })
}
