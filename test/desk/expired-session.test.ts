import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { createDesk } from '../../src/desk/server.js'
import { pageOfForm } from '../../src/desk/sign-in/gatekeeper.js'
import { createLog } from '../../src/log.js'
import { emptyPorts } from './empty-ports.js'

let app: FastifyInstance
beforeAll(async () => {
  app = await createDesk({ password: null, tls: null, isBehindProxy: false }, emptyPorts(), createLog('silent'))
})
afterAll(() => app.close())

test.each([
  ['/cases/LP-2026-000001-Z/notes', '/cases/LP-2026-000001-Z'],
  ['/cases/LP-2026-000001-Z', '/cases/LP-2026-000001-Z'],
  ['/cases/assignment', '/'],
  ['/views/drop', '/'],
  ['/notices/00000000-0000-4000-8000-0000000000f1/edit', '/notices/00000000-0000-4000-8000-0000000000f1'],
  ['/people/roles/take?x=1', '/people'],
  ['/ops/retry', '/ops'],
  ['/account/password', '/account'],
  ['//evil.example/1', '/'],
  ['/', '/'],
])('a form sent to %s stands on %s', (url, expected) => {
  expect(pageOfForm(url)).toBe(expected)
})

test('who sends a form after his session has ended is told that nothing was done, and comes back to its page', async () => {
  const sent = await app.inject({ method: 'POST', url: '/ops/retry', headers: { accept: 'text/html' }, payload: {} })
  const page = await app.inject({ url: sent.headers.location ?? '', headers: { accept: 'text/html' } })

  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/sign-in?note=not-sent&next=%2Fops'])
  expect(page.body).toContain('what you sent was not done')
  expect(page.body).toContain('name="next" value="/ops"')
})

test('a program is told the status, whatever it sends', async () => {
  const { statusCode } = await app.inject({ method: 'POST', url: '/ops/retry', payload: {} })

  expect(statusCode).toBe(401)
})

test.each(['constructor', '__proto__', '<script>', 'https://evil.example'])(
  'the note %s says nothing of its own',
  async (note) => {
    const { body } = await app.inject({ url: `/sign-in?note=${encodeURIComponent(note)}` })

    expect(body).not.toContain('class="note"')
    expect(body).not.toContain(note)
  },
)
