import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Blobs, createFolderBlobs } from '../../src/edges/blobs.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { loadEmail, type StoredEmail } from '../../src/edges/postgres/stored-email.js'
import { findShortStages } from '../../src/ops/reconcile.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { buildMail } from '../mail/build-mail.js'
import { LETTER, scan } from '../mail/scans.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

let database: FreshDatabase
let blobsFolder: string
let blobs: Blobs
let workers: TestWorkers
beforeEach(async () => {
  database = await freshDatabase()
  blobsFolder = mkdtempSync(join(tmpdir(), 'pictures-'))
  blobs = createFolderBlobs(blobsFolder)
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), retryMs: 5 }
  workers = await startTestWorkers({ databaseUrl: database.url, queue, blobsFolder })
})
afterEach(async () => {
  await workers.stop()
  await database.close()
  rmSync(blobsFolder, { recursive: true, force: true })
})

async function received(body: string): Promise<string> {
  const image = await (await scan(LETTER)).png().toBuffer()
  const raw = buildMail([
    { type: 'text/plain', bytes: body },
    { type: 'image/png', name: 'page.png', bytes: image },
  ])
  const place = { mailbox: 'kutano', folder: 'INBOX', uidValidity: 1n, uid: 1, junk: false }
  return (await recordReceived(database.pool, { ...place, ...(await blobs.put(raw)), receivedAt: new Date() })).emailId
}

const isDrafted = (emailId: string): Promise<StoredEmail> =>
  until(
    () => loadEmail(database.pool, emailId),
    ({ stage }) => stage === 'drafted',
    60_000,
  )

test('a mail whose demand is a picture goes all its way by the queue of pictures', async () => {
  const emailId = await received('Please see the attached letter.')

  await workers.dependencies.queues.handOver('parse-email', emailId)

  const { email, classification } = await isDrafted(emailId)
  const [, picture] = email?.documents ?? []
  expect(picture).toMatchObject({ status: 'read', textSource: 'ocr' })
  expect(picture?.pageConfidence?.[0]).toBeGreaterThan(75)
  expect(classification?.primary.type).toBe('preservation-request')
  expect(await blobs.get(picture?.sha256 ?? '')).toHaveLength(picture?.bytes ?? 0)
  expect(await findShortStages(database.pool, workers.dependencies.queues)).toEqual([])
  expect(workers.warnings).toEqual([])
}, 120_000)

test('the picture of a child-safety report is neither read nor stored: its hash and size are', async () => {
  const emailId = await received(
    'This is a report of apparent child sexual abuse material under 18 U.S.C. 2258A. The image is attached. Please remove it.',
  )

  await workers.dependencies.queues.handOver('parse-email', emailId)

  const { email, classification } = await isDrafted(emailId)
  const [, picture] = email?.documents ?? []
  expect(classification?.primary.type).toBe('child-safety-report')
  expect(picture).toMatchObject({ status: 'unsupported', text: null, textSource: 'none' })
  expect(picture?.reason).toContain('neither read, shown nor exported')
  expect(picture?.bytes).toBeGreaterThan(1000)
  const stored = await blobs.get(picture?.sha256 ?? '').catch((error: { code: string }) => error.code)
  expect(stored).toBe('BLOB_MISSING')
}, 120_000)
