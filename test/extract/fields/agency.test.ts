import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'

function agency(text: string, type: InstrumentType = 'grand-jury-subpoena', country = 'US'): string | null {
  return fieldsOf({ text, type, country }).agency?.value ?? null
}

const NAMED: readonly (readonly [text: string, want: string])[] = [
  ['Jo Doe, enquêteur, Autorité des marchés financiers', 'Autorité des marchés financiers'],
  ['BEFORE THE ATTORNEY GENERAL OF THE STATE OF CALIFORNIA', 'Attorney General of the State of California'],
  ['Parole Agent Jo Doe, Indiana Department of Correction', 'Indiana Department of Correction'],
  ['Jo Doe, investigator, eSafety Commissioner', 'eSafety Commissioner'],
  ['Agent Jo Doe, Army CID, Fort Cavazos', 'Army CID'],
  ['Jo Doe\nEPA Criminal Investigation Division', 'EPA Criminal Investigation Division'],
  ['Inv. Jo Doe, Alaska State Troopers, 907-555-0105', 'Alaska State Troopers'],
  ['Jo Doe, Investigator, Cherokee Nation Marshal Service', 'Cherokee Nation Marshal Service'],
  ['Detective Jo Doe QID ATW014 NZ Police', 'New Zealand Police (NZ Police)'],
  ['D/Sgt. Jo Doe York Regional Police - Technical Investigations', 'York Regional Police'],
  ['Jo Doe\nPolice Inspector, Cyber Police Station, Nagpur', 'Cyber Police Station'],
  ['Office of the Chief Coroner\nDr. Jo Doe', 'Office of the Chief Coroner'],
  ['2026年11月3日 神奈川県警察本部 警部補', '神奈川県警察本部'],
  ['Special Agent Jo Doe, Federal Bureau of Investigation', 'Federal Bureau of Investigation'],
  ['SA Jo Doe, FBI Chicago, 312-555-0142', 'Federal Bureau of Investigation (FBI)'],
  ['U.S. Department of Justice\nDrug Enforcement Administration', 'Drug Enforcement Administration'],
  ['DEPARTMENT OF HOMELAND SECURITY\nUNITED STATES SECRET SERVICE', 'United States Secret Service'],
  ['S/A Jo Doe, ATF Kansas City Field Division', 'Bureau of Alcohol, Tobacco, Firearms and Explosives (ATF)'],
  ['Internal Revenue Service, Criminal Investigation', 'Internal Revenue Service, Criminal Investigation'],
  ['Special Agent Jo Doe, IRS-CI', 'Internal Revenue Service, Criminal Investigation (IRS-CI)'],
  ['U.S. Postal Inspection Service\nPostal Inspector Jo Doe', 'U.S. Postal Inspection Service'],
  ['U.S. Marshals Service', 'U.S. Marshals Service'],
  ['Securities and Exchange Commission', 'Securities and Exchange Commission'],
  [
    'Jo Doe, Assistant United States Attorney, United States Attorney’s Office, Eastern District of Missouri',
    "United States Attorney's Office, Eastern District of Missouri",
  ],
  ['Naval Criminal Investigative Service', 'Naval Criminal Investigative Service'],
  ['U.S. Army Criminal Investigation Division', 'U.S. Army Criminal Investigation Division'],
  ['U.S. Department of Labor, Office of Inspector General', 'U.S. Department of Labor, Office of Inspector General'],
  ['OFFICE OF THE ATTORNEY GENERAL OF TEXAS\nConsumer Protection Division', 'Office of the Attorney General of Texas'],
  ['State of New Jersey Office of the Attorney General', 'Office of the Attorney General'],
  ['California Department of Justice', 'California Department of Justice'],
  ['Texas Department of Public Safety', 'Texas Department of Public Safety'],
  ['Georgia Bureau of Investigation', 'Georgia Bureau of Investigation'],
  ['New York State Police', 'New York State Police'],
  ['California Highway Patrol', 'California Highway Patrol'],
  ['Pinal County Sheriff’s Office (AZ)', "Pinal County Sheriff's Office"],
  ['LOS ANGELES COUNTY SHERIFF’S DEPARTMENT', "Los Angeles County Sheriff's Department"],
  ['East Baton Rouge Parish Sheriff’s Office', "East Baton Rouge Parish Sheriff's Office"],
  ['Det. Jo Doe, City of Tempe Police Department', 'City of Tempe Police Department'],
  ['Det. Jo Doe #51427, Tucson Police Department, Operations Division South', 'Tucson Police Department'],
  ['ROUND ROCK POLICE DEPARTMENT', 'Round Rock Police Department'],
  ['St. Louis Metropolitan Police Department', 'St. Louis Metropolitan Police Department'],
  ['New York County District Attorney’s Office', "New York County District Attorney's Office"],
  ['Office of the District Attorney, County of Multnomah', 'Office of the District Attorney'],
  ['Wayne County Prosecutor’s Office', "Wayne County Prosecutor's Office"],
  ['Office of the State Attorney, 17th Judicial Circuit', 'Office of the State Attorney, 17th Judicial Circuit'],
  ['University of Oregon Police Department', 'University of Oregon Police Department'],
  ['Navajo Nation Police Department', 'Navajo Nation Police Department'],
  ['Agency: Round Rock PD', 'Round Rock PD'],
  ['Jo Doe\nSpecial Assistant Attorney General\n401-555-0110', 'Office of the Attorney General'],
  [
    "Jo Doe, Assistant State's Attorney, Cook County State's Attorney's Office",
    "Cook County State's Attorney's Office",
  ],
  ['Jo Doe, Naval Criminal Investigative Service Resident Agency Rota', 'Naval Criminal Investigative Service'],
  ['CONSUMER FINANCIAL PROTECTION BUREAU\nCIVIL INVESTIGATIVE DEMAND', 'Consumer Financial Protection Bureau'],
  ['UNITED STATES OF AMERICA\nNATIONAL LABOR RELATIONS BOARD', 'National Labor Relations Board'],
  ['Jo Doe, Trial Attorney, EEOC, Chicago District Office', 'Equal Employment Opportunity Commission (EEOC)'],
  ['Special Agent Jo Doe, TIGTA, 202-555-0117', 'Treasury Inspector General for Tax Administration (TIGTA)'],
  ['Special Agent Jo Doe (DCIS), 703-555-0117', 'Department of Defense'],
  [
    'Jo Doe, Compliance Officer, Occupational Safety & Health Administration',
    'Occupational Safety & Health Administration',
  ],
  ['NEVADA GAMING CONTROL BOARD\nEnforcement Division\nSUBPOENA', 'Nevada Gaming Control Board'],
  ['Jo Doe, Investigator\nTexas Alcoholic Beverage Commission', 'Texas Alcoholic Beverage Commission'],
  ['Ohio Department of Taxation, Criminal Investigations', 'Ohio Department of Taxation'],
  [
    'Oregon Department of Consumer and Business Services\nJo Doe',
    'Oregon Department of Consumer and Business Services',
  ],
  [
    'turn over to the Attorney General of the State of New York the documents',
    'Attorney General of the State of New York',
  ],
]

/** Bodies that no row names, by their structure; departments of states with the body that follows them. */
const BODIES: readonly (readonly [text: string, want: string | null])[] = [
  ['TEXAS MEDICAL BOARD\nEnforcement Division\nSUBPOENA DUCES TECUM', 'Texas Medical Board'],
  ['STATE OF OHIO\nDEPARTMENT OF COMMERCE\nCOMMERCE FRAUD BUREAU\nSUBPOENA', 'Commerce Fraud Bureau'],
  [
    'Inspector Jo Doe\nFlorida Department of Corrections\nOffice of Inspector General',
    'Florida Department of Corrections',
  ],
  ['Inspector Jo Doe\nFlorida Department of Corrections\nOffice of Inspector General', 'Office of Inspector General'],
  [
    'Jo Doe, Investigator\nIllinois Office of the Executive Inspector General',
    'Office of the Executive Inspector General',
  ],
  ['Special Agent Jo Doe\nIowa Division of Criminal Investigation', 'Iowa Division of Criminal Investigation'],
  ["Inv. Jo Doe\nState Fire Marshal's Office\nTexas Department of Insurance", "State Fire Marshal's Office"],
  ['Jo Doe, Special Agent, Franchise Tax Board, 916-555-0134', 'Franchise Tax Board'],
  ['Det. Jo Doe, Ada County SO, 208-555-0195', "Ada County Sheriff's Office (Ada County SO)"],
  ['Deputy Jo Doe, Elko Co Sheriff, 775-555-0188', 'Elko County Sheriff (Elko Co Sheriff)'],
  ['Inv. Jo Doe, Racine PD, 262-555-0106', 'Racine Police Department (Racine PD)'],
  ['Cpl. Jo Doe, Harris County Constable Precinct 4', 'Harris County Constable Precinct 4'],
  ['Det. Jo Doe, Office of the Sheriff, Marion County', 'Office of the Sheriff'],
  [
    'Special Agent Jo Doe, VA OIG, 314-555-0124',
    'Department of Veterans Affairs, Office of Inspector General (VA OIG)',
  ],
  ['Jo Doe, Fishery Officer, Fisheries and Oceans Canada', 'Fisheries and Oceans Canada'],
  ['Jo Doe, enquêteur, UPAC', 'Unité permanente anticorruption (UPAC)'],
  ['Cst. Jo Doe, Royal Canadian Mounted Police / Gendarmerie royale du Canada', 'Royal Canadian Mounted Police'],
  ['NYSP Troop K, Inv. Jo Doe', 'New York State Police (NYSP)'],
  [
    'Jo Doe, Special Agent\nSouth Dakota Division of Criminal Investigation\nOffice of Attorney General',
    'South Dakota Division of Criminal Investigation',
  ],
  [
    'Jo Doe, Special Agent\nFederal Housing Finance Agency\nOffice of Inspector General',
    'Federal Housing Finance Agency, Office of Inspector General',
  ],
  ['Jo Doe\nPuerto Rico Department of Justice', 'Puerto Rico Department of Justice'],
  ['Det. Jo Doe, Montreal Police Service (SPVM)', 'Montreal Police Service (SPVM)'],
  [
    'Sgt. Jo Doe, Régie intermunicipale de police Richelieu-Saint-Laurent',
    'Régie intermunicipale de police Richelieu-Saint-Laurent',
  ],
  ['DC Jo Doe, Police Service of Scotland', 'Police Service of Scotland'],
  ['Jo Doe, Trading Standards Officer, Durham County Council', 'Durham County Council'],
  ['Jo Doe, Police Superintendent, Oslo Police District', 'Oslo Police District'],
  ['Jo Doe, Investigator, Bexar County DA, 210-555-0111', "Bexar County District Attorney's Office (Bexar County DA)"],
  [
    "I'm a detective with Eugene PD. A subpoena will come from the Lane County DA.",
    'Eugene Police Department (Eugene PD)',
  ],
  [
    'I am a detective with the Boise Police Department, working with Ada County Sheriff’s Office.',
    'Boise Police Department',
  ],
  [
    'Jo Doe, Detective\nTulsa Police Department\nThe Tulsa County District Attorney is aware.',
    'Tulsa Police Department',
  ],
  ['Cy Doe\nDeputy U.S. Marshal\nGulf Coast Fugitive Task Force', 'United States Marshals Service'],
  ['Jo Doe, NCISRA San Diego', 'Naval Criminal Investigative Service (NCISRA)'],
  ['Jo Doe, NYC Department of Investigation, 212-555-0111', 'NYC Department of Investigation'],
  [
    'Jo Doe, analyst, San Diego Law Enforcement Coordination Center, 858-555-0116',
    'San Diego Law Enforcement Coordination Center',
  ],
  ["Jo Doe, Sécurité publique de la MRC des Collines-de-l'Outaouais", 'MRC des Collines'],
  [
    'The matter: fraud; Harlan Falls Police Department report 26-0093. Questions to Jo Doe',
    'Harlan Falls Police Department',
  ],
  ['Jo Doe\nChief of Police\nTown of Osage Flats\nPhone 918-555-0102', 'Town of Osage Flats'],
  ['JO DOE\nCHIEF OF POLICE, VILLAGE OF HARLAN FALLS, OHIO', 'Village of Harlan Falls'],
  ['Jo Doe, Town Clerk\nTown of Osage Flats', null],
  ['Jo Doe\nSheriff of Bigfork County\n406-555-0102', 'Sheriff of Bigfork County'],
  [
    "Jo Doe\nAssistant State's Attorney\nState of Connecticut, Division of Criminal Justice",
    'Division of Criminal Justice',
  ],
  ['Cyber Security and Technology Crime Bureau, Hong Kong Police Force, asks. Jo Doe', 'Hong Kong Police Force'],
  ['Deputy Jo Doe, Ridgeline Co. Sheriff', 'Ridgeline County Sheriff (Ridgeline Co. Sheriff)'],
  ['Jo Doe\nParole Officer, NYS DOCCS', 'New York State Department of Corrections and Community Supervision (DOCCS)'],
  ['Jo Doe, investigator\nOffice of the Medical Examiner, Cuyaholm County', 'Office of the Medical Examiner'],
  ['Sgt. Jo Doe\nPort of Calder Police Department', 'Port of Calder Police Department'],
  [
    "Det. Jo Doe\nPima Verde County Sheriff's Department\nFBI Violent Crimes Task Force",
    "Pima Verde County Sheriff's Department",
  ],
  // Units, rooms and offices of companies are none.
  ['Det. Jo Doe, Phoenix Division, 602-555-0110', null],
  ['Det. Jo Doe, Chicago Field Office, 312-555-0110', null],
  ['To the Legal Department, from Jo Doe, 312-555-0110', null],
  ['IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nCOUNTY DEPARTMENT, CRIMINAL DIVISION', null],
  ['Office of the Clerk, Jo Doe, 312-555-0110', null],
  ["Our client was arrested by the Kern County Sheriff's Office.", null],
  ['Police have been told. The Denver Police Department has been informed by Jo Doe.', null],
]

/** Agencies that a user tells of, which have not written. */
const TOLD: readonly string[] = [
  'I told the FBI and the Dallas Police Department. Give me the messages.',
  'I have reported it to the Dallas Police Department, the FBI and the Secret Service.',
  'The Houston Police Department asked us to tell you to keep the logs. Jo Doe, Acme Freight',
]

const ELSEWHERE: readonly (readonly [text: string, country: string, want: string])[] = [
  ['Cst. Jo Doe, Royal Canadian Mounted Police', 'CA', 'Royal Canadian Mounted Police'],
  ['Ontario Provincial Police, Cyber Operations Section', 'CA', 'Ontario Provincial Police'],
  ['Peel Regional Police', 'CA', 'Peel Regional Police'],
  ['Toronto Police Service', 'CA', 'Toronto Police Service'],
  ['Sûreté du Québec', 'CA', 'Sûreté du Québec'],
  ['Service de police de la Ville de Montréal', 'CA', 'Service de police de la Ville de Montréal'],
  ['DC 4477 Jo Doe, West Yorkshire Police', 'GB', 'West Yorkshire Police'],
  ['Metropolitan Police Service', 'GB', 'Metropolitan Police Service'],
  ['National Crime Agency', 'GB', 'National Crime Agency'],
  ['HM Revenue & Customs', 'GB', 'HM Revenue & Customs'],
  ['An Garda Síochána', 'IE', 'An Garda Síochána'],
  ['Australian Federal Police', 'AU', 'Australian Federal Police'],
  ['Victoria Police', 'AU', 'Victoria Police'],
  ['New Zealand Police', 'NZ', 'New Zealand Police'],
  ['Gendarmerie nationale, section de recherches de Lyon', 'FR', 'Gendarmerie nationale'],
  ['Bundeskriminalamt', 'DE', 'Bundeskriminalamt'],
  ['Staatsanwaltschaft München', 'DE', 'Staatsanwaltschaft München'],
  ['Polizeipräsidium Mittelfranken', 'DE', 'Polizeipräsidium Mittelfranken'],
  ['Guardia Civil', 'ES', 'Guardia Civil'],
  ['Polícia Federal', 'BR', 'Polícia Federal'],
  ['Polícia Civil do Estado de São Paulo', 'BR', 'Polícia Civil do Estado de São Paulo'],
  ['Guardia di Finanza', 'IT', 'Guardia di Finanza'],
  ['Openbaar Ministerie', 'NL', 'Openbaar Ministerie'],
  ['La Direction de la police de Trois-Rivières vous demande', 'CA', 'Direction de la police de Trois-Rivières'],
  ['Régie intermunicipale de police Roussillon, sgt Jo Doe, Police de Châteauguay', 'CA', 'Police de Châteauguay'],
  ['Fiscalía del Estado de Jalisco', 'MX', 'Fiscalía del Estado de Jalisco'],
  ['Fiscalía Local de Valparaíso', 'CL', 'Fiscalía Local de Valparaíso'],
  ['Prokuratura Rejonowa w Lublinie', 'PL', 'Prokuratura Rejonowa w Lublinie'],
  ['Komenda Miejska Policji w Gdyni', 'PL', 'Komenda Miejska Policji w Gdyni'],
  ['Policie České republiky, Krajské ředitelství', 'CZ', 'Policie České republiky'],
  ['İzmir Cumhuriyet Başsavcılığı', 'TR', 'Cumhuriyet Başsavcılığı'],
  ['Seoul Metropolitan Police Agency, Cyber Investigation Unit', 'KR', 'Seoul Metropolitan Police Agency'],
  ['Ministry of Justice of the Republic of Estonia', 'EE', 'Ministry of Justice'],
  ['Jo Doe, Detective, National Bureau of Investigation', 'PH', 'National Bureau of Investigation'],
  ['Jo Doe, Investigador, Organismo de Investigación Judicial', 'CR', 'Organismo de Investigación Judicial'],
  ['The Swedish Police Authority, Region West', 'SE', 'Swedish Police Authority'],
  ['Jo Doe, Assistant Director, Directorate of Enforcement', 'IN', 'Directorate of Enforcement'],
]

describe('agency', () => {
  test.each(NAMED)('%s', (text, want) => {
    expect(agency(text)).toContain(want)
  })

  test.each(BODIES)('%s is of %s', (text, want) => {
    expect(agency(text)).toEqual(want === null ? null : expect.stringContaining(want))
  })

  test.each(TOLD)('%s has none', (text) => {
    expect(agency(text, 'informal-request')).toBeNull()
  })

  test.each([
    ['jo@fbi.gov', 'Federal Bureau of Investigation (FBI)'],
    ['jo@pimaverdesheriff.gov', "Pima Verde County Sheriff's Department"],
  ])('a task force officer who writes from %s writes for %s', (address, want) => {
    const text =
      "Jo Doe\nTask Force Officer, FBI Safe Streets Task Force\nDetective, Pima Verde County Sheriff's Department"

    const { agency } = fieldsOf({ text, type: 'search-warrant', from: { name: 'Jo Doe', address } })

    expect(agency?.value).toBe(want)
  })

  test('the role of a prosecutor is not the body', () => {
    const text =
      'FISCALÍA GENERAL DE JUSTICIA DE LA CIUDAD DE MÉXICO\nOFICIO\nA T E N T A M E N T E\nEL AGENTE DEL MINISTERIO PÚBLICO\n/s/ LIC. JO DOE QUINTANAR'

    expect(agency(text, 'foreign-legal-process', 'MX')).toContain('Fiscalía General de Justicia')
  })

  test('the subject of a mail from a department’s own domain names it', () => {
    const subject = 'preservation, Harlan Falls PD 26-0093'
    const text = 'Please preserve the account.'
    const of = (address: string) =>
      fieldsOf({ text, subject, type: 'preservation-request', from: { name: 'Jo Doe', address } }).agency?.value

    expect([of('chief@harlanfallspd.org'), of('chief@mail.example')]).toEqual([
      'Harlan Falls Police Department (Harlan Falls PD)',
      undefined,
    ])
  })

  test.each(ELSEWHERE)('%s (%s)', (text, country, want) => {
    expect(agency(text, 'foreign-legal-process', country)).toContain(want)
  })

  test.each([
    ['E. J. Bixby - Inspection Service', 'ej@uspis.gov', 'Jo Doe', 'United States Postal Inspection Service'],
    ['Jo Doe', 'jo.doe@cabq.gov', 'Jo Doe', 'Albuquerque Police Department'],
    ['Jo Doe', 'jo.doe@honolulu.gov', 'Jo Doe, HPD, 808-555-0116', 'HPD'],
  ])('%s <%s>, who writes %s, is of %s', (name, address, text, want) => {
    const subject = address.includes('cabq') ? 'Albuquerque Police Department - preservation' : 'preservation'

    const { agency } = fieldsOf({ text, type: 'preservation-request', from: { name, address }, subject })

    expect(agency?.value).toContain(want)
  })

  test.each([
    ['private-request', 'I reported him to the Phoenix Police Department last week. Please send me his messages.'],
    [
      'civil-subpoena',
      'Plaintiff alleges that the Federal Trade Commission investigated Defendant. YOU ARE COMMANDED to produce.',
    ],
    ['content-removal-request', 'Our client has filed a complaint with the Denver Police Department. Remove the post.'],
    ['data-subject-request', 'I will complain to the Information Commissioner and the Metropolitan Police.'],
  ] as const)('a %s has none: %s', (type, text) => {
    const { agency } = fieldsOf({ text, type, from: { name: 'Jo Doe', address: 'jo@firm.example' } })

    expect(agency).toBeNull()
  })

  test('of several agencies it is that of the officer to answer to', () => {
    const text = `This subpoena is issued on application of the United States Attorney, Northern District of Illinois.
/s/ Winston Adeyemi, Assistant United States Attorney
Agent for delivery of records and questions: Rebecca Lindqvist, Special Agent, Federal Bureau of Investigation
Email: rlindqvist@fbi.gov`

    expect(agency(text)).toBe('Federal Bureau of Investigation')
  })

  test.each([
    'To: Kutano, Inc., Legal Department. The records of the customer are commanded.',
    'The victim serves on the Millbrook Planning Commission. Records of the account are demanded by this subpoena, and those of the Water Authority too.',
  ])('a body that the text is about is no agency: %s', (text) => {
    expect(agency(`${'The records of the account are needed. '.repeat(12)}${text}`)).toBeNull()
  })

  test('an Act of police powers is no agency', () => {
    expect(
      agency('PRODUCTION ORDER under the Police and Criminal Evidence Act 1984', 'production-order', 'GB'),
    ).toBeNull()
  })
})
