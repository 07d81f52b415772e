import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

function offence(text: string, type: InstrumentType = 'grand-jury-subpoena', country = 'US'): string | null {
  return fieldsOf({ text, type, country }).matter.offence?.value ?? null
}

const STATED: readonly (readonly [text: string, want: string])[] = [
  [
    'The grand jury is investigating possible violations of 18 U.S.C. § 1343 (wire fraud).',
    '18 U.S.C. § 1343 (wire fraud)',
  ],
  ['Offense under investigation: 21 U.S.C. 846', '21 U.S.C. 846'],
  ['Offense: Harassment, A.R.S. 13-2921. I, Jo Doe, consent.', 'Harassment, A.R.S. 13-2921'],
  ['violations of Title 18, United States Code, Sections 1343 and 1349', 'Title 18, United States Code, Sections 1343'],
  [
    'in connection with a violation of 18 U.S.C. § 922(g)(1) and § 933 (trafficking in firearms).',
    '18 U.S.C. § 922(g)(1) and § 933 (trafficking in firearms)',
  ],
  [
    'an ongoing criminal investigation of organized scheme to defraud, section 817.034, Florida Statutes.',
    'organized scheme to defraud',
  ],
  ['Charge: Larceny by conversion, MCL 750.362', 'Larceny by conversion'],
  ['evidence of a felony, to wit: Penal Code 487(a) grand theft', 'Penal Code 487(a) grand theft'],
  ['We are investigating the murder of John Roe.', 'murder of John Roe'],
  [
    'an offence under paragraph 430(5)(a) of the Criminal Code (mischief in relation to computer data), you are required',
    '430(5)(a) of the Criminal Code',
  ],
  [
    'an offence has been committed under section 380(1) of the Criminal Code (fraud over $5,000)',
    'section 380(1) of the Criminal Code',
  ],
]

const ELSEWHERE: readonly (readonly [text: string, country: string, want: string])[] = [
  [
    "enquête préliminaire du chef d'escroquerie en bande organisée, nous requérons les données",
    'FR',
    'escroquerie en bande organisée',
  ],
  [
    'in einem Ermittlungsverfahren wegen des Verdachts des gewerbsmäßigen Betruges (§ 263 StGB) bitte ich um Daten',
    'DE',
    'gewerbsmäßigen Betruges',
  ],
  ['Delito: Estafa informática agravada (artículos 249 y 250 del Código Penal)', 'ES', 'Estafa informática agravada'],
  [
    'prática do crime previsto no artigo 171, § 2º-A, do Código Penal (estelionato), e com fundamento',
    'BR',
    'artigo 171',
  ],
  ["per il reato di cui all'art. 640 ter c.p. (frode informatica), dispone", 'IT', 'art. 640 ter'],
]

const NONE: readonly (readonly [text: string, type?: InstrumentType])[] = [
  ['Pursuant to Title 18, United States Code, Section 2703(f), preserve the records.', 'preservation-request'],
  [
    'The Court finds under 18 U.S.C. § 2703(d) specific facts relevant to an ongoing criminal investigation.',
    'court-order-2703d',
  ],
  [
    'Failure to comply with this order is a contempt. This is an official criminal investigation of the grand jury.',
    'court-order',
  ],
  ['I want to complain about a crime of love.', 'private-request'],
]

describe('offence', () => {
  test.each(STATED)('%s', (text, want) => {
    expect(offence(text)).toContain(want)
  })

  test.each(ELSEWHERE)('%s (%s)', (text, country, want) => {
    expect(offence(text, 'foreign-legal-process', country)).toContain(want)
  })

  test.each(NONE.map(([text, type]) => [text, type ?? 'grand-jury-subpoena'] as const))(
    'none: %s (%s)',
    (text, type) => {
      expect(offence(text, type)).toBeNull()
    },
  )
})

describe('nature', () => {
  test.each([
    ['search-warrant', 'A warrant.', 'criminal'],
    ['civil-subpoena', 'Plaintiff v. Defendant', 'civil'],
    ['administrative-subpoena', 'A civil investigation of deceptive practices.', 'administrative'],
    ['administrative-subpoena', 'In this criminal investigation you are commanded.', 'criminal'],
    ['national-security-letter', 'A letter.', 'national-security'],
  ] as const)('%s: %s is %s', (type, text, want) => {
    expect(fieldsOf({ text, type }).matter.nature?.value).toBe(want)
  })
})
