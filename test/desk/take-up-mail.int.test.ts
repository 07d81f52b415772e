import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sealAuditEvents, verifyAuditChain } from '../../src/edges/postgres/audit.js'
import { aMail, aSubpoena } from '../journey/a-letter.js'
import { type NoticeJourney, SAMPLES, startNoticeJourney } from '../journey/notice-journey.js'
import { ANN, BEA, type CaseDesk, CY } from './case-desk.js'

let journey: NoticeJourney
let desk: CaseDesk
beforeAll(async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  desk = await journey.openDesk()
})
afterAll(async () => {
  await sealAuditEvents(journey.database.pool, null)
  expect(await verifyAuditChain(journey.database.pool)).toMatchObject({ kind: 'intact' })
  await desk.close()
  await journey.close()
})

let copies = 0
/** A newsletter, as the machine sees it: nothing for us. Other bytes each time. */
async function aClosedMail(mailbox = 'kutano'): Promise<string> {
  const raw = readFileSync(new URL('world-035-vendor-newsletter.eml', SAMPLES))
  return await journey.receive(Buffer.concat([Buffer.from(`X-Copy: ${++copies}\r\n`), raw]), { mailbox })
}

async function aCase(to = 'legal@kutano.example'): Promise<{ reference: string; version: number }> {
  const number = ++copies
  const emailId = await journey.receive(
    aMail({
      from: `Jo Roe <jo.roe${number}@fbi.gov>`,
      to,
      subject: `Grand jury subpoena ${number}`,
      messageId: `case-${number}`,
      text: aSubpoena('').replace('GJ-2026-114', `GJ-2026-${number}`),
    }),
  )
  const [row] = await journey.rows(
    'select c.reference, c.version from emails e join cases c on c.id = e.case_id where e.id = $1',
    emailId,
  )
  return { reference: String(row?.reference), version: Number(row?.version) }
}

const list = async (who: typeof ANN, query = '?stage=closed') =>
  (await desk.ask(who, `/mails${query}`)).mails as { emailId: string; subject: string; caseReference: string | null }[]
const drafted = (emailId: string) =>
  journey.until('select stage from emails where id = $1', ({ stage }) => stage === 'drafted', emailId)

describe('a mail that opened no case', () => {
  test('is seen with its reason, and opens one when a person says so, once', async () => {
    const emailId = await aClosedMail()
    expect(await list(ANN)).toContainEqual(
      expect.objectContaining({ emailId, stage: 'closed', reason: 'unrelated', caseReference: null }),
    )

    const opened = await desk.ask(ANN, `/mails/${emailId}/case`, null)
    expect(opened).toMatchObject({ status: 200, reference: expect.stringMatching(/^LP-/) })
    await drafted(emailId)

    expect(await desk.ask(ANN, `/cases/${opened.reference}`)).toMatchObject({
      disposition: 'manual-triage',
      emails: [{ emailId, joinedBecause: 'opened-by-person' }],
    })
    expect(await desk.ask(BEA, `/mails/${emailId}/case`, null)).toMatchObject({ status: 409, error: 'not-closed' })
    const [event] = await journey.rows(
      `select actor, details from audit_events where email_id = $1 and action = 'email-opened'`,
      emailId,
    )
    expect(event).toMatchObject({ actor: ANN.name, details: { reason: 'opened-by-person' } })
  })

  test('of two persons at once opens one case', async () => {
    const emailId = await aClosedMail()

    const acts = await Promise.all([ANN, BEA].map((who) => desk.ask(who, `/mails/${emailId}/case`, null)))

    expect(acts.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('joins a case that a person names, and its author becomes no party by that', async () => {
    const [emailId, { reference, version }] = [await aClosedMail(), await aCase()]

    expect(await desk.ask(ANN, `/mails/${emailId}/attach`, { into: reference, version: version - 1 })).toMatchObject({
      status: 409,
      error: 'changed-meanwhile',
    })
    expect(await desk.ask(ANN, `/mails/${emailId}/attach`, { into: reference, version })).toMatchObject({
      status: 200,
      reference,
    })
    await drafted(emailId)

    const { emails } = await desk.ask(ANN, `/cases/${reference}`)
    expect(emails).toHaveLength(2)
    const parties = await journey.rows(
      'select p.address from parties p join cases c on c.id = p.case_id where c.reference = $1',
      reference,
    )
    expect(parties).toHaveLength(1)
    const [after] = await journey.rows('select version from cases where reference = $1', reference)
    expect(Number(after?.version)).toBeGreaterThan(version)
  })

  test('never joins a case of another organisation, a closed one, or one that does not exist', async () => {
    const [emailId, other, ended] = [await aClosedMail(), await aCase('legal@qukku.example'), await aCase()]
    expect(await desk.act(BEA, ended.reference, 'steps', { to: 'closed', outcome: 'withdrawn' })).toMatchObject({
      status: 200,
    })
    const attach = async (into: string) => {
      const life = await desk.ask(CY, `/cases/${into}/life`)
      return await desk.ask(ANN, `/mails/${emailId}/attach`, { into, version: life.version ?? 1 })
    }

    expect(await attach(other.reference)).toMatchObject({ status: 422, error: 'other-organisation' })
    expect(await attach(ended.reference)).toMatchObject({ status: 409, error: 'closed' })
    expect(await attach('LP-2026-000999-0')).toMatchObject({ status: 404 })
    expect((await list(ANN)).map((mail) => mail.emailId)).toContain(emailId)
  })

  test('that tells of a case of counsel is seen and taken up by counsel alone', async () => {
    const { reference } = await aCase()
    await journey.rows('update cases set restricted = true where reference = $1', reference)
    const emailId = await journey.receive(
      aMail({
        from: 'Jo Roe <jo.roe@fbi.gov>',
        subject: `Automatic reply: [${reference}] We have received your message`,
        messageId: 'automatic',
        text: 'I am out of the office until Monday.\n',
        head: ['Auto-Submitted: auto-replied'],
      }),
    )

    expect((await list(ANN)).map((mail) => mail.emailId)).not.toContain(emailId)
    expect(await desk.ask(ANN, `/mails/${emailId}/case`, null)).toMatchObject({ status: 404 })
    expect((await list(CY)).map((mail) => mail.emailId)).toContain(emailId)
    const opened = await desk.ask(CY, `/mails/${emailId}/case`, null)
    expect(opened).toMatchObject({ status: 200 })
    expect(await desk.ask(ANN, `/cases/${opened.reference}`)).toMatchObject({ status: 404 })
  })

  test('pages come one after the other, and never a mail twice', async () => {
    const all = await list(CY, '')
    const [first] = all
    const rest = await list(CY, `?after=${first?.emailId}`)

    expect(rest.map(({ emailId }) => emailId)).toEqual(all.slice(1).map(({ emailId }) => emailId))
  })
})
