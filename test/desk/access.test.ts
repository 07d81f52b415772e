import { describe, expect, test } from '@jest/globals'
import {
  type Act,
  type Area,
  DESK,
  isSamePassword,
  maySee,
  maySeeRestricted,
  type Principal,
  type Role,
  readCredentials,
  SECOND_FACTOR_OWED,
  whyMayNot,
} from '../../src/desk/access.js'
import { forbidden } from '../../src/desk/refusal.js'
import { aSignedInPerson } from './a-signed-in-person.js'

const holder = (...roles: Role[]) => ({ name: 'x', kind: 'person' as const, roles })

describe('who may see what', () => {
  test.each<[Role, Area, boolean]>([
    ['reviewer', 'content', true],
    ['approver', 'content', true],
    ['counsel', 'content', true],
    ['auditor', 'content', true],
    ['ops', 'content', false],
    ['admin', 'content', false],
    ['ops', 'queues', true],
    ['reviewer', 'queues', false],
    ['auditor', 'queues', false],
  ])('%s, %s: %s', (role, area, expected) => {
    expect(maySee(holder(role), area)).toBe(expected)
  })

  test('restricted cases are for counsel alone', () => {
    expect(maySeeRestricted(holder('counsel'))).toBe(true)
    expect(maySeeRestricted(holder('reviewer', 'approver', 'auditor', 'admin', 'ops'))).toBe(false)
  })
})

describe('the second factor', () => {
  const approver = aSignedInPerson({ roles: ['approver'] })
  const { secondFactor: _, ...withoutOne } = approver

  test.each<[string, Principal, Act, string | null]>([
    ['fresh', approver, 'vouch', null],
    ['stale', { ...approver, secondFactor: 'stale' }, 'vouch', SECOND_FACTOR_OWED],
    ['never given', withoutOne, 'vouch', SECOND_FACTOR_OWED],
    ['stale, where none is asked for', { ...approver, secondFactor: 'stale' }, 'mark-sender', null],
    ['the shared password has none, and records what it may', DESK, 'record-call-back', null],
  ])('%s', (_what, principal, act, expected) => {
    expect(whyMayNot(principal, act)).toBe(expected)
  })

  test('the refusal says which it is, so that a page can ask for a code', () => {
    expect(forbidden(SECOND_FACTOR_OWED).error).toBe('second-factor-owed')
    expect(forbidden('This takes the role approver.').error).toBe('forbidden')
  })
})

describe('credentials', () => {
  test.each([
    ['Bearer abc', { kind: 'bearer', token: 'abc' }],
    [`Basic ${Buffer.from('anyone:pa:ss').toString('base64')}`, { kind: 'basic', password: 'pa:ss' }],
    ['Digest abc', { kind: 'none' }],
    ['', { kind: 'none' }],
    [undefined, { kind: 'none' }],
  ])('%s', (header, expected) => {
    expect(readCredentials(header)).toEqual(expected)
  })

  test('passwords are compared whole', () => {
    expect(isSamePassword('secret', 'secret')).toBe(true)
    expect(isSamePassword('secret', 'secret2')).toBe(false)
    expect(isSamePassword('', 'secret')).toBe(false)
  })
})
