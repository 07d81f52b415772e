import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mergeCase, moveMailsOut } from '../move-mails.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { Version } from './case-act-route.js'
import { REFUSALS, wordsOf } from './schemas.js'

const MovedSchema = z.object({
  reference: z.string().describe('The case that the mails are in from now on.'),
  version: z.number(),
})
const Reference = z.string().max(40)
/** More than a thread has. */
const EmailIds = z.array(z.uuid()).min(1).max(200)

/** Mails go from one case to another: by people alone. */
export async function moveRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const params = z.object({ reference: Reference })
  const response = { 200: MovedSchema, ...REFUSALS }
  const config = { area: 'content' } as const
  app.post(
    '/cases/:reference/merge',
    {
      config,
      schema: {
        summary: 'Merge a case into another one: its mails go there, and it closes as a duplicate',
        params,
        body: z.strictObject({ into: Reference, version: Version }),
        response,
      },
    },
    async (request, reply) => {
      const act = await mergeCase(ports, principalOf(request), request.params.reference, request.body)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return { reference: act.reference, version: act.version }
    },
  )
  app.post(
    '/cases/:reference/moves',
    {
      config,
      schema: {
        summary: 'Move mails of a case into another one; `into` null opens one for them',
        params,
        body: z.strictObject({ into: Reference.nullable(), emailIds: EmailIds, version: Version }),
        response,
      },
    },
    async (request, reply) => {
      const act = await moveMailsOut(ports, principalOf(request), request.params.reference, request.body)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return { reference: act.reference, version: act.version }
    },
  )
}
