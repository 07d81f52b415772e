import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { acceptPage, listPagesFor } from '../on-call.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { asJson } from './as-json.js'
import { Instant, REFUSALS, wordsOf } from './schemas.js'

const PageSchema = z.object({
  id: z.string(),
  kind: z.enum(['emergency', 'child-safety']),
  caseReference: z.string(),
  raisedAt: Instant,
  times: z.number().describe('How often somebody was called.'),
  mails: z.number().describe('Mails of the sender that are counted on it.'),
  isLate: z.boolean().describe('The second person is called as well.'),
  reachedBy: z
    .array(z.enum(['mail', 'webhook']))
    .describe('By which ways the last call reached somebody; empty: by none, and it is repeated in half a minute.'),
  acceptedBy: z.string().nullable(),
  acceptedAt: Instant.nullable(),
})

/** Pages: who is called to which case, and who accepts. */
export async function onCallRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const area = { area: 'content' } as const
  const ListSchema = z.object({ pages: z.array(PageSchema) })
  app.get(
    '/on-call/pages',
    { config: area, schema: { summary: 'Pages, those that ring first', response: { 200: ListSchema } } },
    async (request) => asJson(ListSchema, { pages: await listPagesFor(ports, principalOf(request)) }),
  )
  app.post(
    '/on-call/pages/:id/accept',
    {
      config: area,
      schema: {
        summary: 'Accept a page: a person is at work on it, and it rings no more',
        params: z.object({ id: z.uuid() }),
        response: { 200: PageSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const result = await acceptPage(ports, principalOf(request), request.params.id)
      if (result.kind === 'refused') return reply.status(result.status).send(wordsOf(result))
      return asJson(PageSchema, result.page)
    },
  )
}
