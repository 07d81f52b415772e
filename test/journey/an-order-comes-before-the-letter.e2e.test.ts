import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createMailer } from '../../src/edges/smtp.js'
import { sendNoticeWorker } from '../../workers/send-notice.js'
import { ANN, BEA, type CaseDesk, CY } from '../desk/case-desk.js'
import { aMail, aSubpoena } from './a-letter.js'
import { type NoticeJourney, ROLES, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
let desk: CaseDesk
/** What happens between the checks of a letter and its claim, once. */
let meanwhile: (() => Promise<void>) | null = null
beforeAll(async () => {
  journey = await startNoticeJourney()
  const mailer = createMailer(journey.smtp.settings)
  await journey.startWorkers({
    outgoing: {
      roles: ROLES,
      deskUrl: null,
      mailer: {
        deliver: (mail, source) => mailer.deliver(mail, source),
        async write(mail) {
          const happens = meanwhile
          meanwhile = null
          await happens?.()
          return await mailer.write(mail)
        },
      },
    },
  })
  desk = await journey.openDesk()
})
afterAll(async () => {
  await desk.close()
  await journey.close()
})

const OWNER = 'helen.marchetti@acme-robotics.example'
const toOwner = () => journey.smtp.taken().filter(({ envelope }) => envelope.to.includes(OWNER))

/** A letter to a customer that a second person has approved. */
async function anApprovedLetter(number: number) {
  const emailId = await journey.receive(
    aMail({
      from: `Jo Roe <jo.roe${number}@fbi.gov>`,
      subject: `Grand jury subpoena ${number}`,
      messageId: `subpoena-${number}`,
      text: aSubpoena(' from January 1, 2026 to March 31, 2026')
        .replaceAll('acme.', 'acme-robotics.')
        .replace('GJ-2026-114', `GJ-2026-${number}`),
    }),
  )
  await journey.mailboxIsRead('kutano')
  const [row] = await journey.rows(
    `select n.id, c.reference from notices n join cases c on c.id = n.case_id
      where n.email_id = $1 and n.kind = 'customer-notice'`,
    emailId,
  )
  const [id, reference] = [String(row?.id), String(row?.reference)]
  expect(await desk.ask(BEA, `/notices/${id}/approve`, { version: 1 })).toMatchObject({ status: 200 })
  return { emailId, id, reference }
}

test('an order of silence that a person records between approval and sending holds the letter', async () => {
  const { emailId, id, reference } = await anApprovedLetter(701)
  meanwhile = async () => {
    const order = { emailId, until: null, basis: 'The agent read it to us on the telephone; the paper follows.' }
    expect(await desk.act(ANN, reference, 'records/order-extended', order)).toMatchObject({ status: 200 })
  }

  expect(await desk.ask(BEA, `/notices/${id}/send`, null)).toMatchObject({ status: 200 })
  const held = await journey.until(
    'select state, because, message_id as "messageId" from notices where id = $1',
    ({ because }) => because !== null,
    id,
  )

  expect(held).toEqual({ state: 'draft', because: 'gate silence', messageId: null })
  expect(toOwner()).toEqual([])
  expect(await desk.ask(BEA, `/notices/${id}/approve`, { version: 2 })).toMatchObject({
    status: 409,
    error: 'gate-silence',
  })
})

test('a letter whose words a person changes while they are being sent leaves with the new words or not at all', async () => {
  const { id } = await anApprovedLetter(702)
  const { notice } = await desk.ask(BEA, `/notices/${id}`)
  meanwhile = async () => {
    expect(await desk.ask(BEA, `/notices/${id}/take-back`, null)).toMatchObject({ status: 200 })
    const edit = { recipients: [OWNER], subject: notice.subject, body: `${notice.body}\nPlease call us.\n` }
    expect(await desk.ask(ANN, `/notices/${id}/edit`, { ...edit, version: 2 })).toMatchObject({ status: 200 })
    expect(await desk.ask(CY, `/notices/${id}/approve`, { version: 3 })).toMatchObject({ status: 200 })
    expect(await desk.ask(CY, `/notices/${id}/send`, null)).toMatchObject({ status: 200 })
  }

  expect(await desk.ask(BEA, `/notices/${id}/send`, null)).toMatchObject({ status: 200 })
  await journey.until(
    `select count(*)::int as asked from audit_events where action = 'notice-send-asked' and details ->> 'notice' = $1`,
    ({ asked }) => asked === 2,
    id,
  )
  // Its own job may have been swallowed by the one that ran: a further round.
  const { dependencies } = journey.workers ?? {}
  if (dependencies) await sendNoticeWorker(dependencies)({ emailId: id }, { isLast: false })
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)

  expect(toOwner()).toHaveLength(1)
  expect(toOwner()[0]?.source).toContain('Please call us.')
})
