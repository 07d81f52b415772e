import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { givePassword } from '../passwords.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { ErrorSchema, PasswordBody, wordsOf } from './schemas.js'

/** The password of a case's documents: given by a person, never given back. */
export async function passwordRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/cases/:reference/passwords',
    {
      config: { area: 'content' },
      schema: {
        summary: 'Give the password of encrypted documents; their mails are read again',
        params: z.object({ reference: z.string().max(40) }),
        body: PasswordBody,
        response: {
          202: z.object({ mails: z.number().describe('Mails of the case that are read again.') }),
          403: ErrorSchema,
          404: ErrorSchema,
          409: ErrorSchema,
          422: ErrorSchema,
        },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      const giving = await givePassword(ports, principalOf(request), params.reference, body.password)
      if (giving.kind === 'refused') return reply.status(giving.status).send(wordsOf(giving))
      return reply.status(202).send({ mails: giving.mails })
    },
  )
}
