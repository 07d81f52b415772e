import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

type Row = readonly [want: string | null, text: string, type?: InstrumentType, country?: string]

const RECEIVED_ON_FRIDAY = '2026-11-20T15:00:00Z'

const STATED: readonly Row[] = [
  ['2026-12-02', 'YOU ARE COMMANDED to send the records. Appear: Wichita, December 2, 2026, 9:30 a.m.'],
  [
    '2026-12-10',
    "You are summoned to produce the records. Place: 1 Harbor St, Mobile AL on the 10th day of December, 2026 at 9 o'clock",
    'administrative-subpoena',
  ],
  ['2026-12-04', 'You are commanded to appear and bring the records. December 4, 2026 at 8:30 a.m., Rapid City.'],
  ['2026-12-20', 'Produce the records within 30 days after you receive this order.', 'production-order', 'CA'],
  ['2026-12-11', 'Your response is to reach this office no later than 5 pm on Friday, December 11, 2026.'],
  ['2026-12-11', 'Please get the subscriber records to me by COB 12/11/26.', 'informal-request'],
  ['2026-12-11', 'Compliance is required by the close of business on the 11th of December, 2026.'],
  ['2026-12-11', 'YOU ARE COMMANDED to produce the records. Returnable: December 11, 2026 at 9:00 AM in Part 14.'],
  [
    '2026-12-11',
    'This subpoena shall be returnable at the office of the District Attorney, 80 Centre Street, on December 11, 2026.',
  ],
  [
    '2026-12-03',
    'You are commanded to appear on the 3rd day of December 2026 at ten in the forenoon with the records.',
  ],
  [
    '2026-12-11',
    'Provide the records at your earliest convenience, and in any event before December 11, 2026.',
    'administrative-subpoena',
  ],
  ['2026-12-11', 'YOU ARE COMMANDED to attend and bring the records. DATE/TIME: 12/11/2026 0900 HRS. ROOM 214.'],
  ['2026-12-11', 'Records to be delivered. Compliance date: December 11, 2026 (or such later date as counsel agree).'],
  ['2026-12-11', 'Please respond NLT 11 DEC 2026.', 'administrative-subpoena'],
  ['2026-12-11', 'SUSPENSE: 11 December 2026. Provide the account name and log-in records.', 'informal-request'],
  ['2026-12-11', 'The deadline to respond to this demand is December 11, 2026.', 'administrative-subpoena'],
  ['2026-12-11', 'You must comply with this notice by the end of 11 December 2026.', 'production-order', 'GB'],
  [
    '2026-12-11',
    'Records must be received at the above address by 1700 hours, 11 December 2026.',
    'production-order',
    'CA',
  ],
  ['2026-12-11', 'All responsive material shall be submitted prior to December 11, 2026.'],
  ['2026-12-11', 'Date documents are to be produced: December 11, 2026', 'administrative-subpoena'],
  ['2026-12-11', 'Production due | December 11, 2026 | by upload', 'administrative-subpoena'],
  ['2026-12-11', 'Date records due ........ 12-11-2026', 'administrative-subpoena'],
  ['2026-12-11', 'RETURN TO: Clerk, Room 4. RETURN BY: 12/11/2026', 'court-order'],
  ['2026-12-04', 'We should be grateful for your reply not after 04/12/2026.', 'informal-request', 'GB'],
  ['2026-12-04', 'The information is to be given to the officer by 04.12.2026, 16:00.', 'production-order', 'GB'],
  [
    '2026-12-11',
    'APPEARANCE DATE: 12/11/2026 TIME: 8:30 AM. You are commanded to appear at the trial.',
    'trial-subpoena',
  ],
  [
    '2026-12-11',
    'You are commanded to appear and testify before Division 6 on Fri., Dec. 11, 2026, 9:00 a.m.',
    'trial-subpoena',
  ],
  [
    '2026-12-09',
    'The hearing in People v. Roe is on December 14, 2026; please deliver the records by December 9, 2026.',
    'trial-subpoena',
  ],
  [
    '2026-12-09',
    'The original due date of November 25, 2026 is extended to December 9, 2026.',
    'administrative-subpoena',
  ],
  ['2026-12-15', 'The return date has been continued from December 1, 2026 to December 15, 2026.'],
  ['2026-12-15', 'New return date: December 15, 2026 (was December 1, 2026).'],
  ['2026-12-15', 'By agreement the time to comply is enlarged to and including December 15, 2026.', 'civil-subpoena'],
  ['2026-11-24', 'Could you let me have the account name and IP addresses by Tuesday?', 'informal-request'],
  ['2026-11-25', 'Please send the subscriber records by close of business on Wednesday.', 'informal-request'],
  ['2026-11-21', 'We need the account name and last IP address by noon tomorrow.', 'informal-request'],
  ['2026-11-20', 'Please provide the last log-in IP address by 6 pm today.', 'informal-request'],
  [
    '2026-12-11',
    'YOU ARE COMMANDED to have the records described below at the courthouse on December 11, 2026 at 9:00 a.m.',
  ],
  ['2026-12-11', 'THE RECORDS ARE TO BE PRODUCED DECEMBER 11, 2026 AT 10:00 AM, 300 MAIN STREET', 'civil-subpoena'],
  ['2026-12-11', 'You may comply by mailing the records so that they arrive no later than December 11, 2026.'],
  ['2026-12-11', 'Answer requested on or prior to December 11, 2026.', 'administrative-subpoena'],
]

const COUNTED: readonly Row[] = [
  ['2026-12-04', 'You must produce the records not later than the 14th day after the date on which you are served.'],
  [
    '2026-12-10',
    'The provider shall disclose the data on or before the 20th day following service of this order.',
    'court-order',
  ],
  [
    '2026-12-07',
    'You have ten business days of receipt of this letter to produce the records.',
    'administrative-subpoena',
  ],
  [
    '2026-12-07',
    'Dated: November 16, 2026. Produce the records within twenty-one days of the date of this letter.',
    'administrative-subpoena',
  ],
  [
    '2026-11-26',
    'Dated: November 16, 2026. The records shall be produced ten (10) days from the date hereof.',
    'court-order',
  ],
  ['2026-11-30', 'The items shall be produced ten (10) days after service of this warrant.', 'search-warrant'],
  ['2026-12-04', 'You are given fourteen days from service to comply with this demand.', 'administrative-subpoena'],
  ['2026-12-05', 'You are allowed 15 days from the date of service to produce the records.', 'administrative-subpoena'],
  ['2026-12-04', 'Please let us have the subscriber data within a fortnight of receipt.', 'informal-request', 'GB'],
  [
    '2026-11-27',
    'Turnaround requested: 7 days from receipt of this notice. Data required: subscriber check.',
    'production-order',
    'GB',
  ],
  ['2026-11-27', 'The records are to be furnished by no later than seven (7) days of service.', 'search-warrant'],
  [
    '2026-12-20',
    'A full response is due thirty (30) days from the date of service of this demand.',
    'administrative-subpoena',
  ],
  [
    '2026-12-10',
    'Dated November 10, 2026. You must, not later than thirty days after the date of this demand, answer in writing.',
    'administrative-subpoena',
  ],
  ['2026-11-30', 'The Provider is to comply in ten days from its receipt of this Order.', 'court-order-2703d'],
  ['2026-12-05', 'Return of the requested records: fifteen (15) days from receipt.', 'administrative-subpoena'],
  ['2026-11-30', 'Time to comply: 10 days after service. Produce the subscriber records.', 'court-order'],
  [
    '2026-12-07',
    'Deadline: ten (10) working days following receipt of this demand. Produce the records.',
    'administrative-subpoena',
  ],
]

const ABROAD: readonly Row[] = [
  [
    '2026-12-11',
    'Vous devez communiquer les documents au plus tard à 17 h le 11 décembre 2026.',
    'production-order',
    'CA',
  ],
  [
    '2026-12-11',
    "Les renseignements doivent être remis au plus tard le vendredi 11 décembre 2026 à 16 heures à l'agent.",
    'production-order',
    'CA',
  ],
  [
    '2026-12-11',
    "Les données sont à communiquer avant la fin de la journée du 11 décembre 2026 à l'enquêteur.",
    'production-order',
    'CA',
  ],
  [
    '2026-12-11',
    "Merci de nous adresser les données d'ici le vendredi 11 décembre 2026 à 16 h.",
    'foreign-legal-process',
    'FR',
  ],
  [
    '2026-12-04',
    'Délai de réponse : 14 jours à compter de la réception de la présente réquisition. Les données sont à transmettre.',
    'foreign-legal-process',
    'FR',
  ],
  [
    '2026-11-27',
    'Fait le 17 novembre 2026. Délai : dix jours après la date de la présente ordonnance. Vous devez communiquer les données.',
    'production-order',
    'CA',
  ],
  [
    '2026-12-04',
    'Les données doivent être communiquées dans les dix jours ouvrables suivant la réception de la réquisition.',
    'foreign-legal-process',
    'BE',
  ],
  [
    '2026-12-04',
    'Wir ersuchen um Auskunft zu den Bestandsdaten binnen zwei Wochen nach Zugang.',
    'foreign-legal-process',
    'DE',
  ],
  [
    '2026-12-11',
    'Um Erledigung bis spätestens Freitag, 11.12.2026, 12:00 Uhr, wird gebeten.',
    'foreign-legal-process',
    'DE',
  ],
  [
    '2026-12-11',
    'Termin zur Beantwortung: 11.12.2026. Wir ersuchen um Auskunft zu den Bestandsdaten.',
    'foreign-legal-process',
    'AT',
  ],
  ['2026-11-30', 'Die Daten sind innerhalb von 10 Tagen ab Erhalt herauszugeben.', 'foreign-legal-process', 'DE'],
  [
    '2026-11-27',
    'Deberá remitir los datos en el plazo de cinco días hábiles desde la recepción del presente.',
    'foreign-legal-process',
    'ES',
  ],
  [
    '2026-11-30',
    'Sírvase informar dentro de los diez (10) días siguientes a la notificación del presente oficio.',
    'foreign-legal-process',
    'MX',
  ],
  [
    '2026-11-25',
    'Se ordena remitir la información en el término de cinco (5) días contados a partir del recibo.',
    'foreign-legal-process',
    'CO',
  ],
  [
    '2026-12-11',
    'La información deberá remitirse a más tardar el día viernes 11 de diciembre de 2026.',
    'foreign-legal-process',
    'MX',
  ],
  [
    '2026-11-30',
    'Requisito os dados no prazo de 10 (dez) dias a contar do recebimento.',
    'foreign-legal-process',
    'BR',
  ],
  [
    '2026-11-30',
    'O destinatário deve fornecer os dados no prazo de 10 dias a contar da receção do EPOC.',
    'production-order',
    'PT',
  ],
  ['2026-12-11', 'Os dados devem ser encaminhados até às 18h do dia 11/12/2026.', 'foreign-legal-process', 'BR'],
  [
    '2026-11-30',
    'Si chiede di trasmettere i dati entro 10 giorni dal ricevimento della presente.',
    'foreign-legal-process',
    'IT',
  ],
  [
    '2026-12-11',
    'I dati dovranno essere trasmessi entro e non oltre le ore 12 del 11 dicembre 2026.',
    'foreign-legal-process',
    'IT',
  ],
  ['2026-12-04', 'De gegevens moeten binnen 14 dagen na ontvangst worden verstrekt.', 'foreign-legal-process', 'NL'],
]

const NOTHING_DUE: readonly Row[] = [
  [null, 'You are commanded to produce the records forthwith.'],
  [null, 'Produce the records. A hearing on the motion is set for December 11, 2026.', 'court-order'],
  [null, 'Please preserve the records until February 18, 2027.', 'preservation-request'],
  [null, 'Produce the records. The offense was committed on or before October 3, 2026.'],
  [null, 'Produce the records. You may move to quash this subpoena on or before December 4, 2026.'],
  [null, 'You shall produce all posts made by October 3, 2026 in the channel.', 'search-warrant'],
  [
    null,
    'We hold your preservation for 90 days; it expires on January 15, 2027. Please provide nothing yet.',
    'preservation-request',
  ],
  [null, 'Produce the log of files opened before September 1, 2026 by the user.', 'search-warrant'],
  [
    null,
    'Please provide the records. The statute of limitations runs on December 30, 2026.',
    'administrative-subpoena',
  ],
  [null, 'Produce the records. Objections shall be served within 14 days after service.', 'civil-subpoena'],
  [null, 'Produce the records. The officer shall make return of this warrant within ten days.', 'search-warrant'],
  [null, 'Produce the records. This order shall remain sealed until March 1, 2027.', 'court-order'],
  [null, 'We will send you a warrant by December 4, 2026. Please preserve the account.', 'preservation-request'],
  [null, 'You are commanded to bring the records. The offence was on December 4, 2025 at 8:30 a.m., Rapid City.'],
  [null, 'Produce the records. The agent appeared: Wichita, March 2, 2026.'],
  [null, 'I am on leave until December 7, 2026. Please provide the subscriber name.', 'informal-request'],
  [null, 'Produce the records. Trial is scheduled to begin on January 11, 2027 before Judge Roe.'],
]

describe.each([
  ['a day that is stated', STATED],
  ['a period that is counted', COUNTED],
  ['other languages', ABROAD],
  ['nothing is due', NOTHING_DUE],
] as const)('due dates in the words of other habits: %s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', (want, text, [, , type, country]) => {
    const { dueOn } = fieldsOf({
      text,
      type: type ?? 'grand-jury-subpoena',
      country: country ?? 'US',
      receivedAt: RECEIVED_ON_FRIDAY,
    })

    expect(dueOn?.value ?? null).toBe(want)
  })
})
