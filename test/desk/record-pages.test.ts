import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { maySeeRestricted } from '../../src/desk/access.js'
import { GLOSSARY } from '../../src/desk/glossary.js'
import type { Html } from '../../src/desk/html.js'
import { customerPage, customersPage } from '../../src/desk/pages/customers-page.js'
import { type FirstRun, firstRunPage } from '../../src/desk/pages/first-run.js'
import { glossaryPage } from '../../src/desk/pages/glossary-page.js'
import { mailPage, oneMailPage } from '../../src/desk/pages/mail-page.js'
import { policyPage, whatIfPage } from '../../src/desk/pages/policy-page.js'
import { reportsPage } from '../../src/desk/pages/reports-page.js'
import { sendersPage } from '../../src/desk/pages/senders-page.js'
import { transparencyPage } from '../../src/desk/pages/transparency-page.js'
import type { Customer } from '../../src/directory/customer.js'
import type { LedgerMailFile } from '../../src/edges/postgres/ledger.js'
import type { Person } from '../../src/edges/postgres/people.js'
import type { WhatIf } from '../../src/ops/what-if.js'
import { readPolicy } from '../../src/policy/read-policy.js'
import { aSignedInPerson } from './a-signed-in-person.js'

/** Pages about mail, customers, senders, policies and reports with hostile words in every field, and with none at all. */

const HOSTILE = `"'><script>alert(1)</script>\u202Efdp`
/** For what our own program writes: codes, and names of the configuration. */
const OWN = `"'><script>alert(2)</script>`
const AT = new Date('2026-11-20T10:00:00Z')
const NOW = new Date('2026-11-22T09:00:00Z')
const ID = '00000000-0000-4000-8000-0000000000f1'
const viewer = {
  principal: aSignedInPerson({ roles: ['counsel', 'approver'] }),
  session: { cookie: 'c'.repeat(43), principal: aSignedInPerson(), openedBy: 'local' as const },
}
const POLICY = readPolicy(
  readFileSync(new URL('../../../policies/kutano.yaml', import.meta.url), 'utf8'),
  'kutano.yaml',
)

const MAIL: LedgerMailFile = {
  emailId: ID,
  receivedAt: AT,
  mailbox: OWN,
  folder: OWN,
  junk: true,
  stage: 'closed',
  reason: OWN,
  failureReason: OWN,
  from: { name: HOSTILE, address: HOSTILE },
  subject: HOSTILE,
  instrument: OWN,
  caseReference: null,
  duplicateOf: ID,
  bytes: 1,
  sha256: 'a'.repeat(64),
  documents: [
    { id: 'd0', role: 'body', name: null, status: 'read', reason: null, text: `${HOSTILE}\n${HOSTILE}` },
    { id: 'd1', role: 'attachment', name: HOSTILE, status: 'encrypted', reason: OWN, text: null },
  ],
}
const ASKED = { words: HOSTILE, stage: null, mailbox: OWN, from: null, to: null, inCase: null, after: null }
const CUSTOMER: Customer = {
  workspace: HOSTILE,
  customer: HOSTILE,
  ownerName: HOSTILE,
  ownerEmail: HOSTILE,
  adminEmails: [HOSTILE],
  memberEmails: [HOSTILE],
  domains: [HOSTILE],
  jurisdiction: HOSTILE,
  retention: HOSTILE,
}
const PERSON: Person = {
  email: OWN,
  name: OWN,
  roles: ['approver'],
  disabledAt: null,
  hasCredentials: false,
  asked: [{ role: 'counsel', by: OWN, at: AT }],
}
const STANDING = { policy: 'kutano', sha256: 'a'.repeat(64), version: OWN, isFile: true }
const IN_EFFECT = { ...STANDING, firstBy: OWN, secondBy: OWN, inEffectAt: AT }
const WAITING = { ...STANDING, sha256: 'b'.repeat(64), firstBy: OWN, secondBy: null, inEffectAt: null }
const TASK: WhatIf = {
  id: ID,
  old: POLICY,
  next: { ...POLICY, version: OWN },
  from: '2026-01-01',
  to: '2026-02-01',
  includeRestricted: false,
  startedBy: OWN,
  state: 'done',
  found: 3,
  wanted: 2,
  looked: 2,
  differing: 1,
  differences: [{ reference: null, emailId: ID, says: [HOSTILE] }],
}
const ACTS = { mayVouch: true, maySecond: true, mayEnd: true, mayMark: true, mayLetGo: true }
const REPORT = {
  schema: 'writdesk.transparency/1' as const,
  organisation: OWN,
  from: '2026-01-01',
  to: '2026-06-30',
  madeOn: '2026-07-01',
  forPublication: true,
  smallestCell: 10,
  periods: [
    {
      name: '2026 H1',
      from: '2026-01-01',
      to: '2026-06-30',
      tables: [
        {
          id: 'government' as const,
          columns: ['received', OWN],
          rows: [{ jurisdiction: OWN, type: OWN, cells: [12, null] }],
        },
      ],
    },
  ],
  nationalSecurity: [{ name: OWN, from: '2026-01-01', to: '2026-06-30', rows: [{ what: OWN, band: '0-999' }] }],
  restatements: [
    {
      period: OWN,
      table: 'government' as const,
      jurisdiction: OWN,
      type: OWN,
      column: OWN,
      publishedOn: '2026-07-01',
      was: 10,
      is: 11,
    },
  ],
  notes: [OWN],
}
const FRAME = {
  from: '2026-01-01',
  to: '2026-02-01',
  organisation: OWN,
  organisations: [OWN],
  isCounsel: maySeeRestricted(viewer.principal),
  viewer,
}
const SIGNS = {
  mailboxes: [{ name: OWN, succeededAt: null, outcome: OWN }],
  customers: 0,
  sendsMail: false,
  onCall: 0,
  secondOnCall: 0,
  hasProvider: false,
}

const senders = {
  agencies: {
    agencies: [
      {
        domain: HOSTILE,
        organization: HOSTILE,
        type: HOSTILE,
        city: HOSTILE,
        state: HOSTILE,
        country: HOSTILE,
        level: HOSTILE,
        phone: HOSTILE,
        vouchedBy: HOSTILE,
        vouchedOn: null,
      },
    ],
    next: HOSTILE,
    total: 1,
  },
  vouchings: [
    {
      id: ID,
      domain: HOSTILE,
      organization: HOSTILE,
      country: 'US',
      level: OWN,
      callBackId: ID,
      givenBy: OWN,
      givenAt: AT,
      secondedBy: null,
      secondedAt: null,
      endsAt: new Date('2027-11-20T10:00:00Z'),
      endedBy: null,
      endedAt: null,
      resembles: HOSTILE,
    },
  ],
  vouchable: [{ id: ID, requester: HOSTILE, agency: HOSTILE, calledAt: AT, reference: 'LP-2026-000001-Z' }],
  marks: [
    {
      markId: 1,
      subject: { kind: 'domain' as const, name: HOSTILE },
      since: AT,
      markedAt: AT,
      markedBy: OWN,
      note: HOSTILE,
      clearedAt: null,
      emails: [],
      cases: [{ reference: 'LP-2026-000001-Z', state: 'new' as const, mailsSince: 1, isHeld: true }],
      notices: [],
      isCut: true,
    },
  ],
}

const HOSTILE_PAGES: Record<string, () => Html> = {
  mail: () => mailPage({ mails: [MAIL], next: ID }, ASKED, [OWN], viewer),
  'mail that fits no filter': () => mailPage({ mails: [], next: null }, ASKED, [OWN], viewer),
  'one mail': () => oneMailPage(MAIL, { version: null, isAlone: false }, viewer),
  'one mail in a case': () =>
    oneMailPage({ ...MAIL, caseReference: 'LP-2026-000001-Z' }, { version: 3, isAlone: true }, viewer),
  customers: () =>
    customersPage(
      { customers: [CUSTOMER], next: HOSTILE, total: 1 },
      { words: HOSTILE, mayImport: true, note: { words: OWN, isFault: true }, viewer },
    ),
  'one customer': () =>
    customerPage(
      CUSTOMER,
      [
        {
          reference: 'LP-2026-000001-Z',
          openedAt: AT,
          state: OWN,
          outcome: OWN,
          instrument: OWN,
          disposition: OWN,
          notice: 'prohibited',
          targets: [{ kind: 'workspace', value: HOSTILE, evidence: [] }],
        },
      ],
      viewer,
    ),
  senders: () => sendersPage(senders, { words: HOSTILE, acts: ACTS, now: NOW, viewer }),
  policy: () =>
    policyPage(
      {
        ids: ['kutano', 'qukku'],
        policy: { ...POLICY, organisation: OWN, names: [OWN], version: OWN },
        inEffect: IN_EFFECT,
        history: [WAITING, IN_EFFECT],
      },
      {
        mayApprove: true,
        changes: new Map([['b'.repeat(64), [{ path: OWN, was: HOSTILE, is: HOSTILE }]]]),
        now: NOW,
        viewer,
      },
    ),
  'what if': () => whatIfPage(TASK, viewer),
  reports: () =>
    reportsPage(
      {
        volume: [{ month: '2026-01', instrument: OWN, cases: 2 }],
        outcomes: [{ outcome: OWN, cases: 2 }],
        answers: [{ instrument: OWN, cases: 2, halfBy: 1, nineInTenBy: 100 }],
        deficiencies: [
          { agency: HOSTILE, cases: 4, deficient: 1 },
          { agency: null, cases: 1, deficient: 1 },
        ],
      },
      FRAME,
    ),
  'transparency report': () =>
    transparencyPage([REPORT], {
      period: '2026-H1',
      periods: [{ id: '2026-H1', words: OWN }],
      organisation: OWN,
      organisations: [OWN],
      internal: true,
      viewer,
    }),
  'first run': () => firstRunPage({ signs: SIGNS, policies: [IN_EFFECT, WAITING], people: [PERSON] }, viewer),
  glossary: () => glossaryPage(viewer),
}

describe.each(Object.entries(HOSTILE_PAGES))('%s', (_name, draw) => {
  test('shows what others wrote as text, with what turns the reading direction by name', () => {
    const { source } = draw()

    expect(source).not.toContain('<script>')
    expect(source).not.toContain(`"'>`)
    const visible = source.replace(/<[^>]*>/g, ' ')
    expect(visible.split('\n').filter((line) => line.includes('\u202E'))).toEqual([])
  })

  test('has every id once, a heading, and a label for every field', () => {
    const { source } = draw()

    const ids = [...source.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(source.match(/<h1>/g)).toHaveLength(1)
    const fields = [...source.matchAll(/<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*>/g)].map(
      ([field]) => field,
    )
    const unlabelled = fields.filter((field) => {
      const id = / id="([^"]*)"/.exec(field)?.[1]
      return !/aria-label=/.test(field) && (id === undefined || !source.includes(`<label for="${id}">`))
    })
    expect(unlabelled).toEqual([])
  })

  test('sends every form with the token of the session, and has no style or handler in it', () => {
    const { source } = draw()

    const forms = source.match(/<form[^>]*method="post"[^>]*>.*?<\/form>/gs) ?? []
    expect(forms.filter((form) => !form.includes('name="_token"'))).toEqual([])
    expect(source).not.toMatch(/<[^>]* (?:style|on\w+)=/)
  })
})

describe('an empty page says what it means, then the next step', () => {
  const none = { principal: aSignedInPerson({ roles: ['auditor'] }), session: null }
  const nothing = { words: null, stage: null, mailbox: null, from: null, to: null, inCase: null, after: null }
  test.each<[string, Html, string]>([
    ['mail', mailPage({ mails: [], next: null }, nothing, [], none), 'No mail has been sorted yet.'],
    [
      'mail filtered away',
      mailPage({ mails: [], next: null }, { ...nothing, stage: 'closed' }, [], none),
      'No mail fits these filters. <a href="/mail">Clear them.</a>',
    ],
    [
      'customers',
      customersPage(
        { customers: [], next: null, total: 0 },
        { words: null, mayImport: false, note: null, viewer: none },
      ),
      'The directory is empty, so no letter can go to a customer',
    ],
    ['one customer', customerPage(CUSTOMER, [], none), 'No case names this customer'],
    [
      'senders',
      sendersPage(
        { agencies: { agencies: [], next: null, total: 0 }, vouchings: [], vouchable: [], marks: [] },
        { words: null, acts: ACTS, now: NOW, viewer: none },
      ),
      'No sender is marked as taken over.',
    ],
    [
      'reports',
      reportsPage({ volume: [], outcomes: [], answers: [], deficiencies: [] }, { ...FRAME, viewer: none }),
      'No case was closed in this period. Choose another one.',
    ],
    [
      'what if',
      policyPage(
        { ids: ['kutano'], policy: POLICY, inEffect: IN_EFFECT, history: [IN_EFFECT] },
        { mayApprove: false, changes: new Map(), now: NOW, viewer: none },
      ),
      'There is no other version.',
    ],
  ])('%s', (_name, { source }, words) => {
    expect(source).toContain(words)
  })
})

describe('first run', () => {
  const done: FirstRun = {
    signs: {
      mailboxes: [{ name: 'kutano', succeededAt: AT, outcome: 'read' }],
      customers: 3,
      sendsMail: true,
      onCall: 1,
      secondOnCall: 1,
      hasProvider: false,
    },
    policies: [{ ...IN_EFFECT, version: '1' }],
    people: [
      { ...PERSON, name: 'June', email: 'june@kutano.example', hasCredentials: true, asked: [] },
      { ...PERSON, name: 'Noor', email: 'noor@kutano.example', roles: ['counsel'], hasCredentials: true, asked: [] },
    ],
  }
  const draw = (changes: Partial<FirstRun> = {}) => firstRunPage({ ...done, ...changes }, viewer).source
  const owed = (source: string) => source.match(/class="chip owed"/g)?.length ?? 0

  test('with all but a mail there, one step is owed', () => {
    expect(draw()).toContain('One step stands between here and the first case.')
    expect(owed(draw())).toBe(1)
  })

  test.each<[string, Partial<FirstRun>, string]>([
    ['a role', { people: done.people.slice(0, 1) }, 'Nobody has the role counsel.'],
    [
      'a second person',
      { people: [{ ...done.people[0], roles: ['approver', 'counsel'] } as Person] },
      'One person holds both roles: a second one is needed.',
    ],
    [
      'a password',
      { people: done.people.map((each) => ({ ...each, hasCredentials: false })) },
      'Noor has no password and codes yet.',
    ],
    ['a mailbox', { signs: { ...done.signs, mailboxes: [] } }, 'Ops configure one'],
    [
      'a poll that succeeded',
      { signs: { ...done.signs, mailboxes: [{ name: 'kutano', succeededAt: null, outcome: 'INBOX_LOGIN_REFUSED' }] } },
      'kutano: never read, last <code>INBOX_LOGIN_REFUSED</code>',
    ],
    ['outgoing mail', { signs: { ...done.signs, sendsMail: false } }, 'SMTP_URL'],
    ['somebody on call', { signs: { ...done.signs, onCall: 0 } }, 'Nobody is named on call.'],
    ['the second on call', { signs: { ...done.signs, secondOnCall: 0 } }, 'Nobody is named second.'],
    ['customers', { signs: { ...done.signs, customers: 0 } }, 'It is empty: no customer can be told.'],
    ['a policy', { policies: [] }, 'No policy is in effect.'],
    [
      'a second approver',
      { policies: [...done.policies, { ...WAITING, version: '2' }] },
      'kutano, version 2, waits for a second approver.',
    ],
  ])('says what is missing: %s', (_what, changes, words) => {
    expect(draw()).not.toContain(words)
    expect(draw(changes)).toContain(words)
  })

  test('whoever signs in at a provider needs no password here', () => {
    const people = done.people.map((each) => ({ ...each, hasCredentials: false }))

    expect(draw({ people, signs: { ...done.signs, hasProvider: true } })).not.toContain('no password')
  })
})

describe('the glossary', () => {
  test('gives each word a definition that is a sentence, and a source', () => {
    for (const { term, definition, source } of Object.values(GLOSSARY)) {
      expect([term, definition.endsWith('.') && source.length > 0]).toEqual([term, true])
    }
    const terms = Object.values(GLOSSARY).map(({ term }) => term)
    expect(new Set(terms).size).toBe(terms.length)
  })
})

test('a customer of hundreds of cases is shown the newest hundred, and told how many there are', () => {
  const cases = Array.from({ length: 625 }, (_, i) => ({
    reference: `LP-2026-${String(625 - i).padStart(6, '0')}-X`,
    openedAt: AT,
    state: 'in-review',
    outcome: null,
    instrument: 'search-warrant',
    disposition: 'review',
    notice: null,
    targets: [],
  }))

  const { source } = customerPage(CUSTOMER, cases, viewer)

  expect(source).toContain('the newest 100 of 625')
  expect(source).toContain('LP-2026-000526-X')
  expect(source).not.toContain('LP-2026-000525-X')
})
