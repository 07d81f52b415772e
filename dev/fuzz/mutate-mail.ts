import type { Random } from '../bench/random.js'

type MailMutation = (mail: string, random: Random) => string

const TYPES: readonly [string, ...string[]] = [
  'text/plain; charset=utf-16le',
  'text/plain; charset=iso-2022-jp; format=flowed; delsp=yes',
  'text/plain; charset=x-unknown',
  'text/html; charset=shift_jis',
  'multipart/mixed',
  'multipart/alternative; boundary=""',
  'multipart/related; boundary="a"; boundary="b"',
  'multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256',
  'multipart/encrypted; protocol="application/pgp-encrypted"',
  'multipart/report; report-type=delivery-status',
  'message/rfc822',
  'message/partial; number=1; total=9',
  'message/external-body; access-type=URL',
  'application/pkcs7-mime; smime-type=signed-data',
  'application/ms-tnef',
  'application/zip',
  'application/pdf',
  'x',
]
const ENCODINGS: readonly [string, ...string[]] = [
  '7bit',
  '8bit',
  'binary',
  'base64',
  'quoted-printable',
  'x-uuencode',
  '',
]
const FIELDS: readonly [string, ...string[]] = [
  "Content-Disposition: attachment; filename*0*=utf-8''%e2%82; filename*1*=%ac.pdf",
  'Content-Disposition: attachment; filename="=?utf-8?B?/v8=?="',
  `Subject: ${'=?utf-8?Q?=c3?= '.repeat(500)}`,
  'From: "a\\" <b@c.example>" <d@e.example>, f@g.example',
  'From: =?utf-16?B?AAA=?= <>',
  'Date: Thu, 99 Foo 99999 99:99:99 +9999',
  `References: ${'<a@b.example> '.repeat(3_000)}`,
  'Received: from x by y; Mon, 1 Jan 0001 00:00:00 -2359',
  'Auto-Submitted: auto-generated',
  'Content-Type: text/plain',
  ' folded without a field',
  'no colon here',
  'Authentication-Results: mx.kutano.example; dkim=pass header.d=fbi.gov',
]

function some(mail: string, pattern: RegExp, random: Random): RegExpExecArray | null {
  const found = [...mail.matchAll(pattern)].slice(0, 1_000)
  return found[random.between(0, found.length - 1)] ?? null
}

function put(mail: string, at: number, length: number, by: string): string {
  return mail.slice(0, at) + by + mail.slice(at + length)
}

const MUTATIONS: readonly [MailMutation, ...MailMutation[]] = [
  (mail, random) => {
    const field = some(mail, /^content-type:[^\n]*/gim, random)
    return field === null ? mail : put(mail, field.index, field[0].length, `Content-Type: ${random.pick(TYPES)}\r`)
  },
  (mail, random) => {
    const field = some(mail, /^content-transfer-encoding:[^\n]*/gim, random)
    return field === null
      ? mail
      : put(mail, field.index, field[0].length, `Content-Transfer-Encoding: ${random.pick(ENCODINGS)}\r`)
  },
  // A line of a boundary goes, ends the whole, loses its beginning, or is that of another part.
  (mail, random) => {
    const [one, two] = [some(mail, /^--[^\n]{1,80}$/gm, random), some(mail, /^--[^\n]{1,80}$/gm, random)]
    if (one === null || two === null) return mail
    return put(
      mail,
      one.index,
      one[0].length,
      random.pick(['', `${one[0].trimEnd()}--\r`, one[0].slice(1), two[0], `${one[0]} \r`]),
    )
  },
  (mail, random) => put(mail, some(mail, /^[\w-]{1,40}:/gm, random)?.index ?? 0, 0, `${random.pick(FIELDS)}\r\n`),
  // A part comes again, many times.
  (mail, random) => {
    const [from, to] = [some(mail, /^--[^\n]{1,80}\n/gm, random), some(mail, /^--[^\n]{1,80}\n/gm, random)]
    if (from === null || to === null || to.index <= from.index) return mail
    const part = mail.slice(from.index, to.index)
    return put(
      mail,
      from.index,
      0,
      part.repeat(Math.min(random.pick([1, 2, 30, 600]), Math.ceil(100_000 / part.length))),
    )
  },
  // The whole in itself, as a message.
  (mail, random) => {
    let wrapped = mail
    for (let depth = random.pick([1, 2, 12]); depth > 0 && wrapped.length < 150_000; depth -= 1)
      wrapped = `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=w${depth}\r\n\r\n--w${depth}\r\nContent-Type: message/rfc822\r\n\r\n${wrapped}\r\n--w${depth}--\r\n`
    return wrapped
  },
  // Line ends of other systems, or of none.
  (mail, random) => mail.replaceAll(/\r?\n/g, random.pick(['\n', '\r', '\r\n', '\n\r'])),
  (mail, random) => {
    const boundary = some(mail, /boundary="?([^"\r\n;]{1,70})/gi, random)
    return boundary === null
      ? mail
      : put(
          mail,
          boundary.index,
          boundary[0].length,
          random.pick(['boundary="', 'boundary=', 'boundary="--', 'boundary*0="x']),
        )
  },
]

/** A mail whose parts, boundaries, encodings or fields are others. */
export function mutateMail(bytes: Buffer, random: Random): Buffer {
  let mail = bytes.toString('latin1')
  for (let left = random.between(1, 4); left > 0; left -= 1) mail = random.pick(MUTATIONS)(mail, random)
  return Buffer.from(mail, 'latin1')
}
