import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sealAuditEvents, verifyAuditChain } from '../../src/edges/postgres/audit.js'
import { saveAttached } from '../../src/edges/postgres/case-openings.js'
import { saveDrafted } from '../../src/edges/postgres/email-stages.js'
import { aClassifiedEmail } from '../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { ANN, aStandingCase, type CaseDesk, CY, openCaseDesk } from './case-desk.js'

let database: FreshDatabase
let desk: CaseDesk
beforeAll(async () => {
  database = await freshDatabase()
  desk = await openCaseDesk(database.pool)
})
afterAll(async () => {
  await sealAuditEvents(database.pool, null)
  expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact' })
  await desk.close()
  await database.close()
})

async function aMailMore(reference: string): Promise<string> {
  const emailId = await aClassifiedEmail(database.pool)
  const { rows } = await database.pool.query('select id from cases where reference = $1', [reference])
  const decision = { kind: 'attach', caseId: rows[0].id, reason: 'party-names-case' } as const
  await saveAttached(database.pool, emailId, decision, [{ kind: 'response', on: '2026-12-01', basis: 'b' }], 'UTC')
  await saveDrafted(database.pool, emailId, [
    { kind: 'acknowledgement', to: ['a@agency.example'], subject: 's', body: 'b' },
  ])
  return emailId
}

const mailsOf = async (reference: string): Promise<string[]> =>
  (await desk.ask(CY, `/cases/${reference}`)).emails.map(({ emailId }: { emailId: string }) => emailId)

describe('merging', () => {
  test('takes every mail along, and the other case leads there', async () => {
    const [one, other] = [await aStandingCase(database.pool), await aStandingCase(database.pool)]
    const second = await aMailMore(one.reference)

    expect(await desk.act(ANN, one.reference, 'merge', { into: other.reference })).toMatchObject({
      status: 200,
      reference: other.reference,
    })

    expect(await mailsOf(other.reference)).toEqual([other.emailId, one.emailId, second])
    expect(await mailsOf(one.reference)).toEqual([])
    expect(await desk.ask(ANN, `/cases/${one.reference}/life`)).toMatchObject({
      state: 'closed',
      outcome: 'duplicate',
      mergedInto: other.reference,
      steps: [],
    })
    const { deadlines, notices } = await desk.ask(ANN, `/cases/${other.reference}`)
    expect([deadlines, notices]).toMatchObject([[{ dueOn: '2026-12-01' }], [{ kind: 'acknowledgement' }]])
    expect(await desk.act(ANN, one.reference, 'merge', { into: other.reference })).toMatchObject({
      status: 409,
      error: 'merged',
    })
  })

  test('of two who merge crosswise at once, one does', async () => {
    const [one, other] = [await aStandingCase(database.pool), await aStandingCase(database.pool)]

    const merges = await Promise.all([
      desk.act(ANN, one.reference, 'merge', { into: other.reference }),
      desk.act(CY, other.reference, 'merge', { into: one.reference }),
    ])

    expect(merges.map(({ status }) => status).sort()).toEqual([200, 409])
    expect([...(await mailsOf(one.reference)), ...(await mailsOf(other.reference))]).toHaveLength(2)
  })

  test('a case of counsel goes nowhere without counsel, and stays one of counsel', async () => {
    const sealed = await aStandingCase(database.pool, { newCase: { restricted: true } })
    const plain = await aStandingCase(database.pool)

    expect(await desk.act(ANN, sealed.reference, 'merge', { into: plain.reference })).toMatchObject({ status: 404 })
    expect(await desk.act(ANN, plain.reference, 'merge', { into: sealed.reference })).toMatchObject({ status: 404 })
    expect(await desk.act(CY, sealed.reference, 'merge', { into: plain.reference })).toMatchObject({ status: 200 })
    expect(await desk.ask(ANN, `/cases/${plain.reference}`)).toMatchObject({ status: 404 })
  })

  test('two organisations share no case, and what is closed takes nothing', async () => {
    const one = await aStandingCase(database.pool)
    const elsewhere = await aStandingCase(database.pool, { newCase: { organisation: 'Qukku', policy: 'qukku' } })
    const closed = await aStandingCase(database.pool)
    await database.pool.query(`update cases set state = 'closed', outcome = 'rejected' where reference = $1`, [
      closed.reference,
    ])
    const into = (reference: string) => desk.act(ANN, one.reference, 'merge', { into: reference })

    expect(await into(elsewhere.reference)).toMatchObject({ status: 422, error: 'other-organisation' })
    expect(await into(closed.reference)).toMatchObject({ status: 409, error: 'closed' })
    expect(await into(one.reference)).toMatchObject({ status: 422, error: 'same-case' })
    expect(await mailsOf(one.reference)).toEqual([one.emailId])
  })
})

describe('splitting and moving', () => {
  test('a mail that is another matter opens a case of its own, with its letters and clocks', async () => {
    const { reference, emailId } = await aStandingCase(database.pool)
    const second = await aMailMore(reference)

    const split = await desk.act(ANN, reference, 'moves', { into: null, emailIds: [second] })

    expect(split).toMatchObject({ status: 200 })
    expect(await mailsOf(reference)).toEqual([emailId])
    expect(await desk.ask(ANN, `/cases/${split.reference}`)).toMatchObject({
      state: 'new',
      emails: [{ emailId: second, joinedBecause: 'moved-by-person' }],
      deadlines: [{ dueOn: '2026-12-01' }],
      notices: [{ kind: 'acknowledgement' }],
    })
  })

  test('nothing is moved that would leave a case empty, nor a mail of another case', async () => {
    const [one, other] = [await aStandingCase(database.pool), await aStandingCase(database.pool)]
    const move = (emailIds: string[]) => desk.act(ANN, one.reference, 'moves', { into: other.reference, emailIds })

    expect(await move([one.emailId])).toMatchObject({ status: 422, error: 'nothing-left' })
    expect(await move([other.emailId])).toMatchObject({ status: 404 })
    await aMailMore(one.reference)
    expect(await move([one.emailId])).toMatchObject({ status: 200 })
    expect(await mailsOf(other.reference)).toEqual([other.emailId, one.emailId])
  })
})

test('several cases are assigned at once, each by itself', async () => {
  const [one, other] = [await aStandingCase(database.pool), await aStandingCase(database.pool)]
  const sealed = await aStandingCase(database.pool, { newCase: { restricted: true } })

  const reply = await desk.ask(ANN, '/cases/assignment', {
    references: [one.reference, other.reference, sealed.reference],
    to: 'Bea@kutano.example',
  })

  expect(reply).toMatchObject({
    assigned: [one.reference, other.reference],
    refused: [{ reference: sealed.reference, error: 'not-found' }],
  })
  expect(await desk.ask(ANN, `/cases/${one.reference}/life`)).toMatchObject({ assignee: 'bea@kutano.example' })
})
