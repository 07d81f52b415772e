import { afterEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { DESK } from '../../src/desk/access.js'
import type { DeskPorts, DeskSettings } from '../../src/desk/ports.js'
import { createDesk } from '../../src/desk/server.js'
import { formToken } from '../../src/desk/sign-in/session.js'
import { createLog } from '../../src/log.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'

const COOKIE = 'a'.repeat(43)
const NEXT_COOKIE = 'b'.repeat(43)
const CSRF = formToken({ cookie: COOKIE, principal: DESK, openedBy: 'local' })
const asPerson = { cookie: `writdesk=${COOKIE}` }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const SENDER = { sender: 'chief@town.example', since: '2026-11-20' }

let app: FastifyInstance | undefined
afterEach(() => app?.close())

/** A desk at which Ann has a session, and may mark senders. */
async function desk(
  { settings = {}, ports = {} }: { settings?: Partial<DeskSettings>; ports?: Partial<DeskPorts['signIn']> } = {},
  marked: unknown[] = [],
): Promise<FastifyInstance> {
  const empty = emptyPorts()
  app = await createDesk(
    { password: null, tls: null, isBehindProxy: false, ...settings },
    emptyPorts({
      senders: { ...empty.senders, mark: async (saying) => marked.push(saying) },
      signIn: {
        ...empty.signIn,
        findSession: async (cookie) =>
          cookie === COOKIE ? { openedBy: 'local', principal: aSignedInPerson({ roles: ['approver'] }) } : null,
        signIn: async ({ email, password, code }) =>
          email === 'ann@kutano.example' && password === 'right' && code === '123456' ? NEXT_COOKIE : null,
        giveCode: async (_session, code) => (code === '123456' ? NEXT_COOKIE : null),
        ...ports,
      },
    }),
    createLog('silent'),
  )
  return app
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

describe('signing in', () => {
  const RIGHT = { email: 'ann@kutano.example', password: 'right', code: '123456', next: '/cases/LP-2026-000001-Z' }
  const post = async (fields: object, server?: FastifyInstance) =>
    (server ?? (await desk())).inject({
      method: 'POST',
      url: '/sign-in',
      headers: FORM,
      payload: form({ ...RIGHT, ...fields }),
    })

  test('gives a cookie that scripts cannot read, and goes on where the person was', async () => {
    const reply = await post({})

    expect([reply.statusCode, reply.headers.location]).toEqual([303, RIGHT.next])
    expect(reply.cookies).toEqual([
      { name: 'writdesk', value: NEXT_COOKIE, path: '/', httpOnly: true, sameSite: 'Lax' },
    ])
  })

  test('behind TLS the cookie is bound to this host and never sent in the clear', async () => {
    const reply = await post({}, await desk({ settings: { isBehindProxy: true } }))

    expect(reply.cookies).toMatchObject([{ name: '__Host-writdesk', secure: true, path: '/', httpOnly: true }])
    expect(reply.headers['strict-transport-security']).toContain('max-age=')
  })

  test.each([{ password: 'wrong' }, { code: '000000' }, { email: 'bob@kutano.example' }, { email: '', code: '' }])(
    'says the same whatever was wrong: %j',
    async (wrong) => {
      const reply = await post(wrong)

      expect([reply.statusCode, reply.cookies]).toEqual([401, []])
      expect(reply.body).toContain('Address, password or code is wrong')
    },
  )

  test('never leads to another site', async () => {
    expect((await post({ next: '//evil.example/' })).headers.location).toBe('/')
  })

  test('is refused where another site sends the form', async () => {
    const reply = await (await desk()).inject({
      method: 'POST',
      url: '/sign-in',
      headers: { ...FORM, 'sec-fetch-site': 'cross-site' },
      payload: form(RIGHT),
    })

    expect([reply.statusCode, reply.cookies]).toEqual([403, []])
  })

  test('who guesses too often waits, with the right password too', async () => {
    const server = await desk()
    for (let guesses = 0; guesses < 10; guesses += 1) await post({ password: 'wrong' }, server)

    expect((await post({}, server)).statusCode).toBe(429)
  })

  test('the shared password opens a session of the team where it is set, and nothing where it is not', async () => {
    const asTeam = { email: '', code: '', password: 'shared' }

    expect((await post(asTeam, await desk({ settings: { password: 'shared' } }))).statusCode).toBe(303)
    await app?.close()
    expect((await post({ ...asTeam, password: '' })).statusCode).toBe(401)
  })
})

describe('who is not signed in', () => {
  test('is shown where to, as a browser, and comes back', async () => {
    const reply = await (await desk()).inject({ url: '/?after=x', headers: { accept: 'text/html,*/*;q=0.8' } })

    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/sign-in?next=%2F%3Fafter%3Dx'])
  })

  test.each([`writdesk=${'z'.repeat(43)}`, 'writdesk=x', 'writdesk=', `other=${COOKIE}`])(
    'a cookie that stands for nothing: %.20s',
    async (cookie) => {
      expect((await (await desk()).inject({ url: '/', headers: { cookie } })).statusCode).toBe(401)
    },
  )
})

describe('a page of another site cannot act for a person', () => {
  const mark = async (headers: Record<string, string>, marked: unknown[] = []) =>
    (await desk({}, marked)).inject({
      method: 'POST',
      url: '/api/v1/senders/compromised',
      headers: { ...asPerson, ...headers },
      payload: SENDER,
    })

  test('what changes something takes the token of the session', async () => {
    const marked: unknown[] = []

    const reply = await mark({}, marked)

    expect([reply.statusCode, reply.json().error, marked]).toEqual([403, 'form-token', []])
  })

  test.each([
    ['of another session', formToken({ cookie: NEXT_COOKIE, principal: DESK, openedBy: 'local' })],
    ['empty', ''],
    ['longer', `${CSRF}x`],
  ])('a token %s is none', async (_what, token) => {
    expect((await mark({ 'x-form-token': token })).statusCode).toBe(403)
  })

  test('with it the act is done, and reading needs none', async () => {
    const marked: unknown[] = []

    expect((await mark({ 'x-form-token': CSRF }, marked)).statusCode).not.toBe(403)
    expect(marked).toHaveLength(1)
    expect((await app?.inject({ url: '/api/v1/cases', headers: asPerson }))?.statusCode).toBe(200)
  })

  test('the token goes to nobody but the session itself', async () => {
    const server = await desk()

    expect((await server.inject({ url: '/api/v1/session', headers: asPerson })).json()).toEqual({
      name: 'ann@kutano.example',
      roles: ['approver'],
      secondFactor: 'fresh',
      openedBy: 'local',
      formToken: CSRF,
    })
    expect((await server.inject({ url: '/api/v1/session' })).statusCode).toBe(401)
  })
})

test.each([
  ['ops', '/ops'],
  ['admin', '/people'],
] as const)('%s, who sees no content, is led from the door to %s', async (role, place) => {
  const principal = aSignedInPerson({ roles: [role] })
  const server = await desk({ ports: { findSession: async () => ({ openedBy: 'local', principal }) } })

  const reply = await server.inject({ url: '/', headers: { ...asPerson, accept: 'text/html' } })

  expect([reply.statusCode, reply.headers.location]).toEqual([303, place])
})

test.each(['/ops/retry', '/api/v1/senders/compromised', '/views'])('a token changes nothing: %s', async (url) => {
  const holder = { name: 'token:x', kind: 'service', roles: ['ops', 'reviewer'] } as const
  app = await createDesk(
    { password: null, tls: null, isBehindProxy: false },
    emptyPorts({ findTokenHolder: async () => holder }),
    createLog('silent'),
  )

  const reply = await app.inject({ method: 'POST', url, headers: { authorization: 'Bearer x' }, payload: SENDER })

  expect([reply.statusCode, reply.json().message]).toEqual([403, 'A token reads and never acts. A person does this.'])
})

describe('the second factor, again', () => {
  const again = async (fields: Record<string, string>) =>
    (await desk()).inject({
      method: 'POST',
      url: '/sign-in/again',
      headers: { ...asPerson, ...FORM },
      payload: form({ _token: CSRF, next: '/', ...fields }),
    })

  test('makes a new cookie', async () => {
    const reply = await again({ code: '123456' })

    expect([reply.statusCode, reply.cookies[0]?.value]).toEqual([303, NEXT_COOKIE])
  })

  test('a wrong code leaves the session as it was', async () => {
    const reply = await again({ code: '000000' })

    expect([reply.statusCode, reply.cookies]).toEqual([401, []])
  })

  test('scripts give it too, and get the token of the new session', async () => {
    const reply = await (await desk()).inject({
      method: 'POST',
      url: '/api/v1/session/second-factor',
      headers: { ...asPerson, 'x-form-token': CSRF },
      payload: { code: '123456' },
    })

    expect(reply.json()).toEqual({ formToken: formToken({ cookie: NEXT_COOKIE, principal: DESK, openedBy: 'local' }) })
  })
})

test('signing out ends the session and takes the cookie away', async () => {
  const ended: string[] = []
  const server = await desk({ ports: { signOut: async (cookie) => void ended.push(cookie) } })

  const reply = await server.inject({
    method: 'POST',
    url: '/sign-out',
    headers: { ...asPerson, ...FORM },
    payload: form({ _token: CSRF }),
  })

  expect([reply.statusCode, ended, reply.cookies[0]?.value]).toEqual([303, [COOKIE], ''])
})
