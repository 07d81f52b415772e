import { expect, test } from '@jest/globals'
import { readEntry } from '../../../src/parse/office/read-entry.js'
import { readTable } from '../../../src/parse/office/read-table.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { cpuMsOf, cpuMsWhile } from '../../cpu-time.js'

const entry = (lines: readonly string[]) => readEntry(Buffer.from(lines.join('\r\n')), null, PARSE_LIMITS)
const table = (text: string) => readTable(Buffer.from(text), null, PARSE_LIMITS)

test('a calendar entry is read as its card: what, when, where, who, folded lines joined', () => {
  const { text } = entry([
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:1@court.example',
    'SUMMARY:Hearing\\, In re Roe',
    'DTSTART;TZID=America/New_York:20261117T100000',
    'DTEND:20261117T150000Z',
    'LOCATION:Court 5\\; 2nd floor',
    'ORGANIZER;CN="Clerk, A.":mailto:clerk@court.example',
    'ATTENDEE;RSVP=TRUE:mailto:legal@kutano.example',
    'DESCRIPTION:You are commanded to app',
    ' ear.\\nBring records.',
    'END:VEVENT',
    'END:VCALENDAR',
  ])

  expect(text).toBe(
    [
      'Method: REQUEST',
      '',
      'Summary: Hearing, In re Roe',
      'Start: 2026-11-17 10:00 (America/New_York)',
      'End: 2026-11-17 15:00 UTC',
      'Location: Court 5; 2nd floor',
      'Organizer: Clerk, A. <clerk@court.example>',
      'Attendee: legal@kutano.example',
      'Description: You are commanded to appear.\nBring records.',
    ].join('\n'),
  )
})

test('a file in a calendar entry is a document, a link keeps its target', () => {
  const { text, files, links } = entry([
    'BEGIN:VCALENDAR',
    'URL:https://court.example/x',
    'ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY;FILENAME=order.txt:b3JkZXI=',
  ])

  expect(files.map(({ name, declaredType, bytes }) => [name, declaredType, bytes])).toEqual([
    ['order.txt', 'text/plain', 5],
  ])
  expect(links.map(({ start, end }) => text?.slice(start, end))).toEqual(['https://court.example/x'])
})

test('a contact is read, in the quoted-printable of vCard 2.1 too', () => {
  const { text } = entry([
    'BEGIN:VCARD',
    'VERSION:2.1',
    'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Det. J=C3=B6rg =',
    'M=C3=BCller',
    'item1.TEL;WORK;VOICE:+1 202 555 0143',
    'ADR;WORK:;;1 Main Street;Springfield;;12345;',
    'ORG:Police;Cyber Unit',
    'PHOTO;ENCODING=b:AAAA',
    'END:VCARD',
  ])

  expect(text).toBe(
    'Name: Det. Jörg Müller\nPhone: +1 202 555 0143\nAddress: 1 Main Street, Springfield, 12345\nOrganization: Police, Cyber Unit',
  )
})

test.each<[string, string, string]>([
  ['commas and quotation marks', 'user,note\n"Roe, J.","said ""no"""\n', 'user\tnote\nRoe, J.\tsaid "no"'],
  ['semicolons', 'a;b\n1,5;2\n', 'a\tb\n1,5\t2'],
  ['tabs', 'a\tb\n1\t2', 'a\tb\n1\t2'],
  ['a cell of several lines', '"a\nb",c', 'a b\tc'],
  ['a formula, which is text', "=cmd|'/c calc'!A1,2", "=cmd|'/c calc'!A1\t2"],
  ['quotation marks that do not come out even', 'a,"b\nc', 'a,"b\nc'],
  ['empty rows and cells', 'a,,b\n\n,,\nc', 'a\tb\nc'],
])('a table with %s', async (_what, text, expected) => {
  expect((await table(text)).text).toBe(expected)
})

test('a megabyte without end costs little', async () => {
  const tables = async () => {
    await table('"a,'.repeat(350_000))
    await table('a,'.repeat(500_000))
  }

  expect(await cpuMsWhile(tables)).toBeLessThan(6000)
  expect(cpuMsOf(() => entry(['BEGIN:VCALENDAR', 'X;'.repeat(500_000)]))).toBeLessThan(1000)
  expect(cpuMsOf(() => entry(Array<string>(100_000).fill('SUMMARY:x')))).toBeLessThan(2000)
})
