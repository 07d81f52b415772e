import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { addDrawnConflicts } from '../../src/cases/add-drawn-conflicts.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { confirmDrawnText, listUncompared } from '../../src/edges/postgres/drawn-text.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { loadEmail } from '../../src/edges/postgres/stored-email.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { buildMail } from '../mail/build-mail.js'
import { buildLyingPdf } from '../mail/lying-pdf.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

let database: FreshDatabase
let blobsFolder: string
let workers: TestWorkers
beforeEach(async () => {
  database = await freshDatabase()
  blobsFolder = mkdtempSync(join(tmpdir(), 'compare-'))
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), retryMs: 5 }
  workers = await startTestWorkers({ databaseUrl: database.url, queue, blobsFolder })
})
afterEach(async () => {
  await workers.stop()
  await database.close()
  rmSync(blobsFolder, { recursive: true, force: true })
})

const LINES = [
  'SEARCH AND SEIZURE WARRANT',
  'In the District Court for the District of Oregon, Case No. 3:26-mj-00417',
  'YOU ARE COMMANDED to search the records of Kutano, Inc. for the',
  'account marta.quill-harborlight.example, for the period from',
  'January 3, 2026 through March 31, 2026, and to seize the messages.',
  'Issued November 16, 2026. Ruth Ellery, United States Magistrate Judge',
]
const MAIL_ADDRESS = /marta\.quill.harborlight\.example/

/** Sends a mail all its way and waits until its pages were compared. */
async function compared(raw: Buffer): Promise<{ file: CaseFile; pages: number; emailId: string }> {
  const stored = await createFolderBlobs(blobsFolder).put(raw)
  const place = { mailbox: 'kutano', folder: 'INBOX', uidValidity: 1n, uid: 1, junk: false }
  const { emailId } = await recordReceived(database.pool, { ...place, ...stored, receivedAt: new Date() })
  await workers.dependencies.queues.handOver('parse-email', emailId)
  const [row] = await until(
    async () => (await database.pool.query('select pages from drawn_text_checks where email_id = $1', [emailId])).rows,
    (found) => found.length === 1,
    60_000,
  )
  const { caseReference } = await loadEmail(database.pool, emailId)
  const file = await loadCase(database.pool, caseReference ?? '', { includeRestricted: true })
  if (file === null) throw new Error('the case is there')
  return { file: addDrawnConflicts(file), pages: row.pages, emailId }
}

function warrantMail(drawn: readonly string[]): Buffer {
  const says = LINES.map((line) => line.replace('quill-harborlight', 'quill@harborlight'))
  const pdf = buildLyingPdf(says.map((line, at) => ({ says: line, drawn: (drawn[at] ?? '').replace('@', '-') })))
  return buildMail([
    { type: 'text/plain', bytes: 'Please see the attached search warrant.' },
    { type: 'application/pdf', name: 'warrant.pdf', bytes: pdf },
  ])
}

test('a warrant whose fonts lie about the account gets a finding that names the page, until a person has compared it', async () => {
  const drawn = LINES.map((line) => line.replace(MAIL_ADDRESS, 'joann.ivers-nightharbor.example'))

  const { file, pages, emailId } = await compared(warrantMail(drawn))

  expect(pages).toBe(1)
  expect(file.emails[0]?.fields?.targets.map(({ value }) => value)).toContain('marta.quill@harborlight.example')
  expect(file.emails[0]?.drawnText).toEqual([{ documentId: 'd2', page: 1, outcome: 'differs', fields: ['targets'] }])
  const conflict = file.emails[0]?.review?.findings.find(({ code }) => code === 'conflicting-values')
  expect(conflict?.message).toContain('document d2, page 1 (the accounts)')
  expect(workers.warnings).toEqual([])

  const page = { emailId, documentId: 'd2', page: 1 }
  expect(await confirmDrawnText(database.pool, file.reference, page, 'ann@kutano.example')).toBe(true)
  expect(await confirmDrawnText(database.pool, file.reference, page, 'ann@kutano.example')).toBe(false)
  const after = await loadCase(database.pool, file.reference, { includeRestricted: true })
  expect(after?.emails[0]?.drawnText).toMatchObject([{ outcome: 'agrees', fields: [] }])
  expect(after?.events).toContainEqual(
    expect.objectContaining({ actor: 'ann@kutano.example', action: 'drawn-text-confirmed' }),
  )
}, 120_000)

test('an honest warrant gets none, and is not offered again', async () => {
  const { file, emailId } = await compared(warrantMail(LINES))

  expect(file.emails[0]?.drawnText.map(({ outcome }) => outcome)).not.toContain('differs')
  expect(file.emails[0]?.review?.findings.map(({ code }) => code)).not.toContain('conflicting-values')
  await database.pool.query("update emails set stage_at = now() - interval '1 hour' where id = $1", [emailId])
  expect(await listUncompared(database.pool, 10)).toEqual([])
}, 120_000)

test('a mail whose comparison was lost is offered again', async () => {
  const raw = readFileSync(new URL('../../../test/mail/cases/us-013-usss-2703f-letter-in-body.eml', import.meta.url))
  const { emailId } = await compared(raw)
  await database.pool.query("update emails set stage_at = now() - interval '1 hour' where id = $1", [emailId])

  await database.pool.query('delete from drawn_text_checks')

  expect(await listUncompared(database.pool, 10)).toEqual([emailId])
}, 120_000)
