import { afterEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { DESK, type Principal, type Role } from '../../src/desk/access.js'
import type { VouchingPorts } from '../../src/desk/ports.js'
import type { NewVouching, Vouching } from '../../src/directory/vouching.js'
import { aCallBack } from '../cases/a-call-back.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

const CALL = '00000000-0000-4000-8000-0000000000c1'
const ID = '00000000-0000-4000-8000-0000000000f1'
const person = (...roles: Role[]): Principal => aSignedInPerson({ roles })
const PROPOSAL = {
  domain: 'smalltown-gov.org',
  organization: 'Small Town PD',
  country: 'US',
  level: 'local',
  callBackId: CALL,
}

let app: FastifyInstance | undefined
afterEach(() => app?.close())

function kept(vouching: Partial<NewVouching> = {}): Vouching {
  return {
    id: ID,
    domain: 'smalltown-gov.org',
    organization: 'Small Town PD',
    country: 'US',
    level: 'local',
    callBackId: CALL,
    givenBy: 'ann@kutano.example',
    givenAt: new Date('2026-11-22T09:00:00Z'),
    secondedBy: null,
    secondedAt: null,
    endsAt: new Date('2027-11-22T09:00:00Z'),
    endedBy: null,
    endedAt: null,
    ...vouching,
  }
}

async function as(principal: Principal, over: Partial<VouchingPorts> = {}) {
  const vouchings: VouchingPorts = {
    list: async () => [kept()],
    record: async (vouching) => kept(vouching),
    second: async () => ({ kind: 'seconded', vouching: kept() }),
    end: async () => kept(),
    findCallBack: async (id) => (id === CALL ? aCallBack({ requester: 'chief@smalltown-gov.org' }) : null),
    ...over,
  }
  app = await apiFor(principal, emptyPorts({ vouchings }))
  const server = app
  return {
    list: () => server.inject({ url: '/vouchings' }),
    give: (proposal: object = {}) =>
      server.inject({ method: 'POST', url: '/vouchings', payload: { ...PROPOSAL, ...proposal } }),
    act: (what: string) => server.inject({ method: 'POST', url: `/vouchings/${ID}/${what}` }),
  }
}

test('an approver vouches, for twelve months', async () => {
  const reply = await (await as(person('approver'))).give()

  expect([reply.statusCode, reply.json()]).toEqual([
    201,
    expect.objectContaining({
      domain: 'smalltown-gov.org',
      endsAt: '2027-11-22T09:00:00.000Z',
      secondedAt: null,
      resembles: null,
    }),
  ])
})

test('whoever confirms it is told what the name resembles', async () => {
  const desk = await as(person('reviewer'), { list: async () => [kept({ domain: 'fbi-cases.org' })] })

  expect((await desk.list()).json().vouchings[0].resembles).toContain('fbi')
})

describe('who may', () => {
  const SERVICE: Principal = { name: 'token:x', kind: 'service', roles: ['approver', 'counsel', 'reviewer'] }

  test.each<[string, Principal, number, number, number]>([
    ['an approver', person('approver'), 201, 200, 200],
    ['a reviewer', person('reviewer'), 403, 200, 403],
    ['counsel', person('counsel'), 403, 200, 200],
    ['an auditor', person('auditor'), 403, 403, 403],
    ['the shared password', DESK, 403, 403, 200],
    ['a token, whatever its roles', SERVICE, 403, 403, 403],
  ])('%s: give %#', async (_who, principal, give, second, end) => {
    const desk = await as(principal)

    expect([
      (await desk.give()).statusCode,
      (await desk.act('second')).statusCode,
      (await desk.act('end')).statusCode,
    ]).toEqual([give, second, end])
    expect((await desk.list()).json().vouchings).toHaveLength(1)
  })
})

describe('what is refused', () => {
  test.each<[string, object, number, string]>([
    ['a public suffix', { domain: 'co.uk' }, 422, 'domain-public-suffix'],
    ['a registered government', { domain: 'fbi.gov' }, 422, 'domain-registered'],
    ['a shared name', { domain: 'firm.cjsm.net' }, 422, 'domain-shared'],
    ['another domain than was called', { domain: 'smalltown.org' }, 422, 'call-back-of-other-domain'],
    ['a call-back that is not there', { callBackId: ID }, 422, 'call-back-unknown'],
    ['a line end in the name', { organization: 'PD\r\nX' }, 400, 'bad-request'],
    ['an end of its own', { endsAt: '2099-01-01T00:00:00Z' }, 400, 'bad-request'],
  ])('%s', async (_what, proposal, status, error) => {
    const reply = await (await as(person('approver'))).give(proposal)

    expect([reply.statusCode, reply.json().error]).toEqual([status, error])
  })

  test('a second one while the first waits', async () => {
    const desk = await as(person('approver'), { record: async () => null })

    expect((await desk.give()).statusCode).toBe(409)
  })

  test.each([
    ['same-person', 422],
    ['already', 409],
    ['ended', 409],
    ['unknown', 404],
  ] as const)('a second word: %s', async (kind, status) => {
    const desk = await as(person('approver'), { second: async () => ({ kind }) })

    expect((await desk.act('second')).statusCode).toBe(status)
  })
})
