import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { listCasesAbout } from '../../../src/edges/postgres/directory-pages.js'
import { aNewCase, anOpenedEmail } from '../../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

/** What a customer's page is made of, over a real PostgreSQL. */
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const run = (text: string, ...values: unknown[]) => database.pool.query(text, values)
const about = async (stretch: string, includeRestricted = false) =>
  (await listCasesAbout(database.pool, [stretch], { includeRestricted })).map(({ reference }) => reference)

async function aCaseAbout(target: string, over: Parameters<typeof aNewCase>[0] = {}) {
  const opened = await anOpenedEmail(database.pool, aNewCase(over))
  const targets = JSON.stringify([{ kind: 'team', value: target }])
  await run(
    `update emails set fields = jsonb_set(fields, '{targets}', $2::jsonb) where id = $1`,
    opened.emailId,
    targets,
  )
  return opened
}

test('cases are found by what their targets hold, however it is pointed; restricted ones for counsel alone', async () => {
  const open = await aCaseAbout('Brass-Lantern Ltd.')
  const sealed = await aCaseAbout('brass lantern', { restricted: true })
  await aCaseAbout('another team')

  expect(await about('brasslantern')).toEqual([open.reference])
  expect(new Set(await about('brasslantern', true))).toEqual(new Set([open.reference, sealed.reference]))
})

test('what people corrected counts, and what the machine read there does not', async () => {
  const { emailId, reference } = await aCaseAbout('misread team')
  await run(
    `insert into corrected_judgements (email_id, sender, classification, fields, review)
      select id, sender, classification, jsonb_set(fields, '{targets,0,value}', '"Copper Kettle"'), review
      from emails where id = $1`,
    emailId,
  )

  expect(await about('copperkettle')).toEqual([reference])
  expect(await about('misreadteam')).toEqual([])
})

test('what an erased mail asked about is gone with its fields', async () => {
  const { emailId } = await aCaseAbout('soon forgotten')
  expect(await about('soonforgotten')).toHaveLength(1)

  await run('update emails set fields = null where id = $1', emailId)

  expect(await about('soonforgotten')).toEqual([])
  const { rows } = await run('select targets from emails where id = $1', emailId)
  expect(rows).toEqual([{ targets: null }])
})

test('fields of another shape stop no mail: they have no targets to look through', async () => {
  const { emailId } = await anOpenedEmail(database.pool)

  for (const fields of ['{}', '[]', '"text"', '{"targets": "none"}', '{"targets": [{"kind": "team"}, 3]}'])
    await run('update emails set fields = $2::jsonb where id = $1', emailId, fields)

  expect((await run('select targets from emails where id = $1', emailId)).rows).toEqual([{ targets: null }])
})
