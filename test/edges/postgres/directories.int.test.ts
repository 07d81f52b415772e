import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Customer } from '../../../src/directory/customer.js'
import { addToken, findTokenHolder, listTokens, revokeToken } from '../../../src/edges/postgres/api-tokens.js'
import type { Db } from '../../../src/edges/postgres/database.js'
import {
  holdCustomers,
  importAgencies,
  importCustomers,
  loadAgencies,
  loadCustomers,
  loadDirectoriesVersion,
} from '../../../src/edges/postgres/directories.js'
import { addUser, disableUser, listUsers } from '../../../src/edges/postgres/users.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

function aCustomer(over: Partial<Customer> = {}): Customer {
  return {
    workspace: 'acme',
    customer: 'Acme Inc.',
    ownerName: 'A. Owner',
    ownerEmail: 'owner@acme.example',
    adminEmails: ['admin@acme.example'],
    memberEmails: [],
    domains: ['acme.example'],
    jurisdiction: 'US-CA',
    retention: null,
    ...over,
  }
}

test('customers are added, changed and left alone by what the file says, and the version tells', async () => {
  const before = await loadDirectoriesVersion(database.pool)
  const first = await importCustomers(database.pool, [aCustomer(), aCustomer({ workspace: 'beta' })], 'cli')

  const second = await importCustomers(
    database.pool,
    [aCustomer(), aCustomer({ workspace: 'beta', ownerEmail: null }), aCustomer({ workspace: 'gamma' })],
    'cli',
  )

  expect(first).toEqual({ added: 2, changed: 0, unchanged: 0 })
  expect(second).toEqual({ added: 1, changed: 1, unchanged: 1 })
  expect(await loadDirectoriesVersion(database.pool)).not.toBe(before)
  expect(await loadCustomers(database.pool)).toEqual([
    aCustomer(),
    aCustomer({ workspace: 'beta', ownerEmail: null }),
    aCustomer({ workspace: 'gamma' }),
  ])
})

test('a customers file that names a workspace twice changes nothing', async () => {
  const before = await loadCustomers(database.pool)

  await expect(
    importCustomers(database.pool, [aCustomer({ workspace: 'new' }), aCustomer({ workspace: 'new' })], 'cli'),
  ).rejects.toMatchObject({ code: 'DATABASE_REFUSED' })

  expect(await loadCustomers(database.pool)).toEqual(before)
})

test('agencies come back as they were imported', async () => {
  const agency = {
    domain: 'fbi.example',
    organization: 'Federal Bureau',
    type: 'Federal - Executive',
    city: null,
    state: 'DC',
    country: 'US',
    level: 'federal',
    phone: null,
    vouchedBy: 'A. Prover',
    vouchedOn: '2026-01-31',
  }

  await importAgencies(database.pool, [agency], 'cli')

  expect(await loadAgencies(database.pool)).toEqual([agency])
})

test('a token is shown once, known by its hash, and ends when it is revoked or expires', async () => {
  const token = (await addToken(database.pool, { name: 'siem', roles: ['auditor'], days: 90 }, 'cli')) ?? ''
  const expiring = (await addToken(database.pool, { name: 'old', roles: ['ops'], days: 0 }, 'cli')) ?? ''

  expect(await addToken(database.pool, { name: 'siem', roles: ['auditor'], days: 90 }, 'cli')).toBeNull()
  expect(await findTokenHolder(database.pool, token)).toEqual({ name: 'siem', roles: ['auditor'] })
  expect(await findTokenHolder(database.pool, expiring)).toBeNull()
  expect(await findTokenHolder(database.pool, `${token}x`)).toBeNull()
  const { rows } = await database.pool.query('select to_jsonb(t)::text as row from api_tokens t')
  expect(rows.map(({ row }) => row).join()).not.toContain(token)
  expect(await revokeToken(database.pool, 'siem', 'cli')).toBe(true)
  expect(await revokeToken(database.pool, 'siem', 'cli')).toBe(false)
  expect(await findTokenHolder(database.pool, token)).toBeNull()
  expect((await listTokens(database.pool)).map(({ name }) => name)).toEqual(['old', 'siem'])
})

test.each([
  [['approver'], 1],
  [['counsel'], 1],
  [['admin'], 1],
  [['ops'], 91],
])('the database refuses a token with the roles %j for %i days', async (roles, days) => {
  await expect(addToken(database.pool, { name: `${roles}${days}`, roles, days }, 'cli')).rejects.toMatchObject({
    code: 'DATABASE_REFUSED',
  })
})

test('a user is added once, listed, and disabled once', async () => {
  const user = { email: 'June@Kutano.example', name: 'June Park', roles: ['reviewer'] }

  expect(await addUser(database.pool, user, 'cli')).toBe(true)
  expect(await addUser(database.pool, { ...user, email: 'june@kutano.example' }, 'cli')).toBe(false)
  expect(await listUsers(database.pool)).toMatchObject([
    { email: 'june@kutano.example', roles: ['reviewer'], disabledAt: null },
  ])
  expect(await disableUser(database.pool, 'JUNE@kutano.example', 'cli')).toBe(true)
  expect(await disableUser(database.pool, 'june@kutano.example', 'cli')).toBe(false)
  await expect(addUser(database.pool, { ...user, email: 'x@y.example', roles: ['king'] }, 'cli')).rejects.toMatchObject(
    {
      code: 'DATABASE_REFUSED',
    },
  )
})

test('customers that are held are loaded again after an import, and not before', async () => {
  const asked: string[] = []
  const counting = {
    query: (statement: { text: string }) => {
      asked.push(/from (\w+)/.exec(statement.text)?.[1] ?? '')
      return database.pool.query(statement)
    },
  } as unknown as Db
  const customers = holdCustomers(counting)

  const first = await customers()
  const second = await customers()
  await importCustomers(database.pool, [aCustomer({ workspace: 'held-anew' })], 'cli')
  const third = await customers()

  expect(second).toBe(first)
  expect(third.map(({ workspace }) => workspace)).toContain('held-anew')
  expect(asked).toEqual(['directories', 'customers', 'directories', 'directories', 'customers'])
})
