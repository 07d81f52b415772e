/** `npm run schema:dump`: writes migrations/schema.sql anew, from an embedded PostgreSQL that has just been migrated. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { openPool } from '../src/edges/postgres/database.js'
import { dumpSchema } from '../src/edges/postgres/dump-schema.js'
import { migrate } from '../src/edges/postgres/migrate.js'
import { INTERRUPTED, onInterrupt } from './interrupts.js'
import { embeddedPrograms } from './servers/embedded-postgres.js'
import { startKeeper } from './servers/keep.js'
import { dataHome, ROOT, serverUser } from './servers/places.js'
import { createDatabase, startPostgres } from './servers/postgres.js'

const keeper = startKeeper()
onInterrupt(() => void keeper.close().then(() => process.exit(INTERRUPTED)))
try {
  const user = serverUser()
  const home = dataHome(user)
  const folder = path.join(home, 'schema', String(process.pid))
  keeper.removeAtEnd(folder)
  const programs = embeddedPrograms(home, user)
  const server = await startPostgres(keeper, { programs, folder, socketFolder: null, user, durable: false })
  const url = await createDatabase(server, 'writdesk')
  await migrate(url)
  const pool = openPool({ url, maxConnections: 1, applicationName: 'schema-dump' }, console)
  const dump = await dumpSchema(pool)
  await pool.end()
  const file = path.join(ROOT, 'migrations/schema.sql')
  console.error(dump === readFileSync(file, 'utf8') ? 'schema.sql: as it was' : 'schema.sql: written anew')
  writeFileSync(file, dump)
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
await keeper.close()
