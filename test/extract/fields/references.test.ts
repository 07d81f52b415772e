import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

function references(text: string, country = 'US'): string[] {
  return fieldsOf({ text, country, type: 'court-order' }).matter.references.map(({ value }) => value)
}

const ENGLISH: readonly (readonly [text: string, want: string])[] = [
  ['Case No. 3:26-mj-71544', '3:26-mj-71544'],
  ['CASE NUMBER: 1:26-mj-00412-ABC', '1:26-mj-00412-ABC'],
  ['Case No.: 2:26-cv-01183-JAD-NJK', '2:26-cv-01183-JAD-NJK'],
  ['the warrant (4:26-mj-00377) is attached', '4:26-mj-00377'],
  ['26-SW-0457', '26-SW-0457'],
  ['Misc. No. 26-mc-91234-XYZ', '26-mc-91234-XYZ'],
  ['Crim. Misc. No. 26-144', '26-144'],
  ['MISC. NO. 1:26-ec-2217', '1:26-ec-2217'],
  ['26 Mag. 4471', '26 Mag. 4471'],
  ['Grand Jury No. 26 GJ 0417', '26 GJ 0417'],
  ['GJ-2026-118', 'GJ-2026-118'],
  ['GJ 26-207', 'GJ 26-207'],
  ['Grand Jury Subpoena No. 26-2-0081', '26-2-0081'],
  ['GJ No. 26-2-0081', '26-2-0081'],
  ['Grand Jury Subpoena #2026R00488-014', '2026R00488-014'],
  ['USAO No. 2026R01185', '2026R01185'],
  ['File 288A-SF-3918842', '288A-SF-3918842'],
  ['FBI Case ID: 245C-BS-3402215', '245C-BS-3402215'],
  ['Investigation reference: 281D-CG-3341907', '281D-CG-3341907'],
  ['ATF investigation 768040-26-0019', '768040-26-0019'],
  ['Agency case number: MD-26-0098-DEA', 'MD-26-0098-DEA'],
  ['DR# 26-1114873', '26-1114873'],
  ['DR 26-1114873', '26-1114873'],
  ['Incident / DR number 26-1114873', '26-1114873'],
  ['Report No. 2026-00118843', '2026-00118843'],
  ['Our case: 26-55120', '26-55120'],
  ['Investigation #: 2026-041877', '2026-041877'],
  ['In the matter of tax liability (Investigation 720531944)', '720531944'],
  ['case 1000287714, investigation of 26 U.S.C. 7201', '1000287714'],
  ['CASE NO.: 26-007741CF10A', '26-007741CF10A'],
  ['Case Number P2610140233', 'P2610140233'],
  ['CID No. 2026-CPD-0388', '2026-CPD-0388'],
  ['Civil Action No. 2684CV01977', '2684CV01977'],
  ['Index No. 650118/2026', '650118/2026'],
  ['Docket No. L-2026-00417', 'L-2026-00417'],
  ['Cause No. D-1-GN-26-004417', 'D-1-GN-26-004417'],
  ['Court File No. 27-CR-26-11842', '27-CR-26-11842'],
  ['Indictment No. 71448-26', '71448-26'],
  ['Summons Number: HSI-BA-2026-003311', 'HSI-BA-2026-003311'],
  ['File No. NSL-26-418223', 'NSL-26-418223'],
  ['Warrant No. 2026-SW-118843', '2026-SW-118843'],
  ['Matter No. SGJ-2026-19', 'SGJ-2026-19'],
  ['Ref: H-26-GJ-0771', 'H-26-GJ-0771'],
  ['Reference: 2026-N-774102', '2026-N-774102'],
  ['Application ref: COPO/SWK/0113/2026', 'COPO/SWK/0113/2026'],
  ['NCA reference NCA-OPO-2026-0417', 'NCA-OPO-2026-0417'],
  ['Claim No. KB-2026-003914', 'KB-2026-003914'],
  ['Case reference: T20267193', 'T20267193'],
  ['Operation reference: 46/118204/26', '46/118204/26'],
  ['No. SW 26-CV-3317', 'SW 26-CV-3317'],
  ['No. MDA-17B-2026-0331', 'MDA-17B-2026-0331'],
  ['vs. ) No. 26 MR 1180', '26 MR 1180'],
  ['CFS No. 2600338-H14', '2600338-H14'],
  ['M.B.D. No. 26-mc-91502', '26-mc-91502'],
  ['Crim. No. 26-T3-0019', '26-T3-0019'],
  ['No. 26-1-SP-00882-4 SEA', '26-1-SP-00882-4'],
  ['(of action pending elsewhere): 51-2026-CV-00762', '51-2026-CV-00762'],
  ['DA No. 2519884', '2519884'],
  ['HPD 2026-0091774', '2026-0091774'],
  ['LSP item 26-048871', '26-048871'],
  ['a barracks larceny (ROI 0418-26-CID034)', '0418-26-CID034'],
  ['// CCN 14NOV26-SWND-0231', '14NOV26-SWND-0231'],
  ['Re: HCF-2026-0774', 'HCF-2026-0774'],
  ['File No. 262 3107', '262 3107'],
  ['Docket 260918224 S1', '260918224 S1'],
  ['Action no. 2603 01887', '2603 01887'],
  ['GNECB/2026/3316', 'GNECB/2026/3316'],
  ['PROCEDURE 64/2026/08814', '64/2026/08814'],
  ['Carpeta FED/SEIDO/UEIS-CDMX/0000417/2026', 'FED/SEIDO/UEIS-CDMX/0000417/2026'],
  ['crime reference 42/118830/26', '42/118830/26'],
  ['URN: 01TP1234526', '01TP1234526'],
  ['Our file OPP RMS OP26-304518', 'OP26-304518'],
  ['File number: 2026-77310', '2026-77310'],
  ['R. v. Unknown, Court file 26-0419-PO', '26-0419-PO'],
  ['Occurrence number: RV2026-118843', 'RV2026-118843'],
  ['Tracking No. NY-13-2026-0417', 'NY-13-2026-0417'],
  ['IN RE: Grand Jury Subpoena 2026-GJ-00118', '2026-GJ-00118'],
]

const ELSEWHERE: readonly (readonly [text: string, country: string, want: string])[] = [
  ['N° Parquet : 26217000331 pour la procédure et les faits', 'FR', '26217000331'],
  ['Procès-verbal n° 2026/001482/07 dans la procédure et les faits', 'FR', '2026/001482/07'],
  ['Dossier : MTL 26-1109-003 pour la cour et le tribunal', 'CA', '26-1109-003'],
  ['N° 500-26-140877-269 de la cour et le greffe du district', 'CA', '500-26-140877-269'],
  ['Aktenzeichen: 512 Js 11847/26', 'DE', '512 Js 11847/26'],
  ['Az.: BY7512-004418-26/3', 'DE', 'BY7512-004418-26/3'],
  ['Geschäftszeichen: 5 Gs 118/26', 'DE', '5 Gs 118/26'],
  ['Procedimiento: Diligencias Previas 88/2026', 'ES', '88/2026'],
  ['Referencia CRI 2026/1173', 'ES', 'CRI 2026/1173'],
  ['NIG: 4109142120260031877', 'ES', '4109142120260031877'],
  ['IPL nº 2026.0094417-SR/PF/SP', 'BR', '2026.0094417-SR/PF/SP'],
  ['Ofício nº 4417/2026 - DRCC', 'BR', '4417/2026'],
  ['Processo nº 0001234-56.2026.8.26.0050', 'BR', '0001234-56.2026.8.26.0050'],
  ['NUIPC: 4418/26.7JFLSB', 'PT', '4418/26.7JFLSB'],
  ['Proc. pen. n. 11420/2026 R.G.N.R.', 'IT', '11420/2026'],
  ['Parketnummer: 10/284471-26', 'NL', '10/284471-26'],
  ['File number of the issuing authority: 13/221874-26', 'NL', '13/221874-26'],
  ['FIR No. 0217/2026', 'IN', '0217/2026'],
]

const NONE: readonly (readonly [text: string])[] = [
  ['Badge 0412, shield number 51427'],
  ['CVE-2026-118843 was used; see ISO-27001-2022'],
  ['C.G.S. 54-47aa, T.C.A. 40-17-123, RCW 9.73.260 and PC 211'],
  ['issued under Executive Order 12333 and Public Law No. 91-513'],
  ['on 26-NOV-2026 at 14:02'],
  ['Regulation (EU) 2023/1543 and TCP/IP and and/or 24/7'],
  ['Fax No. 531-555-0183, Suite No. A-2210, Bar No. NY-448812'],
  ['pursuant to 18 U.S.C. § 2703(d) and Rule 41'],
  ['Form 2039 (Rev. 3-2020) Catalog Number 21405J'],
  ['AO 93 (Rev. 11/13) Search and Seizure Warrant'],
  ['Call (312) 555-0142 about this case.'],
  ['within 14 days of this order'],
  ['Criminal Code s. 487.012, section 934.23(4)(b)'],
  ['In this case the order of November 12, 2026 applies.'],
  ['2111 West Roosevelt Road, Chicago, IL 60608'],
  ['The order was entered on 11/12/2026 at 10:42.'],
  ['in case of questions'],
  ['your reference LP-2026-000123-C'],
  ['[LP-2026-000123-C] our case LP-2026-000123-C'],
  ['Attachment A, page 1 of 5, file 2 of 3'],
  ['the report states that a warrant issued'],
]

describe('references', () => {
  test.each(ENGLISH)('%s', (text, want) => {
    expect(references(`ORDER of the court. ${text}\nTo the custodian of records:`)).toContainEqual(
      expect.stringContaining(want),
    )
  })

  test.each(ELSEWHERE)('%s (%s)', (text, country, want) => {
    expect(references(text, country)).toContainEqual(expect.stringContaining(want))
  })

  test.each([
    ['Preservation order - EPS 26-158830', ['26-158830']],
    ['Service of entered order - S-267714', ['S-267714']],
    ['EDOC#1418827 - voluntary cooperation', ['1418827']],
    ['Call me at 312-555-0142 by 12/04/2026, your LP-2026-000123-C', []],
  ])('the subject "%s" names %j', (subject, want) => {
    expect(fieldsOf({ text: 'Please see attached.', subject }).matter.references.map(({ value }) => value)).toEqual(
      want,
    )
  })

  test('a number in the subject alone is one, without a quote, and one that the text has is quoted from there', () => {
    const subject = 'Withdrawn: grand jury subpoena PENDA-26-140, Case TL-14-0088'
    const { references } = fieldsOf({ text: 'Our file TL-14-0088 is closed.', subject }).matter

    expect(references.map(({ value, evidence }) => [value, evidence.length])).toEqual([
      ['TL-14-0088', 1],
      ['PENDA-26-140', 0],
    ])
  })

  test.each(NONE)('none in: %s', (text) => {
    expect(references(`To the custodian of records. ${text}`)).toEqual([])
  })

  test('each number once, with every document that bears it', () => {
    const { matter } = fieldsOf({ text: 'Case No. 3:26-mj-71544', body: 'Attached is 3:26-mj-71544.' })

    expect(matter.references.map(({ value }) => value)).toEqual(['3:26-mj-71544'])
    expect(matter.references[0]?.evidence.map(({ document }) => document)).toEqual(['d2', 'd1'])
  })

  test('two digits swapped between mail and order are a conflict, and both numbers are kept', () => {
    const fields = fieldsOf({ text: 'CASE NO.: 26-007741CF10A', body: 'Court order in Case No. 26-007714CF10A' })

    expect(fields.matter.references).toHaveLength(2)
    expect(fields.conflicts.map(({ field }) => field)).toEqual(['matter.references'])
  })

  test('two warrants of one day side by side are no conflict', () => {
    const fields = fieldsOf({ text: 'Warrants 26-SW-0457 and 26-SW-0458', body: 'Attached: 26-SW-0457, 26-SW-0458' })

    expect(fields.conflicts).toEqual([])
  })
})
