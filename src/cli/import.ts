import { Command } from 'commander'
import type { Agency } from '../directory/agency.js'
import { readAgencies } from '../directory/read-agencies.js'
import { readCustomers } from '../directory/read-customers.js'
import { type Imported, importAgencies, importCustomers } from '../edges/postgres/directories.js'
import { readTextArgument } from './arguments.js'
import { print } from './lines.js'
import { withDatabase } from './with-database.js'

/** `writdesk customers import FILE.csv`: the customer directory, whole or not at all. */
export function customersCommand(): Command {
  const customers = new Command('customers').description('the customer directory')
  customers
    .command('import')
    .description(
      'bring customers up to date from a file; a wrong row is refused with its line, and nothing is imported',
    )
    .argument('<file>', 'workspace,customer,owner_name,owner_email,admin_emails,domains,jurisdiction (CSV)')
    .action(async (file: string) => {
      const rows = readCustomers(await readTextArgument(file))
      await withDatabase(async ({ db, actor }) => report('customers', await importCustomers(db, rows, actor)))
    })
  return customers
}

/** `writdesk agencies import FILE.csv`: registered government domains, and the agencies that we name ourselves. */
export function agenciesCommand(): Command {
  const agencies = new Command('agencies').description('government domains')
  agencies
    .command('import')
    .description('bring government domains up to date from a file, the public .gov registry among them')
    .argument('<file>', 'domain,organization,type,city,state,country,level, or the columns of the .gov registry (CSV)')
    .action(async (file: string) => {
      const rows = readAgencies(await readTextArgument(file))
      await withDatabase(async ({ db, actor }) => report('agencies', await importAgencies(db, rows, actor)))
      const claims = claimsOf(rows)
      if (claims !== '') print(claims)
    })
  return agencies
}

/** A file makes no government: what it says of vouching is kept and shown, and trusted by nothing. */
function claimsOf(rows: readonly Agency[]): string {
  const vouched = rows.filter(({ vouchedBy }) => vouchedBy !== null).length
  const phones = rows.filter(({ phone }) => phone !== null).length
  const claims = [vouched > 0 ? `${vouched} with vouched_by` : null, phones > 0 ? `${phones} with a phone` : null]
  const said = claims.filter((claim) => claim !== null).join(', ')
  return said === '' ? '' : `claims: ${said}; they count once an approver has vouched for the domain, after a call-back`
}

function report(what: string, { added, changed, unchanged }: Imported): void {
  print(`${what}: ${added} added, ${changed} changed, ${unchanged} unchanged`)
}
