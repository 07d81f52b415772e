import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

function range(text: string, country = 'US'): [string | null, string | null] | null {
  const found = fieldsOf({ text, country, type: 'court-order', receivedAt: '2026-11-20T15:00:00Z' }).dateRange
  return found && [found.from, found.to]
}

const WHOLE: readonly (readonly [text: string, country: string])[] = [
  ['for the period March 1, 2026 through August 31, 2026', 'US'],
  ['Period: March 1, 2026 to August 31, 2026', 'US'],
  ['from March 1, 2026, to August 31, 2026', 'US'],
  ['from 03/01/2026 through 08/31/2026', 'US'],
  ['03/01/2026 - 08/31/2026: produce all login records', 'US'],
  ['For 3/1/26 to 8/31/26 produce login records', 'US'],
  ['3/1/2026-8/31/2026', 'US'],
  ['01.03.2026-31.08.2026 die Daten', 'DE'],
  ['between March 1, 2026 and August 31, 2026', 'US'],
  ['for the time period between March 1, 2026, and August 31, 2026, inclusive', 'US'],
  ['Date range: 2026-03-01 to 2026-08-31', 'US'],
  ['Period from: March 1, 2026 Period to: August 31, 2026', 'US'],
  ['Start date: 03/01/2026 End date: 08/31/2026', 'US'],
  ['From: March 1, 2026 To: August 31, 2026', 'US'],
  ['March 1 through August 31, 2026: produce login records', 'US'],
  ['from March 2026 through August 2026 produce login records', 'US'],
  ['from March 1, 2026 at 12:00 a.m. (PST) to August 31, 2026 at 11:59 p.m. (PST)', 'US'],
  ['from 00:00 UTC on 1 March 2026 to 23:59 UTC on 31 August 2026', 'GB'],
  ['for the period 1 March 2026 to 31 August 2026', 'GB'],
  ['for the period 01/03/2026 to 31/08/2026', 'GB'],
  ['for the period of March 1st, 2026 up to and including August 31st, 2026', 'US'],
  ['for the period beginning on 2026-03-01 and ending on 2026-08-31', 'CA'],
  ['pour la période du 1er mars 2026 au 31 août 2026', 'FR'],
  ['pour la période comprise entre le 1er mars 2026 et le 31 août 2026', 'FR'],
  ['entre le 1er mars et le 31 août 2026, les données', 'CA'],
  ['du 01/03/2026 au 31/08/2026, les données', 'FR'],
  ['vom 1. März 2026 bis zum 31. August 2026', 'DE'],
  ['im Zeitraum 01.03.2026 bis 31.08.2026', 'DE'],
  ['vom 1. März bis zum 31. August 2026 die Nachrichten', 'DE'],
  ['zwischen dem 1. März 2026 und dem 31. August 2026', 'DE'],
  ['desde el 1 de marzo de 2026 hasta el 31 de agosto de 2026', 'ES'],
  ['del 1 de marzo al 31 de agosto de 2026, los datos', 'ES'],
  ['entre el 1 de marzo de 2026 y el 31 de agosto de 2026', 'ES'],
  ['no período de 01/03/2026 a 31/08/2026', 'BR'],
  ['entre 1 de março de 2026 e 31 de agosto de 2026', 'PT'],
  ['dal 1° marzo 2026 al 31 agosto 2026', 'IT'],
  ['van 1 maart 2026 tot en met 31 augustus 2026', 'NL'],
  ['期間:2026年3月1日から2026年8月31日まで', 'JP'],
]

const TO_PRESENT: readonly (readonly [text: string, country: string])[] = [
  ['from March 1, 2026 to present', 'US'],
  ['from March 1, 2026 through the present', 'US'],
  ['March 1, 2026 - present: produce login records', 'US'],
  ['from March 1, 2026 to the date of receipt of this subpoena', 'US'],
  ['Relevant period: March 1, 2026 to date', 'US'],
  ['since March 1, 2026, provide the login records', 'US'],
  ['on or after March 1, 2026, provide the login records', 'US'],
  ['beginning March 1, 2026 and continuing to the present', 'US'],
  ['from March 1, 2026 forward, provide the login records', 'US'],
  ['from March 1, 2026 until the date of full and complete compliance', 'US'],
  ['depuis le 1er mars 2026 jusqu’à ce jour', 'FR'],
  ['seit dem 1. März 2026 die Daten', 'DE'],
  ['desde el 1 de marzo de 2026 hasta la actualidad', 'ES'],
]

const COUNTED: readonly (readonly [text: string, from: string, to: string])[] = [
  ['for the 90 days preceding the date of this order. Dated: November 9, 2026', '2026-08-11', '2026-11-09'],
  [
    'for the ninety (90) day period prior to the date of this order. Dated: November 9, 2026',
    '2026-08-11',
    '2026-11-09',
  ],
  ['for the past six months. Dated: November 9, 2026', '2026-05-09', '2026-11-09'],
  ['for the last thirty (30) days before receipt of this order. Dated: November 9, 2026', '2026-10-21', '2026-11-20'],
  ['from January 1, 2026 through the date of this order. Dated: November 9, 2026', '2026-01-01', '2026-11-09'],
  ['login records for calendar year 2025', '2025-01-01', '2025-12-31'],
  ['login records for the month of October 2026', '2026-10-01', '2026-10-31'],
  ['login records for October 14, 2026', '2026-10-14', '2026-10-14'],
  ['Provide the subscriber of IP address 203.0.113.7 on October 14, 2026 at 04:05:06 UTC.', '2026-10-14', '2026-10-14'],
]

const NONE: readonly (readonly [text: string])[] = [
  ['produce the records on or before December 10, 2026'],
  ['Dated: November 9, 2026 and entered November 10, 2026'],
  ['violations occurring after January 1, 2026'],
  ['preserve the records for 90 days'],
  ['under the Agreement (Washington, October 3, 2019) and the Act of June 1, 2020'],
  ['John Doe, born 01/02/1990, and Jane Roe, born 03/04/1991'],
]

describe('dateRange', () => {
  test.each(WHOLE)('%s', (text, country) => {
    expect(range(`YOU ARE COMMANDED to produce the records of the account ${text}.`, country)).toEqual([
      '2026-03-01',
      '2026-08-31',
    ])
  })

  test.each(TO_PRESENT)('%s', (text, country) => {
    expect(range(`YOU ARE COMMANDED to produce the records of the account ${text}.`, country)).toEqual([
      '2026-03-01',
      null,
    ])
  })

  test.each(COUNTED)('%s', (text, from, to) => {
    expect(range(`YOU ARE COMMANDED to produce ${text}`)).toEqual([from, to])
  })

  test.each(NONE)('no period: %s', (text) => {
    expect(range(`YOU ARE COMMANDED to comply. ${text}`)).toBeNull()
  })

  test('a period declared without bounds has neither day, but its words', () => {
    const { dateRange } = fieldsOf({ text: 'Produce all records from the inception of the account to the present.' })

    expect(dateRange).toMatchObject({ from: null, to: null })
    expect(dateRange?.evidence[0]?.quote).toContain('inception')
  })

  test('the period of the records decides over that of the crime', () => {
    const text =
      'Between March 1, 2025 and April 1, 2025 the suspect robbed three banks. Produce login records for the period January 1, 2026 to February 1, 2026.'

    expect(range(text)).toEqual(['2026-01-01', '2026-02-01'])
  })
})

const PLAIN: readonly (readonly [text: string, country: string, from: string, to: string | null])[] = [
  ['TIME FRAME: 01JUN26 THRU 15NOV26.', 'US', '2026-06-01', '2026-11-15'],
  ['Die Daten vom 01.11.2026-10.11.2026', 'US', '2026-11-01', '2026-11-10'],
  ['provide the login records from 01/09/2026 to till date', 'IN', '2026-09-01', null],
  ['datos de registro correspondientes al mes de octubre de 2026', 'ES', '2026-10-01', '2026-10-31'],
  ['gegevens over de periode 1 t/m 31 oktober 2026', 'NL', '2026-10-01', '2026-10-31'],
  ["communiquer l'adresse IP de connexion pour la journée du 19/11/2026", 'FR', '2026-11-19', '2026-11-19'],
  ['provide the IP addresses used by this user on 17/11/2026', 'PT', '2026-11-17', '2026-11-17'],
  [
    'ORDERS you to provide, not later than 5:00 p.m. on November 30, 2026, records as to IP address 198.51.100.214 on October 9, 2026 at 19:43:07 UTC',
    'US',
    '2026-10-09',
    '2026-10-09',
  ],
  [
    'This is to authorize and require you between the hours of 8 a.m. and 9 p.m., from 16 November 2026 to 30 November 2026, to search for the said things, as created or sent from 2025/11/01 to 2026/03/31',
    'CA',
    '2025-11-01',
    '2026-03-31',
  ],
]

test.each(PLAIN)('the period of: %s', (text, country, from, to) => {
  expect(range(text, country)).toEqual([from, to])
})

test('the days on which a warrant may be carried out are no period of data', () => {
  const text =
    'This is to authorize you between the hours of 8 a.m. and 9 p.m., from 16 November 2026 to 30 November 2026, to search for the said records.'

  expect(range(text, 'CA')).toBeNull()
})

test('a period runs to the date of the letter that says so', () => {
  const text =
    'November 9, 2026\nKutano, Inc.\nProvide the information from February 1, 2026 to the date of this letter.'

  expect(range(text)).toEqual(['2026-02-01', '2026-11-09'])
})
