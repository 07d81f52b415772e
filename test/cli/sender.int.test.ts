import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { listHeld } from '../../src/edges/postgres/held-list.js'
import { aNewCase, anOpenedEmail } from '../a-ledger.js'
import { anEmail, aSenderRecord } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'
import { runWritdesk } from './run-writdesk.js'

let database: FreshDatabase
let reference: string
let sealed: string

beforeAll(async () => {
  database = await freshDatabase()
  const record = aSenderRecord({
    address: 'chief@police.town.example',
    domain: 'police.town.example',
    names: ['chief@police.town.example', 'police.town.example', 'town.example'],
  })
  const mail = (id: string) => anEmail({ source: { messageId: `<${id}@police.town.example>` } })
  reference = (await anOpenedEmail(database.pool, aNewCase(), mail('1'), record)).reference
  sealed = (await anOpenedEmail(database.pool, aNewCase({ restricted: true }), mail('2'), record)).reference
})
afterAll(() => database.close())

const run = (...args: string[]) =>
  runWritdesk(['sender', ...args], { env: { DATABASE_URL: database.url, QUEUE_URL: servers().redis.url } })

test('a taken-over mailbox is marked, listed, let go case by case, and cleared', async () => {
  const marked = await run('compromised', 'Town.Example', '--since', '2026-11-20', '--note', 'the sheriff called')
  expect(marked.status).toBe(0)
  expect(marked.stdout).toMatch(/^town\.example is marked as taken over since 2026-11-19T10:00:00\.000Z\./)
  expect(marked.stdout).toContain('mails since then: 2')
  expect(marked.stdout).toMatch(new RegExp(`${reference} +verifying +held +1 mails since then`))

  const listed = await run('list')
  expect(listed.stdout).toMatch(
    /town\.example +2026-11-19T10:00:00\.000Z +taken over +2 +2 +0 +cli:\S+ +the sheriff called/,
  )

  const one = await run('release', sealed, '--note', 'called the court')
  expect([one.status, one.stdout]).toEqual([0, `${sealed} is let go.\nReleased:\ncase  ${sealed}\n`])
  expect((await run('release', sealed, '--note', 'again')).status).toBe(2)

  const cleared = await run('cleared', 'town.example', '--format', 'json')
  expect(JSON.parse(cleared.stdout)).toEqual({ cases: [{ reference, isRestricted: false }], notices: [] })
  const { cases } = await listHeld(
    database.pool,
    { subject: { kind: 'domain', name: 'town.example' }, since: new Date(0) },
    { includeRestricted: true, limit: null },
  )
  expect(cases.map(({ isHeld }) => isHeld)).toEqual([false, false])
  expect((await run('list')).stdout).toContain('cleared 20')
})

test('the list as JSON has every mail, case and letter', async () => {
  await run('compromised', 'chief@police.town.example', '--since', '2026-11-20')

  const marks = JSON.parse((await run('list', '--format', 'json')).stdout)

  expect(marks[0]).toMatchObject({
    subject: { kind: 'address', name: 'chief@police.town.example' },
    emails: [{ mailbox: 'kutano' }, { mailbox: 'kutano' }],
    cases: [{ isHeld: true }, { isHeld: true }],
    notices: [],
  })
})

test.each([
  [['compromised', 'gov.uk', '--since', '2026-11-20'], 'is a public suffix'],
  [['compromised', 'gmail.com', '--since', '2026-11-20'], 'say --yes'],
  [['compromised', 'town example', '--since', '2026-11-20'], 'is neither a mail address nor a domain'],
  [['compromised', 'town.example'], '--since'],
  [['compromised', 'town.example', '--since', 'tomorrow'], 'is no date'],
  [['compromised', 'town.example', '--since', '2099-01-01'], 'is in the future'],
  [['compromised', 'town.example', '--since', '2026-11-20', '--note', 'x'.repeat(501)], 'the limit is 500'],
  [['cleared', 'nobody.example'], 'is not marked'],
  [['release', 'LP-2026-999999-X', '--note', 'x'], 'Nothing holds'],
  [['release', 'LP-2026-999999-X', '--note', ' '], '--note is empty'],
])('a wrong argument is told in a line, with exit status 2: %j', async (args, words) => {
  const { status, stderr, stdout } = await run(...args)

  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(words)
})
