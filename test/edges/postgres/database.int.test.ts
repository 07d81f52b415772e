import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { z } from 'zod'
import { type Db, execute, openPool, query, transaction } from '../../../src/edges/postgres/database.js'
import { sql } from '../../../src/edges/postgres/sql.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const One = z.object({ one: z.number() })
const one = (db: Db) => query(db, sql`select 1 as one`, One)
const log = { warn: () => undefined }

async function killConnectionOf(db: Db): Promise<void> {
  const [row] = await query(db, sql`select pg_backend_pid() as pid`, z.object({ pid: z.number() }))
  await database.pool.query('select pg_terminate_backend($1)', [row?.pid])
  await new Promise((resolve) => setTimeout(resolve, 100))
}

test('a connection that is lost in the middle of a transaction is an error of that transaction and of nothing else', async () => {
  const run = transaction(database.pool, async (db) => {
    await killConnectionOf(db)
    return await one(db)
  })

  await expect(run).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE', retryable: true })
  expect(await one(database.pool)).toEqual([{ one: 1 }])
})

test('idle connections that are lost are replaced', async () => {
  const pool = openPool({ url: database.url, maxConnections: 2, applicationName: 'idle' }, log)
  await Promise.all([one(pool), one(pool)])
  await database.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'idle'")
  await new Promise((resolve) => setTimeout(resolve, 100))

  expect(await one(pool)).toEqual([{ one: 1 }])
  await pool.end()
})

test('what a transaction throws undoes what it wrote', async () => {
  const run = transaction(database.pool, async (db) => {
    await execute(db, sql`update directories set version = 77`)
    throw new Error('changed my mind')
  })

  await expect(run).rejects.toThrow('changed my mind')
  const { rows } = await database.pool.query('select from directories where version = 77')
  expect(rows).toEqual([])
})

test('a server that is not there is told with a code that is tried again', async () => {
  const pool = openPool({ url: 'postgres://nobody@127.0.0.1:1/none', maxConnections: 1, applicationName: 'x' }, log)

  await expect(one(pool)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE', details: { sqlState: 'ECONNREFUSED' } })
  await pool.end()
})

test('a row of another shape is an error that names the place and not the value', async () => {
  const error = await query(database.pool, sql`select 'secret' as one`, One).catch((caught) => caught)

  expect(error).toMatchObject({ code: 'DATABASE_VALUE_UNKNOWN', details: { at: 'one' } })
  expect(JSON.stringify([error.message, error.details])).not.toContain('secret')
})
