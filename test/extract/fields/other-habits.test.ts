import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

describe('who writes, where From names an office', () => {
  test.each([
    [
      'a police service with the officer in its address',
      { name: 'Kelowna Detachment RCMP/GRC', address: 'tavish.reid@rcmp-grc.gov.example' },
      'Please confirm receipt. Cpl. Tavish Reid, Kelowna RCMP, 250-555-0117',
      'Tavish Reid',
    ],
    [
      'a labour department, its field representative signing with an initial',
      { name: 'NJDOL Wage and Hour', address: 'ondine.bassett@dol.gov.example' },
      'Please comply. O. Bassett, Field Representative, 609-555-0114. /s/ Ondine Bassett, Field Representative',
      'Ondine Bassett',
    ],
    [
      'a law firm, counsel behind the signature mark',
      { name: 'Ravenscroft & Amaya, P.A.', address: 'jamaya@ravenscroft-amaya.example' },
      'YOU ARE COMMANDED to testify at the trial. /s/ Joaquin Amaya, Attorney for the Defendant, 813-555-0199',
      'Joaquin Amaya',
    ],
    [
      'a form with dotted lines',
      { name: 'Topeka Police RTCC', address: 'rtcc@topeka.gov.example' },
      '1. Requesting agency ........ Topeka Police Department 2. Name / rank / ID ......... Analyst Winifred Oyelaran, ID 2207',
      'Winifred Oyelaran',
    ],
    [
      'a sheriff of a county cut short',
      { name: 'Deputy D. Esquivel-Moore', address: 'desquivel@county.gov.example' },
      'felony stalking case 26S-08842, Yakima Co Sheriff. Dep. Dalia Esquivel-Moore #318, 509-555-0175',
      'Dalia Esquivel-Moore',
    ],
    [
      'a technical contact beside the attorney who signs',
      { name: 'Calloway Birdsong', address: 'calloway.birdsong@usdoj.gov.example' },
      'Attached. Technical contact: SA Inez Torvald, 406-555-0131. -C. Birdsong, AUSA, Billings, 406-555-0130',
      'C. Birdsong',
    ],
  ])('%s', (_, from, text, name) => {
    expect(fieldsOf({ text, from }).officer.name?.value).toBe(name)
  })

  test('the number of the technical contact is not the attorney’s', () => {
    const from = { name: 'Calloway Birdsong', address: 'calloway.birdsong@usdoj.gov.example' }
    const text = 'Technical contact: SA Inez Torvald, 406-555-0131. -C. Birdsong, AUSA, Billings, 406-555-0130'

    expect(fieldsOf({ text, from }).officer.phone?.value).toBe('406-555-0130')
  })

  test('an address of the surname with another initial is not hers', () => {
    const from = { name: 'T. Waverly', address: 'twaverly@homemail.example' }
    const text = 'Messages of g.waverly@pump.example. Person requesting: Theodosia Waverly'

    const { officer } = fieldsOf({ text, from, type: 'civil-subpoena' })

    expect(officer.email?.value).not.toBe('g.waverly@pump.example')
  })
})

describe('the agency that no document names', () => {
  test('is read from the From of a government, without evidence', () => {
    const from = { name: 'Staatsanwaltschaft Hamburg, Abt. 54', address: 'stelle@sta.gov.example' }

    const { agency } = fieldsOf({ text: 'Ich fordere Sie auf, Auskunft zu erteilen.', from, country: 'DE' })

    expect(agency).toEqual({ value: 'Staatsanwaltschaft Hamburg', evidence: [] })
  })

  test('is not read from the From of anybody else', () => {
    const from = { name: 'Staatsanwaltschaft Hamburg, Abt. 54', address: 'stelle@homemail.example' }

    expect(fieldsOf({ text: 'Ich fordere Sie auf, Auskunft zu erteilen.', from, country: 'DE' }).agency).toBeNull()
  })
})

describe('days in the words of other habits', () => {
  test.each([
    ['2026-12-08', 'US', 'You are commanded to produce the records. The company has until 12/8/2026 to deliver.'],
    ['2026-12-02', 'BE', 'Het antwoord wordt uiterlijk op woensdag 2 december 2026 verwacht.'],
    ['2026-12-10', 'CH', 'Die Firma wird verpflichtet, innert 20 Tagen seit Zustellung die Daten herauszugeben.'],
    [
      null,
      'US',
      'You are ordered to search for and seize records. Return this warrant within three days of execution.',
    ],
  ])('due on %s in %s', (day, country, text) => {
    expect(fieldsOf({ text, country, type: 'search-warrant' }).dueOn?.value ?? null).toBe(day)
  })

  test.each([
    ['2026-11-17', 'US', 'IT IS SO ORDERED. November 17, 2026. /s/ Judge Roe'],
    ['2026-11-13', 'US', 'IN TESTIMONY WHEREOF I have set my hand on 11-13-2026.'],
    ['2026-11-10', 'US', 'Issued under 26 U.S.C. 7602 at Baton Rouge on November 10, 2026.'],
    ['2026-11-04', 'CO', 'Dada en Medellín, a los cuatro (4) días del mes de noviembre de dos mil veintiséis (2026).'],
  ])('issued on %s in %s', (day, country, text) => {
    expect(fieldsOf({ text, country, type: 'court-order' }).issuedOn?.value).toBe(day)
  })
})

describe('data that is left out, or told by its attributes', () => {
  test.each([
    ['basic-account', 'Provide the subscriber records and login history (content is excluded).'],
    ['basic-account', 'Provide the subscriber records. The contents of communications are outside this order.'],
    ['basic-account', 'Produce the name of the account holder. Nothing in this order reaches the messages themselves.'],
    ['basic-account', 'Produce the name of the account holder. Content of communications may not be produced.'],
    ['metadata', "Produce the header information (who wrote to whom, date and time) of the user's messages."],
    ['metadata', 'Produce the addressees and hours of the messages that the user sent.'],
    ['metadata', 'Produce logs of each file uploaded or downloaded, without the file.'],
    ['metadata', 'Produce who the user wrote to and when.'],
    ['content', 'Produce the files that the user uploaded.'],
    ['content', 'Produce the direct messages of the user and nothing else.'],
  ])('%s: %s', (category, text) => {
    const { dataSought } = fieldsOf({ text, type: 'court-order' })

    expect([...new Set(dataSought.map((one) => one.category))]).toEqual([category])
  })
})
