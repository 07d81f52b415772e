import { describe, expect, test } from '@jest/globals'
import { readJurisdiction, senderJurisdiction } from '../../src/classify/read-jurisdiction.js'
import { readWords } from '../../src/text/words.js'
import { aSender } from '../builders.js'

const STATED: readonly [text: string, country: string, subdivision: string | null, level: string | null][] = [
  ['UNITED STATES DISTRICT COURT for the Northern District of California', 'US', 'US-CA', 'federal'],
  ['IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF NEW JERSEY', 'US', 'US-NJ', 'federal'],
  ['United States District Court, Southern District of West Virginia', 'US', 'US-WV', 'federal'],
  ['SUPERIOR COURT OF CALIFORNIA, COUNTY OF YOLO', 'US', 'US-CA', 'state'],
  ['IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS', 'US', 'US-IL', 'state'],
  ['COMMONWEALTH OF MASSACHUSETTS, SUFFOLK, ss. SUPERIOR COURT', 'US', 'US-MA', 'state'],
  ['THE PEOPLE OF THE STATE OF NEW YORK', 'US', 'US-NY', 'state'],
  ['STATE OF NORTH DAKOTA, COUNTY OF CASS, DISTRICT COURT', 'US', 'US-ND', 'state'],
  ['Supreme Court of the State of New York, County of Kings', 'US', 'US-NY', 'state'],
  ['Federal Bureau of Investigation, Chicago', 'US', null, 'federal'],
  ['National Aeronautics and Space Administration, 5 U.S.C. 406', 'US', null, 'federal'],
  ['commanded under 41 U.S.C. 8702', 'US', null, null],
  ['Boise Police Department', 'US', null, 'local'],
  ['Ontario Court of Justice', 'CA', 'CA-ON', 'foreign'],
  ['Province of British Columbia, section 487.014 of the Criminal Code', 'CA', 'CA-BC', 'foreign'],
  ['Royal Canadian Mounted Police', 'CA', null, 'foreign'],
  ['Federal Court, Ottawa, Ontario. PRESENT: The Honourable Mr. Justice Doe', 'CA', null, 'foreign'],
  ['Competition Tribunal, inquiry by the Commissioner of Competition', 'CA', null, 'foreign'],
  ['IN THE CROWN COURT AT LEEDS', 'GB', null, 'foreign'],
  ['National Crime Agency, London', 'GB', null, 'foreign'],
  ['Tribunal judiciaire de Lyon, procureur de la République', 'FR', null, 'foreign'],
  ['Amtsgericht Hamburg, Ermittlungsrichter', 'DE', null, 'foreign'],
  ['Juzgado Central de Instrucción n.º 3 de la Audiencia Nacional', 'ES', null, 'foreign'],
  ['Procura della Repubblica presso il Tribunale di Bologna', 'IT', null, 'foreign'],
  ['Openbaar Ministerie, Arrondissementsparket Rotterdam', 'NL', null, 'foreign'],
  ['Inquérito policial, Polícia Federal, São Paulo', 'BR', null, 'foreign'],
  ['警視庁サイバー犯罪対策課 刑事訴訟法', 'JP', null, 'foreign'],
  ['Cyber Crime Police Station, Hyderabad, section 91 CrPC', 'IN', null, 'foreign'],
  ['Australian Federal Police', 'AU', null, 'foreign'],
]

describe('the jurisdiction is read from court, issuer and statute', () => {
  test.each(STATED)('%s', (text, country, subdivision, level) => {
    expect(readJurisdiction(readWords(text))).toEqual({ country, subdivision, level })
  })

  test.each(['She lives in California and works in London.', 'Please send us the messages of my former partner.', ''])(
    'a place where somebody lives is no authority: %s',
    (text) => {
      expect(readJurisdiction(readWords(text))).toBeNull()
    },
  )

  test('a treaty with the United States does not make a paper American', () => {
    const text =
      'Tratado de Asistencia Jurídica Mutua entre el Reino de España y los Estados Unidos de América. Juzgado 3.'

    expect(readJurisdiction(readWords(text))?.country).toBe('ES')
  })
})

test('where a paper names no authority, a government sender lends its country', () => {
  const government = { matched: true, rule: 'x', country: 'CA', level: 'provincial' as const, organization: null }

  expect(senderJurisdiction(aSender({ government })).country).toBe('CA')
  expect(senderJurisdiction(aSender({ domain: 'gmail.example' })).country).toBeNull()
})
