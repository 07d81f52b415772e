import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Document } from '../../../src/parse/email.js'
import { buildMail, pdfOf } from '../../mail/build-mail.js'
import { checkMail } from '../../mail/signed/check-mail.js'
import { type Holder, issue } from '../../mail/signed/make-signed.js'
import { signedPdf as pdfSignedBy } from '../../mail/signed/signed-pdf.js'

let root: Holder
let judge: Holder
beforeAll(async () => {
  root = await issue({ name: 'Test Root', issuer: null, ca: true })
  judge = await issue({ name: 'Hon. A. Bern', issuer: root, address: 'a.bern@court.example' })
})

const signedPdf = (options = {}) => pdfSignedBy(judge, options)

async function read(pdf: Uint8Array): Promise<Document | undefined> {
  const mail = buildMail([{ type: 'application/pdf', name: 'order.pdf', bytes: pdf }])
  const email = await checkMail(mail, { smimeRoots: [root.pem] })
  expect(email.signatures).toEqual([])
  return email.documents[1]
}

describe('a signature in a PDF', () => {
  test('says who signed when, and that nothing was changed since', async () => {
    expect((await read(await signedPdf()))?.signatures).toEqual([
      {
        whole: true,
        signer: { name: 'Hon. A. Bern', addresses: ['a.bern@court.example'] },
        issuer: 'Test Root',
        key: expect.stringMatching(/^[0-9A-F]+$/),
        signedAt: '2026-11-23T14:00:00.000Z',
        result: 'valid',
        reason: expect.stringMatching(/unchanged/),
      },
    ])
  })

  test('is invalid where a covered byte was changed', async () => {
    const altered = Buffer.from(
      (await signedPdf()).toString('latin1').replace('are commanded', 'are forgotten'),
      'latin1',
    )

    const document = await read(altered)

    expect(document?.text).toContain('are forgotten')
    expect(document?.signatures).toMatchObject([{ result: 'invalid', whole: true }])
  })

  test('does not cover what was added behind it, and that is told', async () => {
    const more = Buffer.from('\n8 0 obj << /Added true >> endobj\nstartxref\n0\n%%EOF\n')

    expect((await read(Buffer.concat([await signedPdf(), more])))?.signatures).toMatchObject([
      { result: 'valid', whole: false },
    ])
  })

  test('of a kind that is not checked is told as unchecked, with its own word for when', async () => {
    expect((await read(await signedPdf({ kind: 'adbe.x509.rsa_sha1' })))?.signatures).toEqual([
      {
        whole: true,
        signer: null,
        issuer: null,
        key: null,
        signedAt: '2026-11-22T17:30:00.000Z',
        result: 'unchecked',
        reason: expect.stringMatching(/kind that is not checked/),
      },
    ])
  })

  test('is absent where there is none', async () => {
    expect((await read(pdfOf('BT /F1 12 Tf 72 720 Td (The records are commanded.) Tj ET')))?.signatures).toBeUndefined()
  })
})
