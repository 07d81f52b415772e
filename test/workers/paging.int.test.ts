import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { raisePage } from '../../src/edges/postgres/pages.js'
import { createMailer } from '../../src/edges/smtp.js'
import { createWebhook } from '../../src/edges/webhook.js'
import type { WorkerDependencies } from '../../workers/dependencies.js'
import { ringPages } from '../../workers/ring-pages.js'
import { anOpenedEmail } from '../a-ledger.js'
import { type CaseDesk, CY } from '../desk/case-desk.js'
import { type NoticeJourney, ROLES, startNoticeJourney } from '../journey/notice-journey.js'

/** A server of the house that is told of pages. */
interface Listener {
  url: string
  heard: Record<string, unknown>[]
  status: number
  close(): Promise<void>
}

async function listen(): Promise<Listener> {
  const heard: Record<string, unknown>[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      heard.push({ method: request.method, type: request.headers['content-type'], ...JSON.parse(body) })
      response.writeHead(listener.status, { location: listener.url }).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const listener: Listener = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pages`,
    heard,
    status: 204,
    close: () => new Promise((done) => server.close(() => done())),
  }
  return listener
}

let journey: NoticeJourney
let desk: CaseDesk
let listener: Listener
/** The page of the emergency that came before all tests. */
let first: string
let dependencies: WorkerDependencies
let warnings: string[]
beforeAll(async () => {
  listener = await listen()
  journey = await startNoticeJourney()
  const outgoing = {
    mailer: createMailer(journey.smtp.settings),
    roles: ROLES,
    deskUrl: 'https://desk.kutano.example',
    webhook: createWebhook(listener.url, 2_000),
  }
  const workers = await journey.startWorkers({ outgoing })
  desk = await journey.openDesk()
  at(0)
  await journey.receive('us-009-edr-child-abduction-sheriff', { receivedAt: journey.clock.now ?? new Date() })
  const page = await journey.until('select id, reached_by as ways from pages', ({ ways }) =>
    Array.isArray(ways) ? ways.length === 2 : false,
  )
  first = String(page.id)
  // The minute's bell of the workers would ring pages beside the tests.
  await workers.stop()
  journey.workers = null
  dependencies = { ...workers.dependencies, pool: journey.database.pool }
  warnings = workers.warnings
})
afterAll(async () => {
  await desk.close()
  await journey.close()
  await listener.close()
})

/** Each test takes an hour of its own, and a page that has just rung. */
let hour = 0
const at = (minutes: number) => {
  journey.clock.now = new Date(Date.parse('2026-11-15T04:13:00Z') + (hour * 60 + minutes) * 60_000)
}
const start = () => journey.clock.now?.toISOString()
beforeEach(async () => {
  hour += 1
  at(0)
  listener.heard.length = 0
  listener.status = 204
  for (const table of ['page_mails where page_id', 'pages where id'])
    await journey.rows(`delete from ${table} <> $1`, first)
  await journey.rows(
    `update pages set raised_at = $1, first_sent_at = $1, next_at = $1::timestamptz + interval '5 minutes', times = 1,
      reached_by = '{}', accepted_by = null, accepted_at = null`,
    start(),
  )
})
afterEach(() => journey.smtp.answer(null))

const mailed = () => journey.smtp.taken().filter(({ source }) => /^Subject: .*PAGE/m.test(source)).length
const ring = async (minutes: number) => {
  at(minutes)
  await ringPages(dependencies)
}
const theList = async () => (await desk.ask(CY, '/on-call/pages')).pages as Record<string, unknown>[]

describe('the webhook of pages', () => {
  test('is told again every five minutes until a person accepts, of the case and never of the mail', async () => {
    for (const minute of [4, 5, 6, 10, 15]) await ring(minute)

    expect(listener.heard.map(({ times }) => times)).toEqual([2, 3, 4])
    expect(listener.heard[0]).toEqual({
      method: 'POST',
      type: 'application/json',
      kind: 'emergency',
      reference: expect.stringMatching(/^LP-\d{4}-\d{6}-[0-9A-Z*]$/),
      times: 2,
      mails: 1,
      link: expect.stringContaining('https://desk.kutano.example/cases/LP-'),
    })
    const [page] = await theList()
    expect(page?.reachedBy).toEqual(['mail', 'webhook'])
    expect(await desk.ask(CY, `/on-call/pages/${page?.id}/accept`, null)).toMatchObject({ status: 200 })

    await ring(25)
    expect(listener.heard).toHaveLength(3)
  })

  test.each([
    ['answers with an error', 500],
    ['sends us elsewhere', 302],
  ])('that %s leaves the page to the mail, and that is seen', async (_name, status) => {
    listener.status = status
    const before = mailed()

    await ring(5)

    expect(mailed()).toBe(before + 1)
    expect(listener.heard).toHaveLength(1)
    expect((await theList())[0]).toMatchObject({ times: 2, reachedBy: ['mail'] })
    expect(warnings).toContain(' the webhook of pages did not take one: PAGING_WEBHOOK_URL')
    await ring(6)
    expect(listener.heard).toHaveLength(1)
  })

  test('reaches somebody where the mail server takes nothing', async () => {
    journey.smtp.answer('451 try later')

    await ring(5)
    await ring(6)

    expect(listener.heard).toHaveLength(1)
    expect((await theList())[0]).toMatchObject({ reachedBy: ['webhook'] })
  })

  test('that is away with the mail server is tried again with the next round, not five minutes later', async () => {
    listener.status = 503
    journey.smtp.answer('451 try later')

    await ring(5)
    expect((await theList())[0]).toMatchObject({ times: 2, reachedBy: [] })
    listener.status = 204
    await ring(6)

    expect((await theList())[0]).toMatchObject({ times: 3, reachedBy: ['webhook'] })
    await ring(7)
    expect(listener.heard).toHaveLength(2)
  })
})

describe('later mails of the same sender', () => {
  const raise = (emailId: string, over: { isProven?: boolean; domain?: string } = {}) =>
    raisePage(
      journey.database.pool,
      { emailId, kind: 'emergency', domain: 'sheriff.example', isProven: true, ...over },
      journey.clock.now,
    )
  const aFurtherMail = async () => (await anOpenedEmail(journey.database.pool)).emailId
  const pagesOf = async (...emailIds: string[]) =>
    (
      await journey.rows(
        `select distinct m.page_id as id, p.next_at as "nextAt" from page_mails m join pages p on p.id = m.page_id
          where m.email_id = any($1) order by p.next_at`,
        emailIds,
      )
    ).map(({ nextAt }) => (nextAt as Date).toISOString())

  test('are counted on the page that rings, each once, and told with the next call', async () => {
    const [first, second] = [await aFurtherMail(), await aFurtherMail()]
    await raise(first)
    await ring(0)
    at(2)
    await raise(second)
    await raise(second)

    expect(await pagesOf(first, second)).toHaveLength(1)
    await ring(5)
    expect(listener.heard.filter(({ mails }) => mails === 2)).toHaveLength(1)
    expect(journey.smtp.taken().at(-1)?.source).toContain('Mails of this sender since: 1 more')
  })

  test('ring anew when somebody has accepted, but not within the quarter of an hour', async () => {
    const [first, second, third] = [await aFurtherMail(), await aFurtherMail(), await aFurtherMail()]
    await raise(first, { domain: 'chief.example' })
    await journey.rows(`update pages set accepted_by = 'ann', accepted_at = now() where accepted_at is null`)
    at(3)
    await raise(second, { domain: 'chief.example' })
    await raise(third, { domain: 'chief.example' })

    at(15)
    expect((await pagesOf(first, second, third)).at(-1)).toBe(start())
    expect(await pagesOf(second, third)).toHaveLength(1)
  })

  test('that nothing proves are counted apart: a forger hides no true emergency', async () => {
    const [forged, proven] = [await aFurtherMail(), await aFurtherMail()]
    await raise(forged, { domain: 'marshal.example', isProven: false })
    await raise(proven, { domain: 'marshal.example' })

    const [row] = await journey.rows(
      'select count(distinct page_id)::int as pages from page_mails where email_id = any($1)',
      [forged, proven],
    )
    expect(row).toEqual({ pages: 2 })
  })
})
