import { describe, expect, test } from '@jest/globals'
import type { Document } from '../../src/parse/email.js'
import { describeSending, namesIn } from '../../src/screen/describe-sending.js'
import { recognisableDocuments } from '../../src/screen/recognisable-documents.js'
import { NO_AUTHENTICATION } from '../../src/screen/sender-verdict.js'
import { aDocument, anEmail, aSender } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'

const HOUSE = { organisation: 'Kutano', aliases: ['legal@kutano.example'] }
const PASS = { ...NO_AUTHENTICATION, dmarc: 'pass', basis: 'trusted-header' } as const
const LONG = 'You are commanded to produce the records. '.repeat(10)

describe('what is kept of a mail for those after it', () => {
  test('an address in one writing, and every domain above it', () => {
    const address = 'A.Roy@Mail.Police.Town.EXAMPLE'
    const author = { name: null, address }
    const email = anEmail({ source: { from: author, authors: [author], returnPath: null } })

    const record = describeSending(email, aSender({ address, domain: 'mail.police.town.example' }), HOUSE)

    expect(record.address).toBe('a.roy@mail.police.town.example')
    expect(record.names).toEqual([
      'a.roy@mail.police.town.example',
      'mail.police.town.example',
      'police.town.example',
      'town.example',
    ])
  })

  test.each([
    ['claimed', aSender()],
    ['claimed', aSender({ authentication: PASS, flags: ['compromised-sender'] })],
    ['claimed', aSender({ authentication: PASS, flags: ['replay-suspect'] })],
    ['proven', aSender({ authentication: PASS })],
    ['government', aSender({ authentication: PASS, verdict: 'verified-government' })],
  ] as const)('its author is %s', (standing, sender) => {
    expect(describeSending(anEmail(), sender, HOUSE).standing).toBe(standing)
  })

  test('a mark finds an IDN however it is written, and a domain of 120 labels by itself and its ending', () => {
    const deep = `${'a.'.repeat(120)}town.example`
    const author = { name: null, address: 'x@b\u00fcro.example' }
    const email = anEmail({ source: { from: author, authors: [author, { name: null, address: `y@${deep}` }] } })

    const names = namesIn(email, author.address)

    expect(names).toContain('xn--bro-hoa.example')
    expect(names).toEqual(expect.arrayContaining([deep, 'town.example']))
    expect(names.length).toBeLessThan(30)
  })

  test.each([
    ['"chief"@town.example', 'chief@town.example'],
    ['Chief+Case.7@Town.Example', 'chief@town.example'],
    ['\uff43hief@town.example', 'chief@town.example'],
  ])('a mark on a mailbox finds its other writing %s', (written, mailbox) => {
    expect(namesIn(anEmail(), written)).toContain(mailbox)
  })

  test('whoever sent a mail on is a name in it too', () => {
    const headers = [{ name: 'resent-from', value: 'The Chief <chief@town.example>' }]

    expect(namesIn(anEmail({ headers }), null)).toEqual(expect.arrayContaining(['chief@town.example', 'town.example']))
  })

  test('a mail of ten thousand authors is looked at within a bound', () => {
    const authors = Array.from({ length: 10_000 }, (_, i) => ({ name: null, address: `a${i}@d${i}.example` }))
    const email = anEmail({ source: { from: authors[0] ?? null, authors } })

    expect(namesIn(email, 'a9999@d9999.example').length).toBeLessThan(100)
    expect(namesIn(email, 'a9999@d9999.example')).toContain('d9999.example')
  })
})

describe('documents that are worth recognising', () => {
  const ids = (...documents: Partial<Document>[]) =>
    recognisableDocuments(anEmail({ documents: documents.map((over) => aDocument(over)) }), HOUSE.aliases).map(
      ({ document, isPicture }) => `${document.id}${isPicture ? ' picture' : ''}`,
    )

  test.each([
    ['a text', { text: LONG }],
    ['a text without sections', { role: 'attachment', text: LONG, sections: [] }],
    ['a scan without text', { role: 'attachment', text: null, declaredType: 'application/pdf', bytes: 90_000 }],
    ['a locked file', { role: 'attachment', text: null, status: 'encrypted', bytes: 9_000 }],
    ['a scanned page', { role: 'attachment', text: null, declaredType: 'image/jpeg', bytes: 90_000 }],
  ] as const)('%s', (_, over) => {
    expect(ids(over as Partial<Document>)).toEqual(['d0'])
  })

  test('a small picture is one, as a picture', () => {
    expect(ids({ role: 'attachment', text: null, declaredType: 'image/png', bytes: 9_000 })).toEqual(['d0 picture'])
  })

  test.each([
    ['an empty body', { text: '' }],
    ['a short body', { text: 'Please see attached. Thank you.' }],
    ['a body that only quotes', { text: LONG, sections: [{ kind: 'quoted', start: 0, end: LONG.length }] }],
    ['an icon', { role: 'attachment', text: null, declaredType: 'image/gif', bytes: 600 }],
    [
      'a signature of a program',
      { role: 'attachment', text: null, declaredType: 'application/pkcs7-signature', bytes: 5_000 },
    ],
    ['a card', { role: 'attachment', text: LONG, declaredType: 'text/vcard' }],
  ] as const)('not %s', (_, over) => {
    expect(ids(over as Partial<Document>)).toEqual([])
  })

  test('our own letter that comes back, with all that lies in it, is none', () => {
    const from = { name: null, address: 'Legal@Kutano.example' }
    const message = { from, to: [], subject: null, date: null, messageId: null }

    expect(
      ids(
        { id: 'd0', text: 'See below.' },
        { id: 'd1', parent: 'd0', role: 'message', message, text: LONG },
        { id: 'd2', parent: 'd1', role: 'attachment', text: LONG },
        { id: 'd3', parent: 'd0', role: 'attachment', text: LONG },
      ),
    ).toEqual(['d3'])
  })

  test('five hundred documents of a megabyte of nothing cost less than a second', () => {
    const text = ' .'.repeat(500_000)
    const email = anEmail({ documents: Array.from({ length: 500 }, (_, i) => aDocument({ id: `d${i}`, text })) })

    const ms = cpuMsOf(() => expect(recognisableDocuments(email, HOUSE.aliases)).toEqual([]))

    expect(ms).toBeLessThan(1_000)
  })
})
