import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { recordCaseView, sealAuditEvents, verifyAuditChain } from '../../../src/edges/postgres/audit.js'
import { anOpenedEmail, aReceivedEmail } from '../../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.close())

/** What only an owner of the tables can do, and what the chain is there to show. */
async function tamper(statement: string): Promise<void> {
  await database.pool.query(`
    alter table audit_events disable trigger user; alter table audit_chain disable trigger user;
    ${statement};
    alter table audit_events enable trigger user; alter table audit_chain enable trigger user`)
}

const EVENT = "insert into audit_events (actor, action, details) select 'test', 'counted', "

async function someEvents(count: number): Promise<void> {
  const details = `jsonb_build_object('i', i, 'name', E'ü"\\\\\\n')`
  await database.pool.query(`${EVENT} ${details} from generate_series(1, ${count}) as i`)
}

test.each(['update audit_events set actor = $$other$$', 'delete from audit_events', 'truncate audit_events cascade'])(
  'events cannot be changed: %s',
  async (statement) => {
    await someEvents(1)

    await expect(database.pool.query(statement)).rejects.toThrow(/append-only/)
  },
)

test.each(['update audit_chain set seq = 7', 'delete from audit_chain', 'truncate audit_chain'])(
  'the chain cannot be changed: %s',
  async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow(/append-only/)
  },
)

test('events are sealed in their order, each once, by however many sealers', async () => {
  await someEvents(25)

  const sealed = await Promise.all([1, 2, 3, 4].map(() => sealAuditEvents(database.pool)))

  expect(sealed.reduce((sum, count) => sum + count)).toBe(25)
  expect(await sealAuditEvents(database.pool)).toBe(0)
  expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact', sealed: 25, unsealed: 0 })
})

test('more events than one batch are sealed in one go', async () => {
  await database.pool.query(
    "insert into audit_events (actor, action) select 'test', 'counted' from generate_series(1, 2500)",
  )

  expect(await sealAuditEvents(database.pool)).toBe(2_500)
  expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact', sealed: 2_500 })
})

test('an event that commits late is sealed behind those that were faster', async () => {
  const slow = await database.pool.connect()
  await slow.query('begin')
  await slow.query(`${EVENT} '{}'`)
  await someEvents(3)
  await sealAuditEvents(database.pool)
  await slow.query('commit')
  slow.release()

  expect(await sealAuditEvents(database.pool)).toBe(1)
  expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact', sealed: 4, unsealed: 0 })
})

test('an event later than the sealer looks back is found when it starts anew', async () => {
  await someEvents(5)
  await sealAuditEvents(database.pool)
  await tamper(
    'insert into audit_events (id, actor, action) overriding system value values (-20000, $$test$$, $$late$$)',
  )

  expect(await sealAuditEvents(database.pool)).toBe(0)
  expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact', unsealed: 1 })
  expect(await sealAuditEvents(database.pool, null)).toBe(1)
})

test.each([
  ['changed event', `update audit_events set details = '{"i":9}' where id = 4`, 4],
  ['changed time', `update audit_events set at = at + interval '1 microsecond' where id = 2`, 2],
  ['removed link', 'delete from audit_chain where seq = 3', 3],
  ['removed event', 'delete from audit_chain where event_id = 5; delete from audit_events where id = 5', 5],
  ['event in another place', 'update audit_chain set event_id = 100 where seq = 1', 1],
])('a %s breaks the chain at its link', async (_, statement, seq) => {
  await someEvents(6)
  await sealAuditEvents(database.pool)
  if (seq === 1)
    await tamper("insert into audit_events (id, actor, action) overriding system value values (100, 'x', 'y')")

  await tamper(statement)

  expect(await verifyAuditChain(database.pool)).toEqual({ kind: 'broken', seq })
})

test('seeing a case is an event, and a mail leaves its steps', async () => {
  await aReceivedEmail(database.pool)
  const { reference } = await anOpenedEmail(database.pool)

  await recordCaseView(database.pool, 'desk', reference)

  const { rows } = await database.pool.query('select actor, action, case_id from audit_events order by id desc limit 1')
  expect(rows[0]).toMatchObject({ actor: 'desk', action: 'case-viewed', case_id: expect.any(String) })
})
