import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { judgeEmail } from '../../../src/assess.js'
import { readAgencies } from '../../../src/directory/read-agencies.js'
import { loadPolicies } from '../../../src/edges/policies.js'
import { findOpenCallBack, recordCallBack, secondCallBack } from '../../../src/edges/postgres/call-backs.js'
import { importAgencies } from '../../../src/edges/postgres/directories.js'
import {
  endVouching,
  listAgencyNumbers,
  listVouchings,
  loadVouches,
  recordVouching,
  secondVouching,
} from '../../../src/edges/postgres/vouchings.js'
import type { Authentication } from '../../../src/screen/sender-verdict.js'
import { holdDirectories } from '../../../workers/directories.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { anEmail, aSender } from '../../builders.js'
import { aCallBack } from '../../cases/a-call-back.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const ANN = 'ann@kutano.example'
const BEA = 'bea@kutano.example'

async function aCallBackIn(newCase = aNewCase()): Promise<string> {
  const { emailId, reference } = await anOpenedEmail(database.pool, newCase)
  const { id: _, recordedAt: __, secondedBy: ___, secondedAt: ____, ...call } = aCallBack({ emailId })
  const recorded = await recordCallBack(database.pool, reference, call, null)
  await secondCallBack(database.pool, reference, recorded?.id ?? '', BEA)
  return recorded?.id ?? ''
}

async function give(domain: string, over: { givenBy?: string; endsAt?: Date } = {}) {
  return await recordVouching(database.pool, {
    domain,
    organization: 'Small Town PD',
    country: 'US',
    level: 'local',
    callBackId: await aCallBackIn(),
    givenBy: ANN,
    endsAt: new Date(Date.now() + 300 * 86_400_000),
    ...over,
  })
}

const domainsHeld = async () => (await loadVouches(database.pool)).map(({ domain }) => domain)

test('a vouching holds from the second word on, and until it is ended', async () => {
  const given = await give('one.example')
  expect(await domainsHeld()).not.toContain('one.example')

  expect(await secondVouching(database.pool, given?.id ?? '', BEA)).toMatchObject({ kind: 'seconded' })
  expect(await domainsHeld()).toContain('one.example')

  expect(await endVouching(database.pool, given?.id ?? '', 'cy@kutano.example')).toMatchObject({
    endedBy: 'cy@kutano.example',
  })
  expect(await domainsHeld()).not.toContain('one.example')
  expect(await endVouching(database.pool, given?.id ?? '', ANN)).toBeNull()
})

test('its events hold ids alone', async () => {
  const given = await give('events.example')
  await secondVouching(database.pool, given?.id ?? '', BEA)
  await endVouching(database.pool, given?.id ?? '', ANN)

  const { rows } = await database.pool.query(
    `select action, details from audit_events where details ->> 'vouching' = $1 order by id`,
    [given?.id],
  )
  expect(rows.map(({ action }) => action)).toEqual(['vouching-given', 'vouching-seconded', 'vouching-ended'])
  expect(JSON.stringify(rows)).not.toContain('events.example')
})

describe('the second person', () => {
  test('is not the first', async () => {
    const given = await give('two.example')

    expect(await secondVouching(database.pool, given?.id ?? '', ANN.toUpperCase())).toEqual({ kind: 'same-person' })
    await expect(
      database.pool.query('update vouchings set seconded_by = upper(given_by), seconded_at = now() where id = $1', [
        given?.id,
      ]),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test('is one, of two at the same instant', async () => {
    const given = await give('three.example')

    const both = await Promise.all(
      [BEA, 'cy@kutano.example'].map((by) => secondVouching(database.pool, given?.id ?? '', by)),
    )

    expect(both.map(({ kind }) => kind).sort()).toEqual(['already', 'seconded'])
  })

  test('comes too late for one that has ended', async () => {
    const given = await give('four.example')
    await endVouching(database.pool, given?.id ?? '', ANN)

    expect(await secondVouching(database.pool, given?.id ?? '', BEA)).toEqual({ kind: 'ended' })
  })
})

test('of two people who vouch for one domain at the same instant one does', async () => {
  const both = await Promise.all([ANN, BEA].map((givenBy) => give('five.example', { givenBy })))

  expect(both.filter((one) => one !== null)).toHaveLength(1)
})

test('a renewal ends the one before it, so that one holds', async () => {
  const first = await give('six.example')
  await secondVouching(database.pool, first?.id ?? '', BEA)
  const second = await give('six.example')
  expect(await domainsHeld()).toContain('six.example')

  await secondVouching(database.pool, second?.id ?? '', BEA)

  const ofDomain = (await listVouchings(database.pool)).filter(({ domain }) => domain === 'six.example')
  expect(ofDomain.map(({ id, endedAt }) => [id, endedAt !== null])).toEqual([
    [second?.id, false],
    [first?.id, true],
  ])
})

test('no vouching holds for longer than twelve months, nor after its end', async () => {
  const given = await give('seven.example', { endsAt: new Date('2099-01-01T00:00:00Z') })
  expect((given?.endsAt.getTime() ?? 0) - Date.now()).toBeLessThan(367 * 86_400_000)
  await secondVouching(database.pool, given?.id ?? '', BEA)
  await database.pool.query(
    `update vouchings set given_at = now() - interval '13 months', seconded_at = now() - interval '13 months',
      ends_at = now() - interval '1 month' where id = $1`,
    [given?.id],
  )

  expect(await domainsHeld()).not.toContain('seven.example')
})

test('a call-back of a restricted case is not found for it', async () => {
  const open = await aCallBackIn()
  const restricted = await aCallBackIn(aNewCase({ restricted: true }))

  expect((await findOpenCallBack(database.pool, open))?.id).toBe(open)
  expect(await findOpenCallBack(database.pool, restricted)).toBeNull()
})

describe('screening', () => {
  const PASSES: Authentication = { ...aSender().authentication, dkim: 'pass', dmarc: 'pass', alignedDkim: true }

  async function verdictOf(authentication: Authentication): Promise<string> {
    const [loaded] = await loadPolicies(new URL('../../../../policies', import.meta.url).pathname)
    if (loaded === undefined) throw new Error('no policy')
    const author = { name: 'Chief Roe', address: 'chief@smalltownpd.org' }
    const email = anEmail({ source: { from: author, authors: [author], returnPath: author.address } })
    const known = await holdDirectories(database.pool).current()
    const { sender } = judgeEmail({ email, authentication, policy: loaded.policy, receivedAt: new Date(), ...known })
    return sender.verdict
  }

  test('takes a vouching that holds, and no line of a file; the mail proves itself all the same', async () => {
    const claim = 'domain,organization,vouched_by,vouched_on\nsmalltownpd.org,Small Town PD,somebody,2026-11-01'
    await importAgencies(database.pool, readAgencies(claim), 'cli:test')
    expect(await verdictOf(PASSES)).toBe('non-government')

    const given = await give('smalltownpd.org')
    expect(await verdictOf(PASSES)).toBe('non-government')

    await secondVouching(database.pool, given?.id ?? '', BEA)
    expect(await verdictOf(PASSES)).toBe('verified-government')
    expect(await verdictOf(aSender().authentication)).toBe('unauthenticated-government')

    await endVouching(database.pool, given?.id ?? '', BEA)
    expect(await verdictOf(PASSES)).toBe('non-government')
  })

  test('sees a vouching within seconds where the directories are held in memory', async () => {
    const held = holdDirectories(database.pool, 0)
    const before = (await held.current()).agencies
    const given = await give('eight.example')
    expect((await held.current()).agencies).toBe(before)

    await secondVouching(database.pool, given?.id ?? '', BEA)

    expect((await held.current()).agencies.vouchedFor('eight.example', new Date())).not.toBeNull()
  })
})

test("a file's telephone number counts where its line was there before the vouching", async () => {
  const lines = (phone: string) =>
    readAgencies(
      `domain,organization,country,phone\nnine.example,Nine PD,US,${phone}\nten.example,Ten PD,US,312 555 0110`,
    )
  await importAgencies(database.pool, lines('312 555 0109'), 'cli:test')
  const marks = { domains: ['nine.example'], names: ['ten pd'] }
  const given = await give('nine.example')
  await secondVouching(database.pool, given?.id ?? '', BEA)

  expect(await listAgencyNumbers(database.pool, marks)).toEqual([
    { number: '312 555 0109', organization: 'Nine PD', country: 'US', vouchedSince: expect.any(Date) },
    { number: '312 555 0110', organization: 'Ten PD', country: 'US', vouchedSince: null },
  ])

  await importAgencies(database.pool, lines('312 555 0199'), 'cli:test')
  expect(await listAgencyNumbers(database.pool, { ...marks, names: [] })).toMatchObject([{ vouchedSince: null }])
})
