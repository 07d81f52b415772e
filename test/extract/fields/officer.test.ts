import { describe, expect, test } from '@jest/globals'
import type { Fields } from '../../../src/extract/fields.js'
import { fieldsOf } from '../reading-builder.js'

type Contact = readonly [name: string | null, title?: string | null, email?: string | null, phone?: string | null]

function contact({ officer }: Fields, { length }: Contact): (string | null)[] {
  return [officer.name, officer.title, officer.email, officer.phone]
    .slice(0, length)
    .map((value) => value?.value ?? null)
}

const INSTRUMENTS: readonly (readonly [text: string, want: Contact])[] = [
  [
    'Questions to APA Rosalind Doe, rosalind.doe@washtenaw.org, 734-555-0142',
    ['Rosalind Doe', 'APA', 'rosalind.doe@washtenaw.org', '734-555-0142'],
  ],
  ['Tpr. D. Ashworth-Doe 304-555-0184', ['D. Ashworth-Doe', 'Tpr.']],
  ['Accredited SPoC Mrs Jocasta Doe-Rao, SPoC no. 7714', ['Jocasta Doe-Rao']],
  ['KIND REGARDS, DUTY OFFICER LEONA DOE-MBAPE, IP LISBON', ['Leona Doe-Mbape']],
  ['Kind regards\nPolitioverbetjent Ragnhild Doe-Tesfaye, Kripos', ['Ragnhild Doe-Tesfaye']],
  ['mr. Floortje van den Doe, officier van justitie', ['Floortje van den Doe']],
  ['Ranger Jo Doe, Company F 512.555.0178. Contact: Detective Jo Doe', ['Jo Doe', 'Detective', null, '512.555.0178']],
  [
    'Requesting officer: Special Agent Scott Bergstrom. Officer email: scott.bergstrom@dea.gov Officer telephone: (505) 555-0158',
    ['Scott Bergstrom', 'Special Agent', 'scott.bergstrom@dea.gov', '(505) 555-0158'],
  ],
  [
    'Requesting officer Lt. Grady Hollis, badge 0412, ghollis@pinal.gov, 24-hr (520) 555-0166',
    ['Grady Hollis', 'Lt.', 'ghollis@pinal.gov', '(520) 555-0166'],
  ],
  [
    'Agent for delivery of records and questions: Rebecca Lindqvist, Special Agent, Federal Bureau of Investigation Email: rlindqvist@fbi.gov Telephone: (312) 555-0142',
    ['Rebecca Lindqvist', 'Special Agent', 'rlindqvist@fbi.gov', '(312) 555-0142'],
  ],
  [
    'Officer in the case: DC 13442 Adele Fenner, adele.fenner@kent.police.uk',
    ['Adele Fenner', 'DC', 'adele.fenner@kent.police.uk'],
  ],
  ['Appropriate officer Imogen Thackeray-Osei, National Crime Agency', ['Imogen Thackeray-Osei']],
  [
    'The records shall be delivered to Special Agent Jo Ann Doe, 101 Main Street, jodoe@fbi.gov, 312-555-0142.',
    ['Jo Ann Doe', 'Special Agent', 'jodoe@fbi.gov', '312-555-0142'],
  ],
  [
    'Please send responsive records to Detective Luis Oregon at luis.oregon@sanjoseca.gov.',
    ['Luis Oregon', 'Detective', 'luis.oregon@sanjoseca.gov'],
  ],
  [
    'Send the records to Detective A. Roy, Seattle Police Department, 206-555-0101.',
    ['A. Roy', 'Detective', null, '206-555-0101'],
  ],
  ['Questions: contact Det. Sgt. Harold Nystrom, 703-555-0146.', ['Harold Nystrom', 'Det. Sgt.', null, '703-555-0146']],
  [
    'Point of contact: TFO Marisol Vega, (619) 555-0110, marisol.vega@hsi.dhs.gov',
    ['Marisol Vega', 'TFO', 'marisol.vega@hsi.dhs.gov', '(619) 555-0110'],
  ],
  ['Case Agent: SSA Peter O’Malley (202) 555-0120', ["Peter O'Malley", 'SSA', null, '(202) 555-0120']],
  [
    'NAME, ADDRESS AND PHONE NUMBER OF ASSISTANT U.S. ATTORNEY Jonah Beck, 111 S. 10th Street, St. Louis, MO 63102 (314) 555-0148 jonah.beck@usdoj.gov',
    ['Jonah Beck', 'ASSISTANT U.S. ATTORNEY', 'jonah.beck@usdoj.gov', '(314) 555-0148'],
  ],
  ['Peace officer: D/Cst. Ruaridh MacEachern, badge 13877', ['Ruaridh MacEachern', 'D/Cst.']],
  ['Investigating officer: Sgt. Dwayne K. Tull Jr., Dallas Police Department', ['Dwayne K. Tull Jr.', 'Sgt.']],
]

const SIGNATURES: readonly (readonly [body: string, from: string, want: Contact])[] = [
  [
    'Attached.\n\nSA Dana R. Whitfield\nFederal Bureau of Investigation | San Francisco Division\nDesk (415) 555-0142 | drwhitfield@fbi.gov',
    'Whitfield, Dana R. (SF) (FBI)',
    ['Dana R. Whitfield', 'SA', 'drwhitfield@fbi.gov', '(415) 555-0142'],
  ],
  ['Form attached.\n\nS. Bergstrom', 'Bergstrom, Scott (DEA)', ['S. Bergstrom']],
  [
    'Please see attached.\n\nArmand J. Thibodeaux\nSpecial Agent, IRS-CI',
    'Thibodeaux Armand J',
    ['Armand J. Thibodeaux', 'Special Agent'],
  ],
  [
    'Order attached.\n\nYvette Delgado\nLegal Assistant, Cyber Crimes Unit\n954-555-0133',
    'Yvette Delgado',
    ['Yvette Delgado', 'Legal Assistant', null, '954-555-0133'],
  ],
  [
    'See attached.\n\nThanks,\nDet. Sgt. Colleen Farraday\nCedar Rapids Police Department\nDesk: 319.555.0170 Fax: 319.555.0171',
    'Farraday, Colleen',
    ['Colleen Farraday', 'Det. Sgt.', null, '319.555.0170'],
  ],
  [
    'Cordialement,\nSgt-dét. Mélanie Thibault\nSPVM\n514 555-0147',
    'Thibault, Mélanie (SPVM)',
    ['Mélanie Thibault', null, null, '514 555-0147'],
  ],
  [
    'Mit freundlichen Grüßen\nJochen Ellwanger\nKriminalhauptkommissar\nTel. 0911 5550-144',
    'Ellwanger, Jochen',
    ['Jochen Ellwanger', 'Kriminalhauptkommissar', null, '0911 5550-144'],
  ],
]

describe('officer', () => {
  test.each(INSTRUMENTS)('in the instrument: %s', (text, want) => {
    const fields = fieldsOf({ text, type: 'search-warrant', from: { name: null, address: 'x@firm.example' } })

    expect(contact(fields, want)).toEqual(want)
  })

  test.each(SIGNATURES)('below the mail: %s', (body, name, want) => {
    const fields = fieldsOf({ text: 'SUBPOENA', body, from: { name, address: 'officer@agency.gov' }, country: 'DE' })
    const expected = want.map((value, index) => (index === 2 && value === null ? 'officer@agency.gov' : value))

    expect(contact(fields, want)).toEqual(expected)
  })

  test('whom the instrument names to answer to stands before the writer of the mail', () => {
    const text = 'Officer in the case: DC 13442 Adele Fenner, adele.fenner@kent.police.uk'
    const body = 'Please see below.\n\nJonathan Hartwell\nPartner'

    const { officer } = fieldsOf({ text, body, from: { name: 'Jonathan Hartwell', address: 'j@hartwell.example' } })

    expect(officer.name?.value).toBe('Adele Fenner')
  })

  test('the judge and the deputy clerk who sign are not the officer', () => {
    const text =
      '/s/ Hon. Lorraine T. Okafor United States Magistrate Judge. Clerk of court by /s/ Olga Pruitt, Deputy Clerk'

    const { officer, judge } = fieldsOf({ text, type: 'search-warrant', from: null })

    expect(officer.name).toBeNull()
    expect(judge?.value).toBe('Lorraine T. Okafor')
  })

  test('the address in From is the officer’s where the texts give none, and quotes nothing', () => {
    const body = 'SW attached.\n\nS/A Jarrell Knox\nATF Kansas City\n816-555-0196 (c)'

    const { officer } = fieldsOf({
      text: 'WARRANT',
      body,
      from: { name: 'Knox, Jarrell M. (ATF)', address: 'Jarrell.Knox@atf.gov' },
    })

    expect(officer.email).toEqual({ value: 'jarrell.knox@atf.gov', evidence: [] })
  })

  test('a fax number and a number of nobody are no telephone of the officer', () => {
    const { officer } = fieldsOf({
      text: 'SUBPOENA. Fax: (312) 555-0199. Account 3125550142, catalog number 21405J.',
      from: null,
    })

    expect(officer.phone).toBeNull()
  })
})

test('a surname alone in the signature takes its first name from the From of a government address', () => {
  const from = { name: 'Special Agent Dilwyn Doelaran', address: 'dilwyn.doelaran@usss.gov.example' }
  const { officer } = fieldsOf({ text: 'Please preserve the account for 90 days. SA Doelaran 404-555-0168', from })

  expect(officer.name?.value).toBe('Dilwyn Doelaran')
})

test('a name that stands in the From alone is no officer named by the papers', () => {
  const from = { name: 'Special Agent Dilwyn Doelaran', address: 'dilwyn.doelaran@usss.gov.example' }
  const { officer } = fieldsOf({ text: 'Please preserve the account for 90 days.', from })

  expect(officer.name).toBeNull()
})
