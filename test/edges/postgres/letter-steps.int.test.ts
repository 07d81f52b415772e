import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CASE_STATES, LETTER_STEPS } from '../../../src/cases/case.js'
import { DRAFT_KINDS } from '../../../src/draft/notice-draft.js'
import { anOpenedEmail } from '../../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('a letter that is sent takes its case the step of the table, from every state, and no other letter takes one', async () => {
  const { pool } = database
  const { emailId, reference } = await anOpenedEmail(pool)
  const { rows } = await pool.query(
    `insert into notices (case_id, email_id, position, kind, recipients, subject, body)
      select case_id, $1, 0, 'acknowledgement', '{}', 's', 'b' from emails where id = $1 returning id`,
    [emailId],
  )
  const taken: string[] = []
  for (const kind of DRAFT_KINDS) {
    for (const state of CASE_STATES) {
      await pool.query(`update notices set state = 'draft', kind = $2 where id = $1`, [rows[0].id, kind])
      await pool.query(
        `update cases set state = $2, outcome = case when $2 = 'closed' then 'rejected' end where reference = $1`,
        [reference, state],
      )
      await pool.query(
        `update notices set state = 'sent', approved_by = gen_random_uuid(), approved_at = now(), message_id = 'm', message_id_hash = 'h'
          where id = $1`,
        [rows[0].id],
      )
      const after = (await pool.query('select state from cases where reference = $1', [reference])).rows[0].state
      if (after !== state) taken.push(`${kind} ${state} ${after}`)
    }
  }

  expect(taken.sort()).toEqual(
    LETTER_STEPS.flatMap(({ kind, from, to }) => from.map((each) => `${kind} ${each} ${to}`)).sort(),
  )
})
