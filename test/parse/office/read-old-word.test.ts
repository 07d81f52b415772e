import { expect, test } from '@jest/globals'
import { readOldWord } from '../../../src/parse/office/read-old-word.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { cpuMsOf } from '../../cpu-time.js'
import { oldWordFile } from './old-word-file.js'

const read = (bytes: Uint8Array) => readOldWord(bytes, PARSE_LIMITS)

test('paragraphs, tabs, lines and tables of an old Word file are read', () => {
  const text = 'SUBPOENA\rTo:\tLegal\x0bof Kutano\rName\x07Dana Müller\x07\x07Email\x07d@x.example\x07\x07Below\r'

  expect(read(oldWordFile(text))).toMatchObject({
    status: 'read',
    text: 'SUBPOENA\n\nTo:\tLegal\nof Kutano\n\nName\tDana Müller\nEmail\td@x.example\nBelow',
  })
})

test('hidden letters come apart', () => {
  expect(read(oldWordFile('shown secret too\r', { hidden: [[6, 13]] }))).toMatchObject({
    text: 'shown too',
    hiddenText: 'secret',
  })
})

test('headers stand above, comments last as an aside, fields by what they show', () => {
  const text = 'See \x13 HYPERLINK "https://p.example/x" \x14the portal\x15 now\r'
  const { text: shown, links, quoted } = read(oldWordFile(text, { headers: 'COURT\r', comments: 'check\r' }))

  expect(shown).toBe('COURT\n\nSee the portal now\n\ncheck')
  expect(links.map(({ url, start, end }) => [url, shown?.slice(start, end).trim()])).toEqual([
    ['https://p.example/x', 'the portal'],
  ])
  expect(quoted).toEqual([{ start: 27, end: 32 }])
})

test('a password, damage and lying lengths get a status and a reason in little time', () => {
  const whole = Buffer.from(oldWordFile('words\r'))
  const broken = Array.from({ length: 200 }, (_, at) => {
    const copy = Buffer.from(whole)
    copy.writeUInt32LE(0xffffffff, 512 + at * 17)
    return copy
  })

  expect(read(oldWordFile('x\r', { sealed: true }))).toMatchObject({ status: 'encrypted', text: null })
  expect(read(whole.subarray(0, 1500))).toMatchObject({
    status: 'malformed',
    reason: expect.stringMatching(/1500 bytes/),
  })
  const spent = cpuMsOf(() => {
    for (const bytes of broken) expect(['read', 'malformed', 'encrypted', 'too-large']).toContain(read(bytes).status)
  })
  expect(spent).toBeLessThan(2000)
})
