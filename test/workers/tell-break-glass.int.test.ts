import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openSession } from '../../src/edges/postgres/sessions.js'
import { addUser } from '../../src/edges/postgres/users.js'
import type { WorkerDependencies } from '../../workers/dependencies.js'
import { tellBreakGlass } from '../../workers/tell-break-glass.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** The minute's round of a house whose webhook is up or down. */
async function round(isUp: boolean): Promise<unknown[]> {
  const heard: unknown[] = []
  const webhook = {
    tell: async (message: object) => {
      heard.push(message)
      return isUp
    },
  }
  const silent = () => undefined
  await tellBreakGlass({
    pool: database.pool,
    policies: [],
    outgoing: { mailer: null, roles: {}, deskUrl: 'https://desk.kutano.example', webhook },
    log: { info: silent, warn: silent, error: silent },
  } as unknown as WorkerDependencies)
  return heard
}

async function signIn(openedBy: 'local' | 'break-glass'): Promise<void> {
  const email = `${openedBy}@kutano.example`
  await addUser(database.pool, { email, name: openedBy, roles: ['reviewer'] }, 'test')
  const { rows } = await database.pool.query('select id from users where email = $1', [email])
  await openSession(database.pool, { openedBy, userId: rows[0].id, hasSecondFactor: true }, null)
}

test('a sign-in with a break-glass account pages people until one way takes it, and then no more', async () => {
  await signIn('local')
  await signIn('break-glass')

  const [down, up, after] = [await round(false), await round(true), await round(true)]

  const page = { kind: 'break-glass', reference: null, times: 1, mails: 0, link: 'https://desk.kutano.example' }
  expect([down, up, after]).toEqual([[page], [page], []])
  const { rows } = await database.pool.query(`select actor from audit_events where action = 'break-glass-told'`)
  expect(rows).toEqual([{ actor: 'watch-deadlines' }])
})
