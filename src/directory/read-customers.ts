import { parse } from 'csv-parse/sync'
import { IntakeError } from '../errors.js'
import { isMailAddress } from '../names/mail-address.js'
import type { Customer } from './customer.js'

/** What the columns of a customers file may be called; the rest of a file is refused, for a typo must not lose an address. */
const COLUMNS = [
  'workspace',
  'customer',
  'owner_name',
  'owner_email',
  'admin_emails',
  'domains',
  'jurisdiction',
  'members_emails',
  'retention',
] as const
type Column = (typeof COLUMNS)[number]
const REQUIRED: readonly Column[] = ['workspace', 'customer']

/**
 * The customers of a CSV file: columns by name, in any order; several values of one cell are separated by `;`.
 * Throws CUSTOMERS_INVALID with the line of the first bad row: with one wrong row nothing is imported.
 */
export function readCustomers(csv: string): Customer[] {
  const [head, ...rows] = records(csv)
  if (!head) throw new IntakeError('CUSTOMERS_INVALID', 'the file is empty; its first line must name the columns')
  const columns = readHead(head.record)
  const customers = rows.map(({ record, line }) => readRow(columns, record, line))
  refuseRepeats(customers, rows)
  return customers
}

interface Line {
  record: string[]
  line: number
}

function records(csv: string): Line[] {
  try {
    const rows: unknown = parse(csv, {
      bom: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      info: true,
    })
    // With `info` the package gives each row with its place; its types do not say so.
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }))
  } catch (error) {
    const line = (error as { lines?: unknown }).lines
    throw new IntakeError('CUSTOMERS_INVALID', `line ${line}: it is no CSV`, { line: Number(line) || null }, error)
  }
}

function readHead(names: readonly string[]): Column[] {
  const unknown = names.filter((name) => !COLUMNS.some((column) => column === name))
  if (unknown.length > 0) refuse(1, `unknown column ${unknown.join(', ')}; known are ${COLUMNS.join(', ')}`)
  const missing = REQUIRED.filter((name) => !names.includes(name))
  if (missing.length > 0) refuse(1, `the column ${missing.join(' and ')} is missing`)
  return names as Column[]
}

function readRow(columns: readonly Column[], record: readonly string[], line: number): Customer {
  if (record.length !== columns.length) refuse(line, `${record.length} cells, but ${columns.length} columns`)
  const cell = (name: Column) => record[columns.indexOf(name)] || null
  const list = (name: Column) =>
    (cell(name) ?? '')
      .split(';')
      .map((part) => part.trim().toLowerCase())
      .filter(Boolean)
  const addresses = [cell('owner_email') ?? [], list('admin_emails'), list('members_emails')].flat()
  const wrong = addresses.findIndex((address) => !isMailAddress(address))
  if (wrong !== -1) refuse(line, `its address number ${wrong + 1} is no mail address`)
  return {
    workspace: (cell('workspace') ?? refuse(line, 'workspace is empty')).toLowerCase(),
    customer: cell('customer') ?? refuse(line, 'customer is empty'),
    ownerName: cell('owner_name'),
    ownerEmail: cell('owner_email')?.toLowerCase() ?? null,
    adminEmails: list('admin_emails'),
    memberEmails: list('members_emails'),
    domains: list('domains'),
    jurisdiction: cell('jurisdiction'),
    retention: cell('retention'),
  }
}

function refuseRepeats(customers: readonly Customer[], rows: readonly Line[]): void {
  const seen = new Set<string>()
  for (const [index, { workspace }] of customers.entries()) {
    if (seen.has(workspace)) refuse(rows[index]?.line ?? 0, 'its workspace already stands in an earlier line')
    seen.add(workspace)
  }
}

function refuse(line: number, reason: string): never {
  throw new IntakeError('CUSTOMERS_INVALID', `line ${line}: ${reason}. Nothing was imported.`, { line })
}
