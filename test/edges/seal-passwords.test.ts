import { expect, test } from '@jest/globals'
import { createPasswordSeal } from '../../src/edges/seal-passwords.js'

const seal = createPasswordSeal(Buffer.alloc(32, 1))

test('what was sealed opens, and says nothing by itself', () => {
  const { sealed } = seal.seal('case-1', 'Harbor-22 \u00e9')

  expect(seal.open('case-1', sealed)).toBe('Harbor-22 \u00e9')
  expect(sealed.toString('latin1')).not.toContain('Harbor')
})

test('the same password is sealed differently each time and has one fingerprint a case', () => {
  const [one, two, other] = [seal.seal('case-1', 'x'), seal.seal('case-1', 'x'), seal.seal('case-2', 'x')]

  expect(one.sealed).not.toEqual(two.sealed)
  expect(one.fingerprint).toEqual(two.fingerprint)
  expect(one.fingerprint).not.toEqual(other.fingerprint)
})

test.each([
  ['for another case', (sealed: Buffer) => seal.open('case-2', sealed)],
  ['with another key', (sealed: Buffer) => createPasswordSeal(Buffer.alloc(32, 2)).open('case-1', sealed)],
  ['once it was changed', (sealed: Buffer) => seal.open('case-1', Buffer.from(sealed).fill(0, 29, 30))],
  ['cut off', (sealed: Buffer) => seal.open('case-1', sealed.subarray(0, 20))],
])('it does not open %s', (_how, open) => {
  expect(open(seal.seal('case-1', 'Harbor-22').sealed)).toBeNull()
})
