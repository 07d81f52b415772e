import { describe, expect, test } from '@jest/globals'
import { safePath } from '../../src/desk/sign-in/safe-path.js'

describe('where a person goes after signing in', () => {
  test.each([
    ['/', '/'],
    ['/cases/LP-2026-000001-Z', '/cases/LP-2026-000001-Z'],
    ['/?after=LP-2026-000001-Z', '/?after=LP-2026-000001-Z'],
    ['/cases/../notices', '/notices'],
  ])('%s is a path of the desk', (next, expected) => {
    expect(safePath(next)).toBe(expected)
  })

  test.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/./\\evil.example',
    '/..//evil.example',
    '\\\\evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    'cases/x',
    '/sign-out',
    '/sign-in?next=/sign-in',
    `/${'x'.repeat(2_000)}`,
    ['/cases'],
  ])('%j is none, so he goes to the queue', (next) => {
    expect(safePath(next)).toBe('/')
  })
})
