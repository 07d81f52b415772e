import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { RECORD_KINDS } from '../../src/cases/case-record.js'
import type { Role } from '../../src/desk/access.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import { aCaseFile } from './a-case-file.js'
import { aQueue } from './a-queue.js'
import { emptyPorts } from './empty-ports.js'

const PASSWORD = 'correct horse'
const asDesk = { authorization: `Basic ${Buffer.from(`desk:${PASSWORD}`).toString('base64')}` }
const asToken = (token: string) => ({ authorization: `Bearer ${token}` })

let app: FastifyInstance | undefined
const viewed: string[] = []

/** A world of one ordinary and one restricted case, and of tokens named after the one role they hold. */
function ports(changes: Partial<DeskPorts> = {}): DeskPorts {
  const ordinary = aCaseFile()
  const restricted = aCaseFile({ reference: 'LP-2026-000002-X', restricted: true, agency: 'Sealed Agency' })
  const visible = (includeRestricted: boolean) => (includeRestricted ? [ordinary, restricted] : [ordinary])
  return emptyPorts({
    queue: aQueue(visible),
    listCases: async ({ includeRestricted }) => ({ cases: visible(includeRestricted), next: null }),
    loadCase: async (reference, { includeRestricted }) =>
      visible(includeRestricted).find((each) => each.reference === reference) ?? null,
    findTokenHolder: async (token) =>
      token.startsWith('t-') ? { name: 'token:x', kind: 'service', roles: [token.slice(2) as Role] } : null,
    recordView: async (principal, reference) => {
      viewed.push(`${principal.name} ${reference}`)
    },
    metrics: async () => 'writdesk_ledger_emails{stage="drafted"} 3\n',
    queuePages: async (board) => {
      board.get('/', async () => 'queues')
      board.put('/retry', async () => 'retried')
    },
    ...changes,
  })
}

async function desk(changes: Partial<DeskPorts> = {}, password: string | null = PASSWORD): Promise<FastifyInstance> {
  app = await createDesk({ password, tls: null, isBehindProxy: false }, ports(changes), createLog('silent'))
  return app
}

afterEach(async () => {
  viewed.length = 0
  await app?.close()
})

describe('who gets in', () => {
  test.each(['/', '/cases/LP-2026-000001-Z', '/api/v1/cases', '/ops/queues/'])(
    'nobody without a name: %s',
    async (url) => {
      const reply = await (await desk()).inject({ url })

      expect(reply.statusCode).toBe(401)
      expect(reply.body).not.toContain('Federal')
    },
  )

  test('a wrong password is refused, and every password where none is set', async () => {
    const wrong = { authorization: `Basic ${Buffer.from('desk:wrong').toString('base64')}` }
    expect((await (await desk()).inject({ url: '/', headers: wrong })).statusCode).toBe(401)
    await app?.close()

    const empty = { authorization: `Basic ${Buffer.from('desk:').toString('base64')}` }
    expect((await (await desk({}, null)).inject({ url: '/', headers: empty })).statusCode).toBe(401)
  })

  test('who guesses too often is told to wait, and the right password does not help then', async () => {
    const wrong = { authorization: `Basic ${Buffer.from('desk:wrong').toString('base64')}` }
    const server = await desk()
    for (let guesses = 0; guesses < 10; guesses += 1) await server.inject({ url: '/', headers: wrong })

    expect((await server.inject({ url: '/', headers: wrong })).statusCode).toBe(429)
    expect((await server.inject({ url: '/', headers: asDesk })).statusCode).toBe(429)
    expect((await server.inject({ url: '/healthz' })).statusCode).toBe(200)
  })

  test('reading with the right password is never taken for guessing', async () => {
    const server = await desk()
    for (let reads = 0; reads < 30; reads += 1) await server.inject({ url: '/', headers: asDesk })

    expect((await server.inject({ url: '/', headers: asDesk })).statusCode).toBe(200)
  })

  test.each<[string, Role, number]>([
    ['/', 'reviewer', 200],
    ['/', 'auditor', 200],
    ['/', 'ops', 403],
    ['/cases/LP-2026-000001-Z', 'ops', 403],
    ['/api/v1/cases', 'reviewer', 200],
    ['/api/v1/cases', 'ops', 403],
    ['/api/v1/cases/LP-2026-000001-Z', 'ops', 403],
    ['/api/v1/openapi.json', 'ops', 403],
    ['/ops/queues/', 'ops', 200],
    ['/ops/queues/', 'reviewer', 403],
    ['/ops/queues/', 'auditor', 403],
  ])('%s as %s: %d', async (url, role, expected) => {
    const reply = await (await desk()).inject({ url, headers: asToken(`t-${role}`) })

    expect(reply.statusCode).toBe(expected)
  })

  test('machines need no name and see no content', async () => {
    const server = await desk()

    for (const url of ['/healthz', '/readyz', '/metrics']) {
      const reply = await server.inject({ url })
      expect([url, reply.statusCode]).toEqual([url, 200])
      expect(reply.body).not.toContain('Federal')
    }
  })

  test('another site cannot use the password of a browser to press a button', async () => {
    const headers = { ...asDesk, 'sec-fetch-site': 'cross-site' }
    const server = await desk()

    expect((await server.inject({ method: 'PUT', url: '/ops/queues/retry', headers })).statusCode).toBe(403)
    expect((await server.inject({ method: 'PUT', url: '/ops/queues/retry', headers: asDesk })).statusCode).toBe(200)
  })
})

describe('restricted cases', () => {
  test('leave no trace for a token, in the list, by reference, or on a page', async () => {
    const server = await desk()
    const headers = asToken('t-reviewer')

    expect((await server.inject({ url: '/', headers })).body).not.toContain('LP-2026-000002')
    expect((await server.inject({ url: '/api/v1/cases', headers })).json().cases).toHaveLength(1)
    const byReference = await server.inject({ url: '/api/v1/cases/LP-2026-000002-X', headers })
    const unknown = await server.inject({ url: '/api/v1/cases/LP-2026-999999-A', headers })
    expect(byReference.statusCode).toBe(404)
    expect(byReference.body).toBe(unknown.body)
  })

  test('are there for counsel', async () => {
    expect((await (await desk()).inject({ url: '/', headers: asDesk })).body).toContain('Sealed Agency')
  })
})

describe('pages', () => {
  test('known failure 74: words of a mail are text, and no script may run', async () => {
    const hostile = aCaseFile({ agency: '<script>alert(1)</script>' })

    const reply = await (await desk({ loadCase: async () => hostile })).inject({
      url: '/cases/LP-2026-000001-Z',
      headers: asDesk,
    })

    expect(reply.body).toContain('&lt;script&gt;')
    expect(reply.body).not.toContain('<script>')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('a view of content is recorded', async () => {
    await (await desk()).inject({ url: '/cases/LP-2026-000001-Z', headers: asDesk })

    expect(viewed).toEqual(['desk LP-2026-000001-Z'])
  })

  test.each(['/?after=%00', '/cases/%00', '/cases/LP-2026-000001-A', `/?after=${'x'.repeat(5_000)}`])(
    'an address that names no case asks the database nothing: %s',
    async (url) => {
      const asked: unknown[] = []
      const server = await desk({
        queue: {
          ...emptyPorts().queue,
          list: async ({ after }) => {
            if (after !== null) asked.push(after)
            return { cases: [], next: null, counts: {} }
          },
        },
        loadCase: async (reference) => {
          asked.push(reference)
          return null
        },
      })

      expect((await server.inject({ url, headers: asDesk })).statusCode).toBeLessThan(500)
      expect(asked).toEqual([])
    },
  )

  test('an empty queue says what it means', async () => {
    const reply = await (await desk({ queue: aQueue(() => []) })).inject({
      url: '/',
      headers: asDesk,
    })

    expect(reply.body).toContain('No mail has been read, so there is nothing to decide.')
  })

  test('the style sheets are served, and nothing beside them', async () => {
    const server = await desk()

    expect((await server.inject({ url: '/static/desk.css' })).statusCode).toBe(200)
    expect((await server.inject({ url: '/static/..%2f..%2fconfig.ts' })).statusCode).toBe(404)
  })

  test('the style sheets are compressed for who takes it; no page is, for its length would tell of what is secret in it', async () => {
    const server = await desk({ queue: aQueue(() => []) })
    const headers = { ...asDesk, 'accept-encoding': 'gzip, br' }
    const plain = await server.inject({ url: '/static/desk.css' })

    const packed = await server.inject({ url: '/static/desk.css', headers })

    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(packed.rawPayload.byteLength).toBeLessThan(plain.rawPayload.byteLength / 2)
    const refused = { 'accept-encoding': 'br, gzip;q=0' }
    expect((await server.inject({ url: '/static/desk.css', headers: refused })).body).toBe(plain.body)
    expect((await server.inject({ url: '/', headers })).headers['content-encoding']).toBeUndefined()
  })
})

describe('when something fails', () => {
  test('the answer names the request and holds no words of the error', async () => {
    const failing = async () => {
      throw new Error('the text of a warrant')
    }

    const reply = await (await desk({ queue: { ...emptyPorts().queue, list: failing } })).inject({
      url: '/',
      headers: asDesk,
    })

    expect(reply.statusCode).toBe(500)
    expect(reply.body).not.toContain('warrant')
  })

  test('readiness names the part that is missing', async () => {
    const reply = await (await desk({ whatIsNotReady: async () => ['database'] })).inject({ url: '/readyz' })

    expect([reply.statusCode, reply.json()]).toEqual([503, { status: 'waiting', missing: ['database'], remarks: [] }])
  })
})

test('the API describes itself', async () => {
  const { paths } = (
    await (await desk()).inject({ url: '/api/v1/openapi.json', headers: asToken('t-reviewer') })
  ).json()

  expect(Object.keys(paths)).toEqual([
    '/api/v1/cases',
    '/api/v1/cases/{reference}',
    '/api/v1/cases/{reference}/pages/{document}/{page}',
    '/api/v1/cases/{reference}/call-backs',
    '/api/v1/cases/{reference}/call-backs/{id}/second',
    '/api/v1/cases/{reference}/life',
    '/api/v1/cases/{reference}/steps',
    '/api/v1/cases/{reference}/approvals',
    '/api/v1/cases/{reference}/corrections',
    '/api/v1/cases/{reference}/findings',
    '/api/v1/cases/{reference}/settlements',
    '/api/v1/cases/{reference}/settlements/second',
    ...RECORD_KINDS.map((kind) => `/api/v1/cases/{reference}/records/${kind}`),
    '/api/v1/cases/{reference}/notes',
    '/api/v1/cases/{reference}/assignment',
    '/api/v1/cases/assignment',
    '/api/v1/cases/{reference}/merge',
    '/api/v1/cases/{reference}/moves',
    '/api/v1/mails',
    '/api/v1/mails/{id}/case',
    '/api/v1/mails/{id}/attach',
    '/api/v1/cases/{reference}/drawn-text',
    '/api/v1/cases/{reference}/passwords',
    '/api/v1/vouchings',
    '/api/v1/vouchings/{id}/second',
    '/api/v1/vouchings/{id}/end',
    '/api/v1/senders/compromised',
    '/api/v1/senders/cleared',
    '/api/v1/cases/{reference}/release',
    '/api/v1/reports/transparency',
    '/api/v1/cases/{reference}/export',
    '/api/v1/audit/verification',
    '/api/v1/policies',
    '/api/v1/policies/approvals',
    '/api/v1/retention',
    '/api/v1/cases/{reference}/legal-hold',
    '/api/v1/cases/{reference}/legal-hold/end',
    '/api/v1/restore',
    '/api/v1/restore/release',
    '/api/v1/customers',
    '/api/v1/notices',
    '/api/v1/notices/{id}',
    '/api/v1/notices/{id}/edit',
    '/api/v1/notices/{id}/approve',
    '/api/v1/notices/{id}/withdraw',
    '/api/v1/notices/{id}/take-back',
    '/api/v1/notices/{id}/send',
    '/api/v1/notices/{id}/settle',
    '/api/v1/cases/{reference}/letters',
    '/api/v1/on-call/pages',
    '/api/v1/on-call/pages/{id}/accept',
  ])
})
