import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deskPorts } from '../../src/cli/serve-desk.js'
import { readConfig } from '../../src/config.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { importCustomers } from '../../src/edges/postgres/directories.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { migrateQueue } from '../../src/edges/queue-connections.js'
import { createMailer } from '../../src/edges/smtp.js'
import { createLog } from '../../src/log.js'
import { watchDeadlinesWorker } from '../../workers/watch-deadlines.js'
import { type CaseDesk, openCaseDesk } from '../desk/case-desk.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aMailbox } from '../inbox.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'
import { startSmtp, type TestSmtp } from '../smtp-server.js'

export const SAMPLES = new URL('../../../test/mail/cases/', import.meta.url)
const PROGRAM = fileURLToPath(new URL('worker-process.js', import.meta.url))

/** Mails worked through by the real workers, and a real SMTP server that takes what leaves. */
export interface NoticeJourney {
  database: FreshDatabase
  queues: Queues
  smtp: TestSmtp
  workers: TestWorkers | null
  /** A sample mail, or a mail of one's own, as the poller leaves it; returns when its letters are drafted, and those handed over that leave by themselves. */
  receive(mail: string | Buffer, over?: { receivedAt?: Date; mailbox?: string }): Promise<string>
  startWorkers(over?: Parameters<typeof startTestWorkers>[1]): Promise<TestWorkers>
  /** The workers in a process of its own. */
  startProcess(): Promise<ChildProcess>
  rows(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]>
  until(
    text: string,
    isSo: (row: Record<string, unknown>) => boolean,
    ...values: unknown[]
  ): Promise<Record<string, unknown>>
  /** What the real ticker does, by the time of this clock. */
  tick(): Promise<void>
  /** The time of letters, gates and clocks; the machine's until a journey sets it. */
  clock: { now: Date | null }
  /** The API over the real ports of this installation, on the journey's clock. */
  openDesk(): Promise<CaseDesk>
  /** The mailbox was read just now, and nothing in it waits. */
  mailboxIsRead(name: string): Promise<void>
  close(): Promise<void>
}

const log = { warn: () => undefined, error: () => undefined }
export const ROLES = {
  'on-call-counsel': ['counsel@kutano.example'],
  'second-on-call': ['second@kutano.example'],
  'trust-and-safety': ['safety@kutano.example'],
  security: ['security@kutano.example'],
  'legal-team': ['team@kutano.example'],
}
const DESK_URL = 'https://desk.kutano.example'

export async function startNoticeJourney({ customers = true } = {}): Promise<NoticeJourney> {
  const [database, smtp] = await Promise.all([freshDatabase(), startSmtp()])
  const blobsFolder = mkdtempSync(join(tmpdir(), 'notices-'))
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), lockMs: 2_000, retryMs: 100 }
  await migrateQueue(queue.url, log)
  const queues = openQueues(queue, log)
  const children: ChildProcess[] = []
  if (customers) {
    const csv = readFileSync(new URL('customers.csv', SAMPLES), 'utf8')
    await importCustomers(database.pool, readCustomers(csv), 'test')
  }
  const blobs = createFolderBlobs(blobsFolder)
  const rows = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows
  let uid = 0
  const journey: NoticeJourney = {
    database,
    queues,
    smtp,
    workers: null,
    clock: { now: null },
    rows,
    until: async (text, isSo, ...values) =>
      (await until(
        async () => (await rows(text, ...values))[0] ?? {},
        (row) => isSo(row),
      )) as Record<string, unknown>,
    async receive(mail, { receivedAt = new Date(), mailbox } = {}) {
      const raw = typeof mail === 'string' ? readFileSync(new URL(`${mail}.eml`, SAMPLES)) : mail
      const { emailId } = await recordReceived(database.pool, {
        mailbox: mailbox ?? (raw.includes('@qukku.example') ? 'qukku' : 'kutano'),
        folder: 'INBOX',
        uidValidity: 1n,
        uid: ++uid,
        ...(await blobs.put(raw)),
        receivedAt,
        junk: false,
      })
      await queues.handOver('parse-email', emailId)
      await journey.until(
        'select stage from emails where id = $1',
        ({ stage }) => ['drafted', 'closed', 'unreadable'].includes(String(stage)),
        emailId,
      )
      await until(
        () => queues.status(),
        (all) => all.every(({ queue: name, waiting, active }) => name !== 'draft-notices' || waiting + active === 0),
      )
      return emailId
    },
    async startWorkers(over = {}) {
      const outgoing = { mailer: createMailer(smtp.settings), roles: ROLES, deskUrl: DESK_URL }
      const now = () => journey.clock.now ?? new Date()
      journey.workers = await startTestWorkers(
        { databaseUrl: database.url, queue, blobsFolder },
        { outgoing, now, ...over },
      )
      return journey.workers
    },
    async startProcess() {
      const settings = { databaseUrl: database.url, queue, blobsFolder, smtp: smtp.settings }
      const child = spawn(process.execPath, [PROGRAM, JSON.stringify(settings)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.push(child)
      await once(child.stdout ?? child, 'data')
      return child
    },
    async tick() {
      if (!journey.workers) throw new Error('no workers')
      await watchDeadlinesWorker(journey.workers.dependencies)({ emailId: '' }, { isLast: false })
    },
    async openDesk() {
      const config = readConfig({ DATABASE_URL: database.url, QUEUE_URL: queue.url })
      const mailboxes = ['kutano', 'qukku'].map((name) => ({
        ...aMailbox({ name }),
        policy: name,
        trustedAuthservIds: [],
      }))
      const installation = { config: { ...config, mailboxes }, log: createLog('silent'), pool: database.pool, queues }
      const ports = await deskPorts(installation)
      return await openCaseDesk(database.pool, { ...ports, now: () => journey.clock.now ?? new Date() })
    },
    async mailboxIsRead(name) {
      await rows(
        `insert into mailbox_folders (mailbox, folder, polled_at, succeeded_at, outcome)
          values ($1, 'INBOX', now(), now(), 'read')
          on conflict (mailbox, folder) do update set polled_at = now(), succeeded_at = now()`,
        name,
      )
    },
    async close() {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
      await journey.workers?.stop()
      await queues.close()
      await smtp.stop()
      await database.close()
      rmSync(blobsFolder, { recursive: true, force: true })
    },
  }
  return journey
}
