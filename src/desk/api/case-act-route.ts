import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Principal } from '../access.js'
import type { CaseAct } from '../case-life.js'
import { principalOf } from '../principal.js'
import { REFUSALS, wordsOf } from './schemas.js'

export const Version = z
  .int()
  .min(1)
  .describe('The version of the case that the person has seen; on another one nothing is done.')

const DoneSchema = z.object({ version: z.number().describe('The version of the case from now on.') })

/** Adds the route of one act on a case: the act decides, and what it refuses is told with its status. */
export function caseActRoute<Body extends z.ZodType>(
  parent: FastifyInstance,
  { path, summary, body }: { path: string; summary: string; body: Body },
  act: (who: Principal, reference: string, body: z.output<Body>) => Promise<CaseAct>,
): void {
  const params = z.object({ reference: z.string().max(40) })
  parent
    .withTypeProvider<ZodTypeProvider>()
    .post(
      `/cases/:reference/${path}`,
      { config: { area: 'content' }, schema: { summary, params, body, response: { 200: DoneSchema, ...REFUSALS } } },
      async (request, reply) => {
        const { reference } = params.parse(request.params)
        const done = await act(principalOf(request), reference, request.body as z.output<Body>)
        if (done.kind === 'refused') return reply.status(done.status).send(wordsOf(done))
        return { version: done.version }
      },
    )
}
