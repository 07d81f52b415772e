import { afterEach, expect, test } from '@jest/globals'
import { ANN, BEA, type CaseDesk } from '../desk/case-desk.js'
import { aMail } from './a-letter.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
let desk: CaseDesk
afterEach(async () => {
  await desk.close()
  await journey.close()
})

const START = Date.parse('2026-06-01T12:00:00Z')
const onDay = (day: number) => new Date(START + day * 86_400_000)

const LETTER = (asks: string) => `Federal Bureau of Investigation
Chicago Field Office

To: Kutano, Inc., Custodian of Records
Re: case 2026-CG-4471, wire fraud, 18 U.S.C. 1343

${asks}

   Account: joann@acme.example of the Kutano workspace acme.kutano.example
   Records: messages, login history and account data
   from January 1, 2026 to May 31, 2026

/s/ Jo Roe, Special Agent
Federal Bureau of Investigation
2111 West Roosevelt Road, Chicago, Illinois
jo.roe@fbi.gov
+1 312 555 0142
`
const FIRST = LETTER(
  'Pursuant to 18 U.S.C. 2703(f), this letter is a formal request to preserve, for a period of 90 days, the records below pending the issuance of a search warrant.',
)
const RENEWAL = LETTER(
  'On June 1, 2026 we asked you to preserve the records below. Pursuant to 18 U.S.C. 2703(f)(2) we request renewal of that preservation: please extend the preservation for an additional ninety (90) days.',
)

test('a preservation is renewed once by its party, tells when it ends, and expires', async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  desk = await journey.openDesk()
  const receive = async (day: number, messageId: string, text: string, inReplyTo?: string) => {
    journey.clock.now = onDay(day)
    const mail = { from: 'Jo Roe <jo.roe@fbi.gov>', subject: 'Preservation 2026-CG-4471', messageId, text }
    const answer = inReplyTo === undefined ? {} : { inReplyTo }
    return await journey.receive(aMail({ ...mail, ...answer, date: onDay(day) }), { receivedAt: onDay(day) })
  }
  const clocks = () =>
    journey.rows(
      `select due_on::text as due, settled_at is not null as settled from deadlines
        where kind = 'preservation-expiry' order by due_on`,
    )
  const refused = () =>
    journey.rows(
      "select email_id, details ->> 'reason' as reason from audit_events where action = 'preservation-not-renewed'",
    )
  const reminders = () => journey.smtp.taken().filter(({ source }) => /^Subject: .*near or over/m.test(source)).length

  // Kept on request, told to the requester only once somebody says that it was.
  await receive(0, 'first', FIRST)
  const [row] = await journey.rows('select id, reference, state from cases')
  const reference = String(row?.reference)
  expect(row?.state).toBe('preserving')
  expect(await clocks()).toEqual([{ due: '2026-08-30', settled: false }])
  const [letter] = await journey.rows("select id, version from notices where kind = 'preservation-confirmation'")
  const approve = () => desk.ask(BEA, `/notices/${letter?.id}/approve`, { version: letter?.version })
  expect(await approve()).toMatchObject({ status: 409, error: 'gate-preserved' })
  const kept = { what: 'A snapshot.', targets: ['joann@acme.example'], preservedAt: onDay(0).toISOString() }
  expect(await desk.act(ANN, reference, 'records/preservation', kept)).toMatchObject({ status: 200 })
  expect(await approve()).toMatchObject({ status: 200 })
  await desk.ask(BEA, `/notices/${letter?.id}/send`, null)
  const { message_id } = await journey.until(
    'select state, message_id from notices where id = $1',
    ({ state }) => state === 'sent',
    letter?.id,
  )
  const confirmation = String(message_id)

  // Near its end the team is told, and a renewal by anybody else changes nothing.
  journey.clock.now = onDay(80)
  await journey.tick()
  expect(reminders()).toBe(1)
  await journey.receive(
    aMail({ from: 'Al <al@fbi.gov>', subject: reference, messageId: 'al', inReplyTo: confirmation, text: RENEWAL }),
    { receivedAt: onDay(80) },
  )
  expect(await clocks()).toContainEqual({ due: '2026-08-30', settled: false })

  await receive(81, 'second', RENEWAL, confirmation)
  const ofCase = () =>
    journey.rows(
      `select due_on::text as due, settled_at is not null as settled from deadlines
        where kind = 'preservation-expiry' and case_id = $1 order by due_on`,
      row?.id,
    )
  const renewed = [
    { due: '2026-08-30', settled: true },
    { due: '2026-11-28', settled: false },
  ]
  expect(await ofCase()).toEqual(renewed)
  expect(await refused()).toEqual([])

  const third = await receive(160, 'third', RENEWAL, confirmation)
  expect(await ofCase()).toEqual(renewed)
  expect(await refused()).toEqual([{ email_id: third, reason: 'renewed-before' }])

  // The first end passes in silence, and the second is told.
  const before = reminders()
  journey.clock.now = new Date('2026-12-01T12:00:00Z')
  await journey.tick()
  await journey.tick()
  expect(reminders()).toBe(before + 1)
  expect(
    await journey.rows(
      `select details ->> 'dueOn' as due from audit_events where action = 'deadline-over' and case_id = $1
        and details ->> 'kind' = 'preservation-expiry'`,
      row?.id,
    ),
  ).toEqual([{ due: '2026-11-28' }])
  const end = { to: 'closed', outcome: 'preserved-only' }
  expect(await desk.act(BEA, reference, 'steps', end)).toMatchObject({ status: 200 })
})
