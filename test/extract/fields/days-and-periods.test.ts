import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

type Row = readonly [want: string, text: string, type?: InstrumentType, country?: string]

const RECEIVED_ON_FRIDAY = '2026-11-20T15:00:00Z'

const DUE: readonly Row[] = [
  ['2026-12-25', 'Records are to be in our hands no later than 35 days after service of this subpoena.'],
  [
    '2026-12-25',
    'You have thirty-five days from the date you receive this order to produce the records.',
    'court-order',
  ],
  ['2026-12-25', 'Produce the records within thirty five (35) days after you get this subpoena.'],
  ['2026-12-10', 'You are commanded to deliver the records within 20 days after you receive this subpoena.'],
  ['2026-12-07', 'Compliance is due ten (10) business days from receipt.', 'administrative-subpoena'],
  ['2026-12-18', 'Item | Detail\nReturn date | 12/18/26\nAccount | j.doe@pine-works.example'],
  ['2026-12-18', 'DATE, TIME AND PLACE: 12/18/2026 9:00 am, 40 Court Square. You are commanded to produce records.'],
  ['2026-12-18', 'Time and date of production: 10:00 a.m., December 18, 2026. Bring the log-in records.'],
  ['2026-12-18', 'Date To Appear/Produce, Until Released    12-18-2026    Time 9:00', 'civil-subpoena'],
  ['2026-12-18', 'Date you must produce the records ......... 12/18/2026', 'civil-subpoena'],
  ['2026-12-04', 'Material must be supplied by 04/12/2026.', 'production-order', 'GB'],
  ['2026-12-18', 'Y0U ARE C0MMANDED t0 produce the rec0rds 0f user mk_lane by December l8, 2O26.'],
  ['2026-12-18', 'RETURN DATE AND TIME: 12-18-26 @ 0900 HRS. Bring the subscriber records.'],
  [
    '2026-12-07',
    'Dated November 16, 2026. Please let us have the records within three weeks of the date of this letter.',
    'informal-request',
  ],
  ['2026-11-23', 'Production shall be made on the next business day following service.', 'administrative-subpoena'],
  ['2026-11-23', 'Please provide the records within one (1) business day of receipt.', 'administrative-subpoena'],
  ['2026-12-04', 'Deadline: two weeks from service', 'administrative-subpoena'],
  ['2026-11-23', 'Respond within seventy-two hours of receipt of this notice.', 'administrative-subpoena'],
  ['2026-12-18', 'Subscriber name and address. Due back: Dec. 18, 2026', 'administrative-subpoena'],
  ['2026-12-18', 'Records needed by: 18-Dec-2026. Subscriber and billing.', 'administrative-subpoena'],
  [
    '2026-12-12',
    'DATED this 12th day of November, 2026. Produce the records on or before the 30th day following the date of this Order.',
    'court-order',
  ],
  [
    '2026-12-10',
    'This order must be complied with not later than the close of business on the twentieth (20th) day after it is served.',
    'court-order',
  ],
  ['2026-12-14', 'The records shall be produced 15 working days after the day of service.', 'administrative-subpoena'],
  ['2026-12-04', 'Produce the documents within 10 business days after receiving this order.', 'production-order', 'CA'],
  ['2026-12-02', 'Issued November 12, 2026. Time for compliance: 20 days.', 'administrative-subpoena'],
  [
    '2026-12-18',
    'You must answer this demand by 5:00 P.M. (Central) Friday, 18 December 2026.',
    'administrative-subpoena',
  ],
  ['2026-12-20', 'DUE: 30 DAYS FROM SERVICE', 'administrative-subpoena'],
  [
    '2026-12-04',
    'Please provide the records at your earliest convenience but in no event more than fourteen (14) calendar days from your receipt hereof.',
    'administrative-subpoena',
  ],
  ['2026-12-18', 'Kindly revert with the account details by the 18th December.', 'informal-request', 'GB'],
  ['2026-12-18', 'Records are requested by COB Dec 18.', 'administrative-subpoena'],
  ['2026-12-18', 'Produce the log-in records no later than noon, the 18th of December, 2026.'],
  [
    '2027-01-04',
    "Vous devez communiquer les documents dans un délai de quarante-cinq jours suivant la réception de l'ordonnance.",
    'production-order',
    'CA',
  ],
  [
    '2026-12-18',
    'Les renseignements doivent nous parvenir au plus tard le vendredi 18 décembre 2026 à 16 h.',
    'production-order',
    'CA',
  ],
  ['2026-12-18', "Veuillez nous fournir les renseignements d'ici le 18 décembre 2026.", 'informal-request', 'CA'],
  ['2026-12-04', 'Produire les documents dans les dix (10) jours ouvrables de la réception.', 'production-order', 'CA'],
  ['2026-12-05', 'Délai de réponse : 15 jours à compter de la signification', 'production-order', 'CA'],
  [
    '2026-12-16',
    'Le document doit être remis dans les trente jours suivant la date de la présente ordonnance. Ordonné à Laval ce 16e jour de novembre 2026.',
    'production-order',
    'CA',
  ],
  ['2026-12-18', 'Um Auskunft wird gebeten bis spätestens 18.12.2026.', 'foreign-legal-process', 'DE'],
  ['none', 'Produce the records. The account holder may object within 14 days of service.', 'civil-subpoena'],
  ['none', 'The executing officer must file an inventory within ten days of execution.', 'search-warrant'],
  ['none', 'Produce the records. Date and place of the offence: 3 October 2026, Hull.', 'production-order', 'GB'],
  ['2026-12-15', 'Return of the records is due in 25 calendar days of the date of service.', 'administrative-subpoena'],
  ['2026-12-18', 'PRODUCTION DATE: FRI 12/18/26 BY 1700. Subscriber records.', 'administrative-subpoena'],
  [
    '2026-12-18',
    'Dated 18 November 2026. Kindly comply with our request for the records within one month of the date of this letter.',
    'informal-request',
    'GB',
  ],
  [
    '2026-12-10',
    'The Custodian has 20 (twenty) days following service hereof in which to respond.',
    'administrative-subpoena',
  ],
  ['2026-12-18', 'Respond: by Dec. 18th, 2026, via email.', 'administrative-subpoena'],
  [
    '2026-12-18',
    'You are commanded to produce the records. WHEN: December 18, 2026, 9:30 AM  WHERE: 40 Court Sq.',
    'civil-subpoena',
  ],
  ['2026-12-18', 'You must appear with the records on: 12/18/2026 at: 9:30 a.m.'],
  ['2026-12-18', 'Hearing/return date: 18 December 2026. Bring the records.'],
  ['2026-12-09', 'Produce the records within twelve business days after service.', 'administrative-subpoena'],
  [
    '2026-12-04',
    'Production is required in two (2) weeks from the receipt of this subpoena.',
    'administrative-subpoena',
  ],
  ['2026-12-18', 'Compliance Date (no personal appearance needed) | 12/18/2026 | Records', 'trial-subpoena'],
  ['2026-12-18', 'Please have the certified records in my office not later than 12/18.', 'administrative-subpoena'],
  ['2026-12-18', 'Date limite de réponse : 18 décembre 2026', 'production-order', 'CA'],
  [
    '2026-12-20',
    'Les documents sont à produire au plus tard trente (30) jours après la signification de la présente.',
    'production-order',
    'CA',
  ],
  ['2026-12-18', "Vous avez jusqu'au 18 décembre 2026 pour produire les documents.", 'production-order', 'CA'],
  ['2026-12-18', 'Deberá remitir la información antes del 18 de diciembre de 2026.', 'foreign-legal-process', 'ES'],
  ['2026-12-18', 'We require the data by 1600hrs on Friday 18th December 2026.', 'production-order', 'GB'],
  [
    '2026-12-18',
    "YOU ARE COMMANDED to produce at 10 o'clock A.M. on the 18th day of December, 2026, the records of the account.",
  ],
  ['none', 'Please preserve the account for 90 days from receipt.', 'preservation-request'],
  ['none', 'Please provide the records. I will be out of the office until December 18, 2026.', 'informal-request'],
  ['2026-11-27', 'We need the subscriber name back within a week of you getting this.', 'informal-request'],
  ['2026-11-30', 'Produce the records within five (5) court days after service.', 'civil-subpoena'],
  [
    '2026-12-05',
    'The answer is due 15 days from the date on which this demand is received.',
    'administrative-subpoena',
  ],
  ['2026-12-18', 'Served on | 11/20/2026 | Respond by | 12/18/2026 | Records | log-ins', 'administrative-subpoena'],
  ['2026-12-18', 'Y0U ARE C0MMANDED t0 bring the rec0rds. RETURN DATE: DECEMBER 18, 2O26 at 9:3O'],
]

const PERIODS: readonly Row[] = [
  ['2026-03-01 to 2026-05-31', 'Period | 03/01/26 - 05/31/26\nData | log-in records'],
  ['2026-09-01 to 2026-09-12', 'Provide the account data from 01/09/26 to 12/09/26.', 'production-order', 'GB'],
  ['2026-09-05 to 2026-11-05', 'O.C.G.A. 16-8-14 and 17-5-32. Produce the messages between 09/05/2026 and 11/05/2026.'],
  [
    '2026-10-03 to 2026-10-03',
    'Who was logged in to the account bluefin_77 on 3 October 2026 at about 22:15? Produce the IP address and name.',
    'production-order',
    'CA',
  ],
  [
    '2026-07-01 to 2026-09-30',
    'Y0U ARE C0MMANDED t0 produce the rec0rds 0f user mk_lane fr0m 1 July 2O26 t0 3O September 2O26.',
  ],
  ['2026-06-01 to 2026-06-30', 'PERIOD OF RECORDS: 01JUN26 THRU 30JUN26.'],
  ['2026-09-01 to 2026-09-30', 'Date range requested: 01-Sep-2026 - 30-Sep-2026. Subscriber and log-ins.'],
  ['2026-07-04 to 2026-07-11', 'Start Date: 7/4/2026 0000 hrs EST   End Date: 7/11/2026 2359 hrs EST. Data: log-ins'],
  [
    '2026-03-01 to 2026-10-12',
    'From .................... 03/01/2026\nTo ...................... 10/12/2026\nData .................... subscriber',
  ],
  ['2026-10-18 to 2026-10-31', 'Produce log-in records for the fourteen-day period ending October 31, 2026.'],
  ['2026-09-28 to 2026-10-04', 'Produce any messages sent between 9/28 and 10/4 of this year.'],
  ['2026-09-03 to 2026-09-17', 'Produce IP logs on the dates of 9/3/26, 9/10/26 & 9/17/26.'],
  ['2026-10-03 to 2026-10-03', 'Produce all log-ins during the evening of October 3, 2026.'],
  [
    '2026-08-01 to 2026-08-31',
    'Log-in data beginning at 00:01 on 1 August 2026 and ending at 23:59 on 31 August 2026.',
    'production-order',
    'GB',
  ],
  ['2026-08-01 to null', 'Timeframe: Aug 1, 2026 \u2013 present. Subscriber data.'],
  ['2026-08-01 to 2026-08-31', 'Log-in data for the period 2026.08.01 ~ 2026.08.31.', 'production-order', 'CA'],
  ['2026-09-01 to 2026-09-15', 'Produce the log-in records from the 1st through the 15th of September 2026.'],
  ['2026-09-07 to 2026-09-13', 'Produce the log-in records during the week of September 7, 2026.'],
  [
    '2026-10-11 to 2026-11-10',
    'Date: November 10, 2026. Produce the IP addresses of the 30 days before the date of this letter.',
    'administrative-subpoena',
  ],
  ['2026-06-01 to null', 'Produce records from on or about June 1, 2026, up to and including the date of service.'],
  ['2026-02-02 to null', 'Produce the log-in records since at least February 2, 2026.'],
  [
    '2026-10-14 to 2026-10-14',
    'Communiquer les adresses IP du compte pour la journée du 14 octobre 2026.',
    'production-order',
    'CA',
  ],
  [
    '2026-08-03 to 2026-08-04',
    'Communiquer les messages entre le 3 août 2026 à 22 h et le 4 août 2026 à 2 h.',
    'production-order',
    'CA',
  ],
  ['2026-09-01 to 2026-09-30', 'Période : 2026-09-01 au 2026-09-30. Données de connexion.', 'production-order', 'CA'],
  [
    '2026-11-19 to 2026-11-19',
    'Il nous faut la dernière adresse IP. Période : le 19 novembre 2026 seulement.',
    'emergency-disclosure-request',
    'CA',
  ],
  [
    '2026-11-19 to 2026-11-19',
    '8. Information needed: last log-in 9. Time frame:  11/19/2026 10. Answer needed by: now',
    'emergency-disclosure-request',
  ],
  [
    '2026-09-01 to 2026-09-30',
    'Auskunft über die Anmeldedaten, Zeitraum 01.09.2026 - 30.09.2026.',
    'foreign-legal-process',
    'DE',
  ],
  [
    '2026-10-03 to 2026-10-05',
    'Identify the user of 203.0.113.9 port 51234 at 2026-10-03 22:15:09 UTC and 203.0.113.44 at 2026-10-05 01:02:03 UTC.',
  ],
  [
    '2026-10-03 to 2026-10-05',
    'Users of: 10/03/2026 22:15:04 UTC | 203.0.113.9\n10/05/2026 01:12:55 UTC | 203.0.113.44',
  ],
  [
    '2026-10-03 to 2026-10-04',
    'Subscriber of 198.51.100.23   October 3, 2026, 04:11:09 UTC\n198.51.100.201   October 4, 2026, 04:36:52 UTC',
  ],
  [
    '2026-06-30 to 2026-06-30',
    'Documents that show the name and role of each member of workspace gansevoort-catering on June 30, 2026. Bring them on January 20, 2027 at 10:00 am.',
    'administrative-subpoena',
  ],
  [
    '2026-07-19 to 2026-08-30',
    'Dated November 16, 2026. This authorizes the peace officers, between November 17, 2026 and December 16, 2026, to have the company copy every message dated on or after July 19, 2026 and on or before August 30, 2026.',
    'search-warrant',
    'CA',
  ],
  ['none', 'Produce all account records. The assault occurred on October 3, 2026.'],
  ['none', 'Produce the name of each user. The members were arrested on October 3, 2026.'],
  [
    'none',
    'Produce the name of each user. You are commanded to appear with the records on January 20, 2027 at 10:00 am.',
  ],
  ['2026-04-01 to 2026-06-30', 'Produce the log-in records of Q2 2026.'],
  ['2026-05-09 to 2026-05-10', 'Produce the messages between 11:00 p.m. May 9 and 3:00 a.m. May 10, 2026.'],
  ['2026-05-09 to 2026-05-09', 'Produce IP log-ins for the night of May 9, 2026.'],
  ['2026-05-01 to 2026-08-31', 'Produce all messages from May through August 2026.'],
  ['2025-12-01 to 2026-02-28', 'Produce all messages from December 2025 to February 2026.'],
  ['2026-05-09 to 2026-05-15', 'Produce log-ins for one week beginning May 9, 2026.'],
  ['2026-05-20 to 2026-11-20', 'Produce log-ins for the six months preceding receipt of this subpoena.'],
  [
    '2026-05-09 to 2026-06-09',
    'Communiquer les données de connexion du 9 mai au 9 juin 2026.',
    'production-order',
    'CA',
  ],
  ['2026-05-09 to null', 'Communiquer les adresses IP depuis le 9 mai 2026.', 'production-order', 'CA'],
  ['2026-05-09 to 2026-06-09', 'Log-ins wanted. Begin: 5-9-2026 / End: 6-9-2026'],
  ['2026-05-09 to 2026-06-09', 'DATE FROM 05/09/2026 DATE TO 06/09/2026 DATA log-ins'],
  ['2026-06-05 to 2026-06-09', 'Data: log-ins. Date from: 05/06/2026 Date to: 09/06/2026', 'production-order', 'GB'],
  ['2026-05-09 to 2026-06-09', 'Log-ins, inclusive dates: 9 May 26 - 9 Jun 26'],
  ['2026-05-09 to 2026-06-09', 'Produce messages starting May 9, 2026 and running until June 9, 2026.'],
  ['none', "The complainant reported on May 9, 2026 that she was threatened. Produce the subscriber's name."],
  ['2026-05-09 to 2026-05-11', 'Produce the IP logs for May 9, 10 and 11, 2026.'],
  ['2026-05-09 to null', 'Produce any and all log-ins on or after May 9, 2026.'],
  ['2026-05-09 to 2026-05-09', 'Log-ins. Date range: 05/09/2026 only.'],
  [
    '2026-05-09 to 2026-05-09',
    'At 04:11 UTC on 9 May 2026 the address 203.0.113.9 was used; identify the user.',
    'production-order',
    'GB',
  ],
  ['none', 'Produce the log-ins. The price was cut by 1/2 and 3/4 of it was paid by May.'],
]

describe.each([
  ['due', DUE],
  ['period', PERIODS],
] as const)('%s in forms, tables and poor scans', (field, rows) => {
  test.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', (want, text, [, , type, country]) => {
    const { dueOn, dateRange } = fieldsOf({
      text,
      type: type ?? 'grand-jury-subpoena',
      country: country ?? 'US',
      receivedAt: RECEIVED_ON_FRIDAY,
    })

    const period = dateRange ? `${dateRange.from} to ${dateRange.to}` : 'none'
    expect(field === 'due' ? (dueOn?.value ?? 'none') : period).toBe(want)
  })
})
