import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { loadPolicies } from '../../src/edges/policies.js'
import { IntakeError } from '../../src/errors.js'
import { describePolicy } from '../../src/policy/describe-policy.js'
import { readPolicy } from '../../src/policy/read-policy.js'

const KUTANO = readFileSync('policies/kutano.yaml', 'utf8')
const squash = (text: string) => text.replace(/\s+/g, ' ').trim()

function refusal(yaml: string): string {
  try {
    readPolicy(yaml, 'wrong.yaml')
  } catch (error) {
    if (error instanceof IntakeError) return `${error.code} ${error.message}`
  }
  return 'accepted'
}

describe('the two policies', () => {
  test('both load with all of their letters', async () => {
    const loaded = await loadPolicies('policies')

    expect(loaded.map(({ policy }) => policy.id)).toEqual(['kutano', 'qukku'])
  })

  test.each(['kutano', 'qukku'])('every clause of %s is quoted exactly from its text', async (id) => {
    const text = squash(readFileSync(`policies/texts/${id}.txt`, 'utf8'))
    const loaded = (await loadPolicies('policies')).find(({ policy }) => policy.id === id)

    const missing = Object.entries(loaded?.policy.clauses ?? {}).filter(([, words]) => !text.includes(squash(words)))

    expect(missing).toEqual([])
  })

  test.each(['kutano', 'qukku'])('%s is told in words with its clauses', async (id) => {
    const loaded = (await loadPolicies('policies')).find(({ policy }) => policy.id === id)

    const words = loaded ? describePolicy(loaded.policy) : ''

    expect(words).toContain('search-warrant: content, metadata, basic-account')
    expect(words).toContain('content-requires-search-warrant (blocks, always)')
  })
})

describe('a wrong policy is refused with path and reason', () => {
  test('an unknown key', () => {
    expect(refusal(KUTANO.replace('bounds: {', 'bounds: { shortestPeriod: 3,'))).toMatch(
      /POLICY_INVALID.*wrong\.yaml: bounds: .*shortestPeriod/,
    )
  })

  test('an unknown finding', () => {
    expect(refusal(KUTANO.replace('missing-agency:', 'mising-agency:'))).toMatch(/findings.*mising-agency/)
  })

  test('a clause that nobody wrote', () => {
    expect(
      refusal(
        KUTANO.replace('missing-agency: { clause: required-information }', 'missing-agency: { clause: nowhere }'),
      ),
    ).toMatch(/findings\.missing-agency\.clause: there is no clause "nowhere"/)
  })

  test('a clause on which nothing rests', () => {
    expect(refusal(KUTANO.replace('clauses:', 'clauses:\n  idle: Nobody rests on these words.'))).toMatch(
      /clauses\.idle: no rule rests on this clause/,
    )
  })

  test('a severity that nothing lowers', () => {
    expect(
      refusal(
        KUTANO.replace(
          'content-requires-search-warrant: { clause: content }',
          'content-requires-search-warrant: { clause: content, severity: warns }',
        ),
      ),
    ).toMatch(/findings\.content-requires-search-warrant\.severity: no policy lowers/)
  })

  test('a subpoena that would produce content', () => {
    expect(refusal(KUTANO.replace('civil-subpoena: [basic-account]', 'civil-subpoena: [content]'))).toMatch(
      /produces\.instruments\.civil-subpoena: civil-subpoena cannot compel content/,
    )
  })

  test('text that is no YAML', () => {
    expect(refusal('a: [1,')).toMatch(/POLICY_INVALID.*wrong\.yaml/)
  })

  test('an alias bomb', () => {
    expect(refusal('a: &a [x, x]\nb: [*a, *a]')).toMatch(/POLICY_INVALID/)
  })
})
