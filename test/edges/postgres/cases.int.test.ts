import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { formatCaseReference } from '../../../src/cases/case-reference.js'
import { nextCaseNumber, saveAttached, saveOpened, saveUnreadable } from '../../../src/edges/postgres/case-openings.js'
import { listCases, loadCase } from '../../../src/edges/postgres/cases.js'
import { noteDueDeadlines } from '../../../src/edges/postgres/deadlines.js'
import { hashHeader, saveClassified, saveDrafted } from '../../../src/edges/postgres/email-stages.js'
import { loadEmail } from '../../../src/edges/postgres/stored-email.js'
import { loadThreadFacts } from '../../../src/edges/postgres/thread-facts.js'
import {
  aClassifiedEmail,
  aJudgement,
  aNewCase,
  anOpenedEmail,
  aParsedEmail,
  aReceivedEmail,
  hashOf,
} from '../../a-ledger.js'
import { aDocument, anEmail, aSenderRecord } from '../../builders.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const everything = { includeRestricted: true }
const noPointers = { messageIds: [], references: [], documentHashes: [] }

test('a case is loaded with its mails, letters, clocks and events', async () => {
  const deadlines = [{ kind: 'response', on: '2026-11-26', basis: 'the return date' } as const]
  const { emailId, reference } = await anOpenedEmail(database.pool, aNewCase({ deadlines }))
  const letter = {
    kind: 'acknowledgement',
    to: ['a@agency.example'],
    subject: 'Received',
    body: 'We received it.',
  } as const
  await saveDrafted(database.pool, emailId, [{ ...letter, to: [...letter.to] }])

  const file = await loadCase(database.pool, reference, everything)

  expect(file).toMatchObject({
    reference,
    organisation: 'Kutano',
    state: 'new',
    disposition: 'review',
    instrument: 'search-warrant',
    nextDeadline: { kind: 'response', dueOn: '2026-11-26', dueAt: new Date('2026-11-27T00:00:00Z') },
    emails: [{ emailId, joinedBecause: 'new-matter', source: { subject: 'Request' }, documents: [{ text: 'Hello.' }] }],
    notices: [{ kind: 'acknowledgement', recipients: ['a@agency.example'], state: 'draft' }],
    deadlines: [{ kind: 'response', dueOn: '2026-11-26', settledAt: null }],
  })
  expect(file?.events.map(({ action }) => action)).toEqual([
    'email-received',
    'email-parsed',
    'email-classified',
    'email-opened',
    'email-drafted',
  ])
})

test('what DNS said is kept with the mail and shown with its case', async () => {
  const emailId = await aParsedEmail(database.pool)
  const answers = [{ type: 'TXT', name: '_dmarc.agency.example', records: ['v=DMARC1; p=reject'], error: null }]
  await saveClassified(database.pool, emailId, aJudgement(), aSenderRecord(), answers)
  const { year, number } = await nextCaseNumber(database.pool)
  const reference = formatCaseReference(year, number)
  const decision = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted: false } as const
  await saveOpened(database.pool, emailId, decision, aNewCase(), { year, number, reference })

  expect((await loadCase(database.pool, reference, everything))?.emails[0]?.dnsAnswers).toEqual(answers)
})

test('a restricted case is nowhere for whoever is not counsel', async () => {
  const { reference } = await anOpenedEmail(database.pool, aNewCase({ restricted: true }))
  const asOther = { includeRestricted: false }

  expect(await loadCase(database.pool, reference, asOther)).toBeNull()
  expect((await listCases(database.pool, { after: null, ...asOther })).cases.map((one) => one.reference)).not.toContain(
    reference,
  )
  expect((await loadCase(database.pool, reference, everything))?.restricted).toBe(true)
})

test('as a cursor a restricted case is the same as none at all', async () => {
  await anOpenedEmail(database.pool)
  const { reference } = await anOpenedEmail(database.pool, aNewCase({ restricted: true }))
  const after = (cursor: string) => listCases(database.pool, { after: cursor, includeRestricted: false })

  expect(await after(reference)).toEqual(await after('LP-2026-999999-A'))
  expect((await listCases(database.pool, { after: reference, ...everything })).cases).not.toEqual([])
})

test('a case of counsel is not opened to others by a mail that is read once more', async () => {
  const emailId = await aReceivedEmail(database.pool)
  const number = async () => {
    const { year, number } = await nextCaseNumber(database.pool)
    return { year, number, reference: formatCaseReference(year, number) }
  }
  const first = await number()
  await saveUnreadable(database.pool, emailId, 'unreadable', aNewCase({ restricted: true }), first)
  await database.pool.query(`update emails set stage = 'received' where id = $1`, [emailId])

  await saveUnreadable(database.pool, emailId, 'unreadable', aNewCase({ restricted: false }), await number())

  expect((await loadCase(database.pool, first.reference, everything))?.restricted).toBe(true)
})

test('cases are listed newest first, page by page, each once', async () => {
  for (let i = 0; i < 60; i++) await anOpenedEmail(database.pool)

  const first = await listCases(database.pool, { after: null, ...everything })
  const second = await listCases(database.pool, { after: first.next, ...everything })

  expect(first.cases).toHaveLength(50)
  expect(second.next).toBeNull()
  const all = [...first.cases, ...second.cases]
  expect(new Set(all.map(({ reference }) => reference)).size).toBe(all.length)
  expect(all.map(({ openedAt }) => +openedAt)).toEqual(all.map(({ openedAt }) => +openedAt).sort((a, b) => b - a))
})

test('a mail finds the case it names, the notice it answers, and the document it repeats', async () => {
  const sha256 = hashOf('warrant')
  const parties = [
    { address: 'proven@agency.example', proven: true },
    { address: 'claimed@agency.example', proven: false },
  ]
  const email = anEmail({ documents: [aDocument({ sha256 })] })
  const { emailId, reference } = await anOpenedEmail(database.pool, aNewCase({ parties }), email)
  await saveDrafted(database.pool, emailId, [{ kind: 'acknowledgement', to: [], subject: '', body: '' }])
  await database.pool.query(
    `update notices set state = 'sent', message_id = $2, message_id_hash = $3, approved_by = gen_random_uuid(),
      approved_at = now(), sent_at = now() where email_id = $1`,
    [emailId, 'n1@kutano.example', hashHeader('n1@kutano.example')],
  )
  const found = {
    caseId: (await loadEmail(database.pool, emailId)).caseId,
    reference,
    parties: ['proven@agency.example'],
    restricted: false,
  }

  const facts = await loadThreadFacts(database.pool, 'Kutano', {
    messageIds: ['<unknown@x.example>', '<n1@kutano.example>'],
    references: ['LP-2026-999999-A', reference],
    documentHashes: [sha256],
  })

  expect(facts).toEqual({ answeredCases: [found], namedCases: [found], sameDocumentCases: [found] })
})

test('a mail that points at nothing finds nothing, and no case of another organisation', async () => {
  const { reference } = await anOpenedEmail(database.pool, aNewCase({ organisation: 'Qukku' }))
  const nothing = { answeredCases: [], namedCases: [], sameDocumentCases: [] }

  expect(await loadThreadFacts(database.pool, 'Kutano', noPointers)).toEqual(nothing)
  expect(await loadThreadFacts(database.pool, 'Kutano', { ...noPointers, references: [reference] })).toEqual(nothing)
})

test('a mail that joined is shown in its case with the reason', async () => {
  const { emailId, reference } = await anOpenedEmail(database.pool)
  const caseId = (await loadEmail(database.pool, emailId)).caseId ?? ''
  const joining = await aClassifiedEmail(database.pool)
  await saveAttached(database.pool, joining, { kind: 'attach', caseId, reason: 'served-again' }, [], 'UTC')

  const file = await loadCase(database.pool, reference, everything)

  expect(file?.emails.map((one) => [one.emailId, one.joinedBecause])).toEqual([
    [emailId, 'new-matter'],
    [joining, 'served-again'],
  ])
})

test('a clock is noted once near its end and once when it is over, however many look', async () => {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
  const deadlines = [-3, 1, 30].map((offset) => ({ kind: 'response', on: day(offset), basis: '' }) as const)
  const { reference } = await anOpenedEmail(database.pool, aNewCase({ deadlines }))

  const notes = (await Promise.all([1, 2, 3, 4].map(() => noteDueDeadlines(database.pool)))).flat()

  const { rows } = await database.pool.query(
    'select d.id from deadlines d join cases c on c.id = d.case_id where c.reference = $1',
    [reference],
  )
  const ours = notes.filter(({ deadlineId }) => rows.some(({ id }) => id === deadlineId))
  expect(ours.map(({ deadlineId: _, ...note }) => note)).toEqual([
    { kind: 'response', dueOn: day(-3), note: 'over' },
    { kind: 'response', dueOn: day(1), note: 'near' },
  ])
  expect(await noteDueDeadlines(database.pool)).toEqual([])
})
