import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadPolicies } from '../../src/edges/policies.js'
import { aMail, aSubpoena } from '../journey/a-letter.js'
import { type NoticeJourney, startNoticeJourney } from '../journey/notice-journey.js'

const POLICIES = new URL('../../../policies', import.meta.url).pathname
const MOST_A_DAY = 2

let journey: NoticeJourney
beforeAll(async () => {
  journey = await startNoticeJourney()
  const policies = (await loadPolicies(POLICIES)).map((loaded) =>
    loaded.policy.id === 'kutano'
      ? { ...loaded, policy: { ...loaded.policy, acknowledgements: { automatic: true, mostADay: MOST_A_DAY } } }
      : loaded,
  )
  await journey.startWorkers({ policies })
})
afterAll(() => journey.close())

let mails = 0
/** A subpoena of an author of its own, unless a test says whose. */
async function aDemand(over: Partial<Parameters<typeof aMail>[0]> = {}): Promise<{ emailId: string; from: string }> {
  const number = ++mails
  const from = over.from ?? `Jo Roe <jo.roe${number}@fbi.gov>`
  const text = aSubpoena(' from January 1, 2026 to March 31, 2026').replace('GJ-2026-114', `GJ-2026-${500 + number}`)
  const emailId = await journey.receive(
    aMail({ from, subject: `Subpoena ${number}`, messageId: `demand-${number}`, text, ...over }),
  )
  return { emailId, from: from.replace(/^.*<|>$/g, '') }
}

async function receiptOf(emailId: string) {
  const [row] = await journey.rows(
    `select n.state, n.approved_by as "approvedBy", c.reference from notices n join cases c on c.id = n.case_id
      where n.email_id = $1 and n.kind = 'acknowledgement'`,
    emailId,
  )
  return row
}

const sent = (emailId: string) =>
  journey.until(
    `select state from notices where email_id = $1 and kind = 'acknowledgement'`,
    ({ state }) => state === 'sent',
    emailId,
  )
const takenBy = (address: string) => journey.smtp.taken().filter(({ envelope }) => envelope.to.includes(address))

describe('a receipt', () => {
  test('leaves by itself to a proven author, and says in its head that a machine answers (RFC 3834)', async () => {
    const { emailId, from } = await aDemand()
    await sent(emailId)

    const [receipt] = takenBy(from)
    expect(receipt?.envelope.from).toBe('')
    expect(receipt?.source).toContain('Auto-Submitted: auto-replied\r\n')
    expect(receipt?.source).toContain(`In-Reply-To: <demand-${mails}@fbi.gov>\r\n`)
    expect(await receiptOf(emailId)).toMatchObject({ approvedBy: 'draft-notices' })
  })

  test('leaves once a thread: what the same author sends to the same case gets none', async () => {
    const { emailId, from } = await aDemand()
    await sent(emailId)
    const { reference } = (await receiptOf(emailId)) ?? {}

    const second = await aDemand({ from, subject: `Further records [${reference}]` })

    expect(await receiptOf(second.emailId)).toMatchObject({ reference, state: 'draft' })
    expect(takenBy(from)).toHaveLength(1)
  })

  test(`leaves ${MOST_A_DAY} times a day for an address, and again when the day is over`, async () => {
    const from = 'Kim Poe <kim.poe@fbi.gov>'
    for (let count = 0; count < MOST_A_DAY; count++) await sent((await aDemand({ from })).emailId)

    const beyond = await aDemand({ from })
    expect(await receiptOf(beyond.emailId)).toMatchObject({ state: 'draft' })

    await journey.rows(
      `update notices set approved_at = approved_at - interval '25 hours' where 'kim.poe@fbi.gov' = any(recipients)
        and state = 'sent'`,
    )
    await sent((await aDemand({ from })).emailId)
    expect(takenBy('kim.poe@fbi.gov')).toHaveLength(MOST_A_DAY + 1)
  })

  test.each([
    ['an author whom nothing proves', { isProven: false }],
    ['a machine that says so', { head: ['Auto-Submitted: auto-generated'] }],
    ['what goes to many', { head: ['Precedence: bulk'] }],
    ['a list', { head: ['List-Id: <process.fbi.gov>'] }],
    ['mail that wants no report', { head: ['Return-Path: <>'] }],
    ['mail of a policy that lets none leave', { to: 'legal@qukku.example' }],
  ])('never leaves by itself to %s', async (_name, over) => {
    const { emailId, from } = await aDemand(over)

    const receipt = await receiptOf(emailId)
    expect([undefined, 'draft']).toContain(receipt?.state)
    expect(takenBy(from)).toEqual([])
  })

  test('of a case for counsel alone waits for counsel', async () => {
    const { emailId, from } = await aDemand({
      text: `${aSubpoena(' from January 1, 2026 to March 31, 2026')}\nFILED UNDER SEAL by order of the court.\n`,
    })

    const [held] = await journey.rows(
      'select c.restricted from cases c join emails e on e.case_id = c.id where e.id = $1',
      emailId,
    )
    expect(held).toEqual({ restricted: true })
    expect(await receiptOf(emailId)).toMatchObject({ state: 'draft' })
    expect(takenBy(from)).toEqual([])
  })
})
