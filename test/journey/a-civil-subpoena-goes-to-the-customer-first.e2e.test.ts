import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ANN, BEA, type CaseDesk } from '../desk/case-desk.js'
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

const OWNER = 'cdunmore@halcyon-freight.example'

/** Of the court where Qukku resides, so that nothing but what is asked for is in question. */
const SUBPOENA = (records: string) => `UNITED STATES DISTRICT COURT
for the Northern District of California

SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS IN A CIVIL ACTION
(Fed. R. Civ. P. 45)

Larkspur Foods, Inc. v. Orrin Cole
Civil Action No. 4:26-cv-02291

To: Qukku, Inc.

YOU ARE COMMANDED to produce the following in this civil action for breach of
contract and misappropriation of trade secrets:

${records}
of the user ocole@halcyon-freight.example of the team
halcyon-freight.qukku.example, from January 1, 2026 to March 31, 2026.

Produce them to Gwen Ashby by December 29, 2026.
Dated November 16, 2026

/s/ Gwen Ashby, attorney for the plaintiff
Ashby Tran LLP, 1 Market Street, San Francisco, California
gwen@ashbytran.example
+1 415 555 0142
`

const PRIVATE = `Dear Qukku,

I represent Larkspur Foods and ask you to give me the messages and the profile of
ocole@halcyon-freight.example in your team halcyon-freight.qukku.example, from
January 1, 2026 to March 31, 2026. There is no lawsuit yet. Background:
https://evil.example/case

Gwen Ashby, Ashby Tran LLP
gwen@ashbytran.example, +1 415 555 0142
`

async function receive(messageId: string, text: string) {
  const emailId = await journey.receive(
    aMail({
      from: 'Gwen Ashby <gwen@ashbytran.example>',
      to: 'legal@qukku.example',
      subject: `Subpoena ${messageId}`,
      messageId,
      text,
    }),
  )
  const [row] = await journey.rows(
    'select c.reference from emails e join cases c on c.id = e.case_id where e.id = $1',
    emailId,
  )
  const reference = String(row?.reference)
  return { emailId, reference, file: await desk.ask(ANN, `/cases/${reference}`) }
}

const lettersOf = (emailId: string) =>
  journey.rows('select id, version, kind, recipients from notices where email_id = $1 order by position', emailId)
const toOwner = () => journey.smtp.taken().filter(({ envelope }) => envelope.to.includes(OWNER))

test('a civil subpoena for messages is referred to the customer, by a letter that does not say whom it was told', async () => {
  const { emailId, reference, file } = await receive('content', SUBPOENA('All messages and files'))

  expect(file.disposition).toBe('refer-to-customer')
  const letters = await lettersOf(emailId)
  expect(letters.map(({ kind }) => kind)).toEqual(['acknowledgement', 'customer-referral'])
  expect(file.emails[0].review.findings).toContainEqual(
    expect.objectContaining({ code: 'customer-consent-required', severity: 'blocks' }),
  )
  const { id, version } = letters[1] ?? {}
  expect(await desk.ask(BEA, `/notices/${id}/approve`, { version })).toMatchObject({ status: 200 })
  expect(await desk.ask(BEA, `/notices/${id}/send`, null)).toMatchObject({ status: 200 })
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)
  const [letter] = journey.smtp.taken().filter(({ envelope }) => envelope.to.includes('gwen@ashbytran.example'))
  expect(letter?.source).toContain('Please ask the business itself')
  expect(letter?.source).not.toMatch(/forward|Halcyon Freight|Dunmore/)

  // Nobody waives the customer's consent.
  const life = await desk.ask(BEA, `/cases/${reference}/life`)
  const { findingHash } = life.findings.find(({ code }: { code: string }) => code === 'customer-consent-required')
  const waiver = { emailId, findingHash, outcome: 'waived', reason: 'It is urgent.' }
  expect(await desk.act(BEA, reference, 'settlements', waiver)).toMatchObject({ status: 422, error: 'never-waived' })
  const closing = { to: 'closed', outcome: 'customer-answered' }
  expect(await desk.act(BEA, reference, 'steps', closing)).toMatchObject({ status: 200 })
})

test('one for account data waits for the notice to the customer, which waits for a person and for the mailbox', async () => {
  const { emailId, reference, file } = await receive(
    'account',
    SUBPOENA('Name, email address and date of registration'),
  )

  expect(file.disposition).toBe('review')
  const notice = (await lettersOf(emailId)).find(({ kind }) => kind === 'customer-notice')
  const { id, version, recipients } = notice ?? {}
  expect([recipients, toOwner()]).toEqual([[OWNER], []])
  const approve = () => desk.ask(BEA, `/notices/${id}/approve`, { version })
  expect(await approve()).toMatchObject({ status: 409, error: 'gate-silence' })
  const noticeGate = async () => {
    const { gates } = await desk.ask(BEA, `/cases/${reference}/life`)
    return gates.find((gate: { id: string }) => gate.id === 'notice')?.reason
  }
  expect(await noticeGate()).toBe('Notice is owed and has not been sent.')

  await journey.mailboxIsRead('qukku')
  expect(await approve()).toMatchObject({ status: 200 })
  expect(toOwner()).toEqual([])
  expect(await desk.ask(BEA, `/notices/${id}/send`, null)).toMatchObject({ status: 200 })
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)

  expect(toOwner()).toHaveLength(1)
  expect(await desk.ask(ANN, `/cases/${reference}/life`)).toMatchObject({ state: 'waiting-for-customer' })
  expect(await noticeGate()).toBe('The waiting period of 10 days after notice runs.')
  journey.clock.now = new Date(Date.now() + 10 * 86_400_000 + 60_000)
  expect(await noticeGate()).toBeUndefined()
  const objection = { kind: 'motion-to-quash', by: 'Halcyon Freight', receivedOn: '2026-11-23' }
  expect(await desk.act(ANN, reference, 'records/objection', objection)).toMatchObject({ status: 200 })
  expect(await noticeGate()).toBe("The customer's objection is open.")
})

test('a letter without any process is our own to the owner, as plain text, once somebody has approved it', async () => {
  const { emailId, file } = await receive('private', PRIVATE)

  expect(file.disposition).toBe('refer-to-customer')
  const letters = await lettersOf(emailId)
  expect(letters.map(({ kind }) => kind)).toEqual(['acknowledgement', 'customer-referral', 'owner-forward'])
  const before = toOwner().length
  const { id, version, recipients } = letters[2] ?? {}
  expect(recipients).toEqual([OWNER])
  expect(await desk.ask(BEA, `/notices/${id}/send`, null)).toMatchObject({ status: 409 })
  expect(toOwner()).toHaveLength(before)
  await journey.mailboxIsRead('qukku')
  expect(await desk.ask(BEA, `/notices/${id}/approve`, { version })).toMatchObject({ status: 200 })
  expect(await desk.ask(BEA, `/notices/${id}/send`, null)).toMatchObject({ status: 200 })
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)

  const [forwarded] = toOwner().slice(before)
  expect(forwarded?.source).toContain('https[:]//evil[.]example/case')
  expect(forwarded?.source).not.toMatch(/https:|text\/html|^In-Reply-To:/m)
})
