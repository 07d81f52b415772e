import { expect, test } from '@jest/globals'
import { readWorkbook } from '../../../src/parse/office/read-workbook.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { cpuMsWhile } from '../../cpu-time.js'
import { workbook } from '../readers/office-files.js'

const read = (bytes: Uint8Array) => readWorkbook(bytes, PARSE_LIMITS)
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode=";;;"/><numFmt numFmtId="166" formatCode="&quot;days&quot; 0"/></numFmts>
<fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="165"/><xf fontId="1"/><xf fontId="1" fillId="1"/><xf numFmtId="166"/></cellXfs></styleSheet>`
const number = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`

test('sheets stand under their names, rows are lines, cells are parted by tabs', async () => {
  const bytes = workbook(
    [
      {
        name: 'Accounts',
        rows: row('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>') + row(text('dana'), text('d@x.example')),
      },
      { name: 'Notes', rows: row(text('Urgent')) },
    ],
    {
      'xl/sharedStrings.xml':
        '<sst><si><t>User</t></si><si><r><t>E-</t></r><r><t>mail</t></r><rPh><t>イ</t></rPh></si></sst>',
    },
  )

  expect(await read(bytes)).toMatchObject({
    status: 'read',
    text: 'Accounts\nUser\tE-mail\ndana\td@x.example\n\nNotes\nUrgent',
    hiddenText: null,
  })
})

test.each<[string, string, string]>([
  ['a date by number', number('46343', 1), '2026-11-17'],
  ['a date by a format of its own', number('46343', 2), '2026-11-17'],
  ['a moment', number('46343.4375', 3), '2026-11-17 10:30'],
  ['a time', number('0.4375', 4), '10:30'],
  ['a share', number('0.07', 5), '7%'],
  ['a number of days, which is no date', number('90', 9), '90'],
  ['a long account number, every digit', '<c><v>12345678901234567890</v></c>', '12345678901234567890'],
  ['the noise of binary fractions', '<c><v>0.30000000000000004</v></c>', '0.3'],
  ['a formula by the value kept with it', '<c><f>A1*2</f><v>84</v></c>', '84'],
  ['a formula that is text', '<c t="str"><f>cmd|/c calc</f><v>=cmd|x</v></c>', '=cmd|x'],
  ['a truth', '<c t="b"><v>1</v></c>', 'TRUE'],
  ['a cell of several lines', text('a\nb'), 'a b'],
  ['white letters on a dark ground', `<c s="8" t="inlineStr"><is><t>shown</t></is></c>`, 'shown'],
])('%s', async (_what, cell, expected) => {
  const bytes = workbook([{ name: 'S', rows: row(cell) }], { 'xl/styles.xml': STYLES })

  expect((await read(bytes)).text).toBe(`S\n${expected}`)
})

test('hidden sheets, rows and columns, white letters and empty formats come apart', async () => {
  const bytes = workbook(
    [
      {
        name: 'Shown',
        cols: '<col min="2" max="2" hidden="1"/>',
        rows:
          row('<c r="A1" t="inlineStr"><is><t>a</t></is></c>', '<c r="B1" t="inlineStr"><is><t>column</t></is></c>') +
          `<row hidden="1">${text('row')}</row>` +
          row('<c r="A3" s="7" t="inlineStr"><is><t>white</t></is></c>', '<c r="C3" s="6"><v>7</v></c>'),
      },
      { name: 'Secret', state: 'veryHidden', rows: row(text('sheet')) },
    ],
    { 'xl/styles.xml': STYLES },
  )

  expect(await read(bytes)).toMatchObject({ text: 'Shown\na', hiddenText: 'column\nrow\nwhite\t7\n\nSecret\nsheet' })
})

test('text boxes are read, notes stand last as an aside', async () => {
  const bytes = workbook([{ name: 'S', rows: row(text('a')) }], {
    'xl/drawings/drawing1.xml': '<wsDr><a:p><a:r><a:t>Boxed</a:t></a:r></a:p></wsDr>',
    'xl/comments1.xml': '<comments><comment ref="A1"><text><r><t>check</t></r></text></comment></comments>',
  })

  expect(await read(bytes)).toMatchObject({ text: 'S\na\n\nBoxed\n\ncheck', quoted: [{ start: 12, end: 17 }] })
})

test('a million cells, and one long string that they all point to, are cut off at the bound', async () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, at) => `<c><v>${(at * 7919) % 1_000_003}</v></c>`)
  const cells = workbook([{ name: 'S', rows: row(numbers.join('')) }])
  const string = workbook(
    [{ name: 'S', rows: row(...Array<string>(1000).fill('<c t="s"><v>0</v></c>')).repeat(100) }],
    {
      'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(900_000)}</t></si></sst>`,
    },
  )
  const readFirst = () => readWorkbook(cells, { ...PARSE_LIMITS, textChars: 100_000 })

  const [first, second] = [await readFirst(), await read(string)]

  expect([first.status, second.status]).toEqual(['too-large', 'too-large'])
  expect(first.text?.length).toBe(100_000)
  expect(await cpuMsWhile(() => Promise.all([readFirst(), read(string)]))).toBeLessThan(5000)
})

test('a billion laughs are not laughed', async () => {
  const laughs =
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
  const bytes = workbook([{ name: 'S', rows: row(text('x')) }], {
    'xl/sharedStrings.xml': `${laughs}<sst><si><t>&c;</t></si></sst>`,
  })

  expect(await read(bytes)).toMatchObject({ status: 'read', text: 'S\nx' })
})

test('what is no workbook is malformed', async () => {
  expect(await read(Buffer.from('PK'))).toMatchObject({ status: 'malformed' })
})
