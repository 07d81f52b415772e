import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { formatCaseReference } from '../../src/cases/case-reference.js'
import { verificationPorts } from '../../src/cli/verification-ports.js'
import type { Principal } from '../../src/desk/access.js'
import { nextCaseNumber, saveOpened } from '../../src/edges/postgres/case-openings.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { saveClassified } from '../../src/edges/postgres/email-stages.js'
import { loadVouches } from '../../src/edges/postgres/vouchings.js'
import { aJudgement, aNewCase, aParsedEmail } from '../a-ledger.js'
import { aDocument, anEmail, aSender, aSenderRecord } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

/** The API over the real stores, each request by a person of his own. */
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const ANN = aSignedInPerson()
const BEA = aSignedInPerson({ name: 'bea@kutano.example', roles: ['approver'] })
const CY = aSignedInPerson({ name: 'cy@kutano.example', roles: ['counsel'] })

async function ask(who: Principal, url: string, payload?: object | null) {
  const { pool } = database
  const ports = emptyPorts({
    ...verificationPorts(pool),
    loadCase: (reference, query) => loadCase(pool, reference, query),
    now: () => new Date(),
  })
  const app = await apiFor(who, ports)
  const reply = await app.inject(
    payload === undefined ? { url } : { method: 'POST', url, ...(payload === null ? {} : { payload }) },
  )
  await app.close()
  return { status: reply.statusCode, ...reply.json() }
}

async function aCaseFrom(address: string, text: string, restricted = false) {
  const emailId = await aParsedEmail(database.pool, anEmail({ documents: [aDocument({ text })] }))
  const sender = aSender({ address, domain: address.split('@')[1] ?? '', verdict: 'non-government' })
  await saveClassified(database.pool, emailId, aJudgement({ sender }), aSenderRecord())
  const { year, number } = await nextCaseNumber(database.pool)
  const reference = formatCaseReference(year, number)
  const decision = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted } as const
  await saveOpened(database.pool, emailId, decision, aNewCase({ restricted }), { year, number, reference })
  return { emailId, reference, url: `/cases/${reference}/call-backs` }
}

const aCall = (emailId: string, over: object = {}) => ({
  emailId,
  number: '(312) 555-0142',
  numberSource: 'official-directory',
  foundAt: 'State directory, page 12',
  answeredBy: 'Records desk',
  outcome: 'confirmed',
  calledAt: new Date().toISOString(),
  ...over,
})

describe('from a request to a vouched domain', () => {
  test('a call of two persons opens the gate, and lets an approver vouch', async () => {
    const { emailId, url } = await aCaseFrom('chief@oaktownpd.org', 'Please call.')
    expect(await ask(ANN, url)).toMatchObject({
      owed: [{ requester: 'chief@oaktownpd.org' }],
      gates: [{ id: 'call-back' }],
    })

    const call = await ask(ANN, url, aCall(emailId))
    expect(call).toMatchObject({ status: 201, number: '+13125550142', secondedBy: null })
    expect(await ask(ANN, url)).toMatchObject({ gates: [{ id: 'call-back' }] })
    expect(await ask(ANN, `${url}/${call.id}/second`, null)).toMatchObject({ status: 422, error: 'same-person' })
    expect(await ask(BEA, `${url}/${call.id}/second`, null)).toMatchObject({ status: 200, secondedBy: BEA.name })
    expect(await ask(CY, `${url}/${call.id}/second`, null)).toMatchObject({ status: 409 })
    expect(await ask(ANN, url)).toMatchObject({ owed: [], gates: [] })

    const proposal = {
      domain: 'oaktownpd.org',
      organization: 'Oaktown PD',
      country: 'US',
      level: 'local',
      callBackId: call.id,
    }
    const given = await ask(BEA, '/vouchings', proposal)
    expect(given).toMatchObject({ status: 201, secondedAt: null })
    expect(await ask(BEA, '/vouchings', proposal)).toMatchObject({ status: 409, error: 'waiting' })
    expect(await ask(BEA, `/vouchings/${given.id}/second`, null)).toMatchObject({ status: 422, error: 'same-person' })
    expect(await ask(ANN, `/vouchings/${given.id}/second`, null)).toMatchObject({ status: 200, secondedBy: ANN.name })
    expect((await loadVouches(database.pool)).map(({ domain }) => domain)).toEqual(['oaktownpd.org'])
  })

  test('the next case of the sender owes none, until the agency denies one', async () => {
    const { emailId, reference, url } = await aCaseFrom('chief@oaktownpd.org', 'Another request.')
    expect(await ask(ANN, url)).toMatchObject({ owed: [] })

    await ask(ANN, url, aCall(emailId, { outcome: 'denied', number: '+1 312 555 0199' }))

    expect(await ask(ANN, url)).toMatchObject({ owed: [{ reasons: [{ id: 'no-recent-call-back' }] }], mayCloseAs: [] })
    expect((await loadCase(database.pool, reference, { includeRestricted: false }))?.state).toBe('verifying')
  })

  test('a number of the letter is refused with its document, and nothing is kept', async () => {
    const { emailId, url } = await aCaseFrom('agent@oaktown.example', 'Reach me at 312.555.0142.')

    const reply = await ask(ANN, url, aCall(emailId))

    expect(reply).toMatchObject({ status: 422, error: 'number-in-message' })
    expect(reply.message).toContain(`document d0 of mail ${emailId}`)
    expect(await ask(ANN, url)).toMatchObject({ callBacks: [] })
  })
})

test('a restricted case is counsel alone, and its call-back vouches for nothing', async () => {
  const { emailId, url } = await aCaseFrom('agent@sealedpd.org', 'Sealed.', true)

  expect(await ask(BEA, url)).toMatchObject({ status: 404 })
  expect(await ask(BEA, url, aCall(emailId))).toMatchObject({ status: 404 })
  const call = await ask(CY, url, aCall(emailId))
  expect(call).toMatchObject({ status: 201 })
  expect(await ask(BEA, `${url}/${call.id}/second`, null)).toMatchObject({ status: 404 })
  const proposal = { domain: 'sealedpd.org', organization: 'PD', country: 'US', level: 'local', callBackId: call.id }
  expect(await ask(BEA, '/vouchings', proposal)).toMatchObject({ status: 422, error: 'call-back-unknown' })
})
