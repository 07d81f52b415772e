import { describe, expect, test } from '@jest/globals'
import { readCustomers } from '../../src/directory/read-customers.js'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { wrapText } from '../../src/draft/wrap-text.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { aRequest, loaded, type RequestChange, said } from '../review/a-request.js'

const CUSTOMERS = readCustomers(
  [
    'workspace,customer,owner_name,owner_email,admin_emails,domains',
    'brightharbor,Brightharbor Logistics,Dana Whitcombe,dana@brightharbor.example,it@brightharbor.example,brightharbor.example',
    'merrow-freight,Merrow Freight,Odette Laurent,odette@merrow-freight.example,,merrow-freight.example',
  ].join('\n'),
)

function letters(change: RequestChange = {}, caseReference: string | null = null, passwords: string[] = []) {
  const request = aRequest({ customers: CUSTOMERS, ...change })
  const review = reviewRequest(request)
  return draftNotices({ ...request, review, templates: loaded(request.policy.id).templates, caseReference, passwords })
}

const letter = (kind: string, change: RequestChange = {}) => letters(change).find((draft) => draft.kind === kind)

describe('letters to the requester', () => {
  test('the case reference stands in the subject of every letter', () => {
    const subjects = letters({}, 'LP-2026-000123-9').map(({ subject }) => subject)

    expect(subjects.length).toBeGreaterThan(1)
    expect(subjects.every((subject) => subject.startsWith('[LP-2026-000123-9] '))).toBe(true)
  })

  test('a cure request names every blocking finding at once, each with its clause and what would cure it', () => {
    const body = letter('cure-request', { fields: { targets: [], signed: false }, sought: [] })?.body ?? ''

    expect(body).toContain('1. No workspace, customer, user or account is identified.')
    expect(body).toContain('2. The kinds of data are not stated.')
    expect(body).toContain('3. The signature line of the instrument is empty.')
    expect(body.match(/What would cure it:/g)).toHaveLength(3)
    expect(body.match(/all legal process requests should/g)).toHaveLength(1)
    expect(body).toContain('Why we ask: the words quoted under 1')
  })

  test('a contradiction that does not block is asked about in the same letter', () => {
    const conflicts = [{ field: 'matter', values: [said('1'), said('2')] }]

    expect(letter('cure-request', { fields: { signed: false, conflicts } })?.body).toContain('contradict each other')
  })

  test('no letter to a requester names an account, a customer or an owner', () => {
    const bodies = (['kutano', 'qukku'] as const).flatMap((policy) =>
      (
        ['informal-request', 'private-request', 'wiretap-order', 'civil-subpoena', 'preservation-request'] as const
      ).flatMap((type) =>
        letters({ policy, type, sought: ['content'] }).filter(({ to }) => to.includes('agent@fbi.gov')),
      ),
    )

    expect(bodies.length).toBeGreaterThan(15)
    for (const { body, subject } of bodies) expect(`${subject}${body}`).not.toMatch(/bright|ostrow|dana/i)
  })

  test('a number that smuggles an account, an address or a promise is left out', () => {
    const references = [
      '26 GJ 0417',
      'brightharbor 1',
      'x@y.example 7',
      '1 we will comply',
      'no digit',
      `9${'9'.repeat(80)}`,
    ]
    const body = letter('acknowledgement', {
      fields: { matter: { nature: null, offence: null, references: references.map(said) } },
    })?.body

    expect(body).toContain('Your reference: 26 GJ 0417\n')
  })

  test('a target that is called like a word of the letter stops no letter', () => {
    const targets = ['request', 'the', 'legal@kutano.example', 'legal', 'message'].map((value) => ({
      kind: 'user' as const,
      value,
      evidence: [],
    }))

    expect(letters({ fields: { targets } }).map(({ kind }) => kind)).toContain('acknowledgement')
  })

  test('a private person is told where help is, not to serve a warrant', () => {
    const body = letter('cure-request', {
      type: 'private-request',
      sought: ['content'],
      verdict: 'non-government',
    })?.body

    expect(body).toContain('turn to the police')
    expect(body).not.toContain('Serve a search warrant')
  })

  test('the referral to the customer does not say that anything was forwarded', () => {
    const body = letter('customer-referral', { policy: 'qukku', type: 'private-request' })?.body

    expect(body?.replace(/\s+/g, ' ')).toContain('team owner or administrator')
    expect(body?.replace(/\s+/g, ' ')).not.toMatch(/forward/i)
  })

  test('a rejection objects and reserves rights', () => {
    const body = letter('rejection', { type: 'wiretap-order' })?.body?.replace(/\s+/g, ' ')

    expect(body).toContain('We object to it')
    expect(body).toContain('We reserve every right and remedy')
  })

  test('an extension is asked for only where the waiting period ends after the answer is due', () => {
    expect(letter('extension-request', { fields: { dueOn: said('2026-11-29') } })?.body).toContain('29 November 2026')
    expect(letter('extension-request', { fields: { dueOn: said('2026-11-30') } })).toBeUndefined()
  })
})

describe('who gets no letter', () => {
  const requesters = (change: RequestChange) =>
    letters(change).filter(({ to }) => to.some((one) => one.includes('fbi.gov')))

  test.each([
    ['a spoofed sender', { verdict: 'spoofed-government' }],
    ['an impostor', { verdict: 'impersonating' }],
    ['a bounce', { kind: 'bounce', type: 'none' }],
    ['an auto-reply', { kind: 'auto-reply', type: 'none' }],
    ['an unrelated mail', { kind: 'unrelated', type: 'none' }],
    ['a mail without a From', { sender: { address: null, domain: null, verdict: 'non-government' } }],
    ['an address with a line break', { sender: { address: 'agent@fbi.gov\r\nBcc: x@y.example' } }],
  ] as const)('%s', (_, change) => {
    expect(requesters(change)).toEqual([])
  })

  test('a differing Reply-To is never written to', () => {
    const request = aRequest({ sender: { flags: ['reply-to-mismatch'] } })
    request.email.source.replyTo = { name: null, address: 'agent@fbi-desk.example' }
    const review = reviewRequest(request)

    const drafts = draftNotices({ ...request, review, templates: loaded('kutano').templates, caseReference: null })

    expect(drafts.flatMap(({ to }) => to)).not.toContain('agent@fbi-desk.example')
    expect(review.actions).toContain('verify-by-callback')
  })
})

describe('letters to the customer', () => {
  const both = [
    { kind: 'email' as const, value: 'm.ostrow@brightharbor.example', evidence: [] },
    { kind: 'workspace' as const, value: 'merrow-freight', evidence: [] },
  ]

  test('the owner is told at the address of the directory, with the day by which a motion must reach us', () => {
    const notice = letter('customer-notice')

    expect(notice?.to).toEqual(['dana@brightharbor.example'])
    expect(notice?.body).toContain('m.ostrow@brightharbor.example')
    expect(notice?.body?.replace(/\s+/g, ' ')).toContain('by 30 November 2026')
  })

  test('owner and admins are told where the policy says so', () => {
    expect(letter('customer-notice', { policy: 'qukku' })?.to).toEqual([
      'dana@brightharbor.example',
      'it@brightharbor.example',
    ])
  })

  test('two customers get two notices, and neither names the other', () => {
    const notices = letters({ fields: { targets: both } }).filter(({ kind }) => kind === 'customer-notice')

    expect(notices.map(({ to }) => to)).toEqual([['dana@brightharbor.example'], ['odette@merrow-freight.example']])
    expect(notices[0]?.body).not.toMatch(/merrow/i)
    expect(notices[1]?.body).not.toMatch(/bright|ostrow/i)
    expect(notices[0]?.body.replace(/\s+/g, ' ')).toContain('extract of what concerns you')
  })

  test('an officer is not named', () => {
    expect(letter('customer-notice')?.body).not.toMatch(/novak|2025550142/i)
  })

  test('a customer that the directory does not know is left to a person', () => {
    expect(letter('customer-notice', { customers: [] })?.to).toEqual(['workspace-owner'])
  })

  test('a notice is not drafted under an order, for harm, or while a document is unread', () => {
    const silence = { ordered: true, requested: false, until: null, basis: null, evidence: [] }

    expect(letter('customer-notice', { fields: { nonDisclosure: silence } })).toBeUndefined()
    expect(letter('customer-notice', { text: 'He threatened to kill her.' })).toBeUndefined()
    expect(
      letter('customer-notice', { documents: [{ role: 'attachment', status: 'encrypted', text: null }] }),
    ).toBeUndefined()
  })

  test('what is forwarded to the owner is plain text whose links are dead', () => {
    const text = 'Hello,\nsee https://evil.example.com/login and www.evil.example now.\u202e\nYou should object.'
    const forward = letter('owner-forward', { policy: 'qukku', type: 'private-request', text })

    expect(forward?.to).toEqual(['dana@brightharbor.example', 'it@brightharbor.example'])
    expect(forward?.body).toContain('> see https[:]//evil[.]example[.]com/login')
    expect(forward?.body).not.toMatch(/https?:\/\/|\u202e/)
  })

  test('no letter says a password of the case, and the words of its template stay', () => {
    const text = 'Hello, the file opens with Harbor-22-7719. Please answer.'
    const change = { policy: 'qukku', type: 'private-request', text } as const
    const said = letters(change, null, ['Harbor-22-7719', 'request', 'the'])
    const [plain, forward] = [letters(change), said].map((all) => all.find(({ kind }) => kind === 'owner-forward'))

    expect(plain?.body).toContain('Harbor-22-7719')
    expect(forward?.body).toBe(plain?.body.replace('Harbor-22-7719', '********'))
    for (const { subject, body } of said) expect(subject + body).not.toContain('Harbor-22')
  })

  test('nothing is forwarded about a person once close, nor words that name somebody else', () => {
    const close = { policy: 'qukku', type: 'private-request', text: 'I want the chats of my ex-husband.' } as const
    const forward = letter('owner-forward', {
      policy: 'qukku',
      type: 'private-request',
      text: 'About merrow-freight',
      fields: { targets: both },
    })

    expect(letter('owner-forward', close)).toBeUndefined()
    expect(forward?.body).not.toMatch(/> /)
  })
})

describe('internal letters', () => {
  test.each([
    ['emergency-escalation', { type: 'emergency-disclosure-request' }, 'on-call-counsel'],
    ['child-safety-escalation', { type: 'child-safety-report' }, 'trust-and-safety'],
    ['fraud-alert', { verdict: 'spoofed-government' }, 'security'],
  ] as const)('%s goes to its role and holds codes alone', (kind, change, role) => {
    const alarm = letter(kind, { ...change, text: 'secret words of the mail' })

    expect(alarm?.to).toEqual([role])
    expect(alarm?.body).not.toMatch(/secret|bright|ostrow|novak/i)
  })

  test('a forged emergency still pages on call', () => {
    const kinds = letters({ type: 'emergency-disclosure-request', verdict: 'spoofed-government' }).map(
      ({ kind }) => kind,
    )

    expect(kinds).toEqual(['emergency-escalation', 'fraud-alert'])
  })
})

describe('lines', () => {
  test('long lines are wrapped under their list item, quoted ones are left', () => {
    const long = 'word '.repeat(30).trim()
    const lines = wrapText(`1. ${long}\n> ${long}\n   ${long}`).split('\n')

    expect(lines.filter((line) => !line.startsWith('>')).every((line) => line.length <= 76)).toBe(true)
    expect(lines[1]).toMatch(/^ {3}word/)
    expect(lines.filter((line) => line.startsWith('>'))).toHaveLength(1)
  })
})
