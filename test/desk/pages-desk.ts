import type { FastifyInstance } from 'fastify'
import type { Principal } from '../../src/desk/access.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import { createDesk } from '../../src/desk/server.js'
import { formToken } from '../../src/desk/sign-in/session.js'
import { recordCaseView, recordListView } from '../../src/edges/postgres/audit.js'
import type { Pool } from '../../src/edges/postgres/database.js'
import { createLog } from '../../src/log.js'
import { emptyPorts } from './empty-ports.js'

export interface Answer {
  status: number
  body: string
  location: string
}

/** The pages over real stores, for persons who have signed in by a cookie of their own. */
export interface PagesDesk {
  app: FastifyInstance
  get(who: Principal, url: string): Promise<Answer>
  /** A form of a page, with its token unless said otherwise. */
  post(who: Principal, url: string, fields?: Record<string, string>, token?: string | null): Promise<Answer>
  close(): Promise<void>
}

let asked = 0

/** Without a database `over` says what is recorded. */
export async function openPagesDesk(pool: Pool | null, over: Partial<DeskPorts>): Promise<PagesDesk> {
  const people = new Map<string, Principal>()
  const ports = emptyPorts({
    now: () => new Date(),
    ...(pool === null
      ? {}
      : {
          recordView: ({ name }, reference) => recordCaseView(pool, name, reference),
          recordListView: ({ name }, route) => recordListView(pool, name, route),
        }),
    signIn: {
      ...emptyPorts().signIn,
      findSession: async (cookie) => {
        const principal = people.get(cookie)
        return principal === undefined ? null : { openedBy: 'local', principal }
      },
    },
    ...over,
  })
  const app = await createDesk({ password: null, tls: null, isBehindProxy: false }, ports, createLog('silent'))
  const cookieOf = (who: Principal) => {
    const known = [...people].find(([, each]) => JSON.stringify(each) === JSON.stringify(who))
    const cookie = known?.[0] ?? `${people.size}`.padEnd(43, 'c')
    people.set(cookie, who)
    return cookie
  }
  // From another address each time: a test is no flood.
  const from = () => `10.1.${Math.floor(++asked / 250)}.${asked % 250}`
  const answer = (reply: { statusCode: number; body: string; headers: Record<string, unknown> }): Answer => ({
    status: reply.statusCode,
    body: reply.body,
    location: String(reply.headers.location ?? ''),
  })
  return {
    app,
    async get(who, url) {
      const headers = { cookie: `writdesk=${cookieOf(who)}`, accept: 'text/html' }
      return answer(await app.inject({ url, headers, remoteAddress: from() }))
    },
    async post(who, url, fields = {}, token) {
      const cookie = cookieOf(who)
      const own = formToken({ cookie, principal: who, openedBy: 'local' })
      const form = { ...fields, ...(token === null ? {} : { _token: token ?? own }) }
      const headers = {
        cookie: `writdesk=${cookie}`,
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
      }
      const payload = new URLSearchParams(form).toString()
      return answer(await app.inject({ method: 'POST', url, headers, payload, remoteAddress: from() }))
    },
    close: () => app.close(),
  }
}
