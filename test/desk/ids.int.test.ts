import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { deskPorts } from '../../src/cli/serve-desk.js'
import { readConfig } from '../../src/config.js'
import { createDesk } from '../../src/desk/server.js'
import { saveDrafted } from '../../src/edges/postgres/email-stages.js'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { createLog } from '../../src/log.js'
import { anEmail } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'
import { aStandingCase } from './case-desk.js'
import { ROUTES } from './route-table.js'
import { headersOf, KNOCKERS, type Knocker, signInOfKnockers, tokenHolderOfKnockers } from './walk-routes.js'

/** Every route that takes an id, asked with ids of a restricted case and of another case: they are as unknown as any. */
let database: FreshDatabase
let queues: Queues
let app: FastifyInstance
let plain: Standing
let other: Standing
let sealed: Standing

interface Standing {
  reference: string
  /** By what it is the id of. */
  ids: Record<string, string>
}

/** What the table of routes puts in the place of an id. */
const PLACEHOLDER = '00000000-0000-4000-8000-0000000000f1'
const COUNSEL: readonly Knocker[] = ['counsel', 'team']
const WITH_IDS = Object.keys(ROUTES).filter(
  (route) => /:(?!reference|document|page)\w+/.test(route) || JSON.stringify(ROUTES[route]).includes(PLACEHOLDER),
)

beforeAll(async () => {
  database = await freshDatabase()
  const log = createLog('silent')
  const config = readConfig({ DATABASE_URL: database.url, QUEUE_URL: servers().redis.url })
  queues = openQueues({ url: config.queueUrl }, log)
  const ports = await deskPorts({ config, log, pool: database.pool, queues })
  app = await createDesk(
    { password: null, tls: null, isBehindProxy: false },
    { ...ports, signIn: signInOfKnockers, findTokenHolder: tokenHolderOfKnockers },
    log,
  )
  plain = await aCase('<plain@x.example>', false)
  other = await aCase('<other@x.example>', false)
  sealed = await aCase('<sealed@x.example>', true)
})
afterAll(async () => {
  await app?.close()
  await queues.close()
  await database.close()
})

/** A case with one of everything that has an id. A vouching is of no case: none rests on a call-back of a restricted one. */
async function aCase(messageId: string, restricted: boolean): Promise<Standing> {
  const { pool } = database
  const { emailId, reference } = await aStandingCase(pool, {
    email: anEmail({ source: { messageId } }),
    newCase: { restricted },
  })
  await pool.query("update emails set stage = 'opened' where id = $1", [emailId])
  await saveDrafted(pool, emailId, [{ kind: 'acknowledgement', to: ['agent@fbi.gov'], subject: 's', body: 'b' }])
  const { rows } = await pool.query(
    `with c as (select id from cases where reference = $1), callback as (
        insert into call_backs (case_id, email_id, number, number_source, in_message, uncompared, answered_by, outcome,
          called_at, recorded_by, by_named_person)
        select id, $2, '+13125550142', 'registry', false, '{}', 'Desk', 'confirmed', now(), 'x@kutano.example', true from c
        returning id
      ), settlement as (
        insert into finding_settlements (case_id, email_id, code, finding_hash, outcome, reason, decided_by)
        select id, $2, 'unclear', repeat('a', 64), 'waived', 'r', 'x@kutano.example' from c returning id
      ), page as (
        insert into pages (kind, sender_hash, next_at) values ('emergency', sha256($2::text::bytea), now()) returning id
      ), paged as (insert into page_mails (page_id, email_id, case_id) select page.id, $2, c.id from page, c)
      select (select id from callback) as "callBack", (select id from settlement) as settlement, (select id from page) as page,
        (select n.id from notices n join c on c.id = n.case_id) as letter`,
    [reference, emailId],
  )
  return { reference, ids: { mail: emailId, ...rows[0] } }
}

let requests = 0
async function ask(route: string, who: Knocker, id: string) {
  const [method = '', url = ''] = route.split(' ')
  const { body, query = '' } = ROUTES[route] ?? {}
  requests += 1
  const reply = await app.inject({
    method: method as 'GET',
    url: `${url.replace(':reference', plain.reference).replace(/:\w+/g, id)}${query}`,
    remoteAddress: `10.2.${Math.floor(requests / 250)}.${requests % 250}`,
    headers: { ...headersOf(who), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body).replaceAll(PLACEHOLDER, id) }),
  })
  // The timeline of a case grows with each look at it.
  const said = reply.body.replaceAll(id, 'ID').replace(/<ol class="time[\s\S]*?<\/ol>/, '')
  return { status: reply.statusCode, body: said.replace(/req-\w+/g, 'REQUEST') }
}

describe.each(WITH_IDS)('%s', (route) => {
  test('knows the ids of a restricted case for counsel alone', async () => {
    for (const who of KNOCKERS.filter((each) => !COUNSEL.includes(each))) {
      const unknown = await ask(route, who, randomUUID())
      for (const [what, id] of Object.entries(sealed.ids)) {
        expect([who, what, await ask(route, who, id)]).toEqual([who, what, unknown])
      }
    }
  })

  test('takes no id of another case under the name of this one', async () => {
    if (!route.includes(':reference')) return
    for (const who of ['reviewer', 'approver', 'counsel'] as const) {
      const unknown = await ask(route, who, randomUUID())
      for (const [what, id] of Object.entries(other.ids)) {
        expect([who, what, await ask(route, who, id)]).toEqual([who, what, unknown])
      }
    }
  })
})

test('to counsel the letter of a restricted case is one: the tests above can fail', async () => {
  expect((await ask('GET /api/v1/notices/:id', 'counsel', sealed.ids.letter ?? '')).status).toBe(200)
  expect((await ask('GET /api/v1/notices/:id', 'reviewer', other.ids.letter ?? '')).status).toBe(200)
})
