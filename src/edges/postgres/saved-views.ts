import { z } from 'zod'
import { visible } from './cases.js'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

/** A person's own filters of the queue. Few: somebody who keeps more finds none of them. */
const MOST = 20

const Own = z.object({ views: z.array(z.object({ name: z.string(), query: z.string() })), lettersAsked: z.number() })

/** His views, and how many letters he was asked to approve: in one statement, for every page of the queue asks it. */
export async function loadOwnQueue(
  db: Db,
  owner: string,
  { includeRestricted }: { includeRestricted: boolean },
): Promise<z.output<typeof Own>> {
  const [own] = await query(
    db,
    sql`select (select coalesce(json_agg(json_build_object('name', name, 'query', query) order by created_at), '[]')
          from saved_views where owner = ${owner}) as views,
        (select count(*)::int from notices n left join cases c on c.id = n.case_id
          where n.asked_of = lower(${owner}) and n.state = 'draft'
            and (c.id is null or ${visible(includeRestricted)})) as "lettersAsked"`,
    Own,
  )
  return own ?? { views: [], lettersAsked: 0 }
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
