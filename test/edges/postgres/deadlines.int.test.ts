import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { keepWaitingPeriods, setNextReviews } from '../../../src/edges/postgres/deadlines.js'
import { settleUncertain } from '../../../src/edges/postgres/notices.js'
import { doubtStale, recordRefused } from '../../../src/edges/postgres/outbox.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

const DAYS = { kutano: 10, qukku: 7 }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

let emailId: string
let reference: string
beforeEach(async () => {
  const estimate = {
    kind: 'customer-objection',
    on: '2026-11-30',
    basis: "the policy's 10 days after notice, if it is given on receipt",
  } as const
  ;({ emailId, reference } = await anOpenedEmail(database.pool, aNewCase({ deadlines: [estimate] })))
})

const rows = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows

/** A letter to a customer as its worker leaves it. */
async function aLetter({
  state = 'sent',
  kind = 'customer-notice',
  sentAt = '2026-11-22T23:30:00Z',
}: {
  state?: string
  kind?: string
  sentAt?: string | null
} = {}): Promise<string> {
  const [row] = await rows(
    `insert into notices (case_id, email_id, position, kind, recipients, subject, body, state, approved_by, approved_at,
        send_asked_by, send_asked_at, sending_at, message_id, message_id_hash, sent_at)
      select case_id, id, (select count(*) from notices where email_id = $1), $3, '{owner@acme.example}', 's', 'b', $2, 'bea',
        now(), 'bea', now(), $4::timestamptz, gen_random_uuid()::text, sha256(random()::text::bytea), $5::timestamptz
      from emails where id = $1 returning id`,
    emailId,
    state,
    kind,
    sentAt ?? '2026-11-22T23:30:00Z',
    sentAt,
  )
  return row.id
}

const clocks = () =>
  rows(
    `select d.due_on::text as on, d.notice_id as letter, d.settled_at is not null as "isSettled", d.basis from deadlines d
      join cases c on c.id = d.case_id where c.reference = $1 and d.kind = 'customer-objection'
      order by d.settled_at nulls last, d.due_on, d.id`,
    reference,
  )

describe("a customer's days", () => {
  test('run from the letter, once, and the estimate of the day of receipt ends', async () => {
    const letter = await aLetter()

    await keepWaitingPeriods(database.pool, DAYS)
    await keepWaitingPeriods(database.pool, DAYS)

    expect(await clocks()).toEqual([
      { on: '2026-11-30', letter: null, isSettled: true, basis: expect.stringContaining('if it is given on receipt') },
      { on: '2026-12-02', letter, isSettled: false, basis: "the policy's 10 days after the notice was sent" },
    ])
  })

  test('of a second customer of the case run from his own letter, even where they end on the same day', async () => {
    await aLetter()
    await keepWaitingPeriods(database.pool, DAYS)
    await aLetter()
    await aLetter({ sentAt: '2026-12-01T08:00:00Z', kind: 'delayed-notice' })
    await keepWaitingPeriods(database.pool, DAYS)

    const running = (await clocks()).filter(({ isSettled }) => !isSettled)
    expect(running.map(({ on }) => on)).toEqual(['2026-12-02', '2026-12-02', '2026-12-11'])
    expect(new Set(running.map(({ letter }) => letter)).size).toBe(3)
  })

  test('run where a person found out that a letter of which nobody knew was sent', async () => {
    const letter = await aLetter({ state: 'uncertain', sentAt: null })
    await keepWaitingPeriods(database.pool, DAYS)
    expect(await clocks()).toMatchObject([{ letter: null, isSettled: false }])

    await settleUncertain(database.pool, { id: letter, actor: 'bea@kutano.example', wasSent: true })
    await keepWaitingPeriods(database.pool, DAYS)

    expect((await clocks()).at(-1)).toMatchObject({ letter, on: '2026-12-02', isSettled: false })
  })

  test('stop where the letter came back: it was not given', async () => {
    const letter = await aLetter()
    await keepWaitingPeriods(database.pool, DAYS)
    await recordRefused(database.pool, letter, 'a delivery report says 5.1.1')

    await keepWaitingPeriods(database.pool, DAYS)

    expect((await clocks()).map(({ isSettled }) => isSettled)).toEqual([true, true])
  })

  test('are not begun by a letter to a requester', async () => {
    await aLetter({ kind: 'cure-request' })

    await keepWaitingPeriods(database.pool, DAYS)

    expect(await clocks()).toMatchObject([{ letter: null, isSettled: false }])
  })
})

describe('withheld notice', () => {
  const EVERY = { kutano: 30, qukku: 30 }
  const looks = async () =>
    (
      await rows(
        `select d.due_on::text as on from deadlines d join cases c on c.id = d.case_id
          where c.reference = $1 and d.kind = 'notice-review' order by d.due_on`,
        reference,
      )
    ).map(({ on }) => on)
  beforeEach(async () => {
    const look = { kind: 'notice-review', on: '2026-12-20', basis: 'looked at again every 30 days' } as const
    ;({ emailId, reference } = await anOpenedEmail(database.pool, aNewCase({ deadlines: [look] })))
  })

  test('is looked at again thirty days after each look, however often the ticker asks', async () => {
    await setNextReviews(database.pool, EVERY, new Date('2026-12-20T23:59:59Z'))
    expect(await looks()).toEqual(['2026-12-20'])
    for (const _ of [1, 2]) await setNextReviews(database.pool, EVERY, new Date('2026-12-21T00:00:00Z'))
    expect(await looks()).toEqual(['2026-12-20', '2027-01-19'])

    await setNextReviews(database.pool, EVERY, new Date('2027-01-20T00:00:00Z'))
    expect(await looks()).toEqual(['2026-12-20', '2027-01-19', '2027-02-18'])
  })

  test('has its next look ahead of it after an outage of months, not a heap of missed ones', async () => {
    await setNextReviews(database.pool, EVERY, new Date('2027-04-02T12:00:00Z'))

    expect(await looks()).toEqual(['2026-12-20', '2027-04-19'])
  })

  test('of a closed case is looked at no more', async () => {
    await rows("update cases set state = 'closed', outcome = 'rejected' where reference = $1", reference)

    await setNextReviews(database.pool, EVERY, new Date('2026-12-21T00:00:00Z'))

    expect(await looks()).toEqual(['2026-12-20'])
  })
})

test('a letter whose worker has been at it for longer than one takes is uncertain, and one that has just begun is not', async () => {
  const stale = await aLetter({ state: 'sending', sentAt: null })
  const fresh = await aLetter({ state: 'sending', sentAt: null })
  const since = 'update notices set sending_at = now() - make_interval(mins => $2) where id = $1'
  await rows(since, stale, 11)
  await rows(since, fresh, 9)

  expect(await doubtStale(database.pool)).toBe(1)
  expect(await doubtStale(database.pool)).toBe(0)

  const states = await rows('select id, state, because from notices where id = any($1)', [stale, fresh])
  expect(states).toContainEqual({ id: stale, state: 'uncertain', because: 'its worker ended in the middle' })
  expect(states).toContainEqual({ id: fresh, state: 'sending', because: null })
  const events = await rows(
    "select actor, details ->> 'because' as because from audit_events where action = 'notice-uncertain' and details ->> 'notice' = $1",
    stale,
  )
  expect(events).toEqual([{ actor: 'send-notice', because: 'its worker ended in the middle' }])
})
