import { describe, expect, test } from '@jest/globals'
import { createMessage, generateKey, readPrivateKey, revokeKey, sign } from 'openpgp'
import { ARRIVAL, checkMail, sample } from '../../mail/signed/check-mail.js'

const KEY = sample('pgp-key.asc').toString()
const KEY_ID = 'FCCED461EA2136FA'

test.each(['gnupg-mime.eml', 'gnupg-clear.eml'])(
  '%s, made with GnuPG, is valid by its configured key and unchecked without',
  async (file) => {
    const trusted = await checkMail(sample(file), { pgpKeys: [KEY] })
    const alone = await checkMail(sample(file))

    expect(trusted.signatures).toEqual([
      expect.objectContaining({
        standard: 'pgp',
        document: null,
        whole: true,
        signer: { name: 'Dana Okafor', addresses: ['d.okafor@revenue.agency.example'] },
        key: KEY_ID,
        result: 'valid',
      }),
    ])
    expect(alone.signatures).toEqual([
      expect.objectContaining({ result: 'unchecked', signer: null, reason: expect.stringContaining(KEY_ID) }),
    ])
  },
)

test('a signature with SHA-1 proves nothing, even of a configured key', async () => {
  const { signatures } = await checkMail(sample('gnupg-sha1.eml'), { pgpKeys: [KEY] })

  expect(signatures).toMatchObject([{ result: 'unchecked', reason: expect.stringContaining('can be forged') }])
})

test('a configured file that cannot be read is named where its key might be the one', async () => {
  const broken = KEY.replace(/\n\n[\s\S]*\n=/, '\n\nAAAA\n=')

  const { signatures } = await checkMail(sample('gnupg-mime.eml'), { pgpKeys: [broken] })

  expect(signatures).toMatchObject([
    { result: 'unchecked', reason: expect.stringContaining('1 of the configured files cannot be read') },
  ])
})

test('a clear-signed text is read without armour lines and dash escapes', async () => {
  const { documents } = await checkMail(sample('gnupg-clear.eml'))

  expect(documents).toHaveLength(1)
  expect(documents[0]?.text?.trimEnd()).toBe(
    'Administrative summons 26-0419.\n\n- first item\n-----\nFrom January 1, 2026 through March 31, 2026.\n\nDana Okafor, Revenue Officer',
  )
})

const ADDRESS = 'd.okafor@revenue.agency.example'
const MADE = new Date('2026-01-05T10:00:00Z')
const PART = Buffer.from('Content-Type: text/plain\r\n\r\nProduce the records.\r\n')

interface KeyWishes {
  expiresAfterS?: number
  revoked?: boolean
  signedAt?: Date
}

/** A mail signed with a new key, and that key as an organisation would configure it. */
async function signedMail({ expiresAfterS = 0, revoked = false, signedAt = ARRIVAL }: KeyWishes = {}) {
  const made = await generateKey({
    userIDs: [{ name: 'Dana Okafor', email: ADDRESS }],
    date: MADE,
    keyExpirationTime: expiresAfterS,
  })
  const signingKeys = await readPrivateKey({ armoredKey: made.privateKey })
  const message = await createMessage({ binary: PART })
  const signature = await sign({ message, signingKeys, detached: true, date: signedAt })
  const key = revoked ? (await revokeKey({ key: signingKeys, date: new Date('2026-11-01') })).publicKey : made.publicKey
  const raw = [
    `From: Dana Okafor <${ADDRESS}>`,
    'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=pgp',
    '',
    '--pgp',
    PART.toString(),
    '--pgp',
    'Content-Type: application/pgp-signature; name=signature.asc',
    '',
    String(signature),
    '--pgp--',
  ].join('\r\n')
  return { raw: Buffer.from(raw), key: String(key) }
}

describe('a PGP key', () => {
  test('that holds makes a valid signature, also from a clock that is minutes ahead', async () => {
    const { raw, key } = await signedMail({ signedAt: new Date(ARRIVAL.getTime() + 600_000) })

    expect((await checkMail(raw, { pgpKeys: [key] })).signatures).toMatchObject([{ result: 'valid' }])
  })

  test('that expired before the mail arrived makes none', async () => {
    const { raw, key } = await signedMail({ expiresAfterS: 30 * 86_400, signedAt: new Date('2026-01-10') })

    expect((await checkMail(raw, { pgpKeys: [key] })).signatures).toMatchObject([
      { result: 'invalid', reason: expect.stringMatching(/expired|not valid/) },
    ])
  })

  test('that is revoked in the configured file makes none', async () => {
    const { raw, key } = await signedMail({ revoked: true })

    expect((await checkMail(raw, { pgpKeys: [key] })).signatures).toMatchObject([{ result: 'invalid' }])
  })

  test('of somebody else does not vouch for a changed text', async () => {
    const { raw, key } = await signedMail()
    const changed = Buffer.from(raw.toString().replace('the records', 'all records'))

    const { signatures, documents } = await checkMail(changed, { pgpKeys: [KEY, key] })

    expect(signatures).toMatchObject([{ result: 'invalid', reason: 'The text was changed after it was signed.' }])
    expect(documents[0]?.text).toContain('all records')
  })
})

describe('what is encrypted with PGP is named, with its reason', () => {
  const armour = '-----BEGIN PGP MESSAGE-----\n\nwcBMA0000000000AAQf/abcdef\n-----END PGP MESSAGE-----\n'

  test.each([
    [
      'multipart/encrypted',
      `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e\n\n--e\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--e\nContent-Type: application/octet-stream; name=encrypted.asc\n\n${armour}--e--\n`,
    ],
    ['in the text', `Content-Type: text/plain\n\n${armour}`],
    ['below words in the text', `Content-Type: text/plain\n\nDear counsel, see below.\n\n${armour}`],
  ])('%s', async (_where, rest) => {
    const { documents, signatures } = await checkMail(Buffer.from(`From: ${ADDRESS}\n${rest}`))

    const closed = documents.filter(({ status }) => status === 'encrypted')
    expect(closed).toHaveLength(1)
    expect(closed[0]?.reason).toContain('encrypted with PGP')
    expect(signatures).toEqual([])
  })
})
