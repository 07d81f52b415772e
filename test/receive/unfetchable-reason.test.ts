import { expect, test } from '@jest/globals'
import { tooLargeReason, vainAttemptsReason } from '../../src/receive/unfetchable-reason.js'

test('a person reads the size, the bound and where the mail lies', () => {
  expect(tooLargeReason(200_000_000, 157_286_400)).toBe(
    'The mail is 200000000 bytes; the limit is 157286400 bytes. It was not fetched and lies in the mailbox: read it there.',
  )
  expect(tooLargeReason(null, 157_286_400)).toContain('larger than the mail server said')
})

test('a person reads how often the mail was asked for and what the server did', () => {
  expect(vainAttemptsReason(4, 'INBOX_COMMAND_REFUSED')).toContain('in 4 attempts (INBOX_COMMAND_REFUSED)')
})
