import { describe, expect, test } from '@jest/globals'
import {
  type Area,
  isSamePassword,
  maySee,
  maySeeRestricted,
  type Role,
  readCredentials,
} from '../../src/desk/access.js'

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
