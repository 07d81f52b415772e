import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { sendPage } from '../send-page.js'
import { opsPage } from './ops-page.js'

/** All that failed, or the one mail of this id. */
const RetryForm = z.object({ mail: z.uuid().optional() })

/** The pages of ops: where mail sticks, and the button that offers what failed again. */
export function opsRoutes(ports: DeskPorts) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    const config = { area: 'queues' } as const
    app.get('/ops', { config }, (request, reply) => show(request, reply, null))
    app.post('/ops/retry', { config }, async (request, reply) => {
      const form = RetryForm.safeParse(request.body ?? {})
      if (!form.success) return show(request, reply.status(422), 'There is no mail of that id.')
      const offered = await ports.ops.retry(principalOf(request).name, form.data.mail ?? null)
      return show(request, reply, offered === 1 ? '1 mail is offered again.' : `${offered} mails are offered again.`)
    })
  }

  async function show(request: FastifyRequest, reply: FastifyReply, note: string | null): Promise<FastifyReply> {
    return sendPage(reply, opsPage(await ports.ops.status(), request, { note, now: ports.now() }))
  }
}
