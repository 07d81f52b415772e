import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

function signed(text: string, type: InstrumentType = 'search-warrant', country = 'US'): boolean | null {
  return fieldsOf({ text, type, country }).signed
}

const FILLED: readonly (readonly [text: string, type?: InstrumentType])[] = [
  ['/s/ Lorraine T. Okafor\nJudge’s signature'],
  ['s/ Salvatore J. Ricci\nUNITED STATES DISTRICT JUDGE', 'wiretap-order'],
  ['/s/\nWinifred A. Tolliver\nUnited States Magistrate Judge', 'court-order-2703d'],
  ['____/s/ Marta Ruiz____\nJudge'],
  ['Signed: B. Lovelace-Amadi\nHer Honour Judge Beatrix Lovelace-Amadi', 'production-order'],
  ['(signed) Master Harcastle-Nwosu', 'court-order'],
  ['Electronically signed by Marcus T. Ahlgren, Judge', 'court-order-2703d'],
  ['Digitally signed by Olga Pruitt', 'grand-jury-subpoena'],
  ['CLERK OF COURT By: /s/ Olga Pruitt, Deputy Clerk', 'grand-jury-subpoena'],
  ['Clerk signature: /s/ Delfina Romero, Deputy Clerk', 'grand-jury-subpoena'],
  [
    '/s/ Paige Ellerby\nAttorney’s signature\nPROOF OF SERVICE\n____________________ Server’s signature',
    'civil-subpoena',
  ],
  ['/s/ Hon. Marta Ruiz, Judge\nCERTIFICATE OF AUTHENTICITY OF DOMESTIC RECORDS\n____________________ Signature'],
  ['Original signed by the Honourable Justice A. Tremblay', 'production-order'],
  ['"P. Okonkwo-Laird"\nA Judge of the Provincial Court', 'production-order'],
  ['"J. Prendergast" REGISTRAR', 'court-order'],
  ['[signature] T. Abernathy-Singh\nJustice of the Peace', 'production-order'],
  ['Signed Fiachra Dubhagain\nJudge of the District Court', 'production-order'],
  ['Signature: L Quartermaine', 'production-order'],
  ['Signature: (signé) A. Duchemin-Sarr', 'production-order'],
  ['Il Pubblico Ministero dott.ssa Fiammetta Guerrini (firma digitale)', 'foreign-legal-process'],
]

const EMPTY: readonly (readonly [text: string, type?: InstrumentType])[] = [
  ['Date and time issued: ____________________ ______________________________________\nJudge’s signature'],
  ['SO ORDERED this ____ day of ________, 2026.\n______________________________\nJudge, Superior Court'],
  ['______________________________\nJudge, Superior Court\nAffiant: /s/ Kasey Dromgoole'],
  ['Sworn to by /s/ Kasey Dromgoole, Special Agent\n____________________\nUnited States Magistrate Judge'],
  ['[PROPOSED] ORDER granting the application', 'court-order'],
  ['________________________\nSignature of Clerk or Deputy Clerk', 'grand-jury-subpoena'],
  ['Signature: ____________________', 'administrative-subpoena'],
]

const NO_LINE: readonly (readonly [text: string, type?: InstrumentType])[] = [
  ['The term "Provider" Judge Reyes used in the earlier order applies.'],
  ['A copy [signature page to follow] is attached.'],
  ['YOU ARE COMMANDED to produce the records.'],
  ['Please provide the records. Thank you, Jo Doe', 'informal-request'],
]

describe('signed', () => {
  test.each(FILLED.map(([text, type]) => [text, type ?? 'search-warrant'] as const))(
    'filled: %s (%s)',
    (text, type) => {
      expect(signed(text, type)).toBe(true)
    },
  )

  test.each(EMPTY.map(([text, type]) => [text, type ?? 'search-warrant'] as const))('empty: %s (%s)', (text, type) => {
    expect(signed(text, type)).toBe(false)
  })

  test.each(NO_LINE.map(([text, type]) => [text, type ?? 'search-warrant'] as const))(
    'no line: %s (%s)',
    (text, type) => {
      expect(signed(text, type)).toBeNull()
    },
  )

  test.each([
    ['Signé : A. Daumas', 'FR'],
    ['(s) Geneviève Aubry, J.C.Q. pour la cour et le tribunal', 'CA'],
    ['gez. Ellwanger, Kriminalhauptkommissar der Polizei und des Landes', 'DE'],
    ['Fdo.: Anselmo Rivas Cortina, por el juzgado y la audiencia', 'ES'],
    ['La Magistrada-Juez, firmado: Inmaculada Robledo', 'ES'],
    ['assinado eletronicamente THIAGO MENEZES ARRUDA', 'BR'],
    ['Firmato digitalmente da Elisa Ferraro', 'IT'],
    ['getekend: mr. D. Hoekstra', 'NL'],
    ['Sd/- Inspector Vikram Joshi', 'IN'],
  ])('%s (%s)', (text, country) => {
    expect(signed(text, 'foreign-legal-process', country)).toBe(true)
  })
})

describe('a filled signature field of a PDF', () => {
  const field = (result: 'valid' | 'untrusted' | 'invalid', whole = true) => ({
    whole,
    result,
    signer: null,
    issuer: null,
    key: null,
    signedAt: null,
    reason: 'The check of a test.',
  })
  const LINE = 'SEARCH WARRANT You are commanded to search. Judge: ____________________'
  const NO_LINE = 'SEARCH WARRANT You are commanded to search.'

  test.each([
    ['signs a paper without a line', NO_LINE, field('untrusted'), true],
    ['that is broken signs nothing', NO_LINE, field('invalid'), null],
    ['that does not cover the file signs nothing', NO_LINE, field('valid', false), null],
    ["leaves a judge's empty line to a person", LINE, field('valid'), null],
    ["that is broken leaves a judge's line empty", LINE, field('invalid'), false],
  ])('%s', (_what, text, signature, expected) => {
    expect(fieldsOf({ text, type: 'search-warrant', signatures: [signature] }).signed).toBe(expected)
  })
})
