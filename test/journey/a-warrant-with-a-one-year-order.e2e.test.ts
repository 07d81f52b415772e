import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findNoticeDuties } from '../../src/cases/find-notice-duties.js'
import { loadDossier } from '../../src/edges/postgres/dossiers.js'
import { type CaseDesk, CY } from '../desk/case-desk.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
let desk: CaseDesk
beforeAll(async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  desk = await journey.openDesk()
})
afterAll(async () => {
  await desk.close()
  await journey.close()
})

const letters = () =>
  journey.rows('select id, kind, state, recipients, version from notices order by created_at, position')
const dayOf = (text: string) => {
  journey.clock.now = new Date(text)
}

test('a warrant with a one-year order is produced without notice, and its delayed notice is drafted on the day', async () => {
  dayOf('2026-11-13T10:00:00Z')
  const emailId = await journey.receive('us-001-fbi-ao93-with-separate-ndo', {
    receivedAt: new Date('2026-11-13T10:00:00Z'),
  })
  const [row] = await journey.rows('select reference from cases')
  const reference = String(row?.reference)
  const dutiesNow = async () => {
    const dossier = await loadDossier(journey.database.pool, reference, { includeRestricted: true })
    if (dossier === null) throw new Error('no case')
    const { file, records, letters: known } = dossier
    const now = journey.clock.now ?? new Date()
    return findNoticeDuties({ emails: file.emails, records, letters: known, waitingDays: 10, now })
  }

  // In force: no letter to the customer exists, and production owes none.
  expect((await letters()).map(({ kind }) => kind)).toEqual(['acknowledgement'])
  expect(await dutiesNow()).toEqual([])
  await journey.tick()
  expect(await letters()).toHaveLength(1)

  // The last day is whole wherever the court sits.
  dayOf('2027-11-13T11:59:00Z')
  await journey.tick()
  expect(await letters()).toHaveLength(1)
  dayOf('2027-11-13T12:01:00Z')
  await journey.tick()
  await journey.tick()
  const [, delayed, ...more] = await letters()
  expect(more).toEqual([])
  expect(delayed).toMatchObject({
    kind: 'delayed-notice',
    state: 'draft',
    recipients: ['helen.marchetti@acme-robotics.example'],
  })

  // Nobody has recorded yet that no extension came.
  await journey.mailboxIsRead('kutano')
  const approve = () => desk.ask(CY, `/notices/${delayed?.id}/approve`, { version: 1 })
  expect(await approve()).toMatchObject({ status: 409, error: 'gate-silence' })
  const ended = {
    emailId,
    endedOn: '2027-11-12',
    basis: 'The mailbox and the docket were looked through: no extension.',
  }
  expect(await desk.act(CY, reference, 'records/order-ended', ended)).toMatchObject({ status: 200 })
  expect(await dutiesNow()).toEqual(['Notice is owed and has not been sent.'])

  expect(await approve()).toMatchObject({ status: 200 })
  expect(await desk.ask(CY, `/notices/${delayed?.id}/send`, null)).toMatchObject({ status: 200 })
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', delayed?.id)
  const sent = journey.smtp
    .taken()
    .find(({ envelope }) => envelope.to.includes('helen.marchetti@acme-robotics.example'))
  expect(sent?.source).toContain('12 November 2027')
  expect(sent?.source).not.toMatch(/drwhitfield|^In-Reply-To:/m)
  const [clock] = await journey.rows(
    "select basis from deadlines where kind = 'customer-objection' and settled_at is null",
  )
  expect(clock).toEqual({ basis: "the policy's 10 days after the notice was sent" })
})

test('its clocks remind counsel alone', () => {
  const reminders = journey.smtp.taken().filter(({ source }) => /^Subject: .*near or over/m.test(source))

  expect(reminders.length).toBeGreaterThan(0)
  for (const { envelope } of reminders) expect(envelope.to).toEqual(['counsel@kutano.example'])
})
