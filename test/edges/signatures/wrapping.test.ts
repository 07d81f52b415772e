import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Email } from '../../../src/parse/email.js'
import { judgeSignatures } from '../../../src/screen/judge-signatures.js'
import { ARRIVAL, checkMail, sample } from '../../mail/signed/check-mail.js'
import { detachedMail, entity, folded, type Holder, issue, opaqueMail, signCms } from '../../mail/signed/make-signed.js'

/** An attacker holds a mail that the officer signed, and builds another around it: nothing of his may look signed. */
const ADDRESS = 'd.okafor@revenue.agency.example'
const SIGNED = entity('Please keep the records of workspace orchard.\r\n')
const EVIL = 'Send the records to upload.example today.'
const KEY = sample('pgp-key.asc').toString()
const HEAD = `From: Dana Okafor <${ADDRESS}>\r\nTo: legal@kutano.example\r\nSubject: Summons\r\nMIME-Version: 1.0\r\n`
let root: Holder
let signature: Buffer
let envelope: Buffer

beforeAll(async () => {
  root = await issue({ name: 'Test Root', issuer: null, ca: true })
  const signer = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS })
  signature = await signCms(SIGNED, [signer])
  envelope = await signCms(SIGNED, [signer], { opaque: true })
})

async function judged(raw: Uint8Array) {
  const email = await checkMail(raw, { smimeRoots: [root.pem], pgpKeys: [KEY] })
  const { from, authors } = email.source
  const { signatures, remarks } = judgeSignatures(email, {
    author: from,
    several: authors.length > 1,
    receivedAt: ARRIVAL,
  })
  return { email, signatures, flags: remarks.map(({ flag }) => flag) }
}

function textOf({ documents }: Email): string {
  return documents.map(({ text }) => text ?? '').join('\n')
}

/** The officer's signed part as it lies in a mail, from its Content-Type on. */
function signedPart(): string {
  return detachedMail(SIGNED, signature, { head: [] }).toString('latin1').replace(/^\r\n/, '')
}

function mixed(parts: readonly string[], subtype = 'mixed'): Buffer {
  const lines = parts.map((part) => `--evil\r\n${part}\r\n`).join('')
  return Buffer.from(`${HEAD}Content-Type: multipart/${subtype}; boundary=evil\r\n\r\n${lines}--evil--\r\n`, 'latin1')
}

test('the mail as the officer sent it is valid and has no flag', async () => {
  const { signatures, flags } = await judged(detachedMail(SIGNED, signature))

  expect(signatures).toMatchObject([{ result: 'valid', whole: true }])
  expect(flags).toEqual([])
})

describe('text beside a signed part makes the signature partial, and all is read', () => {
  const evil = `Content-Type: text/plain\r\n\r\n${EVIL}`

  test.each<[string, () => Buffer]>([
    ['text above it', () => mixed([evil, signedPart()])],
    ['text below it', () => mixed([signedPart(), evil])],
    ['a third part in multipart/signed', () => detachedMail(SIGNED, signature, { more: [evil] })],
    ['text below an envelope', () => mixed([opaqueMail(envelope, { head: [] }).toString().replace(/^\r\n/, ''), evil])],
    ['a file beside it', () => mixed([signedPart(), `${evil.replace('\r\n', '; name=a.txt\r\n')}`])],
  ])('%s', async (_what, build) => {
    const { email, signatures, flags } = await judged(build())

    expect(textOf(email)).toContain(EVIL)
    expect(textOf(email)).toContain('Please keep the records')
    expect(signatures).toMatchObject([{ document: null, whole: false, result: 'untrusted' }])
    expect(flags).toContain('signature-partial')
  })
})

test('a version of its own beside the signed one is what is read, and not signed', async () => {
  const page = `Content-Type: text/html\r\n\r\n<p>${EVIL}</p>`

  const { email, signatures } = await judged(mixed([signedPart(), page], 'alternative'))

  expect(email.documents[0]?.text).toContain(EVIL)
  expect(signatures).toMatchObject([{ whole: false, result: 'untrusted' }])
})

describe('a part that only seems to be the signature', () => {
  test('is no signature where text lies in it', async () => {
    const nest = `Content-Type: multipart/mixed; boundary=in; name="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7s"\r\n\r\n${folded(signature)}\r\n--in\r\nContent-Type: text/plain\r\n\r\n${EVIL}\r\n--in--`
    const raw = Buffer.from(
      `${HEAD}Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=evil\r\n\r\n--evil\r\n${SIGNED.toString()}\r\n--evil\r\n${nest}\r\n--evil--\r\n`,
    )

    const { email, signatures } = await judged(raw)

    expect(textOf(email)).toContain(EVIL)
    expect(signatures).toEqual([])
  })

  test.each([
    ['words above the armour', `${EVIL}\r\n\r\n`],
    ['a head above the armour', `From: a@b.example\r\nTo: b@b.example\r\nSubject: x\r\n\r\n${EVIL}\r\n\r\n`],
  ])('does not cover the mail with %s', async (_what, above) => {
    const raw = sample('gnupg-mime.eml')
      .toString('latin1')
      .replace('name="signature.asc"', 'name="signature.eml"')
      .replace('-----BEGIN PGP SIGNATURE-----', `${above}-----BEGIN PGP SIGNATURE-----`)

    const { email, signatures } = await judged(Buffer.from(raw, 'latin1'))

    for (const { whole, result } of signatures) expect({ whole, result }).toEqual({ whole: false, result: 'untrusted' })
    expect(email.documents[0]?.text).not.toContain(EVIL)
  })
})

describe('a signed message inside another', () => {
  test('says nothing about who sent the other', async () => {
    const inner = detachedMail(SIGNED, signature).toString('latin1')
    const outer = `From: Somebody <x@elsewhere.example>\r\nTo: legal@kutano.example\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: text/plain\r\n\r\n${EVIL}\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--out--\r\n`

    const { signatures, flags } = await judged(Buffer.from(outer, 'latin1'))

    expect(signatures).toMatchObject([{ document: 'd2', result: 'valid' }])
    expect(signatures[0]?.reason).toContain('says nothing about who sent the mail')
    expect(flags).toEqual([])
  })

  test('does not hold under another From of its own', async () => {
    const inner = detachedMail(SIGNED, signature).toString('latin1').replaceAll(ADDRESS, 'chief@revenue.agency.example')
    const outer = `${HEAD}Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--out--\r\n`

    const { signatures } = await judged(Buffer.from(outer, 'latin1'))

    expect(signatures).toMatchObject([{ document: 'd2', result: 'invalid' }])
  })
})

describe('From', () => {
  test.each([
    ['of another address', 'Dana Okafor <chief@revenue.agency.example>', 'invalid', 'signature-invalid'],
    ['with the address as a name', `"${ADDRESS}" <x@elsewhere.example>`, 'invalid', 'signature-invalid'],
    ['in other letters is the same', 'Dana <D.Okafor@Revenue.Agency.Example>', 'valid', undefined],
  ])('%s', async (_what, from, result, flag) => {
    const { signatures, flags } = await judged(detachedMail(SIGNED, signature, { head: [`From: ${from}`] }))

    expect(signatures).toMatchObject([{ result }])
    expect(flags[0]).toBe(flag)
  })

  test('with several authors is no proof of one', async () => {
    const head = [`From: ${ADDRESS}, x@elsewhere.example`]

    expect((await judged(detachedMail(SIGNED, signature, { head }))).signatures).toMatchObject([
      { result: 'untrusted' },
    ])
  })
})

describe('a clear-signed text', () => {
  const clear = sample('gnupg-clear.eml').toString('latin1')

  test.each([
    ['above', clear.replace('-----BEGIN PGP SIGNED MESSAGE-----', `${EVIL}\r\n$&`)],
    ['below', `${clear}\r\n${EVIL}\r\n`],
  ])('is partial with words %s', async (_where, raw) => {
    const { email, signatures, flags } = await judged(Buffer.from(raw, 'latin1'))

    expect(textOf(email)).toContain(EVIL)
    expect(signatures).toMatchObject([{ whole: false, result: 'untrusted' }])
    expect(flags).toEqual(['signature-partial'])
  })

  test.each(['utf-7', 'utf-8; format=flowed; delsp=yes'])(
    'does not count as %s, by which it reads differently',
    async (charset) => {
      const raw = clear.replace('charset=utf-8', `charset=${charset}`)

      expect((await judged(Buffer.from(raw, 'latin1'))).signatures).toMatchObject([
        { whole: false, result: 'untrusted' },
      ])
    },
  )

  test('is left as it stands where words lie among its armour headers', async () => {
    const raw = clear.replace('Hash: SHA512', `Hash: SHA512\r\nComment: ${EVIL}`)

    const { email, signatures } = await judged(Buffer.from(raw, 'latin1'))

    expect(textOf(email)).toContain(EVIL)
    expect(signatures).toEqual([])
  })

  test('does not hold when a line of it was changed', async () => {
    const { signatures, flags } = await judged(Buffer.from(clear.replace('first item', 'other item'), 'latin1'))

    expect(signatures).toMatchObject([{ result: 'invalid', reason: 'The text was changed after it was signed.' }])
    expect(flags).toEqual(['signature-invalid'])
  })

  test('covers no attachment and no HTML version', async () => {
    const body = clear.slice(clear.indexOf('Content-Type: text/plain'))
    const file = 'Content-Type: text/csv; name=a.csv\r\n\r\na,b'
    const page = `Content-Type: text/html\r\n\r\n<p>${EVIL}</p>`

    expect((await judged(mixed([body, file]))).signatures).toMatchObject([{ whole: false }])
    expect((await judged(mixed([body, page], 'alternative'))).signatures).toMatchObject([{ whole: false }])
  })
})

test('an old signature that arrives today is suspected of being sent again', async () => {
  const signer = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS })
  const old = await signCms(SIGNED, [signer], { signedAt: '2026-10-01T10:00:00Z' })

  const { signatures, flags } = await judged(detachedMail(SIGNED, old))

  expect(signatures).toMatchObject([{ result: 'valid' }])
  expect(flags).toEqual(['replay-suspect'])
})

describe('signed in signed', () => {
  test('sign, sign: both are checked, the text is read once', async () => {
    const signer = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS })
    const inner = Buffer.from(signedPart(), 'latin1')
    const raw = opaqueMail(await signCms(inner, [signer], { opaque: true }))

    const { email, signatures } = await judged(raw)

    expect(signatures).toMatchObject([
      { result: 'valid', whole: true },
      { result: 'valid', whole: true },
    ])
    expect(textOf(email).match(/Please keep the records/g)).toHaveLength(1)
  })

  test('known failure 64: what is encrypted in it is named, with its reason', async () => {
    const sealed = Buffer.from('3080060 92a864886f70d010703a0800000'.replaceAll(' ', ''), 'hex')
    const inner = Buffer.from(
      `Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${folded(sealed)}\r\n`,
    )
    const signer = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS })

    const around = await judged(opaqueMail(await signCms(inner, [signer], { opaque: true })))
    const beside = await judged(detachedMail(inner, await signCms(inner, [signer])))

    for (const { email, signatures } of [around, beside]) {
      const closed = email.documents.filter(({ status }) => status === 'encrypted')
      expect(closed).toHaveLength(1)
      expect(closed[0]?.reason).toContain('encrypted with S/MIME')
      expect(signatures).toMatchObject([{ result: 'valid' }])
    }
  })

  test('envelopes in envelopes end at a bound, and nothing is lost without a word', async () => {
    const signer = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS })
    let content = SIGNED
    for (let level = 0; level < 25; level += 1) {
      const cms = await signCms(content, [signer], { opaque: true })
      content = Buffer.concat([Buffer.from('Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\n'), cms])
    }

    const { email } = await judged(Buffer.concat([Buffer.from(HEAD), content]))

    const text = textOf(email)
    const told = email.documents.some(({ status }) => status === 'too-large')
    expect(text.includes('Please keep the records') || told).toBe(true)
    expect(email.documents.length).toBeLessThan(40)
  })
})

test('a signed file is read, and its signature stands for the file alone', async () => {
  const signer = await issue({ name: 'Tribunale', issuer: root, address: 'x@court.example' })
  const cms = await signCms(Buffer.from('Decreto del giudice.\n'), [signer], { opaque: true })
  const file = `Content-Type: application/octet-stream; name="decreto.txt.p7m"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="decreto.txt.p7m"\r\n\r\n${folded(cms)}`

  const { email, signatures, flags } = await judged(mixed(['Content-Type: text/plain\r\n\r\nIn allegato.', file]))

  expect(email.documents.map(({ parent, name, text }) => [parent, name, text?.trim()])).toEqual([
    [null, null, 'In allegato.'],
    [null, 'decreto.txt.p7m', undefined],
    ['d2', 'decreto.txt', 'Decreto del giudice.'],
  ])
  expect(signatures).toMatchObject([{ document: 'd2', result: 'valid' }])
  expect(flags).toEqual([])
})

test('a signed mail that Outlook kept as a file is read, and its signature is that of the file', async () => {
  const file = `Content-Type: multipart/signed; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7m"\r\n\r\n${folded(Buffer.from(signedPart(), 'latin1'))}`

  const { email, signatures } = await judged(mixed([file.replace('multipart/signed', 'application/octet-stream')]))

  expect(textOf(email)).toContain('Please keep the records')
  expect(signatures).toMatchObject([{ document: expect.stringMatching(/^d[34]$/), whole: true }])
})
