import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import type { DocumentStatus } from '../../src/parse/email.js'
import { buildMail } from '../mail/build-mail.js'
import { parseMail } from '../mail/parse-mail.js'
import { oldWordFile } from './office/old-word-file.js'
import { burnMessage, burnStreams } from './outlook/outlook-files.js'
import { openDocument, paragraph, wordFile, workbook } from './readers/office-files.js'

const WORDS = 'You are commanded to produce the records.'
const MAIL = `From: a@court.example\r\nMessage-ID: <1@court.example>\r\nSubject: Order\r\n\r\n${WORDS}\r\n`
const p = `<text:p>${WORDS}</text:p>`
const cell = `<row><c t="inlineStr"><is><t>${WORDS}</t></is></c></row>`
const table = `<table:table table:name="S"><table:table-row><table:table-cell>${p}</table:table-cell></table:table-row></table:table>`

/** One sample of each kind: its name and bytes, and the status and text of the last document that comes of it. */
test.each<[string, string, string | Uint8Array, DocumentStatus, string | RegExp | null]>([
  ['plain text', 'order.txt', WORDS, 'read', WORDS],
  ['text in UTF-16 without a mark', 'order.txt', Buffer.from(WORDS, 'utf16le'), 'read', WORDS],
  [
    'text in windows-1251',
    'order.txt',
    Buffer.from('cff0eef1e8ec20f1eef5f0e0ede8f2fc20e4e0ededfbe5', 'hex'),
    'read',
    'Просим сохранить данные',
  ],
  ['a web page', 'order.html', `<html><p>${WORDS}</p><p style="font-size:0">x</p></html>`, 'read', WORDS],
  ['a Word file', 'order.docx', wordFile(paragraph(WORDS)), 'read', WORDS],
  ['an old Word file', 'order.doc', oldWordFile(`${WORDS}\r`), 'read', WORDS],
  ['an RTF file', 'order.rtf', `{\\rtf1 ${WORDS}}`, 'read', WORDS],
  ['an OpenDocument text', 'order.odt', openDocument('text', p), 'read', WORDS],
  ['a workbook', 'order.xlsx', workbook([{ name: 'S', rows: cell }]), 'read', `S\n${WORDS}`],
  ['an OpenDocument workbook', 'order.ods', openDocument('spreadsheet', table), 'read', `S\n${WORDS}`],
  ['a table in text', 'order.csv', `"${WORDS}",2`, 'read', `${WORDS}\t2`],
  ['a calendar entry', 'order.ics', `BEGIN:VCALENDAR\r\nSUMMARY:${WORDS}`, 'read', `Summary: ${WORDS}`],
  ['a contact', 'roe.vcf', 'BEGIN:VCARD\r\nFN:Det. Roe', 'read', 'Name: Det. Roe'],
  ['a message', 'order.eml', MAIL, 'read', `From: a@court.example\nSubject: Order\n\n${WORDS}\n`],
  ['a message of no name', 'order', MAIL, 'read', `From: a@court.example\nSubject: Order\n\n${WORDS}\n`],
  [
    'an Outlook message',
    'order.msg',
    burnMessage({ subject: 'Order', body: WORDS }),
    'read',
    `Subject: Order\n\n${WORDS}`,
  ],
  ['a zip', 'order.zip', zipSync({ 'order.txt': strToU8(WORDS) }), 'read', WORDS],
  ['a zip in a zip', 'order.zip', zipSync({ 'a.zip': zipSync({ 'order.txt': strToU8(WORDS) }) }), 'read', WORDS],
  ['a packed file', 'order.txt.gz', gzipSync(WORDS), 'read', WORDS],
  [
    'an Office file with a password',
    'order.docx',
    burnStreams({ EncryptedPackage: Buffer.alloc(5000) }),
    'encrypted',
    null,
  ],
  ['an old workbook', 'order.xls', burnStreams({ Workbook: Buffer.alloc(5000) }), 'unsupported', null],
  ['a RAR archive', 'order.rar', Buffer.from('526172211a0700cf907300000d00000000000000', 'hex'), 'unsupported', null],
  ['a 7z archive', 'order.7z', Buffer.from('377abcaf271c0004', 'hex'), 'unsupported', null],
  ['a bzip2 archive', 'order.bz2', Buffer.from('425a683931415926535900000000', 'hex'), 'unsupported', null],
  ['a recording', 'call.mp3', Buffer.from('49443303000000000000fffb9000', 'hex'), 'unsupported', null],
  ['a program', 'order.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'unsupported', null],
  ['a WordPerfect file', 'order.wpd', Buffer.from('ff575043100000000110', 'hex'), 'unsupported', null],
  ['bytes of no kind', 'order.pages', Buffer.from([1, 0, 2, 0, 3]), 'unsupported', null],
])('%s has its text and status', async (_kind, name, bytes, status, text) => {
  const { documents } = await parseMail(buildMail([{ type: 'application/octet-stream', name, bytes }]))
  const last = documents.at(-1)

  expect(last).toMatchObject({ status, text })
  expect(status === 'read' || last?.reason).toBeTruthy()
})

test('a document that is not what it is called says so', async () => {
  const bytes = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  const { documents } = await parseMail(buildMail([{ type: 'application/pdf', name: 'order.pdf', bytes }]))

  expect(documents[1]).toMatchObject({ status: 'unsupported', mismatch: 'It is called a PDF and is a program.' })
})
