import { z } from 'zod'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

/** What happens often and is only counted, by the hour. Nothing of it is of a mail. */

export interface RecentCount {
  what: string
  lastHour: number
  lastDay: number
}

/** A month is enough to see whether a week was like the one before. */
const KEPT = '30 days'

export async function addCounts(db: Db, counts: ReadonlyMap<string, number>): Promise<void> {
  if (counts.size === 0) return
  await execute(
    db,
    sql`with old as (delete from hourly_counts where hour < now() - ${KEPT}::interval)
      insert into hourly_counts as row (what, hour, count)
      select what, date_trunc('hour', now()), count
      from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::bigint[]) as new (what, count)
      on conflict (what, hour) do update set count = row.count + excluded.count`,
  )
}

/** Of the hour that runs and the one before it, and of the last day. */
export async function listRecentCounts(db: Db): Promise<RecentCount[]> {
  return await query(
    db,
    sql`select what, coalesce(sum(count) filter (where hour >= date_trunc('hour', now()) - interval '1 hour'), 0)::int as "lastHour",
        sum(count)::int as "lastDay"
      from hourly_counts where hour > now() - interval '1 day' group by what order by what`,
    z.object({ what: z.string(), lastHour: z.number(), lastDay: z.number() }),
  )
}
