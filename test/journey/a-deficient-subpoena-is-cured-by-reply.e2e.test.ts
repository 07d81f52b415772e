import { afterEach, expect, test } from '@jest/globals'
import { approveNotice, askToSend } from '../../src/edges/postgres/notices.js'
import { ANN, BEA, openCaseDesk } from '../desk/case-desk.js'
import { aMail, aSubpoena } from './a-letter.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
afterEach(() => journey.close())

const AGENT = 'Jo Roe <jo.roe@fbi.gov>'

test('a deficient subpoena is cured by reply and becomes reviewable', async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  const { pool } = journey.database
  const desk = await openCaseDesk(pool)
  const emailId = await journey.receive(
    aMail({ from: AGENT, subject: 'Subpoena GJ-2026-114', messageId: 'first', text: aSubpoena('') }),
  )
  const [row] = await journey.rows(
    'select c.reference from emails e join cases c on c.id = e.case_id where e.id = $1',
    emailId,
  )
  const reference = String(row?.reference)
  expect(await desk.ask(ANN, `/cases/${reference}`)).toMatchObject({
    state: 'new',
    disposition: 'request-cure',
    emails: [{ review: { findings: [{ code: 'missing-date-range', severity: 'blocks' }] } }],
  })

  const [cure] = await journey.rows(
    `select id, version from notices where email_id = $1 and kind = 'cure-request'`,
    emailId,
  )
  const id = String(cure?.id)
  await approveNotice(pool, { id, version: Number(cure?.version), actor: BEA.name }, { mayBeEditor: false })
  await askToSend(pool, id, BEA.name)
  await journey.queues.handOver('send-notice', id)
  const sent = await journey.until(
    'select state, message_id from notices where id = $1',
    ({ state }) => state === 'sent',
    id,
  )
  expect(await desk.ask(ANN, `/cases/${reference}`)).toMatchObject({ state: 'waiting-for-agency' })

  const reply = await journey.receive(
    aMail({
      from: AGENT,
      subject: 'Re: your letter',
      messageId: 'second',
      inReplyTo: String(sent.message_id),
      text: aSubpoena(',\nfrom January 1, 2026 to March 31, 2026'),
    }),
  )

  const file = await desk.ask(ANN, `/cases/${reference}`)
  expect(file.emails).toMatchObject([
    { emailId, joinedBecause: 'new-matter' },
    { emailId: reply, joinedBecause: 'answers-our-notice', review: { disposition: 'review' } },
  ])
  // No mail acts: the case waits until people say that this is the cure.
  expect(file.state).toBe('waiting-for-agency')
  const life = await desk.ask(BEA, `/cases/${reference}/life`)
  const [finding] = life.findings.filter(({ severity }: { severity: string }) => severity === 'blocks')
  expect(finding).toMatchObject({ emailId, code: 'missing-date-range' })
  const { findingHash } = finding
  const cured = { emailId, findingHash, outcome: 'cured', reason: 'The period stands in the reply.' }
  expect(await desk.act(BEA, reference, 'settlements', cured)).toMatchObject({ status: 200 })
  const { settlements } = await desk.ask(ANN, `/cases/${reference}/life`)
  expect(await desk.ask(ANN, `/cases/${reference}/settlements/second`, { id: settlements[0].id })).toMatchObject({
    status: 200,
  })
  expect(await desk.act(ANN, reference, 'steps', { to: 'in-review' })).toMatchObject({ status: 200 })

  const reviewable = await desk.ask(ANN, `/cases/${reference}/life`)
  expect(reviewable.state).toBe('in-review')
  expect(reviewable.gates.map(({ id: gate }: { id: string }) => gate)).toEqual(['call-back', 'notice', 'second-person'])
  await desk.close()
})
