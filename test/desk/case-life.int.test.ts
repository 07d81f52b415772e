import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sealAuditEvents, verifyAuditChain } from '../../src/edges/postgres/audit.js'
import { importCustomers } from '../../src/edges/postgres/directories.js'
import { aReview, aSender, type someFields } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import {
  ANN,
  aStandingCase,
  BEA,
  type CaseDesk,
  CY,
  customerTold,
  openCaseDesk,
  aSubpoena as subpoenaCase,
} from './case-desk.js'

/** The life of a case over the API and the real stores, each request by a person of his own. */
let database: FreshDatabase
let desk: CaseDesk
beforeAll(async () => {
  database = await freshDatabase()
  desk = await openCaseDesk(database.pool)
})
afterAll(async () => {
  await desk.close()
  await database.close()
})

const NOW = () => new Date().toISOString()
/** Every test has one of its own. */
const aSubpoena = (fields: Parameters<typeof someFields>[0] = {}) => subpoenaCase(database.pool, { fields })

async function confirmedByTwo(reference: string, emailId: string) {
  const call = await desk.ask(ANN, `/cases/${reference}/call-backs`, {
    emailId,
    number: '(312) 555-0142',
    numberSource: 'official-directory',
    foundAt: 'State directory, page 12',
    answeredBy: 'Records desk',
    outcome: 'confirmed',
    calledAt: NOW(),
  })
  return await desk.ask(BEA, `/cases/${reference}/call-backs/${call.id}/second`, null)
}

describe('from a mail to what left', () => {
  test('a subpoena is produced only past every gate, by two persons, and with the record of what left', async () => {
    const { reference, emailId } = await aSubpoena()
    const approve = () => desk.act(BEA, reference, 'steps', { to: 'approved-for-production' })
    const production = {
      categories: ['basic-account'],
      target: 'acme.kutano.example',
      recipient: 'agent@fbi.gov',
      means: 'encrypted-mail',
      sha256: 'a'.repeat(64),
      producedBy: 'Ann',
      producedAt: NOW(),
    }

    expect(await desk.act(ANN, reference, 'steps', { to: 'in-review' })).toMatchObject({ status: 200 })
    const first = await approve()
    expect(first).toMatchObject({ status: 409, error: 'gate-shut' })
    expect(first.message).toMatch(/call-back.*Notice is owed.*Nobody else has approved/s)

    expect(await confirmedByTwo(reference, emailId)).toMatchObject({ status: 200 })
    await customerTold(database.pool, reference, 9)
    expect((await approve()).message).toContain('waiting period')
    await database.pool.query(`update notices set sent_at = sent_at - interval '2 days'`)

    expect(
      await desk.act(ANN, reference, 'records/objection', { kind: 'objection', by: 'Acme', receivedOn: '2026-11-21' }),
    ).toMatchObject({ status: 200 })
    expect(await desk.ask(ANN, `/cases/${reference}/life`)).toMatchObject({ state: 'stayed' })
    expect(await desk.act(ANN, reference, 'steps', { to: 'in-review' })).toMatchObject({ status: 200 })
    expect((await approve()).message).toContain('objection is open')
    expect(
      await desk.act(BEA, reference, 'records/objection-ended', { how: 'Withdrawn.', endedOn: '2026-11-22' }),
    ).toMatchObject({ status: 200 })

    expect((await approve()).message).toBe('Nobody else has approved the case as it stands now.')
    expect(await desk.act(BEA, reference, 'approvals')).toMatchObject({ status: 200 })
    expect(await approve()).toMatchObject({ status: 409 })
    expect(await desk.act(ANN, reference, 'approvals')).toMatchObject({ status: 200 })
    expect(await desk.act(ANN, reference, 'records/production', production)).toMatchObject({ error: 'not-approved' })
    expect(await approve()).toMatchObject({ status: 200 })

    expect(
      await desk.act(ANN, reference, 'records/production', { ...production, categories: ['content'] }),
    ).toMatchObject({
      status: 409,
      error: 'not-disclosable',
    })
    expect(await desk.act(ANN, reference, 'records/production', production)).toMatchObject({ status: 200 })
    expect(await desk.act(BEA, reference, 'steps', { to: 'closed', outcome: 'produced-content' })).toMatchObject({
      status: 409,
    })
    expect(await desk.act(BEA, reference, 'steps', { to: 'closed', outcome: 'produced-non-content' })).toMatchObject({
      status: 200,
    })
    await sealAuditEvents(database.pool, null)
    expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact', unsealed: 0 })
  })
})

describe('a correction', () => {
  test('has the review speak again, keeps what the machine read, and is told to a second editor', async () => {
    const { reference, emailId } = await aSubpoena({ dateRange: null })
    const { version, findings } = await desk.ask(ANN, `/cases/${reference}/life`)
    expect(findings).toMatchObject([{ code: 'missing-date-range', by: 'review' }])
    const correction = {
      emailId,
      field: 'dateRange',
      value: { from: '2026-01-01', to: '2026-03-31' },
      reason: 'It stands in the letter that came by post.',
      version,
    }

    expect(await desk.ask(ANN, `/cases/${reference}/corrections`, correction)).toMatchObject({ status: 200 })
    expect(await desk.ask(CY, `/cases/${reference}/corrections`, correction)).toMatchObject({
      status: 409,
      error: 'changed-meanwhile',
    })

    const life = await desk.ask(ANN, `/cases/${reference}/life`)
    expect(life.findings.map(({ code }: { code: string }) => code)).not.toContain('missing-date-range')
    expect(life.corrected).toMatchObject([
      { emailId, fields: { dateRange: { from: '2026-01-01' } }, review: { disposition: 'review' } },
    ])
    const file = await desk.ask(ANN, `/cases/${reference}`)
    expect(file.disposition).toBe('review')
    expect(file.emails[0].fields.dateRange).toBeNull()
    expect(file.emails[0].review.disposition).toBe('request-cure')
  })

  test('of the date of answer moves the clock, and the audit holds no word of it', async () => {
    const { reference, emailId } = await aSubpoena()
    const correct = (day: string) =>
      desk.act(ANN, reference, 'corrections', { emailId, field: 'dueOn', value: day, reason: 'As printed.' })

    await correct('2026-12-01')
    await correct('2026-12-08')

    const { deadlines } = await desk.ask(ANN, `/cases/${reference}`)
    expect(
      deadlines
        .filter(({ kind }: { kind: string }) => kind === 'response')
        .map((one: { dueOn: string; settledAt: string | null }) => [one.dueOn, one.settledAt === null]),
    ).toEqual([
      ['2026-12-01', false],
      ['2026-12-08', true],
    ])
    const { rows } = await database.pool.query(
      `select details::text from audit_events e join cases c on c.id = e.case_id where c.reference = $1`,
      [reference],
    )
    expect(JSON.stringify(rows)).not.toContain('As printed')
    expect(JSON.stringify(rows)).not.toContain('2026-12-08"')
  })

  test.each([
    ['dueOn', 'tomorrow'],
    ['targets', [{ kind: 'planet', value: 'Mars' }]],
    ['officer.email', 'two\nlines'],
    ['instrument.type', 'napkin'],
  ])('of %s to what it cannot be is refused in words', async (field, wrong) => {
    const { reference, emailId } = await aSubpoena()

    const reply = await desk.act(ANN, reference, 'corrections', { emailId, field, value: wrong, reason: 'r' })

    expect(reply).toMatchObject({ status: 422, error: 'value-invalid' })
    expect(reply.message).toContain(field)
  })

  test('that names a national security letter makes the case counsel alone', async () => {
    const { reference, emailId } = await aSubpoena()

    await desk.act(ANN, reference, 'corrections', {
      emailId,
      field: 'instrument.type',
      value: 'national-security-letter',
      reason: 'Page 2.',
    })

    expect(await desk.ask(ANN, `/cases/${reference}/life`)).toMatchObject({ status: 404 })
    expect(await desk.ask(BEA, `/cases/${reference}/steps`, { to: 'in-review', version: 1 })).toMatchObject({
      status: 404,
    })
    expect(await desk.ask(CY, `/cases/${reference}`)).toMatchObject({ restricted: true })
  })
})

describe('settling a finding', () => {
  async function aBlockedCase(code: 'overbroad' | 'no-compulsory-process') {
    const review = aReview({
      findings: [{ code, severity: 'blocks', message: 'It blocks.', clause: 'c', evidence: [] }],
    })
    const standing = await aStandingCase(database.pool, { judgement: { review } })
    const { findings } = await desk.ask(BEA, `/cases/${standing.reference}/life`)
    const settlement = {
      emailId: standing.emailId,
      findingHash: findings[0].findingHash,
      reason: 'Narrowed by telephone.',
    }
    return { ...standing, settlement }
  }

  test('takes an approver and a second person; the finding stays beside it', async () => {
    const { reference, settlement } = await aBlockedCase('overbroad')

    expect(await desk.act(ANN, reference, 'settlements', { ...settlement, outcome: 'waived' })).toMatchObject({
      status: 403,
    })
    expect(await desk.act(BEA, reference, 'settlements', { ...settlement, outcome: 'waived' })).toMatchObject({
      status: 200,
    })
    const { settlements, gates } = await desk.ask(ANN, `/cases/${reference}/life`)
    expect(gates.map(({ id }: { id: string }) => id)).toContain('finding')
    const second = (who: typeof ANN) =>
      desk.ask(who, `/cases/${reference}/settlements/second`, { id: settlements[0].id })
    expect(await second(BEA)).toMatchObject({ status: 422, error: 'same-person' })
    expect(await second(ANN)).toMatchObject({ status: 200 })
    expect(await second(CY)).toMatchObject({ status: 409 })

    const after = await desk.ask(ANN, `/cases/${reference}/life`)
    expect(after.gates.map(({ id }: { id: string }) => id)).not.toContain('finding')
    expect(after.findings).toMatchObject([{ code: 'overbroad', by: 'review', settled: { outcome: 'waived' } }])
  })

  test('what nobody may waive can only be upheld', async () => {
    const { reference, settlement } = await aBlockedCase('no-compulsory-process')

    for (const outcome of ['waived', 'cured']) {
      expect(await desk.act(BEA, reference, 'settlements', { ...settlement, outcome })).toMatchObject({
        status: 422,
        error: 'never-waived',
      })
    }
    expect(await desk.act(BEA, reference, 'settlements', { ...settlement, outcome: 'upheld' })).toMatchObject({
      status: 200,
    })
  })

  test('a person adds a finding, and it blocks like any other', async () => {
    const { reference, emailId } = await aStandingCase(database.pool)

    await desk.act(ANN, reference, 'findings', {
      emailId,
      code: 'unclear',
      severity: 'blocks',
      clause: 'challenge',
      reason: 'Nobody can tell which account is meant.',
    })

    const { findings, gates } = await desk.ask(ANN, `/cases/${reference}/life`)
    expect(findings).toMatchObject([{ code: 'unclear', by: ANN.name }])
    expect(gates.find(({ id }: { id: string }) => id === 'finding')?.reason).toContain('unclear')
  })
})

describe('a consent', () => {
  test('counts only through an address that we already hold', async () => {
    await importCustomers(
      database.pool,
      [
        {
          workspace: 'acme.kutano.example',
          customer: 'Acme',
          ownerName: null,
          ownerEmail: 'owner@acme.example',
          adminEmails: [],
          memberEmails: [],
          domains: ['acme.example'],
          jurisdiction: null,
          retention: null,
        },
      ],
      'test',
    )
    const { reference, emailId } = await aSubpoena()
    await database.pool.query(
      `update emails set review = jsonb_set(review, '{actions}', '["verify-consent"]') where id = $1`,
      [emailId],
    )
    const consent = (address: string, outcome: string) =>
      desk.act(BEA, reference, 'records/consent', {
        emailId,
        by: 'customer',
        address,
        outcome,
        categories: ['basic-account'],
        confirmedAt: NOW(),
      })
    const isShut = async () =>
      (await desk.ask(ANN, `/cases/${reference}/life`)).gates.some(({ id }: { id: string }) => id === 'consent')

    expect(await isShut()).toBe(true)
    expect(await consent('owner@acme-mail.example', 'confirmed')).toMatchObject({
      status: 422,
      error: 'address-not-held',
    })
    expect(await consent('Owner@Acme.example', 'confirmed')).toMatchObject({ status: 200 })
    expect(await isShut()).toBe(false)
    expect(await consent('owner@acme.example', 'denied')).toMatchObject({ status: 200 })
    expect(await isShut()).toBe(true)
  })
})

test('a spoofed warrant that the agency confirms is doubted no more, and a denial brings the doubt back', async () => {
  const sender = aSender({
    address: 'agent@fbi.gov',
    domain: 'fbi.gov',
    verdict: 'spoofed-government',
    flags: ['dmarc-fail'],
  })
  const review = aReview({ disposition: 'suspected-fraud', actions: ['verify-by-callback'] })
  const { reference, emailId } = await aStandingCase(database.pool, {
    judgement: { sender, review },
    newCase: { state: 'verifying', disposition: 'suspected-fraud' },
  })
  const codes = async () =>
    (await desk.ask(CY, `/cases/${reference}/life`)).findings.map(({ code }: { code: string }) => code)
  const close = (outcome: string) => desk.act(BEA, reference, 'steps', { to: 'closed', outcome })

  expect(await close('fraudulent')).toMatchObject({ status: 409 })
  await confirmedByTwo(reference, emailId)
  expect(await codes()).not.toContain('sender-spoofed')
  expect(await close('fraudulent')).toMatchObject({ status: 409, error: 'outcome-not-allowed' })

  const call = await desk.ask(ANN, `/cases/${reference}/call-backs`, {
    emailId,
    number: '(312) 555-0143',
    numberSource: 'official-directory',
    foundAt: 'State directory, page 13',
    answeredBy: 'Chief clerk',
    outcome: 'denied',
    calledAt: NOW(),
  })
  expect(await codes()).toContain('sender-spoofed')
  expect(await close('fraudulent')).toMatchObject({ status: 409 })
  await desk.ask(BEA, `/cases/${reference}/call-backs/${call.id}/second`, null)
  expect(await close('fraudulent')).toMatchObject({ status: 200 })
})

test('whoever has no fresh second factor, and every token, decides nothing', async () => {
  const { reference } = await aStandingCase(database.pool)
  const token = { name: 'token:siem', kind: 'service', roles: ['reviewer'] } as const

  expect(await desk.act({ ...BEA, secondFactor: 'stale' }, reference, 'approvals')).toMatchObject({
    status: 403,
    error: 'second-factor-owed',
  })
  for (const [path, payload] of [
    ['steps', { to: 'in-review' }],
    ['approvals', {}],
    ['records/notice-withheld', { why: 'w' }],
  ] as const) {
    expect(await desk.act(token, reference, path, payload)).toMatchObject({ status: 403 })
  }
})
