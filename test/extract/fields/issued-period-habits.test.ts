import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

type Issued = readonly [want: string | null, text: string, type?: InstrumentType, country?: string]

const ISSUED: readonly Issued[] = [
  ['2026-11-10', 'ENTERED this tenth day of November, two thousand twenty-six (11/10/2026). /s/ Judge Roe'],
  ['2026-11-10', 'WITNESS the Honorable Jo Roe, Chief Judge, and the seal of the court, November 10, 2026.'],
  ['2026-11-10', 'Issued: 10 Nov 2026. You are required to produce the records.', 'administrative-subpoena'],
  ['2026-11-10', 'Date of notice: 10/11/2026. Data required: subscriber check.', 'production-order', 'GB'],
  ['2026-11-10', 'Signed and sealed at Tacoma, Washington, November 10, 2026, at 4:10 p.m.'],
  ['2026-11-10', 'Approved: Jo Roe, Judge, 11/10/2026. You are commanded to search.', 'search-warrant'],
  ['2026-11-10', 'Subscribed and sworn to before me and this warrant issued on November 10, 2026.', 'search-warrant'],
  ['2026-11-10', 'FILED November 10, 2026 Clerk. ORDER. IT IS ORDERED that Kutano produce the records.', 'court-order'],
  ['2026-11-10', 'Date Signed: 11/10/2026 Time: 14:05. You are commanded to search.', 'search-warrant'],
  ['2026-11-10', 'Warrant granted on the 10th day of November 2026.', 'production-order', 'GB'],
  ['2026-11-10', 'LETTER DATE 11-10-2026. Please preserve the account.', 'preservation-request'],
  [
    '2026-11-10',
    'SAINT PAUL, MINNESOTA, NOVEMBER 10, 2026. To Kutano, Inc.: please preserve the records.',
    'preservation-request',
  ],
  [null, 'You are commanded to appear on December 11, 2026 with the records from 2026-06-01 to 2026-06-30.'],
  [null, 'We refer to your letter of November 3, 2026. Please produce the records.', 'administrative-subpoena'],
]

type Period = readonly [from: string | null, to: string | null, text: string, type?: InstrumentType, country?: string]

const PERIODS: readonly Period[] = [
  ['2026-06-01', '2026-06-30', 'Produce the log-in records for June 2026.'],
  ['2026-06-01', '2026-06-30', 'Produce the log-in records, 1st to 30th June 2026.', 'production-order', 'GB'],
  ['2026-06-01', '2026-06-30', 'Records sought. Start: 06/01/2026 End: 06/30/2026. Subscriber and log-in data.'],
  ['2026-06-01', '2026-06-30', 'Produce the messages dated on or after June 1, 2026 and on or before June 30, 2026.'],
  ['2026-06-01', '2026-06-30', 'Produce the messages for the thirty days beginning June 1, 2026.'],
  ['2026-06-01', '2026-06-30', 'Time: the whole month of June 2026 (1st to 30th). Data: account name, last IP address'],
  ['2026-06-01', null, 'Produce the log-in records as of June 1, 2026 to the date of your answer.'],
  ['2026-06-01', null, 'Produce the log-in records beginning June 1, 2026 and continuing to the present.'],
  ['2026-06-01', null, 'Produce any log-in records after and including June 1, 2026.'],
  ['2026-06-03', '2026-06-03', 'Produce the IP address used to log in at 21:14 UTC on June 3, 2026.'],
  ['2026-06-03', '2026-06-04', 'Produce the messages from 10 pm on June 3, 2026 until 2 am on June 4, 2026.'],
  [
    '2026-09-14',
    '2026-09-15',
    'Produce, for the 48 hours beginning at 12:00 a.m. on September 14, 2026, all text posted.',
  ],
  [
    '2026-06-01',
    '2026-06-30',
    'Communiquer les données de connexion entre le 1er et le 30 juin 2026 inclusivement.',
    'production-order',
    'CA',
  ],
  [
    '2026-06-01',
    '2026-06-30',
    'Zeitraum: 01.06.2026 - 30.06.2026. Auskunft über die Bestandsdaten.',
    'foreign-legal-process',
    'DE',
  ],
  [
    '2026-06-01',
    '2026-06-30',
    'Se solicitan los accesos desde el 01/06/2026 hasta el 30/06/2026, ambos inclusive.',
    'foreign-legal-process',
    'ES',
  ],
]

describe('issue dates in the words of other habits', () => {
  test.each(ISSUED.map((row) => [row[0], row[1], row] as const))('%s: %s', (want, text, [, , type, country]) => {
    const { issuedOn } = fieldsOf({ text, type: type ?? 'grand-jury-subpoena', country: country ?? 'US' })

    expect(issuedOn?.value ?? null).toBe(want)
  })
})

describe('periods in the words of other habits', () => {
  test.each(PERIODS)('%s to %s: %s', (from, to, text, type = 'search-warrant', country = 'US') => {
    const { dateRange } = fieldsOf({ text, type, country })

    expect([dateRange?.from ?? null, dateRange?.to ?? null]).toEqual([from, to])
  })
})
