import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ANN, type CaseDesk, CY } from '../desk/case-desk.js'
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

const OWNER = 'helen.marchetti@acme-robotics.example'
const dayOf = (text: string) => {
  journey.clock.now = new Date(text)
}

/** An order for records that names the day of nothing: silence until further notice. */
const ORDER = (number: string) => `UNITED STATES DISTRICT COURT
for the Northern District of Illinois

In re Application of the United States, No. 26-mc-${number}

ORDER

This matter comes before the Court under 18 U.S.C. 2703(d). The Court finds
specific and articulable facts showing reasonable grounds to believe that the
records are relevant to an ongoing criminal investigation of wire fraud,
18 U.S.C. 1343.

IT IS ORDERED that Kutano, Inc. disclose to the Federal Bureau of Investigation
within 21 days of service of this order:

Name, email address and login history with IP addresses of the user
joann@acme-robotics.example of the Kutano workspace
acme-robotics.kutano.example, from January 1, 2026 to March 31, 2026.

IT IS FURTHER ORDERED under 18 U.S.C. 2705(b) that Kutano, Inc. shall not
disclose the existence of this order to the subscriber or to any other person.

Dated: November 16, 2026

/s/ Ruth Alder
United States Magistrate Judge

Special Agent Jo Roe
Federal Bureau of Investigation
2111 West Roosevelt Road, Chicago, Illinois
jo.roe${number}@fbi.gov
+1 312 555 0142
`

const letters = (emailId: string) =>
  journey.rows(
    `select kind, state, recipients, body from notices where email_id = $1 and kind = 'delayed-notice'`,
    emailId,
  )
const looks = (emailId: string) =>
  journey.rows(
    `select d.due_on::text as on, d.settled_at is not null as "isSettled" from deadlines d
      join emails e on e.case_id = d.case_id where e.id = $1 and d.kind = 'notice-review' order by d.due_on`,
    emailId,
  )
const reminders = () => journey.smtp.taken().filter(({ source }) => /^Subject: .*near or over/m.test(source))

async function aSilencedDemand(messageId: string) {
  const emailId = await journey.receive(
    aMail({
      from: `Jo Roe <jo.roe${messageId}@fbi.gov>`,
      subject: `Order 26-mc-${messageId}`,
      messageId,
      text: ORDER(messageId),
      date: new Date('2026-11-20T10:00:00Z'),
    }),
    { receivedAt: new Date('2026-11-20T10:00:00Z') },
  )
  const [row] = await journey.rows(
    'select c.reference from emails e join cases c on c.id = e.case_id where e.id = $1',
    emailId,
  )
  return { emailId, reference: String(row?.reference) }
}

test('an order without an end is looked at again every month, until a person records its end and the delayed notice is drafted', async () => {
  dayOf('2026-11-20T10:00:00Z')
  const { emailId, reference } = await aSilencedDemand('901')
  const file = await desk.ask(ANN, `/cases/${reference}`)
  expect(file.emails[0]).toMatchObject({
    fields: { nonDisclosure: { ordered: true, until: null } },
    review: { notice: 'prohibited' },
  })
  expect(await looks(emailId)).toEqual([{ on: '2026-12-20', isSettled: false }])
  await desk.ask(ANN, `/cases/${reference}/assignment`, { to: 'ann@kutano.example' })

  // By mail to the team, with what there is to do and whose it is; and again a month later.
  dayOf('2026-12-21T00:00:00Z')
  await journey.tick()
  const { source = '', envelope } = reminders().at(-1) ?? {}
  expect(envelope?.to).toEqual(['team@kutano.example'])
  const said = source.replace(/=\r\n/g, '').replace(/\s+/g, ' ')
  expect(said).toContain(
    `${reference}: notice-review, ended 2026-12-20, the order of silence names no end: ask for its end`,
  )
  expect(said).toContain('the case of ann@kutano.example')
  expect(await looks(emailId)).toEqual([
    { on: '2026-12-20', isSettled: false },
    { on: '2027-01-19', isSettled: false },
  ])
  expect(await letters(emailId)).toEqual([])

  // The end that a person records drafts the notice when its last day is over everywhere.
  const ended = { emailId, endedOn: '2027-01-04', basis: 'The court lifted it: docket entry 14.' }
  expect(await desk.act(CY, reference, 'records/order-ended', ended)).toMatchObject({ status: 200 })
  expect((await looks(emailId)).every(({ isSettled }) => isSettled)).toBe(true)
  dayOf('2027-01-05T11:59:00Z')
  await journey.tick()
  expect(await letters(emailId)).toEqual([])
  dayOf('2027-01-05T12:00:00Z')
  await journey.tick()
  await journey.tick()
  const drafted = await letters(emailId)
  expect(drafted).toMatchObject([{ state: 'draft', recipients: [OWNER] }])
  expect(String(drafted[0]?.body)).toContain('4 January 2027')

  // A correction of the mail leaves alone what a person began.
  const corrected = {
    emailId,
    field: 'agency',
    value: 'Federal Bureau of Investigation, Chicago',
    reason: 'letterhead',
  }
  expect(await desk.act(ANN, reference, 'corrections', corrected)).toMatchObject({ status: 200 })
  const [clock] = await journey.rows(
    `select d.settled_at as "settledAt" from deadlines d where d.kind = 'nondisclosure-expiry' and d.email_id = $1`,
    emailId,
  )
  expect(clock).toEqual({ settledAt: null })
})

test('an order that is extended without an end after a person recorded its end is looked at again, and its notice is not drafted', async () => {
  dayOf('2026-11-20T10:00:00Z')
  const { emailId, reference } = await aSilencedDemand('902')
  const ended = { emailId, endedOn: '2026-12-01', basis: 'The agency wrote so.' }
  expect(await desk.act(CY, reference, 'records/order-ended', ended)).toMatchObject({ status: 200 })
  const extended = { emailId, until: null, basis: 'A further order came by courier.' }
  expect(await desk.act(ANN, reference, 'records/order-extended', extended)).toMatchObject({ status: 200 })

  dayOf('2026-12-03T00:00:00Z')
  await journey.tick()

  expect(await letters(emailId)).toEqual([])
  expect((await looks(emailId)).filter(({ isSettled }) => !isSettled)).toEqual([{ on: '2027-01-02', isSettled: false }])
})
