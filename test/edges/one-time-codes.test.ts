import { describe, expect, test } from '@jest/globals'
import { codeAddress, codeAt, newCodeSecret, stepOfCode } from '../../src/edges/one-time-codes.js'

/** RFC 6238, appendix B: the ASCII secret 12345678901234567890, its eight digits cut to six. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('codes of RFC 6238', () => {
  test.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %d seconds: %s', (seconds, code, step) => {
    const now = new Date(seconds * 1_000)

    expect([codeAt(RFC_SECRET, now), stepOfCode(RFC_SECRET, code, now)]).toEqual([code, step])
  })

  test.each([
    ['one step early', -30, 0],
    ['one step late', 30, 2],
    ['two steps late', 60, null],
  ])('a code is taken %s: %d seconds', (_what, seconds, step) => {
    expect(stepOfCode(RFC_SECRET, '287082', new Date((59 + seconds) * 1_000))).toBe(step === null ? null : 1)
  })

  test.each(['', '28708', '2870820', 'abcdef', '287082\u0000', '9'.repeat(100_000)])('no code: %.10s', (code) => {
    expect(stepOfCode(RFC_SECRET, code, new Date(59_000))).toBeNull()
  })

  test('a code may be pasted with the space that authenticators show', () => {
    expect(stepOfCode(RFC_SECRET, ' 287 082 ', new Date(59_000))).toBe(1)
  })
})

test('a secret is new each time, has 160 bits, and its address names product and person', () => {
  const [one, other] = [newCodeSecret(), newCodeSecret()]

  expect(one).not.toBe(other)
  expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(codeAddress(one, 'ann@kutano.example')).toContain('otpauth://totp/Writdesk:ann%40kutano.example?')
})
