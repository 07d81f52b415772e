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
  const index = indexOf(customers)
  const places = new Set(targets.flatMap(({ value }) => keysOfTarget(value).flatMap((key) => index.get(key) ?? [])))
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const customer = customers[place] as Customer
      const own = targets.filter((target) => isOf(customer, target))
      return own.length > 0 ? [{ customer, targets: own }] : []
    })
}

type Index = ReadonlyMap<string, readonly number[]>
/** A directory has some ten thousand customers, and every page of a case asks it: by its names once, not one after the other. */
const indexes = new WeakMap<readonly Customer[], Index>()

function indexOf(customers: readonly Customer[]): Index {
  const known = indexes.get(customers)
  if (known !== undefined) return known
  const index = new Map<string, number[]>()
  customers.forEach(({ workspace, customer, domains }, place) => {
    for (const key of new Set([workspace, firstLabel(workspace), squash(customer), ...domains])) {
      const places = index.get(key)
      if (places === undefined) index.set(key, [place])
      else places.push(place)
    }
  })
  indexes.set(customers, index)
  return index
}

/** Under each of them a customer may stand that `isOf` finds. */
function keysOfTarget(value: string): string[] {
  const said = value.toLowerCase().trim()
  return [said, squash(said), hostOf(said), said.slice(said.lastIndexOf('@') + 1)]
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
