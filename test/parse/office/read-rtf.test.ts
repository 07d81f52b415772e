import { expect, test } from '@jest/globals'
import { readRtf } from '../../../src/parse/office/read-rtf.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { cpuMsOf } from '../../cpu-time.js'

const read = (rtf: string) => readRtf(Buffer.from(rtf, 'latin1'), PARSE_LIMITS)
const FONTS = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}{\\f2\\fcharset128 Mincho;}}'

test.each<[string, string, string]>([
  ['paragraphs and lines', 'One\\par Two\\line Three\\par', 'One\n\nTwo\nThree'],
  ['formatting, which is no text', '\\pard\\b\\fs24 Search \\i0 Warrant\\b0 !', 'Search Warrant!'],
  ['a word broken over lines of the file', 'Sub\r\npoena', 'Subpoena'],
  ['braces and backslashes', '\\{a\\}\\\\b', '{a}\\b'],
  ['letters in hex', "M\\'fcller \\'84x\\'93", 'Müller \u201ex\u201c'],
  ['a Cyrillic font', "{\\f1 \\'cf\\'f0\\'ee}", 'Про'],
  ['a Japanese font, whose letters take two bytes', "{\\f2 \\'97\\'df\\'8f\\'f3}", '令状'],
  ['Unicode with its fallback', '\\uc1\\u1055?\\u1088?o', 'Прo'],
  ['Unicode with a fallback in hex', "\\uc1\\u8220\\'93x", '\u201cx'],
  ['Unicode of two halves', '\\u-10179?\\u-8704?', '\u{1f600}'],
  ['Unicode without a fallback', '{\\uc0\\u1055 x}', 'Пx'],
  ['quotation marks and dashes by name', '\\ldblquote a\\rdblquote\\emdash b', '\u201ca\u201d\u2014b'],
  ['a soft hyphen', 'pre\\-serve', 'preserve'],
  [
    'a table',
    '\\trowd\\intbl Name\\cell Dana\\cell\\row\\trowd\\intbl Email\\cell d@x.example\\cell\\row\\pard Below',
    'Name\tDana\nEmail\td@x.example\nBelow',
  ],
  ['a tab', 'To:\\tab Legal', 'To:\tLegal'],
  ['a picture, which is no text', '{\\pict\\pngblip 89504e47}a', 'a'],
  ['data in bytes', '{\\pict\\bin4 }{{}}a', 'a'],
  ['a style sheet and an author', '{\\stylesheet{\\s1 Heading;}}{\\info{\\author A. B.}}a', 'a'],
  ['a group that old readers skip', '{\\*\\unknown words}a', 'a'],
  ['a text box', '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt boxed\\par}}}a', 'boxed\n\na'],
  ['a list', '{\\listtext 1.\\tab}First\\par', '1.\tFirst'],
  [
    'a box of a form that is ticked',
    '{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffdefres1}}}{\\fldrslt}}Yes',
    '[x] Yes',
  ],
  ['a footnote below', 'Text{\\footnote A note}, more', 'Text, more\n\nA note'],
  [
    'HTML that Outlook wrapped',
    '\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hello\\htmlrtf\\par}\\htmlrtf0{\\*\\htmltag72 </p>}',
    'Hello',
  ],
])('%s', (_what, body, expected) => {
  expect(read(`{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${body}}`)).toMatchObject({ status: 'read', text: expected })
})

test.each<[string, string]>([
  ['hidden', '{\\v secret}'],
  ['deleted', '{\\deleted secret}'],
  ['white on white', '{\\colortbl;\\red255\\green255\\blue255;}{\\cf1 secret}'],
  ['too small to see', '{\\fs2 secret}'],
])('letters that are %s come apart', (_what, body) => {
  expect(read(`{\\rtf1 shown ${body} too}`)).toMatchObject({ text: 'shown too', hiddenText: 'secret' })
})

test('a link keeps its target and the words that carry it', () => {
  const { text, links } = read(
    '{\\rtf1 See {\\field{\\*\\fldinst HYPERLINK "https://p.example/x"}{\\fldrslt the portal}} now}',
  )

  expect(links.map(({ url, start, end }) => [url, text?.slice(start, end).trim()])).toEqual([
    ['https://p.example/x', 'the portal'],
  ])
})

test('comments stand last, as an aside', () => {
  const { text, quoted } = read('{\\rtf1 Order{\\*\\annotation check this}}')

  expect(text).toBe('Order\n\ncheck this')
  expect(quoted).toEqual([{ start: 7, end: 17 }])
})

test('groups without end, and a hundred thousand of them, cost little', () => {
  const deep = `{\\rtf1 ${'{'.repeat(100_000)}words`
  const many = `{\\rtf1 ${'{\\b x}'.repeat(100_000)}}`
  const bytes = `{\\rtf1 ${"\\'e9".repeat(250_000)}}`
  const unicode = `{\\rtf1 ${'\\u233?'.repeat(160_000)}}`

  expect(cpuMsOf(() => expect(read(deep).status).toBe('too-large'))).toBeLessThan(1000)
  for (const rtf of [many, bytes, unicode])
    expect(cpuMsOf(() => expect(read(rtf).status).toBe('read'))).toBeLessThan(1000)
})

test('what ends early is read up to there', () => {
  expect(read('{\\rtf1 Search warr')).toMatchObject({ status: 'read', text: 'Search warr' })
  expect(read("{\\rtf1 a\\'")).toMatchObject({ status: 'read' })
})
