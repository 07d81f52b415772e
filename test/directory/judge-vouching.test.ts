import { describe, expect, test } from '@jest/globals'
import { judgeVouching, type VouchingFacts, type VouchingProposal } from '../../src/directory/judge-vouching.js'
import { findSharedDomain } from '../../src/directory/shared-domains.js'
import { aCallBack } from '../cases/a-call-back.js'

const NOW = new Date('2026-11-22T09:00:00Z')

function judge(domain: string, facts: Partial<VouchingFacts> = {}, over: Partial<VouchingProposal> = {}) {
  return judgeVouching(
    { domain, organization: 'Small Town PD', country: 'US', level: 'local', ...over },
    { callBack: aCallBack({ requester: `chief@${domain.toLowerCase()}` }), governmentRule: null, now: NOW, ...facts },
  )
}

const refusalOf = (...given: Parameters<typeof judge>) => {
  const judged = judge(...given)
  return judged.kind === 'refused' ? judged.refusal : null
}

test('one exact domain is vouched for, for twelve months', () => {
  expect(judge('SmallTownPD.org')).toEqual({
    kind: 'accepted',
    vouching: {
      domain: 'smalltownpd.org',
      organization: 'Small Town PD',
      country: 'US',
      level: 'local',
      endsAt: new Date('2027-11-22T09:00:00Z'),
    },
  })
})

describe('a domain that is no one holder cannot be vouched for', () => {
  test.each([
    ['not a domain', 'domain-invalid'],
    ['*.smalltownpd.org', 'domain-invalid'],
    ['chief@smalltownpd.org', 'domain-invalid'],
    ['10.0.0.1', 'domain-invalid'],
    ['org', 'domain-invalid'],
    ['x'.repeat(300), 'domain-invalid'],
    ['co.uk', 'domain-public-suffix'],
    ['k12.oh.us', 'domain-public-suffix'],
    ['github.io', 'domain-public-suffix'],
    ['gmail.com', 'domain-free-mail'],
    ['police.gmail.com', 'domain-free-mail'],
    ['mailinator.com', 'domain-disposable'],
    ['cjsm.net', 'domain-shared'],
    ['smallfirm.cjsm.net', 'domain-shared'],
    ['smalltown.onmicrosoft.com', 'domain-shared'],
    ['xn--smalltwnpd-rfg.org', 'domain-idn'],
  ])('%s: %s', (domain, refusal) => {
    expect(refusalOf(domain)).toBe(refusal)
  })

  test('nor one that a registry keeps for governments already', () => {
    expect(refusalOf('fbi.gov', { governmentRule: 'us-gov-fbi' })).toBe('domain-registered')
  })
})

describe('a vouching rests on a call-back', () => {
  test.each<[string, Partial<VouchingFacts>, string]>([
    ['that is there', { callBack: null }, 'call-back-unknown'],
    ['that succeeded', { callBack: aCallBack({ outcome: 'inconclusive' }) }, 'call-back-without-success'],
    ['of two persons', { callBack: aCallBack({ secondedAt: null, secondedBy: null }) }, 'call-back-without-success'],
    [
      'of this year',
      { callBack: aCallBack({ calledAt: new Date('2025-11-22T09:00:00Z') }) },
      'call-back-without-success',
    ],
    [
      'about exactly this domain',
      { callBack: aCallBack({ requester: 'chief@mail.smalltownpd.org' }) },
      'call-back-of-other-domain',
    ],
    [
      'and not about its parent',
      { callBack: aCallBack({ requester: 'chief@smalltownpd.org.evil.example' }) },
      'call-back-of-other-domain',
    ],
    ['about somebody', { callBack: aCallBack({ requester: null }) }, 'call-back-of-other-domain'],
  ])('%s', (_what, facts, refusal) => {
    expect(refusalOf('smalltownpd.org', facts)).toBe(refusal)
  })
})

test('a shared name is shared on label boundaries', () => {
  expect(findSharedDomain('police.uk.cjsm.net')?.domain).toBe('cjsm.net')
  expect(findSharedDomain('notcjsm.net')).toBeNull()
})
