import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { noticePorts } from '../../src/cli/notice-ports.js'
import { readConfig } from '../../src/config.js'
import { recordPoll } from '../../src/edges/postgres/mailboxes.js'
import { createLog } from '../../src/log.js'
import { ANN, BEA, type CaseDesk, CY, openCaseDesk } from '../desk/case-desk.js'
import { fc } from '../property-runs.js'
import { servers } from '../servers.js'
import { aMail, aSubpoena } from './a-letter.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

/**
 * Random sequences of calls about one letter to a customer, with the real workers and a real SMTP server that counts what it
 * takes: the customer hears nothing under an order, nor before the call, nor while the mailbox is not read; and nothing twice.
 */
let journey: NoticeJourney
let desk: CaseDesk
beforeAll(async () => {
  journey = await startNoticeJourney()
  const { dependencies } = await journey.startWorkers()
  const { database, queues } = journey
  const config = readConfig({ DATABASE_URL: database.url, QUEUE_URL: servers().redis.url })
  const log = createLog('silent')
  const installation = { config, log, pool: database.pool, queues }
  const notices = noticePorts(installation, dependencies.policies)
  desk = await openCaseDesk(database.pool, {
    notices: { ...notices, guard: async () => null },
  })
})
afterAll(async () => {
  await desk.close()
  await journey.close()
})

interface Told {
  reference: string
  emailId: string
  noticeId: string
  isOrdered: boolean
  isPolled: boolean
  isCalled: boolean
  /** Of this letter. */
  taken: number
}

let mails = 0

async function begin(): Promise<Told> {
  const text = aSubpoena(',\nfrom January 1, 2026 to March 31, 2026').replaceAll('acme.', 'acme-robotics.')
  const messageId = `first-${++mails}`
  const emailId = await journey.receive(
    aMail({
      from: `Jo Roe <jo.roe${mails}@fbi.gov>`,
      subject: `Subpoena ${mails}`,
      messageId,
      text: `${text}\n${mails}`,
    }),
  )
  const [row] = await journey.rows(
    `select c.reference, n.id from notices n join cases c on c.id = n.case_id
      where n.email_id = $1 and n.kind = 'customer-notice'`,
    emailId,
  )
  await poll(0)
  const told = { emailId, reference: String(row?.reference), noticeId: String(row?.id), taken: 0 }
  return { ...told, isOrdered: false, isPolled: true, isCalled: false }
}

async function poll(minutesAgo: number): Promise<void> {
  const at = new Date(Date.now() - minutesAgo * 60_000)
  await journey.rows('delete from mailbox_folders')
  await recordPoll(journey.database.pool, { mailbox: 'kutano', folder: 'INBOX', outcome: 'read', at })
}

type Act = (told: Told) => Promise<void>
const done = ({ status }: { status: number }) => status < 300

async function notice(told: Told) {
  return (await desk.ask(CY, `/notices/${told.noticeId}`)).notice
}

const ACTS: Readonly<Record<string, Act>> = {
  'an order comes': async (told) => {
    const order = { emailId: told.emailId, until: null, basis: 'b' }
    if (done(await desk.act(ANN, told.reference, 'records/order-extended', order))) told.isOrdered = true
  },
  'the order ends': async (told) => {
    const end = { emailId: told.emailId, endedOn: '2026-01-01', basis: 'b' }
    if (done(await desk.act(CY, told.reference, 'records/order-ended', end))) told.isOrdered = false
  },
  'the mailbox is not read': async (told) => {
    await poll(11)
    told.isPolled = false
  },
  'the mailbox is read': async (told) => {
    await poll(0)
    told.isPolled = true
  },
  'it is approved': async (told) => {
    const { version } = await notice(told)
    await desk.ask(BEA, `/notices/${told.noticeId}/approve`, { version })
  },
  'its approval is taken back': async (told) => {
    await desk.ask(BEA, `/notices/${told.noticeId}/take-back`, {})
  },
  'it is edited': async (told) => {
    const { version, recipients, subject, body } = await notice(told)
    await desk.ask(ANN, `/notices/${told.noticeId}/edit`, { version, recipients, subject, body: `${body} ` })
  },
  'it is sent': (told) => send(told, 1),
  'three send it at once': (told) => send(told, 3),
}

async function send(told: Told, times: number): Promise<void> {
  const asked = Array.from({ length: times }, () => desk.ask(BEA, `/notices/${told.noticeId}/send`, {}))
  await Promise.all(asked)
  // A bell that rings again is no second letter.
  await journey.queues.handOver('send-notice', told.noticeId)
  // Until it is sent, or back where people are: what comes after came after.
  await journey.until(
    'select state, send_asked_by from notices where id = $1',
    ({ state, send_asked_by }) => state !== 'sending' && !(state === 'approved' && send_asked_by !== null),
    told.noticeId,
  )
}

/** What the server has taken of this letter, by the address that nobody else is written to. */
async function takenOf(told: Told): Promise<number> {
  const [row] = await journey.rows('select message_id from notices where id = $1', told.noticeId)
  return row?.message_id
    ? journey.smtp.taken().filter(({ source }) => source.includes(String(row.message_id))).length
    : 0
}

test('no sequence of calls tells a customer under an order, or sends twice', async () => {
  let sent = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 6, maxLength: 14 }),
      async (names) => {
        const told = await begin()
        for (const name of ['it is approved', ...names]) {
          await ACTS[name]?.(told)
          const taken = await takenOf(told)
          expect(taken).toBeLessThanOrEqual(1)
          if (taken > told.taken) expect([name, told.isOrdered, told.isPolled]).toEqual([name, false, true])
          told.taken = taken
        }
        sent += told.taken
      },
    ),
    {
      numRuns: 8,
      endOnFailure: true,
      examples: [
        [['it is sent', 'it is sent']],
        [['an order comes', 'it is sent', 'the order ends', 'it is approved', 'it is sent']],
      ],
    },
  )
  expect(sent).toBeGreaterThan(0)
}, 180_000)
