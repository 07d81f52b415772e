import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { nextCaseNumber, saveAttached, saveOpened, saveUnreadable } from '../../../src/edges/postgres/case-openings.js'
import { saveClassified, saveClosed, saveDrafted, saveParsed } from '../../../src/edges/postgres/email-stages.js'
import { recordReceived, recordUnfetchable } from '../../../src/edges/postgres/emails.js'
import { loadEmail } from '../../../src/edges/postgres/stored-email.js'
import { aClassifiedEmail, aJudgement, aNewCase, anOpenedEmail, aParsedEmail, aReceivedEmail } from '../../a-ledger.js'
import { aDocument, anEmail, aSenderRecord, someFields } from '../../builders.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const rows = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows
const opening = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted: false } as const

async function aCaseNumber() {
  const { year, number } = await nextCaseNumber(database.pool)
  return { year, number, reference: `LP-${year}-${number}` }
}

test('an email comes back from the ledger as it was parsed', async () => {
  const email = anEmail({
    documents: [
      aDocument({ id: 'd0', text: 'Body.', hiddenText: 'white on white' }),
      aDocument({
        id: 'd1',
        parent: 'd0',
        role: 'attachment',
        text: null,
        status: 'encrypted',
        reason: 'It is locked.',
      }),
    ],
    limitsReached: ['Parts over 100 were not read.'],
  })
  const emailId = await aReceivedEmail(database.pool)

  await saveParsed(database.pool, emailId, email)

  const stored = await loadEmail(database.pool, emailId)
  expect(stored.email).toEqual(email)
  expect(stored.stage).toBe('parsed')
})

test('known failure 54: NUL and lone surrogates in subject, name, text and header are stored, offsets unmoved', async () => {
  const hostile = 'a\0b\ud800c'
  const email = anEmail({
    source: { subject: hostile, messageId: `<${hostile}>` },
    headers: [{ name: 'x-\0', value: hostile }],
    documents: [aDocument({ name: hostile, text: hostile, hiddenText: '\0' })],
  })
  const emailId = await aReceivedEmail(database.pool)

  const saved = await saveParsed(database.pool, emailId, email)
  await saveClassified(
    database.pool,
    emailId,
    aJudgement({ fields: someFields({ agency: { value: hostile, evidence: [] } }) }),
    aSenderRecord(),
  )

  const stored = await loadEmail(database.pool, emailId)
  expect(saved.kind).toBe('saved')
  expect(stored.email?.source.subject).toBe('a\ufffdb\ufffdc')
  expect(stored.email?.documents[0]?.text).toBe('a\ufffdb\ufffdc')
  expect(stored.email?.documents[0]?.name).toBe('a\ufffdb\ufffdc')
  expect(stored.fields?.agency?.value).toBe('a\ufffdb\ufffdc')
})

test('known failures 55 and 56: a subject of 20,000 characters and a Message-ID of 100,000 are stored whole', async () => {
  const subject = 'x'.repeat(20_000)
  const messageId = `<${'m'.repeat(100_000)}@agency.example>`
  const emailId = await aReceivedEmail(database.pool)

  await saveParsed(database.pool, emailId, anEmail({ source: { subject, messageId } }))

  const stored = await loadEmail(database.pool, emailId)
  expect(stored.email?.source).toMatchObject({ subject, messageId })
})

test('known failure 57: 20 MB of text is stored', async () => {
  const text = 'lorem ipsum '.repeat(1_700_000)
  const emailId = await aReceivedEmail(database.pool)

  await saveParsed(database.pool, emailId, anEmail({ documents: [aDocument({ text })] }))

  expect((await loadEmail(database.pool, emailId)).email?.documents[0]?.text).toBe(text)
})

test('known failure 26: of ten runs of one step, one saves, and the others change nothing', async () => {
  const emailId = await aParsedEmail(database.pool)

  const saves = await Promise.all(
    Array.from({ length: 10 }, () => saveClassified(database.pool, emailId, aJudgement(), aSenderRecord())),
  )

  expect(saves.filter(({ kind }) => kind === 'saved')).toHaveLength(1)
  expect(new Set(saves.map(({ stage }) => stage))).toEqual(new Set(['classified']))
  const noted = await rows(`select from audit_events where email_id = $1 and action = 'email-classified'`, emailId)
  expect(noted).toHaveLength(1)
})

test('a step that comes late finds the mail further on and leaves it there', async () => {
  const emailId = await aClassifiedEmail(database.pool)

  const saved = await saveParsed(database.pool, emailId, anEmail({ source: { subject: 'stale' } }))

  expect(saved).toEqual({ kind: 'already', stage: 'classified' })
  expect((await loadEmail(database.pool, emailId)).email?.source.subject).toBe('Request')
})

test('a step for a mail that the ledger does not have is an error with its code', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000'

  await expect(saveParsed(database.pool, unknown, anEmail())).rejects.toMatchObject({ code: 'EMAIL_UNKNOWN' })
  await expect(loadEmail(database.pool, unknown)).rejects.toMatchObject({ code: 'EMAIL_UNKNOWN' })
})

test('a case opens with its parties and clocks, all at once, and once', async () => {
  const emailId = await aClassifiedEmail(database.pool)
  const newCase = aNewCase({
    parties: [
      { address: 'Agent@FBI.example', proven: true },
      { address: 'agent@fbi.example', proven: true },
    ],
    deadlines: [{ kind: 'response', on: '2026-11-26', basis: 'return date' }],
    timeZone: 'America/Los_Angeles',
  })

  const saves = await Promise.all(
    Array.from({ length: 5 }, async () => saveOpened(database.pool, emailId, opening, newCase, await aCaseNumber())),
  )

  expect(saves.filter(({ kind }) => kind === 'saved')).toHaveLength(1)
  const { caseId } = await loadEmail(database.pool, emailId)
  expect(await rows('select address from parties where case_id = $1', caseId)).toEqual([
    { address: 'agent@fbi.example' },
  ])
  const [clock] = await rows('select due_at from deadlines where case_id = $1', caseId)
  expect(clock?.due_at.toISOString()).toBe('2026-11-27T08:00:00.000Z')
  expect(await rows('select from cases where id = $1', caseId)).toHaveLength(1)
})

test('a hundred cases that open at once have a hundred numbers', async () => {
  const numbers = await Promise.all(Array.from({ length: 100 }, () => nextCaseNumber(database.pool)))

  expect(new Set(numbers.map(({ number }) => number)).size).toBe(100)
})

test('an unreadable mail ends with its reason and a case', async () => {
  const emailId = await aReceivedEmail(database.pool)

  const saved = await saveUnreadable(database.pool, emailId, 'The message is no MIME.', aNewCase(), await aCaseNumber())

  const stored = await loadEmail(database.pool, emailId)
  expect(saved).toEqual({ kind: 'saved', stage: 'unreadable' })
  expect(stored.reason).toBe('The message is no MIME.')
  expect(stored.caseReference).toMatch(/^LP-/)
})

test('a mail that is fetched after all is told in the case that stood for it', async () => {
  const place = {
    mailbox: 'late',
    folder: 'INBOX',
    uidValidity: 1n,
    uid: 1,
    receivedAt: new Date('2026-11-20T10:00:00Z'),
    junk: false,
  }
  const { emailId } = await recordUnfetchable(database.pool, place, 'The server gave no answer.')
  const unknown = aNewCase({ disposition: 'manual-triage', instrument: 'unknown' })
  await saveUnreadable(database.pool, emailId, 'The server gave no answer.', unknown, await aCaseNumber())
  const before = await loadEmail(database.pool, emailId)

  await recordReceived(database.pool, { ...place, sha256: 'f'.repeat(64), bytes: 3 })
  await saveParsed(database.pool, emailId, anEmail())
  await saveClassified(database.pool, emailId, aJudgement(), aSenderRecord())
  await saveOpened(database.pool, emailId, opening, aNewCase(), await aCaseNumber())

  const after = await loadEmail(database.pool, emailId)
  expect(after).toMatchObject({ stage: 'opened', reason: null, caseReference: before.caseReference })
  expect(await rows('select disposition, instrument from cases where id = $1', after.caseId)).toEqual([
    { disposition: 'review', instrument: 'search-warrant' },
  ])
})

test('a mail that joins a case adds its clocks and no party', async () => {
  const deadline = { kind: 'response', on: '2026-11-26', basis: 'return date' } as const
  const first = await anOpenedEmail(
    database.pool,
    aNewCase({ deadlines: [deadline], parties: [{ address: 'a@agency.example', proven: true }] }),
  )
  const { caseId } = await loadEmail(database.pool, first.emailId)
  const emailId = await aClassifiedEmail(database.pool)

  const saved = await saveAttached(
    database.pool,
    emailId,
    { kind: 'attach', caseId: caseId ?? '', reason: 'party-names-case' },
    [deadline, { ...deadline, on: '2026-12-01' }],
    'UTC',
  )

  expect(saved).toEqual({ kind: 'saved', stage: 'attached' })
  expect(await rows('select due_on::text from deadlines where case_id = $1 order by 1', caseId)).toEqual([
    { due_on: '2026-11-26' },
    { due_on: '2026-12-01' },
  ])
  expect(await rows('select address from parties where case_id = $1', caseId)).toHaveLength(1)
})

test('a closed mail has its reason and no case', async () => {
  const emailId = await aClassifiedEmail(database.pool)

  await saveClosed(database.pool, emailId, { kind: 'close', reason: 'bounce' })

  expect(await loadEmail(database.pool, emailId)).toMatchObject({ stage: 'closed', reason: 'bounce', caseId: null })
})

test('drafts are written once, in their order, and wait', async () => {
  const { emailId } = await anOpenedEmail(database.pool)
  const drafts = [
    { kind: 'acknowledgement', to: ['a@agency.example'], subject: 'Received', body: 'We received it.' },
    { kind: 'fraud-alert', to: ['security', 'on-call-counsel'], subject: 'Look', body: 'Look at it.' },
  ] as const

  const saves = await Promise.all(
    [1, 2, 3].map(() =>
      saveDrafted(
        database.pool,
        emailId,
        drafts.map((one) => ({ ...one, to: [...one.to] })),
      ),
    ),
  )

  expect(saves.filter(({ kind }) => kind === 'saved')).toHaveLength(1)
  expect(
    await rows('select kind, recipients, state from notices where email_id = $1 order by position', emailId),
  ).toEqual([
    { kind: 'acknowledgement', recipients: ['a@agency.example'], state: 'draft' },
    { kind: 'fraud-alert', recipients: ['security', 'on-call-counsel'], state: 'draft' },
  ])
})

test('what the database refuses is an error without the values that it refused', async () => {
  const emailId = await aClassifiedEmail(database.pool)
  const wrong = aNewCase({ deadlines: [{ kind: 'response', on: 'secret day', basis: '' }] })

  const error = await saveOpened(database.pool, emailId, opening, wrong, await aCaseNumber()).catch((one) => one)

  expect(error).toMatchObject({ code: 'DATABASE_REFUSED', retryable: false })
  expect(JSON.stringify([error.message, error.details, error.cause ?? null])).not.toContain('secret')
  expect((await loadEmail(database.pool, emailId)).stage).toBe('classified')
})
