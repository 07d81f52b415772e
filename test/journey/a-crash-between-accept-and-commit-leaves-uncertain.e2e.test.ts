import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { openDirectConnection } from '../../src/edges/postgres/database.js'
import { approveNotice, askToSend, settleUncertain } from '../../src/edges/postgres/notices.js'
import { until } from '../run-poller.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'
import { end } from './worker-journey.js'

let journey: NoticeJourney
afterEach(() => journey.close())

const BLOCKED = `select pid from pg_stat_activity
  where wait_event_type = 'Lock' and query like '%notices%' and datname = current_database()`

/** An acknowledgement that is approved and asked to be sent, with its bell rung. */
async function anApprovedLetter(): Promise<string> {
  const emailId = await journey.receive('hostile-001-dkim-rsa-pass')
  const [notice] = await journey.rows(
    "select id, version from notices where email_id = $1 and kind = 'acknowledgement'",
    emailId,
  )
  const id = String(notice?.id)
  const { pool } = journey.database
  await approveNotice(
    pool,
    { id, version: Number(notice?.version), actor: 'ann@kutano.example' },
    { mayBeEditor: false },
  )
  await askToSend(pool, id, 'ann@kutano.example')
  await journey.queues.handOver('send-notice', id)
  return id
}

const stateOf = async (id: string) => (await journey.rows('select state, because from notices where id = $1', id))[0]

test("a crash between SMTP's accept and our commit leaves the letter uncertain, and nothing sends it again by itself", async () => {
  journey = await startNoticeJourney()
  const answer = journey.smtp.hold()
  const workers = await journey.startProcess()
  const id = await anApprovedLetter()
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'sending', id)
  await until(
    async () => journey.smtp.taken().length,
    (taken) => taken === 1,
  )

  const locker = await openDirectConnection(journey.database.url, { warn: () => undefined })
  await locker.query('begin')
  await locker.query('select from notices where id = $1 for update', [id])
  answer()
  const [blocked] = await until(
    () => journey.rows(BLOCKED),
    (rows) => rows.length > 0,
  )
  await end(workers, 'SIGKILL')
  await locker.query('select pg_terminate_backend($1)', [blocked?.pid])
  await locker.query('rollback')
  await locker.end()
  expect(await stateOf(id)).toMatchObject({ state: 'sending' })

  await journey.startProcess()
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'uncertain', id)
  await journey.queues.offerAgain('send-notice', [id])
  await sleep(1_500)

  expect(await stateOf(id)).toEqual({ state: 'uncertain', because: 'its worker ended in the middle' })
  expect(journey.smtp.taken()).toHaveLength(1)
})

test('a letter of which nobody knew is sent again with the same Message-ID when a person says that it was not', async () => {
  journey = await startNoticeJourney()
  await journey.startProcess()
  const id = await anApprovedLetter()
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)
  const { pool } = journey.database
  await pool.query("update notices set state = 'uncertain' where id = $1", [id])

  expect(await settleUncertain(pool, { id, actor: 'bob@kutano.example', wasSent: false })).toBe(true)
  await askToSend(pool, id, 'bob@kutano.example')
  await journey.queues.handOver('send-notice', id)
  await until(
    async () => journey.smtp.taken().length,
    (taken) => taken === 2,
  )

  const ids = journey.smtp.taken().map(({ source }) => /^Message-ID: (.+)$/m.exec(source)?.[1])
  expect(ids[0]).toMatch(/^<[\w-]{32}@kutano\.example>$/)
  expect(ids[1]).toBe(ids[0])
})
