import { expect, test } from '@jest/globals'
import { LETTERS } from '../../src/text/letters.js'

test('the letters written out are those of every script, and no others', () => {
  const written = new RegExp(`[${LETTERS}]`)
  const differing: string[] = []

  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code)
    if (written.test(character) !== /\p{L}/u.test(character)) differing.push(character)
  }

  expect(differing).toEqual([])
})
