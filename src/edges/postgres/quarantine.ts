import { z } from 'zod'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** How many documents were found infected, and how many the virus scanner has not seen. */
export async function countQuarantined(db: Db): Promise<{ infected: number; notScanned: number }> {
  const [row] = await query(
    db,
    sql`select count(*) filter (where status = 'infected')::int as infected,
        count(*) filter (where head ? 'notScanned')::int as "notScanned"
      from documents where status = 'infected' or head ? 'notScanned'`,
    z.object({ infected: z.number(), notScanned: z.number() }),
  )
  return row ?? { infected: 0, notScanned: 0 }
}
