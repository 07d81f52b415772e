import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import { createMailer, readSmtpUrl } from '../../src/edges/smtp.js'
import type { OutgoingMail } from '../../src/notices/outgoing-mail.js'
import { startSmtp, type TestSmtp } from '../smtp-server.js'

let smtp: TestSmtp
beforeAll(async () => {
  smtp = await startSmtp()
})
afterAll(() => smtp.stop())

const aMail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
  envelopeFrom: 'legal@kutano.example',
  from: { name: 'Kutano Legal', address: 'legal@kutano.example' },
  to: ['agent@fbi.gov'],
  subject: '[LP-2026-000001-A] R\u00e9ponse',
  text: 'Dear Sir or Madam,\n\nThank you.\n',
  html: '<p>Dear Sir or Madam,</p>\n<p>Thank you.</p>\n',
  messageId: '<unguessable@kutano.example>',
  inReplyTo: '<theirs@fbi.gov>',
  references: ['<first@fbi.gov>', '<theirs@fbi.gov>'],
  headers: { 'Auto-Submitted': 'auto-generated' },
  date: new Date('2026-11-22T09:00:00Z'),
  ...over,
})

async function send(mail: OutgoingMail, settings = smtp.settings) {
  const mailer = createMailer(settings)
  return await mailer.deliver(mail, await mailer.write(mail))
}

describe('a mail that is sent', () => {
  test('goes over TLS, with its own Message-ID, in its thread, as text and as HTML', async () => {
    expect(await send(aMail())).toEqual({ kind: 'accepted', refused: 0, serverMessageId: null })

    const { source, envelope } = smtp.taken().at(-1) ?? { source: '', envelope: null }
    expect(envelope).toEqual({ from: 'legal@kutano.example', to: ['agent@fbi.gov'], secure: true })
    expect(source).toContain('Message-ID: <unguessable@kutano.example>\r\n')
    expect(source).toContain('In-Reply-To: <theirs@fbi.gov>\r\nReferences: <first@fbi.gov> <theirs@fbi.gov>\r\n')
    expect(source).toContain('Auto-Submitted: auto-generated\r\n')
    expect(source).toMatch(/Content-Type: text\/plain[\s\S]+Content-Type: text\/html/)
  })

  test('has the null path where it must not be answered by a bounce', async () => {
    await send(aMail({ envelopeFrom: null }))

    expect(smtp.taken().at(-1)?.envelope.from).toBe('')
  })

  test('is signed by DKIM where that is configured, and the signature holds', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const dkim = {
      domain: 'kutano.example',
      selector: 's1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }
    const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const zone = { TXT: { 's1._domainkey.kutano.example': [`v=DKIM1; k=rsa; p=${p}`] } }

    await send(aMail(), { ...smtp.settings, dkim })

    const { source } = smtp.taken().at(-1) ?? { source: '' }
    const settings = { resolver: zoneResolver(zone), receivedAt: new Date() }
    expect(await authenticateMail(Buffer.from(source), settings)).toMatchObject({ dkim: 'pass', alignedDkim: true })
  })

  test('cannot be given a further head by a line break in a subject or a name', async () => {
    await send(
      aMail({
        subject: 'x\r\nBcc: evil@evil.example',
        from: { name: 'y\r\nX-Evil: 1', address: 'legal@kutano.example' },
      }),
    )

    const { source, envelope } = smtp.taken().at(-1) ?? { source: '', envelope: null }
    expect(source).not.toMatch(/^(?:Bcc|X-Evil):/im)
    expect(envelope?.to).toEqual(['agent@fbi.gov'])
  })
})

describe('a mail that is not sent', () => {
  test('to a server without TLS never leaves', async () => {
    const plain = await startSmtp({ plaintext: true })

    const delivery = await send(aMail(), { ...plain.settings })

    expect(delivery).toMatchObject({ kind: 'refused', isPermanent: false })
    expect(plain.taken()).toEqual([])
    await plain.stop()
  })

  test('to a server with the certificate of somebody else never leaves', async () => {
    const before = smtp.taken().length

    expect(await send(aMail(), { ...smtp.settings, ca: null })).toMatchObject({ kind: 'refused', isPermanent: false })
    expect(smtp.taken()).toHaveLength(before)
  })

  test('is refused for good where the recipient is, and partly where one of two is', async () => {
    expect(await send(aMail({ to: ['nobody@fbi.gov'] }))).toEqual({ kind: 'refused', isPermanent: true, code: '550' })
    expect(await send(aMail({ to: ['agent@fbi.gov', 'nobody@fbi.gov'] }))).toMatchObject({
      kind: 'accepted',
      refused: 1,
    })
  })

  test('is refused for now where the server says so after it was handed over', async () => {
    smtp.answer('451 try later')

    expect(await send(aMail())).toEqual({ kind: 'refused', isPermanent: false, code: '451' })
    smtp.answer('554 no')
    expect(await send(aMail())).toEqual({ kind: 'refused', isPermanent: true, code: '554' })
    smtp.answer(null)
  })

  test('is unknown where the server falls silent after it was handed over, and certain before', async () => {
    const release = smtp.hold()

    expect(await send(aMail(), { ...smtp.settings, timeoutMs: 800 })).toMatchObject({ kind: 'unknown' })
    release()
    expect(await send(aMail(), { ...smtp.settings, port: 1 })).toMatchObject({ kind: 'refused', isPermanent: false })
  })
})

test.each([
  [
    'smtps://user:p%40ss@mail.example',
    { host: 'mail.example', port: 465, implicitTls: true, auth: { user: 'user', password: 'p@ss' } },
  ],
  ['smtp://mail.example', { host: 'mail.example', port: 587, implicitTls: false, auth: null }],
  ['smtp://mail.example:2525', { host: 'mail.example', port: 2525, implicitTls: false, auth: null }],
  ['smtp://user:%zz@mail.example', null],
  ['https://mail.example', null],
  ['mail.example', null],
])('the address %s is read', (address, read) => {
  expect(readSmtpUrl(address)).toEqual(read)
})
