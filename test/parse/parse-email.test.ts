import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildMail, buildPdf } from '../mail/build-mail.js'
import { bodyOf, parseMail, sectionsAsText } from '../mail/parse-mail.js'

const ORDER = buildPdf(Buffer.from('BT /F1 12 Tf 72 720 Td (The records of the workspace are commanded.) Tj ET'), null)
const LETTER = 'The records of the workspace are commanded.'

describe('documents of a mail', () => {
  test('known failure 1: a mail without words has an empty body and its PDF', async () => {
    const { documents } = await parseMail(buildMail([{ type: 'application/pdf', name: 'order.pdf', bytes: ORDER }]))

    expect(documents.map(({ id, role, name, status, text }) => ({ id, role, name, status, text }))).toEqual([
      { id: 'd1', role: 'body', name: null, status: 'read', text: '' },
      { id: 'd2', role: 'attachment', name: 'order.pdf', status: 'read', text: LETTER },
    ])
  })

  test('a mail that is itself a PDF has an empty body and that PDF', async () => {
    const raw = `From: x@example.com\nContent-Type: application/pdf; name="order.pdf"\nContent-Transfer-Encoding: base64\n\n${ORDER.toString('base64')}`

    expect((await parseMail(raw)).documents.map(({ role, name, status }) => [role, name, status])).toEqual([
      ['body', null, 'read'],
      ['attachment', 'order.pdf', 'read'],
    ])
  })

  test('text parts between attachments are one body, a text with a file name is an attachment', async () => {
    const { documents } = await parseMail(
      buildMail([
        { type: 'text/plain', bytes: 'Above.' },
        { type: 'text/plain', name: 'list.txt', bytes: 'A list.' },
        { type: 'text/html', bytes: '<p>Below.</p>' },
      ]),
    )

    expect(documents.map(({ role, name, text }) => [role, name, text])).toEqual([
      ['body', null, 'Above.\n\nBelow.'],
      ['attachment', 'list.txt', 'A list.'],
    ])
  })

  test('the same file under two names is two documents with one hash', async () => {
    const { documents } = await parseMail(
      buildMail([
        { type: 'application/pdf', name: 'a.pdf', bytes: ORDER },
        { type: 'application/pdf', name: 'b.pdf', bytes: ORDER },
      ]),
    )

    expect(documents.map(({ name }) => name)).toEqual([null, 'a.pdf', 'b.pdf'])
    expect(documents[1]?.sha256).toBe(documents[2]?.sha256)
  })

  test("names of files are the mail's own, decoded and harmless: RFC 2231, encoded words, paths, line ends", async () => {
    const part = (disposition: string) => `--B\nContent-Type: text/plain\nContent-Disposition: ${disposition}\n\nx`
    const { documents } = await parseMail(
      `From: x@example.com\nContent-Type: multipart/mixed; boundary=B\n\n${[
        part("attachment; filename*0*=utf-8''Comisi%C3%B3n%20; filename*1=rogatoria.txt"),
        part('attachment; filename="=?utf-8?Q?a=0D=0ABcc=3A_x.txt?="'),
        part('attachment; filename="../../etc/passwd.pdf"'),
      ].join('\n')}\n--B--`,
    )

    expect(documents.slice(1).map(({ name }) => name)).toEqual([
      'Comisión rogatoria.txt',
      'a Bcc: x.txt',
      '../../etc/passwd.pdf',
    ])
  })

  test('the declared type is not believed', async () => {
    const { documents } = await parseMail(
      buildMail([
        { type: 'application/pdf', name: 'order.pdf', bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]) },
      ]),
    )

    expect(documents[1]).toMatchObject({
      declaredType: 'application/pdf',
      detectedType: 'application/vnd.microsoft.portable-executable',
      status: 'unsupported',
    })
  })

  test('bytes of documents are handed over under their hashes', async () => {
    const result = await parseEmail(
      buildMail([{ type: 'application/pdf', name: 'order.pdf', bytes: ORDER }]),
      PARSE_LIMITS,
    )
    const { contents, email } = result as Extract<typeof result, { kind: 'email' }>

    expect(contents.map(({ sha256 }) => sha256)).toEqual(email.documents.map(({ sha256 }) => sha256))
    expect(Buffer.compare(contents[1]?.bytes ?? Buffer.alloc(0), ORDER)).toBe(0)
  })
})

describe('nested messages', () => {
  test('known failure 15: an attached .eml and what is attached to it are documents, each under its parent', async () => {
    const inner = buildMail([
      { type: 'text/plain', bytes: 'Please serve this.' },
      { type: 'application/pdf', name: 'order.pdf', bytes: ORDER },
    ])
    const { documents } = await parseMail(
      buildMail([
        { type: 'text/plain', bytes: 'See attached.' },
        { type: 'application/octet-stream', name: 'FW Order.eml', bytes: inner },
      ]),
    )

    expect(documents.map(({ id, parent, role }) => [id, parent, role])).toEqual([
      ['d1', null, 'body'],
      ['d2', null, 'message'],
      ['d3', 'd2', 'attachment'],
    ])
    expect(documents[1]?.text).toBe(
      'From: Officer <officer@agency.example>\nTo: legal@kutano.example\nSubject: Records\n\nPlease serve this.',
    )
    expect(documents[1]?.message).toMatchObject({
      from: { address: 'officer@agency.example' },
      subject: 'Records',
      messageId: '<one@agency.example>',
    })
    expect(documents[2]?.text).toBe(LETTER)
  })

  test('its head is its own words, a quotation below it is quoted', async () => {
    const inner =
      'From: x@example.com\nDate: Tue, 17 Nov 2026 09:14:05 +0000\nTo: y@example.com\nSubject: Re: Order\nIn-Reply-To: <a@b.example>\n\nAgreed.\n\nOn Mon, Nov 16, 2026 at 9:00 AM Y <y@example.com> wrote:\n> old'
    const { documents } = await parseMail(
      `From: z@example.com\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: message/rfc822\n\n${inner}\n--B--`,
    )
    const [, nested] = documents

    expect(nested && sectionsAsText(nested).map(([kind]) => kind)).toEqual(['own', 'quoted'])
    expect(nested && sectionsAsText(nested)[0]?.[1]).toMatch(/^From: x@example.com[\s\S]*Agreed\.$/)
  })

  test('messages a hundred deep end at the bound, with a document that says so', async () => {
    let message = 'Subject: core\n\ncore'
    for (let level = 0; level < 100; level += 1)
      message = `Subject: level ${level}\nContent-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\nContent-Type: message/rfc822\n\n${message}\n--b${level}--`

    const { documents } = await parseMail(message)

    expect(documents).toHaveLength(PARSE_LIMITS.depth + 2)
    expect(documents.at(-1)).toMatchObject({
      status: 'too-large',
      reason: expect.stringMatching(/more than 10 messages and archives deep/),
    })
  })

  test('an attached message without a head is a document with a reason', async () => {
    const { documents } = await parseMail(
      'From: x@example.com\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: message/rfc822\n\n\n--B--',
    )

    expect(documents[1]).toMatchObject({ role: 'message', status: 'malformed' })
  })
})

describe('a body is never lost', () => {
  test.each([
    [
      'known failure 61: a multipart whose delimiter never comes',
      'Content-Type: multipart/mixed; boundary=never\n\nThe demand.',
    ],
    ['a multipart without a boundary', 'Content-Type: multipart/mixed\n\nThe demand.'],
    ['a content type that is none', 'Content-Type: ;;;\n\nThe demand.'],
    ['a transfer encoding that is none', 'Content-Transfer-Encoding: rot13\n\nThe demand.'],
    ['no content type', 'MIME-Version: 1.0\n\nThe demand.'],
    [
      'an attachment disposition on the only part',
      'Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nThe demand.',
    ],
    ['a disposition of its own', 'Content-Type: text/plain\nContent-Disposition: form-data\n\nThe demand.'],
    ['known failure 54: NUL bytes', 'Content-Type: text/plain\n\nThe \0demand.\0'],
    ['format=flowed', 'Content-Type: text/plain; format=flowed\n\nThe \ndemand.'],
  ])('%s', async (_what, message) => {
    expect(bodyOf(await parseMail(`From: x@example.com\n${message}`)).text?.trim()).toBe('The demand.')
  })

  test('known failure 65: the words of a signed mail are its body, the signature is beside', async () => {
    const { documents } = await parseMail(
      'From: x@example.com\nContent-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=B\n\n--B\nContent-Type: text/plain\n\nThe demand.\n--B\nContent-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHAqCA\n--B--',
    )

    expect(documents.map(({ role, name, status }) => [role, name, status])).toEqual([
      ['body', null, 'read'],
      ['attachment', 'smime.p7s', 'unsupported'],
    ])
  })

  test('an encrypted mail says so', async () => {
    const { documents } = await parseMail(
      'From: x@example.com\nContent-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CA',
    )

    expect(documents[1]).toMatchObject({
      name: 'smime.p7m',
      status: 'encrypted',
      reason: expect.stringMatching(/S\/MIME/),
    })
  })

  test('of alternatives the calendar and a second version are attachments', async () => {
    const { documents } = await parseMail(
      'From: x@example.com\nContent-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: text/plain\n\nThe demand.\n--B\nContent-Type: text/html\n\n<p>The demand.</p>\n--B\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--B--',
    )

    expect(documents.map(({ role, declaredType, text }) => [role, declaredType, text])).toEqual([
      ['body', 'text/plain', 'The demand.'],
      ['attachment', 'text/calendar', 'BEGIN:VCALENDAR'],
    ])
  })
})

describe('bounds are values with a reason', () => {
  test('known failure 58: of a message beyond the bound the beginning is read', async () => {
    const email = await parseMail(`From: x@example.com\nSubject: large\n\n${'words '.repeat(5000)}`, {
      messageBytes: 2000,
    })

    expect(email.limitsReached).toEqual([expect.stringMatching(/30\d\d\d bytes; the first 2000 are read/)])
    expect(email.source.subject).toBe('large')
    expect(bodyOf(email).text?.length).toBeGreaterThan(1000)
  })

  test('an attachment beyond the bound is not read, and its bytes are kept', async () => {
    const raw = buildMail([{ type: 'application/pdf', name: 'big.pdf', bytes: ORDER }])
    const result = await parseEmail(raw, { ...PARSE_LIMITS, documentBytes: 100 })
    const { email, contents } = result as Extract<typeof result, { kind: 'email' }>

    expect(email.documents[1]).toMatchObject({
      status: 'too-large',
      reason: expect.stringMatching(/bytes; the limit is 100 \(documentBytes\)/),
    })
    expect(contents).toHaveLength(2)
  })

  test('texts that are too much together are not read, those before are, and each says why', async () => {
    const bytes = Buffer.from('word '.repeat(200))
    const parts = [1, 2, 3].map((count) => ({ type: 'text/plain', name: `${count}.txt`, bytes }))
    const { documents } = await parseMail(buildMail(parts), { mailTextChars: 2500 })

    expect(documents.slice(1).map(({ status, text }) => [status, text !== null])).toEqual([
      ['read', true],
      ['read', true],
      ['too-large', false],
    ])
    expect(documents[3]?.reason).toMatch(/exceed 2500 \(mailTextChars\)/)
  })

  test('documents beyond the total are not read, those before are', async () => {
    const parts = [1, 2, 3].map((count) => ({ type: 'application/pdf', name: `${count}.pdf`, bytes: ORDER }))
    const { documents } = await parseMail(buildMail(parts), { totalBytes: ORDER.length * 2 + 10 })

    expect(documents.map(({ status }) => status)).toEqual(['read', 'read', 'read', 'too-large'])
  })

  test('a document that an earlier try died in is left out, the others are read', async () => {
    const parts = [1, 2].map((count) => ({ type: 'application/pdf', name: `${count}.pdf`, bytes: ORDER }))
    const begun: string[] = []
    const result = await parseEmail(buildMail(parts), PARSE_LIMITS, {
      begin: (document) => begun.push(document),
      skip: new Map([['d2', { status: 'too-large', reason: 'It took too long.' }]]),
    })
    const { email } = result as Extract<typeof result, { kind: 'email' }>

    expect(email.documents.map(({ status, reason }) => [status, reason])).toEqual([
      ['read', null],
      ['too-large', 'It took too long.'],
      ['read', null],
    ])
    expect(begun).toEqual(['d1', 'd3'])
  })

  test('when the time of the mail is up, what is left says so', async () => {
    const result = await parseEmail(
      buildMail([{ type: 'application/pdf', name: 'a.pdf', bytes: ORDER }]),
      PARSE_LIMITS,
      {
        mayContinue: () => false,
      },
    )
    const { email } = result as Extract<typeof result, { kind: 'email' }>

    expect(email.documents.map(({ status }) => status)).toEqual(['too-large', 'too-large'])
  })

  test.each([
    ['nothing', ''],
    ['one line end', '\r\n'],
    ['no head', '\r\n\r\nwords'],
    ['bytes', Buffer.alloc(10_000, 0xff)],
  ])('%s is unreadable, with a reason', async (_what, raw) => {
    expect(await parseEmail(Buffer.from(raw), PARSE_LIMITS)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringMatching(/bytes\)/),
    })
  })
})

describe('labelled samples with a trap', () => {
  const sample = async (name: string) => await parseMail(readFileSync(`test/mail/cases/${name}.eml`))

  test('values of a fillable form stand behind their labels', async () => {
    const { documents } = await sample('us-021-irs-summons-acroform-past-due')

    expect(documents[1]?.textSource).toBe('form')
    expect(documents[1]?.text).toContain('In the matter of Delmar R. PRUITT (Investigation 720531944)')
    expect(documents[1]?.text).toContain("on the 10th day of November, 2026 at 9:30 o'clock a m.")
  })

  test('a form whose values alone say anything', async () => {
    const { documents } = await sample('hostile-021-acroform-values-only')

    expect(documents[1]?.text).toContain('Grand Jury No.: GJ 26-207\nTo: Custodian of Records')
    expect(documents[1]?.text).toContain('Officer telephone: (505) 555-0158')
  })

  test('windows-1252 quotation marks under us-ascii are read', async () => {
    const email = await sample('hostile-033-broken-mime-private-k12')

    expect(bodyOf(email).text).toContain('One of our pupils’ parents believes')
    expect(bodyOf(email).text).toContain('workspace “vellumworks”.')
  })

  test('three messages in one another keep their order', async () => {
    const { documents } = await sample('hostile-028-nested-rfc822-cjsm-solicitor')

    expect(documents.map(({ id, parent, role }) => [id, parent, role])).toEqual([
      ['d1', null, 'body'],
      ['d2', null, 'message'],
      ['d3', 'd2', 'message'],
      ['d4', 'd3', 'message'],
      ['d5', 'd4', 'attachment'],
    ])
  })

  test('thanks above a quoted subpoena are own words, the subpoena is not', async () => {
    const sections = sectionsAsText(bodyOf(await sample('world-032-thanks-received-quoting-subpoena')))

    expect(sections.map(([kind]) => kind)).toEqual(['own', 'quoted'])
    expect(sections[1]?.[1]).toContain('YOU ARE HEREBY COMMANDED')
  })

  test('a forward of a forward is forwarded from its first line on', async () => {
    const sections = sectionsAsText(bodyOf(await sample('us-032-ausa-personal-gmail-forward-expired-ndo')))

    expect(sections.map(([kind]) => kind)).toEqual(['own', 'forwarded'])
    expect(sections[1]?.[1]).toMatch(/^-+ Forwarded message -+/)
  })
})
