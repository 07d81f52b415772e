import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../src/classify/instrument.js'
import { cpuMsOf } from '../cpu-time.js'
import { fieldsOf } from './reading-builder.js'

interface Probe {
  text: string
  type: InstrumentType
  country?: string
  ordered: boolean
  requested?: boolean
  until?: string | null
}

/** Each once led, or could lead, to a letter to the customer under an order of silence, or the other way round. */
const PROBES: Readonly<Record<string, Probe>> = {
  'a letter with its 2709(c) certification': {
    text: 'November 9, 2026. Pursuant to 18 U.S.C. 2709 you are directed to provide the name of owner@acme-robotics.example. In accordance with 18 U.S.C. 2709(c)(1), I certify that a disclosure may endanger the national security. Title 18, United States Code, Sections 2709(c)(1)(A) and (B), therefore prohibits you, or any officer, employee, or agent of yours, from disclosing this letter.',
    type: 'national-security-letter',
    ordered: true,
  },
  'a letter that certifies relevance alone and asks': {
    text: 'Pursuant to 18 U.S.C. 2709 provide the name of owner@acme-robotics.example. I certify that the information sought is relevant to an authorized investigation. We ask that you kindly not mention this letter to the subscriber.',
    type: 'national-security-letter',
    ordered: false,
    requested: true,
  },
  "a subpoena with the court's order of silence below it": {
    text: 'SUBPOENA TO TESTIFY BEFORE A GRAND JURY. To: Kutano, Inc. YOU ARE COMMANDED to produce the records of the workspace acme-robotics. Date: November 16, 2026. ORDER. Upon application of the United States under 18 U.S.C. 2705(b), IT IS HEREBY ORDERED that Kutano, Inc. shall not disclose the existence of this subpoena to the subscriber or any other person for a period of one year from the date of this order. /s/ Ruth Alder, United States Magistrate Judge',
    type: 'grand-jury-subpoena',
    ordered: true,
    until: '2027-11-16',
  },
  'a subpoena in which the court forbids until it says otherwise': {
    text: 'YOU ARE COMMANDED to produce the records of the workspace acme-robotics. The Court further orders under 18 U.S.C. 2705(b) that Kutano shall not notify any person of this subpoena until further order. Ruth Alder, Magistrate Judge',
    type: 'grand-jury-subpoena',
    ordered: true,
    until: null,
  },
  'an order that names the application it grants': {
    text: 'UNITED STATES DISTRICT COURT. ORDER. Upon application under 18 U.S.C. 2705(b), Kutano, Inc. is COMMANDED not to notify any other person of the existence of the attached subpoena for a period of one year from the date of this Order. November 18, 2026. Absalom Lindenauer, United States Magistrate Judge',
    type: 'non-disclosure-order',
    ordered: true,
    until: '2027-11-18',
  },
  'an application that a court has not granted': {
    text: 'UNITED STATES DISTRICT COURT. YOU ARE COMMANDED to produce the records of the workspace acme-robotics. The government has made an application under 18 U.S.C. 2705(b) not to notify the subscriber.',
    type: 'grand-jury-subpoena',
    ordered: false,
  },
  'a subpoena that forbids in its own words': {
    text: 'UNITED STATES DISTRICT COURT. YOU ARE COMMANDED to produce the records of the workspace acme-robotics. You shall not disclose the existence of this subpoena to the subscriber.',
    type: 'grand-jury-subpoena',
    ordered: false,
    requested: true,
  },
  'a subpoena whose silence a court could still order': {
    text: 'UNITED STATES DISTRICT COURT. YOU ARE COMMANDED to produce the records of the workspace acme-robotics. Do not notify the subscriber of this subpoena unless it is ordered by a judge.',
    type: 'grand-jury-subpoena',
    ordered: false,
    requested: true,
  },
  'an EPOC whose data have a period': {
    text: 'The addressee shall refrain from informing the person whose data are being requested (Article 13). Section D: subscriber data. Section E: kallweit@spree-optik.example; time range 01/06/2026 to 30/09/2026.',
    type: 'production-order',
    country: 'DE',
    ordered: true,
    until: null,
  },
  'a Canadian order with a section number in the prohibition': {
    text: 'This is to order you to produce subscriber data of wren@halcyon-dental.example. You are prohibited under section 487.0191 from disclosing the existence or contents of this order for a period of 12 months. Dated this 4th day of November 2026.',
    type: 'production-order',
    country: 'CA',
    ordered: true,
    until: '2027-11-04',
  },
  'a pen register for sixty days, silent until further order': {
    text: 'IT IS ORDERED that Kutano, Inc. install a pen register for a period of sixty days from the date of this Order. IT IS FURTHER ORDERED that Kutano shall not disclose the existence of this Order to the subscriber until further order of the Court, 18 U.S.C. 3123(d)(2). SO ORDERED this 6th day of November, 2026.',
    type: 'pen-register-order',
    ordered: true,
    until: null,
  },
  'an order of silence followed by a subpoena with a period of data': {
    text: 'Pursuant to 18 U.S.C. 2705(b), IT IS ORDERED that Kutano, Inc. shall not disclose the existence of the subpoena to any person. Subpoena: YOU ARE COMMANDED to produce subscriber records of marco@desert-sky-roofing.example from 1/1/2026 to 6/30/2026.',
    type: 'court-order',
    ordered: true,
    until: null,
  },
  'an end that a later sentence states': {
    text: 'IT IS ORDERED that Kutano shall not notify any person of the existence of this order. This prohibition shall remain in effect until March 3, 2027.',
    type: 'court-order-2703d',
    ordered: true,
    until: '2027-03-03',
  },
  'a subpoena that repeats the order of a court': {
    text: 'You are commanded to produce the records. Pursuant to A.R.S. 13-2812 and the attached order of the Superior Court, you are ordered not to disclose the existence of this subpoena to anyone for one year. November 2, 2026',
    type: 'grand-jury-subpoena',
    ordered: true,
  },
  'a subpoena whose silence only a court order would lift': {
    text: 'You are commanded to produce the records. You shall not disclose the existence of this subpoena unless under an order of the court.',
    type: 'grand-jury-subpoena',
    ordered: false,
    requested: true,
  },
  'a statute abroad that makes telling an offence': {
    text: 'Kutano, Inc is required to disclose entity data for h.cobbold@cobbold-estates.example. Section 82 of the Act makes it an offence to disclose the existence of this notice without reasonable excuse.',
    type: 'production-order',
    country: 'GB',
    ordered: true,
  },
  'a judge who directs that the matter be kept confidential': {
    text: 'It is hereby ordered that Kutano, Inc. and its employees are directed to keep confidential the service of this subpoena on the account holder until further order.',
    type: 'court-order',
    ordered: true,
    until: null,
  },
  'an order that calls itself a request': {
    text: 'IT IS ORDERED that Kutano, Inc. shall not disclose the existence of this request to the subscriber.',
    type: 'court-order',
    ordered: true,
  },
  'a wish among colleagues': {
    text: 'Please send the account name of sawgrass-boats.kutano.example. There is no need to bother the customer about this, keep it between us.',
    type: 'informal-request',
    ordered: false,
    requested: true,
  },
}

describe('silence, as a careful lawyer reads it', () => {
  test.each(Object.entries(PROBES))('%s', (_name, probe) => {
    const { nonDisclosure } = fieldsOf({ text: probe.text, type: probe.type, country: probe.country ?? 'US' })

    expect(nonDisclosure.ordered).toBe(probe.ordered)
    if (probe.requested !== undefined) expect(nonDisclosure.requested).toBe(probe.requested)
    if (probe.until !== undefined) expect(nonDisclosure.until).toBe(probe.until)
  })

  test('hostile words of silence are read in time', () => {
    const text = 'prohibited ordered to keep offence unlawful under the order of '.repeat(6000)

    expect(cpuMsOf(() => fieldsOf({ text, type: 'court-order' }))).toBeLessThan(4000)
  })
})
