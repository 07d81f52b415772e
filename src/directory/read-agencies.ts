import { parse } from 'csv-parse/sync'
import { IntakeError } from '../errors.js'
import { asciiHost } from '../names/host.js'
import type { Agency } from './agency.js'

/** The names under which either column set of the contract has a value. */
const COLUMNS = {
  domain: ['domain', 'domain name'],
  organization: ['organization', 'organization name'],
  suborganization: ['suborganization name'],
  type: ['type', 'domain type'],
  city: ['city'],
  state: ['state'],
  country: ['country'],
  level: ['level'],
  phone: ['phone'],
  vouchedBy: ['vouched_by'],
  vouchedOn: ['vouched_on'],
} as const
type Column = keyof typeof COLUMNS

/**
 * Reads agencies from CSV in either column set of the contract: our own (`domain,organization,type,city,state,country,level,
 * vouched_by,vouched_on`) or the public .gov registry's (`Domain name, Domain type, Organization name, ...`). Columns go by
 * name, in any order. Lines without a usable domain are left out. Throws AGENCIES_INVALID where neither set is there.
 */
export function readAgencies(csv: string): Agency[] {
  const [head, ...rows] = parseRows(csv)
  if (head === undefined) return []
  const names = head.map((name) => name.trim().toLowerCase())
  const places = new Map(
    Object.entries(COLUMNS).map(([column, known]: [string, readonly string[]]) => [
      column as Column,
      names.findIndex((name) => known.includes(name)),
    ]),
  )
  if (places.get('domain') === -1) {
    throw new IntakeError('AGENCIES_INVALID', 'no column "domain" or "Domain name" in the first line')
  }
  const isRegistry = names.includes('domain name')
  return rows.flatMap((row) => agencyOf((column) => textOf(row[places.get(column) ?? -1]), isRegistry) ?? [])
}

function parseRows(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    throw new IntakeError('AGENCIES_INVALID', 'the file is no CSV with one header line', {}, error)
  }
}

function agencyOf(read: (column: Column) => string | null, isRegistry: boolean): Agency | null {
  const domain = asciiHost(read('domain') ?? '')
  if (domain === null) return null
  const type = read('type')
  return {
    domain,
    // The registry names the department first, the bureau second: "Department of Justice, Federal Bureau of Investigation".
    organization: [read('organization'), read('suborganization')].filter((name) => name !== null).join(', '),
    type,
    city: read('city'),
    state: read('state'),
    country: read('country') ?? (isRegistry ? 'US' : null),
    level: read('level')?.toLowerCase() ?? levelOfType(type),
    phone: read('phone'),
    vouchedBy: read('vouchedBy'),
    vouchedOn: read('vouchedOn'),
  }
}

/** "(blank)" is how the registry's export writes an empty field. */
function textOf(value: string | undefined): string | null {
  const text = value?.trim() ?? ''
  return text === '' || text === '(blank)' ? null : text
}

/** The registry's "Domain type" in the words of the domain; school and special districts are local bodies. */
function levelOfType(type: string | null): string | null {
  if (type === null) return null
  const lower = type.toLowerCase()
  return TYPE_LEVELS.find(([start]) => lower.startsWith(start))?.[1] ?? null
}

const TYPE_LEVELS = [
  ['city', 'local'],
  ['county', 'local'],
  ['state', 'state'],
  ['federal - judicial', 'judicial'],
  ['federal - legislative', 'legislative'],
  ['federal', 'federal'],
  ['special district', 'local'],
  ['school district', 'local'],
  ['tribal', 'tribal'],
  ['native sovereign nation', 'tribal'],
  ['interstate', 'state'],
  ['independent intrastate', 'state'],
] as const
