import type { FastifyInstance } from 'fastify'
import { maySeeRestricted } from '../access.js'
import type { Html } from '../html.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { casePage } from './case-page.js'
import { caseQueuePage } from './case-queue.js'
import { messagePage } from './layout.js'

/** The pages for people: the queue and one case. */
export function pages(ports: DeskPorts) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get<{ Querystring: { after?: string } }>('/', { config: { area: 'content' } }, async (request, reply) => {
      const includeRestricted = maySeeRestricted(principalOf(request))
      const listed = await ports.listCases({ after: request.query.after ?? null, includeRestricted })
      return send(reply, caseQueuePage(listed, ports.now()))
    })

    app.get<{ Params: { reference: string } }>(
      '/cases/:reference',
      { config: { area: 'content' } },
      async (request, reply) => {
        const principal = principalOf(request)
        const { reference } = request.params
        const file = await ports.loadCase(reference, { includeRestricted: maySeeRestricted(principal) })
        if (file === null)
          return send(
            reply.status(404),
            messagePage('No such case', 'There is no case of this reference. The queue lists those there are.'),
          )
        await ports.recordView(principal, file.reference)
        return send(reply, casePage(file, ports.now()))
      },
    )
  }
}

function send<Reply extends { type(value: string): Reply; send(value: string): Reply }>(
  reply: Reply,
  page: Html,
): Reply {
  return reply.type('text/html; charset=utf-8').send(page.source)
}
