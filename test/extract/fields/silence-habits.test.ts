import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

type Row = readonly [want: string, type: InstrumentType, text: string, country?: string]

const DATED = 'Dated: November 9, 2026.'
const FOREVER = 'ordered until it is ended'

const ORDERED: readonly Row[] = [
  [
    'ordered until it is ended',
    'court-order',
    'IT IS ORDERED that Kutano shall not make any unauthorized disclosure of the existence of this order to the subscriber.',
  ],
  [
    FOREVER,
    'pen-register-order',
    'IT IS FURTHER ORDERED that the existence of the device not be disclosed unless or until otherwise ordered by the court.',
  ],
  [
    FOREVER,
    'court-order',
    'The existence of this order shall be disclosed to nobody other than counsel until further order of the court.',
  ],
  [
    'ordered until 2027-05-08',
    'non-disclosure-order',
    `Brume, Inc. is commanded to withhold notification of the subpoena to any person, save counsel, for 180 days. ${DATED}`,
  ],
  [
    'ordered until 2027-05-08',
    'grand-jury-subpoena',
    `Bring the records. SO ORDERED: Brume, Inc. is directed not to disclose the existence of this subpoena for 180 days. ${DATED} Hon. D. Platt, J.S.C.`,
  ],
  [
    'ordered until 2027-01-08',
    'search-warrant',
    `[X] The provider may not notify the customer of this warrant for 60 days. [ ] The provider may notify the customer. ${DATED}`,
  ],
  [
    'ordered until 2027-06-01',
    'production-order',
    "La divulgation de la présente ordonnance est interdite jusqu'au 1er juin 2027.",
    'CA',
  ],
  [
    'ordered until 2027-11-09',
    'non-disclosure-order',
    `Brume, Inc. shall not notify any person of the existence of this order until the earlier of November 9, 2027 or further order. ${DATED}`,
  ],
  [FOREVER, 'production-order', 'The addressee shall ensure the confidentiality and the secrecy of the EPOC.', 'DE'],
  [
    'ordered until 2027-05-09',
    'production-order',
    `Save for what is subject to solicitor-client privilege, you shall not disclose the existence of this order to any person for six months from the date it is made. ${DATED}`,
    'CA',
  ],
  [
    'ordered until 2027-05-10',
    'non-disclosure-order',
    "Il est interdit à Brume, Inc. de divulguer l'existence et le contenu de l'ordonnance de communication, en tout ou en partie, jusqu'au 10 mai 2027.",
    'CA',
  ],
  [
    FOREVER,
    'production-order',
    'The addressee shall ensure the confidentiality of the EPOC and of the data produced.',
    'AT',
  ],
  [FOREVER, 'preservation-request', 'The addressee shall ensure the confidentiality of this EPOC-PR.', 'BE'],
  [
    'ordered until 2027-02-16',
    'preservation-request',
    'PRESERVATION ORDER, 487.013. You are required to preserve the messages of the account until February 16, 2027. You are prohibited from disclosing the existence of this order before that day. Dated November 18, 2026.',
    'CA',
  ],
  [
    'ordered until 2027-05-04',
    'court-order',
    'IT IS ORDERED that Kutano retain the records through May 4, 2027. Until then Kutano shall not notify the subscriber of this Order. Dated: November 9, 2026.',
  ],
  [
    'ordered until 2027-03-01',
    'non-disclosure-order',
    `The investigation is expected to remain covert through March 1, 2027. Kutano shall not disclose the existence of the subpoena to any person before that date. ${DATED}`,
  ],
  [
    'ordered until 2027-02-07',
    'court-order-2703d',
    `Provider may not tell the customer of this Order for ninety days from its entry. ${DATED}`,
  ],
  [
    'ordered until 2027-11-09',
    'search-warrant',
    `Notice to the account holder is hereby delayed for one year, and Kutano shall not itself give such notice. ${DATED}`,
  ],
  [
    'ordered until 2027-05-09',
    'court-order',
    `The recipient is enjoined from informing any customer that this Order exists. This paragraph lapses six months after the date of the Order, and the prohibition shall run for a period of six months. ${DATED}`,
  ],
  [
    'ordered until 2027-01-31',
    'search-warrant',
    `Kutano is to keep this warrant secret from its customer up to and including January 31, 2027. ${DATED}`,
  ],
  [
    'ordered until 2027-04-30',
    'non-disclosure-order',
    `The delay of notice ordered on May 1, 2026 is extended; Kutano shall not notify the subscriber of the warrant until April 30, 2027. ${DATED}`,
  ],
  [
    'ordered until 2027-02-07',
    'non-disclosure-order',
    `IT IS ORDERED that notification by the provider to the subscriber of the existence of the attached subpoena be delayed for a period of ninety days. ${DATED}`,
  ],
  [
    'ordered until 2027-12-31',
    'court-order',
    `Kutano and its agents shall make no disclosure of this Order to the account holder; this restriction expires December 31, 2027. ${DATED}`,
  ],
  [FOREVER, 'court-order', `No one at Kutano may alert the user to this Order unless this Court so permits. ${DATED}`],
  [FOREVER, 'search-warrant', `Kutano shall maintain the secrecy of this warrant as to the subscriber. ${DATED}`],
  [
    FOREVER,
    'court-order',
    `Kutano shall keep this Order confidential from its subscriber under the terms of this protective order. ${DATED}`,
  ],
  [FOREVER, 'pen-register-order', `The existence of this order shall not be revealed to the customer. ${DATED}`],
  [FOREVER, 'search-warrant', `You are directed not to make the account owner aware of this search warrant. ${DATED}`],
  [
    FOREVER,
    'production-order',
    "Il est interdit à la personne visée de divulguer l'existence de la présente ordonnance au titulaire du compte. Fait le 9 novembre 2026",
    'CA',
  ],
  [
    'ordered until 2027-02-16',
    'preservation-request',
    "ORDONNANCE DE PRÉSERVATION. Vous devez préserver les données du compte et des messages jusqu'au 16 février 2027. Il vous est interdit de divulguer l'existence de la présente ordonnance avant cette date. Fait le 18 novembre 2026",
    'CA',
  ],
]

/** Statutes that forbid telling outside the United States. */
const BY_STATUTE: readonly Row[] = [
  [
    FOREVER,
    'production-order',
    'Notice under the Act: provide the entity data of the account. A person who discloses the existence of this notice commits an offence.',
    'AU',
  ],
  [
    FOREVER,
    'production-order',
    'Provide the entity data of the account. Disclosure of this notice to the subscriber without authority is an offence.',
    'GB',
  ],
  [
    FOREVER,
    'production-order',
    'Provide the entity data. It is an offence for any person to reveal the existence of this authorisation to the customer.',
    'AU',
  ],
  ['none', 'production-order', 'Provide the entity data. Failure to comply with this notice is an offence.', 'AU'],
]

const REQUESTED: readonly Row[] = [
  ['requested', 'administrative-subpoena', 'The existence of this subpoena shall be kept confidential for 90 days.'],
  [
    'requested',
    'grand-jury-subpoena',
    'You are under no order of secrecy, though we ask you for your discretion and that you wait before telling the subscriber.',
  ],
  ['requested', 'administrative-subpoena', 'You are asked to hold this summons in confidence and to tell no customer.'],
  [
    'requested',
    'grand-jury-subpoena',
    'The office would be obliged if the account holder did not learn of this subpoena; please do not alert the subscriber.',
  ],
  ['requested', 'preservation-request', 'Kindly refrain from disclosing this letter to the account holder.'],
  [
    'requested',
    'informal-request',
    'I would prefer that the user not be told about this request, please keep it confidential.',
  ],
  [
    'requested',
    'administrative-subpoena',
    'Please treat this subpoena as confidential and do not notify the customer for 90 days.',
  ],
  [
    'requested',
    'emergency-disclosure-request',
    'Due to the danger do not alert the user of the account to this request.',
  ],
]

const NONE: readonly Row[] = [
  [
    'none',
    'foreign-legal-process',
    'Beschluss. Angeordnet wird die Mitteilung der Bestandsdaten des Kontoinhabers, abgesehen von Inhaltsdaten.',
    'DE',
  ],
  [
    'requested',
    'grand-jury-subpoena',
    'Secret under Rule 6(e), we would ask that you not tell the account holder, disclosure could impede the investigation.',
  ],
  ['requested', 'informal-request', "Please don't mention it to her boss."],
  ['requested', 'preservation-request', "We'd appreciate it if the account holder was not told."],
  ['none', 'grand-jury-subpoena', 'Matters before the grand jury are secret under Rule 6(e) and may not be disclosed.'],
  [
    'none',
    'civil-subpoena',
    'Documents designated CONFIDENTIAL under the protective order shall not be disclosed to any person.',
  ],
  [
    'none',
    'administrative-subpoena',
    'Any disclosure of this letter by anyone other than the intended recipient is prohibited.',
  ],
  ['none', 'grand-jury-subpoena', 'Witness fees are within the discretion of the clerk. Wait before calling the user.'],
  [
    'none',
    'search-warrant',
    'Produce the messages. [ ] It is further ordered that the provider shall not disclose this warrant to the subscriber. [X] No order of silence is made.',
  ],
  ['none', 'court-order', 'The order may not be disclosed to the media by court staff.'],
  ['none', 'administrative-subpoena', 'The Commission may withhold notification of its findings to the press.'],
  ['none', 'production-order', 'La divulgation des renseignements est exigée.', 'CA'],
  [
    'none',
    'court-order',
    'THIS COURT ORDERS that no party shall be restrained from giving notice of this order.',
    'CA',
  ],
  ['none', 'search-warrant', 'You may disclose the existence of this warrant to the subscriber.'],
  ['none', 'grand-jury-subpoena', 'We have no objection to your notifying the customer of this subpoena.'],
  [
    'none',
    'court-order',
    'The Court declines to order non-disclosure; Kutano may notify its subscriber of this Order.',
  ],
  ['none', 'court-order', 'The motion that Kutano be barred from notifying the subscriber is DENIED.'],
  [
    'none',
    'court-order',
    'The order of May 1, 2026, which prohibited Kutano from notifying the subscriber, is VACATED.',
  ],
  [
    'none',
    'administrative-subpoena',
    'There is no non-disclosure order; you are free to tell the account holder of this subpoena.',
  ],
  ['none', 'grand-jury-subpoena', 'Nothing forbids you to notify the subscriber of this subpoena.'],
  ['none', 'administrative-subpoena', 'You are not required to keep this subpoena confidential.'],
  ['none', 'civil-subpoena', 'The party serving this subpoena has given notice to the consumer.'],
  [
    'none',
    'search-warrant',
    'The executing officer may delay notice to the subscriber for 90 days under 18 U.S.C. 2705(a).',
  ],
  ['none', 'civil-subpoena', 'Kutano should notify the account holder of this subpoena without delay.'],
  [
    'none',
    'civil-subpoena',
    'Documents marked CONFIDENTIAL must be kept confidential by the parties under the protective order.',
  ],
  [
    'none',
    'administrative-subpoena',
    'The agency must not disclose your answer to third parties except as the law permits.',
  ],
]

describe.each([
  ['ordered', ORDERED],
  ['by statute', BY_STATUTE],
  ['requested', REQUESTED],
  ['none', NONE],
] as const)('silence in the words of other habits: %s', (_, rows) => {
  test.each(rows)('%s of a %s: %s', (want, type, text, country = 'US') => {
    const found = fieldsOf({ text, type, country, receivedAt: '2026-11-20T15:00:00Z' }).nonDisclosure

    const shown = found.ordered
      ? `ordered until ${found.until ?? 'it is ended'}`
      : found.requested
        ? 'requested'
        : 'none'
    expect(shown).toBe(want)
  })
})
