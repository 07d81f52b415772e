import { userInfo } from 'node:os'
import { type Config, readConfig } from '../config.js'
import { openPool, type Pool } from '../edges/postgres/database.js'
import { createLog, type Log } from '../log.js'

/** What an administrative command works with. */
export interface Administration {
  config: Config
  db: Pool
  log: Log
  /** Who acts, as the audit log names it. */
  actor: string
}

/** Runs one administrative command on the configured database, and closes it whatever happens. */
export async function withDatabase(work: (administration: Administration) => Promise<void>): Promise<void> {
  const config = readConfig()
  const log = createLog(config.logLevel)
  const db = openPool({ url: config.databaseUrl, maxConnections: 2, applicationName: 'writdesk-cli' }, log)
  try {
    await work({ config, db, log, actor: `cli:${userInfo().username}` })
  } finally {
    await db.end()
  }
}
