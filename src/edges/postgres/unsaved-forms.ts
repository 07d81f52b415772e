import { z } from 'zod'
import type { UnsavedForm } from '../../cases/unsaved-form.js'
import { visible } from './cases.js'
import { type Db, execute, query } from './database.js'
import { json, sql } from './sql.js'

/** A page has fewer forms: whoever keeps more writes to no page. */
const MOST_OF_A_CASE = 100

const Row: z.ZodType<UnsavedForm> = z.object({
  form: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  keptAt: z.date(),
})

/** By the id of a case that its caller has read. */
export async function listUnsavedForms(db: Db, caseId: string, owner: string): Promise<UnsavedForm[]> {
  return await query(
    db,
    sql`select form, fields, kept_at as "keptAt" from unsaved_forms where case_id = ${caseId} and owner = ${owner}`,
    Row,
  )
}

/** In the place of what he wrote before. Null where there is no such case, or none that he may know of. */
export async function keepUnsavedForm(
  db: Db,
  { reference, includeRestricted }: { reference: string; includeRestricted: boolean },
  { owner, form, fields }: Omit<UnsavedForm, 'keptAt'> & { owner: string },
): Promise<Date | null> {
  const [kept] = await query(
    db,
    sql`insert into unsaved_forms (case_id, owner, form, fields)
      select c.id, ${owner}, ${form}, ${json(fields)}::jsonb from cases c
      where c.reference = ${reference} and ${visible(includeRestricted)} and c.erased_at is null
        and (select count(*) from unsaved_forms u where u.case_id = c.id and u.owner = ${owner}) < ${MOST_OF_A_CASE}
      on conflict (case_id, owner, form) do update set fields = excluded.fields, kept_at = now()
      returning kept_at as "keptAt"`,
    z.object({ keptAt: z.date() }),
  )
  return kept?.keptAt ?? null
}

/** His own, of whatever case: nothing is told of it. */
export async function dropUnsavedForm(db: Db, reference: string, { owner, form }: { owner: string; form: string }) {
  await execute(
    db,
    sql`delete from unsaved_forms u using cases c
      where c.id = u.case_id and c.reference = ${reference} and u.owner = ${owner} and u.form = ${form}`,
  )
}
