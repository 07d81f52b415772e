import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { loadPolicies } from '../../src/edges/policies.js'
import { askToApprove } from '../../src/edges/postgres/notices.js'
import { addUser, disableUser } from '../../src/edges/postgres/users.js'
import { createMailer } from '../../src/edges/smtp.js'
import type { WorkerDependencies } from '../../workers/dependencies.js'
import { tellAsked } from '../../workers/tell-asked.js'
import { aSubpoena } from '../desk/case-desk.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { startSmtp, type TestSmtp } from '../smtp-server.js'

let database: FreshDatabase
let smtp: TestSmtp
let dependencies: WorkerDependencies
beforeAll(async () => {
  ;[database, smtp] = await Promise.all([freshDatabase(), startSmtp()])
  const silent = () => undefined
  dependencies = {
    pool: database.pool,
    policies: await loadPolicies(new URL('../../../policies', import.meta.url).pathname),
    settings: { mailboxes: [{ name: 'kutano', policy: 'kutano' }] },
    outgoing: { mailer: createMailer(smtp.settings), roles: {}, deskUrl: 'https://desk.kutano.example' },
    log: { info: silent, warn: silent, error: silent },
  } as unknown as WorkerDependencies
})
afterAll(async () => {
  await smtp.stop()
  await database.close()
})

let person: string
let count = 0
beforeEach(async () => {
  person = `approver${++count}@kutano.example`
  await addUser(database.pool, { email: person, name: `Approver ${count}`, roles: ['approver'] }, 'test')
})

async function aLetter(): Promise<{ id: string; reference: string }> {
  const { emailId, reference } = await aSubpoena(database.pool)
  const { rows } = await database.pool.query(
    `insert into notices (case_id, email_id, position, kind, recipients, subject, body)
      select c.id, $2, 0, 'acknowledgement', '{agent@fbi.gov}', 'Received', 'The words of the letter.'
      from cases c where c.reference = $1 returning id`,
    [reference, emailId],
  )
  return { id: rows[0].id, reference }
}
const ask = (id: string, of = person) => askToApprove(database.pool, { id, of, actor: 'ann@kutano.example' })
/** What this round gave to the server, taken or not. */
async function round() {
  const before = smtp.taken().length
  await tellAsked(dependencies)
  return smtp.taken().slice(before)
}

test('whoever is asked to approve a letter has a mail of it once, with the way there and none of its words', async () => {
  const { id, reference } = await aLetter()
  await ask(id)

  const [mail, ...others] = await round()

  expect(mail?.envelope.to).toEqual([person])
  expect(mail?.source).toContain(`Subject: [${reference}] You are asked to approve a letter`)
  expect(mail?.source.replaceAll('=\r\n', '')).toContain(`https://desk.kutano.example/notices/${id}`)
  expect(mail?.source).not.toContain('The words of the letter')
  expect(mail?.source).not.toContain('agent@fbi.gov')
  expect(others).toEqual([])
  expect(await round()).toEqual([])
})

test('two letters are one mail to the same person; who is asked in the place of another is told too', async () => {
  const [first, second] = [await aLetter(), await aLetter()]
  for (const { id } of [first, second]) await ask(id)

  const [mail, ...others] = await round()

  expect(mail?.source).toContain('Subject: You are asked to approve 2 letters')
  expect(others).toEqual([])
  const other = `other${count}@kutano.example`
  await addUser(database.pool, { email: other, name: 'Other', roles: ['counsel'] }, 'test')
  await ask(second.id, other)
  expect((await round()).map(({ envelope }) => envelope.to)).toEqual([[other]])
})

test('a mail that the server refuses for now goes with the next round, and then no more', async () => {
  const { id } = await aLetter()
  await ask(id)
  smtp.answer('451 try later')
  const refused = await round()
  smtp.answer(null)

  const [taken, after] = [await round(), await round()]

  expect([refused, taken, after].map(({ length }) => length)).toEqual([1, 1, 0])
})

test('a letter that is no draft any more is not told of', async () => {
  const { id } = await aLetter()
  await ask(id)
  await database.pool.query(`update notices set state = 'withdrawn' where id = $1`, [id])

  expect(await round()).toEqual([])
})

test('whoever was disabled meanwhile is not written to', async () => {
  const { id } = await aLetter()
  await ask(id)
  await disableUser(database.pool, person, 'test')

  expect(await round()).toEqual([])
})
