import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { endVouching, readVouchings, recordVouching, secondVouching } from '../vouchings.js'
import { asJson } from './as-json.js'
import { Instant, oneLine, REFUSALS, wordsOf } from './schemas.js'

const VouchingSchema = z.object({
  id: z.string(),
  domain: z.string(),
  organization: z.string(),
  country: z.string(),
  level: z.string().nullable(),
  callBackId: z.string(),
  givenBy: z.string(),
  givenAt: Instant,
  secondedBy: z.string().nullable(),
  secondedAt: Instant.nullable().describe('From here on it holds.'),
  endsAt: Instant,
  endedBy: z.string().nullable(),
  endedAt: Instant.nullable(),
  resembles: z.string().nullable().describe('What the name is like, for whoever confirms it.'),
})
const ListSchema = z.object({ vouchings: z.array(VouchingSchema) })

const ProposalSchema = z.strictObject({
  domain: z.string().max(253),
  organization: oneLine(200),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a country by ISO 3166-1, such as US'),
  level: z.enum(['federal', 'state', 'provincial', 'local', 'tribal', 'military', 'judicial', 'police']).nullable(),
  callBackId: z.uuid(),
})

const ById = z.object({ id: z.uuid() })
const area = { area: 'content' } as const

/** Vouchings: read by whoever sees content, given, confirmed and ended by persons. */
export async function vouchingRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/vouchings',
    {
      config: area,
      schema: { summary: 'Domains that approvers vouched for, newest first', response: { 200: ListSchema } },
    },
    async () => asJson(ListSchema, { vouchings: await readVouchings(ports) }),
  )
  app.post(
    '/vouchings',
    {
      config: area,
      schema: {
        summary: 'Vouch for one exact domain after a successful call-back',
        body: ProposalSchema,
        response: { 201: VouchingSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { callBackId, ...proposal } = request.body
      const act = await recordVouching(ports, principalOf(request), callBackId, proposal)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return reply.status(201).send(asJson(VouchingSchema, act.vouching))
    },
  )
  for (const { path, summary, act } of [
    { path: 'second', summary: 'Confirm a vouching as its second person', act: secondVouching },
    { path: 'end', summary: 'End a vouching', act: endVouching },
  ]) {
    app.post(
      `/vouchings/:id/${path}`,
      { config: area, schema: { summary, params: ById, response: { 200: VouchingSchema, ...REFUSALS } } },
      async (request, reply) => {
        const done = await act(ports, principalOf(request), request.params.id)
        if (done.kind === 'refused') return reply.status(done.status).send(wordsOf(done))
        return asJson(VouchingSchema, done.vouching)
      },
    )
  }
}
