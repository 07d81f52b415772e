import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findTokenHolder } from '../../src/edges/postgres/api-tokens.js'
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'
import { runWritdesk, SAMPLES } from './run-writdesk.js'

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'writdesk-cli-'))
})

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const run = (...args: string[]) =>
  runWritdesk(args, { env: { DATABASE_URL: database.url, QUEUE_URL: servers().redis.url } })

test('migrate brings an empty database up to date, and a second time changes nothing', async () => {
  const empty = await emptyDatabase()
  const env = { DATABASE_URL: empty.url, QUEUE_URL: empty.url }

  const [first, second] = [await runWritdesk(['migrate'], { env }), await runWritdesk(['migrate'], { env })]
  await empty.drop()

  expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('Applied: 0001_ledger')])
  expect([second.status, second.stdout]).toEqual([0, 'The schema is up to date.\n'])
})

describe('customers import', () => {
  test('says what it added, and the second time that nothing changed', async () => {
    const file = `${SAMPLES}/customers.csv`

    expect((await run('customers', 'import', file)).stdout).toMatch(/^customers: \d+ added, 0 changed, 0 unchanged/)
    expect((await run('customers', 'import', file)).stdout).toMatch(/^customers: 0 added, 0 changed, \d+ unchanged/)
  })

  test('refuses a file with a wrong row by its line, and imports nothing of it', async () => {
    const file = join(folder, 'wrong.csv')
    const head = 'workspace,customer,owner_name,owner_email,admin_emails,domains,jurisdiction'
    writeFileSync(file, `${head}\nnew.kutano.example,New,,,,,\n,Nameless,,,,,\n`)

    const { status, stderr } = await run('customers', 'import', file)

    expect(stderr).toContain('3')
    expect(status).toBe(2)
    const { rows } = await database.pool.query("select from customers where workspace = 'new.kutano.example'")
    expect(rows).toHaveLength(0)
  })
})

describe('agencies import', () => {
  test('says what it added, and that what a file vouches for is a claim', async () => {
    const file = join(folder, 'agencies.csv')
    const head = 'domain,organization,vouched_by,vouched_on,phone'
    writeFileSync(file, `${head}\nclaimedpd.org,Claimed PD,somebody,2026-01-01,312 555 0142\nother.gov,Other,,,\n`)

    const { stdout } = await run('agencies', 'import', file)

    expect(stdout).toContain('agencies: 2 added, 0 changed, 0 unchanged')
    expect(stdout).toContain('claims: 1 with vouched_by, 1 with a phone; they count once an approver has vouched')
  })

  test('takes the columns of the public registry, which claim nothing', async () => {
    const file = join(folder, 'registry.csv')
    const head = 'Domain name,Domain type,Organization name,Suborganization name,City,State,Security contact email'
    writeFileSync(file, `${head}\nsmalltown.gov,City,Town of Smalltown,,Smalltown,OH,(blank)\n`)

    expect((await run('agencies', 'import', file)).stdout).toBe('agencies: 1 added, 0 changed, 0 unchanged\n')
  })
})

describe('accounts', () => {
  test('a user is added once, listed, and disabled', async () => {
    const add = ['user', 'add', 'June.Park@legal.example', '--name', 'June Park', '--role', 'admin', 'reviewer']

    expect((await run(...add)).status).toBe(0)
    expect((await run(...add)).status).toBe(2)
    expect((await run('user', 'list')).stdout).toContain('june.park@legal.example')
    expect((await run('user', 'disable', 'june.park@legal.example')).status).toBe(0)
    expect((await run('user', 'list')).stdout).toContain('disabled')
  })

  test('a token is shown once, works, and is dead when revoked', async () => {
    const added = await run('token', 'add', 'dashboard', '--role', 'auditor', '--days', '30')
    const token = added.stdout.trim()

    expect(await findTokenHolder(database.pool, token)).toEqual({ name: 'dashboard', roles: ['auditor'] })
    expect((await run('token', 'list')).stdout).not.toContain(token)
    await run('token', 'revoke', 'dashboard')
    expect(await findTokenHolder(database.pool, token)).toBeNull()
  })

  test.each([
    ['a token of a role that decides', ['token', 'add', 'x', '--role', 'counsel']],
    ['a token that lives too long', ['token', 'add', 'x', '--role', 'auditor', '--days', '91']],
    ['a user of an unknown role', ['user', 'add', 'a@b.example', '--name', 'A', '--role', 'king']],
    ['an approver by one word alone', ['user', 'add', 'a@b.example', '--name', 'A', '--role', 'approver']],
    ['counsel by one word alone', ['user', 'add', 'a@b.example', '--name', 'A', '--role', 'counsel']],
    ['a user without an address', ['user', 'add', 'nobody', '--name', 'A', '--role', 'ops']],
    ['a case that is not there', ['case', 'show', 'LP-2026-999999-A']],
  ])('%s is refused with exit status 2', async (_what, args) => {
    expect((await run(...args)).status).toBe(2)
  })
})

test('queue status tells the ledger and the queues of an idle installation', async () => {
  const { status, stdout } = await run('queue', 'status')

  expect(stdout).toMatch(/^received +0$/m)
  expect(stdout).toMatch(/^parse-email +0 +0 +0 +0$/m)
  expect(status).toBe(0)
})

test('a database that is away is one line and exit status 1', async () => {
  const { status, stderr } = await runWritdesk(['user', 'list'], {
    env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
  })

  expect(stderr).toContain('PostgreSQL does not answer')
  expect(status).toBe(1)
})
