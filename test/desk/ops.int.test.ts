import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { opsPorts } from '../../src/cli/ops-ports.js'
import { readConfig } from '../../src/config.js'
import { createDesk } from '../../src/desk/server.js'
import { recordFailure } from '../../src/edges/postgres/failures.js'
import { recordPoll } from '../../src/edges/postgres/mailboxes.js'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { createLog } from '../../src/log.js'
import { aParsedEmail, aReceivedEmail } from '../a-ledger.js'
import { aDocument, anEmail } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'
import { emptyPorts } from './empty-ports.js'
import { headersOf, knock, signInOfKnockers, tokenHolderOfKnockers } from './walk-routes.js'

/** The page of ops over the real ledger and queues. */
let database: FreshDatabase
let queues: Queues
let app: Awaited<ReturnType<typeof createDesk>>
const log = createLog('silent')

beforeAll(async () => {
  database = await freshDatabase()
  const config = readConfig({ DATABASE_URL: database.url, QUEUE_URL: servers().redis.url })
  queues = openQueues({ url: config.queueUrl }, log)
  app = await createDesk(
    { password: null, tls: null, isBehindProxy: false },
    emptyPorts({
      ops: opsPorts({ config, log, pool: database.pool, queues }),
      signIn: signInOfKnockers,
      findTokenHolder: tokenHolderOfKnockers,
    }),
    log,
  )
})
afterAll(async () => {
  await app.close()
  for (const queue of ['parse-email', 'classify-instrument'] as const) await queues.drain(queue)
  await queues.close()
  await database.close()
})

const press = (payload: object) => app.inject({ method: 'POST', url: '/ops/retry', headers: headersOf('ops'), payload })

test('an empty installation says what to do', async () => {
  const { statusCode, body } = await knock(app, 'GET /ops', 'ops', '')

  expect(statusCode).toBe(200)
  expect(body).toContain('No mail has failed.')
  expect(body).toContain('No mailbox has been read.')
})

test('a mailbox that is not read, and a mail that failed for good, are told with reason and without content', async () => {
  const emailId = await aParsedEmail(
    database.pool,
    anEmail({ source: { subject: 'Secret subject' }, documents: [aDocument({ text: 'Secret text' })] }),
  )
  const failure = { code: 'READER_CRASHED', reason: 'The reading process ended.', retryable: false }
  await recordFailure(database.pool, emailId, { stages: ['parsed'], actor: 'test' }, failure)
  await aReceivedEmail(database.pool)
  await recordPoll(database.pool, {
    mailbox: 'kutano',
    folder: 'INBOX',
    outcome: 'INBOX_LOGIN_REFUSED',
    at: new Date(),
  })

  const { body } = await knock(app, 'GET /ops', 'ops', '')

  expect(body).toContain('kutano, INBOX is not being read: never.')
  expect(body).toContain('INBOX_LOGIN_REFUSED')
  expect(body).toContain(emailId.slice(0, 8))
  expect(body).toContain('READER_CRASHED')
  expect(body).not.toContain('Secret')
})

test('the picture says where mails stand, and the table says the same', async () => {
  const { body } = await knock(app, 'GET /ops', 'ops', '')

  expect(body).toContain('<text class="t" x="220" y="38">parse</text>')
  expect(body).toContain('classify: 0 waiting, 1 failed')
  expect(body).toMatch(/<b>receive<\/b>.*<b>parse<\/b>.*<b>classify<\/b>.*<b>open<\/b>.*<b>draft<\/b>.*<b>send<\/b>/s)
})

test('one mail is offered again by its own button, and no other', async () => {
  const second = await aParsedEmail(database.pool)
  const failure = { code: 'BLOB_MISSING', reason: 'The blob store did not answer.', retryable: false }
  await recordFailure(database.pool, second, { stages: ['parsed'], actor: 'test' }, failure)

  const { body } = await press({ mail: second })

  expect(body).toContain('1 mail is offered again.')
  expect(body).not.toContain('BLOB_MISSING')
  expect(body).toContain('READER_CRASHED')
})

test('what is no id of a mail offers nothing', async () => {
  const { statusCode, body } = await press({ mail: 'all; drop' })

  expect(statusCode).toBe(422)
  expect(body).toContain('READER_CRASHED')
})

test('ops press a button, and what failed is offered again, as an event under their name', async () => {
  const { body } = await knock(app, 'POST /ops/retry', 'ops', '')

  expect(body).toContain('1 mail is offered again.')
  expect(body).toContain('No mail has failed.')
  const { rows } = await database.pool.query(`select actor from audit_events where action = 'email-retried'`)
  expect(rows).toEqual([{ actor: 'ann@kutano.example' }, { actor: 'ann@kutano.example' }])
})
