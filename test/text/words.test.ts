import { expect, test } from '@jest/globals'
import { fold, readWords } from '../../src/text/words.js'

test('words are folded, and each is cut from the text as it stands', () => {
  const text = 'Réquisition\n  judiciaire: “Œuvre” ﬁle'

  const words = readWords(text)

  expect(words.folded).toEqual(['requisition', 'judiciaire', 'oeuvre', 'file'])
  expect(words.folded.map((_, i) => text.slice(words.starts[i], words.ends[i]))).toEqual([
    'Réquisition',
    'judiciaire',
    'Œuvre',
    'ﬁle',
  ])
})

test('U.S.C. and USC, 2703(d) and 2703d, AO88B and AO 88 B are the same words', () => {
  expect(readWords('18 U.S.C. § 2703(d)').folded).toEqual(['18', 'usc', '2703', 'd'])
  expect(readWords('18 USC 2703d').folded).toEqual(['18', 'usc', '2703', 'd'])
  expect(readWords('AO88B').folded).toEqual(readWords('AO 88 B').folded)
})

test('a section number keeps its dot, a sentence does not', () => {
  expect(readWords('section 487.012. The end').folded).toEqual(['section', '487.012', 'the', 'end'])
})

test('a heading set in spaced capitals is one word, and initials are not', () => {
  expect(readWords('S U B P O E N A').folded).toEqual(['subpoena'])
  expect(readWords('J R R Tolkien').folded).toEqual(['j', 'r', 'r', 'tolkien'])
})

test('soft hyphens and zero-width characters do not split a word', () => {
  expect(readWords('sub\u00adpoena war\u200brant').folded).toEqual(['subpoena', 'warrant'])
})

test('Japanese needs no spaces', () => {
  expect(readWords('照会書').folded).toEqual(['照', '会', '書'])
})

test('a sentence begins after a stop, a blank line or a bullet, and not after an abbreviation', () => {
  const words = readWords('See no. 4 of it. Then produce\n- logs\n\nHeading')

  const beginnings = words.folded.filter((_, i) => words.begins[i] === 1)

  expect(beginnings).toEqual(['see', 'then', 'logs', 'heading'])
})

test('folding keeps plain words as they are', () => {
  expect(fold('WARRANT')).toBe('warrant')
  expect(fold('Straße')).toBe('strasse')
})
