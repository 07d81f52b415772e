import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { listHeld } from '../../src/edges/postgres/held-list.js'
import { clearSender, markCompromised } from '../../src/edges/postgres/sender-marks.js'
import { loadEmail, type StoredEmail } from '../../src/edges/postgres/stored-email.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { until } from '../run-poller.js'
import { startTestWorkers, type TestWorkers } from '../run-workers.js'
import { aQueuePrefix, servers } from '../servers.js'

let database: FreshDatabase
let folder: string
let workers: TestWorkers
beforeEach(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'history-'))
  const queue = { url: servers().redis.url, prefix: aQueuePrefix(), retryMs: 5 }
  workers = await startTestWorkers({ databaseUrl: database.url, queue, blobsFolder: folder })
})
afterEach(async () => {
  await workers.stop()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const SINCE = new Date('2026-11-20T00:00:00Z')
const everything = { includeRestricted: true, limit: null }
const SUBPOENA = `Content-Type: text/plain; charset=utf-8\r
Content-Disposition: attachment; filename="subpoena.txt"\r
\r
ADMINISTRATIVE SUBPOENA\r
Pursuant to 18 U.S.C. 3486 you are commanded to produce to the Springfield Police Department the name, address and login\r
history of the user sam@acme.example of the workspace acme.kutano.example from 1 August 2026 to 31 August 2026.\r
Case number 2026-4471. Issued 12 November 2026 by Lt. Dana Roe. Signed: /s/ Dana Roe\r
`
let uid = 1

interface Writing {
  from?: string
  day?: number
  subject?: string
  /** What our own server said of its authentication. */
  dmarc?: 'pass' | 'none'
  attach?: string | null
  words?: string
}

function aRawMail({
  from = 'droe@springfield.gov',
  day = 20,
  subject = 'Subpoena 2026-4471',
  dmarc = 'pass',
  attach = SUBPOENA,
  words = '',
}: Writing) {
  const domain = from.slice(from.indexOf('@') + 1)
  const date = `${day} Nov 2026 10:00:00 +0000`
  const body = `Please find the subpoena attached.${words}`
  const parts = [`Content-Type: text/plain\r\n\r\n${body}`, ...(attach === null ? [] : [attach])]
  return [
    `Authentication-Results: mx.kutano.example; dmarc=${dmarc} header.from=${domain}`,
    `Received: from mail.${domain} by mx.kutano.example with ESMTPS; ${date}`,
    `From: <${from}>`,
    'To: legal@kutano.example',
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: <${uid}@${domain}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...parts.flatMap((part) => ['--b', part]),
    '--b--',
    '',
  ].join('\r\n')
}

/** Through all workers, received on that day of November. */
async function receive(writing: Writing = {}): Promise<StoredEmail> {
  const emailId = await record(writing)
  await workers.dependencies.queues.handOver('parse-email', emailId)
  return await settled(emailId)
}

async function record(writing: Writing): Promise<string> {
  const blob = await createFolderBlobs(folder).put(Buffer.from(aRawMail(writing)))
  const receivedAt = new Date(Date.UTC(2026, 10, writing.day ?? 20, 10))
  const place = { mailbox: 'kutano', folder: 'INBOX', uidValidity: 1n, uid: uid++, receivedAt, junk: false }
  return (await recordReceived(database.pool, { ...place, ...blob })).emailId
}

const settled = (emailId: string) =>
  until(
    () => loadEmail(database.pool, emailId),
    ({ stage }) => stage === 'drafted' || stage === 'closed',
  )

const flagsOf = ({ sender }: StoredEmail) => sender?.flags ?? []
const mark = (name: string) =>
  markCompromised(database.pool, { subject: { kind: 'domain', name }, note: null, actor: 'cli:test' }, SINCE)

test('a sender is new in the first mail and known in the second, and a forger of the address is never known', async () => {
  const first = await receive({ day: 18 })
  const second = await receive({ day: 19, subject: 'Subpoena 2026-4472', words: ' It is another one.' })
  const forged = await receive({ day: 20, subject: 'Subpoena 2026-4473', dmarc: 'none', words: ' And a third.' })

  expect(flagsOf(first)).toContain('new-sender')
  expect(flagsOf(second)).not.toContain('new-sender')
  expect(flagsOf(forged)).toContain('new-sender')
  expect(first.sender?.verdict).toBe('verified-government')
})

test('mails that only bear an address do not prepare a history for it', async () => {
  for (const day of [16, 17, 18])
    await receive({ day, dmarc: 'none', subject: `Hello ${day}`, words: ` On day ${day}.` })

  const real = await receive({ day: 20 })

  expect(flagsOf(real)).toContain('new-sender')
})

test('a document is reused only where somebody else sent it before, and then a call-back is owed', async () => {
  await receive({ day: 17 })
  const again = await receive({ day: 18, subject: 'Subpoena 2026-4471, second service' })
  const thief = await receive({ day: 19, from: 'agent@shelbyville.gov', subject: 'Urgent subpoena' })

  expect(flagsOf(again)).not.toContain('document-reused')
  expect(flagsOf(thief)).toContain('document-reused')
  expect(thief.sender?.remarks.find(({ flag }) => flag === 'document-reused')?.saw).toMatch(
    /came before from an address at springfield\.gov$/,
  )
  expect(thief.review?.actions).toContain('verify-by-callback')
})

test('that a sender wrote in a sealed matter is told to nobody but counsel, in another sealed one', async () => {
  const sealed = SUBPOENA.replace('\r\nADMIN', '\r\nFILED UNDER SEAL\r\nADMIN')
  const first = await receive({ day: 17, attach: sealed })
  const ordinary = await receive({ day: 18, attach: null, words: ' Please call us about another matter.' })
  const again = await receive({ day: 19, attach: sealed.replaceAll('4471', '5582') })

  expect([first, ordinary, again].map((one) => flagsOf(one).includes('new-sender'))).toEqual([true, true, false])
  expect(ordinary.sender?.remarks.map(({ saw }) => saw)).toContainEqual(
    expect.stringMatching(/nobody at springfield\.gov is known$/),
  )
})

test('mail of a domain that was taken over is flagged, held and joins nothing; what came before is held and can be cleared', async () => {
  const before = await receive({ day: 18 })
  const since = await receive({ day: 21, subject: 'Subpoena 2026-9', words: ' A new matter.', attach: null })
  await mark('springfield.gov')

  const reply = await receive({
    day: 22,
    from: 'droe@springfield.gov',
    subject: `Re: [${before.caseReference}]`,
    attach: null,
    words: ' Send it to us today.',
  })

  expect(flagsOf(reply)).toContain('compromised-sender')
  expect(reply.review?.actions).toContain('verify-by-callback')
  expect(reply.caseId).not.toBe(before.caseId)
  const references = [before, since, reply].map(({ caseReference }) => caseReference ?? '')
  for (const reference of references) {
    const file = await loadCase(database.pool, reference, { includeRestricted: true })
    expect(file).toMatchObject({ state: 'verifying', holds: [{ subject: { name: 'springfield.gov' } }] })
    expect(
      file?.notices.filter(({ recipients }) => recipients.some((to) => to.includes('@'))).every(({ isHeld }) => isHeld),
    ).toBe(true)
  }
  const listed = await listHeld(
    database.pool,
    { subject: { kind: 'domain', name: 'springfield.gov' }, since: SINCE },
    everything,
  )
  expect(listed.emails.map(({ emailId }) => emailId)).toEqual([reply.emailId, since.emailId])
  expect(listed.cases.map(({ reference }) => reference).sort()).toEqual([...references].sort())

  const released = await clearSender(database.pool, {
    subject: { kind: 'domain', name: 'springfield.gov' },
    note: null,
    actor: 'cli:test',
  })

  expect(released?.cases.map(({ reference }) => reference).sort()).toEqual([...references].sort())
  expect(released?.notices.length).toBe(listed.notices.filter(({ isHeld }) => isHeld).length)
})

test('a mail that was judged before the mark, and opens after it, joins nothing and is held', async () => {
  const before = await receive({ day: 20 })
  const emailId = await record({ day: 21, subject: `Re: [${before.caseReference}]`, attach: null, words: ' Any news?' })
  await workers.dependencies.queues.handOver('parse-email', emailId)
  await settled(emailId)
  expect((await loadEmail(database.pool, emailId)).caseId).toBe(before.caseId)

  const late = await record({
    day: 21,
    subject: `Re: [${before.caseReference}] again`,
    attach: null,
    words: ' Any news now?',
  })
  await workers.dependencies.queues.handOver('parse-email', late)
  await settled(late)
  await database.pool.query('delete from notices where email_id = $1', [late])
  await database.pool.query('delete from case_emails where email_id = $1', [late])
  await database.pool.query("update emails set stage = 'classified', case_id = null where id = $1", [late])
  await mark('springfield.gov')
  await workers.dependencies.queues.handOver('open-case', late)
  const opened = await settled(late)

  expect(opened.caseId).not.toBe(before.caseId)
  expect(await loadCase(database.pool, opened.caseReference ?? '', { includeRestricted: true })).toMatchObject({
    state: 'verifying',
    holds: [{ subject: { name: 'springfield.gov' } }],
  })
})

test('the first mail of a sender is new, whichever of two is judged first', async () => {
  const ids = [await record({ day: 18, words: ' One.' }), await record({ day: 19, subject: 'Two', words: ' Two.' })]

  for (const emailId of ids) await workers.dependencies.queues.handOver('parse-email', emailId)
  const [first] = await Promise.all(ids.map(settled))

  expect(first && flagsOf(first)).toContain('new-sender')
})
