import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { formatCaseReference } from '../../src/cases/case-reference.js'
import { deskPorts } from '../../src/cli/serve-desk.js'
import { readConfig } from '../../src/config.js'
import { createDesk } from '../../src/desk/server.js'
import { nextCaseNumber, saveOpened } from '../../src/edges/postgres/case-openings.js'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { createLog } from '../../src/log.js'
import { aClassifiedEmail, aNewCase } from '../a-ledger.js'
import { aDocument, anEmail } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'
import { ROUTES } from './route-table.js'
import { KNOCKERS, type Knocker, knock, signInOfKnockers, tokenHolderOfKnockers } from './walk-routes.js'

/** Every route over the real stores: a restricted case leaves no trace in what the database gives away. */
let database: FreshDatabase
let queues: Queues
let app: FastifyInstance
let sealed: string
let plain: string

const SEALED_WORDS = 'Sealedshire'
const PLAIN_WORDS = 'Plainshire'
const UNKNOWN = formatCaseReference(2020, 999_999)
const COUNSEL: readonly Knocker[] = ['counsel', 'team']

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
  sealed = await aCase(SEALED_WORDS, true)
  plain = await aCase(PLAIN_WORDS, false)
})
afterAll(async () => {
  await app.close()
  await queues.close()
  await database.close()
})

async function aCase(words: string, restricted: boolean): Promise<string> {
  const email = anEmail({
    source: { subject: `Demand of ${words}` },
    documents: [aDocument({ text: `The court of ${words}` })],
  })
  const emailId = await aClassifiedEmail(database.pool, email)
  const { year, number } = await nextCaseNumber(database.pool)
  const reference = formatCaseReference(year, number)
  const decision = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted } as const
  await saveOpened(database.pool, emailId, decision, aNewCase({ restricted, agency: words }), {
    year,
    number,
    reference,
  })
  return reference
}

/** They count what everybody does, so that each answer differs from the one before. */
const GROWING = ['GET /metrics', 'GET /ops', 'GET /api/v1/audit/verification']

describe.each(Object.keys(ROUTES))('%s', (route) => {
  test('answers about a restricted case as about none, but to counsel', async () => {
    for (const who of KNOCKERS.filter((each) => !COUNSEL.includes(each))) {
      const [about, unknown] = [await knock(app, route, who, sealed), await knock(app, route, who, UNKNOWN)]
      // A route may repeat what it was given.
      const isGiven = JSON.stringify(ROUTES[route]?.body ?? {}).includes(sealed)
      const isTold = about.body.includes(sealed) && !isGiven
      expect([who, about.body.includes(SEALED_WORDS) || isTold]).toEqual([who, false])
      if (route.includes(':reference') || (route.startsWith('GET ') && !GROWING.includes(route))) {
        expect([who, about.statusCode, about.body]).toEqual([who, unknown.statusCode, unknown.body])
      }
    }
  })

  test('shows nothing of any case to ops or administration', async () => {
    for (const who of ['ops', 'admin', 'token-ops', 'nobody'] as const) {
      const { body, statusCode } = await knock(app, route, who, plain)
      expect([who, body.includes(PLAIN_WORDS) || body.includes(plain) || body.includes(SEALED_WORDS)]).toEqual([
        who,
        false,
      ])
      expect(statusCode).toBeLessThan(500)
    }
  })
})

// An act, such as the export, has an event of its own name and tests beside it.
const VIEWS = Object.keys(ROUTES).filter(
  (route) => route.startsWith('GET ') && ROUTES[route]?.sees === 'content' && !ROUTES[route]?.isAct,
)

test.each(VIEWS)('whoever sees content leaves an event: %s', async (route) => {
  const countViews = async () => {
    const { rows } = await database.pool.query(
      `select count(*)::int as views from audit_events where actor = 'ann@kutano.example' and action like '%-viewed'`,
    )
    return rows[0].views
  }
  const before = await countViews()

  const { statusCode } = await knock(app, route, 'reviewer', plain)

  expect((await countViews()) - before).toBeGreaterThanOrEqual(statusCode === 200 && route !== 'GET /events' ? 1 : 0)
  expect([200, 404, 406]).toContain(statusCode)
})

test('counsel sees both, a reviewer the other one: the tests above can fail', async () => {
  const [ofCounsel, ofReviewer] = [await knock(app, 'GET /', 'counsel', ''), await knock(app, 'GET /', 'reviewer', '')]

  expect(ofCounsel.body).toContain(SEALED_WORDS)
  expect(ofReviewer.body).toContain(PLAIN_WORDS)
  expect((await knock(app, 'GET /cases/:reference', 'counsel', sealed)).body).toContain(SEALED_WORDS)
})
