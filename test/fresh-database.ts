import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { openPool, type Pool } from '../src/edges/postgres/database.js'
import { migrate } from '../src/edges/postgres/migrate.js'

export interface FreshDatabase {
  url: string
  pool: Pool
  /** Closes the pool, drops the database, and fails if anything else was still connected. */
  close(): Promise<void>
}

/** A database of its own for one test file, cloned from a migrated template that the first asker makes. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(async (owner) => {
    const template = await makeTemplate(owner)
    await owner.query(`create database ${name} template ${template}`)
  })
  const url = urlOf(name)
  const log = { warn: () => undefined }
  const pool = openPool({ url, maxConnections: 10, applicationName: 'test' }, log)
  const close = async () => {
    await pool.end()
    await dropDatabase(name)
  }
  return { url, pool, close }
}

/** A new, empty database, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner((owner) => owner.query(`create database ${name}`))
  return { url: urlOf(name), drop: () => dropDatabase(name) }
}

/** Forced only once nobody should be there: a client that the server throws out raises an error that no test catches. */
async function dropDatabase(name: string): Promise<void> {
  await asOwner(async (owner) => {
    const left = await connectionsLeft(owner, name)
    await owner.query(`drop database ${name} with (force)`)
    if (left.length > 0) throw new Error(`Left connected to ${name}: ${left.join(', ')}`)
  })
}

async function makeTemplate(owner: pg.Client): Promise<string> {
  const folder = new URL('../../migrations/', import.meta.url)
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)))
  const template = `template_${hash.digest('hex').slice(0, 12)}`
  await owner.query('select pg_advisory_lock(7001)')
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [template])
  if (rowCount === 0) {
    const draft = `${template}_${randomBytes(4).toString('hex')}`
    await owner.query(`create database ${draft}`)
    await migrate(urlOf(draft))
    await owner.query(`alter database ${draft} rename to ${template}`)
  }
  await owner.query('select pg_advisory_unlock(7001)')
  return template
}

/** A pool that has ended may still be taking leave of the server for a moment. */
async function connectionsLeft(owner: pg.Client, name: string): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    const { rows } = await owner.query('select application_name from pg_stat_activity where datname = $1', [name])
    if (rows.length === 0 || tries === 20) return rows.map((row) => row.application_name || 'unnamed')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function asOwner<Result>(work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: serverUrl() })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${database}`
  return url.href
}

function serverUrl(): string {
  return JSON.parse(readFileSync(process.env.WRITDESK_TEST_SERVERS ?? '', 'utf8')).postgres.url
}
