import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

type Row = readonly [want: string | null, text: string, type?: InstrumentType, country?: string]

const RECEIVED_ON_MONDAY = '2026-11-16T15:00:00Z'
const RECORDS =
  'the name, e-mail address and login history with IP addresses of the user t.vance@harborlight.example, workspace harborlight, from June 8, 2026 to August 7, 2026'

/** What stands on the face of a paper, as its form prints it, with the period of the records and the day of issue around it. */
const FACES: readonly Row[] = [
  [
    '2026-12-11',
    `YOU ARE COMMANDED, Art. 20A.251, Code of Criminal Procedure, to produce before the Grand Jury of Harris County on December 11, 2026, in the investigation of fraud: ${RECORDS}. Issued this 12th day of November, 2026.`,
  ],
  [
    '2026-12-18',
    `You are hereby summoned and required, Article 46, UCMJ, in the trial United States v. Vantongeren, to produce on 18 December 2026 at the office of the trial counsel, MacDill AFB: ${RECORDS}. Given under my hand this 13 November 2026.`,
    'trial-subpoena',
  ],
  [
    '2026-12-02',
    `SUMMONS 19 U.S.C. 1509. 3. You must produce the records at the time and place below. 6. Place, date and time: 6650 Telecom Drive, Suite 100, Indianapolis, IN 46278 December 2, 2026 10:30 AM. Records: ${RECORDS}. Date: November 10, 2026`,
    'administrative-subpoena',
  ],
  [
    '2026-12-09',
    `SUBPOENA TO TESTIFY BEFORE A GRAND JURY. YOU ARE COMMANDED to appear at the time, date, and place shown below. Place: Mark O. Hatfield U.S. Courthouse Date and Time: 1000 S.W. Third Avenue, Portland, OR 97204 December 9, 2026 9:00 a.m. You must also bring with you ${RECORDS}. Date: November 13, 2026`,
  ],
  [
    '2026-12-16',
    `CIVIL INVESTIGATIVE DEMAND. [ ] You are required to appear and testify. [X] You are required to produce all documents described in the schedule. Date and time the documents must be available: December 16, 2026. You must meet and confer within 14 days after you receive this CID. DATE ISSUED 11/12/2026. Schedule: ${RECORDS}.`,
    'administrative-subpoena',
  ],
  [
    '2026-12-10',
    `CIVIL INVESTIGATIVE DEMAND. [X] Produce Documents, as set forth in the attached document, by the following date 12/10/2026. A petition to modify must be filed within 20 days after service. Date of Issuance 11/12/2026. Schedule: ${RECORDS}.`,
    'administrative-subpoena',
  ],
  [
    '2026-12-17',
    `CIVIL INVESTIGATIVE DEMAND RCW 19.86.110. The documentary material shall be produced on December 17, 2026, at the office of the Attorney General. Within twenty days after service, or before the return date specified, whichever is shorter, a petition to modify or set aside the demand may be filed in superior court. Material: ${RECORDS}. DATED this 13th day of November, 2026.`,
    'administrative-subpoena',
  ],
  [
    '2026-12-15',
    `DEPOSITION SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS. 1. YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS: On (date): December 15, 2026 At (time): 10:00 a.m. 2. The records are to be produced by the date and time shown in item 1 (but not sooner than 20 days after the issuance of the deposition subpoena, or 15 days after service, whichever date is later). 3. ${RECORDS}. Date issued: November 13, 2026`,
    'civil-subpoena',
  ],
  [
    '2026-12-11',
    `YOU ARE HEREBY COMMANDED to produce for inspection the records described AT: 1155 21st Street NW, Washington, DC 20581 ON: December 11, 2026 TIME: 9:00 a.m. Attachment: ${RECORDS}.`,
    'administrative-subpoena',
  ],
  [
    '2026-12-04',
    `You are hereby commanded to produce ${RECORDS} before 10:00 a.m. on the 4th day of December, 2026, to the Franklin County Prosecuting Attorney. Witness my hand this 12th day of November, 2026.`,
  ],
  [
    '2026-12-10',
    `You are commanded to make available to the Special Grand Jury of Fairfax County, at its session of December 10, 2026, 9:30 a.m., ${RECORDS}. Issued: November 12, 2026`,
  ],
  [
    '2026-12-07',
    `YOU ARE COMMANDED to search the records of Qukku, Inc. Qukku, Inc. shall produce the records on or before December 7, 2026. Penal Code section 1524.2 requires foreign corporations to produce within five business days of receipt unless the warrant gives another date.`,
    'search-warrant',
  ],
  [
    '2026-12-01',
    'YOU ARE COMMANDED to search the records of Kutano, Inc. This warrant is to be executed within ten days of issuance. Kutano, Inc. must produce the records by December 1, 2026. Pursuant to Penal Code section 1524.2(b)(1) a foreign corporation shall produce within five business days of receipt, unless otherwise ordered. Issued November 13, 2026.',
    'search-warrant',
  ],
  [
    '2026-11-30',
    'You are commanded to search the records. Execution of this warrant shall be made within ten (10) days of its issuance. Kutano, Inc. is directed to furnish the items on or before November 30, 2026. So ordered this 12th day of November, 2026.',
    'search-warrant',
  ],
  [
    '2026-12-01',
    `You must produce ${RECORDS} no later than close of business ten business days after receipt of this subpoena.`,
    'administrative-subpoena',
  ],
  ['2026-12-11', `You are commanded to produce ${RECORDS}. Production by e-mail. COB Friday, December 11.`],
  [
    '2026-12-02',
    'NOTICE to obtain communications data. Date by which data is required: 02/12/2026. Date of notice: 12/11/2026',
    'production-order',
    'GB',
  ],
  [
    '2026-11-29',
    'You must produce the electronic data before the end of 14 days beginning with the day on which this order is served.',
    'production-order',
    'GB',
  ],
  [
    '2026-11-18',
    'You must produce the material before the end of the period of seven days beginning with the day on which this order is made. Made on 12 November 2026.',
    'production-order',
    'GB',
  ],
  [
    '2026-11-23',
    'IT IS ORDERED that you produce the material within 7 days beginning with the day after service of this order. Dated 12 November 2026.',
    'production-order',
    'GB',
  ],
  [
    '2026-11-26',
    'Section C: Deadlines [x] as soon as possible and at the latest within 10 days following receipt of the EPOC [ ] within 8 hours following receipt. The addressee must transmit the data.',
    'production-order',
    'AT',
  ],
  [
    '2026-12-11',
    "Il vous est ordonné de communiquer les documents. Date et heure limites de communication : le 11 décembre 2026, 16 h. Lieu : 1701, rue Parthenais, Montréal. Fait à Montréal, le 12 novembre 2026, à l'intention du destinataire.",
    'production-order',
    'CA',
  ],
  [
    '2026-12-04',
    'Diríjase oficio a Kutano, Inc. a fin de que remita los datos de registro del usuario. Fecha límite de respuesta: 4 de diciembre de 2026. Valencia, a 12 de noviembre de 2026.',
    'foreign-legal-process',
    'ES',
  ],
  [
    '2026-12-07',
    `You are commanded to appear at 100 N. Carson Street on December 7, 2026 at 9:00 a.m. and produce ${RECORDS}. Please acknowledge receipt of this subpoena within 3 business days of receipt.`,
    'administrative-subpoena',
  ],
  [
    '2026-11-26',
    'Kutano shall deliver the records to Investigator Pell ten days after being served with this warrant. This warrant must be executed within five days.',
    'search-warrant',
  ],
  [
    '2026-11-28',
    'The provider shall produce the information within 15 days of November 13, 2026. Judge of the Superior Court',
    'search-warrant',
  ],
  [
    '2026-12-18',
    `Place of appearance: 30 South 6th Street, Courtroom 204 Date and time: 01/11/2027 9:00 a.m. You must also bring with you the following documents (early return ordered for December 18, 2026): ${RECORDS}.`,
    'trial-subpoena',
  ],
  ['2026-12-04', 'Grateful for a response by close of play on Friday 4 December.', 'informal-request', 'GB'],
  [
    '2026-11-23',
    'Could you tell me who holds the account? I would appreciate an answer within a week.',
    'informal-request',
  ],
  ['2026-12-11', 'I would like to have the name of the user prior to December 11th.', 'informal-request'],
  ['2026-11-19', 'Could I get the e-mail of t.vance@harborlight.example by EOD Thursday?', 'informal-request'],
  [
    '2026-12-06',
    'Die Firma wird angewiesen, innert 20 Tagen seit Erhalt dieser Verfügung die Bestandsdaten herauszugeben. Gegen diese Verfügung kann innert 10 Tagen seit Zustellung Beschwerde erhoben werden.',
    'foreign-legal-process',
    'CH',
  ],
  [
    '2026-12-04',
    'Sie werden aufgefordert, bis zum Ablauf des 4. Dezember 2026 die Bestandsdaten des Nutzers herauszugeben.',
    'foreign-legal-process',
    'DE',
  ],
  [
    '2026-11-30',
    'Bitte übermitteln Sie die Bestandsdaten des Nutzers. Frist: 14 Tage ab Zugang dieses Schreibens.',
    'foreign-legal-process',
    'DE',
  ],
  [
    '2026-12-11',
    "Il vous est ordonné de communiquer, avant 16 h le 11 décembre 2026, le nom de l'utilisateur et les adresses.",
    'production-order',
    'CA',
  ],
  [
    '2026-12-04',
    "Prions la société de nous fournir le nom de l'utilisateur. Date de réponse souhaitée : 04/12/2026. Le procureur",
    'foreign-legal-process',
    'FR',
  ],
  [
    '2026-11-26',
    "Ordina di trasmettere entro il termine perentorio di gg. 10 dalla notifica i dati dell'utente. Il Pubblico Ministero",
    'foreign-legal-process',
    'IT',
  ],
  [
    '2026-11-26',
    'El destinatario debe transmitir los datos solicitados en un plazo de diez días a partir de la recepción. El destinatario garantizará la confidencialidad y se abstendrá de informar a la persona.',
    'production-order',
    'ES',
  ],
  [
    '2026-11-26',
    'Section C: Deadline [X] within 10 days of receipt of the EPOC [ ] within 8 hours (emergency case) Section D: Not to inform the person: the addressee shall ensure confidentiality of the EPOC.',
    'production-order',
    'NL',
  ],
  [
    '2026-12-11',
    `In the matter of the petition of Orla Finch before the Court of Appeals, Kutano shall produce ${RECORDS} by December 11, 2026.`,
    'court-order',
  ],
  ['2026-12-11', 'You must either move to quash this subpoena or comply with it by December 11, 2026.'],
  [
    '2026-12-14',
    'You are commanded to produce them. Date: Monday, December 14, 2026 Hour: 1:30 p.m. Place: 100 Elm St',
  ],
  [
    '2026-12-14',
    'You are commanded to produce them as soon as practicable but in no event later than December 14, 2026.',
  ],
  ['2026-12-14', 'You are commanded to produce them. Records are due back to this office December 14, 2026.'],
  [
    '2026-11-26',
    'Dated November 12, 2026. Produce the records within 14 days from the above date.',
    'administrative-subpoena',
  ],
]

/** Days beside the command that nobody has to answer by. */
const BESIDE: readonly string[] = [
  'The matter of People v. Ulm is set for trial on January 11, 2027 at 9:00 a.m. in Division 4.',
  'The defendant must appear for arraignment on December 14, 2026 at 8:30 a.m.',
  'The defendant is scheduled to appear for sentencing on December 14, 2026.',
  'The People will present this evidence at a preliminary hearing on December 14, 2026.',
  'Any objection to this subpoena must be made in writing on or before December 4, 2026.',
  'Last day to file a motion to quash: December 4, 2026.',
  'This subpoena expires if not served by December 31, 2026.',
  'This subpoena must be served on or before December 1, 2026.',
  'Please also preserve all other records of the account for 90 days from service, until February 14, 2027.',
  'Disclosure of this subpoena is prohibited on or before May 12, 2027.',
  'The term of the grand jury ends on January 29, 2027.',
  'The statute of limitations will expire on December 20, 2026.',
  'You are required to meet and confer with counsel within 10 days after receipt of this demand.',
  'If you intend to retain counsel, he should contact this office within five days of receipt of this subpoena.',
  'The suspect will be released from custody by December 2, 2026 unless charges are filed.',
  'Failure to comply within 30 days after service of a final order is a class 1 misdemeanor.',
  'Invoices for reimbursement must be submitted to this office within 60 days of receipt of the records.',
  'We will pay your reasonable costs within 30 days of receipt of an invoice.',
  'Notice to the subscriber may be delayed for 90 days, until February 10, 2027.',
  'This warrant shall be served on or before November 26, 2026. The officer shall make a return to the court within 5 days after the search.',
  'An appeal must be taken by December 12, 2026.',
  'My commission expires on December 20, 2029. Notary Public.',
  'The Court will hold a status conference on December 10, 2026 at 10:00 a.m.',
  'The grand jury will hear this evidence on December 10, 2026.',
  'The government shall report to the Court on the tenth day following the date of this Order and every ten days thereafter.',
  'The government shall provide notice to the subscriber by February 10, 2027.',
  'Any application to renew must be made by January 4, 2027.',
  'Any person aggrieved may move to vacate within 14 days of service.',
  'Under the statute, a person must challenge such an order within 20 days of notice.',
  'The agent who serves this order shall file proof of service on or before December 1, 2026.',
  'If any record is withheld, a log shall be provided within 10 days of such withholding.',
  'Kutano may bill the government; bills received by January 31, 2027 will be paid in that quarter.',
  'Kutano shall preserve the contents for a further ninety days from the date of this Order.',
  'An earlier subpoena, returnable on October 1, 2026, was not answered.',
  'He wrote that he will attack the school on December 4, 2026 at 9 am.',
  'The suspect flies out by December 2, 2026.',
  'I will be on leave through December 7, 2026 and will provide the certificate by December 9, 2026.',
  'The download link for our letter expires on December 1, 2026.',
  'Can we talk on December 2, 2026 at 3 pm?',
  'Hearing date and time: January 11, 2027, 9:00 a.m. (State v. Bell).',
  'Next court date: January 11, 2027 9:00 AM Dept 4.',
  'A warrant is expected by December 15, 2026.',
]

describe('due days on the faces of papers', () => {
  test.each(FACES.map((row) => [row[0], row[1], row] as const))('%s: %s', (want, text, [, , type, country]) => {
    const { dueOn } = fieldsOf({
      text,
      type: type ?? 'grand-jury-subpoena',
      country: country ?? 'US',
      receivedAt: RECEIVED_ON_MONDAY,
    })

    expect(dueOn?.value ?? null).toBe(want)
  })

  test.each(BESIDE)('nothing is due by: %s', (beside) => {
    const text = `STATE OF COLORADO, COUNTY OF WELD. SUBPOENA DUCES TECUM. YOU ARE COMMANDED to produce ${RECORDS}. ${beside} Dated November 12, 2026.`

    const { dueOn } = fieldsOf({ text, type: 'trial-subpoena', receivedAt: RECEIVED_ON_MONDAY })

    expect(dueOn).toBeNull()
  })
})

describe('due days told in the mail around a paper', () => {
  const paper = `ADMINISTRATIVE SUBPOENA. You are commanded to produce ${RECORDS}. Dated November 12, 2026.`
  const withDay = `${paper} Return date: December 7, 2026 at 5:00 p.m.`

  test.each([
    ['2026-12-11', paper, 'Attached is our subpoena. Please respond by 11 December.'],
    ['2026-11-20', paper, 'Subpoena attached. Return date is this Friday, sorry for the short notice.'],
    ['2026-12-07', withDay, 'A response requested by November 30 would be very much appreciated.'],
    [
      '2026-11-26',
      `${paper} Produce the records within 10 days.`,
      'The records are due within 10 days of receipt, as the subpoena says.',
    ],
    ['2026-12-21', withDay, 'As agreed on the phone we have given you an extension through December 21, 2026.'],
  ] as const)('%s: %s %s', (want, text, body) => {
    const { dueOn } = fieldsOf({ text, body, type: 'administrative-subpoena', receivedAt: RECEIVED_ON_MONDAY })

    expect(dueOn?.value).toBe(want)
  })
})
