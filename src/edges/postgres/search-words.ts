import { z } from 'zod'
import { IntakeError } from '../../errors.js'
import { execute, type Pool, query, transaction } from './database.js'
import { sql } from './sql.js'

/** Mails a round: a second's work at the worst. */
const ROUND = 25
/**
 * How many characters of each document are looked through. PostgreSQL refuses a tsvector over 1 MB: where a mail's words are more,
 * less of it is found, and never is it lost to the search, or a round held up by it.
 */
const CUTS = [400_000, 40_000, 1_000] as const

/** Makes the words of mails that are due findable, the longest-waiting first; how many that were. */
export async function indexSearchWords(pool: Pool): Promise<number> {
  return await transaction(pool, async (db) => {
    const due = await query(
      db,
      sql`delete from search_due where email_id in (select email_id from search_due limit ${ROUND} for update skip locked)
        returning email_id as "emailId"`,
      z.object({ emailId: z.string() }),
    )
    for (const { emailId } of due) {
      for (const cut of CUTS) {
        await execute(db, sql`savepoint words`)
        const isDone = await indexMail(db, emailId, cut)
        await execute(db, isDone ? sql`release savepoint words` : sql`rollback to savepoint words`)
        if (isDone) break
      }
    }
    return due.length
  })
}

async function indexMail(db: Parameters<typeof execute>[0], emailId: string, cut: number): Promise<boolean> {
  try {
    await execute(
      db,
      sql`insert into search_words (email_id, words)
        select e.id, to_tsvector('simple', left(concat_ws(' ', e.email #>> '{source,subject}',
            e.email #>> '{source,from,name}', e.email #>> '{source,from,address}', e.fields::jsonb #>> '{agency,value}'), ${cut}))
          || coalesce(jsonb_to_tsvector('simple', e.fields, '["string", "numeric"]'), '')
          || coalesce((select to_tsvector('simple', string_agg(left(d.text, ${cut}), ' ')) from documents d
            where d.email_id = e.id), '')
        from emails e where e.id = ${emailId}
        on conflict (email_id) do update set words = excluded.words`,
    )
    return true
  } catch (error) {
    // 54000, program limit exceeded: the words are more than a tsvector holds.
    if (error instanceof IntakeError && error.details.sqlState === '54000') return false
    throw error
  }
}
