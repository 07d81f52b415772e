import { describe, expect, test } from '@jest/globals'
import { parseAuthenticationResults } from '../../src/screen/parse-authentication-results.js'
import { cpuMsOf } from '../cpu-time.js'

/** Method, result and properties in one line each, for reading. */
function read(value: string) {
  const parsed = parseAuthenticationResults(value)
  return parsed === null
    ? null
    : [
        parsed.authservId,
        ...parsed.results.map(({ method, result, properties }) =>
          [`${method}=${result}`, ...properties.map(({ name, value: of }) => `${name}=${of}`)].join(' '),
        ),
      ]
}

describe('the examples of RFC 8601, appendix B', () => {
  test.each([
    ['B.2', 'example.org 1; none', ['example.org']],
    [
      'B.3',
      'example.com;\r\n spf=pass smtp.mailfrom=example.net',
      ['example.com', 'spf=pass smtp.mailfrom=example.net'],
    ],
    [
      'B.4',
      'example.com;\r\n auth=pass (cram-md5) smtp.auth=sender@example.net;\r\n spf=pass smtp.mailfrom=example.net',
      ['example.com', 'auth=pass smtp.auth=sender@example.net', 'spf=pass smtp.mailfrom=example.net'],
    ],
    [
      'B.5',
      'example.com;\r\n dkim=pass (good signature) header.d=example.com',
      ['example.com', 'dkim=pass header.d=example.com'],
    ],
    [
      'B.6',
      'example.com;\r\n dkim=pass reason="good signature"\r\n header.i=@mail-router.example.net;\r\n dkim=fail reason="bad signature"\r\n header.i=@newyork.example.com',
      ['example.com', 'dkim=pass header.i=@mail-router.example.net', 'dkim=fail header.i=@newyork.example.com'],
    ],
    [
      'B.7',
      "foo.example.net (foobar) 1 (baz);\r\n dkim (Because I like it) / 1 (One yay) = (wait for it) fail\r\n policy (A dot can go here) . (like that) expired\r\n (this surprised me) = (as I wasn't expecting it) 1362471462",
      ['foo.example.net', 'dkim=fail policy.expired=1362471462'],
    ],
  ])('%s', (_name, value, expected) => {
    expect(read(value)).toEqual(expected)
  })
})

test('reasons, versions and quoted values are read', () => {
  expect(
    parseAuthenticationResults('"mx.example" 1; dkim/1=pass reason="2048-bit; \\"key\\"" header.b="ab=="'),
  ).toEqual({
    authservId: 'mx.example',
    version: '1',
    results: [
      { method: 'dkim', result: 'pass', reason: '2048-bit; "key"', properties: [{ name: 'header.b', value: 'ab==' }] },
    ],
  })
})

test('a semicolon or a result inside a comment or quotes starts no method', () => {
  expect(
    read('mx.example; spf=fail (x; dmarc=pass (nested; dkim=pass)) smtp.mailfrom="a;dmarc=pass"@evil.example'),
  ).toEqual(['mx.example', 'spf=fail smtp.mailfrom=a;dmarc=pass@evil.example'])
})

test('a comment that never closes swallows the rest and nothing of it counts', () => {
  expect(read('mx.example; spf=fail (oops; dmarc=pass header.from=fbi.gov')).toEqual(['mx.example', 'spf=fail'])
})

test('a malformed method is left out and the others stay', () => {
  expect(read('mx.example; ;; =pass; dkim; dmarc= ; spf=pass smtp.mailfrom=a@b.example')).toEqual([
    'mx.example',
    'spf=pass smtp.mailfrom=a@b.example',
  ])
})

test.each([
  ['nothing', ''],
  ['only a comment', '(mx.example)'],
  ['no authserv-id', '; dkim=pass'],
  ['more than any real header', `mx.example; dkim=pass header.d=${'a'.repeat(20_000)}`],
])('%s is no header', (_what, value) => {
  expect(parseAuthenticationResults(value)).toBeNull()
})

test.each([
  ['parentheses', '('],
  ['quotes', '"'],
  ['backslashes', '\\'],
  ['dots', '. '],
  ['semicolons', ';'],
  ['equals', '= '],
])('16 KB of %s take no time', (_what, piece) => {
  const hostile = `mx.example; dkim=pass ${piece.repeat(8_000)}`

  expect(cpuMsOf(() => parseAuthenticationResults(hostile))).toBeLessThan(2_000)
})
