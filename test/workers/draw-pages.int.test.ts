import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { findPageImage } from '../../src/edges/postgres/page-images.js'
import { loadEmail } from '../../src/edges/postgres/stored-email.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { buildMail, pdfOf } from '../mail/build-mail.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

let database: FreshDatabase
let blobsFolder: string
let workers: TestWorkers
beforeEach(async () => {
  database = await freshDatabase()
  blobsFolder = mkdtempSync(join(tmpdir(), 'draw-'))
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), retryMs: 5 }
  workers = await startTestWorkers({ databaseUrl: database.url, queue, blobsFolder })
})
afterEach(async () => {
  await workers.stop()
  await database.close()
  rmSync(blobsFolder, { recursive: true, force: true })
})

const ALL = { includeRestricted: true }
const WARRANT = readFileSync(new URL('../../../test/mail/cases/us-001-fbi-ao93-with-separate-ndo.eml', import.meta.url))
const REPORT = [
  'A user of your team shares images of child sexual abuse. This is a report of apparent child pornography under',
  '18 U.S.C. 2258A. Report it to the NCMEC CyberTipline and remove the material at once.',
].join('\n')

/** Sends a mail all its way and waits until its pages were looked at. */
async function drawn(raw: Buffer): Promise<{ emailId: string; pages: number; reason: string | null }> {
  const stored = await createFolderBlobs(blobsFolder).put(raw)
  const place = { mailbox: 'kutano', folder: 'INBOX', uidValidity: 1n, uid: 1, junk: false }
  const { emailId } = await recordReceived(database.pool, { ...place, ...stored, receivedAt: new Date() })
  await workers.dependencies.queues.handOver('parse-email', emailId)
  const rows = await until(
    async () =>
      (await database.pool.query('select pages, reason from page_drawings where email_id = $1', [emailId])).rows,
    (found) => found.length === 1,
    30_000,
  )
  return { emailId, ...rows[0] }
}

test('after the letters are drafted the pages of a mail are pictures in the blob store', async () => {
  const { emailId, pages, reason } = await drawn(WARRANT)

  const { caseReference, email } = await loadEmail(database.pool, emailId)
  const file = await loadCase(database.pool, caseReference ?? '', ALL)
  expect({ pages, reason }).toEqual({ pages: 6, reason: null })
  expect(file?.pageImages).toHaveLength(6)
  const look = { reference: caseReference ?? '', documentSha256: email?.documents[1]?.sha256 ?? '', page: 5 }
  const png = await createFolderBlobs(blobsFolder).get((await findPageImage(database.pool, look, ALL)) ?? '')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(workers.warnings).toEqual([])
}, 60_000)

test('nothing of a child-safety case is drawn', async () => {
  const pdf = pdfOf('BT /F1 12 Tf 72 720 Td (The images are enclosed as evidence of the report.) Tj ET')
  const mail = buildMail([
    { type: 'text/plain', bytes: REPORT },
    { type: 'application/pdf', name: 'evidence.pdf', bytes: pdf },
  ])

  const { emailId, pages, reason } = await drawn(mail)

  const { caseReference, classification } = await loadEmail(database.pool, emailId)
  expect(classification?.primary.type).toBe('child-safety-report')
  expect({ pages, reason }).toEqual({ pages: 0, reason: expect.stringMatching(/child-safety/) })
  expect((await loadCase(database.pool, caseReference ?? '', ALL))?.pageImages).toEqual([])
  expect((await database.pool.query('select from page_images')).rowCount).toBe(0)
}, 60_000)
