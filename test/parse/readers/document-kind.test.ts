import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { detectType } from '../../../src/parse/readers/detect-type.js'
import { mismatchOf } from '../../../src/parse/readers/document-kind.js'
import { oldWordFile } from '../office/old-word-file.js'
import { burnMessage, burnStreams } from '../outlook/outlook-files.js'
import { openDocument, paragraph, wordFile, workbook } from './office-files.js'

const ANY = 'application/octet-stream'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const EXE = 'application/vnd.microsoft.portable-executable'
const MAIL = 'Received: from a\r\nFrom: x@example.com\r\nMessage-ID: <1@x.example>\r\nSubject: Order\r\n\r\ntext'
const MEMO = 'FROM: Det. Roe\nTO: Custodian\nDATE: 17 November\nSUBJECT: Records\n\nPlease preserve.'

const pdf = '%PDF-1.7\n'
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
const elf = Buffer.from('7f454c460201010000000000000000000200', 'hex')
const zip = zipSync({ 'a.txt': strToU8('a') })
const docx = wordFile(paragraph('a'))
const docxLate = zipSync({
  'x.txt': strToU8('x'),
  'word/document.xml': strToU8('<a/>'),
  '[Content_Types].xml': strToU8('<Types/>'),
})
const xlsx = workbook([{ name: 'S', rows: '' }])
const odt = openDocument('text', '')
const ods = openDocument('spreadsheet', '')
const odtLate = zipSync({
  'content.xml': strToU8('<a/>'),
  mimetype: strToU8('application/vnd.oasis.opendocument.text'),
})
const doc = oldWordFile('a\r')
const msg = burnMessage({ subject: 'a' })
const xls = burnStreams({ Workbook: Buffer.alloc(5000) })
const sealed = burnStreams({ EncryptedPackage: Buffer.alloc(5000) })
const tnef = Buffer.from('789f3e22010001', 'hex')
const rtf = '{\\rtf1 a}'
const ics = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'
const vcf = 'BEGIN:VCARD\r\nEND:VCARD'
const html = '<!DOCTYPE html><p>x'
const svg = '<svg onload="x()">'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a46494600010101006000600000ffdb0043', 'hex')
const mp3 = Buffer.from('49443303000000000000fffb9000', 'hex')
const rar = Buffer.from('526172211a0700cf907300000d00000000000000', 'hex')
const seven = Buffer.from('377abcaf271c0004', 'hex')
const bz2 = Buffer.from('425a683931415926535900000000', 'hex')

/** Declared type, name, bytes; what it is; what is said of it where it is not what it is called. */
test.each<[string, string | null, string | Uint8Array, string | null, string | null]>([
  ['application/pdf', 'order.pdf', pdf, 'application/pdf', null],
  [ANY, null, pdf, 'application/pdf', null],
  [ANY, 'order.pdf', pdf, 'application/pdf', null],
  ['application/pdf', 'order.pdf', program, EXE, 'It is called a PDF and is a program.'],
  [ANY, 'order.pdf', program, EXE, 'It is called a PDF and is a program.'],
  ['application/pdf', 'order.pdf.exe', program, EXE, 'It is called a PDF and is a program.'],
  [ANY, 'order.exe', program, EXE, null],
  ['image/jpeg', 'photo.jpg', elf, 'application/x-elf', 'It is called an image and is a program.'],
  ['application/pdf', 'order.pdf', zip, 'application/zip', 'It is called a PDF and is an archive.'],
  ['application/pdf', 'order.pdf', html, 'text/html', 'It is called a PDF and is a web page.'],
  ['application/pdf', 'order.pdf', 'words', 'text/plain', 'It is called a PDF and is plain text.'],
  [DOCX, 'order.docx', docx, DOCX, null],
  ['application/zip', 'order.docx', docx, DOCX, null],
  ['application/x-zip-compressed', null, docx, DOCX, null],
  [ANY, 'order.zip', docx, DOCX, null],
  [ANY, 'order.docx', docxLate, DOCX, null],
  ['application/msword', 'order.doc', docx, DOCX, null],
  ['application/pdf', 'order.pdf', docx, DOCX, 'It is called a PDF and is a text document.'],
  ['application/msword', 'order.doc', doc, 'application/msword', null],
  [ANY, 'order.doc', doc, 'application/msword', null],
  ['application/msword', 'order.doc', rtf, 'application/rtf', null],
  ['text/rtf', 'order.rtf', rtf, 'application/rtf', null],
  ['text/plain', 'order.txt', rtf, 'application/rtf', 'It is called plain text and is a text document.'],
  [XLSX, 'accounts.xlsx', xlsx, XLSX, null],
  ['application/vnd.ms-excel', 'accounts.xls', xlsx, XLSX, null],
  ['application/vnd.ms-excel', 'accounts.xls', xls, 'application/vnd.ms-excel', null],
  ['application/vnd.ms-excel', 'accounts.csv', 'a,b\n', 'text/csv', null],
  [ANY, 'accounts.csv', 'a,b\n', 'text/csv', null],
  ['text/plain', 'accounts.csv', 'a,b\n', 'text/plain', null],
  [ANY, 'renamed.jpg', xlsx, XLSX, 'It is called an image and is a spreadsheet.'],
  [ANY, 'order.odt', odt, 'application/vnd.oasis.opendocument.text', null],
  [ANY, 'order.odt', odtLate, 'application/vnd.oasis.opendocument.text', null],
  [ANY, 'accounts.ods', ods, 'application/vnd.oasis.opendocument.spreadsheet', null],
  ['application/vnd.ms-outlook', 'FW.msg', msg, 'application/vnd.ms-outlook', null],
  [ANY, null, msg, 'application/vnd.ms-outlook', null],
  ['application/pdf', 'order.pdf', msg, 'application/vnd.ms-outlook', 'It is called a PDF and is a message.'],
  ['application/ms-tnef', 'winmail.dat', tnef, 'application/vnd.ms-tnef', null],
  [DOCX, 'order.docx', sealed, 'application/x-cfb', null],
  ['message/rfc822', 'FW.eml', MAIL, 'message/rfc822', null],
  [ANY, 'FW.eml', MAIL, 'message/rfc822', null],
  [ANY, 'forwarded', MAIL, 'message/rfc822', null],
  [ANY, null, MEMO, 'text/plain', null],
  ['text/plain', 'memo.txt', MAIL, 'text/plain', null],
  ['text/calendar', 'invite.ics', ics, 'text/calendar', null],
  [ANY, 'invite.ics', ics, 'text/calendar', null],
  [ANY, 'roe.vcf', vcf, 'text/vcard', null],
  ['text/html', 'order.html', html, 'text/html', null],
  ['text/plain', 'order.txt', html, 'text/html', null],
  ['image/png', 'seal.png', png, 'image/png', null],
  ['image/png', 'seal.png', jpeg, 'image/jpeg', null],
  ['image/png', 'seal.png', svg, 'image/svg+xml', null],
  ['application/pdf', 'seal.pdf', svg, 'image/svg+xml', 'It is called a PDF and is a drawing that can hold scripts.'],
  ['audio/mpeg', 'call.mp3', mp3, 'audio/mpeg', null],
  [ANY, 'all.zip', gzipSync('a'), 'application/gzip', null],
  [ANY, 'all.rar', rar, 'application/x-rar-compressed', null],
  [ANY, 'all.7z', seven, 'application/x-7z-compressed', null],
  [ANY, 'all.bz2', bz2, 'application/x-bzip2', null],
  ['image/jpeg', 'photo.jpg', rar, 'application/x-rar-compressed', 'It is called an image and is an archive.'],
  [ANY, 'order.pages', Buffer.from([1, 0, 2, 0, 3]), null, null],
])('%s, %s: what it is by its bytes', async (declared, name, bytes, type, mismatch) => {
  const detected = await detectType(Buffer.from(bytes as string), declared, name)

  expect(detected).toBe(type)
  expect(mismatchOf(declared, detected, name)).toBe(mismatch)
})
