/**
 * Agencies that forgers name most (FBI Private Industry Notification of 4 November 2024; the vendors' reports in it), with the
 * domains that are theirs. `labels` are the short names that stand for the agency in a domain; a `distinct` one means nothing
 * else, an ambiguous one (ice, sec) counts only beside a government word.
 */
export interface KnownAgency {
  id: string
  /** As they stand in a display name; those in capitals are matched in capitals only. */
  names: readonly string[]
  domains: readonly string[]
  labels: readonly string[]
  distinct: boolean
}

const DOJ = ['usdoj.gov', 'justice.gov'] as const
const DHS = ['dhs.gov'] as const

export const KNOWN_AGENCIES: readonly KnownAgency[] = [
  agency('fbi', ['FBI', 'Federal Bureau of Investigation'], ['fbi.gov', ...DOJ], ['fbi'], true),
  agency('ic3', ['Internet Crime Complaint Center'], ['ic3.gov', 'fbi.gov'], ['ic3'], false),
  agency('doj', ['USDOJ', 'US Department of Justice', 'U.S. Department of Justice'], DOJ, ['usdoj'], true),
  agency('doj-short', [], DOJ, ['doj'], false),
  agency('us-attorney', ["U.S. Attorney's Office", 'United States Attorney', "US Attorney's Office"], DOJ, [], false),
  agency('dea', ['Drug Enforcement Administration'], ['dea.gov', ...DOJ], ['dea'], false),
  agency('atf', ['Bureau of Alcohol, Tobacco, Firearms'], ['atf.gov', ...DOJ], ['atf'], false),
  agency('usms', ['US Marshals', 'U.S. Marshals'], ['usmarshals.gov', ...DOJ], ['usmarshals'], true),
  agency('dhs', ['Department of Homeland Security'], DHS, ['dhs'], false),
  agency('hsi', ['Homeland Security Investigations'], ['ice.gov', ...DHS], ['ice', 'hsi'], false),
  agency('ice', ['Immigration and Customs Enforcement'], ['ice.gov', ...DHS], ['ice'], false),
  agency('usss', ['USSS', 'Secret Service'], ['secretservice.gov', ...DHS], ['usss', 'secretservice'], true),
  agency('cbp', ['Customs and Border Protection'], ['cbp.gov', ...DHS], ['cbp'], false),
  agency('uspis', ['USPIS', 'Postal Inspection Service'], ['uspis.gov', 'usps.gov'], ['uspis'], true),
  agency('irs', ['Internal Revenue Service', 'IRS-CI'], ['irs.gov', 'treas.gov', 'treasury.gov'], ['irs'], false),
  agency('sec', ['Securities and Exchange Commission'], ['sec.gov'], ['sec'], false),
  agency('ftc', ['Federal Trade Commission'], ['ftc.gov'], ['ftc'], false),
  agency('interpol', ['INTERPOL'], ['interpol.int'], ['interpol'], true),
  agency('europol', ['Europol', 'EUROPOL'], ['europol.europa.eu'], ['europol'], true),
  agency('rcmp', ['RCMP', 'Royal Canadian Mounted Police'], ['gc.ca', 'rcmp.ca', 'grc.ca'], ['rcmp', 'rcmpgrc'], true),
  agency('opp', ['Ontario Provincial Police'], ['opp.ca', 'ontario.ca', 'gov.on.ca'], ['opp'], false),
  agency('nca', ['National Crime Agency'], ['nca.gov.uk'], ['nca'], false),
  agency('met', ['Metropolitan Police Service'], ['police.uk'], [], false),
  agency('afp', ['Australian Federal Police'], ['afp.gov.au'], ['afp'], false),
  agency('bka', ['Bundeskriminalamt'], ['bka.bund.de', 'bund.de'], ['bka'], false),
]

/** Words that make a private domain look official beside an agency's short name. */
export const GOVERNMENT_WORDS: ReadonlySet<string> = new Set(['gov', 'govt', 'gouv', 'gob', 'gc', 'mil'])
export const OFFICIAL_WORDS: ReadonlySet<string> = new Set([
  ...GOVERNMENT_WORDS,
  'agent',
  'agents',
  'case',
  'cases',
  'cyber',
  'department',
  'dept',
  'federal',
  'field',
  'investigation',
  'investigations',
  'justice',
  'legal',
  'mail',
  'notice',
  'office',
  'official',
  'police',
  'portal',
  'request',
  'requests',
  'secure',
  'subpoena',
  'us',
  'usa',
  'warrant',
])

/** The territorial forces, the transport police and those of Scotland and Northern Ireland, as they stand before police.uk. */
export const UK_FORCES: readonly string[] =
  'avonandsomerset bedfordshire btp cambs cheshire cityoflondon cleveland cumbria derbyshire devoncornwall dorset durham dyfedpowys essex gloucestershire gmp gwent hampshire herts humberside kent lancashire leics lincs merseyside met metropolitan norfolk northants northumbria northwales northyorkshire nottinghamshire psni scotland southwales southyorkshire staffordshire suffolk surrey sussex thamesvalley warwickshire westmercia westmidlands westyorkshire wiltshire'.split(
    ' ',
  )

function agency(
  id: string,
  names: readonly string[],
  domains: readonly string[],
  labels: readonly string[],
  distinct: boolean,
): KnownAgency {
  return { id, names, domains, labels, distinct }
}
