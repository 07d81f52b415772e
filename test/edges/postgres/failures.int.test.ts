import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { saveUnreadable } from '../../../src/edges/postgres/case-openings.js'
import { saveParsed } from '../../../src/edges/postgres/email-stages.js'
import {
  forgetFailures,
  listStandingStill,
  loadLedgerStatus,
  recordFailure,
  UNFINISHED,
} from '../../../src/edges/postgres/failures.js'
import { loadEmail } from '../../../src/edges/postgres/stored-email.js'
import { aNewCase, anOpenedEmail, aParsedEmail, aReceivedEmail } from '../../a-ledger.js'
import { anEmail } from '../../builders.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())
beforeEach(() => database.pool.query("update emails set stage = 'closed', failed_at = null where true"))

const passing = { code: 'BLOB_MISSING', reason: 'The blob store did not answer.', retryable: true }
const final = { code: 'BLOB_CORRUPT', reason: 'The blob does not match its hash.', retryable: false }
const parsing = { stages: ['received'], actor: 'parse-email' } as const
const all = { stages: UNFINISHED, graceSeconds: 0, after: null, limit: 100 }
const standing = async () => (await listStandingStill(database.pool, all)).map(({ emailId }) => emailId)

test('mails that have not reached an end stand still, each with its stage', async () => {
  const received = await aReceivedEmail(database.pool)
  const { emailId: opened } = await anOpenedEmail(database.pool)

  const offers = await listStandingStill(database.pool, all)

  expect(offers).toHaveLength(2)
  expect(offers).toEqual(
    expect.arrayContaining([
      { emailId: received, stage: 'received' },
      { emailId: opened, stage: 'opened' },
    ]),
  )
  expect(await listStandingStill(database.pool, { ...all, graceSeconds: 60 })).toEqual([])
})

test('the list goes on after the last id of a page', async () => {
  for (let i = 0; i < 5; i++) await aReceivedEmail(database.pool)

  const first = await listStandingStill(database.pool, { ...all, limit: 3 })
  const second = await listStandingStill(database.pool, { ...all, limit: 3, after: first.at(-1)?.emailId ?? null })

  expect(new Set([...first, ...second].map(({ emailId }) => emailId)).size).toBe(5)
})

test('a failure that may pass is offered again after a pause that doubles, and not for ever', async () => {
  const emailId = await aReceivedEmail(database.pool)
  const pauses: (number | null)[] = []

  for (let i = 0; i < 9; i++) {
    await recordFailure(database.pool, emailId, parsing, passing)
    const { rows } = await database.pool.query(
      'select round(extract(epoch from offer_again_at - failed_at) / 60)::int as pause from emails where id = $1',
      [emailId],
    )
    pauses.push(rows[0].pause)
  }

  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, null])
  expect(await standing()).toEqual([])
  await database.pool.query("update emails set offer_again_at = now() - interval '1 second' where id = $1", [emailId])
  expect(await standing()).toEqual([emailId])
})

test('a failure that cannot pass waits for a person, with its reason, until ops try again', async () => {
  const emailId = await aParsedEmail(database.pool)

  await recordFailure(database.pool, emailId, { stages: ['parsed'], actor: 'classify-instrument' }, final)
  const { rows } = await database.pool.query('select failure_code, failure_reason from emails where id = $1', [emailId])

  expect(rows).toEqual([{ failure_code: 'BLOB_CORRUPT', failure_reason: final.reason }])
  expect(await standing()).toEqual([])
  expect((await loadLedgerStatus(database.pool)).failed).toBe(1)
  expect(await forgetFailures(database.pool, 'ops')).toEqual([{ emailId, stage: 'parsed' }])
  expect(await standing()).toEqual([emailId])
})

test('a run that fails late, when another one has moved the mail on, fails nothing', async () => {
  const emailId = await aParsedEmail(database.pool)

  await recordFailure(database.pool, emailId, parsing, final)

  expect((await loadLedgerStatus(database.pool)).failed).toBe(0)
})

test('a mail that moves on has no failure any more', async () => {
  const emailId = await aReceivedEmail(database.pool)
  await recordFailure(database.pool, emailId, parsing, passing)

  await saveParsed(database.pool, emailId, anEmail())

  expect((await loadLedgerStatus(database.pool)).failed).toBe(0)
  expect(await standing()).toEqual([emailId])
})

test('a mail whose parsing failed for good can be tried again, in the same case', async () => {
  const emailId = await aReceivedEmail(database.pool)
  await saveUnreadable(database.pool, emailId, 'The reader died.', aNewCase(), {
    year: 2026,
    number: 999_999,
    reference: 'LP-2026-999999-X',
  })
  await recordFailure(database.pool, emailId, { ...parsing, stages: ['unreadable'] }, final)

  const offers = await forgetFailures(database.pool, 'ops')

  expect(offers).toEqual([{ emailId, stage: 'received' }])
  expect(await loadEmail(database.pool, emailId)).toMatchObject({
    stage: 'received',
    reason: null,
    caseReference: 'LP-2026-999999-X',
  })
})

test('the ledger counts every stage, and knows its oldest unfinished mail', async () => {
  const before = await loadLedgerStatus(database.pool)
  await aReceivedEmail(database.pool)
  await aParsedEmail(database.pool)

  const { byStage, oldestUnfinishedAt } = await loadLedgerStatus(database.pool)

  expect(before.oldestUnfinishedAt).toBeNull()
  expect(byStage).toMatchObject({ received: 1, parsed: 1, drafted: 0 })
  expect(Date.now() - +(oldestUnfinishedAt ?? 0)).toBeLessThan(60_000)
})
