import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { peoplePorts } from '../../src/cli/people-ports.js'
import type { Principal, Role } from '../../src/desk/access.js'
import { addPerson, disablePerson, giveRole, takeRole } from '../../src/desk/people.js'
import { addUser } from '../../src/edges/postgres/users.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'

/** Who gives whom which role, over a real PostgreSQL: the rules of the program and those of the database. */
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

let round = 0
let ada: Principal
let bob: Principal
let cy: { email: string }

beforeEach(async () => {
  round += 1
  const add = async (name: string, roles: Role[]) => {
    const email = `${name}${round}@kutano.example`
    await addUser(database.pool, { email, name, roles }, 'test')
    return aSignedInPerson({ name: email, roles })
  }
  ada = await add('ada', ['admin'])
  bob = await add('bob', ['admin'])
  cy = { email: (await add('cy', ['reviewer'])).name }
})

const ports = () => emptyPorts({ people: peoplePorts(database.pool) })
const rolesOf = async (email: string) =>
  (await peoplePorts(database.pool).list()).find((person) => person.email === email)?.roles

describe('a role that decides', () => {
  test.each(['approver', 'counsel'])('%s is given by two admins', async (role) => {
    expect(await giveRole(ports(), ada, { ...cy, role })).toMatchObject({ kind: 'done' })
    expect(await rolesOf(cy.email)).toEqual(['reviewer'])

    expect(await giveRole(ports(), bob, { ...cy, role })).toMatchObject({ kind: 'done' })
    expect(await rolesOf(cy.email)).toEqual(['reviewer', role])
  })

  test('is not given by the same admin twice', async () => {
    await giveRole(ports(), ada, { ...cy, role: 'counsel' })

    expect(await giveRole(ports(), ada, { ...cy, role: 'counsel' })).toMatchObject({ error: 'same-admin' })
    expect(await rolesOf(cy.email)).toEqual(['reviewer'])
  })

  test('is not given on the word of an admin who no longer is one', async () => {
    await giveRole(ports(), ada, { ...cy, role: 'counsel' })
    await takeRole(ports(), bob, { email: ada.name, role: 'admin' })

    expect(await giveRole(ports(), bob, { ...cy, role: 'counsel' })).toMatchObject({ kind: 'refused' })
    expect(await rolesOf(cy.email)).toEqual(['reviewer'])
  })

  test('waits as well where it was asked for with a new person', async () => {
    const email = `new${round}@kutano.example`

    await addPerson(ports(), ada, { email, name: 'New', roles: ['reviewer', 'approver'] })

    expect(await rolesOf(email)).toEqual(['reviewer'])
    await giveRole(ports(), bob, { email, role: 'approver' })
    expect(await rolesOf(email)).toEqual(['reviewer', 'approver'])
  })

  test('what was asked for can be taken back before it is given', async () => {
    await giveRole(ports(), ada, { ...cy, role: 'counsel' })
    await takeRole(ports(), bob, { ...cy, role: 'counsel' })

    expect(await giveRole(ports(), bob, { ...cy, role: 'counsel' })).toMatchObject({ kind: 'done' })
    expect(await rolesOf(cy.email)).toEqual(['reviewer'])
  })
})

describe('nobody', () => {
  test.each(['ops', 'counsel', 'approver'])('gives himself a role: %s', async (role) => {
    expect(await giveRole(ports(), ada, { email: ada.name.toUpperCase(), role })).toMatchObject({ error: 'own-role' })
    expect(await peoplePorts(database.pool).give({ email: ada.name, role, by: ada.name })).toBe(false)
    expect(await peoplePorts(database.pool).ask({ email: ada.name, role, by: ada.name })).toBe(false)
    expect(await rolesOf(ada.name)).toEqual(['admin'])
  })

  test.each<[string, Partial<Principal>]>([
    ['but an admin', { roles: ['counsel', 'approver', 'reviewer', 'ops', 'auditor'] }],
    ['without a fresh code', { secondFactor: 'stale' }],
    ['behind a shared password', { kind: 'team' }],
    ['by a token', { kind: 'service' }],
  ])('changes roles %s', async (_who, changes) => {
    const who = { ...ada, ...changes }

    for (const act of [
      giveRole(ports(), who, { ...cy, role: 'ops' }),
      takeRole(ports(), who, { ...cy, role: 'reviewer' }),
      disablePerson(ports(), who, cy.email),
      addPerson(ports(), who, { email: 'y@kutano.example', name: 'Y', roles: [] }),
    ]) {
      expect(await act).toMatchObject({ kind: 'refused', status: 403 })
    }
  })

  test('gets a role that there is not', async () => {
    expect(await giveRole(ports(), ada, { ...cy, role: 'king' })).toMatchObject({ error: 'unknown-role' })
  })

  test('may write past the program: the database refuses one admin as both', async () => {
    const grant = `insert into role_grants (user_id, role, asked_by, given_by, given_at)
      select u.id, 'counsel', a.id, a.id, now() from users u, users a where u.email = $1 and a.email = $2`

    await expect(database.pool.query(grant, [cy.email, ada.name])).rejects.toThrow('role_grants')
  })
})

describe('one admin is enough', () => {
  test('for a role that decides nothing', async () => {
    await giveRole(ports(), ada, { ...cy, role: 'auditor' })

    expect(await rolesOf(cy.email)).toEqual(['reviewer', 'auditor'])
  })

  test('to take a role, and to disable', async () => {
    await takeRole(ports(), ada, { ...cy, role: 'reviewer' })
    expect(await rolesOf(cy.email)).toEqual([])

    await disablePerson(ports(), ada, cy.email)
    expect(await giveRole(ports(), ada, { ...cy, role: 'ops' })).toMatchObject({ status: 404 })
  })
})

test('every change is an event with ids and role, and never a name', async () => {
  await giveRole(ports(), ada, { ...cy, role: 'counsel' })
  await giveRole(ports(), bob, { ...cy, role: 'counsel' })

  const { rows } = await database.pool.query(
    `select actor, action, details - 'user' as details from audit_events where actor in ($1, $2) order by id`,
    [ada.name, bob.name],
  )

  expect(rows).toEqual([
    { actor: ada.name, action: 'role-asked', details: { role: 'counsel' } },
    { actor: bob.name, action: 'role-given', details: { role: 'counsel' } },
  ])
})
