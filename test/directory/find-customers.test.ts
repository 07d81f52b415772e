import { expect, test } from '@jest/globals'
import type { Customer } from '../../src/directory/customer.js'
import { findCustomers } from '../../src/directory/find-customers.js'
import type { Target } from '../../src/extract/fields.js'

const customer = (workspace: string, name: string, domains: string[] = []): Customer => ({
  workspace,
  customer: name,
  ownerName: null,
  ownerEmail: null,
  adminEmails: [],
  memberEmails: [],
  domains,
  jurisdiction: null,
  retention: null,
})
const target = (kind: Target['kind'], value: string) => ({ kind, value }) as Target

const ACME = customer('acme.kutano.example', 'Acme, Inc.', ['acme.example', 'acme.test'])
const BETA = customer('beta.kutano.example', 'Beta', ['beta.example'])
const OTHER_ACME = customer('acme.qukku.example', 'Acme of Maine', ['maine.example'])
const DIRECTORY = [BETA, ACME, OTHER_ACME]

test.each([
  ['the workspace itself', target('workspace', 'ACME.kutano.example'), [ACME]],
  ['the first part of it, whosever it is', target('team', 'acme'), [ACME, OTHER_ACME]],
  ['the name however it is pointed', target('customer', 'ACME INC'), [ACME]],
  ['an address of the workspace', target('url', 'https://beta.kutano.example/files/1'), [BETA]],
  ['a person at one of the domains', target('email', 'x@acme.test'), [ACME]],
  ['nobody by a domain that stands alone', target('user', 'acme.test'), []],
  ['nobody by part of a domain', target('email', 'x@not-acme.test'), []],
  ['nobody by a number', target('ip', '192.0.2.1'), []],
])('a request names a customer by %s', (_, asked, expected) => {
  expect(findCustomers([asked], DIRECTORY).map((found) => found.customer)).toEqual(expected)
})

test('customers come in the order of the directory, each with the targets that are its own', () => {
  const [mail, team] = [target('email', 'x@acme.example'), target('team', 'beta')]

  expect(findCustomers([mail, team, target('ip', '192.0.2.1')], DIRECTORY)).toEqual([
    { customer: BETA, targets: [team] },
    { customer: ACME, targets: [mail] },
  ])
})

test('a directory that grew is another directory', () => {
  expect(findCustomers([target('team', 'gamma')], DIRECTORY)).toEqual([])

  expect(findCustomers([target('team', 'gamma')], [...DIRECTORY, customer('gamma.example', 'G')])).toHaveLength(1)
})
