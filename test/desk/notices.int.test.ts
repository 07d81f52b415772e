import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { letterPorts } from '../../src/cli/notice-ports.js'
import type { Principal } from '../../src/desk/access.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { policyOf } from '../../workers/dependencies.js'
import { type NoticeJourney, startNoticeJourney } from '../journey/notice-journey.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

let journey: NoticeJourney
beforeAll(async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
})
afterAll(() => journey.close())

const apps: FastifyInstance[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

const ann = aSignedInPerson({ roles: ['reviewer'] })
const bob = aSignedInPerson({ name: 'bob@kutano.example', roles: ['approver'] })
const eve = aSignedInPerson({ name: 'eve@kutano.example', roles: ['approver'] })
const carl = aSignedInPerson({ name: 'carl@kutano.example', roles: ['counsel'] })

let reference: string
let id: string
beforeEach(async () => {
  // A mail of its own each time: the same bytes would be a duplicate.
  const raw = readFileSync(new URL('../../../test/mail/cases/hostile-001-dkim-rsa-pass.eml', import.meta.url))
  const emailId = await journey.receive(Buffer.concat([Buffer.from(`X-Copy: ${Math.random()}\r\n`), raw]))
  const [row] = await journey.rows(
    `select n.id, c.reference from notices n join cases c on c.id = n.case_id
      where n.email_id = $1 and n.kind = 'acknowledgement'`,
    emailId,
  )
  id = String(row?.id)
  reference = String(row?.reference)
})

function ports(): DeskPorts {
  const { pool } = journey.database
  const dependencies = journey.workers?.dependencies
  if (!dependencies) throw new Error('no workers')
  const around = {
    pool,
    passwordSeal: null,
    policyOf: (mailbox: string) => policyOf(dependencies, mailbox),
    customers: async () => (await dependencies.directories.current()).customers,
  }
  return emptyPorts({
    now: () => new Date(),
    loadCase: (asked, query) => loadCase(pool, asked, query),
    notices: letterPorts(around, { queues: journey.queues, fourEyes: true }),
  })
}

interface Answer {
  status: number
  body: Record<string, unknown> & { error?: string; message?: string; version?: number; state?: string }
}

async function as(principal: Principal, step: string, payload: object | null = null): Promise<Answer> {
  const app = await apiFor(principal, ports())
  apps.push(app)
  const answer =
    step === 'read'
      ? await app.inject({ method: 'GET', url: `/notices/${id}` })
      : await app.inject({ method: 'POST', url: `/notices/${id}/${step}`, ...(payload === null ? {} : { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

async function theDraft() {
  const { body } = await as(ann, 'read')
  return body.notice as { version: number; recipients: string[]; subject: string; body: string }
}

async function edited(principal: Principal, change: object): Promise<Answer> {
  const { version, recipients, subject, body } = await theDraft()
  return await as(principal, 'edit', { version, recipients, subject, body, ...change })
}

describe('a letter', () => {
  test('is edited by one, approved by another, sent, and says in its head that a person wrote it', async () => {
    const { body } = await theDraft()
    const edit = await edited(ann, { body: body.replace('Thank you for writing', 'Thank you very much for writing') })
    expect(edit).toMatchObject({ status: 200, body: { version: 2, editedBy: 'ann@kutano.example' } })

    expect(await as(bob, 'approve', { version: 2 })).toMatchObject({ status: 200, body: { state: 'approved' } })
    expect(await as(bob, 'send')).toMatchObject({ status: 200 })
    await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)

    const { source, envelope } = journey.smtp.taken().at(-1) ?? { source: '', envelope: null }
    expect(envelope).toMatchObject({ from: 'legal@kutano.example', to: ['rlindqvist@fbi.gov'], secure: true })
    expect(source).toContain(`Subject: [${reference}]`)
    expect(source).not.toMatch(/^Auto-Submitted:/m)
    expect(source).toMatch(/^In-Reply-To: <[^>]+>\r$/m)
  })

  test('that nobody edited says that a machine wrote it', async () => {
    await as(bob, 'approve', { version: 1 })
    await as(bob, 'send')
    await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)

    expect(journey.smtp.taken().at(-1)?.source).toContain('Auto-Submitted: auto-generated\r\n')
  })

  test('is not approved by whoever edited it last, nor by a reviewer, a token, the shared password or a stale code', async () => {
    await edited(bob, { subject: `[${reference}] Received` })

    expect(await as(bob, 'approve', { version: 2 })).toMatchObject({ status: 409, body: { error: 'same-person' } })
    const service: Principal = { name: 'token:x', kind: 'service', roles: ['reviewer'] }
    const team: Principal = { name: 'desk', kind: 'team', roles: ['counsel', 'reviewer'] }
    const stale = aSignedInPerson({ name: 'eve@kutano.example', roles: ['approver'], secondFactor: 'stale' })
    for (const one of [ann, service, team, stale]) {
      expect((await as(one, 'approve', { version: 2 })).status).toBe(403)
    }
    expect(await as(eve, 'approve', { version: 2 })).toMatchObject({ status: 200 })
  })

  test('that two approve at the same instant is approved by one', async () => {
    const answers = await Promise.all([bob, eve, carl].map((one) => as(one, 'approve', { version: 1 })))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const events = await journey.rows(
      "select from audit_events where action = 'notice-approved' and details ->> 'notice' = $1",
      id,
    )
    expect(events).toHaveLength(1)
  })

  test('that two send at the same instant is sent once', async () => {
    await as(bob, 'approve', { version: 1 })
    const before = journey.smtp.taken().length

    const answers = await Promise.all([bob, eve, carl].map((one) => as(one, 'send')))
    await journey.until('select state from notices where id = $1', ({ state }) => state === 'sent', id)

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(journey.smtp.taken()).toHaveLength(before + 1)
  })

  test('is not approved in a version that the approver has not read', async () => {
    await edited(ann, { subject: `[${reference}] Received` })

    expect(await as(bob, 'approve', { version: 1 })).toMatchObject({ status: 409, body: { error: 'moved-on' } })
  })

  test.each([
    ['a line break', ['a@fbi.gov\r\nBcc: b@fbi.gov']],
    ['two addresses', ['a@fbi.gov, b@fbi.gov']],
    ['a name', ['Agent <a@fbi.gov>']],
    ['nothing that is an address', ['agent']],
  ])('to an address with %s is refused, and nothing is changed', async (_what, recipients) => {
    const answer = await edited(ann, { recipients })

    expect(answer).toMatchObject({ status: 422, body: { error: 'not-an-address' } })
    expect(answer.body.message).toContain('Recipient 1 is not one plain mail address')
    expect(await theDraft()).toMatchObject({ version: 1, recipients: ['rlindqvist@fbi.gov'] })
  })

  test.each([
    ['says that we comply', (body: string) => `${body}\nWe will\ncomply with it.`, 'will-comply'],
    ['names the customer', (body: string) => `${body}\nBrightharbor is concerned.`, 'secret-value'],
    ['gives an address of somebody', (body: string) => `${body}\nWrite to owner@acme.example.`, 'address'],
  ])('that %s is refused with the rule', async (_what, change, rule) => {
    const answer = await edited(ann, { body: change((await theDraft()).body) })

    expect(answer).toMatchObject({ status: 422, body: { error: 'says-too-much' } })
    expect(answer.body.message).toContain(`Rule ${rule} refuses`)
  })

  test('to an address that never wrote in the case waits for a call-back', async () => {
    await edited(ann, { recipients: ['other@fbi.gov'] })

    expect(await as(bob, 'approve', { version: 2 })).toMatchObject({ status: 409, body: { error: 'gate-new-address' } })
  })

  test('that leaks by the time it is sent comes back as a draft, with the rule', async () => {
    await as(bob, 'approve', { version: 1 })
    await journey.rows("update notices set body = body || 'We will comply.' where id = $1", id)
    await journey.rows("update notices set send_asked_by = 'x', send_asked_at = now() where id = $1", id)
    const before = journey.smtp.taken().length
    await journey.queues.handOver('send-notice', id)

    const row = await journey.until(
      'select state, because from notices where id = $1',
      ({ state }) => state === 'draft',
      id,
    )

    expect(row.because).toBe('rule will-comply')
    expect(journey.smtp.taken()).toHaveLength(before)
  })

  test('can be taken back while it waits, and withdrawn', async () => {
    await as(bob, 'approve', { version: 1 })

    expect(await as(ann, 'take-back')).toMatchObject({ status: 200, body: { state: 'draft', version: 2 } })
    expect(await as(ann, 'withdraw', { version: 2 })).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
    expect(await as(bob, 'approve', { version: 2 })).toMatchObject({ status: 409 })
  })

  test('of a restricted case is seen and approved by counsel alone', async () => {
    await journey.rows('update cases set restricted = true where reference = $1', reference)

    expect((await as(bob, 'read')).status).toBe(404)
    expect((await as(bob, 'approve', { version: 1 })).status).toBe(404)
    expect((await as(carl, 'approve', { version: 1 })).status).toBe(200)
  })
})
