import { expect, test } from '@jest/globals'
import { parseEmail } from '../../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { buildMail } from '../../mail/build-mail.js'
import { sealedPdf } from '../../mail/sealed-pdf.js'

async function read(words: string, guide: Parameters<typeof parseEmail>[2] = {}) {
  const order = await sealedPdf('You are commanded to produce the records.', 'Harbor-22')
  const mail = buildMail([
    { type: 'text/plain', bytes: words },
    { type: 'application/pdf', name: 'order.pdf', bytes: order },
  ])
  const result = await parseEmail(mail, PARSE_LIMITS, guide)
  if (result.kind !== 'email') throw new Error(result.reason)
  const [body, pdf] = result.email.documents
  return { ...result, body: body?.text, pdf }
}

test('a password that the mail itself tells opens its document, and is kept nowhere', async () => {
  const { email, body, pdf, openedWith } = await read('The order is attached. Password: Harbor-22')

  expect(pdf).toMatchObject({ status: 'read', text: expect.stringContaining('You are commanded') })
  expect(body).toBe('The order is attached. Password: *********')
  expect(JSON.stringify(email)).not.toContain('Harbor-22')
  expect(openedWith).toEqual(['Harbor-22'])
})

test('without one the document is encrypted, with a reason, and the rest is read', async () => {
  const { pdf, body } = await read('The order is attached; the password follows separately.')

  expect(pdf).toMatchObject({ status: 'encrypted', text: null, reason: expect.stringContaining('password') })
  expect(body).toContain('The order is attached')
})

test('one that people gave opens it, among wrong ones', async () => {
  const { pdf } = await read('Attached.', { passwords: ['wrong', 'Harbor-22'] })

  expect(pdf?.status).toBe('read')
})

test('a known one is taken out of the text that tells it, even where it opens nothing here', async () => {
  const { body, masked } = await read('Attached. Password: Kilo-4491', { secrets: ['Kilo-4491'] })

  expect([body, masked]).toEqual(['Attached. Password: *********', 1])
})
