import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { giveCredentials } from '../../src/cli/give-credentials.js'
import { signInPorts } from '../../src/cli/sign-in-ports.js'
import { codeAt } from '../../src/edges/one-time-codes.js'
import { addUser, disableUser } from '../../src/edges/postgres/users.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'

/** Sign-in over a real PostgreSQL. Each person has a clock of his own: codes are of half minutes. */
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const KEY = Buffer.alloc(32, 7)
let people = 0

async function aPerson(roles = ['reviewer']) {
  people += 1
  const email = `person${people}@kutano.example`
  let now = new Date('2026-11-22T09:00:00Z')
  await addUser(database.pool, { email, name: 'A Person', roles }, 'test')
  const { password, codeSecret } = await giveCredentials(database.pool, KEY, { email, isBreakGlass: false }, 'test')
  const ports = signInPorts(database.pool, KEY, { now: () => now })
  return {
    email,
    ports,
    later: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1_000)
    },
    code: () => codeAt(codeSecret, now),
    signIn: (claim: { password?: string; code?: string } = {}, before: string | null = null) =>
      ports.signIn({ email, password, code: codeAt(codeSecret, now), ...claim }, before),
  }
}

async function ageSessions(column: string, interval: string): Promise<void> {
  await database.pool.query(`update sessions set ${column} = ${column} - interval '${interval}'`)
}

describe('a local account', () => {
  test('opens a session with a fresh second factor, under its own name', async () => {
    const ann = await aPerson(['approver', 'reviewer'])

    const cookie = await ann.signIn()

    expect(cookie).toMatch(/^[\w-]{43}$/)
    expect(await ann.ports.findSession(cookie ?? '')).toEqual({
      openedBy: 'local',
      principal: { name: ann.email, kind: 'person', roles: ['approver', 'reviewer'], secondFactor: 'fresh' },
    })
  })

  test('the address may be written in capitals', async () => {
    const ann = await aPerson()

    expect(await signInPorts(database.pool, KEY).findSession('x'.repeat(43))).toBeNull()
    expect(await ann.ports.signIn({ email: ann.email.toUpperCase(), password: 'x', code: '1' }, null)).toBeNull()
  })

  test('a code is taken once', async () => {
    const ann = await aPerson()
    expect(await ann.signIn()).not.toBeNull()

    expect(await ann.signIn()).toBeNull()
    ann.later(30)
    expect(await ann.signIn()).not.toBeNull()
  })

  test('neither password nor code alone is enough', async () => {
    const ann = await aPerson()

    expect(await ann.signIn({ password: 'wrong' })).toBeNull()
    expect(await ann.signIn({ code: '000000' })).toBeNull()
    expect(await ann.signIn()).not.toBeNull()
  })

  test('after five wrong tries the right ones wait, and the wait ends', async () => {
    const ann = await aPerson()
    for (let tries = 0; tries < 5; tries += 1) await ann.signIn({ password: 'wrong' })

    expect(await ann.signIn()).toBeNull()
    await database.pool.query('update local_credentials set locked_until = now() where locked_until is not null')
    expect(await ann.signIn()).not.toBeNull()
  })

  test('of many wrong tries at once no more are judged than one after the other', async () => {
    const ann = await aPerson()

    await Promise.all(Array.from({ length: 12 }, () => ann.signIn({ password: 'wrong' })))

    const { rows } = await database.pool.query(
      `select count(*)::int as count from audit_events where action = 'sign-in-refused' and actor = $1`,
      [ann.email],
    )
    expect(rows[0].count).toBe(5)
  })

  test('the secret of codes is not in the database, and opens with no other key', async () => {
    const ann = await aPerson()
    const { rows } = await database.pool.query('select totp_sealed, password_hash from local_credentials')

    expect(rows.every(({ password_hash }) => password_hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true)
    const other = signInPorts(database.pool, Buffer.alloc(32, 8), {
      now: () => new Date('2026-11-22T09:00:00Z'),
    })
    expect(await other.signIn({ email: ann.email, password: 'x', code: ann.code() }, null)).toBeNull()
  })
})

describe('a session', () => {
  test('the second factor grows old, and a code makes it fresh under another cookie', async () => {
    const ann = await aPerson()
    const cookie = (await ann.signIn()) ?? ''
    await ageSessions('second_factor_at', '16 minutes')
    const stale = await ann.ports.findSession(cookie)
    expect(stale?.principal.secondFactor).toBe('stale')
    if (stale === null) return

    ann.later(30)
    const next = (await ann.ports.giveCode({ cookie, ...stale }, ann.code())) ?? ''

    expect((await ann.ports.findSession(next))?.principal.secondFactor).toBe('fresh')
    expect(await ann.ports.findSession(cookie)).toBeNull()
  })

  test('signing in again ends what the browser held before: nobody fixes a session for another', async () => {
    const ann = await aPerson()
    const before = (await ann.signIn()) ?? ''
    ann.later(30)

    const after = (await ann.signIn({}, before)) ?? ''

    expect(await ann.ports.findSession(before)).toBeNull()
    expect(await ann.ports.findSession(after)).not.toBeNull()
  })

  test('signing out ends it', async () => {
    const ann = await aPerson()
    const cookie = (await ann.signIn()) ?? ''

    await ann.ports.signOut(cookie)

    expect(await ann.ports.findSession(cookie)).toBeNull()
  })

  test.each([
    ['roles', (email: string) => [`update users set roles = '{auditor}' where email = $1`, email]],
    ['name alone', (email: string) => [`update users set name = 'Another' where email = $1`, email]],
  ])('a change of %s', async (what, statement) => {
    const ann = await aPerson()
    const cookie = (await ann.signIn()) ?? ''
    const [text = '', email] = statement(ann.email)

    await database.pool.query(text, [email])

    expect((await ann.ports.findSession(cookie)) === null).toBe(what === 'roles')
  })

  test('disabling its person ends it, and nobody signs in under that name', async () => {
    const ann = await aPerson()
    const cookie = (await ann.signIn()) ?? ''

    await disableUser(database.pool, ann.email, 'test')

    expect(await ann.ports.findSession(cookie)).toBeNull()
    ann.later(30)
    expect(await ann.signIn()).toBeNull()
  })

  test('a new password ends what was open with the old one', async () => {
    const ann = await aPerson()
    const cookie = (await ann.signIn()) ?? ''

    await giveCredentials(database.pool, KEY, { email: ann.email, isBreakGlass: false }, 'test')

    expect(await ann.ports.findSession(cookie)).toBeNull()
  })

  test.each([
    ['seen_at', '61 minutes'],
    ['expires_at', '12 hours'],
  ])('ends by itself: %s, %s ago', async (column, interval) => {
    const ann = await aPerson()
    const cookie = (await ann.signIn()) ?? ''

    await ageSessions(column, interval)

    expect(await ann.ports.findSession(cookie)).toBeNull()
  })

  test('the cookie is stored nowhere, and every sign-in is an event without it', async () => {
    const ann = await aPerson()
    const cookie = (await ann.signIn()) ?? ''

    const { rows } = await database.pool.query(
      `select (select jsonb_agg(to_jsonb(s)) from sessions s)::text || (select jsonb_agg(to_jsonb(e)) from audit_events e)::text as all`,
    )

    expect(rows[0].all).toContain('signed-in')
    expect(rows[0].all).not.toContain(cookie)
  })
})

test('the shared password opens a session of the team, which is no person', async () => {
  const ports = signInPorts(database.pool, null)

  const cookie = await ports.signInAsTeam(null)

  expect(await ports.findSession(cookie)).toMatchObject({ openedBy: 'shared-password', principal: { kind: 'team' } })
})
