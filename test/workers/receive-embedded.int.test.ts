import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { ImapFlow } from 'imapflow'
import { localCertificate } from '../../dev/servers/certificate.js'
import type { MailPlan } from '../../dev/servers/mail-process.js'
import { freePorts } from '../../dev/servers/ports.js'
import type { Afterwards, Mailbox } from '../../src/receive/mailbox.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aMail, aMailbox } from '../inbox.js'
import { ledgerOf, outcomeOf, runPoller, type TestPoller, type TestPollerOptions, until } from '../run-poller.js'

/** The demo's IMAP server, hoodiecrow, on its own files: what works on Dovecot must work there too. */
const PROGRAM = fileURLToPath(new URL('../../dev/servers/mail-process.js', import.meta.url))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

let folder: string
let server: ChildProcess
let poller: TestPoller | null = null
let port = 0
let ca = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-'))
  const { certFile, keyFile } = await localCertificate(folder)
  ca = readFileSync(certFile, 'utf8')
  const [imap = 0, smtp = 0] = await freePorts(2)
  port = imap
  const plan: MailPlan = {
    certFile,
    keyFile,
    mailboxes: [{ user: 'legal', password: 'secret', port, folder: join(folder, 'mail') }],
    smtp: { port: smtp, folder: join(folder, 'sent') },
  }
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan))
  await startServer()
})
afterEach(async () => {
  await poller?.stop()
  await stopServer()
  rmSync(folder, { recursive: true, force: true })
})

async function startServer(): Promise<void> {
  server = fork(PROGRAM, [join(folder, 'plan.json')], { silent: true })
  await until(
    () => asPerson(async () => true).catch(() => false),
    (isUp) => isUp,
  )
}
async function stopServer(): Promise<void> {
  server.kill('SIGTERM')
  await once(server, 'exit')
}
async function asPerson<Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
  const auth = { user: 'legal', pass: 'secret' }
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: true, auth, tls: { ca: [ca] }, logger: false })
  await client.connect()
  try {
    await client.mailboxOpen('INBOX')
    return await work(client)
  } finally {
    await client.logout()
  }
}
const append = (...mails: string[]) =>
  asPerson(async (client) => {
    for (const mail of mails) await client.append('INBOX', Buffer.from(mail))
  })
function anEmbeddedMailbox(afterwards: Afterwards): Mailbox {
  const auth = { kind: 'password', user: 'legal', password: 'secret' } as const
  return aMailbox({ host: '127.0.0.1', port, tls: 'implicit', ca, auth, afterwards })
}
function start(mailbox: Mailbox, options?: TestPollerOptions): TestPoller {
  poller = runPoller(database, mailbox, options)
  return poller
}
const rows = (mailbox: Mailbox, count: number) =>
  until(
    () => ledgerOf(database, mailbox),
    (ledger) => ledger.length >= count,
  )

test('mail before and after the start is read byte for byte, a large one in pieces', async () => {
  const mailbox = anEmbeddedMailbox({ kind: 'leave' })
  const mails = [aMail(), aMail({}, 'x'.repeat(3_000_000)), aMail()]
  await append(...mails.slice(0, 2))

  const { blobs, warnings } = start(mailbox, { limits: { streamFromBytes: 1_000_000 } })
  await rows(mailbox, 2)
  await append(...mails.slice(2))
  const ledger = await rows(mailbox, 3)

  for (const { uid, sha256 } of ledger) {
    expect((await blobs.get(sha256 ?? '')).equals(Buffer.from(mails[uid - 1] ?? ''))).toBe(true)
  }
  expect(warnings).toEqual([])
})

test('a restarted server has the same UIDs, and nothing is read twice', async () => {
  const mailbox = anEmbeddedMailbox({ kind: 'leave' })
  await append(aMail(), aMail())
  const { handedOver } = start(mailbox)
  await rows(mailbox, 2)

  await stopServer()
  await startServer()
  await append(aMail())
  const ledger = await rows(mailbox, 3)

  expect(ledger.map(({ uid, stage }) => `${uid} ${stage}`).sort()).toEqual(['1 received', '2 received', '3 received'])
  expect(handedOver).toHaveLength(3)
})

test.each<[string, Afterwards]>([
  ['keeps its flag', { kind: 'flag', keyword: '$LegalCaptured' }],
  ['is moved', { kind: 'move', folder: 'Processed' }],
])('a kept mail %s', async (_, afterwards) => {
  const mailbox = anEmbeddedMailbox(afterwards)
  await append(aMail(), aMail())

  start(mailbox)
  await until(
    () => ledgerOf(database, mailbox),
    (ledger) => ledger.filter(({ settled }) => settled).length === 2,
  )

  const left = await asPerson((client) => client.search({ not: { keyword: '$LegalCaptured' } }, { uid: true }))
  expect(left).toEqual([])
  expect(await outcomeOf(database, mailbox)).toBe('read')
})

test('an empty mailbox is read', async () => {
  const mailbox = anEmbeddedMailbox({ kind: 'leave' })

  const { warnings } = start(mailbox)
  await until(
    () => outcomeOf(database, mailbox),
    (outcome) => outcome === 'read',
  )

  expect(warnings).toEqual([])
})
