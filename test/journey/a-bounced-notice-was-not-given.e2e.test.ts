import { afterEach, expect, test } from '@jest/globals'
import { BEA, type CaseDesk } from '../desk/case-desk.js'
import { aMail, aSubpoena } from './a-letter.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
let desk: CaseDesk
afterEach(async () => {
  await desk.close()
  await journey.close()
})

/** What a server says (RFC 3464) that could not, or not yet, deliver a letter. */
function aDeliveryReport(messageId: string, { action, status }: { action: string; status: string }): Buffer {
  const lines = [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.acme-robotics.example>',
    'To: legal@kutano.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <report-${action}-${messageId.length}@mx.acme-robotics.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.acme-robotics.example',
    '',
    'Final-Recipient: rfc822; helen.marchetti@acme-robotics.example',
    `Action: ${action}`,
    `Status: ${status}`,
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: legal@kutano.example',
    `Message-ID: ${messageId}`,
    '--b--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

const REFUSE_TO_CLOSE = `
  create function refuse() returns trigger language plpgsql as $$ begin raise 'not now' using errcode = '40001'; end $$;
  create trigger refuse before update on emails for each row when (new.stage = 'closed') execute function refuse()`

test('a delivery report that names a sent notice takes it to bounced, and the gate says that notice was not given', async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  desk = await journey.openDesk()
  const text = aSubpoena(',\nfrom January 1, 2026 to March 31, 2026').replaceAll('acme.', 'acme-robotics.')
  await journey.receive(
    aMail({ from: 'Jo Roe <jo.roe@fbi.gov>', subject: 'Subpoena GJ-2026-114', messageId: 'first', text }),
  )
  const [row] = await journey.rows(
    "select c.reference, n.id, n.version from notices n join cases c on c.id = n.case_id where n.kind = 'customer-notice'",
  )
  const { reference, id, version } = row as { reference: string; id: string; version: number }
  const noticeGate = async () => {
    const { gates } = await desk.ask(BEA, `/cases/${reference}/life`)
    return gates.find((gate: { id: string }) => gate.id === 'notice')?.reason
  }
  await journey.mailboxIsRead('kutano')
  expect(await desk.ask(BEA, `/notices/${id}/approve`, { version })).toMatchObject({ status: 200 })
  expect(await desk.ask(BEA, `/notices/${id}/send`, null)).toMatchObject({ status: 200 })
  const stateOf = async () => (await journey.rows('select state from notices where id = $1', id))[0]?.state
  const { message_id } = await journey.until(
    'select state, message_id from notices where id = $1',
    ({ state }) => state === 'sent',
    id,
  )
  expect(await noticeGate()).toBe('The waiting period of 10 days after notice runs.')

  // Late is not lost, and a Message-ID that nobody was given names nothing.
  await journey.receive(aDeliveryReport(String(message_id), { action: 'delayed', status: '4.4.7' }))
  await journey.receive(aDeliveryReport('<guessed@kutano.example>', { action: 'failed', status: '5.1.1' }))
  expect(await stateOf()).toBe('sent')

  // The bounce is noted before its report is done with: whatever fails in between, the report comes again.
  await journey.rows(REFUSE_TO_CLOSE)
  const received = journey.receive(aDeliveryReport(String(message_id), { action: 'failed', status: '5.1.1' }))
  await journey.until('select state from notices where id = $1', ({ state }) => state === 'bounced', id)
  await journey.rows('drop trigger refuse on emails')
  await received
  expect(await journey.rows('select state, because from notices where id = $1', id)).toEqual([
    { state: 'bounced', because: 'a delivery report says 5.1.1' },
  ])
  expect(await noticeGate()).toBe('Notice to a customer came back: it was not given.')

  // Days later still: what was not given starts no waiting period, and the reports opened no case of their own.
  journey.clock.now = new Date(Date.now() + 30 * 86_400_000)
  expect(await noticeGate()).toBe('Notice to a customer came back: it was not given.')
  expect(await journey.rows('select count(*)::int as cases from cases')).toEqual([{ cases: 1 }])
  expect(await journey.rows("select count(*)::int as times from audit_events where action = 'notice-bounced'")).toEqual(
    [{ times: 1 }],
  )
})
