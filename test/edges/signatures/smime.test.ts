import { beforeAll, describe, expect, test } from '@jest/globals'
import type { MailSignature } from '../../../src/parse/email.js'
import { checkMail } from '../../mail/signed/check-mail.js'
import {
  type CertificateWishes,
  detachedMail,
  entity,
  type Holder,
  issue,
  opaqueMail,
  signCms,
} from '../../mail/signed/make-signed.js'

const ADDRESS = 'd.okafor@revenue.agency.example'
const TEXT = 'Administrative summons 26-0417.\r\nProduce the records of January 2026.\r\n'
let root: Holder
let signer: Holder

beforeAll(async () => {
  root = await issue({ name: 'Test Root', issuer: null, ca: true })
  signer = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS })
})

async function signaturesOf(raw: Uint8Array, roots: Holder[] = [root]): Promise<MailSignature[]> {
  const { signatures } = await checkMail(raw, { smimeRoots: roots.map(({ pem }) => pem) })
  return signatures ?? []
}

/** One signature by a signer as wished, under the trusted root unless another issuer is named. */
async function signedBy(wishes: Partial<CertificateWishes>, others: Holder[] = []): Promise<MailSignature | undefined> {
  const holder = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS, ...wishes })
  const [signature] = await signaturesOf(detachedMail(entity(TEXT), await signCms(entity(TEXT), [holder], { others })))
  return signature
}

describe('a signature holds', () => {
  test('beside the text and around it, and says who signed, under whom and when', async () => {
    const beside = await signaturesOf(detachedMail(entity(TEXT), await signCms(entity(TEXT), [signer])))
    const around = await signaturesOf(opaqueMail(await signCms(entity(TEXT), [signer], { opaque: true })))

    for (const signatures of [beside, around])
      expect(signatures).toEqual([
        {
          standard: 'smime',
          document: null,
          whole: true,
          signer: { name: 'Dana Okafor', addresses: [ADDRESS] },
          issuer: 'Test Root',
          key: expect.stringMatching(/^[0-9A-F]+$/),
          signedAt: '2026-11-23T14:00:00.000Z',
          result: 'valid',
          reason: 'The text is unchanged since it was signed, and the certificate leads to "Test Root".',
        },
      ])
  })

  test('under an intermediate that comes with it', async () => {
    const middle = await issue({ name: 'Test Mail CA', issuer: root, ca: true, pathLength: 0 })

    expect(await signedBy({ issuer: middle }, [middle])).toMatchObject({ result: 'valid', issuer: 'Test Mail CA' })
    expect(await signedBy({ issuer: middle })).toMatchObject({ result: 'untrusted' })
  })

  test('with the signer itself configured as trusted', async () => {
    const alone = await issue({ name: 'Dana Okafor', issuer: null, address: ADDRESS })
    const raw = detachedMail(entity(TEXT), await signCms(entity(TEXT), [alone]))

    expect(await signaturesOf(raw, [alone])).toMatchObject([{ result: 'valid' }])
    expect(await signaturesOf(raw)).toMatchObject([{ result: 'untrusted' }])
  })

  test('of two signers each for itself', async () => {
    const stranger = await issue({ name: 'Test Root', issuer: null, ca: true })
    const second = await issue({ name: 'Omar Reyes', issuer: stranger, address: 'o.reyes@revenue.agency.example' })

    const signatures = await signaturesOf(detachedMail(entity(TEXT), await signCms(entity(TEXT), [signer, second])))

    expect(signatures).toMatchObject([
      { result: 'valid', signer: { name: 'Dana Okafor' } },
      { result: 'untrusted', signer: { name: 'Omar Reyes' } },
    ])
  })
})

describe('a certificate does not do', () => {
  test.each<[string, Partial<CertificateWishes>, string, string]>([
    ['when it expired before receipt', { until: '2026-11-22' }, 'invalid', 'expired on 2026-11-22'],
    ['when it is not valid yet on receipt', { from: '2026-12-01' }, 'invalid', 'valid only from 2026-12-01'],
    ['when it is for web servers', { purposes: ['1.3.6.1.5.5.7.3.1'] }, 'invalid', 'not for mail'],
    ['when it is for encryption alone', { usage: 0x20 }, 'invalid', 'not for signing'],
    ['when its key is short', { rsaBits: 1024 }, 'untrusted', '1024 bits'],
    ['when it has critical terms of an unknown kind', { critical: '1.3.6.1.4.1.99999.1' }, 'invalid', 'not understood'],
  ])('%s', async (_when, wishes, result, words) => {
    expect(await signedBy(wishes)).toMatchObject({ result, reason: expect.stringContaining(words) })
  })

  test.each<[string, Partial<CertificateWishes>, string]>([
    ['that is no authority', { ca: false }, 'not that of a certification authority'],
    ['that may not sign certificates', { usage: 0x02 }, 'may not sign certificates'],
    ['that expired', { until: '2026-01-01' }, 'not valid on receipt'],
    ['that may name other addresses only', { permittedAddresses: ['other.example'] }, 'does not allow the names'],
    ['that has critical terms of an unknown kind', { critical: '1.3.6.1.4.1.99999.1' }, 'not understood here'],
  ])('under an intermediate %s', async (_which, wishes, words) => {
    const middle = await issue({ name: 'Test Mail CA', issuer: root, ca: true, ...wishes })

    expect(await signedBy({ issuer: middle }, [middle])).toMatchObject({
      result: 'untrusted',
      reason: expect.stringContaining(words),
    })
  })

  test('under more authorities than one of them allows', async () => {
    const top = await issue({ name: 'Test Top CA', issuer: root, ca: true, pathLength: 0 })
    const low = await issue({ name: 'Test Low CA', issuer: top, ca: true })

    expect(await signedBy({ issuer: low }, [top, low])).toMatchObject({
      result: 'untrusted',
      reason: expect.stringContaining('so far above'),
    })
  })

  test('under authorities that certify each other in a circle, and the search ends', async () => {
    const one = await issue({ name: 'Test One', issuer: null, ca: true })
    const two = await issue({ name: 'Test Two', issuer: one, ca: true })
    const oneByTwo = await issue({ name: 'Test One', issuer: two, ca: true, keys: one.keys })

    expect(await signedBy({ issuer: oneByTwo }, [oneByTwo, two])).toMatchObject({ result: 'untrusted' })
  })

  test('under a namesake of a root', async () => {
    const namesake = await issue({ name: 'Test Root', issuer: null, ca: true })

    expect(await signedBy({ issuer: namesake }, [namesake])).toMatchObject({ result: 'untrusted' })
  })

  test('that was itself signed with SHA-1', async () => {
    expect(await signedBy({ hash: 'SHA-1' })).toMatchObject({
      result: 'untrusted',
      reason: expect.stringContaining('outdated algorithm'),
    })
  })
})

describe('a signature does not hold', () => {
  test('when a letter of the text was changed', async () => {
    const raw = detachedMail(entity(TEXT), await signCms(entity(TEXT), [signer]))
    const changed = Buffer.from(raw.toString('latin1').replace('26-0417.', '26-0418.'), 'latin1')

    const { signatures, documents } = await checkMail(changed, { smimeRoots: [root.pem] })

    expect(signatures).toMatchObject([{ result: 'invalid', reason: 'The text was changed after it was signed.' }])
    expect(documents[0]?.text).toContain('26-0418.')
  })

  test('when a header of the inner part was changed', async () => {
    const raw = detachedMail(entity(TEXT), await signCms(entity(TEXT), [signer]))
    const changed = Buffer.from(raw.toString('latin1').replace('charset=utf-8', 'charset=utf-7'), 'latin1')

    expect(await signaturesOf(changed)).toMatchObject([{ result: 'invalid' }])
  })

  test('when it was made for another text', async () => {
    const cms = await signCms(entity(TEXT), [signer], { digestOf: entity('Something else.\r\n') })

    expect(await signaturesOf(detachedMail(entity(TEXT), cms))).toMatchObject([{ result: 'invalid' }])
  })

  test('when it lacks the attributes that tie it to the text', async () => {
    const cms = await signCms(entity(TEXT), [signer], { withoutAttributes: true })

    expect(await signaturesOf(detachedMail(entity(TEXT), cms))).toMatchObject([
      { result: 'invalid', reason: expect.stringContaining('lacks the attributes') },
    ])
  })

  test('when its certificate is that of another key', async () => {
    const forger = await issue({ name: 'Forger', issuer: null, address: ADDRESS })
    const dressed = { ...signer, keys: forger.keys }

    expect(await signaturesOf(detachedMail(entity(TEXT), await signCms(entity(TEXT), [dressed])))).toMatchObject([
      { result: 'invalid', reason: 'It was not made with the key of its certificate.' },
    ])
  })

  test('known failure 62: when it is no signature at all, and the mail is read all the same', async () => {
    const { signatures, documents } = await checkMail(detachedMail(entity(TEXT), Buffer.from('not a signature')))

    expect(signatures).toMatchObject([{ result: 'invalid' }])
    expect(documents[0]?.text).toContain('Administrative summons 26-0417.')
  })
})

test('validity is asked for the time of receipt, not for today', async () => {
  const holder = await issue({ name: 'Dana Okafor', issuer: root, address: ADDRESS, until: '2026-06-01' })
  const raw = detachedMail(entity(TEXT), await signCms(entity(TEXT), [holder], { signedAt: '2026-05-01T10:00:00Z' }))

  const then = await checkMail(raw, { smimeRoots: [root.pem] }, new Date('2026-05-01T12:00:00Z'))

  expect(then.signatures).toMatchObject([{ result: 'valid' }])
  expect(await signaturesOf(raw)).toMatchObject([{ result: 'invalid' }])
})
