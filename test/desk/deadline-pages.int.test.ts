import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { caseLifePorts } from '../../src/cli/case-life-ports.js'
import { clockPorts } from '../../src/cli/clock-ports.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { addUser, disableUser } from '../../src/edges/postgres/users.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { aStandingCase } from './case-desk.js'
import { openPagesDesk, type PagesDesk } from './pages-desk.js'

/** Clocks, the button that takes a case, and people's calendars, over a real PostgreSQL. */
let database: FreshDatabase
let desk: PagesDesk

const ANN = aSignedInPerson()
const CY = aSignedInPerson({ name: 'cy@kutano.example', roles: ['counsel'] })
const AUDITOR = aSignedInPerson({ name: 'au@kutano.example', roles: ['auditor'] })

const rows = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows

beforeEach(async () => {
  database = await freshDatabase()
  for (const { name, roles } of [ANN, CY, AUDITOR])
    await addUser(database.pool, { email: name, name, roles: [...roles] }, 'test')
  const policies = await loadPolicies(new URL('../../../policies', import.meta.url).pathname)
  desk = await openPagesDesk(database.pool, {
    clocks: clockPorts(database.pool),
    life: caseLifePorts(database.pool, policies, null),
  })
})
afterEach(async () => {
  await desk.close()
  await database.close()
})

/** A case with one clock that ends so many hours from now. */
async function aClock(
  hours: number,
  { restricted = false, kind = 'response', agency = 'Plain County', assignee = null as string | null } = {},
): Promise<string> {
  const { reference } = await aStandingCase(database.pool, { newCase: { restricted, agency } })
  await rows('delete from deadlines where case_id = (select id from cases where reference = $1)', reference)
  await rows(
    `insert into deadlines (case_id, kind, due_on, due_at, basis)
      select id, $2, ((now() + make_interval(hours => $3)) at time zone 'UTC')::date, now() + make_interval(hours => $3), 'a basis'
      from cases where reference = $1`,
    reference,
    kind,
    hours,
  )
  await rows('update cases set assignee = $2 where reference = $1', reference, assignee)
  return reference
}

const titleOf = (body: string) => /<div class="title"><h1>Deadlines<\/h1><span class="muted">([^<]*)/.exec(body)?.[1]
const listed = (body: string) =>
  [...body.slice(body.indexOf('id="h-l"')).matchAll(/<span class="ref muted">([^<]*)/g)].map(
    ([, reference]) => reference,
  )

describe('the page of deadlines', () => {
  test('has what is over first, then what nobody has, then the rest by time left', async () => {
    const later = await aClock(24 * 20, { assignee: ANN.name })
    const nobodys = await aClock(24 * 3)
    const over = await aClock(-5, { assignee: ANN.name })
    const soon = await aClock(24 * 2, { assignee: ANN.name })

    const { body } = await desk.get(ANN, '/deadlines')

    expect(listed(body)).toEqual([over, nobodys, soon, later])
    expect(titleOf(body)).toBe('1 over \u00b7 0 more today \u00b7 1 without owner')
    // On a Monday morning it was over in the week before.
    const [{ day }] = await rows('select due_on::text as day from deadlines order by due_at limit 1')
    const { body: itsWeek } = await desk.get(ANN, `/deadlines?from=${day}`)
    expect(itsWeek).toContain(`href="/cases/${over}" class="hot"`)
  })

  test('filters by sort, owner and day, and each filter says how many there are', async () => {
    const silence = await aClock(24 * 4, { kind: 'nondisclosure-expiry', assignee: ANN.name })
    const nobodys = await aClock(24 * 5)
    const [{ day }] = await rows('select due_on::text as day from deadlines order by due_at desc limit 1')

    expect(listed((await desk.get(ANN, '/deadlines?kind=silence')).body)).toEqual([silence])
    expect(listed((await desk.get(ANN, '/deadlines?owner=nobody')).body)).toEqual([nobodys])
    expect(listed((await desk.get(ANN, '/deadlines?owner=me')).body)).toEqual([silence])
    expect(listed((await desk.get(ANN, `/deadlines?on=${day}`)).body)).toEqual([nobodys])
    const { body } = await desk.get(ANN, '/deadlines?kind=customer')
    expect(body).toContain('No clock fits these filters.')
    expect(body).toContain('Orders of silence <span class="count">1</span>')
  })

  test('clocks that are settled or of closed cases run no more', async () => {
    await aClock(10)
    const closed = await aClock(12)
    await rows("update deadlines set settled_at = now() where due_at < now() + interval '11 hours'")
    await rows("update cases set state = 'closed', outcome = 'no-data', closed_at = now() where reference = $1", closed)

    expect((await desk.get(ANN, '/deadlines')).body).toContain('No clock runs.')
  })

  test('more than a page of them are behind a link that neither repeats nor leaves out one', async () => {
    const reference = await aClock(24 * 30, { assignee: ANN.name })
    await rows(
      `insert into deadlines (case_id, kind, due_on, due_at, basis)
        select c.id, 'response', '2030-01-01', '2030-01-01T00:00:00Z', 'b' || n from cases c, generate_series(1, 130) n
        where c.reference = $1`,
      reference,
    )

    const first = (await desk.get(ANN, '/deadlines')).body
    const next = /href="([^"]*after=[^"]*)"/.exec(first)?.[1] ?? ''
    const second = (await desk.get(ANN, next.replaceAll('&amp;', '&'))).body

    const bases = [first, second].flatMap((body) => [...body.matchAll(/<bdi>(b\d+)<\/bdi>/g)].map(([, basis]) => basis))
    expect(bases).toHaveLength(130)
    expect(new Set(bases).size).toBe(130)
  })

  test('a restricted case is in no list, count, calendar or caution but counsel\u2019s', async () => {
    await aClock(24 * 3, { assignee: ANN.name })
    const before = (await desk.get(ANN, '/deadlines')).body
    const sealed = await aClock(5, { restricted: true, agency: 'Sealedshire' })

    const after = (await desk.get(ANN, '/deadlines')).body

    expect(after).toBe(before)
    expect((await desk.get(CY, '/deadlines')).body).toContain(sealed)
    expect((await desk.post(ANN, '/deadlines/take', { reference: sealed })).status).toBe(404)
    expect(await rows('select assignee from cases where reference = $1', sealed)).toEqual([{ assignee: null }])
  })

  test('a case is taken with one press, under the name of who pressed, and the view is an event', async () => {
    const reference = await aClock(24)
    const { body } = await desk.get(ANN, '/deadlines?owner=nobody')
    expect(body).toContain(`<b><bdi>Plain County</bdi> has no owner</b>`)

    const taken = await desk.post(ANN, '/deadlines/take', { reference, back: '/deadlines?owner=nobody' })

    expect(taken).toMatchObject({ status: 303, location: '/deadlines?owner=nobody' })
    expect(await rows('select assignee from cases where reference = $1', reference)).toEqual([{ assignee: ANN.name }])
    const events = await rows("select details from audit_events where actor = $1 and action = 'list-viewed'", ANN.name)
    expect(events).toContainEqual({ details: { route: '/deadlines' } })
  })

  test.each([
    ['without a token', null, 403],
    ['to an address elsewhere', undefined, 303],
  ])('taking it %s is not what it seems', async (_what, token, status) => {
    const reference = await aClock(24)

    const answer = await desk.post(ANN, '/deadlines/take', { reference, back: '//evil.example/x' }, token)

    expect([answer.status, answer.location]).toEqual([status, status === 303 ? '/' : ''])
  })
})

describe('a calendar outside', () => {
  async function anAddress(who = ANN): Promise<string> {
    const { body } = await desk.post(who, '/deadlines/feed')
    return /id="feed-all" readonly value="([^"]*)"/.exec(body)?.[1] ?? ''
  }
  /** As a calendar program reads it: without a cookie. */
  async function read(address: string): Promise<{ status: number; body: string; type: unknown }> {
    const { pathname, search } = new URL(address)
    const reply = await desk.app.inject({ url: `${pathname}${search}` })
    return { status: reply.statusCode, body: reply.body, type: reply.headers['content-type'] }
  }

  test('reads reference, kind and day of each clock, and no word of its content', async () => {
    const reference = await aClock(24 * 4)
    const address = await anAddress()

    const { status, body, type } = await read(address)

    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(body).toContain(`SUMMARY:${reference} Response\r\n`)
    expect(body).not.toMatch(/Plain County|basis/)
    const [{ actor }] = await rows("select actor from audit_events where details ->> 'route' = '/deadlines.ics'")
    expect(actor).toBe(ANN.name)
  })

  test('never has a restricted case, not even for counsel', async () => {
    const [sealed, plain] = [await aClock(24, { restricted: true }), await aClock(24)]

    const { body } = await read(await anAddress(CY))

    expect(body).toContain(plain)
    expect(body).not.toContain(sealed)
  })

  test('of one\u2019s own cases alone has no other', async () => {
    const [mine, other] = [await aClock(24, { assignee: ANN.name }), await aClock(24)]

    const { body } = await read(`${await anAddress()}&of=mine`)

    expect(body).toContain(mine)
    expect(body).not.toContain(other)
  })

  test('has an address that is shown once, and stored nowhere', async () => {
    const key = new URL(await anAddress()).searchParams.get('key') ?? ''

    expect(key).toMatch(/^[\w-]{43}$/)
    expect((await desk.get(ANN, '/deadlines/feed')).body).not.toContain(key)
    const [{ dump }] = await rows(
      `select string_agg(f::text, '') || (select string_agg(a::text, '') from audit_events a) as dump from calendar_feeds f`,
    )
    expect(dump).not.toContain(key)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['is revoked', () => desk.post(ANN, '/deadlines/feed/revoke')],
    ['is replaced by a new one', () => desk.post(ANN, '/deadlines/feed')],
    ['is of a person who was disabled', () => disableUser(database.pool, ANN.name, 'test')],
    [
      'is of a person who sees no content any more',
      () => rows("update users set roles = '{ops}' where email = $1", ANN.name),
    ],
  ])('that %s is read no more', async (_what, end) => {
    const address = await anAddress()
    expect((await read(address)).status).toBe(200)

    await end()

    expect(await read(address)).toMatchObject({ status: 404 })
  })

  test.each(['', '?key=', `?key=${'x'.repeat(43)}`, `?key=${'x'.repeat(43)}&key=y`, '?key=%00'])(
    'is nobody\u2019s at %s',
    async (search) => {
      expect((await read(`http://desk.example/deadlines.ics${search}`)).status).toBe(404)
    },
  )

  test('guessing keys ends after a few tries', async () => {
    const address = await anAddress()
    for (let tries = 0; tries < 10; tries += 1) await read(`http://desk.example/deadlines.ics?key=${'x'.repeat(43)}`)

    expect((await read(address)).status).toBe(429)
  })

  test('is no matter of the team behind the shared password', async () => {
    const team = aSignedInPerson({ name: 'desk', kind: 'team', roles: ['counsel'] })

    expect((await desk.post(team, '/deadlines/feed')).status).toBe(403)
    expect(await rows('select from calendar_feeds')).toEqual([])
  })

  test('an auditor may have one; without the token of the page nobody gets one', async () => {
    expect((await desk.post(AUDITOR, '/deadlines/feed', {}, null)).status).toBe(403)
    expect(await anAddress(AUDITOR)).toContain('/deadlines.ics?key=')
  })
})
