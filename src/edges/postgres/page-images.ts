import { z } from 'zod'
import type { CasePageImage } from '../../cases/case-file.js'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, execute, query } from './database.js'
import { json, type Sql, sql } from './sql.js'

/** Pictures of pages: which there are, and which mails were looked at for them. The pictures themselves are blobs. */

export interface StoredPageImage {
  page: number
  imageSha256: string
  width: number
  height: number
}

/** The pages of a document that are drawn already: the same file comes with many mails. */
export async function listDrawnPages(db: Db, documentSha256: string): Promise<number[]> {
  const rows = await query(
    db,
    sql`select page from page_images where document_sha256 = ${documentSha256} order by page`,
    z.object({ page: z.number() }),
  )
  return rows.map(({ page }) => page)
}

/** Call after the blobs are written. A page that is there already stays as it is. */
export async function savePageImages(
  db: Db,
  documentSha256: string,
  images: readonly StoredPageImage[],
): Promise<void> {
  await execute(
    db,
    sql`insert into page_images (document_sha256, page, image_sha256, width, height)
      select ${documentSha256}, i."page", i."imageSha256", i."width", i."height"
      from json_to_recordset(${json(images)}) as i ("page" int, "imageSha256" text, "width" int, "height" int)
      on conflict do nothing`,
  )
}

/** The mail is done: it is not offered again. `reason`: why pages are missing, or null. A repeat that finds the same notes nothing. */
export async function saveDrawing(db: Db, emailId: EmailId, pages: number, reason: string | null): Promise<void> {
  await execute(
    db,
    sql`with drawn as (
      insert into page_drawings (email_id, pages, reason) values (${emailId}, ${pages}, ${reason})
      on conflict (email_id) do update set pages = excluded.pages, reason = excluded.reason, drawn_at = now()
        where (page_drawings.pages, page_drawings.reason) is distinct from (excluded.pages, excluded.reason)
      returning email_id
    ) insert into audit_events (actor, action, email_id, case_id, details)
    select 'draw-pages', 'pages-drawn', e.id, e.case_id, ${json({ pages, complete: reason === null })}
    from drawn join emails e on e.id = drawn.email_id`,
  )
}

/** Whether a mail of the case reports child abuse: then none of the case's documents is drawn or shown. */
export async function concernsChildSafety(db: Db, caseId: string): Promise<boolean> {
  const [row] = await query(
    db,
    sql`select ${childSafety(sql`${caseId}::uuid`)} as "isOne"`,
    z.object({ isOne: z.boolean() }),
  )
  return row?.isOne ?? true
}

/**
 * The picture of a page of a document of this case, by the hash of its blob. Null where there is none, or the reader may not
 * know of the case, or the case concerns child safety.
 */
export async function findPageImage(
  db: Db,
  { reference, documentSha256, page }: { reference: string; documentSha256: string; page: number },
  { includeRestricted }: { includeRestricted: boolean },
): Promise<string | null> {
  const [row] = await query(
    db,
    sql`select i.image_sha256 as "imageSha256" from cases c join page_images i
        on i.document_sha256 = ${documentSha256} and i.page = ${page}
      where c.reference = ${reference} and (${includeRestricted} or not c.restricted) and not ${childSafety(sql`c.id`)}
        and exists (select from case_emails m join documents d on d.email_id = m.email_id
          where m.case_id = c.id and d.sha256 = i.document_sha256 and d.status <> 'infected')`,
    z.object({ imageSha256: z.string() }),
  )
  return row?.imageSha256 ?? null
}

/** The pictures of the mails of a case, by document and page. */
export function pageImagesOfCase(caseId: string): Sql {
  return sql`select i.document_sha256 as "documentSha256", i.page, i.width, i.height from page_images i
    where not ${childSafety(sql`${caseId}::uuid`)} and i.document_sha256 in (
      select d.sha256 from case_emails m join documents d on d.email_id = m.email_id
      where m.case_id = ${caseId} and d.status <> 'infected')
    order by i.document_sha256, i.page`
}

export const PageImageRow: z.ZodType<CasePageImage> = z.object({
  documentSha256: z.string(),
  page: z.number(),
  width: z.number(),
  height: z.number(),
})

function childSafety(caseId: Sql): Sql {
  return sql`exists (select from case_emails s join emails r on r.id = s.email_id where s.case_id = ${caseId}
    and (r.classification @> ${json(AS_INSTRUMENT)}::jsonb or r.classification @> ${json(AS_PRIMARY)}::jsonb))`
}

const AS_INSTRUMENT = { instruments: [{ type: 'child-safety-report' }] }
const AS_PRIMARY = { primary: { type: 'child-safety-report' } }
