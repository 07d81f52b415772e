import { expect, test } from '@jest/globals'
import { checkMail, sample } from '../../mail/signed/check-mail.js'

const ROOT = sample('root.pem').toString()

test.each(['openssl-detached.eml', 'openssl-opaque.eml', 'openssl-pss.eml', 'openssl-ec.eml'])(
  '%s, made with OpenSSL, is valid under its root and untrusted without',
  async (file) => {
    const trusted = await checkMail(sample(file), { smimeRoots: [ROOT] })
    const alone = await checkMail(sample(file))

    expect(trusted.signatures).toEqual([
      expect.objectContaining({
        standard: 'smime',
        document: null,
        whole: true,
        signer: { name: 'Dana Okafor', addresses: ['d.okafor@revenue.agency.example'] },
        issuer: 'Example Revenue Mail CA',
        result: 'valid',
      }),
    ])
    expect(alone.signatures).toEqual([
      expect.objectContaining({
        result: 'untrusted',
        reason: expect.stringContaining('no root certificates are configured'),
      }),
    ])
  },
)

test('a signature with SHA-1 is no pass, even of a trusted root', async () => {
  const { signatures } = await checkMail(sample('openssl-sha1.eml'), { smimeRoots: [ROOT] })

  expect(signatures).toEqual([
    expect.objectContaining({ result: 'untrusted', reason: expect.stringContaining('SHA-1') }),
  ])
})

test('known failure 63: opaque-signed mail of an unknown certificate is read like any other', async () => {
  const { documents } = await checkMail(sample('openssl-opaque.eml'))
  const plain = await checkMail(sample('openssl-detached.eml'))

  expect(documents.map(({ id, parent, name, status }) => [id, parent, name, status])).toEqual([
    ['d1', null, null, 'read'],
    ['d2', null, 'smime.p7m', 'read'],
    ['d3', 'd2', 'accounts.csv', 'read'],
  ])
  expect(documents[0]?.text).toContain('Administrative summons 26-0417.')
  expect(documents[0]?.text).toBe(plain.documents[0]?.text)
})

test('line ends changed on the way do not break a signature', async () => {
  const crlf = sample('openssl-detached.eml').toString('latin1').replaceAll(/\r?\n/g, '\r\n')
  const [asCrlf, asLf] = [crlf, crlf.replaceAll('\r\n', '\n')].map((text) => Buffer.from(text, 'latin1'))

  for (const raw of [asCrlf, asLf]) {
    const { signatures } = await checkMail(raw ?? Buffer.alloc(0), { smimeRoots: [ROOT] })
    expect(signatures).toEqual([expect.objectContaining({ result: 'valid', whole: true })])
  }
})
