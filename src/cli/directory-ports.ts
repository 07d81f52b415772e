import type { DirectoryPorts } from '../desk/directory-ports.js'
import type { Customer } from '../directory/customer.js'
import { findCustomers } from '../directory/find-customers.js'
import { listVouchableCalls } from '../edges/postgres/call-backs.js'
import type { Pool } from '../edges/postgres/database.js'
import { findCustomer, listCasesAbout, searchAgencies, searchCustomers } from '../edges/postgres/directory-pages.js'
import { squash } from '../text/squash.js'

/** The directories over PostgreSQL. */
export function directoryPorts(pool: Pool): DirectoryPorts {
  return {
    customers: (asked) => searchCustomers(pool, asked),
    findCustomer: (workspace) => findCustomer(pool, workspace),
    async casesOf(customer, query) {
      const cases = await listCasesAbout(pool, stretchesOf(customer), query)
      return cases.flatMap((each) => {
        const [own] = findCustomers(each.targets, [customer])
        return own === undefined ? [] : [{ ...each, targets: own.targets }]
      })
    },
    agencies: (asked) => searchAgencies(pool, asked),
    vouchable: () => listVouchableCalls(pool),
  }
}

/** One of these stands in every target that is the customer's: see `findCustomers`. */
function stretchesOf({ workspace, customer, domains }: Customer): string[] {
  const [label = ''] = workspace.split('.')
  return [...new Set([label, customer, ...domains].map(squash))].filter((each) => each !== '')
}
