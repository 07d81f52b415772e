import { afterEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { DrawnPage } from '../../src/cases/drawn-text.js'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import { aClassification, aDocument } from '../builders.js'
import { aCaseEmail, aCaseFile } from './a-case-file.js'
import { emptyPorts } from './empty-ports.js'

const PAGE = '/cases/LP-2026-000001-Z'
const EMAIL = '7b6e4a0e-6c2f-4d0f-9a53-0b6a3a6f2f11'
const SHA256 = 'ab'.repeat(32)

let app: FastifyInstance | undefined
let confirmed: DrawnPage[] = []
let given: string[] = []

/** A case with a page whose text is not what is drawn, and a document that asks for a password. */
async function desk(): Promise<FastifyInstance> {
  confirmed = []
  given = []
  const text = aDocument({
    id: 'd2',
    role: 'attachment',
    sha256: SHA256,
    pages: 1,
    pageStarts: [0],
    text: 'Mots.',
    language: 'fr',
  })
  const sealed = aDocument({ id: 'd3', role: 'attachment', status: 'encrypted', text: null })
  const email = aCaseEmail({
    emailId: EMAIL,
    documents: [text, sealed],
    drawnText: [{ documentId: 'd2', page: 1, outcome: 'differs', fields: ['targets'] }],
    classification: aClassification({
      primary: { ...aClassification().primary, type: 'unknown' },
    }),
  })
  const pageImages = [{ documentSha256: SHA256, page: 1, width: 850, height: 1100 }]
  const ports = emptyPorts({
    loadCase: async () => aCaseFile({ emails: [email], pageImages }),
    confirmDrawnText: async (_reference, page) => {
      confirmed.push(page)
      return page.page === 1
    },
    givePassword: async (_reference, password) => {
      given.push(password)
      return 1
    },
    findTokenHolder: async () => ({ name: 'token:x', kind: 'service', roles: ['reviewer'] }),
  })
  app = await createDesk({ password: 'correct horse', tls: null, isBehindProxy: false }, ports, createLog('silent'))
  return app
}

afterEach(() => app?.close())

const team = { authorization: `Basic ${Buffer.from('desk:correct horse').toString('base64')}` }
const token = { authorization: 'Bearer x' }
const form = (fields: Record<string, string>) => ({
  method: 'POST' as const,
  headers: { ...team, 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
})
const drawn = { emailId: EMAIL, documentId: 'd2', page: '1' }

describe('the page of a case', () => {
  test('offers the comparison of a page beside its picture, and the password of a document that asks for one', async () => {
    const { body } = await (await desk()).inject({ url: PAGE, headers: team })

    expect(body).toContain('The text of page 1 is not what is drawn on it: the accounts')
    expect(body).toContain('I have compared page 1 with its picture')
    expect(body).toContain('Password of this document')
    expect(body).toContain('type="password"')
  })

  test('offers neither to who may not act, and says all the same that the page differs', async () => {
    const { body } = await (await desk()).inject({ url: PAGE, headers: token })

    expect(body).toContain('is not what is drawn on it')
    expect(body).not.toMatch(/<button(?![^>]*class="term-word")/)
  })

  test('names the language of a document, and of a demand that the rules could not name', async () => {
    const { body } = await (await desk()).inject({ url: PAGE, headers: team })

    expect(body).toContain('It is written in French.')
    expect(body).toContain('<span class="muted small">French</span>')
  })
})

describe('the forms of the page', () => {
  test('a person has compared a page: it is confirmed, and the page comes again', async () => {
    const reply = await (await desk()).inject({ url: `${PAGE}/drawn-text`, ...form(drawn) })

    expect([reply.statusCode, reply.headers.location]).toEqual([303, `${PAGE}#documents`])
    expect(confirmed).toEqual([{ emailId: EMAIL, documentId: 'd2', page: 1 }])
  })

  test('a page that does not differ is told so, in words', async () => {
    const reply = await (await desk()).inject({ url: `${PAGE}/drawn-text`, ...form({ ...drawn, page: '2' }) })

    expect(reply.statusCode).toBe(409)
    expect(reply.body).toContain('nothing waits for a comparison')
  })

  test('a password is given, and stands in no answer', async () => {
    const reply = await (await desk()).inject({ url: `${PAGE}/passwords`, ...form({ password: 'Harbor-22' }) })

    expect(reply.statusCode).toBe(303)
    expect(given).toEqual(['Harbor-22'])
    expect(JSON.stringify(reply.headers) + reply.body).not.toContain('Harbor-22')
  })

  test.each([
    ['drawn-text', { ...drawn, page: '1e3' }],
    ['drawn-text', { ...drawn, documentId: '../../etc' }],
    ['passwords', { password: '' }],
    ['passwords', { password: 'two\nlines' }],
  ])('what is filled in wrong changes nothing: %s %j', async (act, fields) => {
    const reply = await (await desk()).inject({ url: `${PAGE}/${act}`, ...form(fields) })

    expect(reply.statusCode).toBe(422)
    expect([confirmed, given]).toEqual([[], []])
  })

  test('a token acts on neither, and another site cannot send them', async () => {
    const server = await desk()
    const asToken = { ...form(drawn), headers: { ...form(drawn).headers, ...token } }
    const forged = { ...form(drawn), headers: { ...form(drawn).headers, 'sec-fetch-site': 'cross-site' } }

    expect((await server.inject({ url: `${PAGE}/drawn-text`, ...asToken })).statusCode).toBe(403)
    expect((await server.inject({ url: `${PAGE}/drawn-text`, ...forged })).statusCode).toBe(403)
    expect(confirmed).toEqual([])
  })
})
