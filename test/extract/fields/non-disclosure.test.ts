import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

function silence(text: string, type: InstrumentType, country = 'US'): string {
  const found = fieldsOf({ text, type, country, receivedAt: '2026-11-20T15:00:00Z' }).nonDisclosure
  if (found.ordered) return `ordered until ${found.until ?? 'it is ended'}`
  return found.requested ? 'requested' : 'none'
}

const DATED = 'Dated: November 9, 2026'

const ORDERED: readonly (readonly [until: string | null, type: InstrumentType, text: string])[] = [
  [
    '2027-05-18',
    'non-disclosure-order',
    "On November 18, 2025, this Court ordered that Kutano not notify any person of the subpoena for one year. IT IS ORDERED that the Court's order is EXTENDED to and including May 18, 2027. Dated this 16th day of November, 2026.",
  ],
  [
    '2027-05-15',
    'court-order',
    'IT IS FURTHER ORDERED that Kutano is not to disclose this Order to the account holder for a period of 180 days from the date hereof. This the 16th day of November, 2026.',
  ],
  [
    null,
    'administrative-subpoena',
    'You shall not reveal the existence of this subpoena; the record is sealed by order of this Court.',
  ],
  [
    '2027-11-09',
    'non-disclosure-order',
    `IT IS ORDERED that Kutano, Inc. shall not disclose the existence of the attached warrant, or this Order of the Court, to the listed subscriber or to any other person, for a period of one (1) year from the date of this Order. ${DATED}`,
  ],
  [
    '2027-05-08',
    'non-disclosure-order',
    `Kutano shall not notify any person of the existence of the subpoena for 180 days from the date of this Order. ${DATED}`,
  ],
  [
    '2027-02-07',
    'non-disclosure-order',
    `IT IS ORDERED that the provider not disclose the existence of this subpoena to any person for ninety (90) days. ${DATED}`,
  ],
  [
    '2027-05-12',
    'court-order-2703d',
    `IT IS FURTHER ORDERED under 18 U.S.C. § 2705(b) that PROVIDER shall not disclose the existence of this Order to the subscriber or to any other person until May 12, 2027. ${DATED}`,
  ],
  [
    '2027-05-12',
    'court-order-2703d',
    `Until May 12, 2027, PROVIDER shall not inform the account holder of this Order. ${DATED}`,
  ],
  [
    '2027-01-31',
    'search-warrant',
    `You are prohibited from notifying the subscriber or any other person of this warrant before January 31, 2027. ${DATED}`,
  ],
  [
    '2027-11-09',
    'search-warrant',
    `Kutano is hereby ordered not to disclose the existence of this warrant to anyone for one year. ${DATED}`,
  ],
  [
    '2027-02-09',
    'court-order',
    `The provider is precluded from disclosing this order to any person for a period of three months. ${DATED}`,
  ],
  [
    null,
    'wiretap-order',
    `neither it nor its employees shall disclose the existence of this Order, of the interception, or of the investigation to any person unless ordered by this Court. ${DATED}`,
  ],
  [
    null,
    'pen-register-order',
    `Kutano shall not disclose the existence of the pen register to the listed subscriber or to any other person, unless or until otherwise ordered by the Court. ${DATED}`,
  ],
  [
    null,
    'search-warrant',
    `The Provider shall not disclose the existence of this warrant to the user until further order of this Court. ${DATED}`,
  ],
  [
    null,
    'national-security-letter',
    'I certify under 18 U.S.C. 2709(c) that disclosure may endanger national security. Accordingly, 18 U.S.C. 2709(c) prohibits you, or any officer, employee, or agent of yours, from disclosing to any person that the FBI has sought this information.',
  ],
  [
    null,
    'fisa-order',
    'The provider shall not disclose to any other person that the FBI has obtained records under this order.',
  ],
  [
    '2026-11-21',
    'non-disclosure-order',
    `The provider shall not notify the subscriber of the subpoena for ninety (90) days from the date of this Order, that is, through November 21, 2026. Dated: August 23, 2026`,
  ],
  [
    '2027-05-20',
    'production-order',
    'Kutano, Inc. must not disclose the making of this order or its contents to any person until 20/05/2027, except with the leave of a judge. Dated 18/11/2026',
  ],
  [
    '2027-05-04',
    'production-order',
    'You must not disclose the existence or contents of this order during a period of six months after the day on which it is made (section 487.0191). Dated November 4, 2026',
  ],
  [
    '2027-05-09',
    'court-order',
    `Provider may not reveal this order. This prohibition shall remain in effect for a period of six months from the date of this order. ${DATED}`,
  ],
  [
    '2027-05-08',
    'non-disclosure-order',
    `The non-disclosure order of May 1, 2026 is hereby extended for an additional 180 days from the date of this order, during which Kutano shall not notify any person of the existence of the subpoena. ${DATED}`,
  ],
  [
    '2027-11-09',
    'search-warrant',
    `IT IS FURTHER ORDERED that service provider delay notification to the subscriber or any party, and keep the existence of this warrant confidential, for a period of one year from the date of this order. ${DATED}`,
  ],
  [
    '2027-02-07',
    'search-warrant',
    `Kutano shall not, for a period of 90 days, notify any person of the existence of this warrant. ${DATED}`,
  ],
]

const ELSEWHERE: readonly (readonly [want: string, type: InstrumentType, country: string, text: string])[] = [
  [
    'ordered until 2027-05-01',
    'production-order',
    'CA',
    'IL VOUS EST INTERDIT de divulguer l’existence ou le contenu de la présente ordonnance jusqu’au 1er mai 2027. Fait à Montréal, le 10 novembre 2026',
  ],
  [
    'ordered until 2027-05-10',
    'production-order',
    'CA',
    'Le tribunal interdit à la société de divulguer à quiconque l’existence de la présente ordonnance pendant une période de six mois. Fait à Montréal, le 10 novembre 2026',
  ],
  [
    'ordered until it is ended',
    'preservation-request',
    'CA',
    'PRESERVATION DEMAND. This demand is subject to the following conditions: you must not disclose the existence of this demand to the account holder.',
  ],
  [
    'ordered until it is ended',
    'production-order',
    'NL',
    'EUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC). The addressee must take the necessary measures to ensure the confidentiality, secrecy and integrity of the EPOC and of the data produced.',
  ],
  [
    'ordered until 2026-12-04',
    'foreign-legal-process',
    'GB',
    'IN THE HIGH COURT OF JUSTICE. IT IS ORDERED THAT the Respondent must not inform any person other than its legal advisers of these proceedings or of this order until 4 December 2026.',
  ],
  [
    'ordered until it is ended',
    'foreign-legal-process',
    'DE',
    'Amtsgericht Köln. Beschluss. Der Richter ordnet an: Eine Benachrichtigung des Betroffenen ist der Gesellschaft untersagt.',
  ],
  ['requested', 'foreign-legal-process', 'DE', 'Eine Mitteilung an den Betroffenen bitte unterlassen.'],
  ['requested', 'foreign-legal-process', 'AT', 'Von einer Verständigung der betroffenen Person bitten wir abzusehen.'],
  ['requested', 'foreign-legal-process', 'DE', 'Von einer Benachrichtigung des Betroffenen bitte ich abzusehen.'],
  [
    'requested',
    'foreign-legal-process',
    'DE',
    'Ich bitte Sie, das Ersuchen vertraulich zu behandeln und den Nutzer nicht zu informieren.',
  ],
  [
    'requested',
    'foreign-legal-process',
    'FR',
    'La présente réquisition est confidentielle : il vous est demandé de ne pas en aviser le titulaire du compte.',
  ],
  [
    'requested',
    'foreign-legal-process',
    'FR',
    'Nous vous prions de ne pas informer le titulaire du compte de cette demande.',
  ],
  [
    'requested',
    'foreign-legal-process',
    'PT',
    'Mais se solicita que não seja dado conhecimento do presente pedido ao titular da conta.',
  ],
  [
    'requested',
    'foreign-legal-process',
    'ES',
    'Se ruega no comunicar la existencia de esta solicitud al titular de la cuenta.',
  ],
  ['requested', 'mlat-request', 'ES', 'Se solicita que se mantenga la confidencialidad de la presente solicitud.'],
  [
    'requested',
    'foreign-legal-process',
    'IT',
    'Si prega di non informare il titolare dell’account della presente richiesta.',
  ],
]

const REQUESTED: readonly (readonly [type: InstrumentType, text: string])[] = [
  [
    'preservation-request',
    'I request that you not disclose the existence of this request to the subscriber or any other person.',
  ],
  ['grand-jury-subpoena', 'Please do not notify the account holder of this subpoena.'],
  ['grand-jury-subpoena', 'You are requested not to disclose the existence of this subpoena for an indefinite period.'],
  ['administrative-subpoena', 'It is requested that you do not disclose the existence of this summons to any person.'],
  ['informal-request', 'Please keep this request confidential and do not tell the user about it.'],
  ['administrative-subpoena', 'We ask that you refrain from notifying the subscriber of this request for 90 days.'],
  [
    'grand-jury-subpoena',
    'Your disclosure of the existence of this subpoena to the subscriber could impede the investigation; we would appreciate it if you do not notify the customer.',
  ],
  ['emergency-disclosure-request', 'Do not notify the user of this request.'],
]

const NONE: readonly (readonly [type: InstrumentType, text: string])[] = [
  [
    'search-warrant',
    'Pursuant to 18 U.S.C. § 3103a(b), I find that immediate notification may have an adverse result, and authorize the officer executing this warrant to delay notice to the person who, or whose property, will be searched or seized.',
  ],
  ['search-warrant', 'The officer must give a copy of the warrant to the person from whom the property was taken.'],
  ['grand-jury-subpoena', 'This e-mail may contain grand jury material, Rule 6(e). Grand jury proceedings are secret.'],
  ['grand-jury-subpoena', 'This subpoena does not prohibit you from notifying the subscriber of its existence.'],
  ['court-order', 'IT IS ORDERED that the application and this Order are sealed until otherwise ordered by the Court.'],
  ['civil-subpoena', 'Confidential documents may be designated as such under the protective order.'],
  [
    'search-warrant',
    'The records shall not include privileged communications. The government shall not disclose the contents of unrelated files.',
  ],
  [
    'grand-jury-subpoena',
    'This message is confidential. If you are not the intended recipient, do not disclose, copy or distribute it.',
  ],
  ['private-request', 'Er muss davon auch nichts erfahren, einen Anwalt will ich nicht einschalten.'],
  [
    'grand-jury-subpoena',
    'The government will apply for an order under 18 U.S.C. 2705(b) directing you not to disclose this subpoena.',
  ],
  ['court-order-2703d', 'The order may not be disclosed to the media by court staff. Records shall not be altered.'],
]

describe('nonDisclosure', () => {
  test.each(ORDERED)('ordered until %s by a %s: %s', (until, type, text) => {
    expect(silence(text, type)).toBe(`ordered until ${until ?? 'it is ended'}`)
  })

  test.each(ELSEWHERE)('%s, %s of %s: %s', (want, type, country, text) => {
    expect(silence(text, type, country)).toBe(want)
  })

  test.each(REQUESTED)('only requested in a %s: %s', (type, text) => {
    expect(silence(text, type)).toBe('requested')
  })

  test.each(NONE)('nothing said in a %s: %s', (type, text) => {
    expect(silence(text, type)).toBe('none')
  })
})
