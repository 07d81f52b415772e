import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import type { ZipWriterConstructorOptions } from '@zip.js/zip.js'
import { strToU8, zipSync } from 'fflate'
import type { Document } from '../../../src/parse/email.js'
import { parseEmail } from '../../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { buildMail } from '../../mail/build-mail.js'
import { packZip } from '../../mail/sealed-zip.js'

const ORDER = strToU8('You are commanded to produce')

async function read(bytes: Uint8Array, name: string, passwords: readonly string[] = []) {
  const mail = buildMail([{ type: 'application/octet-stream', name, bytes }])
  const result = await parseEmail(mail, PARSE_LIMITS, { passwords })
  if (result.kind !== 'email') throw new Error(result.reason)
  return { documents: result.email.documents.slice(1), openedWith: result.openedWith }
}

const facts = (documents: Document[]) => documents.map(({ name, status, text }) => [name, status, text])

test.each<[string, ZipWriterConstructorOptions]>([
  ['AES of 256 bits', { encryptionStrength: 3 }],
  ['AES of 128 bits', { encryptionStrength: 1 }],
  ['ZipCrypto', { zipCrypto: true }],
])('a zip sealed with %s is opened by the password that fits, and by no other', async (_kind, options) => {
  const zip = await packZip(
    { ...options, password: 'Kestrel-77' },
    { 'order.txt': ORDER, 'b.txt': strToU8('beside it') },
  )

  const none = await read(zip, 'a.zip')
  const wrong = await read(zip, 'a.zip', ['wrong', 'Kestrel'])
  const right = await read(zip, 'a.zip', ['wrong', 'Kestrel-77'])

  expect(facts(none.documents).map(([, status]) => status)).toEqual(['read', 'encrypted', 'encrypted'])
  expect(facts(wrong.documents).map(([, status]) => status)).toEqual(['read', 'encrypted', 'encrypted'])
  expect(wrong.openedWith).toEqual([])
  expect(facts(right.documents).slice(1)).toEqual([
    ['order.txt', 'read', 'You are commanded to produce'],
    ['b.txt', 'read', 'beside it'],
  ])
  expect(right.openedWith).toEqual(['Kestrel-77'])
})

test('zips of every make are read: streamed ones, those of more than 4 GB by form, folders with backslashes', async () => {
  const streamed = await packZip({ dataDescriptor: true }, { 'a.txt': ORDER })
  const large = await packZip({ zip64: true }, { 'a.txt': ORDER })
  const windows = zipSync({ 'folder\\a.txt': ORDER })

  for (const zip of [streamed, large, windows])
    expect((await read(zip, 'a.zip')).documents[1]).toMatchObject({
      status: 'read',
      text: 'You are commanded to produce',
    })
})

test('names are UTF-8 where they hold as such, else of code page 437', async () => {
  const utf8 = Buffer.from(zipSync({ 'Bescheid-für-Müller.txt': ORDER }))
  for (let at = utf8.indexOf('PK\x01\x02'); at !== -1; at = utf8.indexOf('PK\x01\x02', at + 1))
    utf8.writeUInt16LE(0, at + 8)
  const dos = Buffer.from(zipSync({ 'M_ller.txt': ORDER }))
  dos[dos.lastIndexOf('M_ller') + 1] = 0x81

  expect((await read(utf8, 'a.zip')).documents[1]?.name).toBe('Bescheid-für-Müller.txt')
  expect((await read(dos, 'a.zip')).documents[1]?.name).toBe('Müller.txt')
})

test('what macOS and Windows put beside the files of a folder is no document', async () => {
  const files = ['__MACOSX/._a.txt', '._a.txt', 'x/.DS_Store', 'Thumbs.db', 'desktop.ini', 'a.txt']
  const { documents } = await read(zipSync(Object.fromEntries(files.map((name) => [name, ORDER]))), 'a.zip')

  expect(documents.map(({ name }) => name)).toEqual(['a.zip', 'a.txt'])
})

test('known failure 52: files that lie in each other are a bomb and are not unpacked', async () => {
  const zip = Buffer.from(zipSync({ 'a.txt': [ORDER, { level: 0 }], 'b.txt': [ORDER, { level: 0 }] }))
  const second = zip.indexOf('PK\x01\x02', zip.indexOf('PK\x01\x02') + 1)
  zip.writeUInt32LE(0, second + 42)

  const { documents } = await read(zip, 'a.zip')

  expect(documents.map(({ status }) => status)).toEqual(['read', 'read', 'too-large'])
})

test('a zip that holds itself ends at the depth', async () => {
  let zip = zipSync({ 'a.txt': ORDER })
  for (let depth = 0; depth < 100; depth += 1) zip = zipSync({ 'a.zip': [zip, { level: 0 }] })

  const { documents } = await read(zip, 'a.zip')

  expect(documents).toHaveLength(PARSE_LIMITS.depth + 1)
  expect(documents.at(-1)).toMatchObject({ status: 'too-large', reason: expect.stringMatching(/deep/) })
})

function tar(files: Record<string, string>): Buffer {
  const blocks = Object.entries(files).map(([name, text]) => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write('        0', 148)
    header.write('ustar\x0000', 257)
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)])
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

test('a packed tar is unfolded: the tar lies in the packed file, its files in the tar', async () => {
  const { documents } = await read(gzipSync(tar({ 'a/order.txt': 'You are commanded', 'b.txt': 'beside' })), 'all.tgz')

  expect(documents.map(({ id, parent, name, status, text }) => [id, parent, name, status, text])).toEqual([
    ['d2', null, 'all.tgz', 'read', null],
    ['d3', 'd2', 'all.tar', 'read', null],
    ['d4', 'd3', 'a/order.txt', 'read', 'You are commanded'],
    ['d5', 'd3', 'b.txt', 'read', 'beside'],
  ])
})

test('a tar whose lengths lie or that is cut off keeps what stands before', async () => {
  const whole = tar({ 'a.txt': 'first', 'b.txt': 'second' })
  const { documents } = await read(whole.subarray(0, 1024 + 512), 'a.tar')

  expect(facts(documents)).toEqual([
    ['a.tar', 'malformed', null],
    ['a.txt', 'read', 'first'],
  ])
})

test('a packed file that unpacks without end is refused, one that is damaged says so', async () => {
  const bomb = await read(gzipSync(Buffer.alloc(64 * 1024 * 1024)), 'a.gz')
  const damaged = await read(gzipSync(ORDER).subarray(0, 20), 'a.gz')

  expect(facts(bomb.documents)).toEqual([['a.gz', 'too-large', null]])
  expect(facts(damaged.documents)).toEqual([['a.gz', 'malformed', null]])
})
