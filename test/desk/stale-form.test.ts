import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'
import { openPagesDesk, type PagesDesk } from './pages-desk.js'

/** What a person wrote, and sent after his session had ended: he is told, and it is not lost. */
let desk: PagesDesk
beforeAll(async () => {
  desk = await openPagesDesk(null, { recordView: emptyPorts().recordView, recordListView: emptyPorts().recordListView })
})
afterAll(() => desk.close())

const URL = '/notices/00000000-0000-4000-8000-0000000000f1/edit'
const WRITTEN = 'Dear Ms. Roe,\n</textarea><script>alert(1)</script>'
const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const payload = new URLSearchParams({ body: WRITTEN, version: '1' }).toString()

describe('a form', () => {
  test('of a session that has ended changes nothing, and gives back what was written, as text', async () => {
    const { status, body } = await desk.post(aSignedInPerson(), URL, { body: WRITTEN, version: '1' }, 'x'.repeat(43))

    expect(status).toBe(403)
    expect(body).toContain('Dear Ms. Roe,\n&lt;/textarea&gt;&lt;script&gt;')
    expect(body).not.toContain('<script>')
    expect(body).toContain('href="/notices/00000000-0000-4000-8000-0000000000f1"')
  })

  test('never gives back a password or a code', async () => {
    const secret = 's3cret'.repeat(10)

    const { body } = await desk.post(aSignedInPerson(), URL, { password: secret, code: secret }, 'x'.repeat(43))

    expect(body).not.toContain(secret)
  })

  test('of a program is answered as programs are', async () => {
    const reply = await desk.app.inject({ method: 'POST', url: URL, headers: { ...headers, accept: '*/*' }, payload })

    expect([reply.statusCode, reply.json().error]).toEqual([401, 'unauthenticated'])
  })
})
