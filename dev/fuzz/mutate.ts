import type { Random } from '../bench/random.js'
import { mutateCompound, mutateNumber } from './mutate-binary.js'
import { mutateMail } from './mutate-mail.js'
import { mutateMarkup, mutateRtf } from './mutate-markup.js'
import { mutatePdf } from './mutate-pdf.js'
import { mutateListing, mutatePackage } from './mutate-zip.js'
import type { Seed } from './seeds.js'

/** Words that parsers stumble over: of MIME, charsets, PDF, zip, RTF, OLE, HTML. */
const WORDS: readonly [string, ...string[]] = [
  '\0',
  '\r\n\r\n',
  '\r\n.\r\n',
  '--x\r\n',
  '--x--\r\n',
  'Content-Type: multipart/mixed; boundary="x"\r\n\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Type: text/plain; charset=utf-16\r\n',
  'Content-Type: text/plain; charset=iso-2022-jp\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  "Content-Disposition: attachment; filename*0*=utf-8''%ff%00; filename*1=..%2f\r\n",
  '=?utf-8?B?AAAA?=',
  '=?utf-16?Q?=D8=00?=',
  '\ud83d',
  '\u202e',
  '\ufeff',
  '%PDF-1.7\n',
  '/Encrypt 5 0 R ',
  '/Length 99999999999 ',
  '/Kids [2 0 R] ',
  '/Filter [/FlateDecode /FlateDecode] ',
  'endstream endobj ',
  'stream\n',
  'xref\n0 99999999\n',
  '<< /Type /Page /MediaBox [0 0 1e9 1e9] >>',
  'PK\x03\x04',
  'PK\x05\x06',
  '{\\rtf1\\bin99999999 ',
  '{\\object',
  "\\'ff",
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\x78\x9f\x3e\x22',
  '<div style="display:none">',
  '<table><tr><td>',
  '</',
  '<!--',
  '&#x110000;',
  'BEGIN:VCALENDAR\r\n',
  'begin 644 a\r\n',
  '-----BEGIN PGP MESSAGE-----\r\n',
]

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  // One byte becomes another.
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let left = random.between(1, 8); left > 0; left -= 1)
      copy[random.between(0, copy.length - 1)] = random.between(0, 255)
    return copy
  },
  // A bit flips.
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    const at = random.between(0, copy.length - 1)
    copy[at] = (copy[at] ?? 0) ^ (1 << random.between(0, 7))
    return copy
  },
  // A stretch goes.
  (bytes, random) => {
    const at = random.between(0, bytes.length - 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.between(1, 1 + bytes.length / 4))])
  },
  // A stretch comes again, perhaps many times.
  (bytes, random) => {
    const at = random.between(0, bytes.length - 1)
    const piece = bytes.subarray(at, at + random.between(1, 2_000))
    const times = random.next() < 0.1 ? random.between(50, 500) : random.between(1, 4)
    return Buffer.concat([bytes.subarray(0, at), ...Array<Buffer>(times).fill(piece), bytes.subarray(at)])
  },
  // A word comes in.
  (bytes, random) => {
    const at = random.between(0, bytes.length)
    const word = random.pick(WORDS)
    const encoded = Buffer.from(word, random.next() < 0.7 ? 'latin1' : random.next() < 0.5 ? 'utf8' : 'utf16le')
    return Buffer.concat([bytes.subarray(0, at), encoded, bytes.subarray(at)])
  },
  // The head of one, the tail of another.
  (bytes, random, other) =>
    Buffer.concat([
      bytes.subarray(0, random.between(0, bytes.length)),
      other.subarray(random.between(0, other.length)),
    ]),
  // A number becomes a large one, or none.
  (bytes, random) => {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\d{1,10}/g)]
    const chosen = numbers[random.between(0, Math.max(0, numbers.length - 1))]
    if (chosen === undefined) return bytes
    const value = random.pick(['0', '-1', '65536', '2147483648', '9999999999', '1e308'])
    const changed = text.slice(0, chosen.index) + value + text.slice(chosen.index + chosen[0].length)
    return Buffer.from(changed, 'latin1')
  },
  // Cut off.
  (bytes, random) => bytes.subarray(0, random.between(1, bytes.length)),
  // Two lines change places.
  (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n')
    const [one, two] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)]
    const [first = '', second = ''] = [lines[one], lines[two]]
    lines[one] = second
    lines[two] = first
    return Buffer.from(lines.join('\n'), 'latin1')
  },
]

/** The bytes after a few mutations, never longer than `maxBytes`: by what they are, so that most get past the first check. */
export function mutate(seed: Seed, other: Buffer, random: Random, maxBytes: number): Buffer {
  if (random.next() < 0.6) return byStructure(seed, random, maxBytes).subarray(0, maxBytes)
  let mutated = seed.bytes
  for (let left = random.between(1, 6); left > 0 && mutated.length > 0; left -= 1)
    mutated = random.pick(MUTATIONS)(mutated, random, other).subarray(0, maxBytes)
  return mutated
}

function byStructure({ kind, bytes }: Seed, random: Random, maxBytes: number): Buffer {
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (kind === 'mail') return mutateMail(bytes, random)
  if (head.startsWith('PK'))
    return random.next() < 0.4 ? mutateListing(bytes, random) : mutatePackage(bytes, random, maxBytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return mutateCompound(bytes, random)
  if (head.includes('%PDF-')) return mutatePdf(bytes, random)
  if (head.includes('{\\rtf')) return mutateRtf(bytes, random)
  if (/^\s{0,99}</.test(head)) return mutateMarkup(bytes, random)
  if (/^[\w-]{1,40}:/.test(head)) return mutateMail(bytes, random)
  return mutateNumber(bytes, random)
}
