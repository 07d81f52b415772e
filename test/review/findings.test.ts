import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readPolicy } from '../../src/policy/read-policy.js'
import { FINDING_CODES, type FindingCode } from '../../src/review/review.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { aRequest, said } from './a-request.js'
import { FINDING_SAMPLES } from './finding-samples.js'

const codes = (input: Parameters<typeof reviewRequest>[0]) => reviewRequest(input).findings.map(({ code }) => code)
const rows = (side: 'raised' | 'spared') =>
  FINDING_CODES.flatMap((code) => FINDING_SAMPLES[code][side].map((change, at) => ({ code, change, at: at + 1 })))

describe('each finding is raised by its samples and spares its look-alikes', () => {
  test.each(rows('raised'))('$code, sample $at', ({ code, change }) => {
    expect(codes(aRequest(change))).toContain(code)
  })

  test.each(rows('spared'))('not $code, look-alike $at', ({ code, change }) => {
    expect(codes(aRequest(change))).not.toContain(code)
  })

  test('the complete request raises nothing under the policy that lists what it must state', () => {
    expect(codes(aRequest())).toEqual([])
  })

  test('every finding has a sample and a look-alike; only the attestation waits for a policy that asks it', () => {
    const without = FINDING_CODES.filter(
      (code) => !FINDING_SAMPLES[code].raised.length || !FINDING_SAMPLES[code].spared.length,
    )

    expect(without).toEqual(['attestation-missing'])
  })
})

describe('a third organisation is a file, not code', () => {
  const third = readPolicy(readFileSync('test/policy/lantern.yaml', 'utf8'), 'lantern.yaml')
  const under = (change: Parameters<typeof aRequest>[0]) => reviewRequest({ ...aRequest(change), policy: third })

  test('it asks for the attestation of California authorities', () => {
    const review = under({ jurisdiction: { level: 'state', subdivision: 'US-CA' } })

    expect(review.findings.map(({ code }) => code)).toContain('attestation-missing')
    expect(
      codes({
        ...aRequest({ text: 'Attestation under AB 1242', jurisdiction: { level: 'state', subdivision: 'US-CA' } }),
        policy: third,
      }),
    ).not.toContain('attestation-missing')
  })

  test('its own bound makes a quarter too long, and its own severity makes that a warning', () => {
    const finding = under({
      fields: { dateRange: { from: '2026-03-01', to: '2026-08-31', evidence: [] } },
    }).findings.find(({ code }) => code === 'overbroad')

    expect(finding).toMatchObject({ severity: 'warns', clause: 'Lantern asks for periods of at most ninety days.' })
  })

  test('it produces nothing on a subpoena but account data is still compelled by law', () => {
    const review = under({})

    expect(review.disclosable).toEqual([])
    expect(review.findings.map(({ code }) => code)).not.toContain('account-data-requires-subpoena')
  })

  test('it takes French process and no other foreign one', () => {
    const french = under({ type: 'production-order', jurisdiction: { country: 'FR', level: 'foreign' } })
    const german = under({ type: 'production-order', jurisdiction: { country: 'DE', level: 'foreign' } })

    expect(french.disposition).not.toBe('refer-to-treaty')
    expect(german.disposition).toBe('refer-to-treaty')
  })

  test('content on a foreign warrant is never disclosable, whatever it writes', () => {
    const review = under({ type: 'search-warrant', jurisdiction: { country: 'FR' }, sought: ['content', 'metadata'] })

    expect(review.disclosable).toEqual(['metadata'])
  })
})

describe('severities', () => {
  const severity = (code: FindingCode, input: Parameters<typeof reviewRequest>[0]) =>
    reviewRequest(input).findings.find((finding) => finding.code === code)?.severity

  test('a broad warrant that a judge signed warns, a broad subpoena blocks', () => {
    const long = { dateRange: { from: '2024-01-01', to: '2026-01-01', evidence: [] } }

    expect(severity('overbroad', aRequest({ type: 'search-warrant', fields: long }))).toBe('warns')
    expect(severity('overbroad', aRequest({ type: 'search-warrant', fields: { ...long, signed: false } }))).toBe(
      'blocks',
    )
    expect(severity('overbroad', aRequest({ fields: long }))).toBe('blocks')
  })

  test('foreign process warns where it is taken directly and blocks where it is not', () => {
    const foreign = { type: 'production-order', jurisdiction: { country: 'GB' } } as const

    expect(severity('foreign-process', aRequest(foreign))).toBe('warns')
    expect(severity('foreign-process', aRequest({ ...foreign, policy: 'qukku' }))).toBe('blocks')
  })

  test('a signature line that is an image warns', () => {
    const input = aRequest({ fields: { signed: null } })
    const scanned = {
      ...input,
      email: {
        ...input.email,
        documents: input.email.documents.map((one) => ({ ...one, textSource: 'ocr' as const })),
      },
    }

    expect(severity('unsigned-instrument', scanned)).toBe('warns')
  })

  test('every finding bears the words of its clause', () => {
    const review = reviewRequest(aRequest({ fields: { agency: null, dueOn: said('2026-11-21') }, sought: ['content'] }))

    expect(review.findings.map(({ code, clause }) => [code, clause.slice(0, 40)])).toEqual([
      ['missing-agency', 'In addition to all requisite and applica'],
      ['content-requires-search-warrant', 'Content data includes user generated dat'],
      ['overdue-or-near-due', 'House rule: 3 days are needed to read, d'],
    ])
  })
})
