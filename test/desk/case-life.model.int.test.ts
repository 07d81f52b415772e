import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CASE_OUTCOMES, CASE_STATES } from '../../src/cases/case.js'
import type { Principal } from '../../src/desk/access.js'
import { sealAuditEvents, verifyAuditChain } from '../../src/edges/postgres/audit.js'
import { saveAttached } from '../../src/edges/postgres/case-openings.js'
import { saveDrafted } from '../../src/edges/postgres/email-stages.js'
import { aClassifiedEmail } from '../a-ledger.js'
import { aDocument } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { fc } from '../property-runs.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { ANN, aSubpoena, BEA, type CaseDesk, CY, customerTold, openCaseDesk, type Reply } from './case-desk.js'

/**
 * Random sequences of calls over the API and the real stores, against a model that knows only what was said and by whom: what
 * it forbids must not happen, whatever the table and the gates say.
 */

const DEE = aSignedInPerson({ name: 'dee@kutano.example', roles: ['approver'] })
const PEOPLE: readonly Principal[] = [ANN, BEA, CY, DEE]
const TOKEN: Principal = { name: 'token:siem', kind: 'service', roles: ['reviewer'] }

/** What was said, as the model heard it. */
interface Said {
  reference: string
  emailId: string
  /** Of every call: who recorded it, who confirmed it, what it gave, in order. */
  calls: { id: string; by: string; second: string | null; outcome: string }[]
  settlements: { id: string; by: string; second: string | null; outcome: string }[]
  /** Who approved which version. */
  approvals: { by: string; version: number }[]
  isFindingOpen(): boolean
  added: boolean
  objected: boolean
  /** An order of silence: never, in force, or ended by a person's word. */
  order: 'none' | 'in-force' | 'ended'
  isWithheld: boolean
  confirmedWithholding: boolean
  unread: boolean
  /** Days since notice was given; null where it was not. */
  toldDaysAgo: number | null
  bounced: boolean
  notice: 'required' | 'withheld' | 'prohibited'
}

interface World {
  said: Said
}

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

const LOCKED = aDocument({
  id: 'd1',
  role: 'attachment',
  name: 'order.pdf',
  declaredType: 'application/pdf',
  bytes: 90_000,
  text: null,
  status: 'encrypted',
  reason: 'It is locked.',
})
const DECADES = { from: '2001-01-01', to: '2026-01-01', evidence: [] }
const SILENCE = { ordered: true, requested: false, until: '2026-12-31', basis: null, evidence: [] }
const DANGER = { danger: { value: 'a child is held', evidence: [] }, deadline: null }

interface Start {
  notice: Said['notice']
  isBlocked: boolean
  isUnread: boolean
}

const aStart: fc.Arbitrary<Start> = fc.record({
  notice: fc.constantFrom('required', 'withheld', 'prohibited'),
  isBlocked: fc.boolean(),
  isUnread: fc.boolean(),
})

let officers = 0

async function begin({ notice, isBlocked, isUnread }: Start): Promise<Said> {
  const { reference, emailId } = await aSubpoena(database.pool, {
    instrument: notice === 'withheld' ? 'emergency-disclosure-request' : 'grand-jury-subpoena',
    fields: {
      ...(isBlocked ? { dateRange: DECADES } : {}),
      ...(notice === 'prohibited' ? { nonDisclosure: SILENCE } : {}),
      ...(notice === 'withheld' ? { emergency: DANGER } : {}),
    },
    documents: isUnread ? [LOCKED] : [],
    state: 'in-review',
    // A call of another case about the same officer would count here too.
    address: `agent-${++officers}@fbi.gov`,
  })
  const { findings } = await desk.ask(CY, `/cases/${reference}/life`)
  const blocksAtFirst = findings.some(({ severity }: { severity: string }) => severity === 'blocks')
  const said: Said = {
    reference,
    emailId,
    calls: [],
    settlements: [],
    approvals: [],
    isFindingOpen: () => said.added || (blocksAtFirst && !isSettled(said)),
    added: false,
    objected: false,
    order: notice === 'prohibited' ? 'in-force' : 'none',
    isWithheld: notice === 'withheld',
    confirmedWithholding: false,
    unread: isUnread,
    toldDaysAgo: null,
    bounced: false,
    notice,
  }
  return said
}

/** The last word that a second person confirmed. */
function isSettled({ settlements }: Said): boolean {
  const last = settlements.filter(({ second }) => second !== null).at(-1)
  return last !== undefined && last.outcome !== 'upheld'
}

function isCalled({ calls }: Said): boolean {
  const after = calls.slice(calls.findLastIndex(({ outcome }) => outcome === 'denied') + 1)
  return after.some(({ outcome, second }) => outcome === 'confirmed' && second !== null)
}

/** All that must be so when a case is approved, in words of its own. */
function whyForbidden(said: Said, by: Principal, version: number): string[] {
  const isNoticeOwed = said.notice === 'required' ? said.order !== 'in-force' : said.order === 'ended'
  return [
    ...(by.kind === 'person' && by.roles.some((role) => role === 'approver' || role === 'counsel') ? [] : ['role']),
    ...(isCalled(said) ? [] : ['no call']),
    ...(said.isFindingOpen() ? ['finding'] : []),
    ...(said.objected ? ['objection'] : []),
    ...(said.unread ? ['unread'] : []),
    ...(said.isWithheld && !said.confirmedWithholding ? ['withheld'] : []),
    ...(isNoticeOwed && (said.toldDaysAgo ?? 0) < 10 ? ['not told'] : []),
    ...(isNoticeOwed && said.bounced ? ['bounced'] : []),
    ...(said.approvals.some((one) => one.by !== by.name && one.version === version) ? [] : ['alone']),
  ]
}

const aPerson = fc.constantFrom(...PEOPLE)
const done = ({ status }: Reply) => status === 200 || status === 201

type Act = (said: Said) => Promise<void>

/** Every act is one of these; the world is the database, the model hears what succeeded. */
const anAct: fc.Arbitrary<{ name: string; act: Act }> = fc.oneof(
  named(
    'step',
    fc.tuple(fc.constantFrom(...PEOPLE, TOKEN), fc.constantFrom(...CASE_STATES), fc.constantFrom(...CASE_OUTCOMES)),
    takeStep,
  ),
  named('approve for production', fc.tuple(aPerson), async (said, who) =>
    takeStep(said, who, 'approved-for-production', 'rejected'),
  ),
  named('approve first', fc.tuple(fc.constantFrom(...PEOPLE, TOKEN), fc.integer({ min: 0, max: 1 })), approveFirst),
  named('call', fc.tuple(aPerson, fc.constantFrom('confirmed', 'confirmed', 'denied', 'not-reached')), call),
  named('second a call', fc.tuple(aPerson), secondCall),
  named('settle', fc.tuple(aPerson, fc.constantFrom('waived', 'cured', 'upheld')), settle),
  named('second a settlement', fc.tuple(aPerson), secondSettlement),
  named('add a finding', fc.tuple(aPerson), addFinding),
  named(
    'record',
    fc.tuple(
      aPerson,
      fc.constantFrom(
        'objection',
        'objection-ended',
        'order-ended',
        'order-extended',
        'document-read',
        'notice-withheld',
      ),
    ),
    record,
  ),
  named('tell the customer', fc.tuple(fc.constantFrom(0, 9, 11), fc.boolean()), tell),
  named('produce', fc.tuple(aPerson), produce),
  named('a mail joins', fc.tuple(), aMailJoins),
)

function named<Args extends unknown[]>(
  name: string,
  args: fc.Arbitrary<Args>,
  act: (said: Said, ...args: Args) => Promise<void>,
): fc.Arbitrary<{ name: string; act: Act }> {
  return args.map((given) => ({
    name: `${name} ${JSON.stringify(given, (key, value) => (key === 'secondFactor' || key === 'kind' ? undefined : value))}`,
    act: (said) => act(said, ...given),
  }))
}

const lifeOf = (said: Said) => desk.ask(CY, `/cases/${said.reference}/life`)

async function takeStep(said: Said, who: Principal, to: string, outcome: string): Promise<void> {
  const before = await lifeOf(said)
  const reply = await desk.ask(who, `/cases/${said.reference}/steps`, {
    to,
    outcome: to === 'closed' ? outcome : null,
    version: before.version,
  })
  if (!done(reply)) return
  if (to === 'approved-for-production') expect(whyForbidden(said, who, before.version)).toEqual([])
  if (to === 'closed') {
    expect(['approver', 'counsel']).toEqual(expect.arrayContaining(who.roles.slice(0, 1)))
    if (outcome === 'fraudulent')
      expect(said.calls.some((one) => one.outcome === 'denied' && one.second !== null)).toBe(true)
    if (/produced|emergency-disclosed/.test(outcome)) expect(before.state).toBe('approved-for-production')
  }
}

async function approveFirst(said: Said, who: Principal, behind: number): Promise<void> {
  const { version } = await lifeOf(said)
  const reply = await desk.ask(who, `/cases/${said.reference}/approvals`, { version: version - behind })
  if (behind > 0) expect(done(reply)).toBe(false)
  if (done(reply)) said.approvals.push({ by: who.name, version })
  expect(done(reply) && who.kind === 'service').toBe(false)
}

async function call(said: Said, who: Principal, outcome: string): Promise<void> {
  const reply = await desk.ask(who, `/cases/${said.reference}/call-backs`, {
    emailId: said.emailId,
    number: '(312) 555-0142',
    numberSource: 'official-directory',
    foundAt: 'State directory, page 12',
    answeredBy: outcome === 'not-reached' ? null : 'Records desk',
    outcome,
    calledAt: new Date().toISOString(),
  })
  if (done(reply)) said.calls.push({ id: reply.id, by: who.name, second: null, outcome })
}

async function secondCall(said: Said, who: Principal): Promise<void> {
  const last = said.calls.at(-1)
  if (last === undefined) return
  const reply = await desk.ask(who, `/cases/${said.reference}/call-backs/${last.id}/second`, null)
  if (!done(reply)) return
  expect([last.by === who.name, last.second]).toEqual([false, null])
  last.second = who.name
}

async function settle(said: Said, who: Principal, outcome: string): Promise<void> {
  const { findings } = await lifeOf(said)
  const blocking = findings.find(({ code }: { code: string }) => code === 'overbroad')
  if (blocking === undefined) return
  const { emailId, findingHash } = blocking
  const reply = await desk.act(who, said.reference, 'settlements', { emailId, findingHash, outcome, reason: 'r' })
  if (!done(reply)) return
  expect(who.roles).not.toEqual(['reviewer'])
  const { settlements } = await lifeOf(said)
  said.settlements.push({ id: settlements.at(-1).id, by: who.name, second: null, outcome })
}

async function secondSettlement(said: Said, who: Principal): Promise<void> {
  const last = said.settlements.at(-1)
  if (last === undefined) return
  const reply = await desk.ask(who, `/cases/${said.reference}/settlements/second`, { id: last.id })
  if (!done(reply)) return
  expect([last.by === who.name, last.second]).toEqual([false, null])
  last.second = who.name
}

async function addFinding(said: Said, who: Principal): Promise<void> {
  const finding = { emailId: said.emailId, code: 'unclear', severity: 'blocks', clause: 'c', reason: 'r' }
  if (done(await desk.act(who, said.reference, 'findings', finding))) said.added = true
}

const BODIES = (emailId: string) => ({
  objection: { kind: 'objection', by: 'Acme', receivedOn: '2026-11-21' },
  'objection-ended': { how: 'h', endedOn: '2026-11-21' },
  'order-ended': { emailId, endedOn: '2026-01-01', basis: 'b' },
  'order-extended': { emailId, until: null, basis: 'b' },
  'document-read': { emailId, holdsOrder: false },
  'notice-withheld': { why: 'w' },
})

async function record(said: Said, who: Principal, kind: keyof ReturnType<typeof BODIES>): Promise<void> {
  const reply = await desk.act(who, said.reference, `records/${kind}`, BODIES(said.emailId)[kind])
  if (!done(reply)) return
  if (kind === 'objection') said.objected = true
  if (kind === 'objection-ended') said.objected = false
  if (kind === 'order-ended') {
    expect(said.order).not.toBe('none')
    said.order = 'ended'
  }
  if (kind === 'order-extended') said.order = 'in-force'
  if (kind === 'document-read') said.unread = false
  if (kind === 'notice-withheld') said.confirmedWithholding = true
}

/** As the sending worker leaves a letter. */
async function tell(said: Said, daysAgo: number, isBounced: boolean): Promise<void> {
  if (said.toldDaysAgo !== null) return
  await customerTold(database.pool, said.reference, daysAgo, isBounced ? 'bounced' : 'sent')
  said.toldDaysAgo = daysAgo
  said.bounced = isBounced
}

async function produce(said: Said, who: Principal): Promise<void> {
  const before = await lifeOf(said)
  const reply = await desk.ask(who, `/cases/${said.reference}/records/production`, {
    categories: ['basic-account'],
    target: 'acme',
    recipient: 'agent@fbi.gov',
    means: 'encrypted-mail',
    sha256: 'a'.repeat(64),
    producedBy: 'Ann',
    producedAt: new Date().toISOString(),
    version: before.version,
  })
  if (!done(reply)) return
  expect([before.state, before.approvedVersion]).toEqual(['approved-for-production', before.version])
  expect([isCalled(said), said.isFindingOpen(), said.objected, said.unread]).toEqual([true, false, false, false])
}

async function aMailJoins(said: Said): Promise<void> {
  const emailId = await aClassifiedEmail(database.pool)
  const { rows } = await database.pool.query('select id from cases where reference = $1', [said.reference])
  const decision = { kind: 'attach', caseId: rows[0].id, reason: 'party-names-case' } as const
  await saveAttached(database.pool, emailId, decision, [], 'UTC')
  await saveDrafted(database.pool, emailId, [])
  // It asks for something, and nobody called its sender about it.
  said.calls.push({ id: 'none', by: 'nobody', second: null, outcome: 'denied' })
}

async function tellsNobodyUnderAnOrder(said: Said): Promise<void> {
  const { silence } = await lifeOf(said)
  const speaksOf = (words: string) => silence.some((each: string) => each.includes(words))
  expect(speaksOf('order of silence is in force')).toBe(said.order === 'in-force')
  expect(speaksOf('document is unread')).toBe(said.unread)
}

/** What a case takes to be produced, in an order in which it works; each is left out once below. */
const NEEDED: Readonly<Record<string, Act>> = {
  'a call': (said) => call(said, ANN, 'confirmed'),
  'its second person': (said) => secondCall(said, BEA),
  'notice, long enough ago': (said) => tell(said, 11, false),
  'the word on a finding': (said) => settle(said, BEA, 'waived'),
  'the second person of that': (said) => secondSettlement(said, ANN),
  'a look at what is locked': (said) => record(said, BEA, 'document-read'),
  'that notice is withheld': (said) => record(said, CY, 'notice-withheld'),
  'the first approval': (said) => approveFirst(said, ANN, 0),
}
const approve: Act = (said) => takeStep(said, BEA, 'approved-for-production', 'rejected')

/** Which of them each kind of case does without. */
const STARTS: readonly (Start & { needless: readonly string[] })[] = [
  { notice: 'required', isBlocked: true, isUnread: true, needless: ['that notice is withheld'] },
  {
    notice: 'prohibited',
    isBlocked: true,
    isUnread: false,
    needless: ['notice, long enough ago', 'a look at what is locked', 'that notice is withheld'],
  },
  {
    notice: 'withheld',
    isBlocked: false,
    isUnread: false,
    needless: [
      'notice, long enough ago',
      'the word on a finding',
      'the second person of that',
      'a look at what is locked',
    ],
  },
]

/** Nearly all that it needs, with anything else in between and after: aimless calls would hardly ever come so far. */
const someActs = fc
  .tuple(
    fc.subarray(Object.keys(NEEDED), { minLength: Object.keys(NEEDED).length - 1 }),
    fc.array(fc.tuple(fc.nat(12), anAct), { maxLength: 6 }),
    fc.array(anAct, { maxLength: 15 }),
  )
  .map(([names, between, after]) => {
    const acts = names.map((name) => ({ name, act: NEEDED[name] ?? approve }))
    for (const [at, act] of between) acts.splice(at, 0, act)
    return [...acts, { name: 'approve', act: approve }, ...after]
  })

describe.each(STARTS)('a case with notice $notice', ({ needless, ...start }) => {
  const needed = Object.keys(NEEDED).filter((name) => !needless.includes(name))

  test('is approved and produced with all that it needs', async () => {
    const said = await begin(start)
    for (const name of needed) await NEEDED[name]?.(said)
    await approve(said)
    await produce(said, CY)

    expect(await lifeOf(said)).toMatchObject({
      state: 'approved-for-production',
      records: expect.arrayContaining([expect.objectContaining({ kind: 'production' })]),
    })
  })

  test.each(needed)('is not approved without %s', async (missing) => {
    const said = await begin(start)
    for (const name of needed.filter((each) => each !== missing)) await NEEDED[name]?.(said)
    await approve(said)

    const life = await lifeOf(said)
    expect([life.state === 'approved-for-production', life.approvedVersion]).toEqual([false, null])
  })
})

test('no sequence of calls reaches production past a gate, is silent about an order, or breaks the audit chain', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, someActs, async (start, acts) => {
      const world: World = { said: await begin(start) }
      for (const { act } of acts) {
        await act(world.said)
        await tellsNobodyUnderAnOrder(world.said)
      }
      await sealAuditEvents(database.pool, null)
      expect(await verifyAuditChain(database.pool)).toMatchObject({ kind: 'intact', unsealed: 0 })
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 300_000)

const RUNS = 12
