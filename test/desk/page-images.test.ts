import { afterEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { Role } from '../../src/desk/access.js'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import { aClassification, aDocument } from '../builders.js'
import { aCaseEmail, aCaseFile } from './a-case-file.js'
import { emptyPorts } from './empty-ports.js'

const SHA256 = 'ab'.repeat(32)
const PNG = Buffer.from('\x89PNG\r\n\x1a\nand so on', 'latin1')
const PAGE = `/cases/LP-2026-000001-Z/pages/${SHA256}/1`

let app: FastifyInstance | undefined
let viewed: string[] = []

/** One case whose document has a picture of its first page, and one restricted case. */
async function desk(file = aCaseFile()): Promise<FastifyInstance> {
  viewed = []
  const ports = emptyPorts({
    loadCase: async () => file,
    loadPageImage: async (reference, { documentSha256, page }, { includeRestricted }) =>
      documentSha256 === SHA256 && page === 1 && (reference === 'LP-2026-000001-Z' || includeRestricted) ? PNG : null,
    findTokenHolder: async (token) => ({ name: 'token:x', kind: 'service', roles: [token as Role] }),
    recordView: async ({ name }, reference) => {
      viewed.push(`${name} ${reference}`)
    },
  })
  app = await createDesk({ password: 'correct horse', tls: null, isBehindProxy: false }, ports, createLog('silent'))
  return app
}

afterEach(async () => {
  await app?.close()
})

const as = (role: string) => ({ authorization: `Bearer ${role}` })
const asCounsel = { authorization: `Basic ${Buffer.from('desk:correct horse').toString('base64')}` }

describe('the picture of a page', () => {
  test.each(['', '/api/v1'])('is a PNG in a sandbox, and its view is recorded: %s', async (root) => {
    const reply = await (await desk()).inject({ url: `${root}${PAGE}`, headers: as('reviewer') })

    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload).toEqual(PNG)
    expect(reply.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    })
    expect(viewed).toEqual(['token:x LP-2026-000001-Z'])
  })

  test.each(['ops', 'admin'])('is not for the role %s', async (role) => {
    expect((await (await desk()).inject({ url: PAGE, headers: as(role) })).statusCode).toBe(403)
  })

  test('of a restricted case is for counsel alone', async () => {
    const url = PAGE.replace('LP-2026-000001-Z', 'LP-2026-000002-X')
    const server = await desk()

    expect((await server.inject({ url, headers: as('auditor') })).statusCode).toBe(404)
    expect(viewed).toEqual([])
    expect((await server.inject({ url, headers: asCounsel })).statusCode).toBe(200)
  })

  test.each([
    ['another page', PAGE.replace(/1$/, '2'), 404],
    ['a page that is none', PAGE.replace(/1$/, '0'), 400],
    ['a document that is no hash', '/cases/LP-2026-000001-Z/pages/..%2Fsecret/1', 400],
    ['nobody', PAGE, 401],
  ])('is not there for %s', async (what, url, status) => {
    const reply = await (await desk()).inject({ url, headers: what === 'nobody' ? {} : as('reviewer') })

    expect(reply.statusCode).toBe(status)
  })
})

describe('the case page', () => {
  const document = aDocument({
    id: 'd1',
    role: 'attachment',
    sha256: SHA256,
    pages: 1,
    pageStarts: [0],
    text: 'Words.',
  })
  const email = aCaseEmail({ documents: [document], classification: aClassification() })
  const pageImages = [{ documentSha256: SHA256, page: 1, width: 850, height: 1100 }]

  test('shows the picture beside the words', async () => {
    const server = await desk(aCaseFile({ emails: [email], pageImages }))

    const { body } = await server.inject({ url: '/cases/LP-2026-000001-Z', headers: asCounsel })

    expect(body).toContain(`src="${PAGE}"`)
    expect(body).toContain('width="850"')
  })

  test('says what a signature in a document proves, and what it does not cover', async () => {
    const signed = {
      whole: false,
      signer: { name: 'Hon. <b>Bern</b>', addresses: [] },
      issuer: 'Test Root',
      key: '1',
      signedAt: '2026-11-20T10:00:00Z',
      result: 'valid' as const,
      reason: 'It leads to a trusted root.',
    }
    const server = await desk(aCaseFile({ emails: [{ ...email, documents: [{ ...document, signatures: [signed] }] }] }))

    const { body } = await server.inject({ url: '/cases/LP-2026-000001-Z', headers: asCounsel })

    expect(body).toContain('Signature in the file: valid')
    expect(body).toContain('added to or changed after it was signed')
    expect(body).not.toContain('<b>Bern</b>')
  })

  test('shows hash and size instead where the case concerns child safety', async () => {
    const primary = { ...aClassification().primary, type: 'child-safety-report' as const }
    const reported = { ...email, classification: aClassification({ primary }) }
    const server = await desk(aCaseFile({ emails: [reported, email], pageImages }))

    const { body } = await server.inject({ url: '/cases/LP-2026-000001-Z', headers: asCounsel })

    expect(body).not.toContain('<img')
    expect(body).toContain(SHA256)
  })
})
