import { expect, test } from '@jest/globals'
import { readAs } from '../../../src/parse/readers/reading.js'
import { chooseVersion } from '../../../src/parse/text/choose-version.js'

const LETTER = 'Please produce the records of the workspace acme from May to June. Detective Jane Roe'

test('where both versions say the same, the plain one is taken, with the links of the HTML', () => {
  const html = readAs(`${LETTER}  portal`, {
    links: [{ url: 'https://portal.example/x', start: LETTER.length + 2, end: LETTER.length + 8 }],
  })

  const chosen = chooseVersion(readAs(`${LETTER}\nportal https://portal.example/x`), html)

  expect(chosen?.text).toBe(`${LETTER}\nportal https://portal.example/x`)
  expect(chosen?.links).toEqual([{ url: 'https://portal.example/x', start: LETTER.length + 1, end: LETTER.length + 7 }])
})

test('a stub beside the HTML is no version of it', () => {
  const chosen = chooseVersion(readAs('Your mail program does not show HTML.'), readAs(LETTER))

  expect(chosen?.text).toBe(LETTER)
  expect(chosen?.hiddenText).toBeNull()
})

test('a plain version that says something else is text that no reader of the HTML sees', () => {
  const other = Array.from({ length: 40 }, (_, index) => `secret${index}`).join(' ')

  const chosen = chooseVersion(readAs(`${LETTER} ${other}`), readAs(LETTER, { hiddenText: 'preheader' }))

  expect(chosen?.text).toBe(LETTER)
  expect(chosen?.hiddenText).toBe(`preheader\n\n${LETTER} ${other}`)
})

test('what the HTML hides is known even where the plain version is taken', () => {
  expect(chooseVersion(readAs(LETTER), readAs(LETTER, { hiddenText: 'white on white' }))?.hiddenText).toBe(
    'white on white',
  )
})

test('an empty version gives way', () => {
  expect(chooseVersion(readAs(''), readAs(LETTER))?.text).toBe(LETTER)
  expect(chooseVersion(readAs(LETTER), readAs(''))?.text).toBe(LETTER)
  expect(chooseVersion(null, null)).toBeNull()
})
