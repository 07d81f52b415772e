import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { stringify } from 'yaml'
import { freePorts } from '../../dev/servers/ports.js'
import { giveCredentials } from '../../src/cli/give-credentials.js'
import type { Role } from '../../src/desk/access.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import { codeAt } from '../../src/edges/one-time-codes.js'
import { importCustomers } from '../../src/edges/postgres/directories.js'
import { askForRole, confirmRole } from '../../src/edges/postgres/people.js'
import { addUser } from '../../src/edges/postgres/users.js'
import { migrateQueue } from '../../src/edges/queue-connections.js'
import { STAFF_ROLES } from '../../src/outgoing-config.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aMailbox, asPerson } from '../inbox.js'
import { until } from '../run-poller.js'
import { servers } from '../servers.js'
import { startSmtp, type TestSmtp } from '../smtp-server.js'

/** A case that the mail opened or joined; null where it did neither. */
export interface Arrived {
  emailId: string
  reference: string | null
}

export interface Person {
  name: string
  email: string
  password: string
  codeSecret: string
}

/**
 * One running installation, as its users run it: `writdesk start` in a process of its own, two mailboxes on a real IMAP
 * server, a real SMTP server, and a browser before it.
 */
export interface House {
  url: string
  database: FreshDatabase
  smtp: TestSmtp
  browser: Browser
  blobsFolder: string
  /** Puts a sample mail, or a mail of one's own, into the mailbox of its recipient; returns when it is worked through. */
  receive(mail: string | Buffer, receivedAt?: Date): Promise<Arrived>
  /** An account with this role: two admins gave it where it decides. */
  aPerson(role: Role): Promise<Person>
  /** A browser of one's own, signed in with a second factor by the form. */
  signIn(role: Role, context?: BrowserContextOptions): Promise<Page>
  rows(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]>
  untilRow(text: string, isSo: (row: Record<string, unknown>) => boolean, ...values: unknown[]): Promise<void>
  close(): Promise<void>
}

export const SAMPLES = fileURLToPath(new URL('../../../test/mail/cases/', import.meta.url))
const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url))
const KEY = Buffer.alloc(32, 7)
const ENDS = ['drafted', 'closed', 'unreadable', 'duplicate']
/** Other tests and other people's programs run beside this one. */
export const PATIENCE_MS = 90_000
/** For `beforeAll` of a file: a house with several mails on a machine that has other work. */
export const HOUSE_MS = 240_000
const STEP_MS = 30_000
const SILENT = { warn: () => undefined, error: () => undefined }

export async function startHouse(): Promise<House> {
  const [database, smtp, browser, [port = 0]] = await Promise.all([
    freshDatabase(),
    startSmtp(),
    startBrowser(),
    freePorts(1),
  ])
  const { pool } = database
  const url = `http://127.0.0.1:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'wd-house-'))
  const inboxes = { kutano: aMailbox({ name: 'kutano' }), qukku: aMailbox({ name: 'qukku' }) }
  await migrateQueue(database.url, SILENT)
  await importCustomers(pool, readCustomers(readFileSync(join(SAMPLES, 'customers.csv'), 'utf8')), 'test')
  writeConfiguration(folder, port, Object.values(inboxes), smtp)
  const writdesk = await startWritdesk(folder, url, environment(folder, database, smtp))
  const rows: House['rows'] = async (text, ...values) => (await pool.query(text, values)).rows
  const admins = await Promise.all(['ada', 'bo'].map((name) => anAdmin(database, name)))
  let people = 0

  const house: House = {
    url,
    database,
    smtp,
    browser,
    blobsFolder: join(folder, 'blobs'),
    rows,
    async untilRow(text, isSo, ...values) {
      await until(
        async () => (await rows(text, ...values))[0] ?? {},
        (row) => isSo(row),
        PATIENCE_MS,
      )
    },
    async receive(mail, receivedAt) {
      const raw = typeof mail === 'string' ? readFileSync(join(SAMPLES, `${mail}.eml`)) : mail
      const organisation = raw.includes('@qukku.example') ? 'qukku' : 'kutano'
      const date = receivedAt ?? (typeof mail === 'string' ? receiptOf(mail) : new Date())
      const taken = await asPerson(inboxes[organisation], (client) => client.append('INBOX', raw, [], date))
      const uid = taken === false ? null : taken.uid
      const row = await until(
        async () =>
          (
            await rows(
              `select e.id, e.stage, c.reference from emails e left join cases c on c.id = e.case_id
                where e.mailbox = $1 and e.uid = $2`,
              organisation,
              uid,
            )
          )[0],
        (found) => ENDS.includes(String(found?.stage)),
        PATIENCE_MS,
      )
      return { emailId: String(row?.id), reference: (row?.reference ?? null) as string | null }
    },
    async aPerson(role) {
      const email = `${role}.${++people}@desk.example`
      const name = `${role[0]?.toUpperCase()}${role.slice(1)} ${people}`
      const decides = role === 'approver' || role === 'counsel'
      await addUser(pool, { email, name, roles: decides ? [] : [role] }, 'test')
      if (decides) {
        await askForRole(pool, { email, role, by: admins[0] ?? '' })
        await confirmRole(pool, { email, role, by: admins[1] ?? '' })
      }
      return { name, email, ...(await giveCredentials(pool, KEY, { email, isBreakGlass: false }, 'test')) }
    },
    async signIn(role, context = {}) {
      const person = await house.aPerson(role)
      const page = await (await browser.newContext({ baseURL: url, ...context })).newPage()
      page.setDefaultTimeout(STEP_MS)
      await page.goto('/sign-in')
      await page.getByLabel('Email').fill(person.email)
      await page.getByLabel('Password', { exact: true }).fill(person.password)
      await page.getByLabel('Six-digit code').fill(codeAt(person.codeSecret, new Date()))
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'attached' })
      return page
    },
    async close() {
      await browser.close()
      await end(writdesk)
      await smtp.stop()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return house
}

/** An act of whoever is signed in on the page, by the API, with the token of his session. */
export async function act(page: Page, path: string, data: object): Promise<Record<string, unknown>> {
  const { formToken } = await (await page.request.get('/api/v1/session')).json()
  const reply = await page.request.post(`/api/v1${path}`, { headers: { 'x-form-token': formToken }, data })
  return { status: reply.status(), ...(await reply.json().catch(() => ({}))) }
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: servers().chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
    ],
    timeout: PATIENCE_MS,
  })
}

/** When a sample mail came, as its labels say. */
function receiptOf(name: string): Date {
  return new Date(JSON.parse(readFileSync(join(SAMPLES, `${name}.expected.json`), 'utf8')).received)
}

function writeConfiguration(
  folder: string,
  port: number,
  inboxes: ReturnType<typeof aMailbox>[],
  smtp: TestSmtp,
): void {
  writeFileSync(join(folder, 'smtp-ca.pem'), smtp.settings.ca ?? '')
  const settings = {
    mailboxes: inboxes.map(({ name, host, port: imapPort, auth }) => ({
      name,
      policy: name,
      host,
      port: imapPort,
      caFile: servers().imap.caFile,
      auth: { kind: 'password', user: auth.user, password: 'MAILBOX_PASSWORD' },
      pollEverySeconds: 1,
      trustedAuthservIds: [`mx.${name}.example`],
    })),
    blobsFolder: 'blobs',
    dns: { zoneFile: join(SAMPLES, 'dns.json') },
    outgoing: {
      caFile: 'smtp-ca.pem',
      deskUrl: `http://127.0.0.1:${port}`,
      roles: Object.fromEntries(STAFF_ROLES.map((role) => [role, [`${role}@desk.example`]])),
    },
    web: { port },
  }
  writeFileSync(join(folder, 'writdesk.yaml'), stringify(settings))
}

function environment(folder: string, { url }: FreshDatabase, { settings }: TestSmtp): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    WRITDESK_CONFIG: join(folder, 'writdesk.yaml'),
    DATABASE_URL: url,
    QUEUE_URL: url,
    SMTP_URL: `smtp://${settings.host}:${settings.port}`,
    PASSWORD_KEY: KEY.toString('base64'),
    MAILBOX_PASSWORD: servers().imap.password,
  }
}

async function startWritdesk(folder: string, url: string, env: Record<string, string>): Promise<ChildProcess> {
  const log = join(folder, 'log')
  const file = openSync(log, 'w')
  const child = spawn(process.execPath, ['--no-deprecation', MAIN, 'start'], { env, stdio: ['ignore', file, file] })
  const isAlive = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(isAlive, (alive) => alive || child.exitCode !== null, PATIENCE_MS)
  if (child.exitCode !== null)
    throw new Error(`writdesk start ended with ${child.exitCode}: ${readFileSync(log, 'utf8')}`)
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), STEP_MS)
  await exited
  clearTimeout(insist)
}

async function anAdmin({ pool }: FreshDatabase, name: string): Promise<string> {
  const email = `${name}@desk.example`
  await addUser(pool, { email, name, roles: ['admin'] }, 'test')
  return email
}
