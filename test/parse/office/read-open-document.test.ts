import { expect, test } from '@jest/globals'
import { readOpenDocument } from '../../../src/parse/office/read-open-document.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { openDocument } from '../readers/office-files.js'

const read = (bytes: Uint8Array) => readOpenDocument(bytes, PARSE_LIMITS)
const p = (text: string, style = '') => `<text:p text:style-name="${style}">${text}</text:p>`
const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`

test('paragraphs, tabs, lines, lists, links and tables of a text are read', async () => {
  const content = [
    '<text:h>SUBPOENA</text:h>',
    p('To:<text:tab/>Legal<text:line-break/>of <text:span>Kutano</text:span><text:s text:c="3"/>Inc.'),
    `<text:list><text:list-item>${p('first')}</text:list-item></text:list>`,
    p('See <text:a xlink:href="https://p.example/x">the portal</text:a>'),
    `<table:table><table:table-row>${cell('Name')}${cell('Dana')}</table:table-row><table:table-row>${cell('Email')}${cell('d@x.example')}</table:table-row></table:table>`,
    p('Below'),
  ].join('')
  const { text, links } = await read(openDocument('text', content))

  expect(text).toBe(
    'SUBPOENA\n\nTo:\tLegal\nof Kutano Inc.\n\nfirst\n\nSee the portal\n\nName\tDana\nEmail\td@x.example\n\nBelow',
  )
  expect(links.map(({ url, start, end }) => [url, text?.slice(start, end).trim()])).toEqual([
    ['https://p.example/x', 'the portal'],
  ])
})

test('deleted, hidden and white passages come apart', async () => {
  const content = [
    `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A. B.</dc:creator></office:change-info>${p('deleted')}</text:deletion></text:changed-region></text:tracked-changes>`,
    p('shown <text:span text:style-name="T1">vanished</text:span> too'),
    p('white', 'P1'),
    '<text:section text:display="none"><text:p>section</text:p></text:section>',
  ].join('')
  const automatic =
    '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style><style:style style:name="P1"><style:text-properties fo:color="#FFFFFF"/></style:style>'

  expect(await read(openDocument('text', content, { automatic }))).toMatchObject({
    text: 'shown too',
    hiddenText: 'deleted\n\nvanished\nwhite\n\nsection',
  })
})

test('headers stand above, notes below, comments last as an aside', async () => {
  const content = p(
    'Order<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>a note</text:p></text:note-body></text:note><office:annotation><dc:creator>A. B.</dc:creator><text:p>check</text:p></office:annotation> more',
  )
  const styles = '<office:master-styles><style:header><text:p>COURT</text:p></style:header></office:master-styles>'

  expect(await read(openDocument('text', content, { styles }))).toMatchObject({
    text: 'COURT\n\nOrder more\n\na note\n\ncheck',
    quoted: [{ start: 27, end: 32 }],
  })
})

test('sheets stand under their names, hidden sheets, rows and columns come apart', async () => {
  const content = [
    `<table:table table:name="Users"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${cell('dana')}${cell('column')}</table:table-row><table:table-row table:visibility="collapse">${cell('row')}</table:table-row><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
    `<table:table table:name="Secret" table:style-name="ta2"><table:table-row>${cell('sheet')}</table:table-row></table:table>`,
  ].join('')
  const automatic = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'

  const { text, hiddenText } = await read(openDocument('spreadsheet', content, { automatic }))

  expect(text).toBe('Users\ndana')
  expect(hiddenText?.split(/\s+/)).toEqual(['column', 'row', 'Secret', 'sheet'])
})

test('a file with a password is encrypted', async () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'

  expect(await read(openDocument('text', p('x'), { manifest }))).toMatchObject({ status: 'encrypted', text: null })
})

test('what is no OpenDocument file is malformed', async () => {
  expect(await read(Buffer.from('PK'))).toMatchObject({ status: 'malformed' })
})
