import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { assignCase } from '../case-life.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readClockQuery, readClocks } from '../read-clocks.js'
import { sendPage } from '../send-page.js'
import { safePath } from '../sign-in/safe-path.js'
import { deadlinesPage } from './deadlines-page.js'
import { messagePage } from './layout.js'

const TakeForm = z.object({ reference: z.string().max(40), back: z.string().max(1_000).optional() })

/** What is over, what falls due, what has no owner: and the button that takes it. */
export function deadlineRoutes(ports: DeskPorts) {
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    app.get('/deadlines', { config }, async (request, reply) => {
      const principal = principalOf(request)
      const asked = readClockQuery(request.query, principal)
      const [clocks, people] = await Promise.all([readClocks(ports, principal, asked), ports.people.list()])
      const names = new Map(people.map(({ email, name }) => [email, name]))
      return sendPage(reply, deadlinesPage(clocks, { asked, viewer: request, principal, names, now: ports.now() }))
    })
    app.post('/deadlines/take', { config }, async (request, reply) => {
      const form = TakeForm.safeParse(request.body)
      const principal = principalOf(request)
      const reference = form.data?.reference ?? ''
      const act = await assignCase(ports, principal, reference, principal.name)
      if (act.kind === 'done') return reply.redirect(safePath(form.data?.back ?? '/deadlines'), 303)
      return sendPage(
        reply,
        messagePage('Nothing was changed', act.message, { place: 'deadlines', viewer: request }),
        act.status,
      )
    })
  }
}
