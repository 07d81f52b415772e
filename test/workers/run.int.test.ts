import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Blobs } from '../../src/edges/blobs.js'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { recordReceived, recordUnfetchable } from '../../src/edges/postgres/emails.js'
import { loadLedgerStatus } from '../../src/edges/postgres/failures.js'
import { loadEmail, type StoredEmail } from '../../src/edges/postgres/stored-email.js'
import type { Reader } from '../../src/edges/reader.js'
import { IntakeError } from '../../src/errors.js'
import { findShortStages, reconcile, retryFailed } from '../../src/ops/reconcile.js'
import type { WorkerDependencies } from '../../workers/dependencies.js'
import { aNewCase, anOpenedEmail } from '../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

let database: FreshDatabase
let blobsFolder: string
let blobs: Blobs
let workers: TestWorkers
beforeEach(async () => {
  database = await freshDatabase()
  blobsFolder = mkdtempSync(join(tmpdir(), 'workers-'))
  blobs = createFolderBlobs(blobsFolder)
})
afterEach(async () => {
  await workers.stop()
  await database.close()
  rmSync(blobsFolder, { recursive: true, force: true })
})

async function start(over: Partial<WorkerDependencies> = {}): Promise<TestWorkers> {
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), retryMs: 5 }
  workers = await startTestWorkers({ databaseUrl: database.url, queue, blobsFolder }, over)
  return workers
}

const place = {
  mailbox: 'kutano',
  folder: 'INBOX',
  uidValidity: 1n,
  uid: 1,
  receivedAt: new Date('2026-11-20T10:00:00Z'),
  junk: false,
}
const MAIL = readFileSync(new URL('../../../test/mail/cases/us-013-usss-2703f-letter-in-body.eml', import.meta.url))

async function aMail(raw: string | Buffer = MAIL): Promise<string> {
  return (await recordReceived(database.pool, { ...place, ...(await blobs.put(Buffer.from(raw))) })).emailId
}

const reaches = (emailId: string, stage: string, withinMs?: number): Promise<StoredEmail> =>
  until(
    () => loadEmail(database.pool, emailId),
    (stored) => stored.stage === stage,
    withinMs,
  )

async function failure(emailId: string) {
  const { rows } = await database.pool.query(
    'select stage, failure_code as code, failure_reason as reason, offer_again_at as again from emails where id = $1',
    [emailId],
  )
  return rows[0]
}

function reading(read: Reader['read']): Reader {
  return { read, close: async () => undefined }
}

test('a mail goes all its way and its case shows it', async () => {
  const emailId = await aMail()
  const { dependencies } = await start()

  await dependencies.queues.handOver('parse-email', emailId)
  const stored = await reaches(emailId, 'drafted')

  const file = await loadCase(database.pool, stored.caseReference ?? '', { includeRestricted: true })
  expect(file?.emails).toMatchObject([
    { emailId, source: { subject: expect.stringMatching(/preserv/i) }, review: { policy: 'kutano' } },
  ])
  expect(workers.warnings).toEqual([])
})

test('every document of a mail is in the blob store before its row names it', async () => {
  const emailId = await aMail()
  const { dependencies } = await start()

  await dependencies.queues.handOver('parse-email', emailId)
  const { email } = await reaches(emailId, 'drafted')

  for (const { sha256, bytes } of email?.documents ?? []) expect(await blobs.get(sha256)).toHaveLength(bytes)
  expect(email?.documents.length).toBeGreaterThan(0)
})

test('a mail that the server never handed over opens a case with the reason', async () => {
  const { emailId } = await recordUnfetchable(database.pool, place, 'The mail is 90 MB; the limit is 60 MB.')
  const { dependencies } = await start()

  await dependencies.queues.handOver('parse-email', emailId)
  const stored = await reaches(emailId, 'unreadable')

  const file = await loadCase(database.pool, stored.caseReference ?? '', { includeRestricted: false })
  expect(file).toMatchObject({ disposition: 'manual-triage', instrument: 'unknown' })
  expect(file?.emails[0]?.reason).toBe('The mail is 90 MB; the limit is 60 MB.')
})

test('known failure 60: a mail that cannot be read ends as unreadable, in a case, with its reason', async () => {
  const emailId = await aMail()
  const { dependencies } = await start({ reader: reading(async () => ({ kind: 'unreadable', reason: 'No MIME.' })) })

  await dependencies.queues.handOver('parse-email', emailId)

  expect(await reaches(emailId, 'unreadable')).toMatchObject({
    reason: 'No MIME.',
    caseReference: expect.stringMatching(/^LP-\d{4}-\d{6}-[0-9A-Z]$/),
  })
})

test('known failure 44: a mail whose reading breaks every time is tried six times, then a person gets it', async () => {
  const emailId = await aMail()
  let reads = 0
  const reader = reading(async () => {
    reads++
    throw new TypeError('cannot read "secret words"')
  })
  const { dependencies } = await start({ reader })

  await dependencies.queues.handOver('parse-email', emailId)
  const stored = await reaches(emailId, 'unreadable')
  const failed = await until(
    () => failure(emailId),
    ({ code }) => code !== null,
  )

  expect(reads).toBe(6)
  expect(failed).toMatchObject({ code: 'WORKER_BROKE', again: null })
  expect(failed.reason).toContain('parse-email met TypeError at')
  expect(stored.caseReference).not.toBeNull()
  const jobs = await dependencies.queues.forBoard()[0]?.getFailed()
  expect(
    JSON.stringify([failed, workers.warnings, jobs?.map(({ failedReason, stacktrace }) => [failedReason, stacktrace])]),
  ).not.toContain('secret')
})

test('a corrupt blob is not tried again, and ops can retry it once it is mended', async () => {
  const emailId = await aMail()
  let isCorrupt = true
  const { dependencies } = await start({
    blobs: {
      ...blobs,
      get: async (sha256) => {
        if (isCorrupt) throw new IntakeError('BLOB_CORRUPT', 'it hashes to something else.')
        return await blobs.get(sha256)
      },
    },
  })
  await dependencies.queues.handOver('parse-email', emailId)
  const before = await reaches(emailId, 'unreadable')
  await until(
    () => failure(emailId),
    ({ code }) => code === 'BLOB_CORRUPT',
  )

  isCorrupt = false
  const offered = await retryFailed(database.pool, dependencies.queues, 'test')
  const after = await reaches(emailId, 'drafted')

  expect(offered).toBe(1)
  expect(after.caseReference).toBe(before.caseReference)
  expect((await loadLedgerStatus(database.pool)).failed).toBe(0)
})

test('a blob store that is away makes no mail unreadable: it is offered again later', async () => {
  const emailId = await aMail()
  const away = async () => {
    throw new IntakeError('BLOB_MISSING', 'the store does not answer.')
  }
  const { dependencies } = await start({ blobs: { ...blobs, get: away } })

  await dependencies.queues.handOver('parse-email', emailId)
  const failed = await until(
    () => failure(emailId),
    ({ code }) => code !== null,
  )

  expect(failed).toMatchObject({ stage: 'received', code: 'BLOB_MISSING', again: expect.any(Date) })
})

test('DNS trouble is waited out; the last attempt goes on without', async () => {
  const emailId = await aMail(
    'From: a@fbi.gov\r\nDKIM-Signature: v=1; a=rsa-sha256; d=fbi.gov; s=k; h=from; bh=x; b=x\r\nTo: legal@kutano.example\r\nSubject: x\r\n\r\nx\r\n',
  )
  let questions = 0
  const resolver = async () => {
    questions++
    throw Object.assign(new Error('SERVFAIL'), { code: 'ESERVFAIL' })
  }
  const { dependencies } = await start({ resolver })

  await dependencies.queues.handOver('parse-email', emailId)
  const stored = await until(
    () => loadEmail(database.pool, emailId),
    ({ sender }) => sender !== null,
  )

  expect(questions).toBeGreaterThanOrEqual(6)
  expect([stored.sender?.authentication.dkim, stored.sender?.authentication.dmarc]).toContain('temperror')
  expect(stored.sender?.verdict).not.toBe('verified-government')
})

test('a mailbox that is no longer configured keeps its mails in the ledger, with the reason', async () => {
  const { emailId } = await recordReceived(database.pool, {
    ...place,
    ...(await blobs.put(MAIL)),
    mailbox: 'gone',
  })
  const { dependencies } = await start()

  await dependencies.queues.handOver('parse-email', emailId)
  const failed = await until(
    () => failure(emailId),
    ({ code }) => code !== null,
  )

  expect(failed).toMatchObject({ stage: 'parsed', code: 'ASSESS_POLICY_UNKNOWN', again: null })
})

test('an earlier step that comes again rings for the step that is next', async () => {
  const emailId = await aMail()
  const { dependencies } = await start()
  await dependencies.queues.handOver('parse-email', emailId)
  await reaches(emailId, 'drafted')
  await database.pool.query("update emails set stage = 'classified' where id = $1", [emailId])
  await database.pool.query('delete from notices')

  await dependencies.queues.handOver('parse-email', emailId)

  await reaches(emailId, 'drafted')
})

test('reconcile looks only where the queue holds fewer jobs than the ledger has mails', async () => {
  const { dependencies } = await start()
  await workers.dependencies.queues.stopConsuming()
  const emailId = await aMail()

  const lost = await findShortStages(database.pool, dependencies.queues)
  const offered = await reconcile(database.pool, dependencies.queues)
  const after = await findShortStages(database.pool, dependencies.queues)

  expect([lost, offered, after]).toEqual([['received'], 1, []])
  expect((await loadEmail(database.pool, emailId)).stage).toBe('received')
})

test('the bell of the deadlines has what is over noted', async () => {
  const { emailId } = await anOpenedEmail(
    database.pool,
    aNewCase({ deadlines: [{ kind: 'response', on: '2026-01-31', basis: 'return date' }] }),
  )
  const { dependencies } = await start()

  await dependencies.queues.handOver('watch-deadlines', 'now')

  const { caseId } = await loadEmail(database.pool, emailId)
  await until(
    () => database.pool.query("select from audit_events where action = 'deadline-over' and case_id = $1", [caseId]),
    ({ rowCount }) => rowCount === 1,
  )
})

test('what the workers note is sealed within seconds', async () => {
  const emailId = await aMail()
  const { dependencies } = await start()
  await dependencies.queues.handOver('parse-email', emailId)
  await reaches(emailId, 'drafted')

  const sealed = () =>
    database.pool.query('select action from audit_chain join audit_events on id = event_id where email_id = $1', [
      emailId,
    ])
  const { rows } = await until(sealed, (result) => result.rows.some(({ action }) => action === 'email-drafted'))

  const stages = ['email-received', 'email-parsed', 'email-classified', 'email-opened', 'email-drafted']
  expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(stages))
})
