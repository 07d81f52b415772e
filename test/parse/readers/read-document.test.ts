import { expect, test } from '@jest/globals'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { readDocument } from '../../../src/parse/readers/read-document.js'

test.each([
  ['with a password is encrypted', 'EncryptedPackage', 'encrypted'],
  ['of another kind is unsupported', 'WordDocument', 'unsupported'],
])('a compound file %s', async (_what, stream, status) => {
  const document = {
    bytes: Buffer.from(`Root Entry ${stream}`, 'utf16le'),
    name: null,
    detectedType: 'application/x-cfb',
    declaredType: 'application/octet-stream',
    charset: null,
    flowed: false,
    delSp: false,
  }

  expect(
    (
      await readDocument(document, PARSE_LIMITS, {
        mayContinue: () => true,
        passwords: [],
        keepsClosed: false,
        pictures: null,
      })
    ).status,
  ).toBe(status)
})
