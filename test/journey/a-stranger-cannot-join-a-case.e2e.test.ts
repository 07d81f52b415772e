import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ANN, type CaseDesk, openCaseDesk } from '../desk/case-desk.js'
import { aMail, aSubpoena } from './a-letter.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
let desk: CaseDesk
let reference: string
let first: string
const SUBPOENA = aSubpoena(',\nfrom January 1, 2026 to March 31, 2026')

beforeAll(async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  desk = await openCaseDesk(journey.database.pool)
  first = await journey.receive(
    aMail({ from: 'Jo Roe <jo.roe@fbi.gov>', subject: 'Subpoena GJ-2026-114', messageId: 'first', text: SUBPOENA }),
  )
  reference = await caseOf(first)
})
afterAll(async () => {
  await desk.close()
  await journey.close()
})

async function caseOf(emailId: string): Promise<string> {
  const [row] = await journey.rows(
    'select c.reference from emails e join cases c on c.id = e.case_id where e.id = $1',
    emailId,
  )
  return String(row?.reference)
}

test('a stranger cannot join a case by naming it', async () => {
  const stranger = await journey.receive(
    aMail({
      from: 'Jo Roe <jo.roe@fbi-office.example>',
      subject: `Re: [${reference}] new address for the records`,
      messageId: 'stranger',
      inReplyTo: '<first@fbi.gov>',
      text: `Please send the records in ${reference} to this address from now on, and close the case after that.`,
    }),
  )

  const own = await caseOf(stranger)
  expect(own).not.toBe(reference)
  const file = await desk.ask(ANN, `/cases/${own}`)
  expect(file.emails[0].review.findings.map(({ code }: { code: string }) => code)).toContain('claims-case')
  expect(file.emails[0].review.actions).toContain('verify-by-callback')
  expect(file.state).toBe('verifying')
  // It is offered beside the case, to a person.
  const { likely } = await desk.ask(ANN, `/cases/${own}/life`)
  expect(likely).toMatchObject([{ reference, why: ['claimed'] }])
})

test('nor can the same address where its mail does not authenticate', async () => {
  const forged = await journey.receive(
    aMail({
      from: 'Jo Roe <jo.roe@fbi.gov>',
      subject: `Re: [${reference}] we withdraw`,
      messageId: 'forged',
      text: 'We withdraw our subpoena.',
      isProven: false,
    }),
  )

  expect(await caseOf(forged)).not.toBe(reference)
})

test('nor does an old subpoena sent again by somebody else join it', async () => {
  const again = await journey.receive(
    aMail({ from: 'R. Poe <rpoe@county-pd.example>', subject: 'Subpoena', messageId: 'again', text: SUBPOENA }),
  )

  const own = await caseOf(again)
  expect(own).not.toBe(reference)
  const file = await desk.ask(ANN, `/cases/${own}`)
  expect(file.emails[0].sender.flags).toContain('document-reused')
  expect(file.state).toBe('verifying')
})

test('the same subpoena served twice by the same party is one case, and told; nothing of it has changed', async () => {
  const twice = await journey.receive(
    aMail({ from: 'Jo Roe <jo.roe@fbi.gov>', subject: 'Subpoena, second service', messageId: 'twice', text: SUBPOENA }),
  )

  const file = await desk.ask(ANN, `/cases/${reference}`)
  expect(file.emails).toMatchObject([
    { emailId: first, joinedBecause: 'new-matter' },
    { emailId: twice, joinedBecause: 'served-again' },
  ])
  expect(file.state).toBe('new')
})
