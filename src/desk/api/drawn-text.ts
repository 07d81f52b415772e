import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { confirmDrawnText } from '../drawn-text.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { DrawnPageBody, ErrorSchema, wordsOf } from './schemas.js'

/** What a person saw on a page whose text is not what is drawn. */
export async function drawnTextRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/cases/:reference/drawn-text',
    {
      config: { area: 'content' },
      schema: {
        summary: 'A page whose text is not what is drawn was compared with its picture by a person',
        params: z.object({ reference: z.string().max(40) }),
        body: DrawnPageBody,
        response: { 204: z.null(), 403: ErrorSchema, 404: ErrorSchema, 409: ErrorSchema, 422: ErrorSchema },
      },
    },
    async (request, reply) => {
      const result = await confirmDrawnText(ports, principalOf(request), request.params.reference, request.body)
      if (result.kind === 'refused') return reply.status(result.status).send(wordsOf(result))
      return reply.status(204).send(null)
    },
  )
}
