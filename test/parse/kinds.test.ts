import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { Ocr } from '../../src/edges/ocr/ocr.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildMail } from '../mail/build-mail.js'
import { parseMail } from '../mail/parse-mail.js'
import { KIND_SAMPLES } from './kind-samples.js'

const pictures = new Ocr({ ...PARSE_LIMITS, ocrPageMs: 60_000 })
afterAll(async () => {
  await pictures.close()
})

test.each(KIND_SAMPLES)(
  '$kind has its text and status',
  async ({ name, declared = 'application/octet-stream', bytes, status, text, also = {}, names = [name] }) => {
    const mail = buildMail([{ type: declared, name, bytes: await bytes() }])

    const result = await parseEmail(mail, PARSE_LIMITS, { pictures })

    const documents = result.kind === 'email' ? result.email.documents.slice(1) : []
    const last = documents.at(-1)
    expect(documents.map((document) => document.name)).toEqual(names)
    expect(documents.map(({ parent }) => parent)).toEqual([null, ...documents.slice(0, -1).map(({ id }) => id)])
    expect(last).toMatchObject({ status, ...also })
    if (text instanceof RegExp) expect(last?.text).toMatch(text)
    else expect(last?.text).toBe(text)
    expect(status === 'read' || (last?.reason ?? '').length > 20).toBe(true)
  },
  120_000,
)

/** S/MIME and PGP are wrappers of the mail itself. */
test.each([
  ['a signed S/MIME mail', 'openssl-opaque.eml', 'read'],
  ['a detached S/MIME signature', 'openssl-detached.eml', 'read'],
  ['a PGP mail', 'gnupg-mime.eml', 'read'],
  ['a text with a PGP signature in it', 'gnupg-clear.eml', 'read'],
])('the words of %s are its body, and its signature is kept', async (_kind, file, status) => {
  const { documents, signatures = [] } = await parseMail(readFileSync(`test/mail/signed/${file}`))

  expect(documents[0]).toMatchObject({ role: 'body', status })
  expect(documents[0]?.text?.length).toBeGreaterThan(20)
  expect(signatures.length).toBeGreaterThan(0)
})

test('a document that is not what it is called says so', async () => {
  const bytes = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  const { documents } = await parseMail(buildMail([{ type: 'application/pdf', name: 'order.pdf', bytes }]))

  expect(documents[1]).toMatchObject({ status: 'unsupported', mismatch: 'It is called a PDF and is a program.' })
})
