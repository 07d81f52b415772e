import { describe, expect, test } from '@jest/globals'
import type { ThreadFacts } from '../../src/open/case-decision.js'
import { openCase } from '../../src/open/open-case.js'
import { aClassification, anEmail, aReview, aSender } from '../builders.js'

const CASE = { caseId: 'case-1', reference: 'LP-2026-000123-9', parties: ['agent@fbi.gov'], restricted: false }
const NO_FACTS: ThreadFacts = { answeredCases: [], namedCases: [], sameDocumentCases: [] }
const PASS = {
  dkim: 'pass',
  spf: 'pass',
  dmarc: 'pass',
  arc: 'none',
  alignedDkim: true,
  alignedSpf: true,
  basis: 'trusted-header',
} as const
const agent = { name: null, address: 'agent@fbi.gov' }
const email = anEmail({ source: { from: agent, authors: [agent] } })
const party = aSender({ address: 'Agent@fbi.gov', authentication: PASS, verdict: 'verified-government' })

function decide(over: Partial<Parameters<typeof openCase>[0]> = {}) {
  return openCase({
    email,
    sender: party,
    classification: aClassification(),
    review: aReview(),
    facts: NO_FACTS,
    restricted: false,
    ...over,
  })
}

describe('a mail opens a case, joins one, or ends in the ledger', () => {
  test('a request opens a case', () => {
    expect(decide()).toEqual({
      kind: 'open',
      reason: 'new-matter',
      claimedCase: null,
      claimedCases: [],
      restricted: false,
    })
  })

  test.each(['bounce', 'auto-reply', 'unrelated'] as const)('a %s closes', (kind) => {
    const decision = decide({
      classification: aClassification({ kind }),
      review: aReview({ disposition: 'no-action' }),
    })

    expect(decision).toEqual({ kind: 'close', reason: kind, restricted: false })
  })

  test('what closes and points at a case of counsel\u2019s says so: others would learn of that one', () => {
    const restricted = { ...CASE, restricted: true }
    const closing = {
      classification: aClassification({ kind: 'auto-reply' }),
      review: aReview({ disposition: 'no-action' }),
    }

    expect(decide({ ...closing, facts: { ...NO_FACTS, answeredCases: [restricted] } })).toMatchObject({
      restricted: true,
    })
    expect(decide({ ...closing, facts: { ...NO_FACTS, namedCases: [CASE] } })).toMatchObject({ restricted: false })
  })

  test('an unrelated mail that impersonates a government opens a case all the same', () => {
    const decision = decide({
      classification: aClassification({ kind: 'unrelated' }),
      review: aReview({ disposition: 'suspected-fraud' }),
    })

    expect(decision.kind).toBe('open')
  })

  test.each([
    ['answers our notice', { answeredCases: [CASE] }, 'answers-our-notice'],
    ['names the case', { namedCases: [CASE] }, 'party-names-case'],
    ['serves the same document again', { sameDocumentCases: [CASE] }, 'served-again'],
  ] as const)('a proven party that %s joins it', (_, facts, reason) => {
    expect(decide({ facts: { ...NO_FACTS, ...facts } })).toEqual({ kind: 'attach', caseId: 'case-1', reason })
  })
})

describe('strangers join nothing: known failure 66, 68 and 72', () => {
  const facts = { answeredCases: [CASE], namedCases: [CASE], sameDocumentCases: [CASE] }
  const claims = {
    kind: 'open',
    reason: 'new-matter',
    claimedCase: 'LP-2026-000123-9',
    claimedCases: ['LP-2026-000123-9'],
    restricted: false,
  }

  test.each([
    ['another address', { sender: aSender({ address: 'other@fbi.gov', authentication: PASS }) }],
    ['a party whose mail does not authenticate', { sender: aSender({ address: 'agent@fbi.gov' }) }],
    [
      'a party whose DMARC fails',
      { sender: aSender({ address: 'agent@fbi.gov', authentication: { ...PASS, dmarc: 'fail' } as const }) },
    ],
    ['a forged party', { sender: { ...party, verdict: 'spoofed-government' as const } }],
    ['a replayed mail', { sender: { ...party, flags: ['replay-suspect' as const] } }],
    [
      'two authors',
      { email: anEmail({ source: { from: agent, authors: [agent, { name: null, address: 'x@y.example' }] } }) },
    ],
  ])('%s opens a case that claims the old one', (_, over) => {
    expect(decide({ facts, ...over })).toEqual(claims)
  })
})

describe("counsel's mail stays counsel's", () => {
  const COUNSELS = { ...CASE, caseId: 'case-2', reference: 'LP-2026-000124-7', restricted: true }

  test('a letter for counsel alone joins no case that others see: it opens one of its own that claims it', () => {
    expect(decide({ facts: { ...NO_FACTS, namedCases: [CASE] }, restricted: true })).toEqual({
      kind: 'open',
      reason: 'new-matter',
      claimedCase: CASE.reference,
      claimedCases: [CASE.reference],
      restricted: true,
    })
  })

  test.each([true, false])("a proven party's mail joins a case of counsel's (itself restricted: %s)", (restricted) => {
    expect(decide({ facts: { ...NO_FACTS, namedCases: [COUNSELS] }, restricted })).toMatchObject({ kind: 'attach' })
  })

  test.each(['answeredCases', 'namedCases', 'sameDocumentCases'] as const)(
    "a stranger's mail whose %s is counsel's is for counsel too",
    (way) => {
      const facts = { ...NO_FACTS, [way]: [COUNSELS] }

      expect(decide({ sender: aSender(), facts })).toMatchObject({ kind: 'open', restricted: true })
    },
  )

  test("a party of one case whose mail also names counsel's opens a case of counsel's that claims both", () => {
    const facts = { ...NO_FACTS, namedCases: [CASE, { ...COUNSELS, parties: [] }] }

    expect(decide({ facts })).toEqual({
      kind: 'open',
      reason: 'new-matter',
      claimedCase: CASE.reference,
      claimedCases: [CASE.reference, COUNSELS.reference],
      restricted: true,
    })
  })
})

test('of several cases that a mail names it joins the one to which its sender is a party', () => {
  const foreign = { ...CASE, caseId: 'case-3', reference: 'LP-2026-000125-5', parties: ['other@fbi.gov'] }

  expect(decide({ facts: { ...NO_FACTS, namedCases: [foreign, CASE] } })).toEqual({
    kind: 'attach',
    caseId: 'case-1',
    reason: 'party-names-case',
  })
})
