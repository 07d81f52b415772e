import { expect, test } from '@jest/globals'
import { maskPasswords } from '../../../src/parse/passwords/mask-passwords.js'
import { aDocument, anEmail } from '../../builders.js'

const text = 'Case 22-MJ-77. The password is 22-MJ-77. Please answer case 22-MJ-77.'
const email = anEmail({
  source: { subject: 'Password: 22-MJ-77' },
  headers: [{ name: 'subject', value: 'Password: 22-MJ-77' }],
  documents: [aDocument({ text })],
})

test('a known password is taken out where it is told, and nowhere else; offsets hold', () => {
  const { email: kept, masked } = maskPasswords(email, new Set(['22-MJ-77']))

  expect(kept.documents[0]?.text).toBe('Case 22-MJ-77. The password is ********. Please answer case 22-MJ-77.')
  expect(kept.documents[0]?.text).toHaveLength(text.length)
  expect([kept.source.subject, kept.headers[0]?.value]).toEqual(['Password: ********', 'Password: ********'])
  expect(masked).toBe(3)
})

test('a word that opened nothing stays: the demand keeps its words', () => {
  expect(maskPasswords(email, new Set(['other']))).toEqual({ email, masked: 0 })
})
