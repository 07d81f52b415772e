import { z } from 'zod'
import type { ReportUnit } from '../../report/report-unit.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { json, type Sql, sql } from './sql.js'

/**
 * Erasing: everything that hangs on a case, or on a mail, is deleted; the rows of the case and of its mails stay without
 * their content, so that references and places on the server stay known and no mail is read a second time. The audit
 * chain holds ids and keyed hashes alone and is not touched.
 */
export interface Erasure {
  /** Null for a mail that opened no case. */
  caseId: string | null
  emailIds: readonly string[]
  basis: string
  actor: string
  organisation: string
  /** What a transparency report counts of it, without names. */
  counts: readonly ReportUnit[]
}

/** Returns the hashes of blobs that nothing refers to any more. What is erased already is left as it is. */
export async function erase(pool: Pool, erasure: Erasure): Promise<string[]> {
  return await transaction(pool, async (db) => {
    if (!(await isHere(db, erasure))) return []
    const blobs = await blobsOf(db, erasure.emailIds)
    for (const parent of PARENTS) await deleteChildren(db, parent, idsOf(parent, erasure))
    await blank(db, erasure)
    await execute(
      db,
      sql`delete from page_images i where i.document_sha256 = any(${blobs})
        and not exists (select from documents d where d.sha256 = i.document_sha256)`,
    )
    await note(db, erasure)
    return await unreferenced(db, blobs)
  })
}

/** Two processes may come to it at once: the second one waits here and finds nothing left. */
async function isHere(db: Db, { caseId, emailIds }: Erasure): Promise<boolean> {
  const rows = await query(
    db,
    caseId === null
      ? sql`select id from emails where id = any(${emailIds}::uuid[]) and erased_at is null for update`
      : sql`select id from cases where id = ${caseId}::uuid and erased_at is null for update`,
    z.object({ id: z.string() }),
  )
  return rows.length > 0
}

/** Of these blobs, those that no mail, document or picture names. */
export async function unreferenced(db: Db, blobs: readonly string[]): Promise<string[]> {
  const rows = await query(
    db,
    sql`select sha256 from unnest(${blobs}::text[]) as blob (sha256)
      where not exists (select from emails e where e.sha256 = blob.sha256 and e.erased_at is null)
        and not exists (select from documents d where d.sha256 = blob.sha256)
        and not exists (select from page_images i where i.image_sha256 = blob.sha256)`,
    z.object({ sha256: z.string() }),
  )
  return rows.map(({ sha256 }) => sha256)
}

/** Of these cases and mails, those that are here and not erased: after a restore from backup they may be back. */
export async function listBack(
  db: Db,
  { caseIds, emailIds }: { caseIds: readonly string[]; emailIds: readonly string[] },
): Promise<Set<string>> {
  const rows = await query(
    db,
    sql`select id from cases where id = any(${caseIds}::uuid[]) and erased_at is null
      union all select id from emails where id = any(${emailIds}::uuid[]) and case_id is null and erased_at is null`,
    z.object({ id: z.string() }),
  )
  return new Set(rows.map(({ id }) => id))
}

async function blobsOf(db: Db, emailIds: readonly string[]): Promise<string[]> {
  const rows = await query(
    db,
    sql`select sha256 from emails where id = any(${emailIds}::uuid[]) and sha256 is not null
      union select sha256 from documents where email_id = any(${emailIds}::uuid[])
      union select i.image_sha256 from page_images i join documents d on d.sha256 = i.document_sha256
        where d.email_id = any(${emailIds}::uuid[])`,
    z.object({ sha256: z.string() }),
  )
  return rows.map(({ sha256 }) => sha256)
}

type Parent = 'cases' | 'emails'
const PARENTS: readonly Parent[] = ['cases', 'emails']

/** They say nothing but ids, hold what outlives the case, or are blanked by hand. */
const KEPT: readonly string[] = [
  'cases',
  'emails',
  'case_emails',
  'legal_holds',
  'hold_releases',
  'page_drawings',
  'drawn_text_checks',
  'call_backs',
]

function idsOf(parent: Parent, { caseId, emailIds }: Erasure): Sql {
  return parent === 'cases' ? sql`(select ${caseId}::uuid)` : sql`(select unnest(${emailIds}::uuid[]))`
}

/** Depth first, by the foreign keys that the database itself knows: a table that comes later is erased by itself. */
async function deleteChildren(db: Db, parent: string, ids: Sql): Promise<void> {
  for (const { child, column } of await childrenOf(db, parent)) {
    if (KEPT.includes(child)) continue
    const own = sql`${raw(`${column} in `)}${ids}`
    await deleteChildren(db, child, sql`(select id from ${raw(child)} where ${own})`)
    await execute(db, sql`delete from ${raw(child)} where ${own}`)
  }
}

async function childrenOf(db: Db, parent: string): Promise<{ child: string; column: string }[]> {
  const name = z.string().regex(/^[a-z_]+$/)
  return await query(
    db,
    sql`select k.conrelid::regclass::text as child, a.attname as column from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.confrelid = ${parent}::regclass and k.conrelid <> k.confrelid
        and cardinality(k.conkey) = 1 order by 1`,
    z.object({ child: name, column: name }),
  )
}

/** A name of the catalogue, checked above: names cannot be parameters. */
function raw(text: string): Sql {
  return { text, values: [] }
}

async function blank(db: Db, { caseId, emailIds }: Erasure): Promise<void> {
  // What an agency's domain was vouched for on stays, without the persons.
  await execute(
    db,
    sql`delete from call_backs b where (b.case_id = ${caseId}::uuid or b.email_id = any(${emailIds}::uuid[]))
      and not exists (select from vouchings v where v.call_back_id = b.id)`,
  )
  await execute(
    db,
    sql`update call_backs set officer = null, requester = null, answered_by = 'erased'
      where case_id = ${caseId}::uuid or email_id = any(${emailIds}::uuid[])`,
  )
  await execute(db, sql`update page_drawings set reason = null where email_id = any(${emailIds}::uuid[])`)
  await execute(db, sql`update drawn_text_checks set reason = null where email_id = any(${emailIds}::uuid[])`)
  await execute(
    db,
    sql`update emails set email = null, sender = null, classification = null, fields = null, review = null,
        decision = null, dns_answers = null, reason = null, message_id_hash = null, failure_reason = null,
        reread_wanted = reread_done, erased_at = now()
      where id = any(${emailIds}::uuid[])`,
  )
  await execute(
    db,
    sql`update cases set agency = null, sender_verdict = null, claimed_case = null, assignee = null, erased_at = now()
      where id = ${caseId}::uuid`,
  )
}

async function note(db: Db, { caseId, emailIds, basis, actor, organisation, counts }: Erasure): Promise<void> {
  await execute(
    db,
    sql`with erased as (
      insert into erasures (case_id, email_ids, basis, erased_by)
      values (${caseId}, ${emailIds}::uuid[], ${basis}, ${actor}) returning id
    ), counted as (
      insert into erased_counts (erasure_id, organisation, unit)
      select erased.id, ${organisation}, unit from erased, jsonb_array_elements(${json(counts)}::jsonb) as unit
    ) insert into audit_events (actor, action, case_id, email_id, details)
      select ${actor}, 'erased', ${caseId}::uuid, ${caseId === null ? (emailIds[0] ?? null) : null}::uuid,
        jsonb_build_object('erasure', id, 'mails', ${emailIds.length}::int) from erased`,
  )
}
