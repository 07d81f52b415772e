import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadReportFigures } from '../../../src/edges/postgres/report-figures.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

/** Figures of the work, counted over a real PostgreSQL. */
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const WISH = { from: '2026-11-01', to: '2026-11-30', organisation: null, includeRestricted: false }
const run = (text: string, ...values: unknown[]) => database.pool.query(text, values)

async function aCase(
  over: Parameters<typeof aNewCase>[0],
  closed: { outcome: string; afterHours: number } | null = null,
) {
  const { reference } = await anOpenedEmail(database.pool, aNewCase(over))
  if (closed !== null)
    await run(
      `update cases c set state = 'closed', outcome = $2, closed_at = (select min(e.received_at) from emails e
          where e.case_id = c.id) + make_interval(hours => $3) where reference = $1`,
      reference,
      closed.outcome,
      closed.afterHours,
    )
  return reference
}

test('an empty period has no figure at all', async () => {
  expect(await loadReportFigures(database.pool, WISH)).toEqual({
    volume: [],
    outcomes: [],
    answers: [],
    deficiencies: [],
  })
})

test('cases are counted by the month of receipt, by outcome, by the time to an answer and by agency', async () => {
  await aCase({ agency: 'FBI' }, { outcome: 'produced-content', afterHours: 10 })
  await aCase({ agency: 'FBI', disposition: 'request-cure' }, { outcome: 'lapsed', afterHours: 30 })
  await aCase({ agency: 'FBI', senderVerdict: 'impersonating', instrument: 'civil-subpoena' })
  await aCase({ agency: 'Secret', restricted: true }, { outcome: 'rejected', afterHours: 1 })
  const merged = await aCase({ agency: 'FBI' })
  await run(
    'update cases set merged_into = (select id from cases where reference <> $1 limit 1) where reference = $1',
    merged,
  )

  const figures = await loadReportFigures(database.pool, WISH)

  expect(figures.volume).toEqual([
    { month: '2026-11', instrument: 'civil-subpoena', cases: 1 },
    { month: '2026-11', instrument: 'search-warrant', cases: 2 },
  ])
  expect(figures.outcomes).toEqual([
    { outcome: 'lapsed', cases: 1 },
    { outcome: 'produced-content', cases: 1 },
  ])
  expect(figures.answers).toEqual([{ instrument: 'search-warrant', cases: 2, halfBy: 20, nineInTenBy: 28 }])
  expect(figures.deficiencies).toEqual([
    { agency: 'FBI', cases: 2, deficient: 1 },
    { agency: null, cases: 1, deficient: 0 },
  ])
})

test('counsel counts restricted cases too, an organisation its own, a period its days', async () => {
  const all = await loadReportFigures(database.pool, { ...WISH, includeRestricted: true })
  expect(all.volume.reduce((sum, { cases }) => sum + cases, 0)).toBe(4)
  expect((await loadReportFigures(database.pool, { ...WISH, organisation: 'Qukku' })).volume).toEqual([])
  expect((await loadReportFigures(database.pool, { ...WISH, to: '2026-11-19' })).volume).toEqual([])
  expect(
    (await loadReportFigures(database.pool, { ...WISH, from: '2026-11-20', to: '2026-11-20' })).volume,
  ).toHaveLength(2)
})

test('an answering letter is an answer before the case is closed; a receipt is none', async () => {
  const reference = await aCase({ instrument: 'trial-subpoena' }, { outcome: 'withdrawn', afterHours: 100 })
  for (const [position, kind, hours] of [
    [1, 'acknowledgement', 1],
    [2, 'cure-request', 5],
  ]) {
    await run(
      `insert into notices (case_id, email_id, position, kind, recipients, subject, body, state, approved_by, approved_at,
          message_id, message_id_hash, sent_at)
        select c.id, e.id, $2, $3, '{}', 's', 'b', 'sent', 'bea', now(), $3 || e.id, sha256(($3 || e.id)::bytea),
          e.received_at + make_interval(hours => $4)
        from cases c join emails e on e.case_id = c.id where c.reference = $1`,
      reference,
      position,
      kind,
      hours,
    )
  }

  const { answers } = await loadReportFigures(database.pool, WISH)

  expect(answers.find(({ instrument }) => instrument === 'trial-subpoena')).toMatchObject({ cases: 1, halfBy: 5 })
})
