import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { formatCaseReference } from '../../src/cases/case-reference.js'
import { deskPorts } from '../../src/cli/serve-desk.js'
import { readConfig } from '../../src/config.js'
import { createDesk } from '../../src/desk/server.js'
import { nextCaseNumber, saveOpened } from '../../src/edges/postgres/case-openings.js'
import { saveClassified, saveDrafted } from '../../src/edges/postgres/email-stages.js'
import { recordFailure } from '../../src/edges/postgres/failures.js'
import { indexSearchWords } from '../../src/edges/postgres/search-words.js'
import { openQueues, type Queues } from '../../src/edges/queue.js'
import { createLog } from '../../src/log.js'
import { jobIdFor } from '../../src/queues.js'
import { aJudgement, aNewCase, aParsedEmail } from '../a-ledger.js'
import { aDocument, anEmail, aReview, aSender, aSenderRecord, someFields } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { servers } from '../servers.js'
import { ROUTES } from './route-table.js'
import { headersOf, knock, signInOfKnockers, tokenHolderOfKnockers } from './walk-routes.js'

/**
 * A database in which every word that came with a mail, or was written about one, bears a mark; then every route is walked by
 * whoever sees no content. Of all that they are told, nothing bears it.
 */
const MARK = 'zqmark'
const mark = (what: string) => `${MARK}${what}`
const PREFIX = `writdesk-${Math.random().toString(36).slice(2)}`

let database: FreshDatabase
let queues: Queues
let app: FastifyInstance
let reference = ''
let failedId = ''

beforeAll(async () => {
  database = await freshDatabase()
  const log = createLog('silent')
  const config = readConfig({ DATABASE_URL: database.url, QUEUE_URL: servers().redis.url })
  queues = openQueues({ url: config.queueUrl, prefix: PREFIX }, log)
  await fill()
  const ports = await deskPorts({ config, log, pool: database.pool, queues })
  app = await createDesk(
    { password: null, tls: null, isBehindProxy: false },
    { ...ports, signIn: signInOfKnockers, findTokenHolder: tokenHolderOfKnockers },
    log,
  )
})
afterAll(async () => {
  await app.close()
  for (const queue of ['parse-email', 'classify-instrument', 'draft-notices'] as const) await queues.drain(queue)
  await queues.close()
  await database.close()
})

const value = (what: string) => ({
  value: mark(what),
  evidence: [{ document: 'd0', page: null, start: 0, end: 4, quote: mark(`${what}quote`) }],
})

async function aMarkedMail(): Promise<string> {
  const from = { name: mark('name'), address: `${MARK}@agency.example` }
  return aParsedEmail(
    database.pool,
    anEmail({
      source: { subject: mark('subject'), from, authors: [from] },
      headers: [{ name: 'x-note', value: mark('header') }],
      documents: [aDocument({ name: `${mark('file')}.pdf`, text: `${mark('text')} word`, hiddenText: mark('hidden') })],
    }),
  )
}

async function fill(): Promise<void> {
  const { pool } = database
  const emailId = await aMarkedMail()
  const judgement = aJudgement({
    sender: aSender({ address: `${MARK}@agency.example`, domain: `${MARK}.example` }),
    fields: someFields({
      agency: value('agency'),
      court: value('court'),
      targets: [{ kind: 'workspace', value: mark('target'), evidence: [] }],
    }),
    review: aReview({
      findings: [
        { code: 'missing-target', severity: 'blocks', message: mark('finding'), clause: mark('clause'), evidence: [] },
      ],
    }),
  })
  await saveClassified(pool, emailId, judgement, aSenderRecord())
  const { year, number } = await nextCaseNumber(pool)
  reference = formatCaseReference(year, number)
  const decision = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted: false } as const
  const deadlines = [{ kind: 'response' as const, on: '2020-01-01', basis: mark('basis') }]
  const parties = [{ address: `${MARK}party@agency.example`, proven: true }]
  await saveOpened(pool, emailId, decision, aNewCase({ agency: mark('agency'), deadlines, parties }), {
    year,
    number,
    reference,
  })
  await saveDrafted(pool, emailId, [
    { kind: 'cure-request', to: [`${MARK}to@agency.example`], subject: mark('letter'), body: mark('body') },
  ] as unknown as Parameters<typeof saveDrafted>[2])
  await pool.query(`update notices set state = 'uncertain', approved_by = 'ann', approved_at = now(), message_id = '<x@y>',
    message_id_hash = sha256('x'), because = '${mark('because')}'`)
  await pool.query(`insert into case_notes (case_id, text, written_by) select id, $1, 'ann' from cases`, [mark('note')])
  await pool.query(
    `insert into customers (workspace, customer, owner_email, admin_emails, member_emails, domains)
      values ($1, $2, $3, '{}', '{}', '{}')`,
    [mark('workspace'), mark('customer'), `${MARK}owner@acme.example`],
  )
  await pool.query(
    `insert into sender_marks (actor, kind, subject_kind, subject, subject_hash, since, note)
      values ('ann', 'compromised', 'address', $1, sha256('y'), now(), $2)`,
    [`${MARK}@agency.example`, mark('marknote')],
  )
  await pool.query(`insert into saved_views (owner, name, query) values ('ann@kutano.example', $1, 'q=x')`, [
    mark('view'),
  ])
  while ((await indexSearchWords(pool)) > 0);
  failedId = await aMarkedMail()
  const failure = { code: 'READER_CRASHED', reason: 'The reading process ended.', retryable: false }
  await recordFailure(pool, failedId, { stages: ['parsed'], actor: 'test' }, failure)
  await queues.handOver('classify-instrument', failedId)
}

const BLIND = ['ops', 'admin', 'token-ops', 'nobody'] as const

describe.each(Object.keys(ROUTES))('%s', (route) => {
  test('tells nothing of a mail to ops, administration and strangers', async () => {
    for (const who of BLIND) {
      const { body, statusCode, headers } = await knock(app, route, who, reference)
      const isMarked = `${body} ${JSON.stringify(headers)}`.toLowerCase().includes(MARK)
      expect([who, isMarked, statusCode >= 500]).toEqual([who, false, false])
    }
  })
})

test('the pages of ops hold the failed mail and the letter by id, and no mark', async () => {
  await recordFailure(
    database.pool,
    failedId,
    { stages: ['parsed'], actor: 'test' },
    { code: 'READER_CRASHED', reason: 'The reading process ended.', retryable: false },
  )
  const { body } = await knock(app, 'GET /ops', 'ops', reference)
  const { body: metrics } = await knock(app, 'GET /metrics', 'nobody', reference)

  expect(body).toContain(failedId.slice(0, 8))
  expect(body).toContain('letter ')
  expect(metrics).toContain('writdesk_letters{state="uncertain"} 1')
  expect(`${body}${metrics}`).not.toContain(MARK)
})

test('the board of the queues holds jobs of ids alone', async () => {
  const board = async (path: string) => app.inject({ url: `/ops/queues/api/${path}`, headers: headersOf('ops') })

  const list = await board('queues?activeQueue=classify-instrument&status=latest&page=1&jobsPerPage=10')
  const job = await board(`queues/classify-instrument/${encodeURIComponent(jobIdFor('classify-instrument', failedId))}`)

  expect(list.statusCode).toBe(200)
  expect(list.body).toContain(failedId)
  expect(`${list.body}${job.body}`).not.toContain(MARK)
  const queue = list.json().queues.find(({ name }: { name: string }) => name === 'classify-instrument')
  for (const { data } of queue.jobs) expect(Object.keys(data)).toEqual(['emailId'])
})

test('whoever reads cases is told all of it: the walks above can fail', async () => {
  const told = new Set<string>()
  for (const route of Object.keys(ROUTES).filter((each) => each.startsWith('GET ') && !ROUTES[each]?.isAct)) {
    const { body } = await knock(app, route, 'counsel', reference)
    for (const [found] of body.matchAll(/zqmark[a-z]+/g)) told.add(found)
  }

  const written = [
    'agency',
    'subject',
    'text',
    'target',
    'finding',
    'letter',
    'body',
    'note',
    'customer',
    'marknote',
    'view',
  ]
  expect([...told]).toEqual(expect.arrayContaining(written.map(mark)))
})
