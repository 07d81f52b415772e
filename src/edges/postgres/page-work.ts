import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

/** Work on the pages of a mail of a case, after its letters are drafted, each with a table that says where it was done. */
export const PAGE_WORK = ['draw-pages', 'compare-drawn-text'] as const
export type PageWork = (typeof PAGE_WORK)[number]

const DONE: Readonly<Record<PageWork, Sql>> = {
  'draw-pages': sql`page_drawings`,
  'compare-drawn-text': sql`drawn_text_checks`,
}

/** A page is compared in seconds and drawn in a moment, and one queue waits for the other. */
const GRACE_MINUTES: Readonly<Record<PageWork, number>> = { 'draw-pages': 2, 'compare-drawn-text': 10 }
/** A file that ends its worker each time is not tried for ever. */
const OFFERED_DAYS = 3

/** Mails of cases where nobody has done this work, oldest first: of the last days, and not those that are on their way. */
export async function listWithoutPageWork(db: Db, work: PageWork, limit: number): Promise<EmailId[]> {
  const rows = await query(
    db,
    sql`select e.id as "emailId" from emails e
      where e.stage = 'drafted' and e.case_id is not null
        and e.stage_at between now() - make_interval(days => ${OFFERED_DAYS})
          and now() - make_interval(mins => ${GRACE_MINUTES[work]})
        and not exists (select from ${DONE[work]} d where d.email_id = e.id)
      order by e.stage_at limit ${limit}`,
    z.object({ emailId: z.string() }),
  )
  return rows.map(({ emailId }) => emailId)
}
