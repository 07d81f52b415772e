import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

function issuedOn(text: string, country = 'US'): string | null {
  return fieldsOf({ text, country, type: 'court-order', receivedAt: '2026-11-20T15:00:00Z' }).issuedOn?.value ?? null
}

const ISSUED: readonly (readonly [text: string, country: string])[] = [
  ['Notice given: 9 November 2026, 2:15 pm AEDT', 'AU'],
  ['IT IS on this 9th day of November, 2026, ORDERED that the provider produce the records', 'US'],
  ["ISSUED at 3:42 o'clock P.M. on this the 9th day of November, A.D. 2026.", 'US'],
  ['The undersigned has hereunto set her hand this 9th day of November, 2026.', 'US'],
  ['ORDER NOW on this 9th day of November, 2026, the Court finds that the records are material.', 'US'],
  ['Produce the records. This the 9th day of November, 2026.', 'US'],
  ['is extended. New Orleans, Louisiana, this 9th day of November, 2026.', 'US'],
  ['in the matter of State v. Unknown. This 9 day of November 2026.', 'US'],
  [
    'At a term of the Supreme Court, held in and for the County of New York, on November 9, 2026 PRESENT: HON. DOE',
    'US',
  ],
  ['09 NOV 26\nFROM: NAVAL CRIMINAL INVESTIGATIVE SERVICE', 'US'],
  ['Via electronic mail\nNovember 9, 2026\nRe: Our client', 'US'],
  ['Dated: 09NOV2026', 'US'],
  ['Dated/Time:  November 9, 2026   4:12 pm', 'US'],
  ['4. PERSON AUTHORIZED TO SERVE   5. DATE OF ISSUE\n   SA Abel Quintanar   11/09/2026', 'US'],
  ['Date of Issue   Issuing Officer\nNovember 9, 2026', 'US'],
  ['In Reply, Please Refer to   November 9, 2026\nFile No. 26-441', 'US'],
  ['Please reply to: November 9, 2026\nFile 26-441', 'US'],
  ['Date and time issued: 11/09/2026 10:42 am', 'US'],
  ['Date issued: November 9, 2026', 'US'],
  ['Issued on: Nov. 9, 2026', 'US'],
  ['DATE ISSUED 11/09/26', 'US'],
  ['Date of issue 9 November 2026', 'GB'],
  ['Dated: November 9, 2026', 'US'],
  ['DATED this 9th day of November, 2026.', 'US'],
  ['Dated at Boston, Massachusetts, this 9th day of November 2026', 'US'],
  ['Dated: Boston, Massachusetts\nNovember 9, 2026', 'US'],
  ['Dated in the County of New York,\nNovember 9, 2026', 'US'],
  ['SO ORDERED this 9th day of November, 2026.', 'US'],
  ['IT IS SO ORDERED.\nDated: 11-09-2026', 'US'],
  ['DONE AND ORDERED in Chambers at Miami, Florida, on November 9, 2026.', 'US'],
  ['DONE and ORDERED this the 9th day of November, 2026', 'US'],
  ['Entered this 9th day of November, 2026.', 'US'],
  ['ENTERED: November 9, 2026', 'US'],
  ['Signed on November 9, 2026 at 3:14 p.m.', 'US'],
  ['GIVEN under my hand and dated this 9th day of November, 2026, at 2:15 p.m.', 'US'],
  ['WITNESS my hand this ninth day of November, 2026', 'US'],
  ['Issued this 9th day of November 2026', 'US'],
  ['Issued under authority of the Internal Revenue Code this 9th day of November , 2026', 'US'],
  ['BY THE COURT:\nDated: 11-09-2026', 'US'],
  ['ORDERED AND ADJUDGED this 9 November 2026', 'US'],
  ['Date: 09/11/2026', 'GB'],
  ['Made on 9 November 2026', 'GB'],
  ['Dated 09/11/2026', 'AU'],
  ['Dated 2026-11-09, at Orillia, Ontario', 'CA'],
  ['Fait à Montréal, le 9 novembre 2026', 'CA'],
  ['Fait à Paris, le 09/11/2026', 'FR'],
  ['Paris, le 9 novembre 2026', 'FR'],
  ['Nürnberg, den 9. November 2026', 'DE'],
  ['Beschluss vom 09.11.2026', 'DE'],
  ['Madrid, a 9 de noviembre de 2026', 'ES'],
  ['En Sevilla, a nueve de noviembre de 2026. Fecha: 09/11/2026', 'ES'],
  ['São Paulo, 9 de novembro de 2026.', 'BR'],
  ['Roma, lì 9 novembre 2026', 'IT'],
  ['Rotterdam, 9 november 2026', 'NL'],
  ['2026年11月9日\n捜査関係事項照会書', 'JP'],
]

const LETTERS: readonly (readonly [text: string])[] = [
  [
    'FEDERAL BUREAU OF INVESTIGATION\n935 Pennsylvania Avenue\n\nNovember 9, 2026\n\nVIA E-MAIL\nDear Custodian:\nPlease provide the records.',
  ],
  ['November 9, 2026\nKutano, Inc.\nRe: Court order\nDear Sir or Madam:'],
  ['OFFICE OF THE DISTRICT ATTORNEY\nNovember 9, 2026\nRe: Extension'],
]

const NOT_ISSUED: readonly (readonly [text: string])[] = [
  ['You shall appear on this 9th day of December, 2026.'],
  ['The case number is 14NOV26-SWND-0231. Produce the records.'],
  ['Return date: December 10, 2026'],
  ['YOU ARE COMMANDED to execute this warrant on or before November 26, 2026'],
  ['Date and time issued: ____________________'],
  ['SO ORDERED this ____ day of __________, 2026.'],
  ['for the period from January 1, 2026 to October 31, 2026'],
  ['Executive Order 12333, dated December 4, 1981, directs the following'],
  ['AO 93 (Rev. 11/13) Search and Seizure Warrant'],
  ['The offense occurred on or about November 9, 2026 in Reno.'],
  ['His date of birth is November 9, 1991.'],
  ['the treaty signed at Washington on November 20, 1990'],
]

describe('issuedOn', () => {
  test.each(ISSUED)('%s (%s)', (text, country) => {
    expect(issuedOn(`ORDER\nThe provider shall produce the records.\n${text}`, country)).toBe('2026-11-09')
  })

  test.each(LETTERS)('a letter: %s', (text) => {
    expect(issuedOn(text)).toBe('2026-11-09')
  })

  test.each(NOT_ISSUED)('states no day of issue: %s', (text) => {
    expect(issuedOn(text)).toBeNull()
  })

  test('the day of the warrant is not the day of the order of silence sent with it', () => {
    const fields = fieldsOf({
      text: 'ORDER. Dated: November 9, 2026',
      type: 'search-warrant',
      body: 'Sent November 12.',
    })

    expect(fields.issuedOn?.value).toBe('2026-11-09')
  })
})

test('the day of an order that is only mentioned gives way to the paper own day', () => {
  const text =
    'You are prohibited from disclosing the production order made on October 22, 2026. Dated November 9, 2026, at Vancouver.'

  expect(issuedOn(text, 'CA')).toBe('2026-11-09')
})
