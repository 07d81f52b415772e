/** The states as their codes name them, with the postal code that registries use. */
const STATES: readonly (readonly [name: string, code: string])[] = [
  ['Alabama', 'AL'],
  ['Alaska', 'AK'],
  ['Arizona', 'AZ'],
  ['Arkansas', 'AR'],
  ['California', 'CA'],
  ['Colorado', 'CO'],
  ['Connecticut', 'CT'],
  ['Delaware', 'DE'],
  ['Florida', 'FL'],
  ['Georgia', 'GA'],
  ['Hawaii', 'HI'],
  ['Idaho', 'ID'],
  ['Illinois', 'IL'],
  ['Indiana', 'IN'],
  ['Iowa', 'IA'],
  ['Kansas', 'KS'],
  ['Kentucky', 'KY'],
  ['Louisiana', 'LA'],
  ['Maine', 'ME'],
  ['Maryland', 'MD'],
  ['Massachusetts', 'MA'],
  ['Michigan', 'MI'],
  ['Minnesota', 'MN'],
  ['Mississippi', 'MS'],
  ['Missouri', 'MO'],
  ['Montana', 'MT'],
  ['Nebraska', 'NE'],
  ['Nevada', 'NV'],
  ['New Hampshire', 'NH'],
  ['New Jersey', 'NJ'],
  ['New Mexico', 'NM'],
  ['New York', 'NY'],
  ['North Carolina', 'NC'],
  ['North Dakota', 'ND'],
  ['Ohio', 'OH'],
  ['Oklahoma', 'OK'],
  ['Oregon', 'OR'],
  ['Pennsylvania', 'PA'],
  ['Rhode Island', 'RI'],
  ['South Carolina', 'SC'],
  ['South Dakota', 'SD'],
  ['Tennessee', 'TN'],
  ['Texas', 'TX'],
  ['Utah', 'UT'],
  ['Vermont', 'VT'],
  ['Virginia', 'VA'],
  ['Washington', 'WA'],
  ['West Virginia', 'WV'],
  ['Wisconsin', 'WI'],
  ['Wyoming', 'WY'],
]

const CODES: ReadonlyMap<string, string> = new Map(STATES.map(([name, code]) => [name.toLowerCase(), code]))

/** The postal code of the state that a name begins with or is, or null: "west virginia", "georgia". */
export function codeOfState(name: string): string | null {
  const plain = name.toLowerCase()
  // The longest first: West Virginia is not Virginia.
  const found = [...CODES].sort((a, b) => b[0].length - a[0].length).find(([state]) => plain.includes(state))
  return found?.[1] ?? null
}

/** "California Penal Code", "Texas Code of Criminal Procedure", "Arizona Revised Statutes", "Florida Statutes". */
const CODE_OF_STATE = new RegExp(
  `\\b(${STATES.map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')}) (?:Penal|Criminal|Revised|General|Compiled|Code|Statutes|Consolidated|Rules of Criminal)\\b`,
  'gi',
)

/** The states whose codes a text cites. */
export function statesCited(text: string): Set<string> {
  const cited = new Set<string>()
  for (const [, name] of text.matchAll(CODE_OF_STATE)) cited.add(CODES.get((name ?? '').toLowerCase()) ?? '')
  return cited
}

/** The state that a government host belongs to by its name: `dmv.ca.gov`, `sao17.state.fl.us`. */
export function stateOfHost(host: string): string | null {
  const code = /(?:^|\.)([a-z]{2})\.(?:gov|us)$/.exec(host)?.[1]?.toUpperCase()
  return STATES.some(([, state]) => state === code) && !/(^|\.)va\.gov$/.test(host) ? (code ?? null) : null
}
