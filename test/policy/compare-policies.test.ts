import { expect, test } from '@jest/globals'
import { comparePolicies, compareReviews } from '../../src/policy/compare-policies.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { aRequest, loaded } from '../review/a-request.js'

test('a key that is changed, new or gone is told by its path', () => {
  const { policy } = loaded('kutano')
  const next = {
    ...policy,
    bounds: { longestPeriodInDays: 90 },
    findings: { ...policy.findings, 'attestation-missing': { clause: 'challenge' } },
  }

  expect(comparePolicies(policy, next)).toEqual([
    { path: 'bounds.longestPeriodInDays', was: '366', is: '90' },
    { path: 'findings.attestation-missing.clause', was: 'nothing', is: '"challenge"' },
  ])
})

test('what would be said otherwise of a mail is told in its own words', () => {
  const request = aRequest({ fields: { dateRange: { from: '2026-01-01', to: '2026-06-30', evidence: [] } } })
  const { policy } = request
  const strict = { ...policy, bounds: { longestPeriodInDays: 90 } }

  const said = compareReviews(reviewRequest(request), reviewRequest({ ...request, policy: strict }))

  expect(said).toEqual(
    expect.arrayContaining([
      'disposition: no more review, now request-cure',
      expect.stringContaining('findings: now overbroad (blocks)'),
    ]),
  )
  expect(compareReviews(reviewRequest(request), reviewRequest(request))).toEqual([])
})
