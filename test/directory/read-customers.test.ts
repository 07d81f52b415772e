import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { findCustomers } from '../../src/directory/find-customers.js'
import { readCustomers } from '../../src/directory/read-customers.js'

const SAMPLE = readFileSync('test/mail/cases/customers.csv', 'utf8')
const aTarget = (kind: 'workspace' | 'email' | 'url' | 'user' | 'customer', value: string) => ({
  kind,
  value,
  evidence: [],
})

describe('customers of a file', () => {
  test('the sample file is read, several addresses of one cell apart', () => {
    const customers = readCustomers(SAMPLE)

    expect(customers[0]).toEqual({
      workspace: 'acme-robotics.kutano.example',
      customer: 'Acme Robotics, Inc.',
      ownerName: 'Helen Marchetti',
      ownerEmail: 'helen.marchetti@acme-robotics.example',
      adminEmails: ['it@acme-robotics.example', 'security@acme-robotics.example'],
      memberEmails: [],
      domains: ['acme-robotics.example'],
      jurisdiction: 'US-CA',
      retention: null,
    })
  })

  test('columns are read by name, in any order', () => {
    expect(readCustomers('customer,workspace\nAcme,acme\n')[0]).toMatchObject({ workspace: 'acme', customer: 'Acme' })
  })

  test.each([
    [
      'a bad address',
      'workspace,customer,owner_email\nacme,Acme,x@acme.example\nbolt,Bolt,no address\n',
      /line 3: .*no mail address/,
    ],
    [
      'a line break in an address',
      'workspace,customer,owner_email\nacme,Acme,"a@b.example\nBcc: c@d.example"\n',
      /no mail address/,
    ],
    ['a row with too few cells', 'workspace,customer\nacme\n', /line 2: 1 cells, but 2 columns/],
    ['an unknown column', 'workspace,customer,ownr\na,b,c\n', /line 1: unknown column ownr/],
    ['a missing column', 'workspace\na\n', /line 1: the column customer is missing/],
    ['the same workspace twice', 'workspace,customer\nacme,A\nacme,B\n', /line 3: its workspace already stands/],
    ['an open quote', 'workspace,customer\n"acme,A\n', /CUSTOMERS_INVALID|it is no CSV/],
    ['nothing at all', '', /the file is empty/],
  ])('%s is refused with its line, and nothing is read', (_, csv, reason) => {
    expect(() => readCustomers(csv)).toThrow(reason)
  })
})

describe('targets find their customers', () => {
  const customers = readCustomers(SAMPLE)
  const names = (...targets: ReturnType<typeof aTarget>[]) =>
    findCustomers(targets, customers).map(({ customer }) => customer.customer)

  test('by workspace, by its first label, by the domain of an address, by the address of a page, by name', () => {
    expect(names(aTarget('workspace', 'Sawgrass-Boats.kutano.example'))).toEqual(['Sawgrass Boats, Inc.'])
    expect(names(aTarget('workspace', 'sawgrass-boats'))).toEqual(['Sawgrass Boats, Inc.'])
    expect(names(aTarget('email', 'rudy@sawgrass-boats.example'))).toEqual(['Sawgrass Boats, Inc.'])
    expect(names(aTarget('url', 'https://sawgrass-boats.kutano.example/x'))).toEqual(['Sawgrass Boats, Inc.'])
    expect(names(aTarget('customer', 'SAWGRASS BOATS INC'))).toEqual(['Sawgrass Boats, Inc.'])
  })

  test('a user name without a domain, and a look-alike domain, find nobody', () => {
    expect(names(aTarget('user', 'sawgrass-boats'))).toEqual([])
    expect(names(aTarget('email', 'rudy@sawgrass-boats.example.com'))).toEqual([])
  })

  test('two workspaces are two customers, each with its own targets', () => {
    const found = findCustomers(
      [aTarget('workspace', 'brightharbor'), aTarget('email', 'x@merrow-freight.example')],
      customers,
    )

    expect(found.map(({ targets }) => targets.length)).toEqual([1, 1])
  })
})
