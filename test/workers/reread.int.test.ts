import { afterEach, expect, test } from '@jest/globals'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { findCaseToOpen, givePassword, loadPasswords } from '../../src/edges/postgres/document-passwords.js'
import { listOwedRereads } from '../../src/edges/postgres/rereads.js'
import { loadEmail, type StoredEmail } from '../../src/edges/postgres/stored-email.js'
import { createPasswordSeal } from '../../src/edges/seal-passwords.js'
import { buildMail } from '../mail/build-mail.js'
import { sealedPdf } from '../mail/sealed-pdf.js'
import { sealedZip } from '../mail/sealed-zip.js'
import { until } from '../run-poller.js'
import { CLOSING_MS, openWorkshop, type Workshop } from './workshop.js'

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

let workshop: Workshop
afterEach(() => workshop.close(), CLOSING_MS)

async function start(over: Parameters<typeof openWorkshop>[0] = {}): Promise<void> {
  workshop = await openWorkshop(over)
}

const deliver = (raw: Buffer) => workshop.deliver(raw)
const reaches: Workshop['reaches'] = (emailId, holds) => workshop.reaches(emailId, holds)
const drafted = (emailId: string) => workshop.drafted(emailId)
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
  const found = await findCaseToOpen(workshop.pool, reference ?? '')
  const caseId = found?.caseId ?? ''
  const mails = await givePassword(workshop.pool, seal, { caseId, password, actor: 'desk' })
  await workshop.dependencies.queues.offerAgain('reread-email', mails)
  return mails
}

const actions = async (emailId: string) =>
  (await workshop.pool.query('select action from audit_events where email_id = $1 order by id', [emailId])).rows.map(
    ({ action }) => action,
  )
const noticesOf = async (emailId: string) =>
  (await workshop.pool.query('select id, kind, state from notices where email_id = $1 order by position', [emailId]))
    .rows

/** Every row of every table that could hold a word of it, as text. */
async function wholeDatabase(): Promise<string> {
  const { rows } = await workshop.pool.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const texts = await Promise.all(
    rows.map(({ name }) =>
      workshop.pool.query(`select coalesce(string_agg(t::text, ' '), '') as text from "${name}" t`),
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
  const file = await loadCase(workshop.pool, after.caseReference ?? '', { includeRestricted: true })
  expect([file?.instrument, file?.emails.length]).toEqual(['search-warrant', 1])
  expect(after.caseReference).toBe(before.caseReference)
  expect((await noticesOf(emailId)).map(({ id }) => id)).not.toEqual(oldNotices.map(({ id }) => id))
  expect(await actions(emailId)).toContain('email-reread')
  expect(await wholeDatabase()).not.toContain(PASSWORD)
  expect(JSON.stringify(workshop.warnings)).not.toContain(PASSWORD)
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
  await workshop.pool.query('update notices set edited_at = now() where email_id = $1 and position = 0', [emailId])
  const before = await noticesOf(emailId)

  await give(caseReference)
  await reaches(emailId, isRead)

  expect(before.length).toBeGreaterThan(0)
  expect(await noticesOf(emailId)).toEqual(before)
})

test('a reading that broke off is offered again by reconcile, and is done once', async () => {
  let breaks = true
  await start((blobs) => ({
    passwordSeal: SEAL,
    blobs: {
      ...blobs,
      put: async (bytes) => {
        if (breaks) throw new Error('power cut')
        return await blobs.put(bytes)
      },
    },
  }))
  breaks = false
  const emailId = await deliver(await aSealedMail())
  const { caseReference } = await drafted(emailId)
  breaks = true
  await give(caseReference)
  await until(
    () => workshop.pool.query('select reread_failures as failures from emails where id = $1', [emailId]),
    ({ rows }) => rows[0].failures > 0,
  )

  breaks = false
  await workshop.pool.query('update emails set reread_at = now()')
  const owed = await listOwedRereads(workshop.pool, 0)
  await workshop.dependencies.queues.offerAgain('reread-email', owed)

  await reaches(emailId, isRead)
  expect(owed).toEqual([emailId])
  expect((await actions(emailId)).filter((action) => action === 'email-reread')).toHaveLength(1)
  expect(await listOwedRereads(workshop.pool, 0)).toEqual([])
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
  expect(await loadPasswords(workshop.pool, SEAL, caseId ?? '')).toEqual([PASSWORD])
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
  expect((await loadEmail(workshop.pool, emailId)).email?.documents[1]?.status).toBe('encrypted')
})

test('without a key nothing is kept, and what a mail of the case tells is tried all the same', async () => {
  await start()
  const emailId = await deliver(await aSealedMail())
  const { caseReference } = await drafted(emailId)

  await deliver(aLetter(`The password is ${PASSWORD}`, caseReference, PROVEN))
  await reaches(emailId, isRead)

  const { rows } = await workshop.pool.query('select count(*)::int as kept from document_passwords')
  expect(rows[0].kept).toBe(0)
})

const isWarrant = ({ email }: StoredEmail) =>
  email?.documents.some(({ text }) => text?.includes('YOU ARE COMMANDED')) === true

async function aMailWithSealedZip(words: string): Promise<Buffer> {
  const zip = await sealedZip('papers/warrant.txt', ORDER, PASSWORD)
  return buildMail(
    [
      { type: 'text/plain', bytes: words },
      { type: 'application/zip', name: 'papers.zip', bytes: zip },
    ],
    PROVEN,
  )
}

test.each(['a person gives', 'a later mail of the thread tells'])(
  'a sealed zip opens with the password that %s, and its files are documents inside it',
  async (how) => {
    await start({ passwordSeal: SEAL })
    const emailId = await deliver(await aMailWithSealedZip('Enclosed please find a search warrant.'))
    const before = await drafted(emailId)

    if (how === 'a person gives') await give(before.caseReference)
    else await deliver(aLetter(`The password is ${PASSWORD}`, before.caseReference, PROVEN))
    const after = await reaches(emailId, isWarrant)

    const shown = ({ email }: StoredEmail) =>
      email?.documents.map(({ id, parent, name, status }) => [id, parent, name, status])
    expect(shown(before)).toEqual([
      ['d1', null, null, 'read'],
      ['d2', null, 'papers.zip', 'read'],
      ['d3', 'd2', 'papers/warrant.txt', 'encrypted'],
    ])
    expect(shown(after)?.[2]).toEqual(['d3', 'd2', 'papers/warrant.txt', 'read'])
    expect(after.classification?.primary.type).toBe('search-warrant')
    expect(await workshop.blobs.get(after.email?.documents[2]?.sha256 ?? '')).toHaveLength(ORDER.length)
    expect(JSON.stringify(workshop.warnings)).not.toContain(PASSWORD)
  },
)

test.each([SEAL, null])(
  'pages of a PDF that its own mail opens are drawn, whether or not there is a key to keep passwords with',
  async (passwordSeal) => {
    await start({ passwordSeal })
    const raw = buildMail(
      [
        { type: 'text/plain', bytes: `Enclosed please find a search warrant. The password is ${PASSWORD}` },
        { type: 'application/pdf', name: 'warrant.pdf', bytes: await sealedPdf(ORDER, PASSWORD) },
      ],
      PROVEN,
    )

    const { caseReference } = await drafted(await deliver(raw))

    const file = await until(
      () => loadCase(workshop.pool, caseReference ?? '', { includeRestricted: true }),
      (one) => (one?.pageImages.length ?? 0) > 0 && (one?.emails[0]?.drawnText.length ?? 0) > 0,
    )
    expect(file?.pageImages).toHaveLength(1)
    expect(file?.emails[0]?.drawnText.map(({ outcome }) => outcome)).not.toContain('differs')
    expect(await wholeDatabase()).not.toContain(PASSWORD)
  },
)
