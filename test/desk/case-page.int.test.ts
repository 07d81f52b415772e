import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { caseLifePorts } from '../../src/cli/case-life-ports.js'
import { letterPorts } from '../../src/cli/notice-ports.js'
import { verificationPorts } from '../../src/cli/verification-ports.js'
import type { Principal } from '../../src/desk/access.js'
import { createDesk } from '../../src/desk/server.js'
import { formToken } from '../../src/desk/sign-in/session.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { recordCaseView } from '../../src/edges/postgres/audit.js'
import { listNewestChanges } from '../../src/edges/postgres/case-events.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { indexSearchWords } from '../../src/edges/postgres/search-words.js'
import { createLog } from '../../src/log.js'
import { aDocument } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { ANN, aSubpoena, BEA, CY } from './case-desk.js'
import { emptyPorts } from './empty-ports.js'

/** The forms of the page of a case over a real PostgreSQL, each sent as a browser sends it. */
const POLICIES = new URL('../../../policies', import.meta.url).pathname
const AUDITOR = aSignedInPerson({ name: 'ada@kutano.example', roles: ['auditor'] })
const STALE = aSignedInPerson({ name: 'sam@kutano.example', roles: ['approver'], secondFactor: 'stale' })
const PEOPLE = [ANN, BEA, CY, AUDITOR, STALE]

let database: FreshDatabase
let app: FastifyInstance
beforeAll(async () => {
  database = await freshDatabase()
  const { pool } = database
  const policies = await loadPolicies(POLICIES)
  const kutano = policies.find(({ policy }) => policy.id === 'kutano')
  if (kutano === undefined) throw new RangeError('no policy kutano')
  const empty = emptyPorts()
  const ports = emptyPorts({
    ...verificationPorts(pool),
    life: caseLifePorts(pool, policies, null),
    loadCase: (reference, query) => loadCase(pool, reference, query),
    notices: letterPorts(
      { pool, passwordSeal: null, policyOf: () => kutano, customers: async () => [] },
      { queues: { handOver: async () => undefined }, fourEyes: true },
    ),
    recordView: ({ name }, reference) => recordCaseView(pool, name, reference),
    signIn: {
      ...empty.signIn,
      findSession: async (cookie) => {
        const principal = PEOPLE.find(({ name }) => cookieOf(name) === cookie)
        return principal === undefined ? null : { principal, openedBy: 'local' }
      },
      giveCode: async ({ cookie }, code) => (code === '123456' ? cookie : null),
    },
    now: () => new Date(),
  })
  app = await createDesk({ password: null, tls: null, isBehindProxy: false }, ports, createLog('silent'))
})
afterAll(async () => {
  await app.close()
  await database.close()
})

function cookieOf(name: string): string {
  return name.replace(/\W/g, '-').padEnd(43, '_')
}

let requests = 0

/** As a browser asks; from another address each time, since many tests are no flood. */
async function ask(who: Principal, url: string, fields?: Record<string, string | string[]>, token = true) {
  const cookie = cookieOf(who.name)
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) form.append(name, one)
  if (token) form.append('_token', formToken({ cookie, principal: who, openedBy: 'local' }))
  requests += 1
  const reply = await app.inject({
    method: fields === undefined ? 'GET' : 'POST',
    url,
    headers: { cookie: `writdesk=${cookie}`, 'content-type': 'application/x-www-form-urlencoded' },
    remoteAddress: `10.1.${Math.floor(requests / 250)}.${requests % 250}`,
    ...(fields === undefined ? {} : { payload: form.toString() }),
  })
  return { status: reply.statusCode, body: reply.body, location: reply.headers.location, headers: reply.headers }
}

/** The value of a hidden control of a form on the page. */
function hiddenIn(page: string, form: string, name: string): string {
  const body = page.slice(page.indexOf(`id="${form}"`)).split('</form>')[0] ?? ''
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
}

async function opened(fields: Parameters<typeof aSubpoena>[1] = {}) {
  const { reference, emailId } = await aSubpoena(database.pool, fields)
  const url = `/cases/${reference}`
  const page = async (who: Principal = ANN) => (await ask(who, url)).body
  /** A form of the page with what it holds already. */
  const send = async (who: Principal, path: string, more: Record<string, string | string[]>) =>
    ask(who, `${url}/${path}`, { version: hiddenIn(await page(who), 'note', 'version'), ...more })
  return { reference, emailId, url, page, send }
}

const AGENCY = 'fix-agency-1'

describe('a field', () => {
  test("is corrected in place; the machine's value stays beside it, and the way back", async () => {
    const { send, page, emailId } = await opened()

    const saved = await send(ANN, 'corrections', {
      at: AGENCY,
      emailId,
      field: 'agency',
      seen: '',
      value: 'FBI San Francisco',
      reason: 'Letterhead',
    })

    expect([saved.status, saved.location]).toEqual([303, expect.stringMatching(`#${AGENCY}$`)])
    const after = await page()
    expect(after).toContain('FBI San Francisco')
    expect(after).toMatch(/Machine read “<bdi>Federal Bureau of Investigation<\/bdi>”/)
  })

  test('that two correct is shown to the second with both values and who was first, and he picks', async () => {
    const { send, page, emailId } = await opened()
    const mine = { at: AGENCY, emailId, field: 'agency', seen: '', value: 'FBI Oakland', reason: 'Page 2' }
    await send(BEA, 'corrections', { ...mine, value: 'FBI San Jose', reason: 'Page 1' })

    const second = await send(ANN, 'corrections', mine)

    expect(second.status).toBe(409)
    expect(second.body).toContain('FBI San Jose')
    expect(second.body).toContain('value="FBI Oakland"')
    expect(second.body).toContain('bea@kutano.example wrote')
    const seen = hiddenIn(second.body, AGENCY, 'seen')
    expect((await send(ANN, 'corrections', { ...mine, seen })).status).toBe(303)
    expect(await page()).toContain('FBI Oakland')
  })

  test('another field of the case that changed meanwhile is in nobody’s way', async () => {
    const { send, url, page, emailId } = await opened()
    const version = hiddenIn(await page(), 'note', 'version')
    await send(BEA, 'corrections', {
      at: 'x',
      emailId,
      field: 'court',
      seen: '',
      value: 'N.D. Cal.',
      reason: 'Caption',
    })

    const saved = await ask(ANN, `${url}/corrections`, {
      version,
      at: AGENCY,
      emailId,
      field: 'agency',
      seen: '',
      value: 'FBI',
      reason: 'r',
    })

    expect(saved.status).toBe(303)
  })

  test('is undone as an act of its own, back to what was there before', async () => {
    const { send, page, emailId } = await opened()
    await send(ANN, 'corrections', {
      at: AGENCY,
      emailId,
      field: 'agency',
      seen: '',
      value: 'FBI Oakland',
      reason: 'r',
    })

    const id = /class="was".*?name="id" value="([^"]*)"/s.exec(await page())?.[1] ?? ''
    const undone = await send(ANN, 'corrections/undo', { id })

    expect(undone.status).toBe(303)
    expect(await page()).toContain('Undone: the machine&#39;s value again.')
  })

  test.each([
    ['targets', { value: 'workspace acme.kutano.example\nuser jo@acme.example' }],
    ['dateRange', { from: '2026-01-01', to: '' }],
    ['dateRange', { none: 'yes', from: '', to: '' }],
    ['nonDisclosure', { silence: 'ordered', until: '2027-11-12', basis: '18 U.S.C. 2705(b)' }],
    ['emergency', { danger: 'A child is missing', deadline: '' }],
    ['preservation', { preserve: 'renewal', days: '90' }],
    ['signed', { value: 'false' }],
    ['matter.references', { value: 'GJ-1\nGJ-2' }],
    ['dataSought', { value: 'basic-account name\nmetadata logs' }],
    ['dueOn', { value: '2026-12-24' }],
    ['matter.nature', { value: 'civil' }],
    ['instrument.type', { value: 'search-warrant' }],
    ['instrument.jurisdiction', { country: 'us', subdivision: 'us-ca', level: 'state' }],
  ])('%s is written in its own controls: %j', async (field, controls) => {
    const { send, emailId } = await opened()

    expect(
      await send(ANN, 'corrections', { at: 'x', emailId, field, seen: '', reason: 'r', ...controls }),
    ).toMatchObject({ status: 303 })
  })

  test('a value that is none of its kind is refused beside its control, with what was written', async () => {
    const { send, emailId } = await opened()

    const refused = await send(ANN, 'corrections', {
      at: 'fix-targets-1',
      emailId,
      field: 'targets',
      seen: '',
      reason: 'r',
      value: 'planet mars',
    })

    expect(refused.status).toBe(422)
    expect(refused.body).toContain('id="fix-targets-1-value-err"')
    expect(refused.body).toContain('planet mars')
  })
})

const CALL = {
  known: '',
  number: '(312) 555-0142',
  numberSource: 'official-directory',
  foundAt: 'State directory, page 12',
  answeredBy: 'Records desk',
  outcome: 'confirmed',
}
const nowField = () => new Date().toISOString().slice(0, 16)

describe('a call-back', () => {
  test('at a number of the mail is refused beside the control, with its line and all that was written', async () => {
    const { send, emailId } = await opened({
      documents: [aDocument({ id: 'd1', role: 'attachment', text: 'Dear all,\nDesk (312) 555-0142\n' })],
    })

    const refused = await send(ANN, 'call-backs', { ...CALL, emailId, calledAt: nowField() })

    expect(refused.status).toBe(422)
    expect(refused.body).toContain('line 2. Use a number from somewhere else.')
    expect(refused.body).toContain('href="#callback-form-number"')
    expect(refused.body).toContain('value="Records desk"')
  })

  test('is recorded, and counts once another person has confirmed it', async () => {
    const { send, page, emailId } = await opened()

    expect((await send(ANN, 'call-backs', { ...CALL, emailId, calledAt: nowField() })).status).toBe(303)
    const id = /call-backs\/([0-9a-f-]{36})\/second/.exec(await page(BEA))?.[1]
    expect(await page(ANN)).toContain('You recorded it: somebody else confirms it.')
    expect((await send(ANN, `call-backs/${id}/second`, {})).status).toBe(422)
    expect((await send(BEA, `call-backs/${id}/second`, {})).status).toBe(303)

    expect(await page()).toContain('Confirmed by two')
  })

  test('asks for the second factor beside the button: the code comes with the form', async () => {
    const { send, emailId, page } = await opened()
    const call = { ...CALL, emailId, calledAt: nowField() }

    const without = await send(STALE, 'call-backs', call)
    const wrong = await send(STALE, 'call-backs', { ...call, _code: '000000' })
    const right = await send(STALE, 'call-backs', { ...call, _code: '123456' })

    expect(await page(STALE)).toContain('id="callback-form-_code"')
    expect([without.status, wrong.status, right.status]).toEqual([403, 422, 303])
    expect(without.body).toContain('value="Records desk"')
    expect(wrong.body).toContain('The code is wrong')
  })
})

describe('findings', () => {
  test('are added, decided by an approver and confirmed by a second person', async () => {
    const { send, page, emailId } = await opened()

    expect(
      (
        await send(ANN, 'findings', {
          emailId,
          code: 'unclear',
          severity: 'blocks',
          clause: 'Clause 7',
          reason: 'Which <b>account</b>?',
        })
      ).status,
    ).toBe(303)
    const shown = await page(BEA)
    expect(shown).toContain('Which &lt;b&gt;account&lt;/b&gt;?')
    const at = /id="(settle-finding-\d+)"/.exec(shown)?.[1] ?? ''
    const findingHash = hiddenIn(shown, at, 'findingHash')
    expect((await send(ANN, 'settlements', { at, emailId, findingHash, outcome: 'waived', reason: 'r' })).status).toBe(
      403,
    )
    expect(
      (await send(BEA, 'settlements', { at, emailId, findingHash, outcome: 'waived', reason: 'It is plain' })).status,
    ).toBe(303)
    const id =
      /id="second-[^>]*action="[^"]*settlements\/second".*?name="id" value="([^"]*)"/s.exec(await page(ANN))?.[1] ?? ''
    expect((await send(BEA, 'settlements/second', { id })).status).toBe(422)
    expect((await send(ANN, 'settlements/second', { id })).status).toBe(303)

    expect(await page()).toContain('Confirmed by <b>ann@kutano.example</b>')
  })
})

describe('what happened outside', () => {
  test.each([
    ['preservation', { what: 'Mail and files', targets: 'acme\nbeta', preservedAt: nowField() }],
    ['objection', { kind: 'objection', by: 'Acme', receivedOn: '2026-11-21' }],
    ['challenge', { before: 'court', about: 'Scope', since: '2026-11-21' }],
    ['challenge-ended', { how: 'Narrowed', endedOn: '2026-11-21' }],
    ['order-extended', { emailId: 'MAIL', until: '', basis: 'A second order' }],
    ['response-extended', { until: '2027-01-21', grantedBy: 'Agent Roe' }],
  ])('a reviewer records %s, and it stands on the page', async (kind, fields) => {
    const { send, emailId, page } = await opened()

    const sent = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === 'MAIL' ? emailId : value]),
    )
    expect(await send(ANN, `records/${kind}`, sent)).toMatchObject({ status: 303 })
    expect(await page()).toMatch(/<section class="sheet" id="records".*ann@kutano\.example/s)
  })

  test.each([
    ['objection-ended', { how: 'Withdrawn', endedOn: '2026-11-21' }],
    ['document-read', { emailId: 'MAIL', holdsOrder: 'yes' }],
    ['notice-withheld', { why: 'Harm' }],
  ])('%s frees: an approver says it, a reviewer does not', async (kind, fields) => {
    const { send, emailId } = await opened()
    const sent = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === 'MAIL' ? emailId : value]),
    )

    expect((await send(ANN, `records/${kind}`, sent)).status).toBe(403)
    expect((await send(BEA, `records/${kind}`, sent)).status).toBe(303)
  })

  test('what is refused comes back beside its control: a consent through an address that we do not hold', async () => {
    const { send, emailId } = await opened()

    const refused = await send(BEA, 'records/consent', {
      emailId,
      by: 'customer',
      address: 'x@elsewhere.example',
      outcome: 'confirmed',
      categories: ['content'],
      confirmedAt: nowField(),
    })

    expect(refused.status).toBe(422)
    expect(refused.body).toContain('id="record-consent-address-err"')
    expect(refused.body).toContain('value="x@elsewhere.example"')
  })

  test('production is shut until the case is approved, and says so', async () => {
    const { page } = await opened()

    expect(await page()).toContain('nothing is approved for production.')
  })
})

describe('the life of the case', () => {
  test('steps, notes and assignments; a step on an old version is refused with the page as it is now', async () => {
    const { send, page, url, emailId } = await opened()
    const version = hiddenIn(await page(), 'note', 'version')

    expect((await send(ANN, 'steps', { to: 'in-review' })).status).toBe(303)
    expect((await send(ANN, 'notes', { text: 'Called <i>twice</i>' })).status).toBe(303)
    expect((await send(ANN, 'assignment', { to: 'ann@kutano.example' })).status).toBe(303)
    const stale = await ask(ANN, `${url}/steps`, { version, to: 'preserving' })

    expect(stale.status).toBe(409)
    expect(stale.body).toContain('The case has changed since you looked at it')
    expect(await page()).toContain('Called &lt;i&gt;twice&lt;/i&gt;')
    expect(emailId).not.toBe('')
  })

  test('is approved by two past every gate, which are shown to who cannot pass them yet', async () => {
    const { send, page } = await opened({ state: 'in-review' })

    expect(await page(BEA)).toMatch(/id="approve-why">Waits for \d gates?: /)
    expect((await send(ANN, 'approvals', {})).status).toBe(303)
    const early = await send(BEA, 'steps', { to: 'approved-for-production' })

    expect(early.status).toBe(409)
    expect(await page(ANN)).toContain('You have approved the case as it stands.')
  })

  test('is closed with an outcome by an approver, and reopened', async () => {
    const { send, page } = await opened({ state: 'in-review' })

    expect((await send(ANN, 'steps', { to: 'closed', outcome: 'withdrawn' })).status).toBe(403)
    expect((await send(BEA, 'steps', { to: 'closed', outcome: 'withdrawn' })).status).toBe(303)
    expect(await page(BEA)).toContain('Reopen the case')
    expect((await send(BEA, 'steps', { to: 'in-review' })).status).toBe(303)
  })

  test('all its mails go into another case', async () => {
    const [first, second] = [await opened(), await opened()]

    expect((await first.send(ANN, 'merge', { into: second.reference })).status).toBe(303)
    expect(await first.page()).toContain(`The mails of this case are in <a href="/cases/${second.reference}">`)
    expect(await second.page()).toContain('Mails of the case')
    const moved = await second.send(ANN, 'moves', { into: '', emailIds: [first.emailId] })
    expect(moved.status).toBe(303)
  })
})

describe('nothing is done', () => {
  test.each([
    ['notes', { text: 'x' }],
    ['steps', { to: 'in-review' }],
    ['corrections', { at: 'x', field: 'agency', seen: '', value: 'x', reason: 'r' }],
    ['records/challenge', { before: 'court', about: 'Scope', since: '2026-11-21' }],
    ['findings', { code: 'unclear', severity: 'warns', clause: 'c', reason: 'r' }],
    ['merge', { into: 'LP-2026-000001-Z' }],
  ])('%s without the token of the form, or by who only reads', async (path, fields) => {
    const { url, emailId, page } = await opened()
    const body = { version: hiddenIn(await page(), 'note', 'version'), emailId, ...fields }

    const forged = await ask(ANN, `${url}/${path}`, body, false)
    const reading = await ask(AUDITOR, `${url}/${path}`, body)

    expect([forged.status, reading.status]).toEqual([403, 403])
    const { rows } = await database.pool.query(
      `select count(*)::int as acts from audit_events a join cases c on c.id = a.case_id
        where c.reference = $1 and a.actor like '%@%' and a.action <> 'case-viewed'`,
      [url.slice('/cases/'.length)],
    )
    expect(rows).toEqual([{ acts: 0 }])
  })
})

test('a document is read by itself, page by page, and looking at it is an event', async () => {
  const text = Array.from(
    { length: 2_000 },
    (_, i) => `line number ${i + 1} of a long attachment, of no interest`,
  ).join('\n')
  const { url, page, reference } = await opened({
    documents: [aDocument({ id: 'd1', role: 'attachment', text, pageStarts: [] })],
  })

  expect(await page()).toContain('not on this page.')
  const first = await ask(ANN, `${url}/documents/1/d1?part=1`)
  const later = await ask(ANN, `${url}/documents/1/d1?part=12`)

  expect(first.body).toContain('line number 1 of a long')
  expect(later.body).toContain('line number 2000 of a long')
  expect((await ask(ANN, `${url}/documents/9/d1`)).status).toBe(404)
  const { rows } = await database.pool.query(
    `select count(*)::int as views from audit_events a join cases c on c.id = a.case_id
      where c.reference = $1 and action = 'case-viewed'`,
    [reference],
  )
  expect(rows[0].views).toBeGreaterThanOrEqual(3)
})

describe('a further letter', () => {
  test('is drafted once, and opens on a page of its own', async () => {
    const { send, page, emailId } = await opened()

    const drafted = await send(ANN, 'letters', { emailId, kind: 'acknowledgement' })
    const again = await send(ANN, 'letters', { emailId, kind: 'acknowledgement' })

    expect([drafted.status, again.status]).toEqual([303, 409])
    expect(again.body).toContain('A letter of this kind about this mail waits already')
    expect(await page()).toMatch(/<a class="btn" href="\/notices\/[0-9a-f-]{36}">Edit and approve/)
  })
})

describe('other cases', () => {
  test('of the same target and officer are named, and none that only counsel may know of', async () => {
    const target = `acme-${Date.now()}.kutano.example`
    const fields = { targets: [{ kind: 'workspace' as const, value: target, evidence: [] }] }
    const [first, second] = [await opened({ fields }), await opened({ fields })]
    while ((await indexSearchWords(database.pool)) > 0);

    expect(await first.page()).toContain(`Same target: <a href="/cases/${second.reference}">`)
    await database.pool.query('update cases set restricted = true where reference = $1', [second.reference])
    expect(await first.page(ANN)).not.toContain(second.reference)
    expect(await first.page(CY)).toContain(second.reference)
  })
})

test('what others do is told with who and what, to those who may know of the case', async () => {
  const { send, reference } = await opened()
  await send(BEA, 'notes', { text: 'secret words' })

  const ask = (includeRestricted: boolean) => listNewestChanges(database.pool, [reference], { includeRestricted })

  expect(await ask(false)).toMatchObject([{ reference, actor: 'bea@kutano.example', action: 'note-written' }])
  await database.pool.query('update cases set restricted = true where reference = $1', [reference])
  expect(await ask(false)).toEqual([])
  expect(await ask(true)).toHaveLength(1)
})

describe('what somebody writes in a form and does not send', () => {
  const keep = (who: Principal, url: string, fields: Record<string, string>) => ask(who, `${url}/unsaved`, fields)
  const area = (page: string) => />([^<]*)<\/textarea>/.exec(page.slice(page.indexOf('id="note-text"')))?.[1]

  test('is there when he comes back, for him alone, until he sends it', async () => {
    const { url, page, send } = await opened()

    const kept = await keep(ANN, url, { _draft: 'note', version: '1', text: 'Half a <sentence>' })
    expect([kept.status, JSON.parse(kept.body)]).toEqual([200, { keptAt: expect.stringMatching(/Z$/) }])

    expect(area(await page(ANN))).toBe('Half a &lt;sentence&gt;')
    expect(await page(ANN)).toContain('Not sent yet. Your words of')
    expect(area(await page(BEA))).toBe('')
    await send(ANN, 'notes', { _draft: 'note', text: 'The whole sentence' })
    expect(area(await page(ANN))).toBe('')
    expect(await page(ANN)).toContain('The whole sentence')
  })

  test('stays with the finding and the field that it is about, in a form that is open', async () => {
    const { url, page, emailId } = await opened({ fields: { dateRange: null } })
    const hash = hiddenIn(await page(BEA), 'settle-finding-1', 'findingHash')

    await keep(BEA, url, { _draft: `settle ${hash}`, outcome: 'cured', reason: 'They wrote again' })
    await keep(BEA, url, { _draft: `agency ${emailId}`, value: 'FBI Oakland', reason: '' })

    const after = await page(BEA)
    expect(after).toMatch(/<details class="data act" open><summary>Decide it<\/summary>.*value="They wrote again"/s)
    expect(after).toMatch(
      /<details class="fix" open><summary>Correct<span class="vh"> Agency<\/span>.*value="FBI Oakland"/s,
    )
  })

  test('is dropped by its button', async () => {
    const { url, page } = await opened()
    await keep(ANN, url, { _draft: 'note', text: 'Never mind' })

    expect(await ask(ANN, `${url}/unsaved/drop`, { _draft: 'note', text: 'Never mind' })).toMatchObject({ status: 303 })

    expect(await page(ANN)).not.toContain('Never mind')
  })

  test.each([
    ['the code of the second factor', { _code: '123456' }, '123456'],
    ['the token of the form', {}, '_token'],
  ])('holds no secret: %s', async (_what, more, secret) => {
    const { url, reference } = await opened()
    await keep(ANN, url, { _draft: 'callback-form', answeredBy: 'Desk', ...more })

    const { rows } = await database.pool.query(
      'select u.fields from unsaved_forms u join cases c on c.id = u.case_id where c.reference = $1',
      [reference],
    )
    expect(rows).toEqual([{ fields: { answeredBy: 'Desk' } }])
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test.each([
    ['more than a control takes', { _draft: 'note', text: 'x'.repeat(20_001) }, 422],
    ['what names no form', { text: 'x' }, 422],
    ['a name that is no control', { _draft: 'note', 'a<b': 'x' }, 422],
  ])('is refused where it is %s', async (_what, fields, status) => {
    const { url } = await opened()

    expect((await keep(ANN, url, fields)).status).toBe(status)
  })

  test('is kept of nobody who only reads, and of no case that he may not know of', async () => {
    const { url, reference } = await opened()

    expect((await keep(AUDITOR, url, { _draft: 'note', text: 'x' })).status).toBe(403)
    await database.pool.query('update cases set restricted = true where reference = $1', [reference])
    expect((await keep(ANN, url, { _draft: 'note', text: 'x' })).status).toBe(404)
    expect((await keep(CY, url, { _draft: 'note', text: 'x' })).status).toBe(200)
    expect((await ask(ANN, `${url}/unsaved/drop`, { _draft: 'note' })).status).toBe(404)
  })
})
