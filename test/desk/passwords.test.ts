import { afterEach, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { Principal, Role } from '../../src/desk/access.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import { aCaseFile } from './a-case-file.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

const ORDINARY = 'LP-2026-000001-Z'
const RESTRICTED = 'LP-2026-000002-X'
const person = (...roles: Role[]): Principal => aSignedInPerson({ roles })
const TOKEN: Principal = { name: 'token:x', kind: 'service', roles: ['reviewer'] }

let app: FastifyInstance | undefined
afterEach(() => app?.close())

async function give(principal: Principal, over: Partial<DeskPorts> = {}, body: object = {}, reference = ORDINARY) {
  const given: unknown[] = []
  const files = [aCaseFile(), aCaseFile({ reference: RESTRICTED, restricted: true })]
  const ports = emptyPorts({
    loadCase: async (wanted, { includeRestricted }) =>
      files.find((file) => file.reference === wanted && (includeRestricted || !file.restricted)) ?? null,
    givePassword: async (...what) => {
      given.push(what)
      return 2
    },
    ...over,
  })
  app = await apiFor(principal, ports)
  const url = `/cases/${reference}/passwords`
  const reply = await app.inject({ method: 'POST', url, payload: { password: 'Harbor-22', ...body } })
  return { status: reply.statusCode, body: reply.json(), text: reply.body, given }
}

test('a person gives the password, and hears how many mails are read again', async () => {
  const { status, body, given, text } = await give(person('reviewer'))

  expect([status, body]).toEqual([202, { mails: 2 }])
  expect(given).toEqual([[ORDINARY, 'Harbor-22', 'ann@kutano.example']])
  expect(text).not.toContain('Harbor')
})

test.each([
  ['a token', TOKEN, 403, 'forbidden'],
  ['an auditor', person('auditor'), 403, 'forbidden'],
  ['a reviewer of a restricted case', person('reviewer'), 404, 'not-found'],
])('%s gives none', async (_who, principal, expected, error) => {
  const reference = expected === 404 ? RESTRICTED : ORDINARY

  const { status, body, given } = await give(principal, {}, {}, reference)

  expect([status, body.error, given]).toEqual([expected, error, []])
})

test('without a key the API says that nothing was kept', async () => {
  const { status, body, text } = await give(person('counsel'), { givePassword: null })

  expect([status, body.error]).toEqual([409, 'no-key'])
  expect(body.message).toContain('PASSWORD_KEY')
  expect(text).not.toContain('Harbor')
})

test('where nothing is encrypted, nothing is kept', async () => {
  const { status, body } = await give(person('counsel'), { givePassword: async () => null })

  expect([status, body.error]).toEqual([409, 'nothing-encrypted'])
})

test.each(['', 'two\nlines', 'nul\0', 'x'.repeat(201)])(
  'a password such as %j is refused and not said back',
  async (password) => {
    const { status, text, given } = await give(person('counsel'), {}, { password })

    expect([status, given]).toEqual([400, []])
    if (password.length > 3) expect(text).not.toContain(password)
  },
)
