import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import pg from 'pg'
import { openPool } from '../../../src/edges/postgres/database.js'
import { dumpSchema } from '../../../src/edges/postgres/dump-schema.js'
import { migrate } from '../../../src/edges/postgres/migrate.js'
import { emptyDatabase } from '../../fresh-database.js'

const folder = new URL('../../../../migrations/', import.meta.url)
const files = readdirSync(folder).filter((name) => name !== 'schema.sql')
const log = { warn: () => undefined }

test('migrations are numbered without a gap and named by what they do', () => {
  expect(files.sort().map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1))
  for (const name of files) expect(name).toMatch(/^\d{4}_[a-z0-9_]+\.sql$/)
})

test('schema.sql is what the migrations make', async () => {
  const { url, drop } = await emptyDatabase()
  await migrate(url)
  const pool = openPool({ url, maxConnections: 1, applicationName: 'test' }, log)

  const dumped = await dumpSchema(pool)

  expect(dumped).toBe(readFileSync(new URL('schema.sql', folder), 'utf8'))
  await pool.end()
  await drop()
})

test('ten processes that migrate at once apply each migration once', async () => {
  const { url, drop } = await emptyDatabase()

  const applied = await Promise.all(Array.from({ length: 10 }, () => migrate(url)))

  expect(applied.flat().sort()).toEqual(files.map((name) => name.replace('.sql', '')).sort())
  expect(await migrate(url)).toEqual([])
  await drop()
})

test('the role of the programs reads and writes, and can neither change the audit nor the schema', async () => {
  const { url, drop } = await emptyDatabase()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(
    "do $$ begin create role writdesk_app login password 'secret'; exception when duplicate_object then null; end $$",
  )
  await migrate(url, { grantTo: 'writdesk_app' })
  const asApp = new URL(url)
  asApp.username = 'writdesk_app'
  asApp.password = 'secret'
  const app = new pg.Client({ connectionString: asApp.href })
  await app.connect()

  await app.query("insert into audit_events (actor, action) values ('test', 'tested')")
  const number = await app.query('select * from next_case_number()')

  expect(number.rows[0].number).toBe('1')
  await expect(app.query("update audit_events set actor = 'other'")).rejects.toThrow(/permission denied/)
  await expect(app.query('truncate audit_chain')).rejects.toThrow(/permission denied/)
  await expect(app.query('update sender_marks set actor = actor')).rejects.toThrow(/permission denied/)
  await expect(app.query('delete from hash_keys')).rejects.toThrow(/permission denied/)
  await expect(app.query('create table intruder ()')).rejects.toThrow(/permission denied/)
  await app.end()
  await owner.end()
  await drop()
})
