import { Command } from 'commander'
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
    })
  return agencies
}

function report(what: string, { added, changed, unchanged }: Imported): void {
  print(`${what}: ${added} added, ${changed} changed, ${unchanged} unchanged`)
}
