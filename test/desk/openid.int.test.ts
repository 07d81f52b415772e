import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { giveCredentials } from '../../src/cli/give-credentials.js'
import { signInPorts } from '../../src/cli/sign-in-ports.js'
import { createDesk } from '../../src/desk/server.js'
import { codeAt } from '../../src/edges/one-time-codes.js'
import { createOpenId } from '../../src/edges/openid.js'
import { askForRole, confirmRole } from '../../src/edges/postgres/people.js'
import { addUser, disableUser } from '../../src/edges/postgres/users.js'
import { createLog } from '../../src/log.js'
import { anIdentityProvider, CLIENT, type IdentityProvider } from '../edges/identity-provider.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { emptyPorts } from './empty-ports.js'

/** The desk, a real provider and a real PostgreSQL: a person goes from the one to the other and back. */
const REDIRECT = 'http://127.0.0.1:9/sign-in/openid/back'
const KEY = Buffer.alloc(32, 7)
const SETTINGS = { password: null, tls: null, isBehindProxy: false }
const NOW = new Date('2026-11-22T09:00:00Z')

let database: FreshDatabase
let provider: IdentityProvider
let app: FastifyInstance
const alarms: object[] = []

beforeAll(async () => {
  database = await freshDatabase()
  provider = await anIdentityProvider(REDIRECT)
})
afterAll(async () => {
  await provider.close()
  await database.close()
})
beforeEach(async () => {
  app = await deskFor(provider.issuer)
})
afterEach(() => app.close())

async function deskFor(issuer: string): Promise<FastifyInstance> {
  const openId = createOpenId(
    {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      redirectUrl: REDIRECT,
      roles: { claim: 'groups', of: { legal: ['reviewer'], counsel: ['counsel', 'reviewer'], infra: ['ops'] } },
      secondFactor: { amr: ['mfa', 'otp'], acr: [] },
    },
    { warn: () => undefined },
  )
  const log = { error: (details: object) => void alarms.push(details) }
  const signIn = signInPorts(database.pool, KEY, { openId, log, now: () => NOW })
  return createDesk(SETTINGS, emptyPorts({ signIn }), createLog('silent'))
}

/** A browser: keeps its cookies, and goes where it is sent. */
function aBrowser() {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const get = async (url: string) => {
    const reply = await app.inject({ url, headers: { cookie: cookie() } })
    for (const { name, value } of reply.cookies) jar.set(name, value)
    return reply
  }
  const leave = async (query = '') => String((await get(`/sign-in/openid${query}`)).headers.location)
  const comeBack = async (back: URL) => get(`${back.pathname}${back.search}`)
  return {
    jar,
    get,
    leave,
    comeBack,
    signIn: async (query = '') => comeBack(await provider.walk(await leave(query))),
    whoAmI: async () => (await get('/api/v1/session')).json(),
  }
}

const aPerson = (sub: string, groups: string[], over: object = {}) => ({
  sub,
  email: `${sub}@kutano.example`,
  email_verified: true,
  name: 'A Person',
  groups,
  amr: ['pwd', 'mfa'],
  ...over,
})

describe('a person of the provider', () => {
  test('is signed in with the roles of the groups and a fresh second factor, and goes on where he was', async () => {
    provider.who = aPerson('ann', ['legal', 'infra', 'others'])
    const browser = aBrowser()

    const reply = await browser.signIn('?next=/cases/LP-2026-000001-Z')

    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/cases/LP-2026-000001-Z'])
    expect(await browser.whoAmI()).toMatchObject({
      name: 'ann@kutano.example',
      roles: ['reviewer', 'ops'],
      secondFactor: 'fresh',
      openedBy: 'openid',
    })
  })

  test('has no second factor where the provider checked none', async () => {
    provider.who = aPerson('bea', ['legal'], { amr: ['pwd'] })
    const browser = aBrowser()
    await browser.signIn()

    expect(await browser.whoAmI()).toMatchObject({ secondFactor: null })
  })

  test('is counsel only where two admins gave the role here, whatever the group says', async () => {
    const email = 'cleo@kutano.example'
    provider.who = aPerson('cleo', ['counsel'])
    const before = aBrowser()
    await before.signIn()
    expect((await before.whoAmI()).roles).toEqual(['reviewer'])

    for (const by of ['one@kutano.example', 'two@kutano.example'])
      await addUser(database.pool, { email: by, name: by, roles: ['admin'] }, 'test')
    await askForRole(database.pool, { email, role: 'counsel', by: 'one@kutano.example' })
    await confirmRole(database.pool, { email, role: 'counsel', by: 'two@kutano.example' })
    const after = aBrowser()
    await after.signIn()

    expect((await after.whoAmI()).roles).toEqual(['counsel', 'reviewer'])
    expect((await before.get('/api/v1/session')).statusCode).toBe(401)
  })

  test('loses what the group no longer gives, and with it every open session', async () => {
    provider.who = aPerson('dan', ['legal', 'infra'])
    const first = aBrowser()
    await first.signIn()
    provider.who = aPerson('dan', ['infra'])
    const second = aBrowser()
    await second.signIn()

    expect((await second.whoAmI()).roles).toEqual(['ops'])
    expect((await first.get('/api/v1/session')).statusCode).toBe(401)
  })

  test.each([
    ['in no group that means a role', aPerson('eve', ['others'])],
    ['with an address that the provider did not prove', aPerson('fay', ['legal'], { email_verified: false })],
    ['without an address', { ...aPerson('gus', ['legal']), email: undefined }],
    ['whose group has the name of something else in a program', aPerson('hal', ['constructor', '__proto__'])],
  ])('%s is not signed in', async (_who, who) => {
    provider.who = who
    const browser = aBrowser()

    expect((await browser.signIn()).statusCode).toBe(401)
    expect((await browser.get('/api/v1/session')).statusCode).toBe(401)
  })

  test('who is disabled here stays out', async () => {
    provider.who = aPerson('ida', ['legal'])
    await aBrowser().signIn()
    await disableUser(database.pool, 'ida@kutano.example', 'test')

    expect((await aBrowser().signIn()).statusCode).toBe(401)
  })

  test('who gets the address of another is not that other: the first one is bound by the name of the provider', async () => {
    provider.who = aPerson('jon', ['legal'])
    await aBrowser().signIn()
    provider.who = { ...aPerson('jon-two', ['legal']), email: 'jon@kutano.example' }

    expect((await aBrowser().signIn()).statusCode).toBe(401)
  })
})

describe('the way there and back', () => {
  test('has PKCE, state and nonce, each new', async () => {
    const [one, other] = [
      new URL(await aBrowser().leave()).searchParams,
      new URL(await aBrowser().leave()).searchParams,
    ]

    expect(one.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.get(name)).toMatch(/^[\w-]{43}$/)
      expect(one.get(name)).not.toBe(other.get(name))
    }
  })

  test('an answer that another browser asked for signs nobody in', async () => {
    provider.who = aPerson('kim', ['legal'])
    const attacker = await provider.walk(await aBrowser().leave())
    const victim = aBrowser()
    await victim.leave()

    expect((await victim.comeBack(attacker)).statusCode).toBe(401)
    expect((await aBrowser().comeBack(attacker)).statusCode).toBe(401)
  })

  test('an answer counts once', async () => {
    provider.who = aPerson('lea', ['legal'])
    const browser = aBrowser()
    const url = await browser.leave()
    const trip = browser.jar.get('writdesk-trip') ?? ''
    const back = await provider.walk(url)
    expect((await browser.comeBack(back)).statusCode).toBe(303)

    browser.jar.set('writdesk-trip', trip)
    expect((await browser.comeBack(back)).statusCode).toBe(401)
  })

  test.each(['?next=https://evil.example/', '?next=//evil.example/'])('never leads elsewhere: %s', async (query) => {
    provider.who = aPerson('mia', ['legal'])

    expect((await aBrowser().signIn(query)).headers.location).toBe('/')
  })

  test('a trip that the browser wrote itself leads nowhere', async () => {
    const browser = aBrowser()
    browser.jar.set('writdesk-trip', Buffer.from('{"state":1}').toString('base64url'))

    expect((await browser.get('/sign-in/openid/back?code=x&state=y')).statusCode).toBe(401)
  })
})

describe('the second factor, again', () => {
  test('is given at the provider, and makes the session fresh', async () => {
    provider.who = aPerson('nia', ['legal'])
    const browser = aBrowser()
    await browser.signIn()
    await database.pool.query(`update sessions set second_factor_at = second_factor_at - interval '1 hour'`)
    expect((await browser.whoAmI()).secondFactor).toBe('stale')

    await browser.signIn('?again')

    expect((await browser.whoAmI()).secondFactor).toBe('fresh')
  })

  test('of another person makes nobody else fresh', async () => {
    provider.who = aPerson('oda', ['legal'])
    const browser = aBrowser()
    await browser.signIn()
    provider.who = aPerson('pat', ['legal'])

    await browser.signIn('?again')

    expect((await browser.whoAmI()).name).toBe('pat@kutano.example')
  })
})

describe('when the provider is down', () => {
  const claimFor = async (email: string, isBreakGlass: boolean) => {
    await addUser(database.pool, { email, name: 'Break Glass', roles: ['counsel'] }, 'test')
    const { password, codeSecret } = await giveCredentials(database.pool, KEY, { email, isBreakGlass }, 'test')
    return new URLSearchParams({ email, password, code: codeAt(codeSecret, NOW) }).toString()
  }
  const post = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })

  test('the page says so, and what to do', async () => {
    await app.close()
    app = await deskFor('http://127.0.0.1:9')

    const reply = await aBrowser().get('/sign-in/openid')

    expect(reply.statusCode).toBe(502)
    expect(reply.body).toContain('The identity provider does not answer')
  })

  test('a break-glass account signs in: it is an event and an alarm; any other local account is not', async () => {
    alarms.length = 0
    const [glass, plain] = [await claimFor('glass@kutano.example', true), await claimFor('plain@kutano.example', false)]

    expect((await post(plain)).statusCode).toBe(401)
    expect(alarms).toEqual([])
    expect((await post(glass)).statusCode).toBe(303)

    expect(alarms).toMatchObject([{ alarm: 'break-glass' }])
    const { rows } = await database.pool.query(
      `select details ->> 'by' as by from audit_events where actor = 'glass@kutano.example' and action = 'signed-in'`,
    )
    expect(rows).toEqual([{ by: 'break-glass' }])
  })
})
