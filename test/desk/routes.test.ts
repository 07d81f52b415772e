import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import { aCaseFile } from './a-case-file.js'
import { aQueue } from './a-queue.js'
import { emptyPorts } from './empty-ports.js'
import { type Audience, ROUTES } from './route-table.js'
import { KNOCKERS, type Knocker, knock, signInOfKnockers, tokenHolderOfKnockers } from './walk-routes.js'

/** Every registered route against everybody who may knock: who sees what is decided in one place, and this is its proof. */

const PLAIN = 'LP-2026-000001-Z'
const SEALED = 'LP-2026-000002-X'
const UNKNOWN = 'LP-2026-000003-V'
const PLAIN_WORDS = 'Ordinary County'
const SEALED_WORDS = 'Sealed County'

const IN: Readonly<Record<Audience, readonly Knocker[]>> = {
  open: KNOCKERS,
  own: ['reviewer', 'approver', 'counsel', 'ops', 'auditor', 'admin', 'team'],
  content: ['reviewer', 'approver', 'counsel', 'auditor', 'team', 'token-reviewer', 'token-auditor'],
  queues: ['ops', 'team', 'token-ops'],
  people: ['admin'],
}
/** Who may know of a restricted case. */
const COUNSEL: readonly Knocker[] = ['counsel', 'team']

const newDesk = () => createDesk({ password: null, tls: null, isBehindProxy: false }, world(), createLog('silent'))
let app: FastifyInstance
beforeAll(async () => {
  app = await newDesk()
})
afterAll(() => app.close())

/** An ordinary and a restricted case, each with words that no other has, wherever a port gives something away. */
function world() {
  const plain = aCaseFile({ reference: PLAIN, agency: PLAIN_WORDS })
  const sealed = aCaseFile({ reference: SEALED, agency: SEALED_WORDS, restricted: true })
  const visible = (includeRestricted: boolean) => (includeRestricted ? [plain, sealed] : [plain])
  const subject = { kind: 'address', name: 'chief@ordinary.example' } as const
  const empty = emptyPorts()
  return emptyPorts({
    queue: aQueue(visible),
    listCases: async ({ includeRestricted }) => ({ cases: visible(includeRestricted), next: null }),
    loadCase: async (reference, { includeRestricted }) =>
      visible(includeRestricted).find((each) => each.reference === reference) ?? null,
    loadPageImage: async (reference, _image, { includeRestricted }) =>
      visible(includeRestricted).some((each) => each.reference === reference)
        ? Buffer.from(reference === SEALED ? SEALED_WORDS : PLAIN_WORDS)
        : null,
    senders: {
      ...empty.senders,
      listMarks: async () => [
        {
          markId: 1,
          subject,
          since: new Date(0),
          markedAt: new Date(0),
          markedBy: 'ann@kutano.example',
          note: null,
          clearedAt: null,
        },
      ],
      listHeld: async (_mark, { includeRestricted }) => ({
        emails: [],
        cases: visible(includeRestricted).map(({ reference }) => ({
          reference,
          state: 'new',
          mailsSince: 1,
          isHeld: true,
        })),
        notices: [],
        isCut: false,
      }),
    },
    givePassword: async () => 1,
    signIn: signInOfKnockers,
    findTokenHolder: tokenHolderOfKnockers,
    queuePages: async (board) => {
      board.get('/', async () => 'queues')
    },
  })
}

const registered = (server: FastifyInstance) =>
  server.routesServed
    .flatMap(({ method, url }) => [method].flat().map((each) => `${each} ${url}`))
    .filter((route) => !/^(?:HEAD|OPTIONS) /.test(route))
    .map((route) => (/ \/ops\/queues(?:\/|$)/.test(route) ? 'ALL /ops/queues/*' : route))

test('every route has a row in route-table.ts, and every row a route', async () => {
  await app.ready()

  expect([...new Set(registered(app))].sort()).toEqual(Object.keys(ROUTES).sort())
})

test('a route without an area keeps the server from starting', async () => {
  const server = await newDesk()
  server.get('/forgotten', async () => 'x')

  await expect(server.ready()).rejects.toThrow('GET /forgotten has no area')
})

describe.each(Object.entries(ROUTES))('%s', (route, { sees, isAct = false }) => {
  test('lets in who may, and nobody else', async () => {
    const outcomes: Record<string, string> = {}
    for (const who of KNOCKERS) {
      const reply = await knock(app, route, who, PLAIN)
      const isTurnedAway = /"error":"(?:unauthenticated|not-your-area)"|A token reads and never acts/.test(reply.body)
      outcomes[who] = reply.statusCode >= 500 ? `failed ${reply.body}` : isTurnedAway ? 'turned away' : 'let in'
    }

    // A token reads and never acts: case-life, People.
    const isActing = isAct || (!route.startsWith('GET ') && !route.startsWith('ALL ') && sees !== 'open')
    const mayCome = (who: Knocker) => IN[sees].includes(who) && !(isActing && who.startsWith('token-'))
    const expected = KNOCKERS.map((who) => [who, mayCome(who) ? 'let in' : 'turned away'])
    expect(outcomes).toEqual(Object.fromEntries(expected))
  })

  test('shows content to nobody of ops or administration', async () => {
    for (const who of ['ops', 'admin', 'token-ops', 'nobody'] as const) {
      const { body } = await knock(app, route, who, PLAIN)
      expect([who, body.includes(PLAIN_WORDS) || body.includes(SEALED_WORDS)]).toEqual([who, false])
    }
  })

  test('tells nobody but counsel of a restricted case: it answers as if there were none', async () => {
    for (const who of KNOCKERS.filter((each) => !COUNSEL.includes(each))) {
      const [sealed, unknown] = [await knock(app, route, who, SEALED), await knock(app, route, who, UNKNOWN)]
      expect([who, sealed.body.includes(SEALED_WORDS) || sealed.body.includes(SEALED)]).toEqual([who, false])
      expect([who, sealed.statusCode, sealed.body]).toEqual([who, unknown.statusCode, unknown.body])
    }
  })
})

test('this world would give a restricted case away to counsel, so that the tests above can fail', async () => {
  const told = []
  for (const [route] of Object.entries(ROUTES)) {
    const { body } = await knock(app, route, 'counsel', SEALED)
    if (body.includes(SEALED_WORDS) || body.includes(SEALED)) told.push(route)
  }

  expect(told).toEqual(
    expect.arrayContaining([
      'GET /',
      'GET /cases/:reference',
      'GET /cases/:reference/pages/:document/:page',
      'GET /api/v1/cases',
      'GET /api/v1/cases/:reference',
      'GET /api/v1/senders/compromised',
    ]),
  )
})
