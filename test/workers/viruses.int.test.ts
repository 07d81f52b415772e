import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { whyQuarantined } from '../../src/cases/quarantine.js'
import { type Blobs, createFolderBlobs } from '../../src/edges/blobs.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { countQuarantined } from '../../src/edges/postgres/quarantine.js'
import { loadEmail } from '../../src/edges/postgres/stored-email.js'
import { createReader, type Reader } from '../../src/edges/reader.js'
import { createVirusScanner, readClamdUrl } from '../../src/edges/virus-scanner.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { buildMail } from '../mail/build-mail.js'
import { EICAR } from '../mail/eicar.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

let database: FreshDatabase
let blobsFolder: string
let blobs: Blobs
let workers: TestWorkers
let reader: Reader
beforeEach(async () => {
  database = await freshDatabase()
  blobsFolder = mkdtempSync(join(tmpdir(), 'viruses-'))
  blobs = createFolderBlobs(blobsFolder)
})
afterEach(async () => {
  await workers.stop()
  await reader.close()
  await database.close()
  rmSync(blobsFolder, { recursive: true, force: true })
})

/** The whole way of a mail, with a scanner at this address. */
async function goThrough(clamdUrl: string) {
  const address = readClamdUrl(clamdUrl)
  if (address === null) throw new Error(clamdUrl)
  const scanner = createVirusScanner(address, { pingMs: 500 })
  reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner })
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), retryMs: 5 }
  workers = await startTestWorkers({ databaseUrl: database.url, queue, blobsFolder }, { reader })
  const raw = buildMail([
    { type: 'text/plain', bytes: 'Enclosed please find a grand jury subpoena. You are commanded to produce records.' },
    { type: 'application/octet-stream', name: 'virus.com', bytes: EICAR },
    { type: 'text/plain', name: 'order.txt', bytes: 'Grand jury subpoena. You are commanded to produce the records.' },
  ])
  const place = { mailbox: 'kutano', folder: 'INBOX', uidValidity: 1n, uid: 1, junk: false, receivedAt: new Date() }
  const { emailId } = await recordReceived(database.pool, { ...place, ...(await blobs.put(raw)) })
  await workers.dependencies.queues.handOver('parse-email', emailId)
  const stored = await until(
    () => loadEmail(database.pool, emailId),
    ({ stage }) => stage === 'drafted',
  )
  return { stored, documents: stored.email?.documents ?? [] }
}

test('an infected document is in quarantine, and its mail goes all its way', async () => {
  const { stored, documents } = await goThrough(servers().clamd.url)

  expect(documents.map(({ status }) => status)).toEqual(['read', 'infected', 'read'])
  expect(stored.caseReference).not.toBeNull()
  expect(stored.review?.findings.map(({ code }) => code)).toContain('document-unreadable')
  expect([whyQuarantined(documents, 'd2'), whyQuarantined(documents, 'd3')]).toEqual([
    expect.stringContaining('Eicar'),
    null,
  ])
  expect(await countQuarantined(database.pool)).toEqual({ infected: 1, notScanned: 0 })
})

test('a scanner that stays away loses no mail: it is read at the last attempt, and every document says so', async () => {
  const { documents } = await goThrough('tcp://127.0.0.1:1')

  expect(documents.map(({ notScanned }) => notScanned)).toEqual(Array(3).fill('the virus scanner did not answer'))
  expect(whyQuarantined(documents, 'raw')).toContain('was not scanned for viruses')
  expect(await countQuarantined(database.pool)).toEqual({ infected: 0, notScanned: 3 })
})
