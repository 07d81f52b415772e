import { z } from 'zod'
import type { NoticeText, UnsavedText } from '../../notices/notice.js'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

/** What letters said before, and what people write and have not saved. By the id of a letter that its caller has loaded. */

const Text: z.ZodType<NoticeText> = z.object({
  version: z.number(),
  recipients: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  writtenBy: z.string().nullable(),
  writtenAt: z.date(),
})

/** From the first words to those of now. */
export async function listNoticeTexts(db: Db, noticeId: string): Promise<NoticeText[]> {
  return await query(
    db,
    sql`select version, recipients, subject, body, written_by as "writtenBy", written_at as "writtenAt"
        from notice_texts where notice_id = ${noticeId}
      union all select version, recipients, subject, body, edited_by, coalesce(edited_at, created_at)
        from notices where id = ${noticeId}
      order by version`,
    Text,
  )
}

export async function listUnsavedTexts(db: Db, noticeId: string): Promise<UnsavedText[]> {
  return await query(
    db,
    sql`select owner, version, recipients, subject, body, kept_at as "keptAt" from notice_drafts
      where notice_id = ${noticeId} order by kept_at`,
    z.object({
      owner: z.string(),
      version: z.number(),
      recipients: z.string(),
      subject: z.string(),
      body: z.string(),
      keptAt: z.date(),
    }),
  )
}

/** Keeps a person's text in the place of what he wrote before. Null where the letter is no draft any more. */
export async function keepUnsavedText(
  db: Db,
  noticeId: string,
  { owner, version, recipients, subject, body }: Omit<UnsavedText, 'keptAt'>,
): Promise<Date | null> {
  const [kept] = await query(
    db,
    sql`insert into notice_drafts (notice_id, owner, version, recipients, subject, body)
      select id, ${owner}, ${version}::int, ${recipients}, ${subject}, ${body} from notices
      where id = ${noticeId} and state = 'draft'
      on conflict (notice_id, owner) do update set version = excluded.version, recipients = excluded.recipients,
        subject = excluded.subject, body = excluded.body, kept_at = now()
      returning kept_at as "keptAt"`,
    z.object({ keptAt: z.date() }),
  )
  return kept?.keptAt ?? null
}

export async function dropUnsavedText(db: Db, noticeId: string, owner: string): Promise<void> {
  await execute(db, sql`delete from notice_drafts where notice_id = ${noticeId} and owner = ${owner}`)
}
