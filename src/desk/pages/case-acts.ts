import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { DrawnPageBody, PasswordBody } from '../api/schemas.js'
import { confirmDrawnText } from '../drawn-text.js'
import { givePassword } from '../passwords.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import type { Refusal } from '../refusal.js'
import { messagePage } from './layout.js'

const Params = z.object({ reference: z.string().max(40) })
/** A form writes its numbers as text. */
const DrawnPageForm = DrawnPageBody.extend({
  page: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(DrawnPageBody.shape.page),
})

/** What the forms of a case's page do: the same acts as those of the API, and then the page again. */
export function caseActs(ports: DeskPorts) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    app.post('/cases/:reference/drawn-text', { config: { area: 'content' } }, async (request, reply) => {
      const { reference } = Params.parse(request.params)
      const page = DrawnPageForm.safeParse(request.body)
      if (!page.success) return answer(reply, reference, UNREADABLE)
      return answer(reply, reference, await confirmDrawnText(ports, principalOf(request), reference, page.data))
    })
    app.post('/cases/:reference/passwords', { config: { area: 'content' } }, async (request, reply) => {
      const { reference } = Params.parse(request.params)
      const form = PasswordBody.safeParse(request.body)
      if (!form.success) return answer(reply, reference, UNREADABLE)
      return answer(reply, reference, await givePassword(ports, principalOf(request), reference, form.data.password))
    })
  }
}

const UNREADABLE: Refusal = {
  kind: 'refused',
  status: 422,
  error: 'bad-form',
  message: 'The form was not filled in as it must be. Nothing was changed; go back and try again.',
}

function answer(reply: FastifyReply, reference: string, done: Refusal | { kind: string }): FastifyReply {
  if ('message' in done)
    return reply
      .status(done.status)
      .type('text/html; charset=utf-8')
      .send(messagePage('Nothing was changed', done.message).source)
  return reply.redirect(`/cases/${encodeURIComponent(reference)}`, 303)
}
