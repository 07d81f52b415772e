import { describe, expect, test } from '@jest/globals'
import { INSTRUMENTS_BY_STRENGTH, type MailKind } from '../../src/classify/instrument.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { NEVER_LOWERED } from '../../src/policy/law.js'
import { reviewRequest } from '../../src/review/review-request.js'
import type { Verdict } from '../../src/screen/sender-verdict.js'
import { cpuMsOf } from '../cpu-time.js'
import { fc } from '../property-runs.js'
import { aRequest, loaded, said } from './a-request.js'

const CUSTOMERS = readCustomers(
  'workspace,customer,owner_name,owner_email,domains\nbrightharbor,Brightharbor,Dana,dana@brightharbor.example,brightharbor.example\n',
)
const KINDS: MailKind[] = ['request', 'follow-up', 'auto-reply', 'bounce', 'unrelated']
const VERDICTS: Verdict[] = [
  'verified-government',
  'unauthenticated-government',
  'spoofed-government',
  'impersonating',
  'non-government',
]
const maybe = <T>(value: T) => fc.option(fc.constant(value), { nil: null })

/** Any request at all: every type with every sender, jurisdiction, order, consent and gap. */
const anyRequest = fc
  .record({
    policy: fc.constantFrom('kutano', 'qukku'),
    kind: fc.constantFrom(...KINDS),
    type: fc.constantFrom(...INSTRUMENTS_BY_STRENGTH),
    also: fc.subarray([...INSTRUMENTS_BY_STRENGTH], { maxLength: 3 }),
    country: fc.constantFrom('US', 'CA', 'GB', 'FR', 'BR', null),
    level: fc.constantFrom('federal' as const, 'state' as const, 'foreign' as const, null),
    verdict: fc.constantFrom(...VERDICTS),
    sought: fc.subarray(['content', 'metadata', 'basic-account'] as const),
    ordered: fc.boolean(),
    until: fc.constantFrom('2026-01-01', '2026-11-20', '2027-01-01', null),
    agency: maybe('Federal Bureau of Investigation'),
    danger: maybe('a child was taken'),
    due: fc.constantFrom('2026-11-01', '2026-11-25', '2026-12-24', null),
    unread: fc.boolean(),
    text: fc.constantFrom('', 'any and all records', 'I consent to the release of my data', 'threatened to kill her'),
  })
  .map(({ country, level, ordered, until, agency, danger, due, unread, ...rest }) =>
    aRequest({
      ...rest,
      jurisdiction: { country, level, subdivision: null },
      customers: CUSTOMERS,
      documents: unread ? [{ role: 'attachment', name: 'a.pdf', status: 'encrypted', text: null }] : [],
      fields: {
        agency: agency ? said(agency) : null,
        dueOn: due ? said(due) : null,
        emergency: danger ? { danger: said(danger), deadline: null } : null,
        nonDisclosure: { ordered, requested: false, until, basis: null, evidence: [] },
      },
    }),
  )

const runs = { numRuns: 500 }

function lettersOf(request: ReturnType<typeof aRequest>) {
  const review = reviewRequest(request)
  const { templates } = loaded(request.policy.id)
  return { review, drafts: draftNotices({ ...request, review, templates, caseReference: null }) }
}

describe('whatever is asked', () => {
  test('content is disclosable only on a search warrant of a United States authority', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { disclosable } = reviewRequest(request)
        const types = [request.classification.primary, ...request.classification.instruments]

        if (disclosable.includes('content')) {
          expect(
            types.some(({ type, jurisdiction }) => type === 'search-warrant' && jurisdiction.country === 'US'),
          ).toBe(true)
        }
        expect(
          disclosable.every((category) => request.fields.dataSought.some((item) => item.category === category)),
        ).toBe(true)
      }),
      runs,
    )
  })

  test('nothing is disclosable to a forger, and no letter goes to one', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const isForged = /spoofed|impersonating/.test(request.sender.verdict)
        const { review, drafts } = lettersOf(request)

        if (isForged) {
          expect(review.disposition).toBe('suspected-fraud')
          expect(review.disclosable).toEqual([])
          expect(drafts.flatMap(({ to }) => to).filter((one) => one.includes('@'))).toEqual([])
        }
      }),
      runs,
    )
  })

  test('no letter goes to a customer under an order in force, nor to a machine', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { ordered, until } = request.fields.nonDisclosure
        const isSilenced = ordered && (until === null || until >= '2026-11-20')
        const { drafts } = lettersOf(request)
        const recipients = drafts.flatMap(({ to }) => to)

        if (isSilenced) expect(recipients).not.toContain('dana@brightharbor.example')
        if (['auto-reply', 'bounce'].includes(request.classification.kind))
          expect(recipients).not.toContain('agent@fbi.gov')
      }),
      runs,
    )
  })

  test('no customer is told while a document is unread, or on the way to anything but a review', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { review, drafts } = lettersOf(request)

        if (drafts.some(({ kind }) => kind === 'customer-notice')) {
          expect(review.disposition).toBe('review')
          expect(review.findings.map(({ code }) => code)).not.toContain('document-unreadable')
        }
      }),
      runs,
    )
  })

  test('a review is never recommended while something blocks that is not the live part of an order', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const review = reviewRequest(request)
        const blocking = review.findings.filter(({ severity }) => severity === 'blocks').map(({ code }) => code)

        if (review.disposition === 'review')
          expect(blocking.filter((code) => code !== 'real-time-surveillance')).toEqual([])
        for (const finding of review.findings) {
          if (NEVER_LOWERED.includes(finding.code)) expect(finding.severity).toBe('blocks')
        }
      }),
      runs,
    )
  })

  test('the letters to the requester are the same bytes with an empty and a full directory', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const toRequester = (customers: typeof CUSTOMERS) =>
          lettersOf({ ...request, customers }).drafts.filter(({ to }) => to.includes('agent@fbi.gov'))

        expect(toRequester([])).toEqual(toRequester(CUSTOMERS))
      }),
      runs,
    )
  })

  test('the same request is reviewed the same twice', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(reviewRequest(request)).toEqual(reviewRequest(request))
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile text', () => {
  test.each([
    ['one word', 'and '.repeat(260_000)],
    ['near misses', 'any and all other further such threats to from the TO: Aa Aa Aa Aa '.repeat(16_000)],
    ['consent without end', `I ${'consent to the '.repeat(70_000)}`],
    ['suspects', 'defendant suspects investigation of violations of x by '.repeat(20_000)],
    ['capitals', `TO: ${'Aaaa & '.repeat(150_000)}`],
  ])('a megabyte of %s is reviewed in under a second', (_, text) => {
    const request = aRequest({
      type: 'civil-subpoena',
      policy: 'qukku',
      jurisdiction: { level: 'state', subdivision: 'US-NY' },
      text,
      customers: CUSTOMERS,
    })

    const cpuMs = cpuMsOf(() => reviewRequest(request))

    expect(cpuMs).toBeLessThan(1000)
  })
})
