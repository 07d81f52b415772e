import { describe, expect, test } from '@jest/globals'
import type { CaseEmail } from '../../src/cases/case-file.js'
import {
  type CallBackFacts,
  type CallBackProposal,
  judgeCallBack,
  readNumber,
} from '../../src/cases/judge-call-back.js'
import { anEmail, aSender } from '../builders.js'
import { aCaseEmail, aMailWith, fieldsOfOfficer } from './a-call-back.js'

const NOW = new Date('2026-11-22T09:00:00Z')

function judge(
  proposal: Partial<CallBackProposal>,
  emails: CaseEmail[] = [aCaseEmail()],
  facts: Partial<CallBackFacts> = {},
) {
  return judgeCallBack(
    {
      emailId: emails[0]?.emailId ?? '',
      number: '+1 312 555 0142',
      numberSource: 'phone-book',
      foundAt: 'Chicago, 2026, page 7',
      answeredBy: 'Sgt. Doe',
      outcome: 'confirmed',
      calledAt: new Date('2026-11-21T09:00:00Z'),
      ...proposal,
    },
    {
      emails,
      known: [],
      claimed: [],
      isGovernmentHost: (host) => host.endsWith('.gov'),
      resembles: (host) => (host === 'fbi-gov.com' ? 'fbi-gov.com is like fbi.gov' : null),
      now: NOW,
      ...facts,
    },
  )
}

const refusalOf = (...given: Parameters<typeof judge>) => {
  const judged = judge(...given)
  return judged.kind === 'refused' ? judged.refusal : null
}

test('a call at a number found elsewhere is kept, about the author and the officer of the mail', () => {
  const email = aCaseEmail({
    sender: aSender({ address: 'Agent@Agency.example' }),
    fields: fieldsOfOfficer('Alex Roe'),
  })

  expect(judge({ number: '(312) 555-0142 ext. 9' }, [email])).toEqual({
    kind: 'accepted',
    callBack: expect.objectContaining({
      number: '+13125550142',
      extension: '9',
      requester: 'agent@agency.example',
      officer: 'alex roe',
      inMessage: false,
      uncompared: [],
    }),
  })
})

describe('a number of the message is refused, with where it stands', () => {
  test.each<[string, CaseEmail, string]>([
    ['in a PDF', aMailWith({}, { text: 'Call me: 312.555.0142', detectedType: 'application/pdf' }), 'document d1'],
    ['in text that a reader would not see', aMailWith({ hiddenText: '3125550142' }), 'document d0'],
    ['in the name of an attachment', aMailWith({ name: 'call 312-555-0142.pdf' }), 'document d0'],
    ['in a link', aMailWith({ links: [{ url: 'tel:%2B1%28312%295550142', start: 0, end: 0 }] }), 'document d0'],
    ['in the subject', aCaseEmail({ source: anEmail({ source: { subject: '312 555 0142' } }).source }), 'the head'],
    [
      'in the name shown',
      aCaseEmail({
        source: anEmail({ source: { from: { name: 'FBI 312-555-0142', address: 'a@b.example' } } }).source,
      }),
      'the head',
    ],
  ])('%s', (_where, email, place) => {
    const judged = judge({}, [email])

    expect(judged).toMatchObject({ kind: 'refused', refusal: 'number-in-message' })
    expect(judged.kind === 'refused' && judged.message).toContain(`${place} of mail ${email.emailId}`)
  })

  test('where another mail of the case holds it', () => {
    expect(refusalOf({}, [aCaseEmail(), aMailWith({ text: '+13125550142' })])).toBe('number-in-message')
  })

  test('with another extension as well', () => {
    expect(refusalOf({ number: '+1 312 555 0142 ext 77' }, [aMailWith({ text: '(312) 555-0142 ext. 5' })])).toBe(
      'number-in-message',
    )
  })

  test('but not where a confirmed call of another case knew it before the mail came: then both are said', () => {
    const known = {
      number: '+13125550142',
      source: 'earlier-case',
      agency: 'Chicago PD',
      since: new Date('2026-06-01T00:00:00Z'),
    } as const
    const letterhead = [aMailWith({ text: '312 555 0142' })]
    const asKnown = { numberSource: 'earlier-case', foundAt: null } as const

    expect(judge(asKnown, letterhead, { known: [known] })).toMatchObject({ callBack: { inMessage: true } })
    const later = { ...known, since: new Date('2026-11-20T10:00:00Z') }
    expect(refusalOf(asKnown, letterhead, { known: [later] })).toBe('number-in-message')
    // The second mail came after the number was known, the first before.
    const second = aCaseEmail({ emailId: 'second', receivedAt: new Date('2026-11-20T12:00:00Z') })
    expect(refusalOf({ ...asKnown, emailId: 'second' }, [...letterhead, second], { known: [later] })).toBe(
      'number-in-message',
    )
  })
})

describe('a source is what it says', () => {
  test('the registry and earlier cases must have the number', () => {
    expect(refusalOf({ numberSource: 'registry' })).toBe('number-not-known')
    expect(refusalOf({ numberSource: 'earlier-case' })).toBe('number-not-known')
  })

  test('an imported line that nobody vouched for is none', () => {
    expect(refusalOf({ numberSource: 'registry' }, undefined, { claimed: ['+13125550142'] })).toBe('number-not-vouched')
  })

  test('what a person looked up says where', () => {
    expect(refusalOf({ foundAt: null })).toBe('found-at-missing')
    expect(refusalOf({ numberSource: 'agency-website', foundAt: 'their site' })).toBe('found-at-missing')
  })

  test("the message's own site is the message", () => {
    const site = { numberSource: 'agency-website', foundAt: 'https://www.agency.example/contact' } as const

    expect(refusalOf(site, [aCaseEmail()])).toBe('site-of-message')
    expect(
      refusalOf({ ...site, foundAt: 'https://smalltownpd.example' }, [aMailWith({ text: 'see SmallTownPD.example' })]),
    ).toBe('site-of-message')
    expect(judge({ ...site, foundAt: 'https://smalltownpd.example' }).kind).toBe('accepted')
  })

  test('a site that is made to look like an agency is none', () => {
    const judged = judge({ numberSource: 'agency-website', foundAt: 'https://fbi-gov.com/contact' })

    expect(judged).toMatchObject({ refusal: 'site-resembles', message: expect.stringContaining('like fbi.gov') })
  })

  test("a registry's own name space is nobody's to put up", () => {
    const site = { numberSource: 'agency-website', foundAt: 'https://www.fbi.gov/contact' } as const

    expect(judge(site, [aMailWith({ text: 'see www.fbi.gov' })]).kind).toBe('accepted')
  })
})

test.each<[string, Partial<CallBackProposal>, string]>([
  ['about a mail of another case', { emailId: 'another' }, 'mail-not-of-case'],
  ['before the mail came', { calledAt: new Date('2026-11-20T09:00:00Z') }, 'called-before-mail'],
  ['in the future', { calledAt: new Date('2026-11-22T09:00:01Z') }, 'called-in-future'],
  ['that somebody unnamed answered', { answeredBy: null }, 'answered-by-missing'],
])('a call %s is refused', (_what, proposal, refusal) => {
  expect(refusalOf(proposal)).toBe(refusal)
})

test('a call that nobody answered needs no name', () => {
  expect(judge({ outcome: 'not-reached', answeredBy: null }).kind).toBe('accepted')
})

test('documents that are not read are named: the number was not looked for in them', () => {
  expect(judge({}, [aMailWith({}, { text: null })])).toMatchObject({
    callBack: { uncompared: [`${aCaseEmail().emailId}/d1`] },
  })
})

test('so are documents whose words were read from a picture, or are drawn otherwise', () => {
  const scanned = aMailWith({ pageConfidence: [null, 71] }, {}, {})
  const drawnText = [
    { documentId: 'd1', page: 1, outcome: 'differs' as const, fields: [] },
    { documentId: 'd2', page: 1, outcome: 'agrees' as const, fields: [] },
  ]

  expect(judge({}, [{ ...scanned, drawnText }])).toMatchObject({
    callBack: { uncompared: [`${scanned.emailId}/d0`, `${scanned.emailId}/d1`] },
  })
})

test('what is more than can be compared is named, and what comes first is compared', () => {
  const long = { text: `${' '.repeat(11_000_000)}` }
  const hostile = aMailWith(long, long, { text: '312 555 0142' })

  expect(judge({}, [hostile])).toMatchObject({
    callBack: { uncompared: [`${hostile.emailId}/d1`, `${hostile.emailId}/d2`] },
  })
  expect(refusalOf({}, [aMailWith({ text: '312 555 0142' }, long, long)])).toBe('number-in-message')
})

describe('what is no number', () => {
  test.each([
    ['ten thousand digits', '9'.repeat(10_000)],
    ['an emergency number', '911'],
    ['words', 'the switchboard'],
    ['nothing', ''],
    ['a line end', '+1 312\r\n555 0142'],
    ['a hidden character', '+1 312\u202e 555 0142'],
    ['a number in a sentence', 'call +1 312 555 0142 now'],
  ])('%s', (_what, text) => {
    expect(readNumber(text, null)).toBeNull()
  })

  test('a number is read by the country of the mail', () => {
    expect(readNumber('020 7946 0123', 'GB')?.number).toBe('+442079460123')
    expect(readNumber('020 7946 0123', null)).toBeNull()
  })
})
