import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { decided } from '../../../src/cases/case-change.js'
import { judgeStep } from '../../../src/cases/judge-step.js'
import { sealAuditEvents, verifyAuditChain } from '../../../src/edges/postgres/audit.js'
import { changeCase } from '../../../src/edges/postgres/case-changes.js'
import { listCaseEvents } from '../../../src/edges/postgres/case-events.js'
import { loadDossier } from '../../../src/edges/postgres/dossiers.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const BEA = { name: 'bea@kutano.example', roles: ['approver'] }
const everybody = { includeRestricted: true, actor: BEA.name }
/** Nothing in these tests has the review speak again. */
const asItWas = async (): Promise<never> => {
  throw new RangeError('nothing is judged again')
}
const context = { actor: BEA, waitingDays: 10, now: new Date() }

test('two steps at the same instant: one is taken, and the other is told of it', async () => {
  const { reference } = await anOpenedEmail(database.pool)
  const version = (await loadDossier(database.pool, reference, everybody))?.version ?? 0
  const step = (to: 'in-review' | 'preserving') =>
    changeCase(
      database.pool,
      { reference, ...everybody },
      (dossier) => judgeStep(dossier, { to, outcome: null, version }, context),
      asItWas,
    )

  const acted = await Promise.all([step('in-review'), step('preserving'), step('in-review'), step('preserving')])

  expect(acted.filter((one) => one?.kind === 'done')).toHaveLength(1)
  expect(acted.filter((one) => one?.kind === 'refused').map((one) => 'error' in (one ?? {}) && one)).toEqual(
    Array.from({ length: 3 }, () => expect.objectContaining({ status: 409 })),
  )
  const { rows } = await database.pool.query('select id from cases where reference = $1', [reference])
  const events = await listCaseEvents(database.pool, rows[0].id, { limit: 100, views: false })
  expect(events.filter(({ action }) => action === 'case-state-changed')).toHaveLength(1)
  await sealAuditEvents(database.pool, null)
  expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact' })
})

test('what is refused changes nothing', async () => {
  const { reference } = await anOpenedEmail(database.pool)
  const before = await loadDossier(database.pool, reference, everybody)

  const acted = await changeCase(
    database.pool,
    { reference, ...everybody },
    (dossier) =>
      judgeStep(dossier, { to: 'approved-for-production', outcome: null, version: dossier.version }, context),
    asItWas,
  )

  expect(acted).toMatchObject({ kind: 'refused', error: 'step-not-allowed' })
  expect(await loadDossier(database.pool, reference, everybody)).toEqual(before)
})

test('the state that the database would hold, it refuses: a case closed without an outcome', async () => {
  const { reference } = await anOpenedEmail(database.pool)

  const closing = changeCase(
    database.pool,
    { reference, ...everybody },
    () => decided({ kind: 'step', from: 'new', to: 'closed', outcome: null }),
    asItWas,
  )

  await expect(closing).rejects.toMatchObject({ code: 'DATABASE_REFUSED' })
})

test('a case that this reader may not know of is none', async () => {
  const { reference } = await anOpenedEmail(database.pool, aNewCase({ restricted: true }))

  const acted = await changeCase(
    database.pool,
    { reference, includeRestricted: false, actor: BEA.name },
    () => decided(),
    asItWas,
  )

  expect(acted).toBeNull()
})

test('a mail that joins makes another version of the case', async () => {
  const { emailId, reference } = await anOpenedEmail(database.pool)
  const before = (await loadDossier(database.pool, reference, everybody))?.version ?? 0

  await database.pool.query(
    `update emails set review = jsonb_set(review, '{disposition}', '"preserve"') where id = $1`,
    [emailId],
  )

  expect((await loadDossier(database.pool, reference, everybody))?.version).toBe(before + 1)
})
