import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { whyNoCustomerLetter } from '../../../src/cases/customer-letters.js'
import { loadCustomerLetterFacts } from '../../../src/edges/postgres/customer-letter-facts.js'
import { recordPoll } from '../../../src/edges/postgres/mailboxes.js'
import { loadEmail } from '../../../src/edges/postgres/stored-email.js'
import { aClassifiedEmail, aNewCase, anOpenedEmail, aReceivedEmail } from '../../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

async function reasons(caseId: string): Promise<string[]> {
  const facts = await loadCustomerLetterFacts(database.pool, caseId)
  return facts === null ? ['no case'] : whyNoCustomerLetter(facts)
}

async function aCase(over: Parameters<typeof aNewCase>[0] = {}) {
  const { emailId, reference } = await anOpenedEmail(database.pool, aNewCase(over))
  return { reference, caseId: (await loadEmail(database.pool, emailId)).caseId ?? '' }
}

const poll = (at: Date) => recordPoll(database.pool, { mailbox: 'kutano', folder: 'INBOX', outcome: 'read', at })
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test('no customer hears anything while the mailbox is not read, or something in it may be an extension', async () => {
  const { caseId, reference } = await aCase()

  expect(await reasons(caseId)).toEqual([expect.stringContaining('last ten minutes')])
  await poll(minutesAgo(11))
  expect(await reasons(caseId)).toEqual([expect.stringContaining('last ten minutes')])
  await poll(new Date())
  expect(await reasons(caseId)).toEqual([])

  const received = await aReceivedEmail(database.pool)
  const classified = await aClassifiedEmail(database.pool)
  expect(await reasons(caseId)).toEqual([expect.stringContaining('not read to its end')])
  await database.pool.query(`update emails set stage = 'closed' where id = any($1)`, [[received, classified]])
  expect(await reasons(caseId)).toEqual([])

  await aCase({ claimedCase: reference, agency: 'Nobody' })
  expect(await reasons(caseId)).toEqual([expect.stringContaining('claims to belong to this case')])
  await database.pool.query(`update cases set state = 'closed', outcome = 'rejected' where claimed_case = $1`, [
    reference,
  ])

  await aCase({ disposition: 'manual-triage', agency: 'fbi' })
  expect(await reasons(caseId)).toEqual([expect.stringContaining('same agency or matter')])
})

test('a case that is not there has no facts', async () => {
  expect(await loadCustomerLetterFacts(database.pool, '00000000-0000-4000-8000-000000000000')).toBeNull()
})
