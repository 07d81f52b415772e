import { type AgencyRow, short } from './agency-row.js'

/**
 * Abbreviations of forces of states and of large cities that stand for one of them alone: MSP, ISP or CPD mean several
 * and are left to what else the mail says. Source: the forces' own sites.
 */
const FORCES: readonly (readonly [abbreviation: string, name: string])[] = [
  ['NYSP', 'New York State Police'],
  ['NJSP', 'New Jersey State Police'],
  ['CHP', 'California Highway Patrol'],
  ['MSHP', 'Missouri State Highway Patrol'],
  ['OSHP', 'Ohio State Highway Patrol'],
  ['FDLE', 'Florida Department of Law Enforcement'],
  ['FHP', 'Florida Highway Patrol'],
  ['GBI', 'Georgia Bureau of Investigation'],
  ['TBI', 'Tennessee Bureau of Investigation'],
  ['KBI', 'Kansas Bureau of Investigation'],
  ['OSBI', 'Oklahoma State Bureau of Investigation'],
  ['NC SBI', 'North Carolina State Bureau of Investigation'],
  ['NCSBI', 'North Carolina State Bureau of Investigation'],
  ['ALEA', 'Alabama Law Enforcement Agency'],
  ['TABC', 'Texas Alcoholic Beverage Commission'],
  ['CDCR', 'California Department of Corrections and Rehabilitation'],
  ['DOCCS', 'New York State Department of Corrections and Community Supervision'],
  ['TDCJ', 'Texas Department of Criminal Justice'],
  ['TPWD', 'Texas Parks and Wildlife Department'],
  ['ODFW', 'Oregon Department of Fish and Wildlife'],
  ['WDFW', 'Washington Department of Fish and Wildlife'],
  ['CDFW', 'California Department of Fish and Wildlife'],
  ['NYSDEC', 'New York State Department of Environmental Conservation'],
  ['NYDFS', 'New York State Department of Financial Services'],
  ['DFPI', 'California Department of Financial Protection and Innovation'],
  ['DBPR', 'Florida Department of Business and Professional Regulation'],
  ['NYPD', 'New York City Police Department'],
  ['LAPD', 'Los Angeles Police Department'],
  ['LASD', "Los Angeles County Sheriff's Department"],
  ['SFPD', 'San Francisco Police Department'],
  ['SJPD', 'San José Police Department'],
  ['LVMPD', 'Las Vegas Metropolitan Police Department'],
  ['SLMPD', 'St. Louis Metropolitan Police Department'],
  ['MNPD', 'Metropolitan Nashville Police Department'],
  ['CMPD', 'Charlotte-Mecklenburg Police Department'],
  ['IMPD', 'Indianapolis Metropolitan Police Department'],
  ['LMPD', 'Louisville Metro Police Department'],
  ['JSO', "Jacksonville Sheriff's Office"],
  ['BSO', "Broward Sheriff's Office"],
  ['KCPD', 'Kansas City Police Department'],
  ['OKCPD', 'Oklahoma City Police Department'],
]

export const STATE_SHORT: readonly AgencyRow[] = [
  ...FORCES.map(([abbreviation, name]) => short(abbreviation, name)),
  short('SLED', 'South Carolina Law Enforcement Division', 6),
]
