import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Blobs, createFolderBlobs } from '../../src/edges/blobs.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { findCaseToOpen, givePassword, loadPasswords } from '../../src/edges/postgres/document-passwords.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { listOwedRereads } from '../../src/edges/postgres/rereads.js'
import { loadEmail, type StoredEmail } from '../../src/edges/postgres/stored-email.js'
import { createPasswordSeal } from '../../src/edges/seal-passwords.js'
import type { WorkerDependencies } from '../../workers/dependencies.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { buildMail } from '../mail/build-mail.js'
import { sealedPdf } from '../mail/sealed-pdf.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

const SEAL = createPasswordSeal(Buffer.alloc(32, 7))
const PASSWORD = 'Harbor-22-7719'
const ORDER = `UNITED STATES DISTRICT COURT
for the Northern District of California
SEARCH AND SEIZURE WARRANT
Case No. 3:26-mj-00417
To: Any authorized law enforcement officer
YOU ARE COMMANDED to execute this warrant on or before December 31, 2026.
An application by a federal law enforcement officer requests the search of the workspace harbor.kutano.example.
I find that the affidavit establishes probable cause to search and seize the property described above.
Date and time issued: November 19, 2026. Judge's signature: /s/ A. Moreno, United States Magistrate Judge`

let database: FreshDatabase
let blobsFolder: string
let blobs: Blobs
let workers: TestWorkers
let uid = 0
beforeEach(async () => {
  database = await freshDatabase()
  blobsFolder = mkdtempSync(join(tmpdir(), 'reread-'))
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

async function deliver(raw: Buffer): Promise<string> {
  const place = { mailbox: 'kutano', folder: 'INBOX', uidValidity: 1n, junk: false }
  uid += 1
  const receivedAt = new Date(Date.UTC(2026, 10, 20, 10, uid))
  const { emailId } = await recordReceived(database.pool, { ...place, uid, receivedAt, ...(await blobs.put(raw)) })
  await workers.dependencies.queues.handOver('parse-email', emailId)
  return emailId
}

const reaches = (emailId: string, holds: (stored: StoredEmail) => boolean): Promise<StoredEmail> =>
  until(() => loadEmail(database.pool, emailId), holds)
const drafted = (emailId: string) => reaches(emailId, ({ stage }) => stage === 'drafted')
const isRead = ({ email }: StoredEmail) => email?.documents[1]?.status === 'read'

/** What our own server wrote above the mail: its author is proven. */
const PROVEN = [
  'Authentication-Results: mx.kutano.example; dkim=pass header.d=agency.example; dmarc=pass header.from=agency.example',
  'Received: from mail.agency.example by mx.kutano.example with ESMTPS; Fri, 20 Nov 2026 10:00:00 +0000',
  'Date: Fri, 20 Nov 2026 10:00:00 +0000',
]

/** A mail of these words about a case, from a party of it or from one who only says so. */
function aLetter(words: string, reference: string | null, head: readonly string[]): Buffer {
  const raw = buildMail([{ type: 'text/plain', bytes: words }], [...head, `Comments: ${words.length}`]).toString(
    'latin1',
  )
  return Buffer.from(raw.replace('Subject: Records', `Subject: Re: [${reference}] Records`), 'latin1')
}

async function aSealedMail(): Promise<Buffer> {
  return buildMail(
    [
      { type: 'text/plain', bytes: 'Enclosed please find a search warrant. The password follows separately.' },
      { type: 'application/pdf', name: 'warrant.pdf', bytes: await sealedPdf(ORDER, PASSWORD) },
    ],
    PROVEN,
  )
}

async function give(reference: string | null, password = PASSWORD, seal = SEAL): Promise<string[]> {
  const found = await findCaseToOpen(database.pool, reference ?? '')
  const caseId = found?.caseId ?? ''
  const mails = await givePassword(database.pool, seal, { caseId, password, actor: 'desk' })
  await workers.dependencies.queues.offerAgain('reread-email', mails)
  return mails
}

const actions = async (emailId: string) =>
  (await database.pool.query('select action from audit_events where email_id = $1 order by id', [emailId])).rows.map(
    ({ action }) => action,
  )
const noticesOf = async (emailId: string) =>
  (await database.pool.query('select id, kind, state from notices where email_id = $1 order by position', [emailId]))
    .rows

/** Every row of every table that could hold a word of it, as text. */
async function wholeDatabase(): Promise<string> {
  const { rows } = await database.pool.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const texts = await Promise.all(
    rows.map(({ name }) =>
      database.pool.query(`select coalesce(string_agg(t::text, ' '), '') as text from "${name}" t`),
    ),
  )
  return texts.map((result) => result.rows[0].text).join('\n')
}

test('a password that a person gives opens the document, and the mail is judged and drafted anew', async () => {
  await start({ passwordSeal: SEAL })
  const emailId = await deliver(await aSealedMail())
  const before = await drafted(emailId)
  const oldNotices = await noticesOf(emailId)

  const mails = await give(before.caseReference)
  const after = await reaches(emailId, isRead)

  expect(before.email?.documents.map(({ status }) => status)).toEqual(['read', 'encrypted'])
  expect(mails).toEqual([emailId])
  expect(after.email?.documents[1]?.text).toContain('YOU ARE COMMANDED')
  expect(after.classification?.primary.type).toBe('search-warrant')
  const file = await loadCase(database.pool, after.caseReference ?? '', { includeRestricted: true })
  expect([file?.instrument, file?.emails.length]).toEqual(['search-warrant', 1])
  expect(after.caseReference).toBe(before.caseReference)
  expect((await noticesOf(emailId)).map(({ id }) => id)).not.toEqual(oldNotices.map(({ id }) => id))
  expect(await actions(emailId)).toContain('email-reread')
  expect(await wholeDatabase()).not.toContain(PASSWORD)
  expect(JSON.stringify(workers.warnings)).not.toContain(PASSWORD)
})

test('a wrong password changes nothing, and a later right one still opens it', async () => {
  await start({ passwordSeal: SEAL })
  const emailId = await deliver(await aSealedMail())
  const { caseReference } = await drafted(emailId)
  const before = await noticesOf(emailId)

  await give(caseReference, 'wrong')
  await until(
    () => actions(emailId),
    (all) => all.includes('email-reread-in-vain'),
  )
  const between = await noticesOf(emailId)
  await give(caseReference)

  await reaches(emailId, isRead)
  expect(between).toEqual(before)
})

test('letters that a person has touched stay, and the documents are read all the same', async () => {
  await start({ passwordSeal: SEAL })
  const emailId = await deliver(await aSealedMail())
  const { caseReference } = await drafted(emailId)
  await database.pool.query('update notices set edited_at = now() where email_id = $1 and position = 0', [emailId])
  const before = await noticesOf(emailId)

  await give(caseReference)
  await reaches(emailId, isRead)

  expect(before.length).toBeGreaterThan(0)
  expect(await noticesOf(emailId)).toEqual(before)
})

test('a reading that broke off is offered again by reconcile, and is done once', async () => {
  let breaks = true
  await start({
    passwordSeal: SEAL,
    blobs: {
      ...blobs,
      put: async (bytes) => {
        if (breaks) throw new Error('power cut')
        return await blobs.put(bytes)
      },
    },
  })
  breaks = false
  const emailId = await deliver(await aSealedMail())
  const { caseReference } = await drafted(emailId)
  breaks = true
  await give(caseReference)
  await until(
    () => database.pool.query('select reread_failures as failures from emails where id = $1', [emailId]),
    ({ rows }) => rows[0].failures > 0,
  )

  breaks = false
  await database.pool.query('update emails set reread_at = now()')
  const owed = await listOwedRereads(database.pool, 0)
  await workers.dependencies.queues.offerAgain('reread-email', owed)

  await reaches(emailId, isRead)
  expect(owed).toEqual([emailId])
  expect((await actions(emailId)).filter((action) => action === 'email-reread')).toHaveLength(1)
  expect(await listOwedRereads(database.pool, 0)).toEqual([])
})

test('a later mail of the case tells the password: it is tried, kept sealed and taken out of that mail', async () => {
  await start({ passwordSeal: SEAL })
  const emailId = await deliver(await aSealedMail())
  const { caseId, caseReference } = await drafted(emailId)

  const second = await deliver(aLetter(`The password is ${PASSWORD}`, caseReference, PROVEN))
  await reaches(emailId, isRead)
  const masked = await reaches(second, ({ email }) => email?.documents[0]?.text?.includes('****') === true)

  expect(masked.caseId).toBe(caseId)
  expect(masked.email?.documents[0]?.text).toContain('The password is **************')
  expect(await loadPasswords(database.pool, SEAL, caseId ?? '')).toEqual([PASSWORD])
  expect(await wholeDatabase()).not.toContain(PASSWORD)
})

test('the password may come first, and the document later', async () => {
  await start({ passwordSeal: SEAL })
  const first = await deliver(aLetter('Please preserve all records of the workspace harbor.', null, PROVEN))
  const { caseReference } = await drafted(first)
  await drafted(await deliver(aLetter(`The password is ${PASSWORD}`, caseReference, PROVEN)))

  const raw = (await aSealedMail()).toString('latin1').replace('Subject: Records', `Subject: Re: [${caseReference}]`)
  const sealed = await deliver(Buffer.from(raw, 'latin1'))

  expect((await reaches(sealed, isRead)).caseReference).toBe(caseReference)
})

test('a stranger who names the case opens nothing', async () => {
  await start({ passwordSeal: SEAL })
  const emailId = await deliver(await aSealedMail())
  const { caseId, caseReference } = await drafted(emailId)

  const stranger = await drafted(
    await deliver(aLetter(`The password is ${PASSWORD}. See the warrant.`, caseReference, [])),
  )
  await give(caseReference, 'wrong')
  await until(
    () => actions(emailId),
    (all) => all.includes('email-reread-in-vain'),
  )

  expect(stranger.caseId).not.toBe(caseId)
  expect((await loadEmail(database.pool, emailId)).email?.documents[1]?.status).toBe('encrypted')
})

test('without a key nothing is kept, and what a mail of the case tells is tried all the same', async () => {
  await start()
  const emailId = await deliver(await aSealedMail())
  const { caseReference } = await drafted(emailId)

  await deliver(aLetter(`The password is ${PASSWORD}`, caseReference, PROVEN))
  await reaches(emailId, isRead)

  const { rows } = await database.pool.query('select count(*)::int as kept from document_passwords')
  expect(rows[0].kept).toBe(0)
})
