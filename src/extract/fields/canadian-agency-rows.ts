import { type AgencyRow, named, short } from './agency-row.js'

/**
 * Canadian bodies that demand records or enforce a statute, in both official languages.
 * Source: list of departments and agencies of the Government of Canada; Répertoire des ministères et organismes du Québec.
 */
const BODIES: readonly string[] = [
  'Fisheries and Oceans Canada',
  'Pêches et Océans Canada',
  'Environment and Climate Change Canada',
  'Environnement et Changement climatique Canada',
  'Immigration, Refugees and Citizenship Canada',
  'Immigration, Réfugiés et Citoyenneté Canada',
  'Innovation, Science and Economic Development Canada',
  'Employment and Social Development Canada',
  'Emploi et Développement social Canada',
  'Department of Justice Canada',
  'Ministère de la Justice Canada',
  'Transport Canada',
  'Health Canada',
  'Santé Canada',
  'Parks Canada',
  'Parcs Canada',
  'Service Canada',
  'Correctional Service Canada',
  'Correctional Service of Canada',
  'Service correctionnel du Canada',
  'Canadian Food Inspection Agency',
  "Agence canadienne d'inspection des aliments",
  'Agence du revenu du Canada',
  'Agence des services frontaliers du Canada',
  'Bureau de la concurrence',
  'Service canadien du renseignement de sécurité',
  'Financial Transactions and Reports Analysis Centre of Canada',
  "Centre d'analyse des opérations et déclarations financières du Canada",
  'Public Prosecution Service of Canada',
  'Service des poursuites pénales du Canada',
  'Canadian Radio-television and Telecommunications Commission',
  'Canadian Forces National Investigation Service',
  'Canadian Forces Military Police',
  'Military Police Group',
  'Office of the Privacy Commissioner of Canada',
  'Commissariat à la protection de la vie privée du Canada',
  'Revenu Québec',
  'Unité permanente anticorruption',
  'Commissaire à la lutte contre la corruption',
  'Directeur des poursuites criminelles et pénales',
  'Bureau des enquêtes indépendantes',
  'Bureau du coroner',
  'Office de la protection du consommateur',
  "Commission d'accès à l'information",
  'Commission de la construction du Québec',
  'Contrôle routier Québec',
  'Élections Québec',
  "Police provinciale de l'Ontario",
  'Alberta Law Enforcement Response Teams',
  'Alberta Sheriffs',
  'Canadian National Police',
  'Canadian Pacific Police Service',
  'Investment Industry Regulatory Organization of Canada',
  'Canadian Investment Regulatory Organization',
  'Régie des alcools, des courses et des jeux',
  'Alcohol and Gaming Commission of Ontario',
  'Law Society of Ontario',
  'Barreau du Québec',
  'Financial Services Regulatory Authority of Ontario',
]

const ABBREVIATIONS: readonly (readonly [abbreviation: string, name: string])[] = [
  ['RCMP', 'Royal Canadian Mounted Police'],
  ['GRC', 'Gendarmerie royale du Canada'],
  ['OPP', 'Ontario Provincial Police'],
  ['SPVM', 'Service de police de la Ville de Montréal'],
  ['SPVQ', 'Service de police de la Ville de Québec'],
  ['SPVG', 'Service de police de la Ville de Gatineau'],
  ['SPAL', "Service de police de l'agglomération de Longueuil"],
  ['UPAC', 'Unité permanente anticorruption'],
  ['DPCP', 'Directeur des poursuites criminelles et pénales'],
  ['CBSA', 'Canada Border Services Agency'],
  ['ASFC', 'Agence des services frontaliers du Canada'],
  ['CSIS', 'Canadian Security Intelligence Service'],
  ['PPSC', 'Public Prosecution Service of Canada'],
  ['CFNIS', 'Canadian Forces National Investigation Service'],
  ['CRTC', 'Canadian Radio-television and Telecommunications Commission'],
]

export const CANADIAN: readonly AgencyRow[] = BODIES.map((name) => {
  const [first = ''] = name.toLowerCase().split(/[ ,']/)
  return named(`ca-${name}`, first, new RegExp(name.toLowerCase(), 'iuy'), 9)
})

export const CANADIAN_SHORT: readonly AgencyRow[] = [
  ...ABBREVIATIONS.map(([abbreviation, name]) => short(abbreviation, name)),
  short('SQ', 'Sûreté du Québec', 6),
  short('RNC', 'Royal Newfoundland Constabulary', 4),
  short('BCSC', 'British Columbia Securities Commission', 6),
]
