import type { FastifyInstance } from 'fastify'
import { whyMayNot } from '../access.js'
import type { Html } from '../html.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readCase } from '../read-cases.js'
import { formTokenField } from '../sign-in/session.js'
import { caseActs } from './case-acts.js'
import { casePage } from './case-page.js'
import { messagePage } from './layout.js'
import { queueRoutes } from './queue-routes.js'

/** The pages for people: the queue and one case. */
export function pages(ports: DeskPorts) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    await app.register(queueRoutes(ports))
    await app.register(caseActs(ports))
    app.get<{ Params: { reference: string } }>(
      '/cases/:reference',
      { config: { area: 'content' } },
      async (request, reply) => {
        const file = await readCase(ports, principalOf(request), request.params.reference)
        if (file === null)
          return send(
            reply.status(404),
            messagePage('No such case', 'There is no case of this reference. The queue lists those there are.'),
          )
        const principal = principalOf(request)
        const forms = {
          reference: file.reference,
          tokenField: formTokenField(request),
          mayConfirm: whyMayNot(principal, 'confirm-drawn-text') === null,
          mayGivePassword: ports.givePassword !== null && whyMayNot(principal, 'give-password') === null,
        }
        return send(reply, casePage(file, ports.now(), forms, request))
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
