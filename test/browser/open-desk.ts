import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Principal } from '../../src/desk/access.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import { aSignedInPerson } from '../desk/a-signed-in-person.js'
import { emptyPorts } from '../desk/empty-ports.js'

/** A desk that holds what a test says, in memory, with somebody signed in before it. */
export interface OpenDesk {
  page: Page
  context: BrowserContext
  /** Whoever was signed in is not any more; from now on it is this person, in this browser. */
  signInAs(who: Principal): Promise<void>
  /** The session ends, and the browser does not know. */
  endSessions(): void
  close(): Promise<void>
}

export async function openDesk(
  browser: Browser,
  over: Partial<DeskPorts>,
  { path, who = aSignedInPerson() }: { path: string; who?: Principal },
): Promise<OpenDesk> {
  const sessions = new Map<string, Principal>()
  const ports = emptyPorts({
    ...over,
    signIn: {
      ...emptyPorts().signIn,
      findSession: async (cookie) => {
        const principal = sessions.get(cookie)
        return principal === undefined ? null : { openedBy: 'local', principal }
      },
    },
  })
  const app: FastifyInstance = await createDesk(
    { password: null, tls: null, isBehindProxy: false },
    ports,
    createLog('silent'),
  )
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const context = await browser.newContext({ baseURL: url })
  let opened = 0
  const signInAs = async (principal: Principal) => {
    const cookie = String(opened++).padEnd(43, 'c')
    sessions.clear()
    sessions.set(cookie, principal)
    await context.addCookies([{ name: 'writdesk', value: cookie, url }])
  }
  await signInAs(who)
  const page = await context.newPage()
  await page.goto(path)
  return {
    page,
    context,
    signInAs,
    endSessions: () => sessions.clear(),
    async close() {
      await context.close()
      await app.close()
    },
  }
}
