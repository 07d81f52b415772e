import type { Target } from '../extract/fields.js'
import { squash } from '../text/squash.js'
import type { Customer } from './customer.js'

/** A customer with those of the request's targets that are its own. */
export interface NamedCustomer {
  customer: Customer
  targets: Target[]
}

/** The customers whose workspaces, teams or people a request names, in the order of the directory. */
export function findCustomers(targets: readonly Target[], customers: readonly Customer[]): NamedCustomer[] {
  return customers.flatMap((customer) => {
    const own = targets.filter((target) => isOf(customer, target))
    return own.length > 0 ? [{ customer, targets: own }] : []
  })
}

function isOf(customer: Customer, { kind, value }: Target): boolean {
  const said = value.toLowerCase().trim()
  switch (kind) {
    case 'workspace':
    case 'team':
    case 'customer':
      return (
        said === customer.workspace ||
        said === firstLabel(customer.workspace) ||
        squash(said) === squash(customer.customer)
      )
    case 'url':
      return hostOf(said) === customer.workspace
    case 'user':
    case 'email':
      return customer.domains.includes(said.slice(said.lastIndexOf('@') + 1)) && said.includes('@')
    case 'phone':
    case 'ip':
    case 'account-id':
      return false
  }
}

function firstLabel(workspace: string): string {
  return workspace.split('.')[0] ?? workspace
}

function hostOf(url: string): string {
  return url.replace(/^[a-z]{2,8}:\/\//, '').split(/[/:?#]/)[0] ?? ''
}
