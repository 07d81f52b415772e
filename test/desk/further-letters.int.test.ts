import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aMail, aSubpoena } from '../journey/a-letter.js'
import { type NoticeJourney, startNoticeJourney } from '../journey/notice-journey.js'
import { ANN, BEA, type CaseDesk, CY } from './case-desk.js'

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

let mails = 0
async function aDemand(period: string, over: Partial<Parameters<typeof aMail>[0]> = {}) {
  const number = ++mails
  const emailId = await journey.receive(
    aMail({
      from: `Jo Roe <jo.roe${number}@fbi.gov>`,
      subject: `Grand jury subpoena ${number}`,
      messageId: `demand-${number}`,
      text: aSubpoena(period)
        .replaceAll('acme.', 'acme-robotics.')
        .replace('GJ-2026-114', `GJ-2026-${600 + number}`),
      ...over,
    }),
  )
  const [row] = await journey.rows(
    'select c.reference from emails e join cases c on c.id = e.case_id where e.id = $1',
    emailId,
  )
  return { emailId, reference: String(row?.reference) }
}
const WHOLE = ' from January 1, 2026 to March 31, 2026'
const letter = (who: typeof ANN, { emailId, reference }: { emailId: string; reference: string }, kind: string) =>
  desk.act(who, reference, 'letters', { emailId, kind })

describe('a further letter by a person', () => {
  test('is made from the template of its kind, waits as a draft, and stands in the audit log', async () => {
    const demand = await aDemand(WHOLE)

    const drafted = await letter(ANN, demand, 'rejection')

    expect(drafted).toMatchObject({
      status: 200,
      notices: [{ kind: 'rejection', state: 'draft', recipients: [`jo.roe${mails}@fbi.gov`], editedBy: null }],
    })
    expect(drafted.notices[0].subject).toContain(`[${demand.reference}]`)
    const [event] = await journey.rows(
      `select actor, details ->> 'kind' as kind from audit_events where action = 'notice-drafted' and email_id = $1`,
      demand.emailId,
    )
    expect(event).toEqual({ actor: ANN.name, kind: 'rejection' })
    expect(await letter(BEA, demand, 'rejection')).toMatchObject({ status: 409, error: 'already-drafted' })
  })

  test('names what a person found missing, and nothing that is waived', async () => {
    const demand = await aDemand('')
    const [first] = await journey.rows(
      `select id, version, body from notices where email_id = $1 and kind = 'cure-request'`,
      demand.emailId,
    )
    expect(await desk.ask(ANN, `/notices/${first?.id}/withdraw`, { version: 1 })).toMatchObject({ status: 200 })
    const finding = {
      emailId: demand.emailId,
      code: 'unsigned-instrument',
      severity: 'blocks',
      clause: 'Requests must be signed.',
      reason: 'The signature is a picture of a name.',
    }
    expect(await desk.act(ANN, demand.reference, 'findings', finding)).toMatchObject({ status: 200 })

    const again = await letter(ANN, demand, 'cure-request')
    expect(again).toMatchObject({ status: 200 })
    expect(again.notices[0].body).toContain('Requests must be signed.')
    expect(again.notices[0].body).not.toContain('a picture of a name')
    expect(String(first?.body)).not.toContain('Requests must be signed.')
  })

  test('asks for nothing to be cured where nothing blocks', async () => {
    expect(await letter(ANN, await aDemand(WHOLE), 'cure-request')).toMatchObject({
      status: 409,
      error: 'nothing-to-cure',
    })
  })

  test('to a customer is not even made while an order of silence may be in force', async () => {
    const demand = await aDemand('')
    expect(await letter(ANN, demand, 'customer-notice')).toMatchObject({
      status: 200,
      notices: [{ recipients: ['helen.marchetti@acme-robotics.example'] }],
    })
    const silenced = await aDemand('')
    const order = { emailId: silenced.emailId, until: null, basis: 'It came by courier.' }
    expect(await desk.act(ANN, silenced.reference, 'records/order-extended', order)).toMatchObject({ status: 200 })

    for (const kind of ['customer-notice', 'owner-forward', 'delayed-notice'])
      expect(await letter(ANN, silenced, kind)).toMatchObject({ status: 409, error: 'gate-silence' })
    expect(
      await journey.rows(`select from notices where email_id = $1 and kind like '%notice'`, silenced.emailId),
    ).toEqual([])
  })

  test('is no alarm, answers no other case, and is nobody’s who may not know of the case', async () => {
    const demand = await aDemand(WHOLE)
    const other = await aDemand(WHOLE)

    expect(await letter(ANN, demand, 'fraud-alert')).toMatchObject({ status: 422, error: 'internal' })
    expect(await letter(ANN, { ...demand, emailId: other.emailId }, 'rejection')).toMatchObject({ status: 404 })
    expect(
      await desk.ask(ANN, `/cases/${demand.reference}/letters`, {
        emailId: demand.emailId,
        kind: 'rejection',
        version: 999,
      }),
    ).toMatchObject({ status: 409 })
    await journey.rows('update cases set restricted = true where reference = $1', demand.reference)
    expect(await letter(ANN, demand, 'rejection')).toMatchObject({ status: 404 })
    expect(await letter(CY, demand, 'rejection')).toMatchObject({ status: 200 })
  })
})
