import { expect, test } from '@jest/globals'
import { blameFor } from '../../src/receive/blame.js'

test.each([
  ['DATABASE_UNREACHABLE', 'database'],
  ['BLOB_UNWRITABLE', 'store'],
  ['INBOX_COMMAND_REFUSED', 'mail'],
  ['DATABASE_REFUSED', 'mail'],
  [null, 'mail'],
] as const)('%s is the trouble of the %s', (code, blame) => {
  expect(blameFor(code)).toBe(blame)
})
