import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Role } from '../../src/desk/access.js'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import { aCaseFile } from './a-case-file.js'
import { aQueue } from './a-queue.js'
import { emptyPorts } from './empty-ports.js'
import { type Audience, ROUTES } from './route-table.js'
import { headersOf, signInOfKnockers, tokenHolderOfKnockers } from './walk-routes.js'

/** Requests that no page of ours sends, at every registered route: forged, misleading, walking out of a folder, split. */
const REFERENCE = 'LP-2026-000001-Z'
const LET_IN: Readonly<Record<Audience, Role>> = {
  open: 'counsel',
  own: 'counsel',
  content: 'counsel',
  queues: 'ops',
  people: 'admin',
}
const EVIL = ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '/x\r\nset-cookie: a=b']
const OUTSIDE = ['../../../../etc/passwd', '..\\..\\package.json', '....//etc/passwd', '/etc/passwd', 'x\u0000.css']

let app: FastifyInstance
beforeAll(async () => {
  const file = aCaseFile({ reference: REFERENCE })
  const ports = emptyPorts({
    queue: aQueue(() => [file]),
    loadCase: async (reference) => (reference === REFERENCE ? file : null),
    signIn: signInOfKnockers,
    findTokenHolder: tokenHolderOfKnockers,
    queuePages: async (board) => {
      board.get('/', async () => 'queues')
      board.put('/api/retry', async () => 'retried')
    },
  })
  app = await createDesk({ password: null, tls: null, isBehindProxy: false }, ports, createLog('silent'))
})
afterAll(() => app.close())

let requests = 0
/** From another address each time: none of these tests is about floods. */
function ask(route: string, over: Partial<InjectOptions> & { part?: string } = {}) {
  const [method = 'GET', url = ''] = route.split(' ')
  const { part, headers, ...rest } = over
  const filled = url
    .replace('/*', `/${part === undefined ? '' : encodeURIComponent(part)}`)
    .replace(/:reference/, part === undefined ? REFERENCE : encodeURIComponent(part))
    .replace(/:\w+/g, part === undefined ? '00000000-0000-4000-8000-0000000000f1' : encodeURIComponent(part))
  const { sees, query = '', body } = ROUTES[route] ?? { sees: 'open' }
  requests += 1
  return app.inject({
    method: method === 'ALL' ? 'GET' : (method as 'GET'),
    url: `${filled}${query}`,
    remoteAddress: `10.1.${Math.floor(requests / 250)}.${requests % 250}`,
    headers: { ...headersOf(LET_IN[sees]), ...headers },
    ...(body === undefined ? {} : { payload: body }),
    ...rest,
  })
}

const ACTS = Object.keys(ROUTES).filter((route) => !route.startsWith('GET ') && !route.startsWith('ALL '))

describe('a form or a call that no page of this session sent', () => {
  const isOpen = (route: string) => ROUTES[route]?.sees === 'open'

  test.each(ACTS.filter((route) => !isOpen(route)))(
    '%s: without the token of the session, or with another one',
    async (route) => {
      const { 'x-form-token': token = '', ...headers } = headersOf(LET_IN[ROUTES[route]?.sees ?? 'own'])
      for (const forged of [
        {},
        { 'x-form-token': '' },
        { 'x-form-token': `${token}x` },
        { 'x-form-token': token.toLowerCase() },
      ]) {
        const reply = await ask(route, { headers: { 'x-form-token': '', ...headers, ...forged } })
        expect([reply.statusCode, reply.json().error]).toEqual([403, 'form-token'])
      }
    },
  )

  test.each(ACTS)('%s: from another site, with everything right', async (route) => {
    for (const site of ['cross-site', 'same-site']) {
      const reply = await ask(route, { headers: { 'sec-fetch-site': site } })
      expect([reply.statusCode, reply.json().message]).toEqual([403, 'This request comes from another site.'])
    }
  })

  test('the queue pages, which know no token, take the word of the browser alone', async () => {
    const retry = (headers: Record<string, string>) =>
      app.inject({
        method: 'PUT',
        url: '/ops/queues/api/retry',
        headers: { ...headersOf('ops'), 'x-form-token': '', ...headers },
      })

    expect((await retry({})).statusCode).toBe(403)
    expect((await retry({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await retry({ 'sec-fetch-site': 'same-origin' })).body).toBe('retried')
  })
})

describe.each(Object.keys(ROUTES))('%s', (route) => {
  test('leads nobody to another site, and lets nothing into its headers, whatever it is told to go back to', async () => {
    for (const evil of EVIL) {
      const query = new URLSearchParams({ next: evil, back: evil, from: evil, to: evil }).toString()
      const url = route.split(' ')[1]?.replace(/[:*]\w*/g, REFERENCE)
      const body = { ...ROUTES[route]?.body, next: evil, back: evil }
      const reply = await ask(route, route.startsWith('GET') ? { url: `${url}?${query}` } : { payload: body })
      expect(reply.headers.location ?? '/').toMatch(/^\/(?![/\\])[!-~]*$/)
      expect(reply.headers['set-cookie'] ?? '').not.toContain('a=b')
      expect(reply.statusCode).toBeLessThan(500)
    }
  })

  test('walks out of no folder', async () => {
    for (const part of OUTSIDE) {
      const reply = await ask(route, { part })
      expect(reply.statusCode).toBeLessThan(500)
      expect(reply.body).not.toMatch(/root:[x*]:0:0|"engine-strict"|"devDependencies"/)
    }
  })

  test('breaks for nobody who sends what is no request', async () => {
    const headers = { ...headersOf(LET_IN[ROUTES[route]?.sees ?? 'own']), 'content-type': 'application/json' }
    for (const payload of ['', '{', '[]', 'null', '"x"', '{"__proto__":{"a":1}}', `{"a":"${'\\u0000'.repeat(10)}"}`]) {
      const reply = await ask(route, route.startsWith('GET') ? {} : { headers, payload })
      expect([payload, reply.statusCode < 500]).toEqual([payload, true])
    }
  })
})

test('whoever signs in is led on within the desk, so that the tests above can fail', async () => {
  expect((await ask('GET /sign-in', { url: '/sign-in?next=/cases/x' })).headers.location).toBe('/cases/x')
})

test('what is served is served to this desk alone, under a policy that runs nothing inline', async () => {
  for (const route of Object.keys(ROUTES).filter((each) => each.startsWith('GET ') && each !== 'GET /events')) {
    const { headers } = await ask(route)
    expect([route, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
      route,
      'nosniff',
      'no-referrer',
    ])
    expect([route, headers['content-security-policy']]).toEqual([
      route,
      expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    ])
    expect([route, /unsafe/.test(String(headers['content-security-policy']))]).toEqual([route, false])
    expect([route, headers['access-control-allow-origin']]).toEqual([route, undefined])
    const isStatic = route === 'GET /static/*'
    if (String(headers['content-type']).includes('text/html'))
      expect([route, headers['cache-control']]).toEqual([route, isStatic ? expect.anything() : 'no-store'])
  }
})
