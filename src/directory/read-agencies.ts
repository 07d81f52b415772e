import { parse } from 'csv-parse/sync'
import { IntakeError } from '../errors.js'
import { asciiHost } from '../names/host.js'
import type { Agency } from './agency.js'

type Row = Readonly<Record<string, string | undefined>>

/**
 * Reads agencies from CSV in either column set of the contract: our own (`domain,organization,type,city,state,country,level,
 * vouched_by,vouched_on`) or the public .gov registry's (`Domain name, Domain type, Organization name, …`). Columns go by
 * name, in any order. Lines without a usable domain are left out. Throws AGENCIES_INVALID where neither set is there.
 */
export function readAgencies(csv: string): Agency[] {
  const rows = parseRows(csv)
  const columns = Object.keys(rows[0] ?? {})
  if (rows.length > 0 && !columns.includes('domain') && !columns.includes('domain name')) {
    throw new IntakeError('AGENCIES_INVALID', 'no column "domain" or "Domain name" in the first line')
  }
  return rows.flatMap((row) => {
    const domain = asciiHost(row['domain'] ?? row['domain name'] ?? '')
    return domain === null ? [] : [agencyOf(domain, row)]
  })
}

function parseRows(csv: string): Row[] {
  try {
    return parse(csv, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as Row[]
  } catch (error) {
    throw new IntakeError('AGENCIES_INVALID', 'the file is no CSV with one header line', {}, error)
  }
}

function agencyOf(domain: string, row: Row): Agency {
  const type = text(row['domain type'] ?? row['type'])
  return {
    domain,
    organization: organizationOf(row),
    type,
    city: text(row['city']),
    state: text(row['state']),
    country: text(row['country']) ?? (row['domain name'] === undefined ? null : 'US'),
    level: text(row['level'])?.toLowerCase() ?? levelOfType(type),
    vouchedBy: text(row['vouched_by']),
    vouchedOn: text(row['vouched_on']),
  }
}

/** The registry names the department first, the bureau second: "Department of Justice, Federal Bureau of Investigation". */
function organizationOf(row: Row): string {
  const names = [row['organization'] ?? row['organization name'], row['suborganization name']]
  return names.flatMap((name) => text(name) ?? []).join(', ')
}

/** "(blank)" is how the registry's export writes an empty field. */
function text(value: string | undefined): string | null {
  return value === undefined || value === '' || value === '(blank)' ? null : value
}

/** The registry's "Domain type" in the words of the domain; school and special districts are local bodies. */
function levelOfType(type: string | null): string | null {
  if (type === null) return null
  return TYPE_LEVELS.find(([start]) => type.toLowerCase().startsWith(start))?.[1] ?? null
}

const TYPE_LEVELS = [
  ['federal - judicial', 'judicial'],
  ['federal - legislative', 'legislative'],
  ['federal', 'federal'],
  ['state', 'state'],
  ['interstate', 'state'],
  ['independent intrastate', 'state'],
  ['tribal', 'tribal'],
  ['native sovereign nation', 'tribal'],
  ['county', 'local'],
  ['city', 'local'],
  ['special district', 'local'],
  ['school district', 'local'],
] as const
