import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { freePorts } from '../../dev/servers/ports.js'
import { runWritdesk, SAMPLES } from '../cli/run-writdesk.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aMailbox, asPerson } from '../inbox.js'
import { servers } from '../servers.js'

/** A whole installation as its users make one: a YAML file, an environment, and the command. */
const MAILS = [
  'us-001-fbi-ao93-with-separate-ndo',
  'us-013-usss-2703f-letter-in-body',
  'world-029-hotline-notice-csam',
  'hostile-033-broken-mime-private-k12',
  'world-034-dsn-returned-cure-request',
]
const PASSWORD = 'a password of the desk'
const ROOM_MS = 120_000

let database: FreshDatabase
let folder: string
let env: Record<string, string>
let running: ChildProcess
let web: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'writdesk-installation-'))
  const mailbox = aMailbox({ name: 'kutano' })
  const [port = 0] = await freePorts(1)
  web = `http://127.0.0.1:${port}`
  writeFileSync(join(folder, 'writdesk.yaml'), stringify(configuration(mailbox, port)))
  env = {
    PATH: process.env.PATH ?? '',
    WRITDESK_CONFIG: join(folder, 'writdesk.yaml'),
    DATABASE_URL: database.url,
    QUEUE_URL: database.url,
    DESK_PASSWORD: PASSWORD,
    LEGAL_PASSWORD: mailbox.auth.kind === 'password' ? mailbox.auth.password : '',
  }
  await asPerson(mailbox, async (client) => {
    for (const name of MAILS) await client.append('INBOX', readFileSync(`${SAMPLES}/${name}.eml`))
  })
  expect((await runWritdesk(['migrate'], { env })).status).toBe(0)
  const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url))
  running = spawn(process.execPath, [main, 'start'], { env, stdio: 'ignore' })
  await untilFinished()
}, ROOM_MS)

afterAll(async () => {
  running.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

function configuration(mailbox: ReturnType<typeof aMailbox>, port: number) {
  const { name, host, port: imapPort } = mailbox
  const auth = { kind: 'password', user: mailbox.auth.user, password: 'LEGAL_PASSWORD' }
  const inbox = {
    name,
    policy: 'kutano',
    host,
    port: imapPort,
    caFile: servers().imap.caFile,
    auth,
    pollEverySeconds: 1,
  }
  return {
    mailboxes: [inbox],
    blobsFolder: 'blobs',
    trustedAuthservIds: ['mx.kutano.example', 'mx.qukku.example'],
    dns: { zoneFile: fileURLToPath(new URL('../../../test/mail/cases/dns.json', import.meta.url)) },
    web: { port },
  }
}

async function untilFinished(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await database.pool.query("select from emails where stage in ('drafted', 'closed')")
    if (rows.length === MAILS.length) return
    await sleep(250)
  }
  throw new Error('The mails were not worked through in time.')
}

const basic = { authorization: `Basic ${Buffer.from(`desk:${PASSWORD}`).toString('base64')}` }

async function aToken(role: string): Promise<Record<string, string>> {
  const { stdout } = await runWritdesk(['token', 'add', `service-${role}`, '--role', role], { env })
  return { authorization: `Bearer ${stdout.trim()}` }
}

describe('an installation', () => {
  test('turns each demand into one case, and a delivery report into none', async () => {
    const page = await (await fetch(web, { headers: basic })).text()

    expect(page.match(/LP-\d{4}-\d{6}-[0-9A-Z]<\/span>/g)).toHaveLength(4)
  })

  test('shows a case with the words that its fields rest on', async () => {
    const page = await (await fetch(web, { headers: basic })).text()
    const [, href = ''] = /href="(\/cases\/[^"]+)">(?:(?!<\/a>).)*Federal Bureau/.exec(page) ?? []

    const shown = await (await fetch(`${web}${href}`, { headers: basic })).text()

    expect(shown).toContain('NOTICE PROHIBITED until Fri 12 Nov 2027')
    expect(shown).toMatch(/<mark id="[^"]+"><bdi>3:26-mj-71544<\/bdi><\/mark>/)
  })

  test('gives the same by token as JSON, without the cases of a sealed order and of child safety', async () => {
    const headers = await aToken('reviewer')

    const { cases } = (await (await fetch(`${web}/api/v1/cases`, { headers })).json()) as {
      cases: { instrument: string }[]
    }

    expect(cases.map(({ instrument }) => instrument).sort()).toEqual(['preservation-request', 'private-request'])
  })

  test('shows ops the queues and figures, and no content', async () => {
    const headers = await aToken('ops')
    const [board, pages, metrics] = await Promise.all([
      fetch(`${web}/ops/queues/api/queues`, { headers }),
      fetch(web, { headers }),
      fetch(`${web}/metrics`),
    ])

    expect([board.status, pages.status]).toEqual([200, 403])
    expect(await board.text()).not.toMatch(/Federal|kutano\.example|@/)
    expect(await metrics.text()).toContain('writdesk_ledger_emails{stage="drafted"} 4')
  })

  test('shows a case on the command line, and the view is in its timeline', async () => {
    const { rows } = await database.pool.query("select reference from cases where instrument = 'search-warrant'")

    const { stdout } = await runWritdesk(['case', 'show', rows[0].reference], { env })

    expect(stdout).toContain('nondisclosure-ordered')
    const views = await database.pool.query(
      "select from audit_events where action = 'case-viewed' and actor like 'cli:%'",
    )
    expect(views.rows).toHaveLength(1)
  })

  test('says that it is ready, and ends on SIGTERM with nothing lost', async () => {
    expect(await (await fetch(`${web}/readyz`)).json()).toEqual({
      status: 'ready',
      missing: [],
      remarks: expect.arrayContaining([expect.stringContaining('virus scanner: not configured')]),
    })

    const ended = new Promise<number | null>((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')

    expect(await ended).toBe(0)
  })
})
