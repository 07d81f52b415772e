import type { Customer } from '../directory/customer.js'
import { findCustomers } from '../directory/find-customers.js'
import { type MayBeGone, whatMayBeGone } from '../directory/what-may-be-gone.js'
import type { CaseFile } from './case-file.js'

/** What of each named customer may no longer exist, by the team's own retention setting; each sentence once. */
export function listMayBeGone({ emails }: CaseFile, customers: readonly Customer[]): MayBeGone[] {
  const found = emails.flatMap(({ corrected, fields: read, receivedAt }) => {
    const fields = corrected?.fields ?? read
    if (fields === null) return []
    const day = receivedAt.toISOString().slice(0, 10)
    return findCustomers(fields.targets, customers).flatMap(
      ({ customer }) => whatMayBeGone(customer, fields.dateRange, day) ?? [],
    )
  })
  return found.filter(
    (one, at) => found.findIndex(({ workspace, says }) => workspace === one.workspace && says === one.says) === at,
  )
}
