import { afterEach, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { Principal, Role } from '../../src/desk/access.js'
import { aCaseFile } from './a-case-file.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

const person = (...roles: Role[]): Principal => aSignedInPerson({ roles })
const PAGE = { emailId: '0b6f9a52-3c1e-4a5d-9a70-6f3f5a1e2d11', documentId: 'd2', page: 1 }

let app: FastifyInstance | undefined
afterEach(() => app?.close())

async function confirm(principal: Principal, differs = true, body: object = PAGE) {
  const confirmed: unknown[] = []
  const ports = emptyPorts({
    loadCase: async () => aCaseFile(),
    confirmDrawnText: async (...what) => {
      confirmed.push(what)
      return differs
    },
  })
  app = await apiFor(principal, ports)
  const url = `/cases/${aCaseFile().reference}/drawn-text`
  const reply = await app.inject({ method: 'POST', url, payload: body })
  return { status: reply.statusCode, confirmed }
}

test('a person says that he has compared a page', async () => {
  const { status, confirmed } = await confirm(person('reviewer'))

  expect(status).toBe(204)
  expect(confirmed).toEqual([[aCaseFile().reference, PAGE, 'ann@kutano.example']])
})

test.each([
  ['a token', { name: 'token:x', kind: 'service', roles: ['reviewer'] } as const],
  ['an auditor', person('auditor')],
])('%s compares nothing', async (_who, principal) => {
  expect(await confirm(principal)).toEqual({ status: 403, confirmed: [] })
})

test('where nothing differs, nothing is confirmed', async () => {
  expect((await confirm(person('counsel'), false)).status).toBe(409)
})

test('a page is named whole', async () => {
  expect((await confirm(person('counsel'), true, { ...PAGE, page: 0 })).confirmed).toEqual([])
})
