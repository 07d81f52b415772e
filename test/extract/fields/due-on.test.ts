import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

const RECEIVED = '2026-11-20T15:00:00Z'

function dueOn(text: string, { country = 'US', type = 'grand-jury-subpoena' as InstrumentType } = {}): string | null {
  return fieldsOf({ text, country, type, receivedAt: RECEIVED }).dueOn?.value ?? null
}

const STATED: readonly (readonly [text: string, want: string | null])[] = [
  [
    '(C) Date: 12/10/2026 (D) Time: 10:00 AM. You must PRODUCE the records at the date and time indicated.',
    '2026-12-10',
  ],
  ['You are commanded to appear before the Grand Jury on Thursday, December 10, 2026 at 9:00 a.m.', '2026-12-10'],
  ['Subscriber check required. Response required by 12/10/2026', '2026-12-10'],
  ['Please answer by 6.00pm tomorrow, 21 November 2026.', '2026-11-21'],
  [
    'Data required: IP addresses Response required by 12/10/2026 Contact J. Doe, Section 82: it is an offence for an operator to disclose the existence of this requirement',
    '2026-12-10',
  ],
  ['Return date: December 10, 2026, 9:30 a.m.', '2026-12-10'],
  [
    'YOU ARE COMMANDED to appear. Place: 601 Market Street. Date and Time: Thursday, December 10, 2026, 9:30 a.m.',
    '2026-12-10',
  ],
  ['Records required: name and telephone. 7. Produce on/before | 12/10/2026 at 10:00 AM', '2026-12-10'],
  [
    'YOU ARE COMMANDED to produce the documents to Jo Roe, Futures Commission, 1155 21st Street NW, Washington, DC 20581, at 9:00 a.m. on December 10, 2026.',
    '2026-12-10',
  ],
  ['You must produce the log of each call that was made at 9:00 a.m. each day on Main Street.', null],
  [
    'Dated 18 November 2026. IT IS ORDERED that Kutano do produce to the applicant, not later than the end of the period of seven days from the date of this order, the material.',
    '2026-11-25',
  ],
  ['RETURN DATE 12/10/2026', '2026-12-10'],
  ['This subpoena is returnable on December 10, 2026.', '2026-12-10'],
  ['Responses are due by Thursday, December 10, 2026.', '2026-12-10'],
  ['Due date: Dec. 10, 2026', '2026-12-10'],
  ['YOU ARE COMMANDED to produce the records on or before December 10, 2026 at 5:00 p.m.', '2026-12-10'],
  ['You must produce the documents no later than 5:00 p.m. EST on December 10, 2026.', '2026-12-10'],
  ['Records shall be delivered not later than 10 December 2026.', '2026-12-10'],
  ['Please provide the records by 12/10/2026.', '2026-12-10'],
  ['Please respond by close of business on December 10, 2026.', '2026-12-10'],
  [
    'YOU ARE COMMANDED to appear before the grand jury at 219 S. Dearborn St., Chicago, on December 10, 2026 at 9:30 a.m.',
    '2026-12-10',
  ],
  ['You are hereby commanded to appear on the 10th day of December, 2026, at 9:00 o’clock a.m.', '2026-12-10'],
  [
    'YOU ARE COMMANDED to appear at the place, date, and time below. PLACE 101 Main St. DATE AND TIME December 10, 2026 9:00 a.m.',
    '2026-12-10',
  ],
  [
    'YOU ARE COMMANDED to produce at the time, date, and place set forth below the following: records. Place: 1 Elm St. Date and Time: 12/10/2026 10:00 am',
    '2026-12-10',
  ],
  [
    'YOU ARE HEREBY SUMMONED to produce the records at the place, date and time indicated. Date: 12/10/2026 Time: 1000',
    '2026-12-10',
  ],
  ['Compliance date: 2026-12-10', '2026-12-10'],
  ['Deadline for production: December 10, 2026', '2026-12-10'],
  ['The return date is December 10. Please produce by then.', '2026-12-10'],
  ['We need the records in hand by Monday, December 7, 2026, as trial begins on December 14, 2026.', '2026-12-07'],
  ['Kindly let us have your answer by 4th December 2026.', '2026-12-04'],
  ['The information must be supplied by 4pm on 4 December 2026.', '2026-12-04'],
]

const COUNTED: readonly (readonly [text: string, want: string | null])[] = [
  [
    'Provide the records within 20 days of the date of this Warrant. IT IS on this 9th day of November, 2026, ORDERED',
    '2026-11-29',
  ],
  [
    'You are commanded to search the records and to return this warrant within 14 days. Dated: November 9, 2026',
    '2026-11-23',
  ],
  ['Time for compliance: 14 days after this order is given to the provider.', '2026-12-04'],
  [
    'Produce the records within 30 days after the day on which you are served with this order. Dated: November 9, 2026',
    '2026-12-20',
  ],
  [
    'Provider shall disclose the records within fourteen (14) days of service of this order. Dated: November 9, 2026',
    '2026-12-04',
  ],
  [
    'Provider shall disclose the records within 14 days of the date of this order. Dated: November 9, 2026',
    '2026-11-23',
  ],
  [
    'Provider shall disclose the records within fourteen days of issuance of this warrant. Date issued: November 9, 2026',
    '2026-11-23',
  ],
  ['Produce the records within ten days of receipt of this subpoena.', '2026-11-30'],
  ['You shall produce the records within ten (10) business days of receipt.', '2026-12-07'],
  ['You shall produce the records within five (5) court days after service.', '2026-11-30'],
  ['Please provide the records within thirty (30) calendar days. Dated: November 9, 2026', '2026-12-09'],
  ['Please provide the records within two weeks. Dated: November 9, 2026', '2026-11-23'],
  ['Provide the records not more than 20 days after service hereof.', '2026-12-10'],
  ['Respond within 72 hours of receipt of this letter.', '2026-11-23'],
  ['The records shall be produced within twenty-one (21) days following service of this Order.', '2026-12-11'],
  ['The records are to be produced within 30 days after this order is served upon you.', '2026-12-20'],
  ['You have 10 days from receipt of this letter to respond.', '2026-11-30'],
  ['Upon receipt, you have fifteen (15) days to produce the records. Dated: November 9, 2026', '2026-12-05'],
]

const ELSEWHERE: readonly (readonly [text: string, country: string, want: string | null])[] = [
  ['Si prega di fornire riscontro entro giorni 15 dalla data del decreto. Roma, 9 novembre 2026', 'IT', '2026-11-24'],
  [
    'Les documents doivent être communiqués dans un délai de trente (30) jours suivant la date de la présente ordonnance. Fait le 9 novembre 2026',
    'CA',
    '2026-12-09',
  ],
  ['令和8年12月4日までに回答してください。', 'JP', '2026-12-04'],
  [
    'Die Mitteilung an Dritte wird untersagt; dieses Mitteilungsverbot gilt bis 31. Januar 2027. Einzureichen bis 4. Dezember 2026.',
    'CH',
    '2026-12-04',
  ],
  ['Vous devez communiquer les documents au plus tard le 4 décembre 2026.', 'FR', '2026-12-04'],
  [
    'Vous devez communiquer les documents dans un délai de quinze jours à compter de la réception de la présente.',
    'CA',
    '2026-12-05',
  ],
  [
    'Vous devez produire les documents dans les trente (30) jours suivant la signification de la présente ordonnance.',
    'CA',
    '2026-12-20',
  ],
  ['Merci de nous répondre avant le 04/12/2026.', 'FR', '2026-12-04'],
  ['Ich bitte um Übermittlung der Daten bis spätestens 04.12.2026.', 'DE', '2026-12-04'],
  ['Ich bitte um Übermittlung der Daten bis zum 4. Dezember 2026.', 'DE', '2026-12-04'],
  ['Die Daten sind binnen zwei Wochen nach Zustellung dieses Beschlusses herauszugeben.', 'DE', '2026-12-04'],
  ['Deberá remitir los datos a más tardar el 4 de diciembre de 2026.', 'ES', '2026-12-04'],
  ['Deberá remitir los datos en el plazo de cinco días hábiles desde la recepción.', 'ES', '2026-11-27'],
  ['Os dados deverão ser encaminhados até o dia 04/12/2026.', 'BR', '2026-12-04'],
  ['Os dados deverão ser encaminhados no prazo de 10 (dez) dias a contar do recebimento.', 'BR', '2026-11-30'],
  ['I dati dovranno essere trasmessi entro e non oltre il 4 dicembre 2026.', 'IT', '2026-12-04'],
  ['I dati dovranno essere trasmessi entro 15 giorni dal ricevimento del presente decreto.', 'IT', '2026-12-05'],
  ['De gegevens dienen uiterlijk op 4 december 2026 te worden verstrekt.', 'NL', '2026-12-04'],
  ['De gegevens dienen binnen 14 dagen na ontvangst te worden verstrekt.', 'NL', '2026-12-04'],
  ['The documents must be produced by 04/12/2026.', 'GB', '2026-12-04'],
]

const OTHER: readonly (readonly [text: string])[] = [
  [
    'Disclose the records. Not more than forty-eight hours after issuance of this order, notice is to be mailed by the applicant.',
  ],
  ['Disclose the records. Within 48 hours the applicant shall give notice to the account holder.'],
  ['Disclose the records. The officer shall, within ten days of issuance, file an inventory.'],
  ['Dem Anbieter wird untersagt, Dritte zu informieren; dieses Mitteilungsverbot gilt bis 31. Januar 2027.'],
  ['YOU ARE COMMANDED to produce the records for the period from March 1, 2026 to August 31, 2026.'],
  ['Provider shall not disclose this order until December 10, 2026.'],
  ['Provider shall not disclose the existence of this order for ninety (90) days.'],
  ['Please preserve the records for 90 days. A subpoena will follow.'],
  ['The offense was committed on or about June 3, 2026. Produce the records forthwith.'],
  ['Dated: November 9, 2026. Provide the records immediately.'],
  ['A motion to quash must be filed within 10 days of service. Produce the records.'],
  ['Provide the records of log-ins within the last 30 days.'],
  ['The suspect, born on December 10, 2003, used the account. Provide the subscriber name.'],
]

describe('dueOn', () => {
  test.each(STATED)('stated: %s', (text, want) => {
    expect(dueOn(text)).toBe(want)
  })

  test.each(COUNTED)('counted: %s', (text, want) => {
    expect(dueOn(text)).toBe(want)
  })

  test.each(ELSEWHERE)('%s (%s)', (text, country, want) => {
    expect(dueOn(text, { country, type: 'foreign-legal-process' })).toBe(want)
  })

  test.each(OTHER)('no answer is due by: %s', (text) => {
    expect(dueOn(text)).toBeNull()
  })

  test('a command to the provider decides over the day by which officers execute the warrant', () => {
    const text =
      'YOU ARE COMMANDED to execute this warrant on or before November 26, 2026. The Provider shall disclose the information within 21 days of issuance of this warrant. Date and time issued: 11/12/2026 10:42 am'

    expect(dueOn(text, { type: 'search-warrant' })).toBe('2026-12-03')
  })
})

test.each([
  'The suspect is still active, so the records must be produced by December 4, 2026.',
  'The victim said that she is scared and we must have the records by December 4, 2026.',
  'The undersigned officer must receive the records no later than December 4, 2026.',
  'This subpoena is served upon you and must be answered by December 4, 2026.',
  'To avoid reimbursement disputes please send the records by December 4, 2026.',
])('what others do or pay takes no day from our own duty: %s', (text) => {
  expect(fieldsOf({ text, type: 'grand-jury-subpoena' }).dueOn?.value).toBe('2026-12-04')
})

test('the day of a delivery that the messages are about is not the day of the answer', () => {
  const text = 'Within 14 days of receipt, produce all messages about the delivery planned on December 20, 2026.'

  expect(fieldsOf({ text, type: 'grand-jury-subpoena' }).dueOn?.value).not.toBe('2026-12-20')
})
