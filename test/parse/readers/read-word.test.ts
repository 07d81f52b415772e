import { expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { readWord } from '../../../src/parse/readers/read-word.js'
import { cpuMsWhile } from '../../cpu-time.js'
import { peakGrowth } from '../peak-growth.js'
import { paragraph, wordFile } from './office-files.js'

const read = (bytes: Uint8Array) => readWord(bytes, PARSE_LIMITS)

test('paragraphs are parted by an empty line, and rows of a table are lines with tabs', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('Our file')}${cell('OP26-304518')}</w:tr><w:tr>${cell('Dated')}${cell('17 June')}</w:tr></w:tbl>`

  const { status, text } = await read(wordFile(paragraph('Demand') + table + paragraph('Signed')))

  expect(status).toBe('read')
  expect(text).toBe('Demand\n\nOur file\tOP26-304518\nDated\t17 June\n\nSigned')
})

test('headers stand above, notes and footers below, and the same header of two pages stands once', async () => {
  const part = (text: string) => `<w:hdr xmlns:w="w">${paragraph(text)}</w:hdr>`

  const { text } = await read(
    wordFile(paragraph('You are commanded'), {
      'word/header1.xml': part('SUPERIOR COURT'),
      'word/header2.xml': part('SUPERIOR COURT'),
      'word/footnotes.xml': part('See the statute'),
      'word/footer1.xml': part('Case 2026-1'),
    }),
  )

  expect(text).toBe('SUPERIOR COURT\n\nYou are commanded\n\nSee the statute\n\nCase 2026-1')
})

test('comments come last and are marked as an aside', async () => {
  const comments = `<w:comments xmlns:w="w"><w:comment>${paragraph('send all messages too?')}</w:comment></w:comments>`

  const { text, quoted } = await read(wordFile(paragraph('The logs'), { 'word/comments.xml': comments }))

  expect(text).toBe('The logs\n\nsend all messages too?')
  expect(quoted).toEqual([{ start: 10, end: 32 }])
})

test.each([
  ['vanish', '<w:vanish/>'],
  ['white on white', '<w:color w:val="FFFFFF"/>'],
  ['half a point high', '<w:sz w:val="1"/>'],
])('a run that is not shown (%s) is hidden text', async (_what, look) => {
  const { text, hiddenText } = await read(wordFile(paragraph('seen') + paragraph('unseen', look)))

  expect([text, hiddenText]).toEqual(['seen', 'unseen'])
})

test.each([
  ['a switched off vanish', '<w:vanish w:val="false"/>'],
  ['white on a dark ground', '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>'],
])('%s is shown', async (_what, look) => {
  const { text, hiddenText } = await read(wordFile(paragraph('seen', look)))

  expect([text, hiddenText]).toEqual(['seen', null])
})

test('words of a hidden style and deleted words are hidden, inserted ones are shown', async () => {
  const styles =
    '<w:styles xmlns:w="w"><w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Bold"/></w:styles>'
  const body = [
    paragraph('styled', '<w:rStyle w:val="Secret"/>'),
    paragraph('bold', '<w:rStyle w:val="Bold"/>'),
    '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
  ]

  const { text, hiddenText } = await read(wordFile(body.join(''), { 'word/styles.xml': styles }))

  expect([text, hiddenText]).toEqual(['bold\n\nnew', 'styled\ngone'])
})

test('a text box stands once, below its paragraph', async () => {
  const box = `<w:txbxContent>${paragraph('RECEIVED 3 May')}</w:txbxContent>`
  const body = `<w:p><w:r><w:t>Order </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>of the court</w:t></w:r></w:p>${paragraph('End')}`

  const { text } = await read(wordFile(body))

  expect(text).toBe('Order of the court\n\nRECEIVED 3 May\n\nEnd')
})

test('boxes of a form are ticks, and links keep their words', async () => {
  const tick = (state: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://portal.example/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the portal</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const body = `<w:p>${tick('<w:checked/>')}<w:r><w:t>content</w:t></w:r></w:p><w:p>${tick('')}<w:r><w:t>location</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Use </w:t></w:r>${field}</w:p>`

  const { text, links } = await read(wordFile(body))

  expect(text).toBe('[x] content\n\n[ ] location\n\nUse the portal')
  expect(links.map(({ url, start, end }) => [url, text?.slice(start, end)])).toEqual([
    ['https://portal.example/a', 'the portal'],
  ])
})

test('known failure 52: a Word file that unpacks to 64 MB is refused in a second and 30 MB', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) })
  let told: Awaited<ReturnType<typeof read>> | undefined

  const cpuMs = await cpuMsWhile(async () => {
    told = await read(bomb)
  })

  expect([told?.status, told?.reason]).toEqual(['too-large', expect.stringMatching(/67108864 bytes; the limit is/)])
  expect(cpuMs).toBeLessThan(1000)
  expect(await peakGrowth('word', wordFile(paragraph('words')), bomb)).toBeLessThan(30 * 1024 * 1024)
})

test('known failure 52: a listing that lies about the size ends where it lies', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) })
  const listing = Buffer.from(bomb.buffer, bomb.byteOffset, bomb.byteLength)
  listing.writeUInt32LE(1000, listing.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)

  expect(await read(bomb)).toMatchObject({ status: 'malformed', reason: expect.stringMatching(/damaged/) })
})

test('text beyond the bound is cut, and the reason says so', async () => {
  const bytes = wordFile(Array.from({ length: 500 }, (_, index) => paragraph(`line ${index}`)).join(''))

  const { status, text } = await readWord(bytes, { ...PARSE_LIMITS, textChars: 100 })

  expect([status, text?.length]).toEqual(['too-large', 100])
})

test.each([
  ['no zip', new Uint8Array(100)],
  ['cut off', wordFile(paragraph('x')).slice(0, 300)],
  ['a zip without a document', zipSync({ 'a.txt': new Uint8Array(3) })],
])('%s is malformed with a reason', async (_what, bytes) => {
  expect(await read(bytes)).toMatchObject({ status: 'malformed', reason: expect.stringMatching(/bytes/) })
})
