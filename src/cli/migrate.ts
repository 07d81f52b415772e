import { Command } from 'commander'
import { readConfig } from '../config.js'
import { migrate } from '../edges/postgres/migrate.js'
import { migrateQueue } from '../edges/queue-connections.js'
import { createLog } from '../log.js'
import { print } from './lines.js'

/** `writdesk migrate`: brings the schema up to date, as the owner; the daily user gets the rights it needs. */
export function migrateCommand(): Command {
  return new Command('migrate').description('bring the database schema up to date').action(async () => {
    const config = readConfig()
    const applied = await migrate(config.databaseAdminUrl, { grantTo: dailyUser(config) })
    await migrateQueue(config.queueUrl, createLog(config.logLevel))
    print(applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}`)
  })
}

/** The user of DATABASE_URL where another one owns the schema. */
function dailyUser({
  databaseUrl,
  databaseAdminUrl,
}: {
  databaseUrl: string
  databaseAdminUrl: string
}): string | null {
  const [daily, owner] = [new URL(databaseUrl).username, new URL(databaseAdminUrl).username]
  return daily === owner ? null : decodeURIComponent(daily)
}
