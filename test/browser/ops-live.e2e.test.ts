import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { OpsPorts } from '../../src/desk/ports.js'
import { aSignedInPerson } from '../desk/a-signed-in-person.js'
import { emptyPorts } from '../desk/empty-ports.js'
import { startBrowser } from './house.js'
import { type OpenDesk, openDesk } from './open-desk.js'

/** The page of ops while somebody looks at it: its figures are of now, and what is in use stays where it is. */
const OPS = aSignedInPerson({ name: 'oz@kutano.example', roles: ['ops'] })
/** Two rounds of ten seconds on a machine that has other work. */
const WAIT = { timeout: 60_000 }
const A = 'a1000000-0000-4000-8000-000000000000'
const B = 'b2000000-0000-4000-8000-000000000000'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)
afterAll(() => browser?.close())

let desk: OpenDesk
let page: Page
let failed: string[]
let asked: number
let now: Date

beforeEach(async () => {
  failed = [A]
  asked = 0
  now = new Date('2026-11-22T09:00:00Z')
  const empty = emptyPorts().ops
  const ops: OpsPorts = {
    ...empty,
    status: async () => {
      asked += 1
      const status = await empty.status()
      const failures = failed.map((emailId) => ({
        emailId,
        stage: 'received' as const,
        code: 'BLOB_CORRUPT',
        reason: 'The bytes are not those that came.',
        at: now,
        tries: 1,
        offerAgainAt: null,
      }))
      return { ...status, ledger: { ...status.ledger, failures } }
    },
  }
  desk = await openDesk(browser, { ops, now: () => now }, { path: '/ops', who: OPS })
  page = desk.page
}, 60_000)
afterEach(() => desk.close())

const failedRow = (id: string) => page.getByRole('row').filter({ hasText: id.slice(0, 8) })

test('what fails while it is open is shown by itself, with the time, and what was unfolded stays so', async () => {
  await page.getByText('The same as a table').click()
  failed = []
  now = new Date('2026-11-22T09:17:00Z')

  await page.getByText('No mail has failed. Nothing is to be done.').waitFor(WAIT)

  await page.getByText('As of Sun 22 Nov 2026, 09:17 UTC.').waitFor(WAIT)
  expect(await page.locator('[data-fresh=pipeline] details').getAttribute('open')).not.toBeNull()
}, 120_000)

test('a button that has the focus stays, with its row, until the focus leaves it', async () => {
  const button = failedRow(A).getByRole('button', { name: 'Retry' })
  await button.focus()
  failed = [A, B]
  now = new Date('2026-11-22T09:17:00Z')

  await page.getByText('As of Sun 22 Nov 2026, 09:17 UTC.').waitFor(WAIT)
  expect(await button.evaluate((each) => each.matches(':focus'))).toBe(true)
  expect(await failedRow(B).count()).toBe(0)

  await page.getByRole('link', { name: 'Load again' }).focus()
  await failedRow(B).waitFor(WAIT)
}, 180_000)

test('a line that is lost and a session that ended are said, and nothing is taken away', async () => {
  await desk.context.setOffline(true)
  await page.getByText('Connection lost. Trying again; what you see may be old.').waitFor(WAIT)
  expect(await failedRow(A).count()).toBe(1)

  desk.endSessions()
  await desk.context.setOffline(false)
  await page.getByText('You were signed out; what you see is old.').waitFor(WAIT)
  expect(await failedRow(A).count()).toBe(1)
}, 180_000)

test('a page that nobody sees asks for nothing, and catches up when it is seen', async () => {
  await page.clock.install()
  await page.reload()
  const see = (hidden: boolean) =>
    page.evaluate(`Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true })`)
  const before = asked
  await see(true)
  await page.clock.runFor(60_000)
  expect(asked).toBe(before)

  await see(false)
  const seen = page.waitForResponse((reply) => reply.url().endsWith('/ops'), WAIT)
  await page.clock.runFor(11_000)
  await seen
  expect(asked).toBe(before + 1)
}, 90_000)
