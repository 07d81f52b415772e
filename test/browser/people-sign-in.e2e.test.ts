import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
import { formatCaseReference } from '../../src/cases/case-reference.js'
import { giveCredentials } from '../../src/cli/give-credentials.js'
import { deskPorts } from '../../src/cli/serve-desk.js'
import { readConfig } from '../../src/config.js'
import { createDesk } from '../../src/desk/server.js'
import { codeAt } from '../../src/edges/one-time-codes.js'
import { nextCaseNumber, saveOpened } from '../../src/edges/postgres/case-openings.js'
import { addUser } from '../../src/edges/postgres/users.js'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { createLog } from '../../src/log.js'
import { aClassifiedEmail, aNewCase } from '../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'

/** A person before a browser: signs in with a second factor, sees a new case arrive, signs out. */
const KEY = Buffer.alloc(32, 7)
const EMAIL = 'rosa.marsh@desk.example'

let database: FreshDatabase
let queues: Queues
let app: Awaited<ReturnType<typeof createDesk>>
let browser: Browser
let url: string
let given: { password: string; codeSecret: string }

beforeAll(async () => {
  database = await freshDatabase()
  const log = createLog('silent')
  const config = readConfig({
    DATABASE_URL: database.url,
    QUEUE_URL: servers().redis.url,
    PASSWORD_KEY: KEY.toString('base64'),
  })
  queues = openQueues({ url: config.queueUrl }, log)
  const ports = await deskPorts({ config, log, pool: database.pool, queues })
  app = await createDesk({ password: null, tls: null, isBehindProxy: false }, ports, log)
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  await addUser(database.pool, { email: EMAIL, name: 'Rosa Marsh', roles: ['reviewer'] }, 'test')
  given = await giveCredentials(database.pool, KEY, { email: EMAIL, isBreakGlass: false }, 'test')
  await aCase('First County')
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await app.close()
  await queues.close()
  await database.close()
})

async function aCase(agency: string): Promise<void> {
  const emailId = await aClassifiedEmail(database.pool)
  const { year, number } = await nextCaseNumber(database.pool)
  const reference = formatCaseReference(year, number)
  const decision = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted: false } as const
  await saveOpened(database.pool, emailId, decision, aNewCase({ agency }), { year, number, reference })
}

async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    const isExpected = message.text().includes('401') || message.location().url.endsWith('/favicon.ico')
    if (message.type() === 'error' && !isExpected) faults.push(message.text())
  })
  await page.goto(`${url}${path}`)
  return { page, faults }
}

describe('a person before a browser', () => {
  test('signs in with a second factor by keyboard alone, sees what arrives, and signs out', async () => {
    const { page, faults } = await open('/?state=any')
    expect(page.url()).toContain('/sign-in?next=')

    await page.getByLabel('Email').fill(EMAIL)
    await page.getByLabel('Password').fill('wrong')
    await page.getByLabel('Six-digit code').fill('000000')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').textContent()).toContain('Address, password or code is wrong')

    await page.getByLabel('Email').fill(EMAIL)
    await page.keyboard.press('Tab')
    await page.keyboard.type(given.password)
    await page.keyboard.press('Tab')
    await page.keyboard.type(codeAt(given.codeSecret, new Date()))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Case queue' }).waitFor()
    expect(page.url()).toBe(`${url}/?state=any`)
    expect(await page.getByText('First County').count()).toBe(1)
    await page.getByText('Live.', { exact: true }).waitFor()
    await new Promise((resolve) => setTimeout(resolve, 500))

    await aCase('Second County')
    await page.getByText('A new case arrived. Show it.').click()
    await page.getByText('Second County').waitFor()

    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.goBack()
    await page.reload()
    expect(page.url()).toContain('/sign-in')
    expect(faults).toEqual([])
  }, 60_000)
})
