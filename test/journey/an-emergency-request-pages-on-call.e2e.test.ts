import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ANN, BEA, type CaseDesk, CY } from '../desk/case-desk.js'
import { aMail } from './a-letter.js'
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

const pages = () => journey.smtp.taken().filter(({ source }) => /^Subject: .*PAGE/m.test(source))
const at = (minutes: number) => {
  journey.clock.now = new Date(Date.parse('2026-11-15T04:13:00Z') + minutes * 60_000)
}

test('an emergency request pages on-call, again after five minutes, the second person after ten, until somebody accepts', async () => {
  at(0)
  await journey.receive('us-009-edr-child-abduction-sheriff', { receivedAt: new Date('2026-11-15T04:12:30Z') })
  await journey.until('select times from pages', ({ times }) => times === 1)
  for (const minute of [1, 5, 6, 10, 11]) {
    at(minute)
    await journey.tick()
  }

  expect(pages().map(({ envelope }) => envelope.to)).toEqual([
    ['counsel@kutano.example'],
    ['counsel@kutano.example'],
    ['counsel@kutano.example', 'second@kutano.example'],
  ])
  for (const { source } of pages()) expect(source).not.toMatch(/abduction|Hollis|tkincaid|desert-sky/i)
  const [page] = await journey.rows('select id from pages')
  expect(await desk.ask(ANN, `/on-call/pages/${page?.id}/accept`, null)).toMatchObject({ status: 200 })
  expect(await desk.ask(ANN, `/on-call/pages/${page?.id}/accept`, null)).toMatchObject({ status: 409 })
  at(30)
  await journey.tick()
  expect(pages()).toHaveLength(3)
})

const EMERGENCY = `Pinal County Sheriff's Office, Major Crimes

EMERGENCY DISCLOSURE REQUEST under 18 U.S.C. 2702(b)(8) and (c)(4)

To: Qukku, Inc.
Re: DR 26-1114990, kidnapping

A man holds his neighbour at gunpoint and has said that he will kill him today:
there is imminent danger of death. We ask for the IP addresses and the name of
mpost@desert-sky-roofing.example of the team desert-sky-roofing.qukku.example,
from November 14, 2026 to November 15, 2026.

/s/ Lt. Grady Hollis
Pinal County Sheriff's Office
ghollis@pinal.gov
+1 520 555 0166
`

const CALL = {
  number: '+1 520 555 0107',
  numberSource: 'official-directory',
  foundAt: 'Arizona directory of sheriffs, 2026, page 7',
  answeredBy: 'the desk of the watch',
}

test('it is decided only when a call to the agency stands with its second person, and counsel closes it', async () => {
  const [row] = await journey.rows('select c.reference, m.email_id from cases c join case_emails m on m.case_id = c.id')
  const reference = String(row?.reference)
  const emailId = String(row?.email_id)
  const gates = async () => {
    const life = await desk.ask(CY, `/cases/${reference}/life`)
    return life.gates.map(({ id }: { id: string }) => id)
  }
  const step = (to: string, outcome: string | null = null) => desk.act(CY, reference, 'steps', { to, outcome })
  at(40)

  // Nobody was called: it is verified first, and no step leads from there to production.
  expect((await desk.ask(CY, `/cases/${reference}/life`)).state).toBe('verifying')
  expect(await step('approved-for-production')).toMatchObject({ status: 409, error: 'step-not-allowed' })
  expect(await step('in-review')).toMatchObject({ status: 409, error: 'gate-shut' })

  // The number that the message itself gives proves nothing.
  const call = (over: object) =>
    desk.ask(ANN, `/cases/${reference}/call-backs`, {
      ...CALL,
      emailId,
      outcome: 'confirmed',
      calledAt: '2026-11-15T04:50:00Z',
      ...over,
    })
  expect(await call({ number: '+1 520 555 0166' })).toMatchObject({ status: 422, error: 'number-in-message' })
  const called = await call({})
  expect(called).toMatchObject({ status: 201, outcome: 'confirmed', secondedBy: null })

  // Read on, but not decided: one person's word is not two.
  expect(await step('in-review')).toMatchObject({ status: 200 })
  expect(await gates()).toContain('call-back')
  expect(await step('approved-for-production')).toMatchObject({ status: 409, error: 'gate-shut' })
  const second = `/cases/${reference}/call-backs/${called.id}/second`
  expect((await desk.ask(ANN, second, null)).status).toBeGreaterThanOrEqual(400)
  expect(await desk.ask(BEA, second, null)).toMatchObject({ status: 200, secondedBy: BEA.name })
  expect(await gates()).toEqual(['notice', 'second-person'])

  // The rest is people's: notice withheld for the danger, and two who approve.
  const withheld = { why: 'Notice to the team would put the child at risk.' }
  expect(await desk.act(CY, reference, 'records/notice-withheld', withheld)).toMatchObject({ status: 200 })
  expect(await desk.act(BEA, reference, 'approvals')).toMatchObject({ status: 200 })
  expect(await step('approved-for-production')).toMatchObject({ status: 200 })
  expect(await step('closed', 'emergency-disclosed')).toMatchObject({ status: 409, error: 'outcome-not-allowed' })
  const production = {
    categories: ['basic-account'],
    target: 'tkincaid@desert-sky-roofing.example',
    recipient: 'ghollis@pinal.gov',
    means: 'encrypted-mail',
    sha256: 'a'.repeat(64),
    producedBy: 'Cy Lane',
    producedAt: '2026-11-15T04:52:00Z',
  }
  expect(await desk.act(CY, reference, 'records/production', production)).toMatchObject({ status: 200 })
  expect(await step('closed', 'emergency-disclosed')).toMatchObject({ status: 200 })
  expect(await desk.ask(CY, `/cases/${reference}/life`)).toMatchObject({
    state: 'closed',
    outcome: 'emergency-disclosed',
  })
  expect(pages()).toHaveLength(3)
})

test('one that the agency denies is disclosed by nobody: what was believed of its sender counts no longer', async () => {
  at(60)
  const emailId = await journey.receive(
    aMail({
      from: 'Grady Hollis <ghollis@pinal.gov>',
      to: 'legal@qukku.example',
      subject: 'EMERGENCY 18 USC 2702 request - DR 26-1114990',
      messageId: 'second-emergency',
      text: EMERGENCY,
      date: journey.clock.now ?? new Date(),
    }),
    { receivedAt: new Date('2026-11-15T05:12:00Z') },
  )
  const [row] = await journey.rows(
    'select c.reference, c.state from emails e join cases c on c.id = e.case_id where e.id = $1',
    emailId,
  )
  const reference = String(row?.reference)
  const step = (to: string, outcome: string | null = null) => desk.act(CY, reference, 'steps', { to, outcome })
  at(70)

  // The call of the first case is none about this mail.
  expect(row?.state).toBe('verifying')
  expect(await step('in-review')).toMatchObject({ status: 409, error: 'gate-shut' })
  const denied = await desk.ask(ANN, `/cases/${reference}/call-backs`, {
    ...CALL,
    emailId,
    outcome: 'denied',
    calledAt: '2026-11-15T05:20:00Z',
  })
  expect(denied).toMatchObject({ status: 201 })
  expect(await step('closed', 'fraudulent')).toMatchObject({ status: 409, error: 'outcome-not-allowed' })
  expect(await desk.ask(BEA, `/cases/${reference}/call-backs/${denied.id}/second`, null)).toMatchObject({ status: 200 })
  expect(await step('approved-for-production')).toMatchObject({ status: 409 })
  expect(await desk.act(ANN, reference, 'steps', { to: 'closed', outcome: 'emergency-declined' })).toMatchObject({
    status: 403,
  })
  expect(await step('closed', 'emergency-declined')).toMatchObject({ status: 200 })
})
