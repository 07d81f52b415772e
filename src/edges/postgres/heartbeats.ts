import { z } from 'zod'
import { type Db, execute, query } from './database.js'
import { json, sql } from './sql.js'

/** Signs of life of parts that run in other processes: figures, codes and configured names, never content. */

/** Before the name of a mailbox whose poller says something. */
export const MAILBOX_BEAT = 'mailbox:'

export interface Heartbeat {
  name: string
  at: Date
  secondsSince: number
  figures: Record<string, unknown>
}

export async function recordHeartbeat(db: Db, name: string, figures: Record<string, unknown> = {}): Promise<void> {
  await execute(
    db,
    sql`insert into heartbeats (name, figures) values (${name}, ${json(figures)})
      on conflict (name) do update set at = now(), figures = excluded.figures`,
  )
}

export async function listHeartbeats(db: Db): Promise<Heartbeat[]> {
  return await query(
    db,
    sql`select name, at, extract(epoch from now() - at)::float8 as "secondsSince", figures from heartbeats order by name`,
    z.object({ name: z.string(), at: z.date(), secondsSince: z.number(), figures: z.record(z.string(), z.unknown()) }),
  )
}
