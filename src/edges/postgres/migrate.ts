import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import pg from 'pg'

/** Beside dist/, from which this runs. */
const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url))

export interface MigrateOptions {
  /** The role that the programs use, where it is not the one that migrates: it may read and write, and never owns. */
  grantTo?: string | null
}

/** Brings the schema up to date; safe to run from several processes at once. Returns the names of what was applied. */
export async function migrate(url: string, { grantTo = null }: MigrateOptions = {}): Promise<string[]> {
  const applied = await runner({
    databaseUrl: url,
    dir: MIGRATIONS,
    direction: 'up',
    migrationsTable: 'migrations',
    ignorePattern: '(?:\\..*|schema\\.sql)',
    singleTransaction: true,
    advisoryLockMode: 'wait',
    logger: { info: ignore, warn: ignore, error: ignore },
  })
  if (grantTo !== null) await grant(url, grantTo)
  return applied.map(({ name }) => name)
}

/** What it would log is in the error that it throws. */
function ignore(): void {}

async function grant(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const name = client.escapeIdentifier(role)
    await client.query(`grant usage on schema public to ${name}`)
    await client.query(`grant select, insert, update, delete on all tables in schema public to ${name}`)
    await client.query(
      `revoke update, delete, truncate on audit_events, audit_chain, sender_marks, hold_releases, published_reports, erasures from ${name}`,
    )
    await client.query(`revoke insert, update, delete, truncate on migrations, hash_keys from ${name}`)
    await client.query(`grant execute on all functions in schema public to ${name}`)
  } finally {
    await client.end()
  }
}
