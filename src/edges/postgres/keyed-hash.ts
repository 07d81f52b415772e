import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { IntakeError } from '../../errors.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/**
 * A name as audit events bear it: the same name is the same hash, and without this installation's key nobody can try names
 * until one fits. Hex.
 */
export async function keyedHash(db: Db, name: string): Promise<string> {
  const [row] = await query(
    db,
    sql`select key from hash_keys where name = 'audit'`,
    z.object({ key: z.instanceof(Buffer) }),
  )
  if (!row) throw new IntakeError('DATABASE_VALUE_UNKNOWN', 'hash_keys has no key of the name audit.')
  return createHmac('sha256', row.key).update(name).digest('hex')
}
