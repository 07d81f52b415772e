import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

type Row = readonly [text: string, type: InstrumentType, country?: string]

const FILLED: readonly Row[] = [
  ['SEARCH WARRANT. Given under my hand. Original signed by R. Thackeray-Moss, J.P.', 'search-warrant', 'CA'],
  ['So ordered. Electronically signed by: Judge P. Ostrander 11/16/2026 09:12 AM', 'court-order'],
  ['IT IS SO ORDERED. e-Signed via CourtSign 2026-11-16 by Hon. Petra Ostrander', 'court-order'],
  ['YOU ARE COMMANDED to search. (signature) Petra Ostrander, Circuit Judge', 'search-warrant'],
  ['IT IS ORDERED. [signed in the original] Petra Ostrander, United States District Judge', 'court-order'],
  ['YOU ARE COMMANDED to produce. p.p. L. Ferris, for the Clerk of the Court', 'grand-jury-subpoena'],
  ['DONE AND ORDERED. eSigned by Hon. Petra Ostrander in Chambers', 'court-order-2703d'],
  ['DocuSigned by: Petra Ostrander 7F3A99C1. Circuit Judge', 'search-warrant'],
  ['Signed by Judge Petra Ostrander on 11/16/2026. You are commanded to search.', 'search-warrant'],
  ['You are hereby required to produce. By: /s/ Ana Feld, Deputy Clerk', 'trial-subpoena'],
  ['You are hereby required to produce. -s- Ana Feld, Special Agent in Charge', 'administrative-subpoena'],
  ['You are required to produce. /S/ ANA FELD, Regional Director', 'administrative-subpoena'],
  ['You are required to produce. Sgd. A. Feld, Inspector', 'production-order', 'GB'],
  ["IT IS ORDERED. Judge's Signature: Petra Ostrander", 'court-order'],
  ['You are commanded to search. Signed this 16th day of November, 2026. s/Petra Ostrander', 'search-warrant'],
  [
    "Le tribunal ordonne à la société de communiquer les données des comptes pour les mois d'août et de septembre. /s/ Marguerite Arseneau, juge de la Cour provinciale",
    'production-order',
    'CA',
  ],
  [
    "Il est ordonné à la société de communiquer les données du compte et des connexions. (Original signé par) L'honorable Ève Castonguay, juge",
    'production-order',
    'CA',
  ],
  [
    "Vous êtes requis de communiquer les données du compte et des connexions dans les dix jours. L'officier de police judiciaire, (s) A. Daumas",
    'foreign-legal-process',
    'FR',
  ],
  [
    'Vous êtes requis de communiquer les données du compte et des connexions. Signé électroniquement le 16/11/2026, Le vice-procureur',
    'foreign-legal-process',
    'FR',
  ],
  [
    'O destinatário deve fornecer os dados da conta e dos acessos. Data: 13/11/2026 Assinatura: /s/ Dulce Sarmento Vilhena',
    'production-order',
    'PT',
  ],
  [
    'Die Firma wird aufgefordert, die Bestandsdaten und die IP-Adressen zu übermitteln. gez. Dr. Ellwanger, Richterin am Amtsgericht',
    'foreign-legal-process',
    'DE',
  ],
  [
    'Die Firma wird aufgefordert, die Bestandsdaten zu übermitteln. Elektronisch signiert: Dr. Ellwanger, Staatsanwältin',
    'foreign-legal-process',
    'DE',
  ],
  [
    'Se ordena a la empresa que remita los datos de la cuenta y las conexiones. Firmado electrónicamente por Inmaculada Robledo',
    'foreign-legal-process',
    'ES',
  ],
  [
    'Ik vorder van de onderneming dat de gegevens van het account worden verstrekt. w.g. mr. D. Hoekstra, officier van justitie',
    'foreign-legal-process',
    'NL',
  ],
]

const EMPTY: readonly Row[] = [
  ['YOU ARE COMMANDED to search. By: ____________ Judge of the Superior Court', 'search-warrant'],
  ['YOU ARE COMMANDED to search. Signed: ......................... Judge', 'search-warrant'],
  ['IT IS ORDERED. _________________________ HON. PETRA OSTRANDER, U.S. District Judge', 'court-order'],
  ['UNSIGNED DRAFT. YOU ARE COMMANDED to search the records.', 'search-warrant'],
  ['YOU ARE COMMANDED to produce. [signature block left blank] Clerk of Court', 'grand-jury-subpoena'],
  ['IT IS ORDERED. /s/ ______________________ Judge', 'court-order'],
  [
    'You are required to produce. Signature of issuing officer: ____________ Title: ____________',
    'administrative-subpoena',
  ],
  ['IT IS ORDERED. (unsigned) Judge of the Circuit Court', 'court-order'],
  ['IT IS ORDERED. [Not yet signed] Judge of the Circuit Court', 'court-order'],
  [
    'Il est ordonné à la société de communiquer les données du compte et des connexions. Signature du juge : ____________',
    'production-order',
    'CA',
  ],
]

const NO_LINE: readonly Row[] = [
  ['You are commanded to search. The affidavit was signed by nobody else and is attached.', 'search-warrant'],
  ['Please provide the name. Regards, Ana Feld, Special Agent', 'informal-request'],
  ['You are commanded to produce. A signed certificate under Rule 902 would help us.', 'grand-jury-subpoena'],
]

const signed = ([text, type, country = 'US']: Row) => fieldsOf({ text, type, country }).signed

describe('signatures in the words of other habits', () => {
  test.each(FILLED.map((row) => [row[0], row] as const))('filled: %s', (_, row) => {
    expect(signed(row)).toBe(true)
  })

  test.each(EMPTY.map((row) => [row[0], row] as const))('empty: %s', (_, row) => {
    expect(signed(row)).toBe(false)
  })

  test.each(NO_LINE.map((row) => [row[0], row] as const))('no line: %s', (_, row) => {
    expect(signed(row)).toBeNull()
  })
})
