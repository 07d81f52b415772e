import { type AgencyRow, named, short } from './agency-row.js'

/**
 * Federal bodies that may demand records and stand in no row above, with their abbreviations.
 * Source: list of agencies of the United States Government Manual; inspectors general by 5 U.S.C. ch. 4.
 */
const FEDERAL_BODIES: readonly (readonly [name: string, abbreviation: string | null])[] = [
  ['Consumer Financial Protection Bureau', 'CFPB'],
  ['National Labor Relations Board', 'NLRB'],
  ['Federal Labor Relations Authority', 'FLRA'],
  ['Equal Employment Opportunity Commission', 'EEOC'],
  ['Occupational Safety and Health Administration', 'OSHA'],
  ['Mine Safety and Health Administration', 'MSHA'],
  ['Employee Benefits Security Administration', 'EBSA'],
  ['Wage and Hour Division', null],
  ['Consumer Product Safety Commission', 'CPSC'],
  ['Federal Communications Commission', 'FCC'],
  ['Federal Energy Regulatory Commission', 'FERC'],
  ['Federal Election Commission', 'FEC'],
  ['Federal Maritime Commission', 'FMC'],
  ['Federal Deposit Insurance Corporation', 'FDIC'],
  ['Federal Housing Finance Agency', 'FHFA'],
  ['Federal Reserve Board', null],
  ['Board of Governors of the Federal Reserve System', null],
  ['Office of the Comptroller of the Currency', 'OCC'],
  ['National Credit Union Administration', 'NCUA'],
  ['Pension Benefit Guaranty Corporation', 'PBGC'],
  ['Public Company Accounting Oversight Board', 'PCAOB'],
  ['International Trade Commission', 'USITC'],
  ['Nuclear Regulatory Commission', 'NRC'],
  ['National Transportation Safety Board', 'NTSB'],
  ['Surface Transportation Board', null],
  ['Federal Aviation Administration', 'FAA'],
  ['Federal Railroad Administration', null],
  ['Federal Motor Carrier Safety Administration', 'FMCSA'],
  ['National Highway Traffic Safety Administration', 'NHTSA'],
  ['Transportation Security Administration', 'TSA'],
  ['Citizenship and Immigration Services', 'USCIS'],
  ['Federal Air Marshal Service', 'FAMS'],
  ['Federal Protective Service', null],
  ['Bureau of Diplomatic Security', null],
  ['Bureau of Industry and Security', 'BIS'],
  ['Bureau of Land Management', 'BLM'],
  ['Bureau of Indian Affairs', 'BIA'],
  ['Bureau of Prisons', 'BOP'],
  ['Fish and Wildlife Service', 'USFWS'],
  ['National Park Service', null],
  ['United States Park Police', 'USPP'],
  ['United States Capitol Police', 'USCP'],
  ['Forest Service', null],
  ['National Marine Fisheries Service', null],
  ['Office of Foreign Assets Control', 'OFAC'],
  ['Financial Crimes Enforcement Network', 'FinCEN'],
  ['Alcohol and Tobacco Tax and Trade Bureau', 'TTB'],
  ['Treasury Inspector General for Tax Administration', 'TIGTA'],
  ['Special Inspector General for Pandemic Recovery', 'SIGPR'],
  ['Defense Criminal Investigative Service', null],
  ['Defense Counterintelligence and Security Agency', 'DCSA'],
  ['Food and Nutrition Service', null],
  ['Centers for Medicare and Medicaid Services', null],
  ['Office for Civil Rights', null],
  ['Office of Special Counsel', null],
  ['Merit Systems Protection Board', 'MSPB'],
  ['Government Accountability Office', 'GAO'],
  ['Amtrak Police Department', null],
  ['Tennessee Valley Authority', 'TVA'],
  ['Coast Guard Investigative Service', 'CGIS'],
  ['National Oceanic and Atmospheric Administration', 'NOAA'],
  ['NOAA Office of Law Enforcement', null],
  ['NOAA Fisheries Office of Law Enforcement', null],
  ['Small Business Administration', 'SBA'],
  ['General Services Administration', 'GSA'],
  ['National Aeronautics and Space Administration', null],
  ['Peace Corps', null],
  ['Railroad Retirement Board', null],
  ['Drug Enforcement Agency', null],
]

/** A word of a name that abbreviates or may stand either way. */
const EITHER_WAY: Readonly<Record<string, string>> = {
  and: '(?:and|&)',
  'united states': '(?:united states|u\\.? ?s\\.?)',
}

export const FEDERAL: readonly AgencyRow[] = FEDERAL_BODIES.map(([name, abbreviation]) => {
  const pattern = name.toLowerCase().replace(/\b(?:and|united states)\b/g, (word) => EITHER_WAY[word] ?? word)
  const [first = ''] = name.toLowerCase().split(' ')
  return named(`us-${abbreviation ?? name}`, first === 'united' ? 'united u' : first, new RegExp(pattern, 'iy'), 9)
})

/** Departments by the letters that stand before "OIG". */
const INSPECTED: readonly (readonly [letters: string, department: string])[] = [
  ['VA', 'Department of Veterans Affairs'],
  ['HUD', 'Department of Housing and Urban Development'],
  ['DOL', 'Department of Labor'],
  ['HHS', 'Department of Health and Human Services'],
  ['USDA', 'Department of Agriculture'],
  ['DOT', 'Department of Transportation'],
  ['DOJ', 'Department of Justice'],
  ['DHS', 'Department of Homeland Security'],
  ['DOE', 'Department of Energy'],
  ['DOI', 'Department of the Interior'],
  ['DOC', 'Department of Commerce'],
  ['DOD', 'Department of Defense'],
  ['ED', 'Department of Education'],
  ['SSA', 'Social Security Administration'],
  ['USPS', 'United States Postal Service'],
  ['GSA', 'General Services Administration'],
  ['NASA', 'National Aeronautics and Space Administration'],
  ['EPA', 'Environmental Protection Agency'],
  ['SBA', 'Small Business Administration'],
  ['OPM', 'Office of Personnel Management'],
  ['FDIC', 'Federal Deposit Insurance Corporation'],
  ['NSF', 'National Science Foundation'],
]

const INSPECTORS: readonly AgencyRow[] = INSPECTED.map(([letters, department]) => ({
  ...short(`${letters}-OIG`, `${department}, Office of Inspector General`, 9),
  pattern: new RegExp(
    String.raw`(?<![\w@.-])(?:U\.?S\.? )?${letters}[ -](?:OIG(?![\w@-]|\.\w)|Office of (?:the )?Inspector General)`,
    'y',
  ),
}))

export const FEDERAL_SHORT: readonly AgencyRow[] = [
  ...INSPECTORS,
  ...FEDERAL_BODIES.flatMap(([name, abbreviation]) => (abbreviation === null ? [] : [short(abbreviation, name, 7)])),
]
