import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { INTERNAL_KINDS } from '../../../src/draft/notice-draft.js'
import { loadCase } from '../../../src/edges/postgres/cases.js'
import { saveDrafted } from '../../../src/edges/postgres/email-stages.js'
import { listHeld } from '../../../src/edges/postgres/held-list.js'
import { hashName } from '../../../src/edges/postgres/sender-history.js'
import { clearSender, listMarks, markCompromised, releaseCase } from '../../../src/edges/postgres/sender-marks.js'
import { namesOf } from '../../../src/screen/describe-sending.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { anEmail, aSenderRecord } from '../../builders.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase | null = null
beforeEach(async () => {
  await database?.close()
  database = await freshDatabase()
})
afterAll(async () => database?.close())

const pool = () => (database as FreshDatabase).pool
const rows = async (text: string, ...values: unknown[]) => (await pool().query(text, values)).rows
const SINCE = new Date('2026-11-20T00:00:00Z')
const BEFORE = '2026-11-19T12:00:00Z'
const AFTER = '2026-11-20T12:00:00Z'
const town = { kind: 'domain', name: 'town.example' } as const
const chief = { kind: 'address', name: 'chief@town.example' } as const
const everything = { includeRestricted: true, limit: null }
let messages = 0

/** A case opened by a mail of this address at this time, with an acknowledgement to it in draft. */
async function aCase(
  address: string,
  receivedAt: string,
  { state = 'new', restricted = false, letters = [address] } = {},
) {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const { emailId, reference } = await anOpenedEmail(
    pool(),
    aNewCase({ restricted }),
    anEmail({ source: { messageId: `<${messages++}@x.example>` } }),
    aSenderRecord({ address, domain, names: namesOf(address) }),
  )
  await pool().query('update emails set received_at = $2 where id = $1', [emailId, receivedAt])
  await pool().query('update mail_senders set received_at = $2 where email_id = $1', [emailId, receivedAt])
  await pool().query(
    "update cases set state = $2, outcome = case when $2::text = 'closed' then 'rejected' end where reference = $1",
    [reference, state],
  )
  const drafts = letters.map((to) => ({ kind: 'acknowledgement' as const, to: [to], subject: 's', body: 'b' }))
  await saveDrafted(pool(), emailId, drafts)
  return reference
}

const mark = (subject: typeof town | typeof chief = town, since = SINCE) =>
  markCompromised(pool(), { subject, note: 'called the agency', actor: 'cli:test' }, since)
const clear = (subject: typeof town | typeof chief = town) =>
  clearSender(pool(), { subject, note: null, actor: 'cli:test' })
const held = async (reference: string) =>
  ((await loadCase(pool(), reference, { includeRestricted: true }))?.holds ?? []).length > 0
const stateOf = async (reference: string) =>
  (await rows('select state from cases where reference = $1', reference))[0].state
const approve = (reference: string) =>
  pool().query(
    `update notices set state = 'approved', approved_by = gen_random_uuid(), approved_at = now()
      where case_id = (select id from cases where reference = $1)`,
    [reference],
  )

describe('a sender that is marked as taken over', () => {
  test('has its cases since then held, those of its subdomains with them, and moved to verifying', async () => {
    const since = await aCase('chief@town.example', AFTER)
    const below = await aCase('clerk@police.town.example', AFTER, { state: 'waiting-for-order-end' })
    const approved = await aCase('a@town.example', AFTER, { state: 'approved-for-production' })
    const other = [
      await aCase('a@nottown.example', AFTER),
      await aCase('a@town.example.evil.example', AFTER),
      await aCase('a@example', AFTER),
    ]

    await mark()

    for (const reference of [since, below, approved]) {
      expect([await held(reference), await stateOf(reference)]).toEqual([true, 'verifying'])
    }
    for (const reference of other) expect([await held(reference), await stateOf(reference)]).toEqual([false, 'new'])
  })

  test('has older cases held while they are open, since answers would go there; closed ones are let be', async () => {
    const open = await aCase('chief@town.example', BEFORE)
    const closed = await aCase('chief@town.example', BEFORE, { state: 'closed' })
    const closedSince = await aCase('chief@town.example', AFTER, { state: 'closed' })

    await mark()

    expect([await held(open), await held(closed), await held(closedSince)]).toEqual([true, false, true])
    expect(await stateOf(closedSince)).toBe('closed')
    const { cases } = await listHeld(pool(), { subject: town, since: SINCE }, everything)
    expect(cases).toEqual([
      { reference: closedSince, state: 'closed', mailsSince: 1, isHeld: true },
      { reference: open, state: 'verifying', mailsSince: 0, isHeld: true },
    ])
  })

  test('has its address alone held where only the address is marked', async () => {
    const [itself, colleague] = [await aCase('chief@town.example', AFTER), await aCase('clerk@town.example', AFTER)]

    await mark(chief)

    expect([await held(itself), await held(colleague)]).toEqual([true, false])
  })

  test('has a case held that opens while the mark is being made, whichever is first', async () => {
    const [reference] = await Promise.all([aCase('chief@town.example', AFTER), mark()])

    expect(await held(reference)).toBe(true)
  })

  test('is marked once more with an earlier date, and never less by a later one', async () => {
    await mark(town, new Date(AFTER))
    await mark(town, new Date(BEFORE))
    await mark(town, new Date(AFTER))

    expect(await listMarks(pool())).toMatchObject([{ subject: town, since: new Date(BEFORE), clearedAt: null }])
  })
})

describe('letters that are held', () => {
  test('can neither be approved nor sent, and an approval is taken back', async () => {
    const reference = await aCase('chief@town.example', AFTER)
    await approve(reference)

    await mark()

    expect(await rows('select state, approved_by from notices')).toEqual([{ state: 'draft', approved_by: null }])
    await expect(approve(reference)).rejects.toThrow('a row of notices is held')
    expect((await listHeld(pool(), { subject: town, since: SINCE }, everything)).notices).toMatchObject([
      { kind: 'acknowledgement', state: 'draft', caseReference: reference, isHeld: true },
    ])
  })

  test('are those to its address whatever the case, and those of its cases whoever they go to', async () => {
    const elsewhere = await aCase('a@other.example', AFTER, { letters: ['Chief@Town.Example', 'a@other.example'] })
    const owner = await aCase('chief@town.example', AFTER, { letters: ['owner@customer.example'] })

    await mark(chief)

    const { notices } = await listHeld(pool(), { subject: chief, since: SINCE }, everything)
    expect(notices.map(({ caseReference, isHeld }) => [caseReference, isHeld])).toEqual([
      [owner, true],
      [elsewhere, true],
    ])
    expect(await held(elsewhere)).toBe(false)
  })

  test('are those to another writing of its mailbox, too', async () => {
    await aCase('a@other.example', AFTER, { letters: ['Chief+LP-2026@town.example'] })

    await mark(chief)

    await expect(pool().query("update notices set state = 'sending'")).rejects.toThrow()
    expect((await listHeld(pool(), { subject: chief, since: SINCE }, everything)).notices).toMatchObject([
      { isHeld: true },
    ])
  })

  test('are none of those that stay inside: an emergency is told whoever sent it', async () => {
    const reference = await aCase('chief@town.example', AFTER, { letters: [] })
    await mark()
    const inside = INTERNAL_KINDS.map((kind) => ({ kind, to: ['security'], subject: 's', body: 'b' }))
    await pool().query("update emails set stage = 'opened'")
    const [{ id }] = await rows('select id from emails')
    await saveDrafted(pool(), id, inside)

    await approve(reference)

    expect(await rows("select count(*)::int as count from notices where state = 'approved'")).toEqual([{ count: 3 }])
  })

  test('drafted after the mark are held and noted', async () => {
    await mark()
    const reference = await aCase('chief@town.example', AFTER)

    await expect(approve(reference)).rejects.toThrow('held')
    expect(await rows("select actor from audit_events where action = 'notice-held'")).toEqual([
      { actor: 'draft-notices' },
    ])
  })
})

test('a held case is not approved for production, by whatever program', async () => {
  const reference = await aCase('chief@town.example', AFTER)
  await mark()

  const produce = () =>
    pool().query("update cases set state = 'approved-for-production' where reference = $1", [reference])

  await expect(produce()).rejects.toThrow('a row of cases is held')
  await clear()
  await produce()
  expect(await stateOf(reference)).toBe('approved-for-production')
})

describe('letting go', () => {
  test('a sender that is cleared frees what it alone held, and says what', async () => {
    const [both, one] = [await aCase('chief@town.example', AFTER), await aCase('clerk@town.example', AFTER)]
    await mark(town)
    await mark(chief)

    const first = await clear(town)
    expect(first?.cases).toEqual([{ reference: one, isRestricted: false }])
    expect(first?.notices.map(({ caseReference }) => caseReference)).toEqual([one])
    expect(await held(both)).toBe(true)

    expect((await clear(chief))?.cases).toEqual([{ reference: both, isRestricted: false }])
    expect(await stateOf(both)).toBe('verifying')
  })

  test('who was never marked, or is cleared already, is not cleared', async () => {
    expect(await clear()).toBeNull()
    await mark()
    await clear()
    expect(await clear()).toBeNull()
  })

  test('a case that a person lets go of is free, but not its letters to the sender; a new mark holds it again', async () => {
    const reference = await aCase('chief@town.example', AFTER, {
      letters: ['chief@town.example', 'owner@customer.example'],
    })
    await mark()

    const released = await releaseCase(pool(), reference, { note: 'spoke to the desk sergeant', actor: 'cli:test' })

    expect(released).toMatchObject({ cases: [{ reference }], notices: [{ caseReference: reference }] })
    expect(await held(reference)).toBe(false)
    await expect(approve(reference)).rejects.toThrow('held')
    expect(await releaseCase(pool(), reference, { note: 'again', actor: 'cli:test' })).toBeNull()
    await mark()
    expect(await held(reference)).toBe(true)
  })
})

test('a case that was let go is held again by a mail of the sender that joins it later', async () => {
  const reference = await aCase('chief@town.example', AFTER)
  await mark()
  await releaseCase(pool(), reference, { note: 'spoke to the desk sergeant', actor: 'cli:test' })
  await aCase('clerk@town.example', AFTER)

  await pool().query(
    `update case_emails set joined_at = clock_timestamp(), case_id = (select id from cases where reference = $1)
      where case_id <> (select id from cases where reference = $1)`,
    [reference],
  )

  expect(await held(reference)).toBe(true)
})

test('data that is being kept goes on being kept while the case is held', async () => {
  const reference = await aCase('chief@town.example', AFTER, { state: 'preserving' })

  await mark()

  expect([await held(reference), await stateOf(reference)]).toEqual([true, 'preserving'])
})

test('mail that was judged before there was a history is part of it', async () => {
  const reference = await aCase('Chief@police.town.example', AFTER)
  const proof = { verdict: 'verified-government', authentication: { dmarc: 'pass' }, flags: [] }
  await pool().query('update emails set sender = sender || $1', [
    { ...proof, address: 'Chief@police.town.example', domain: 'police.town.example' },
  ])
  const [kept] = await rows('delete from mail_senders returning address_hash, domain_hash')
  const migration = readFileSync(new URL('../../../../migrations/0006_sender_history.sql', import.meta.url), 'utf8')

  await pool().query(migration.slice(migration.lastIndexOf('insert into mail_senders')))

  expect(await rows('select address_hash, domain_hash, standing from mail_senders')).toEqual([
    { ...kept, address_hash: hashName('chief@police.town.example'), standing: 'government' },
  ])
  await mark()
  expect(await held(reference)).toBe(true)
})

describe('what is told', () => {
  test('of restricted cases nothing to others than counsel, neither mails nor letters', async () => {
    const [sealed, ordinary] = [
      await aCase('a@town.example', AFTER, { restricted: true }),
      await aCase('b@town.example', AFTER),
    ]
    await anOpenedEmail(pool(), aNewCase(), anEmail({ source: { messageId: '<u@x.example>' } }))
    await mark()

    const all = await listHeld(pool(), { subject: town, since: SINCE }, everything)
    const few = await listHeld(pool(), { subject: town, since: SINCE }, { includeRestricted: false, limit: null })

    expect(all.cases.map(({ reference }) => reference)).toEqual([ordinary, sealed])
    expect([few.emails, few.cases, few.notices].map((list) => list.length)).toEqual([1, 1, 1])
    expect(JSON.stringify(few)).not.toContain(sealed)
  })

  test('in lists that are cut, and say so', async () => {
    for (let i = 0; i < 3; i++) await aCase(`a${i}@town.example`, AFTER)
    await mark()

    const cut = await listHeld(pool(), { subject: town, since: SINCE }, { includeRestricted: true, limit: 2 })

    expect([cut.emails.length, cut.cases.length, cut.notices.length, cut.isCut]).toEqual([2, 2, 2, true])
  })

  test('to the audit: every hold and release, with ids and keyed hashes, and no name', async () => {
    await aCase('chief@town.example', AFTER)
    await mark()
    await clear()

    const events = await rows("select action, details from audit_events where actor = 'cli:test' order by id")

    expect(events.map(({ action }) => action)).toEqual([
      'sender-compromised',
      'case-held',
      'case-state-changed',
      'notice-held',
      'sender-cleared',
      'case-released',
      'notice-released',
    ])
    expect(events[0].details.sender).toMatch(/^[0-9a-f]{64}$/)
    expect(events[0].details.sender).toBe(events[4].details.sender)
    expect(JSON.stringify(await rows('select details from audit_events'))).not.toContain('town')
  })

  test('what people said cannot be changed', async () => {
    await mark()

    await expect(pool().query('delete from sender_marks')).rejects.toThrow('append-only')
    await expect(pool().query('update hold_releases set note = null')).rejects.toThrow('append-only')
  })
})
