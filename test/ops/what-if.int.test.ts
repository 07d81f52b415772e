import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadPolicies } from '../../src/edges/policies.js'
import { createWhatIfs, type WhatIfWish } from '../../src/ops/what-if.js'
import { aSubpoena } from '../desk/case-desk.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'

/** What another policy would have said of past mails: worked out beside, within bounds, for who may know. */
let database: FreshDatabase
let wish: WhatIfWish
let secret: string
const log = { error: () => undefined }
/** What the demand states for itself, word by word in it: past mails are reviewed instrument by instrument. */
const evidence = [{ document: 'd0', page: null, start: 0, end: 2, quote: 'To' }]
const fields = {
  targets: [{ kind: 'workspace' as const, value: 'acme.kutano.example', evidence }],
  dataSought: [{ category: 'basic-account' as const, item: 'name', evidence }],
}

beforeAll(async () => {
  database = await freshDatabase()
  const [loaded] = (await loadPolicies(new URL('../../../policies', import.meta.url).pathname)).filter(
    ({ policy }) => policy.id === 'kutano',
  )
  if (loaded === undefined) throw new RangeError('no policy kutano')
  const old = loaded.policy
  const instruments = { ...old.produces.instruments, 'grand-jury-subpoena': [] }
  const next = { ...old, version: '99', produces: { ...old.produces, instruments } }
  wish = { old, next, from: '2026-11-01', to: '2026-11-30', includeRestricted: false, startedBy: 'ann' }
  for (let at = 0; at < 3; at++) await aSubpoena(database.pool, { fields })
  secret = (await aSubpoena(database.pool, { fields })).reference
  await database.pool.query('update cases set restricted = true where reference = $1', [secret])
})
afterAll(() => database.close())

async function ended(whatIfs: ReturnType<typeof createWhatIfs>, changes: Partial<WhatIfWish> = {}) {
  const task = whatIfs.start({ ...wish, ...changes })
  if (task === null) throw new RangeError('it is busy')
  await whatIfs.settled(task.id, 60_000)
  return task
}

test('mails that would be reviewed otherwise are named by their case, with what differs', async () => {
  const task = await ended(createWhatIfs(database.pool, log))

  expect(task).toMatchObject({ state: 'done', found: 3, looked: 3, differing: 3 })
  expect(task.differences[0]?.says.join()).toContain('no more basic-account')
  expect(task.differences.map(({ reference }) => reference)).not.toContain(secret)
})

test('restricted cases are looked at for counsel alone', async () => {
  const task = await ended(createWhatIfs(database.pool, log), { includeRestricted: true })

  expect(task.found).toBe(4)
  expect(task.differences.map(({ reference }) => reference)).toContain(secret)
})

test('a policy that says the same differs in nothing, and a period without mail has none', async () => {
  expect(await ended(createWhatIfs(database.pool, log), { next: wish.old })).toMatchObject({ looked: 3, differing: 0 })
  expect(await ended(createWhatIfs(database.pool, log), { to: '2026-11-02' })).toMatchObject({
    found: 0,
    state: 'done',
  })
})

test('it stops at its bounds and says so', async () => {
  expect(await ended(createWhatIfs(database.pool, log, { mostMails: 2 }))).toMatchObject({
    state: 'done',
    found: 3,
    wanted: 2,
    looked: 2,
  })
  expect(await ended(createWhatIfs(database.pool, log, { mostMs: -1 }))).toMatchObject({
    state: 'out-of-time',
    looked: 0,
  })
})

test('one is worked out at a time, and what came of it is kept', async () => {
  const whatIfs = createWhatIfs(database.pool, log)
  const first = whatIfs.start(wish)

  expect(whatIfs.start(wish)).toBeNull()
  await whatIfs.settled(first?.id ?? '', 60_000)
  expect(whatIfs.find(first?.id ?? '')).toMatchObject({ state: 'done' })
  expect(await ended(whatIfs)).toMatchObject({ state: 'done' })
  expect(whatIfs.find('nothing')).toBeNull()
})

test('one that breaks off says so, and the next may begin', async () => {
  const whatIfs = createWhatIfs(database.pool, log)

  const task = await ended(whatIfs, { from: 'no day' })

  expect(task.state).toBe('failed')
  expect((await ended(whatIfs)).state).toBe('done')
})
