import { expect, test } from '@jest/globals'
import { detectType } from '../../../src/parse/readers/detect-type.js'

const MAIL = 'Received: from a\r\nFrom: x@example.com\r\nSubject: Order\r\n\r\ntext'

test.each<[string, string | Uint8Array, string, string | null, string | null]>([
  ['a PDF', '%PDF-1.7\n', 'application/octet-stream', null, 'application/pdf'],
  ['a PDF behind junk that is called one', 'junk\n%PDF-1.7\n', 'application/pdf', null, 'application/pdf'],
  ['a letter that mentions PDF', 'Convert it to %PDF-1.7 please', 'text/plain', null, 'text/plain'],
  [
    'a program called PDF',
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    'application/pdf',
    'order.pdf',
    'application/vnd.microsoft.portable-executable',
  ],
  ['a page called text', '<!DOCTYPE html><p>x', 'text/plain', 'a.txt', 'text/html'],
  ['a page that begins with a comment', '\n<!-- saved --><html>', 'application/octet-stream', null, 'text/html'],
  ['a fragment of a page called HTML', 'Dear all,<br>see below', 'text/html', null, 'text/html'],
  [
    'a drawing that can hold a script',
    '<?xml version="1.0"?>\n<svg xmlns="x"><script/></svg>',
    'image/png',
    null,
    'image/svg+xml',
  ],
  ['a bare drawing', '<svg onload="x()">', 'image/svg+xml', null, 'image/svg+xml'],
  [
    'a picture',
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    'text/plain',
    null,
    'image/png',
  ],
  ['a mail by its type', MAIL, 'message/rfc822', null, 'message/rfc822'],
  ['a mail by its name', MAIL, 'application/octet-stream', 'FW Order.eml', 'message/rfc822'],
  ['text that only looks like a head', MAIL, 'text/plain', 'notes.txt', 'text/plain'],
  [
    'a court form, whose first word is the mark of a sound file',
    'FORM 5.005 (Section 487.014)\nPRODUCTION ORDER\n',
    'text/plain',
    'order.txt',
    'text/plain',
  ],
  ['a sound file', Buffer.from('464f524d00000a0041494646434f4d4d00000012', 'hex'), 'text/plain', 'a.txt', 'audio/aiff'],
  ['a table', 'a,b\n1,2\n', 'text/csv', 'x.csv', 'text/csv'],
  ['a declared type that is none', 'words', 'text/plain</field>', null, 'text/plain'],
  ['text in UTF-16', Buffer.from('\ufeffwords', 'utf16le'), 'application/octet-stream', null, 'text/plain'],
  ['bytes of no kind', Buffer.from([0, 1, 2, 3, 0, 9, 8]), 'application/pdf', null, null],
  [
    'S/MIME that is encrypted',
    Buffer.from('3080060 92a864886f70d010703a080'.replace(' ', ''), 'hex'),
    'application/octet-stream',
    'smime.p7m',
    'application/pkcs7-mime; smime-type=enveloped-data',
  ],
  [
    'S/MIME that is signed',
    Buffer.from('308006092a864886f70d010702a080', 'hex'),
    'application/pkcs7-mime',
    null,
    'application/pkcs7-mime; smime-type=signed-data',
  ],
  ['nothing', '', 'application/pdf', null, null],
])('%s', async (_what, bytes, declared, name, expected) => {
  expect(await detectType(Buffer.from(bytes as string), declared, name)).toBe(expected)
})
