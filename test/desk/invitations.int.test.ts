import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { peoplePorts } from '../../src/cli/people-ports.js'
import { signInPorts } from '../../src/cli/sign-in-ports.js'
import { createDesk } from '../../src/desk/server.js'
import { codeAt } from '../../src/edges/one-time-codes.js'
import { addUser, disableUser } from '../../src/edges/postgres/users.js'
import { createLog } from '../../src/log.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { emptyPorts } from './empty-ports.js'

/** Invitations, own sessions and own passwords over a real PostgreSQL. */
const KEY = Buffer.alloc(32, 7)
const PASSWORD = 'four grey herons stand'
let database: FreshDatabase
let app: FastifyInstance
let now = new Date('2026-11-22T09:00:00Z')

beforeAll(async () => {
  database = await freshDatabase()
  const ports = emptyPorts({ people: people(), signIn: signInPorts(database.pool, KEY, { now: () => now }) })
  app = await createDesk({ password: null, tls: null, isBehindProxy: false }, ports, createLog('silent'))
  await addUser(database.pool, { email: 'ada@kutano.example', name: 'Ada', roles: ['admin'] }, 'test')
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const people = () => peoplePorts(database.pool, { key: KEY, deskUrl: null })
let count = 0
let knocks = 0

async function aPerson(roles = ['reviewer']): Promise<string> {
  count += 1
  const email = `person${count}@kutano.example`
  await addUser(database.pool, { email, name: 'A Person', roles }, 'test')
  return email
}
const invite = async (email: string) => (await people().invite?.(email, 'ada@kutano.example'))?.link ?? null
const linkOf = async (email: string) => (await invite(email)) ?? '/invitation/none'
const send = (url: string, payload: object, cookie = '') => {
  knocks += 1
  return app.inject({ method: 'POST', url, payload, headers: { cookie }, remoteAddress: `10.2.0.${knocks}` })
}
const open = (url: string, cookie = '') => {
  knocks += 1
  return app.inject({ url, headers: { cookie, accept: 'text/html' }, remoteAddress: `10.2.0.${knocks}` })
}
const secretOn = (page: string) => (/<code class="ref">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '')
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000)
}

/** Sets up an account as its person does; his secret of codes. */
async function setUp(email: string): Promise<string> {
  const link = await linkOf(email)
  const secret = secretOn((await open(link)).body)
  await send(link, { password: PASSWORD, again: PASSWORD, code: codeAt(secret, now) })
  return secret
}

async function signIn(email: string, secret: string, password = PASSWORD): Promise<string> {
  later(30)
  const { cookies } = await send('/sign-in', { email, password, code: codeAt(secret, now) })
  return `writdesk=${cookies.find(({ name }) => name === 'writdesk')?.value ?? ''}`
}

const tokenOn = (page: string) => /name="_token" value="([^"]+)"/.exec(page)?.[1] ?? ''

describe('an invitation', () => {
  test('is a link behind which the person sets password and codes himself, and then signs in', async () => {
    const email = await aPerson()
    const link = await linkOf(email)

    const page = await open(link)
    const secret = secretOn(page.body)
    const done = await send(link, { password: PASSWORD, again: PASSWORD, code: codeAt(secret, now) })

    expect(page.body).toContain(email)
    expect([done.statusCode, done.headers.location]).toEqual([303, '/sign-in?note=account'])
    const account = await open('/account', await signIn(email, secret))
    expect(account.body).toContain('This one')
  })

  test('is a link at the configured address of the desk, never at the one of a request', async () => {
    const email = await aPerson()
    const atHome = peoplePorts(database.pool, { key: KEY, deskUrl: 'https://desk.kutano.example' })

    const invited = await atHome.invite?.(email, 'ada@kutano.example')

    expect(invited?.link).toMatch(/^https:\/\/desk\.kutano\.example\/invitation\/[\w-]{43}$/)
  })

  test('works once', async () => {
    const email = await aPerson()
    const link = await linkOf(email)
    const secret = secretOn((await open(link)).body)
    await send(link, { password: PASSWORD, again: PASSWORD, code: codeAt(secret, now) })

    expect((await open(link)).statusCode).toBe(404)
    expect((await send(link, { password: 'another long one', again: 'another long one', code: '1' })).statusCode).toBe(
      404,
    )
    expect(await invite(email)).toBeNull()
  })

  test('ends after three days, and with the next one for the same person', async () => {
    const email = await aPerson()
    const [first, second] = [await linkOf(email), await linkOf(email)]

    expect((await open(first)).statusCode).toBe(404)
    expect((await open(second)).statusCode).toBe(200)
    await database.pool.query(`update invitations set expires_at = now() where used_at is null`)
    expect((await open(second)).statusCode).toBe(404)
  })

  test.each(['approver', 'counsel', 'admin'])('is not made for who decides or administers: %s', async (role) => {
    expect(await invite(await aPerson(['reviewer', role]))).toBeNull()
  })

  test('ends when its person is given a role that decides, or is disabled: who invited knows the link', async () => {
    const [risen, gone] = [await aPerson(), await aPerson()]
    const [ofRisen, ofGone] = [await linkOf(risen), await linkOf(gone)]
    await database.pool.query(`update users set roles = '{reviewer,approver}' where email = $1`, [risen])
    await disableUser(database.pool, gone, 'test')

    expect([(await open(ofRisen)).statusCode, (await open(ofGone)).statusCode]).toEqual([404, 404])
    expect((await send(ofRisen, { password: PASSWORD, again: PASSWORD, code: '000000' })).statusCode).toBe(404)
  })

  test('is made by an admin for another person alone', async () => {
    const email = await aPerson()
    const other = await aPerson()

    expect(await people().invite?.(email, other)).toBeNull()
    expect(await people().invite?.('ada@kutano.example', 'ada@kutano.example')).toBeNull()
  })

  test.each([
    ['short', 'short', 'has 5 characters'],
    [PASSWORD, `${PASSWORD}s`, 'are not the same'],
    ['writdesk writdesk', 'writdesk writdesk', 'would guess it'],
    ['aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', 'would guess it'],
  ])('takes no password such as %s', async (password, again, why) => {
    const link = await linkOf(await aPerson())
    const secret = secretOn((await open(link)).body)

    const { statusCode, body } = await send(link, { password, again, code: codeAt(secret, now) })

    expect([statusCode, body.includes(why)]).toEqual([422, true])
    expect((await open(link)).statusCode).toBe(200)
  })

  test('is not used up by a wrong code, and the code that set it up does not sign in as well', async () => {
    const email = await aPerson()
    const link = await linkOf(email)
    const secret = secretOn((await open(link)).body)

    expect((await send(link, { password: PASSWORD, again: PASSWORD, code: '000000' })).body).toContain('next one')
    await send(link, { password: PASSWORD, again: PASSWORD, code: codeAt(secret, now) })

    const { statusCode } = await send('/sign-in', { email, password: PASSWORD, code: codeAt(secret, now) })
    expect(statusCode).toBe(401)
  })

  test('leaves events of ids, and neither token nor secret anywhere', async () => {
    const email = await aPerson()
    const link = await linkOf(email)
    const token = link.split('/').at(-1) ?? ''
    const secret = secretOn((await open(link)).body)

    const { rows } = await database.pool.query(`select details::text as text from audit_events
      union all select to_jsonb(i)::text from invitations i`)
    const kept = rows.map(({ text }) => text).join()

    expect(kept).not.toContain(token)
    expect(kept).not.toContain(secret)
  })
})

describe('own sessions', () => {
  test('are listed, and others of them are ended', async () => {
    const email = await aPerson()
    const secret = await setUp(email)
    const [first, second] = [await signIn(email, secret), await signIn(email, secret)]

    const { body } = await open('/account', second)
    await send('/account/sessions/end', { session: 'others', _token: tokenOn(body) }, second)

    expect(body.match(/Sign it out/g)).toHaveLength(1)
    expect((await open('/account', first)).statusCode).toBe(303)
    expect((await open('/account', second)).statusCode).toBe(200)
  })

  test('of somebody else are not ended, whatever id is sent', async () => {
    const [ann, bob] = [await aPerson(), await aPerson()]
    const ofAnn = await signIn(ann, await setUp(ann))
    const ofBob = await signIn(bob, await setUp(bob))
    const { rows } = await database.pool.query(
      'select s.id from sessions s join users u on u.id = s.user_id where u.email = $1 and s.ended_at is null',
      [ann],
    )

    await send(
      '/account/sessions/end',
      { session: rows[0]?.id, _token: tokenOn((await open('/account', ofBob)).body) },
      ofBob,
    )

    expect((await open('/account', ofAnn)).statusCode).toBe(200)
  })
})

describe('the own password', () => {
  const NEW = 'seven loud kettles sing'

  test('is changed with the current one and a code, and everything that was open ends', async () => {
    const email = await aPerson()
    const secret = await setUp(email)
    const cookie = await signIn(email, secret)
    later(30)
    const change = { current: PASSWORD, password: NEW, again: NEW, code: codeAt(secret, now) }

    const done = await send(
      '/account/password',
      { ...change, _token: tokenOn((await open('/account', cookie)).body) },
      cookie,
    )

    expect([done.statusCode, done.headers.location]).toEqual([303, '/sign-in?note=password'])
    expect((await open('/account', cookie)).statusCode).toBe(303)
    expect((await open('/account', await signIn(email, secret))).statusCode).toBe(303)
    expect((await open('/account', await signIn(email, secret, NEW))).statusCode).toBe(200)
  })

  test.each([
    ['the current one is wrong', { current: 'not my password' }],
    ['the code is wrong', { code: '000000' }],
    ['the new one is short', { password: 'short', again: 'short' }],
  ])('stays where %s', async (_what, over) => {
    const email = await aPerson()
    const secret = await setUp(email)
    const cookie = await signIn(email, secret)
    later(30)
    const change = { current: PASSWORD, password: NEW, again: NEW, code: codeAt(secret, now), ...over }

    const refused = await send(
      '/account/password',
      { ...change, _token: tokenOn((await open('/account', cookie)).body) },
      cookie,
    )

    expect(refused.statusCode).toBe(422)
    expect((await open('/account', cookie)).statusCode).toBe(200)
  })
})
