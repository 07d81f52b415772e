import { expect, test } from '@jest/globals'
import { decodeText } from '../../../src/parse/text/decode-text.js'

const JAPANESE = Buffer.from('GyRCRnxLXBsoQg==', 'base64')

test.each<[string, Uint8Array, string | null, string]>([
  ['UTF-8 as declared', Buffer.from('Comisión'), 'utf-8', 'Comisión'],
  ['windows-1252 as declared, quotation marks included', Buffer.from([0x93, 0x61, 0x94, 0x80]), 'windows-1252', '“a”€'],
  ['Latin-1, which everybody means as windows-1252', Buffer.from([0x92, 0xe9]), 'iso-8859-1', '’é'],
  ['no charset at all over ASCII', Buffer.from('plain'), null, 'plain'],
  ['known failure 59: windows-1252 without a charset', Buffer.from([0x50, 0x92, 0x73]), null, 'P’s'],
  ['known failure 59: windows-1252 called UTF-8', Buffer.from([0x50, 0x92, 0x73, 0xe9, 0x20]), 'utf-8', 'P’sé '],
  ['known failure 59: windows-1252 called us-ascii', Buffer.from([0x93, 0x78, 0x94]), 'us-ascii', '“x”'],
  ['known failure 59: ISO-2022-JP without a charset', JAPANESE, null, '日本'],
  ['ISO-2022-JP called UTF-8', JAPANESE, 'utf-8', '日本'],
  ['UTF-8 called Latin-1', Buffer.from('é – ü'), 'iso-8859-1', 'é – ü'],
  [
    'UTF-8 with one broken byte stays UTF-8',
    Buffer.concat([Buffer.from('éüö'), Buffer.from([0xff])]),
    'utf-8',
    'éüö\ufffd',
  ],
  ['UTF-16 by its mark', Buffer.from('\ufeffhi', 'utf16le'), null, 'hi'],
  ['UTF-8 by its mark', Buffer.from('\ufeffhi'), 'windows-1252', 'hi'],
  ['a code page that only libmime knows', Buffer.from([0x81]), 'cp437', 'ü'],
  ['a charset that nobody knows', Buffer.from([0x61, 0xe9]), 'x-invented', 'aé'],
])('%s', (_what, bytes, declared, expected) => {
  expect(decodeText(bytes, declared)).toBe(expected)
})
