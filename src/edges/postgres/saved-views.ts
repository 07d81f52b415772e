import { z } from 'zod'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

/** A person's own filters of the queue. Few: somebody who keeps more finds none of them. */
const MOST = 20

export async function listSavedViews(db: Db, owner: string): Promise<{ name: string; query: string }[]> {
  return await query(
    db,
    sql`select name, query from saved_views where owner = ${owner} order by created_at`,
    z.object({ name: z.string(), query: z.string() }),
  )
}

/** One of that name is replaced. */
export async function saveView(db: Db, owner: string, view: { name: string; query: string }): Promise<void> {
  await execute(
    db,
    sql`insert into saved_views (owner, name, query)
      select ${owner}, ${view.name}, ${view.query} where (select count(*) from saved_views where owner = ${owner}) < ${MOST}
      on conflict (owner, name) do update set query = excluded.query`,
  )
}

export async function dropView(db: Db, owner: string, name: string): Promise<void> {
  await execute(db, sql`delete from saved_views where owner = ${owner} and name = ${name}`)
}
