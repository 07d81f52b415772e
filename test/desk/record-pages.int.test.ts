import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { deskPorts } from '../../src/cli/serve-desk.js'
import { readConfig } from '../../src/config.js'
import type { Principal, Role } from '../../src/desk/access.js'
import { createDesk } from '../../src/desk/server.js'
import { formToken } from '../../src/desk/sign-in/session.js'
import { saveClosed } from '../../src/edges/postgres/email-stages.js'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { createLog } from '../../src/log.js'
import { aClassifiedEmail, aReceivedEmail } from '../a-ledger.js'
import { aDocument, anEmail } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { aStandingCase, aSubpoena } from './case-desk.js'
import { emptyPorts } from './empty-ports.js'

/** Mail, customers, senders, policy and reports over the real stores: each act through its form, as a browser sends it. */
let database: FreshDatabase
let queues: Queues
let app: Awaited<ReturnType<typeof createDesk>>
let folder: string

const CONFIGURATION = `policiesFolder: policies
mailboxes:
  - { name: kutano, policy: kutano, host: 127.0.0.1, port: 993, auth: { kind: password, user: legal, password: BOX } }
`

type Who = 'ann' | 'bea' | 'dan' | 'cy' | 'aud'
const ROLES: Readonly<Record<Who, readonly Role[]>> = {
  ann: ['reviewer'],
  bea: ['approver'],
  dan: ['approver'],
  cy: ['counsel'],
  aud: ['auditor'],
}
const cookieOf = (who: Who) => who.padEnd(43, '_')
const principalOf = (who: Who): Principal => aSignedInPerson({ name: `${who}@kutano.example`, roles: ROLES[who] })

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'wd-pages-'))
  cpSync(new URL('../../../policies', import.meta.url), join(folder, 'policies'), { recursive: true })
  writeFileSync(join(folder, 'writdesk.yaml'), CONFIGURATION)
  const log = createLog('silent')
  const config = readConfig({
    DATABASE_URL: database.url,
    QUEUE_URL: servers().redis.url,
    BOX: 'unused',
    WRITDESK_CONFIG: join(folder, 'writdesk.yaml'),
  })
  queues = openQueues({ url: config.queueUrl }, log)
  const ports = await deskPorts({ config, log, pool: database.pool, queues })
  const signIn = {
    ...emptyPorts().signIn,
    findSession: async (cookie: string) => {
      const who = cookie.replace(/_+$/, '') as Who
      return who in ROLES ? { openedBy: 'local' as const, principal: principalOf(who) } : null
    },
  }
  app = await createDesk({ password: null, tls: null, isBehindProxy: false }, { ...ports, signIn }, log)
})
afterAll(async () => {
  await app.close()
  await queues.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const tokenOf = (who: Who) => formToken({ cookie: cookieOf(who), principal: principalOf(who), openedBy: 'local' })

async function get(who: Who, url: string) {
  const { statusCode, body, headers } = await app.inject({ url, headers: { cookie: `writdesk=${cookieOf(who)}` } })
  return { status: statusCode, body, headers }
}

/** A form as a browser sends it; without a token, as another site would. */
async function post(who: Who, url: string, form: Record<string, string>, token: string | null = tokenOf(who)) {
  const fields = new URLSearchParams({ ...form, ...(token === null ? {} : { _token: token }) })
  const { statusCode, body, headers } = await app.inject({
    method: 'POST',
    url,
    headers: { cookie: `writdesk=${cookieOf(who)}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: fields.toString(),
  })
  return { status: statusCode, body, location: headers.location }
}

async function upload(who: Who, url: string, csv: string, token: string | null = tokenOf(who)) {
  const form = new FormData()
  if (token !== null) form.append('_token', token)
  form.append('csv', new File([csv], 'customers.csv', { type: 'text/csv' }))
  const sent = new Response(form)
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url,
    headers: { cookie: `writdesk=${cookieOf(who)}`, 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  return { status: statusCode, body }
}

const rows = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows
const caseOf = async (emailId: string) =>
  (await rows('select c.reference from emails e join cases c on c.id = e.case_id where e.id = $1', emailId))[0]
    ?.reference
const subject = (words: string) => anEmail({ source: { subject: words } })

describe('/mail', () => {
  test('shows every sorted mail; what is restricted, or may yet be, is counsel\u2019s alone', async () => {
    await aStandingCase(database.pool, { email: subject('Plain warrant') })
    const sealed = await aStandingCase(database.pool, {
      email: subject('Sealed warrant'),
      newCase: { restricted: true },
    })
    await aClassifiedEmail(database.pool, subject('Not sorted yet'))
    const closed = async (words: string, restricted?: boolean) => {
      const id = await aClassifiedEmail(database.pool, subject(words))
      await saveClosed(database.pool, id, {
        kind: 'close',
        reason: 'auto-reply',
        ...(restricted !== undefined && { restricted }),
      })
      return id
    }
    await closed('Out of office', false)
    await closed('Away, about counsel\u2019s letter', true)
    await closed('Of an earlier version')
    await closed(`Away: [${sealed.reference}]`, false)

    const [ofAnn, ofCounsel] = [(await get('ann', '/mail')).body, (await get('cy', '/mail')).body]

    const seen = (body: string) =>
      [
        'Plain warrant',
        'Sealed warrant',
        'Not sorted yet',
        'Out of office',
        'counsel\u2019s letter',
        'earlier version',
        sealed.reference,
      ].filter((words) => body.includes(words))
    expect(seen(ofAnn)).toEqual(['Plain warrant', 'Out of office'])
    expect(seen(ofCounsel)).toHaveLength(7)
  })

  test('a closed mail that quotes a restricted case is not there for others, by its number too', async () => {
    const sealed = await aStandingCase(database.pool, { newCase: { restricted: true } })
    const quoting = anEmail({ documents: [aDocument({ text: `You wrote in ${sealed.reference}` })] })
    const id = await aClassifiedEmail(database.pool, quoting)
    await saveClosed(database.pool, id, { kind: 'close', reason: 'auto-reply', restricted: false })

    expect((await get('ann', `/mail/${id}`)).status).toBe(404)
    expect((await get('cy', `/mail/${id}`)).body).toContain(sealed.reference)
    expect((await get('ann', `/mail/${sealed.emailId}`)).status).toBe(404)
  })

  test('a duplicate is seen by whoever sees the mail that came first', async () => {
    const first = await aStandingCase(database.pool)
    const secret = await aStandingCase(database.pool, { newCase: { restricted: true } })
    const ids = []
    for (const { emailId } of [first, secret]) {
      const id = await aReceivedEmail(database.pool)
      await rows(`update emails set stage = 'duplicate', duplicate_of = $2 where id = $1`, id, emailId)
      ids.push(id)
    }

    expect(await Promise.all(ids.map(async (id) => (await get('ann', `/mail/${id}`)).status))).toEqual([200, 404])
    expect(await Promise.all(ids.map(async (id) => (await get('cy', `/mail/${id}`)).status))).toEqual([200, 200])
  })

  test('reads on page by page, and finds by filters', async () => {
    for (let at = 0; at < 55; at++) {
      const id = await aClassifiedEmail(database.pool, subject(`Newsletter ${at}.`))
      await saveClosed(database.pool, id, { kind: 'close', reason: 'unrelated', restricted: false })
    }
    const seen = new Set<string>()
    let url: string | undefined = '/mail?stage=closed'
    while (url !== undefined) {
      const { body } = await get('ann', url)
      for (const [words] of body.matchAll(/Newsletter \d+\./g)) seen.add(words)
      url = /href="(\/mail\?[^"]*after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }

    expect(seen.size).toBe(55)
    expect((await get('ann', '/mail?stage=attached')).body).toContain('No mail fits these filters.')
    expect((await get('ann', '/mail?from=2031-01-01')).body).toContain('No mail fits these filters.')
    expect((await get('ann', '/mail?case=yes')).body).not.toContain('Newsletter')
  })

  test('whoever reads a mail leaves an event with its number', async () => {
    const { emailId } = await aStandingCase(database.pool)

    await get('aud', `/mail/${emailId}`)

    const events = await rows(`select actor from audit_events where action = 'mail-viewed' and email_id = $1`, emailId)
    expect(events).toEqual([{ actor: 'aud@kutano.example' }])
  })

  test('a mail is attached to another case, or opens its own, by a form that the page holds', async () => {
    const [one, other] = [await aStandingCase(database.pool), await aStandingCase(database.pool)]
    const version = async () =>
      /name="version" value="(\d+)"/.exec((await get('ann', `/mail/${one.emailId}`)).body)?.[1] ?? ''
    const attach = { into: other.reference.toLowerCase(), version: await version() }

    expect((await post('ann', `/mail/${one.emailId}/attach`, attach, null)).status).toBe(403)
    expect(await caseOf(one.emailId)).toBe(one.reference)

    expect(await post('ann', `/mail/${one.emailId}/attach`, attach)).toMatchObject({
      status: 303,
      location: `/mail/${one.emailId}`,
    })
    expect(await caseOf(one.emailId)).toBe(other.reference)

    const opened = await post('ann', `/mail/${one.emailId}/open`, { version: await version() })
    expect(opened.status).toBe(303)
    expect([one.reference, other.reference]).not.toContain(await caseOf(one.emailId))
  })

  test('a mail that asked for nothing opens a case, or joins one, by a form that the page holds', async () => {
    const other = await aStandingCase(database.pool)
    const ids = []
    for (const words of ['First away', 'Second away']) {
      const id = await aClassifiedEmail(database.pool, subject(words))
      await saveClosed(database.pool, id, { kind: 'close', reason: 'auto-reply', restricted: false })
      ids.push(id)
    }
    const [first = '', second = ''] = ids
    expect((await get('ann', `/mail/${first}`)).body).toContain('Open a case from this mail')
    expect((await get('aud', `/mail/${first}`)).body).not.toContain('Open a case from this mail')
    expect((await post('ann', `/mail/${first}/open`, {}, null)).status).toBe(403)
    expect((await post('aud', `/mail/${first}/open`, {})).status).toBe(403)
    expect(await caseOf(first)).toBeUndefined()

    expect(await post('ann', `/mail/${first}/open`, {})).toMatchObject({ status: 303, location: `/mail/${first}` })
    expect((await post('ann', `/mail/${second}/attach`, { into: other.reference })).status).toBe(303)

    expect(await caseOf(first)).toMatch(/^LP-/)
    expect(await caseOf(second)).toBe(other.reference)
  })

  test('a mail is attached by nobody to a case that he may not know of, nor by who only reads', async () => {
    const [plain, sealed] = [
      await aStandingCase(database.pool),
      await aStandingCase(database.pool, { newCase: { restricted: true } }),
    ]
    const form = { into: sealed.reference, version: '1' }

    expect((await post('ann', `/mail/${plain.emailId}/attach`, form)).status).toBe(404)
    expect((await post('aud', `/mail/${plain.emailId}/attach`, form)).status).toBe(403)
    expect(await caseOf(plain.emailId)).toBe(plain.reference)
  })
})

describe('/customers', () => {
  const HEAD = 'workspace,customer,owner_name,owner_email,domains'
  const countCustomers = async () => (await rows('select count(*)::int as count from customers'))[0]?.count

  test('a file is imported whole, by its form', async () => {
    const csv = `${HEAD}\nacme.kutano.example,Acme Inc.,Ann,ann@acme.example,acme.example\nzoo.kutano.example,Zoo,,,\n`

    expect((await upload('bea', '/customers', csv, null)).status).toBe(403)
    expect(await countCustomers()).toBe(0)

    const done = await upload('bea', '/customers', csv)
    expect(done.body).toContain('Imported: 2 added, 0 changed, 0 as they were.')
    expect(await countCustomers()).toBe(2)
    expect((await get('ann', '/customers?q=ACME')).body).toContain('/customers/one?workspace=acme.kutano.example')
    expect((await get('ann', '/customers?q=acme')).body).not.toContain('zoo.kutano.example')
  })

  test('with one wrong line nothing of it is imported, and the line is named', async () => {
    const refused = await upload(
      'bea',
      '/customers',
      `${HEAD}\nnew.kutano.example,New,,,\nbad.kutano.example,Bad,,no address,\n`,
    )

    expect(refused.status).toBe(422)
    expect(refused.body).toContain('line 3')
    expect(await countCustomers()).toBe(2)
    expect((await upload('bea', '/customers', '')).status).toBe(422)
    expect((await upload('ann', '/customers', HEAD)).status).toBe(403)
  })

  test('a customer\u2019s page has the cases that ask for its data, and no restricted one', async () => {
    const plain = await aSubpoena(database.pool)
    const secret = await aSubpoena(database.pool)
    await rows('update cases set restricted = true where reference = $1', secret.reference)

    const ofAnn = (await get('ann', '/customers/one?workspace=acme.kutano.example')).body
    const ofCounsel = (await get('cy', '/customers/one?workspace=acme.kutano.example')).body

    expect(ofAnn).toContain(plain.reference)
    expect(ofAnn).not.toContain(secret.reference)
    expect(ofCounsel).toContain(secret.reference)
    expect((await get('ann', '/customers/one?workspace=zoo.kutano.example')).body).toContain(
      'No case names this customer',
    )
    expect((await get('ann', '/customers/one?workspace=nobody')).status).toBe(404)
  })
})

describe('/senders', () => {
  test('a sender is marked, and let go of, by forms', async () => {
    const mark = { sender: 'chief@town.example', since: '2026-11-01', note: 'the sheriff called' }
    expect((await post('ann', '/senders/marks', mark, null)).status).toBe(403)
    expect((await post('ann', '/senders/marks', { ...mark, sender: 'com' })).status).toBe(422)

    expect((await post('ann', '/senders/marks', mark)).location).toBe('/senders')
    expect((await get('ann', '/senders')).body).toContain('the sheriff called')

    const clear = { sender: 'chief@town.example', note: 'called back' }
    expect((await post('ann', '/senders/cleared', clear)).status).toBe(403)
    expect((await post('bea', '/senders/cleared', clear)).status).toBe(303)
    expect((await get('ann', '/senders')).body).toContain('Its owner\u2019s again')
    expect((await post('bea', '/senders/released', { reference: 'LP-2026-000001-Z', note: 'x' })).status).toBe(404)
  })

  test('a domain is vouched for by one, confirmed by another and ended, by forms', async () => {
    const { reference, emailId } = await aStandingCase(database.pool)
    const [call] = await rows(
      `insert into call_backs (case_id, email_id, requester, agency, number, number_source, in_message, uncompared,
          answered_by, outcome, called_at, recorded_by, by_named_person, seconded_by, seconded_at)
        select id, $2, 'chief@oaktownpd.org', 'Oaktown PD', '+13125550142', 'official-directory', false, '{}', 'Desk',
          'confirmed', now() - interval '1 day', 'ann', true, 'bea', now() from cases where reference = $1 returning id`,
      reference,
      emailId,
    )
    const form = {
      callBackId: call?.id,
      domain: 'oaktownpd.org',
      organization: 'Oaktown PD',
      country: 'US',
      level: 'local',
    }
    expect((await get('bea', '/senders')).body).toContain('chief@oaktownpd.org, Oaktown PD')
    expect((await post('ann', '/senders/vouchings', form)).status).toBe(403)
    expect((await post('bea', '/senders/vouchings', { ...form, domain: 'other.org' })).status).toBe(422)

    expect((await post('bea', '/senders/vouchings', form)).status).toBe(303)
    const [vouching] = await rows('select id, seconded_by from vouchings')
    expect(vouching).toMatchObject({ seconded_by: null })
    expect((await post('bea', `/senders/vouchings/${vouching?.id}/second`, {})).status).toBe(422)
    expect((await post('dan', `/senders/vouchings/${vouching?.id}/second`, {})).status).toBe(303)
    expect((await get('ann', '/senders')).body).toContain('Holds')

    expect((await post('dan', `/senders/vouchings/${vouching?.id}/end`, {})).status).toBe(303)
    expect((await get('ann', '/senders')).body).toContain('Ended')
  })

  test('no call-back of a restricted case can be chosen', async () => {
    await rows(`update cases set restricted = true where id in (select case_id from call_backs)`)

    expect((await get('bea', '/senders')).body).not.toContain('chief@oaktownpd.org')
  })
})

describe('/policy', () => {
  const file = () => join(folder, 'policies', 'kutano.yaml')

  test('says in words what is in effect, and since when by whom', async () => {
    const { body } = await get('ann', '/policy?policy=kutano')

    expect(body).toContain('In effect')
    expect(body).toContain('What each instrument may produce')
    expect(body).toContain('There is no other version.')
  })

  test('a changed file waits for two approvers, with what it changes; another text is tried on past mails', async () => {
    await aSubpoena(database.pool)
    const secret = await aSubpoena(database.pool)
    await rows('update cases set restricted = true where reference = $1', secret.reference)
    const text = readFileSync(file(), 'utf8')
    writeFileSync(
      file(),
      text.replace(/^version: .*$/m, 'version: "99"').replace(/^( +)waitingDays: \d+/m, '$1waitingDays: 33'),
    )
    const { body } = await get('bea', '/policy?policy=kutano')
    expect(body).toContain('Waits for approval')
    expect(body).toContain('notice.waitingDays')
    const sha256 = /name="sha256" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''

    const asked = { policy: 'kutano', sha256, from: '2026-11-01', to: '2026-11-30' }
    const started = await post('ann', '/policy/what-if', asked)
    expect(started.location).toMatch(/^\/policy\/what-if\//)
    const told = (await get('ann', started.location ?? '')).body
    expect(told).toMatch(/\d+ of \d+ mails would be reviewed otherwise; none of them is\.|are compared/)
    expect(told).not.toContain(secret.reference)
    expect((await get('bea', started.location ?? '')).status).toBe(404)
    expect((await post('ann', '/policy/what-if', { ...asked, from: '2020-01-01' })).status).toBe(422)
    expect((await post('ann', '/policy/what-if', asked, null)).status).toBe(403)

    const word = { policy: 'kutano', sha256 }
    expect((await post('ann', '/policy/approvals', word)).status).toBe(403)
    expect((await post('bea', '/policy/approvals', word)).status).toBe(303)
    expect((await post('bea', '/policy/approvals', word)).status).toBe(409)
    expect((await post('dan', '/policy/approvals', word)).status).toBe(303)
    expect((await get('ann', '/policy?policy=kutano')).body).toContain('dan@kutano.example')
  })
})

describe('/reports', () => {
  test('counts what its reader may know of', async () => {
    await rows('update cases set restricted = true')
    const period = '/reports?from=2026-11-01&to=2026-11-30'

    expect((await get('ann', period)).body).toContain('No mail of this period opened a case.')
    expect((await get('cy', period)).body).toContain('Cases a month by instrument')
  })

  test('the file is the report that the command prints', async () => {
    await rows('update cases set restricted = false')
    const at = '/reports/transparency/json?period=2026-H2&internal=yes&organisation=Kutano'

    const { body, headers } = await get('cy', at)

    expect(headers['content-disposition']).toBe('attachment; filename="transparency-2026-H2.json"')
    expect(JSON.parse(body)).toMatchObject([
      { schema: 'writdesk.transparency/1', from: '2026-07-01', to: '2026-12-31', forPublication: false },
    ])
    expect((await get('cy', '/reports/transparency/csv?period=2026-H2')).body).toMatch(/^organisation,period,/)
    expect((await get('cy', '/reports/transparency/html?period=2026-H2')).body).toMatch(/^<!doctype html>/)
    expect((await get('cy', '/reports/transparency/xml')).status).toBe(404)
    expect((await get('ann', '/reports/transparency')).body).toContain('Cases for counsel alone are not in it.')
  })
})
