import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { NewCallBack } from '../../../src/cases/call-back.js'
import { statesBefore } from '../../../src/cases/case.js'
import {
  listCallBacks,
  listCallBacksOfRequesters,
  listConfirmedNumbers,
  recordCallBack,
  secondCallBack,
} from '../../../src/edges/postgres/call-backs.js'
import { loadCase } from '../../../src/edges/postgres/cases.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { aCallBack } from '../../cases/a-call-back.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const VERIFYING = { to: 'verifying', from: statesBefore('verifying') } as const

function aCall(emailId: string, over: Partial<NewCallBack> = {}): NewCallBack {
  const { id: _, recordedAt: __, secondedBy: ___, secondedAt: ____, ...call } = aCallBack()
  return { ...call, emailId, calledAt: new Date(), ...over }
}

async function aRecordedCall(over: Partial<NewCallBack> = {}, newCase = aNewCase()) {
  const { emailId, reference } = await anOpenedEmail(database.pool, newCase)
  const call = await recordCallBack(database.pool, reference, aCall(emailId, over), null)
  return { emailId, reference, id: call?.id ?? '' }
}

async function aSecondedCall(over: Partial<NewCallBack> = {}, newCase = aNewCase()) {
  const recorded = await aRecordedCall(over, newCase)
  await secondCallBack(database.pool, recorded.reference, recorded.id, 'bea@kutano.example')
  return recorded
}

const eventsOf = async (reference: string) =>
  (await loadCase(database.pool, reference, { includeRestricted: true }))?.events.map(({ action }) => action)

describe('a record', () => {
  test('is kept whole, with an event of ids and codes only', async () => {
    const { emailId, reference } = await anOpenedEmail(database.pool)
    const call = aCall(emailId, { uncompared: [`${emailId}/d1`] })

    const recorded = await recordCallBack(database.pool, reference, call, null)

    expect(await listCallBacks(database.pool, reference)).toEqual([recorded])
    expect(recorded).toMatchObject({ ...call, secondedBy: null, secondedAt: null })
    const { rows } = await database.pool.query(
      `select details from audit_events where action = 'call-back-recorded' and email_id = $1`,
      [emailId],
    )
    expect(rows).toEqual([
      {
        details: { callBack: recorded?.id, outcome: 'confirmed', numberSource: 'official-directory', uncompared: 1 },
      },
    ])
  })

  test('of a case that is not there is none', async () => {
    const { emailId } = await anOpenedEmail(database.pool)

    expect(await recordCallBack(database.pool, 'LP-2026-999999-A', aCall(emailId), null)).toBeNull()
  })

  test('of two people at the same instant is two records', async () => {
    const { emailId, reference } = await anOpenedEmail(database.pool)

    await Promise.all(
      ['ann', 'bea'].map((who) =>
        recordCallBack(database.pool, reference, aCall(emailId, { recordedBy: `${who}@kutano.example` }), null),
      ),
    )

    expect(await listCallBacks(database.pool, reference)).toHaveLength(2)
  })

  test('of a denial takes the case to where it is verified, once, whatever it was', async () => {
    const { emailId, reference } = await anOpenedEmail(database.pool)
    await database.pool.query(`update cases set state = 'approved-for-production' where reference = $1`, [reference])
    const denial = aCall(emailId, { outcome: 'denied' })

    await recordCallBack(database.pool, reference, denial, VERIFYING)
    await recordCallBack(database.pool, reference, denial, VERIFYING)

    const file = await loadCase(database.pool, reference, { includeRestricted: true })
    expect(file?.state).toBe('verifying')
    expect((await eventsOf(reference))?.filter((action) => action === 'case-state-changed')).toHaveLength(1)
  })

  test('of a denial leaves a closed case closed', async () => {
    const { emailId, reference } = await anOpenedEmail(database.pool)
    await database.pool.query(`update cases set state = 'closed', outcome = 'rejected' where reference = $1`, [
      reference,
    ])

    await recordCallBack(database.pool, reference, aCall(emailId, { outcome: 'denied' }), VERIFYING)

    expect((await loadCase(database.pool, reference, { includeRestricted: true }))?.state).toBe('closed')
  })

  test('with a number that is none is refused by the database itself', async () => {
    const { emailId, reference } = await anOpenedEmail(database.pool)
    const call = aCall(emailId, { number: '9'.repeat(10_000) })

    await expect(recordCallBack(database.pool, reference, call, null)).rejects.toThrow('call_backs_number_check')
  })
})

describe('the second person', () => {
  test('confirms once, and an event says so', async () => {
    const { reference, id } = await aRecordedCall()

    const seconding = await secondCallBack(database.pool, reference, id, 'bea@kutano.example')

    expect(seconding).toMatchObject({ kind: 'seconded', callBack: { id, secondedBy: 'bea@kutano.example' } })
    expect(await eventsOf(reference)).toContain('call-back-seconded')
  })

  test.each(['ann@kutano.example', 'ANN@kutano.example'])('is not the first: %s', async (by) => {
    const { reference, id } = await aRecordedCall()

    expect(await secondCallBack(database.pool, reference, id, by)).toEqual({ kind: 'same-person' })
    expect((await listCallBacks(database.pool, reference))[0]?.secondedAt).toBeNull()
  })

  test('is one, of two at the same instant', async () => {
    const { reference, id } = await aRecordedCall()

    const both = await Promise.all(
      ['bea', 'cy'].map((who) => secondCallBack(database.pool, reference, id, `${who}@kutano.example`)),
    )

    expect(both.map(({ kind }) => kind).sort()).toEqual(['already', 'seconded'])
  })

  test('cannot stand for what the shared password recorded', async () => {
    const { reference, id } = await aRecordedCall({ recordedBy: 'desk', byNamedPerson: false })

    expect(await secondCallBack(database.pool, reference, id, 'bea@kutano.example')).toEqual({ kind: 'unnamed' })
  })

  test('confirms nothing through another case', async () => {
    const { id } = await aRecordedCall()
    const other = await anOpenedEmail(database.pool)

    expect(await secondCallBack(database.pool, other.reference, id, 'bea@kutano.example')).toEqual({ kind: 'unknown' })
  })

  test('is another than the first by the database itself', async () => {
    const { id } = await aRecordedCall()

    await expect(
      database.pool.query('update call_backs set seconded_by = upper(recorded_by), seconded_at = now() where id = $1', [
        id,
      ]),
    ).rejects.toMatchObject({ code: '23514' })
  })
})

describe('what other cases know', () => {
  const requester = 'roe@elsewhere.example'
  const idsFor = async (reference: string) =>
    (await listCallBacksOfRequesters(database.pool, reference, [requester])).map(({ id }) => id)

  test('is of the same address and organisation; a restricted case tells others only what speaks against', async () => {
    const known = await aSecondedCall({ requester })
    await aSecondedCall({ requester: 'someone@elsewhere.example' })
    await aSecondedCall({ requester }, aNewCase({ organisation: 'Qukku' }))
    const sealed = await aSecondedCall({ requester }, aNewCase({ restricted: true }))
    const denial = await aRecordedCall({ requester, outcome: 'denied' }, aNewCase({ restricted: true }))
    const ordinary = await anOpenedEmail(database.pool)
    const restricted = await anOpenedEmail(database.pool, aNewCase({ restricted: true }))

    expect(await idsFor(ordinary.reference)).toEqual([known.id, denial.id])
    expect(await idsFor(restricted.reference)).toEqual([known.id, sealed.id, denial.id])
    expect(await idsFor(known.reference)).toEqual([denial.id])
  })

  test('is a number of the same agency or domain, confirmed by two within twelve months', async () => {
    const { reference } = await anOpenedEmail(database.pool)
    const numbers = async (of: string) =>
      (await listConfirmedNumbers(database.pool, of, { domains: ['police.example'], names: ['numbers pd'] })).map(
        ({ number }) => number,
      )
    const at = (last: number) => `+1312555010${last}`
    await aSecondedCall({ requester: 'a@police.example', number: at(1) })
    await aSecondedCall({ agency: 'Numbers PD', number: at(2) })
    await aRecordedCall({ requester: 'a@police.example', number: at(3) })
    await aSecondedCall({ requester: 'a@police.example', number: at(4), outcome: 'denied' })
    await aSecondedCall({ requester: 'a@police.example', number: at(5), calledAt: new Date('2020-01-01T00:00:00Z') })
    await aSecondedCall({ requester: 'a@notpolice.example', number: at(6) })
    await aSecondedCall({ requester: 'a@police.example', number: at(7) }, aNewCase({ restricted: true }))

    expect((await numbers(reference)).sort()).toEqual([at(1), at(2)])
    const restricted = await anOpenedEmail(database.pool, aNewCase({ restricted: true }))
    expect((await numbers(restricted.reference)).sort()).toEqual([at(1), at(2), at(7)])
  })
})
