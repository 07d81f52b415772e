import { afterEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { Released } from '../../src/cases/hold.js'
import { DESK, type Principal, type Role } from '../../src/desk/access.js'
import { casePage } from '../../src/desk/pages/case-page.js'
import { caseQueuePage } from '../../src/desk/pages/case-queue.js'
import type { SenderPorts } from '../../src/desk/ports.js'
import type { SenderMark } from '../../src/directory/sender-mark.js'
import { aCaseFile } from './a-case-file.js'
import { aCaseSheet } from './a-case-sheet.js'
import { ASKED, aQueuePage } from './a-queue.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

const person = (...roles: Role[]): Principal => aSignedInPerson({ roles })
const TOKEN: Principal = { name: 'token:x', kind: 'service', roles: ['reviewer', 'auditor'] }
const SINCE = new Date('2026-11-19T10:00:00Z')
const MARK: SenderMark = {
  markId: 1,
  subject: { kind: 'domain', name: 'town.example' },
  since: SINCE,
  markedAt: SINCE,
  markedBy: 'desk',
  note: null,
  clearedAt: null,
}
const RELEASED: Released = {
  cases: [
    { reference: 'LP-2026-000001-Z', isRestricted: false },
    { reference: 'LP-2026-000002-X', isRestricted: true },
  ],
  notices: [],
}
const BODY = { sender: 'Town.Example', since: '2026-11-20', note: 'the sheriff called' }

let app: FastifyInstance | undefined
afterEach(() => app?.close())

async function as(principal: Principal, changes: Partial<SenderPorts> = {}) {
  const said: unknown[] = []
  const asked: unknown[] = []
  const senders: SenderPorts = {
    listMarks: async () => [MARK],
    listHeld: async (_mark, query) => {
      asked.push(query)
      return { emails: [], cases: [], notices: [], isCut: false }
    },
    mark: async (saying, since) => said.push({ ...saying, since }),
    clear: async (saying) => {
      said.push(saying)
      return RELEASED
    },
    release: async (reference, release) => {
      said.push({ reference, ...release })
      return RELEASED
    },
    ...changes,
  }
  app = await apiFor(principal, emptyPorts({ senders, loadCase: async () => aCaseFile() }))
  const post = (url: string, payload: object) => (app as FastifyInstance).inject({ method: 'POST', url, payload })
  return { app, post, said, asked }
}

describe('senders that were taken over, by the API', () => {
  test('are read by a token, without what is restricted; counsel reads all', async () => {
    const token = await as(TOKEN)
    const reply = await token.app.inject({ url: '/senders/compromised' })

    expect(reply.statusCode).toBe(200)
    expect(reply.json().senders).toMatchObject([{ subject: { name: 'town.example' }, since: SINCE.toISOString() }])
    expect(token.asked).toEqual([{ includeRestricted: false, limit: 500 }])
    await token.app.close()

    const counsel = await as(person('counsel'))
    await counsel.app.inject({ url: '/senders/compromised' })
    expect(counsel.asked).toEqual([{ includeRestricted: true, limit: 500 }])
  })

  test('are marked by the legal team, behind its password', async () => {
    const { post, said } = await as(DESK)

    const reply = await post('/senders/compromised', BODY)

    expect(reply.statusCode).toBe(201)
    expect(said).toEqual([
      {
        subject: { kind: 'domain', name: 'town.example' },
        note: 'the sheriff called',
        actor: 'desk',
        since: SINCE,
      },
    ])
  })

  test.each(['/senders/compromised', '/senders/cleared', '/cases/LP-2026-000001-Z/release'])(
    'are never marked, cleared or let go by a token: %s',
    async (url) => {
      const { post, said } = await as(TOKEN)

      const reply = await post(
        url,
        url.endsWith('release') ? { note: 'x' } : url.endsWith('cleared') ? { sender: 'town.example' } : BODY,
      )

      expect(reply.statusCode).toBe(403)
      expect(said).toEqual([])
    },
  )

  test.each([
    [{ ...BODY, sender: 'gov.uk' }, 'no-sender'],
    [{ ...BODY, sender: 'gmail.com' }, 'shared-domain'],
    [{ ...BODY, since: 'yesterday' }, 'no-date'],
    [{ ...BODY, since: '2027-01-01' }, 'no-date'],
  ])('are not marked where it is no sender or no date: %j', async (body, error) => {
    const { post, said } = await as(DESK)

    const reply = await post('/senders/compromised', body)

    expect([reply.statusCode, reply.json().error, said]).toEqual([422, error, []])
  })

  test.each([{ ...BODY, note: 'two\nlines' }, { ...BODY, more: true }, { since: '2026-11-20' }])(
    'a body of another shape is refused: %j',
    async (body) => {
      expect((await (await as(DESK)).post('/senders/compromised', body)).statusCode).toBe(400)
    },
  )

  test('let go only by a person under his own name; others than counsel are told of no restricted case', async () => {
    expect((await (await as(DESK)).post('/senders/cleared', { sender: 'town.example' })).statusCode).toBe(403)
    await app?.close()
    const approver = await as(person('approver'))

    const cleared = await approver.post('/senders/cleared', { sender: 'town.example' })
    const released = await approver.post('/cases/LP-2026-000001-Z/release', { note: 'spoke to the sergeant' })

    expect(cleared.json().cases).toEqual([{ reference: 'LP-2026-000001-Z' }])
    expect(released.json().cases).toEqual([{ reference: 'LP-2026-000001-Z' }])
    expect(approver.said.at(-1)).toEqual({
      reference: 'LP-2026-000001-Z',
      note: 'spoke to the sergeant',
      actor: 'ann@kutano.example',
    })
  })

  test('what is not marked, and what nothing holds, cannot be let go', async () => {
    const { post } = await as(person('counsel'), { clear: async () => null, release: async () => null })

    expect((await post('/senders/cleared', { sender: 'town.example' })).statusCode).toBe(404)
    expect((await post('/cases/LP-2026-000001-Z/release', { note: 'x' })).statusCode).toBe(404)
  })

  test('stand in the description of the API', async () => {
    const { app: served } = await as(TOKEN)

    const paths = Object.keys((await served.inject({ url: '/openapi.json' })).json().paths)

    expect(paths.filter((path) => path.includes('senders'))).toHaveLength(2)
  })
})

describe('the page of a held case', () => {
  const now = new Date('2026-11-22T09:00:00Z')

  test('says so in one line, whatever a name holds', async () => {
    const subject = { kind: 'domain', name: '<script>.example' } as const
    const { source } = casePage(
      await aCaseSheet({ file: aCaseFile({ holds: [{ markId: 1, subject, since: SINCE }] }) }),
    )

    expect(source).toContain('Held: &lt;script&gt;.example was taken over, since 2026-11-19T10:00Z')
    expect(source).not.toContain('<script>')
  })

  test('and the queue shows no green for it, nor its agency as a fact', () => {
    const frame = {
      asked: ASKED,
      viewer: { principal: null, session: null },
      views: [],
      lettersAsked: 0,
      people: [],
      mark: '',
      now,
    }
    const queue = (isHeld: boolean) => caseQueuePage(aQueuePage([aCaseFile({ isHeld })]), frame).source

    expect(queue(true)).toContain('Held: taken over')
    expect(queue(true)).not.toContain('Domain proven')
    expect(queue(true)).toContain('\u201c<bdi>Federal Bureau of Investigation</bdi>\u201d')
    expect(queue(false)).toContain('Domain proven')
  })

  test('a case that nothing holds says nothing of it', async () => {
    expect(casePage(await aCaseSheet({ file: aCaseFile() })).source).not.toContain('Held')
  })
})
