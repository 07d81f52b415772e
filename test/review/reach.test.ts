import { describe, expect, test } from '@jest/globals'
import { reviewRequest } from '../../src/review/review-request.js'
import { aRequest } from './a-request.js'

const actions = (sought: Parameters<typeof aRequest>[0]) =>
  reviewRequest(aRequest({ policy: 'qukku', type: 'private-request', verdict: 'non-government', ...sought })).actions

describe('what a team can reach by itself', () => {
  test('a request for messages is forwarded to the team that has them', () => {
    expect(actions({ sought: ['content', 'metadata'] })).toContain('forward-to-owner')
  })

  test('what a team cannot get at by itself is not forwarded to it', () => {
    expect(actions({ sought: ['metadata'] })).not.toContain('forward-to-owner')
  })

  test('process of the jurisdiction of a registered agent is at home', () => {
    const request = aRequest({ policy: 'qukku', jurisdiction: { subdivision: 'US-DE', level: 'state' } })
    const agents = [{ jurisdiction: 'US-DE', name: 'Registered Agents of Delaware' }]
    const withAgent = { ...request, policy: { ...request.policy, home: { ...request.policy.home, agents } } }
    const codes = (input: typeof request) => reviewRequest(input).findings.map(({ code }) => code)

    expect(codes(request)).toContain('not-domesticated')
    expect(codes(withAgent)).not.toContain('not-domesticated')
  })
})
