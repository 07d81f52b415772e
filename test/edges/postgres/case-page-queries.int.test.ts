import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listQueue } from '../../../src/edges/postgres/case-queue.js'
import { type Db, transaction } from '../../../src/edges/postgres/database.js'
import { loadDossier } from '../../../src/edges/postgres/dossiers.js'
import { listLikelyCases } from '../../../src/edges/postgres/likely-cases.js'
import { listNotices } from '../../../src/edges/postgres/notices.js'
import { NOTICE_STATES } from '../../../src/notices/notice.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { anEmail, aSenderRecord } from '../../builders.js'
import { ASKED } from '../../desk/a-queue.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'
import { thousandsOfCases } from '../../thousands-of-cases.js'

/** What a page of a case asks of PostgreSQL: it stays cheap however many cases there are. */
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await thousandsOfCases(database.pool, { domain: 'busy.gov' })
})
afterAll(() => database.close())

test('the letters of a case are planned a few times a connection, not for every page', async () => {
  const plans = await transaction(database.pool, async (db) => {
    for (let i = 1; i <= 8; i += 1)
      await listNotices(db, { includeRestricted: true, states: NOTICE_STATES, reference: `LP-2020-${i}` })
    const { rows } = await db.query<{ planned: number; kept: number }>(
      `select custom_plans::int as planned, generic_plans::int as kept from pg_prepared_statements
        where statement like '%from notices n%'`,
    )
    return rows
  })

  // PostgreSQL plans five times before it keeps what costs no more.
  expect(plans).toEqual([{ planned: 5, kept: 3 }])
})

describe('cases that may be the same matter', () => {
  const aCaseAt = async (day: number, over: Parameters<typeof aNewCase>[0] = {}) => {
    const record = aSenderRecord({ domain: 'agency.gov', address: 'a@agency.gov', standing: 'government' })
    const { emailId, reference } = await anOpenedEmail(database.pool, aNewCase(over), anEmail(), record)
    await database.pool.query(
      `with moved as (update mail_senders set received_at = now() - $2 * interval '1 day' where email_id = $1)
        update cases set opened_at = now() - $2 * interval '1 day' where reference = $3`,
      [emailId, day, reference],
    )
    return reference
  }
  const likely = async (reference: string, includeRestricted = false) => {
    const { rows } = await database.pool.query<{ id: string }>('select id from cases where reference = $1', [reference])
    const asked = { domains: ['agency.gov'], includeRestricted }
    return (await listLikelyCases(database.pool, rows[0]?.id ?? '', asked)).map((each) => each.reference)
  }

  test('are those of the same proven domain, the newest first, of this year and organisation', async () => {
    const [one, two, sealed] = [await aCaseAt(1), await aCaseAt(2), await aCaseAt(3, { restricted: true })]
    await aCaseAt(400)
    await aCaseAt(4, { organisation: 'Qukku' })
    const newest = await aCaseAt(0)

    expect(await likely(newest)).toEqual([one, two])
    expect(await likely(newest, true)).toEqual([one, two, sealed])
  })

  test('are found through the newest mails of the domain: of three thousand not all are read', async () => {
    const read = await transaction(database.pool, async (db) => {
      const { rows } = await db.query<{ id: string }>(`select id from cases where reference = 'LP-2020-7'`)
      const found = await listLikelyCases(db, rows[0]?.id ?? '', { domains: ['busy.gov'], includeRestricted: true })
      const counted = await db.query<{ rows: number }>(
        `select sum(coalesce(idx_tup_fetch, 0) + seq_tup_read)::int as rows from pg_stat_xact_user_tables
          where relname = 'mail_senders'`,
      )
      return { found: found.map(({ reference }) => reference), rows: counted.rows[0]?.rows ?? 0 }
    })

    expect(read.found.slice(0, 3)).toEqual(['LP-2020-1', 'LP-2020-2', 'LP-2020-3'])
    expect(read.found).toHaveLength(10)
    expect(read.rows).toBeLessThan(300)
  })
})

test('all that a case is decided on comes in four statements', async () => {
  const { reference } = await anOpenedEmail(database.pool)

  const asked = await transaction(database.pool, async (db) => {
    let statements = 0
    const counting = {
      query: (statement: unknown) => {
        statements += 1
        return db.query(statement as string)
      },
    } as unknown as Db
    const dossier = await loadDossier(counting, reference, { includeRestricted: true })
    return { reference: dossier?.file.reference, statements }
  })

  expect(asked).toEqual({ reference, statements: 4 })
})

test('a page of the queue is one statement, which searches once for the page and for its counts', async () => {
  const plans: string[] = []
  const explaining = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows } = await database.pool.query({ text: `explain ${text}`, values })
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      return { rows: [] }
    },
  } as unknown as Db

  await listQueue(explaining, { ...ASKED, words: 'warrant', state: 'any' }, { includeRestricted: false })

  expect(plans).toHaveLength(1)
  // A mail of the ledger is wide, and its case stands beside it.
  expect(plans[0]).not.toMatch(/ on emails/)
  expect(plans[0]?.match(/ on search_words w/g)).toHaveLength(1)
  expect(plans[0]?.match(/CTE Scan on fit/g)).toHaveLength(2)
})
