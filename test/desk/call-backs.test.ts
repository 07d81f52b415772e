import { afterEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { CallBack, CaseMove } from '../../src/cases/call-back.js'
import { DESK, type Principal, type Role } from '../../src/desk/access.js'
import type { CallBackPorts } from '../../src/desk/ports.js'
import { aCallBack, aCaseEmail, aMailWith } from '../cases/a-call-back.js'
import { aCaseFile } from './a-case-file.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

const ORDINARY = 'LP-2026-000001-Z'
const RESTRICTED = 'LP-2026-000002-X'
const EMAIL = aCaseEmail().emailId
const person = (name: string, ...roles: Role[]): Principal => aSignedInPerson({ name, roles })
const ANN = person('ann@kutano.example', 'reviewer')
const BEA = person('bea@kutano.example', 'approver')
const TOKEN: Principal = { name: 'token:x', kind: 'service', roles: ['reviewer', 'auditor'] }

const CALL = {
  emailId: EMAIL,
  number: '+1 312 555 0142',
  numberSource: 'phone-book',
  foundAt: 'Chicago, 2026, page 7',
  answeredBy: 'Sgt. Doe',
  outcome: 'confirmed',
  calledAt: '2026-11-21T09:00:00Z',
}

let app: FastifyInstance | undefined
afterEach(() => app?.close())

/** The API for one who has signed in, over call-backs kept in memory. */
async function as(principal: Principal, kept: CallBack[] = [], emails = [aCaseEmail()]) {
  const moves: (CaseMove | null)[] = []
  const callBacks: CallBackPorts = {
    list: async () => kept,
    listOfRequesters: async () => [],
    listConfirmedNumbers: async () => [],
    listAgencyNumbers: async () => [],
    record: async (_reference, call, move) => {
      moves.push(move)
      const record = { ...call, id: 'c1', recordedAt: new Date(), secondedBy: null, secondedAt: null }
      kept.push(record)
      return record
    },
    second: async (_reference, _id, by) =>
      by === ANN.name ? { kind: 'same-person' } : { kind: 'seconded', callBack: aCallBack({ secondedBy: by }) },
  }
  const files = [aCaseFile({ emails }), aCaseFile({ reference: RESTRICTED, restricted: true, emails })]
  const ports = emptyPorts({
    callBacks,
    loadCase: async (reference, { includeRestricted }) =>
      files.find((file) => file.reference === reference && (includeRestricted || !file.restricted)) ?? null,
  })
  app = await apiFor(principal, ports)
  const server = app
  return {
    moves,
    read: (reference = ORDINARY) => server.inject({ url: `/cases/${reference}/call-backs` }),
    record: (over: object = {}, reference = ORDINARY) =>
      server.inject({ method: 'POST', url: `/cases/${reference}/call-backs`, payload: { ...CALL, ...over } }),
    second: (reference = ORDINARY) =>
      server.inject({ method: 'POST', url: `/cases/${reference}/call-backs/${EMAIL}/second` }),
  }
}

describe('what is owed', () => {
  test('is a record to fill in, with why, and the gate that it keeps shut', async () => {
    const sheet = (await (await as(ANN)).read()).json()

    expect(sheet).toMatchObject({
      owed: [{ emailId: EMAIL, requester: 'sender@agency.example', reasons: [{ id: 'no-recent-call-back' }] }],
      gates: [{ id: 'call-back' }],
      callBacks: [],
      mayCloseAs: [],
    })
  })

  test('is nothing once two persons have confirmed it', async () => {
    const sheet = (await (await as(ANN, [aCallBack()])).read()).json()

    expect(sheet).toMatchObject({ owed: [], gates: [], callBacks: [{ outcome: 'confirmed' }] })
  })

  test('is read with a token', async () => {
    expect((await (await as(TOKEN)).read()).statusCode).toBe(200)
  })
})

describe('recording', () => {
  test('is an act of a person', async () => {
    const reply = await (await as(ANN)).record()

    expect([reply.statusCode, reply.json()]).toEqual([
      201,
      expect.objectContaining({ number: '+13125550142', recordedBy: ANN.name, byNamedPerson: true, secondedBy: null }),
    ])
  })

  test('with the shared password names no person', async () => {
    expect((await (await as(DESK)).record()).json()).toMatchObject({ recordedBy: 'desk', byNamedPerson: false })
  })

  test.each<[string, Principal]>([
    ['a token', TOKEN],
    ['a token that a wrong table gave every role', { ...TOKEN, roles: ['approver', 'counsel'] }],
    ['an auditor', person('eve@kutano.example', 'auditor')],
  ])('is not for %s', async (_who, principal) => {
    const desk = await as(principal)

    expect((await desk.record()).statusCode).toBe(403)
    expect((await desk.second()).statusCode).toBe(403)
  })

  test('of a denial moves the case', async () => {
    const desk = await as(ANN)
    await desk.record({ outcome: 'denied' })
    await desk.record({ outcome: 'not-reached', answeredBy: null })

    expect(desk.moves).toEqual([expect.objectContaining({ to: 'verifying' }), null])
  })

  test("refuses a number of the mail's PDF, and says in which document it stands", async () => {
    const emails = [aMailWith({}, { text: 'Det. Roe, 312-555-0142', detectedType: 'application/pdf' })]

    const reply = await (await as(ANN, [], emails)).record()

    expect([reply.statusCode, reply.json()]).toEqual([
      422,
      { error: 'number-in-message', message: expect.stringContaining(`document d1 of mail ${EMAIL}`) },
    ])
  })

  test.each<[string, object]>([
    ['a line end in a name', { answeredBy: 'Doe\r\nBcc: x@evil.example' }],
    ['a hidden turn in a name', { answeredBy: 'Doe\u202e' }],
    ['a number of ten thousand digits', { number: '9'.repeat(10_000) }],
    ['a source that is the message', { numberSource: 'message' }],
    ['an outcome that nobody knows', { outcome: 'probably' }],
    ['a key that nobody knows', { secondedBy: 'bea@kutano.example' }],
    ['a requester of its own', { requester: 'agent@fbi.gov' }],
  ])('refuses %s', async (_what, over) => {
    expect((await (await as(ANN)).record(over)).statusCode).toBe(400)
  })
})

describe('the second person', () => {
  test('is another one', async () => {
    expect((await (await as(BEA)).second()).json()).toMatchObject({ secondedBy: BEA.name })
    expect((await (await as(ANN)).second()).json()).toMatchObject({ error: 'same-person' })
  })

  test('is nobody behind the shared password', async () => {
    expect((await (await as(DESK)).second()).statusCode).toBe(403)
  })
})

describe('a restricted case', () => {
  test.each<[string, Principal]>([
    ['a reviewer', ANN],
    ['an approver', BEA],
    ['a token', TOKEN],
  ])('is not there for %s', async (_who, principal) => {
    const desk = await as(principal)

    expect((await desk.read(RESTRICTED)).body).toBe((await desk.read('LP-2026-999999-A')).body)
    if (principal.kind === 'person') {
      expect((await desk.record({}, RESTRICTED)).statusCode).toBe(404)
      expect((await desk.second(RESTRICTED)).statusCode).toBe(404)
    }
  })

  test('is there for counsel', async () => {
    const desk = await as(person('cy@kutano.example', 'counsel'))

    expect((await desk.read(RESTRICTED)).statusCode).toBe(200)
    expect((await desk.record({}, RESTRICTED)).statusCode).toBe(201)
  })
})
