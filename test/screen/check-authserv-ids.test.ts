import { describe, expect, test } from '@jest/globals'
import type { Header } from '../../src/parse/email.js'
import { checkAuthservIds } from '../../src/screen/check-authserv-ids.js'
import { cpuMsOf } from '../cpu-time.js'

type Line = readonly [name: 'received' | 'authentication-results', value: string]

const mail = (...lines: readonly Line[]): Header[] => lines.map(([name, value]) => ({ name, value }))
const many = (headers: (index: number) => Header[], count = 10) => Array.from({ length: count }, (_, at) => headers(at))
const received = (by: string, from = 'somewhere'): Line => [
  'received',
  `from ${from} by ${by} with ESMTP id 1; Fri, 20 Nov 2026 10:00:00 +0000`,
]
const results = (id: string): Line => ['authentication-results', `${id}; dkim=pass header.d=agency.example`]
const sender = (at: number) => received(`mail${at}.sender.example`)

/** Dovecot delivers what Postfix received; OpenDKIM's milter writes above Postfix's line. */
const POSTFIX = (at: number) =>
  mail(received('imap.kutano.example'), results('mx.kutano.example'), received('mx.kutano.example'), sender(at))
/** Gmail writes its results below its own line as it stands in mail of its accounts. */
const GMAIL = (at: number) =>
  mail(
    ['received', `by 2002:a05:6f00:0:${at} with SMTP id x1; now`],
    received('mx.google.com'),
    results('mx.google.com'),
    sender(at),
  )
/** Exchange Online writes results without an id, and other host names in every mail. */
const EXCHANGE = (at: number) =>
  mail(
    received(`SA${at}PR01MB1.prod.exchangelabs.com`),
    received(`BN${at}NAM01FT2.eop-nam01.prod.protection.outlook.com`),
    [
      'authentication-results',
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=agency.example; dkim=pass header.d=agency.example',
    ],
    received(`BN${at}NAM01FT2.mail.protection.outlook.com`),
    sender(at),
  )

const kinds = (ids: string[], mails: Header[][]) => checkAuthservIds(ids, mails).findings.map(({ kind }) => kind)

describe('a server that writes its id', () => {
  test('Dovecot, Postfix and OpenDKIM are found right', () => {
    expect(checkAuthservIds(['MX.kutano.example'], many(POSTFIX))).toEqual({
      findings: [],
      writers: ['imap.kutano.example', 'mx.kutano.example'],
      speakers: ['mx.kutano.example'],
      of: 10,
    })
  })

  test('the name of its own delivery is no speaker', () => {
    expect(kinds(['imap.kutano.example'], many(POSTFIX))).toEqual(['never-speaks'])
  })

  test('Gmail: its results stand below its line, so mail is checked here and the setting does nothing', () => {
    expect(kinds(['mx.google.com'], many(GMAIL))).toEqual(['never-speaks'])
  })
})

describe('known failure 67: an id that anybody can write', () => {
  test('is one that no server of ours writes', () => {
    expect(checkAuthservIds(['mx1.kutano.example'], many(POSTFIX)).findings).toEqual([
      { id: 'mx1.kutano.example', kind: 'never-seen', mails: 0, of: 10 },
    ])
  })

  test('stays one when some sender already writes it', () => {
    const forged = mail(
      received('imap.kutano.example'),
      received('mx.kutano.example'),
      results('mx1.kutano.example'),
      received('mx1.kutano.example'),
    )

    expect(checkAuthservIds(['mx1.kutano.example'], [...many(POSTFIX), forged]).findings).toEqual([
      { id: 'mx1.kutano.example', kind: 'sometimes-seen', mails: 1, of: 11 },
    ])
  })

  test('is any name of Exchange Online: its hosts change with every mail, and its results have none', () => {
    expect(kinds(['mail.protection.outlook.com'], many(EXCHANGE))).toEqual(['never-seen'])
    expect(checkAuthservIds([], many(EXCHANGE))).toMatchObject({ writers: [], speakers: [] })
  })

  test('is one of a second way in that goes past the server', () => {
    const past = mail(received('imap.kutano.example'), received('backup.kutano.example'), sender(1))

    expect(kinds(['mx.kutano.example'], [...many(POSTFIX), past])).toEqual(['sometimes-seen'])
  })

  test('is looked at where it stands further down than in most mails', () => {
    const deeper = mail(
      received('imap.kutano.example'),
      received('backup.kutano.example'),
      results('mx.kutano.example'),
      received('mx.kutano.example'),
    )

    expect(kinds(['mx.kutano.example'], [...many(POSTFIX), deeper])).toEqual(['displaced'])
  })
})

test('nothing is said by a handful of mails, nor by mails that no server passed on', () => {
  expect(checkAuthservIds(['mx9.kutano.example'], many(POSTFIX, 4)).findings).toEqual([])
  expect(
    checkAuthservIds(
      ['mx9.kutano.example'],
      many(() => mail()),
    ),
  ).toMatchObject({ findings: [], of: 0 })
})

test('hostile headers of fifty mails cost less than a second', () => {
  const value = 'by a '.repeat(20_000)
  const hostile = many(() => mail(...Array.from({ length: 20 }, (): Line => ['received', value])), 50)

  expect(cpuMsOf(() => checkAuthservIds(['mx.kutano.example'], hostile))).toBeLessThan(1_000)
})
