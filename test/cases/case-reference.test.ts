import { describe, expect, test } from '@jest/globals'
import {
  checkCharacter,
  findCaseReferences,
  formatCaseReference,
  isCaseReference,
} from '../../src/cases/case-reference.js'
import { cpuMsOf } from '../cpu-time.js'
import { fc } from '../property-runs.js'

describe('case references', () => {
  test('the check character is that of ISO 7064 MOD 37,36', () => {
    // The published example of the Global Release Identifier: A1-2425G-ABC1234002-M.
    expect(checkCharacter('A12425GABC1234002')).toBe('M')
  })

  test('the reference of the samples does not check', () => {
    expect(isCaseReference('LP-2026-000123-C')).toBe(false)
  })

  test('every reference that is formatted is found again, and one wrong digit is noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 9999 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.nat(9),
        fc.nat(20),
        (year, number, digit, place) => {
          const reference = formatCaseReference(year, number)
          const at = 3 + (place % (reference.length - 5))
          const wrong = `${reference.slice(0, at)}${digit}${reference.slice(at + 1)}`

          expect(findCaseReferences(`Re: [${reference.toLowerCase()}] your notice`)).toEqual([reference])
          expect(isCaseReference(wrong)).toBe(wrong === reference)
        },
      ),
    )
  })

  test('a million characters are read in under a second', () => {
    const cpuMs = cpuMsOf(() => findCaseReferences('LP-2026-000'.repeat(100_000)))

    expect(cpuMs).toBeLessThan(1000)
  })
})
