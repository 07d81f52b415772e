import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CALL_OUTCOMES, NUMBER_SOURCES } from '../../cases/call-back.js'
import { readCallBacks, recordCallBack, secondCallBack } from '../call-backs.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { asJson } from './as-json.js'
import { ErrorSchema, Instant, oneLine, REFUSALS, wordsOf } from './schemas.js'

const CallBackSchema = z.object({
  id: z.string(),
  emailId: z.string(),
  requester: z.string().nullable().describe('The exact address that the call verifies.'),
  officer: z.string().nullable(),
  agency: z.string().nullable(),
  number: z.string(),
  extension: z.string().nullable(),
  numberSource: z.enum(NUMBER_SOURCES),
  foundAt: z.string().nullable(),
  inMessage: z.boolean().describe('Known here before the mail came, and in the mail as well.'),
  uncompared: z.array(z.string()).describe('Documents that were not read, so the number was not looked for in them.'),
  answeredBy: z.string().nullable(),
  outcome: z.enum(CALL_OUTCOMES),
  calledAt: Instant,
  recordedAt: Instant,
  recordedBy: z.string(),
  byNamedPerson: z.boolean(),
  secondedBy: z.string().nullable(),
  secondedAt: Instant.nullable(),
})

const SheetSchema = z.object({
  owed: z.array(
    z.object({
      emailId: z.string(),
      requester: z.string().nullable(),
      officer: z.string().nullable(),
      reasons: z.array(z.object({ id: z.string(), says: z.string() })),
    }),
  ),
  callBacks: z.array(CallBackSchema),
  numbers: z
    .array(z.object({ number: z.string(), source: z.string(), agency: z.string().nullable(), since: Instant }))
    .describe('Numbers of the agency that are known without the mail.'),
  mayCloseAs: z.array(z.string()),
  gates: z.array(z.object({ id: z.string(), source: z.string(), reason: z.string() })),
})

const ProposalSchema = z.strictObject({
  emailId: z.uuid(),
  number: z.string().min(1).max(40),
  numberSource: z.enum(NUMBER_SOURCES),
  foundAt: oneLine(300).nullable().default(null),
  answeredBy: oneLine(200).nullable().default(null),
  outcome: z.enum(CALL_OUTCOMES),
  calledAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
})

const Reference = z.string().max(40)

/** Call-backs: read by whoever reads the case, recorded and seconded by persons. */
export async function callBackRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const area = { area: 'content' } as const
  app.get(
    '/cases/:reference/call-backs',
    {
      config: area,
      schema: {
        summary: 'The call-backs of a case: owed, on record, and the numbers known without the mail',
        params: z.object({ reference: Reference }),
        response: { 200: SheetSchema, 404: ErrorSchema },
      },
    },
    async (request, reply) => {
      const sheet = await readCallBacks(ports, principalOf(request), request.params.reference)
      return sheet === null
        ? reply.status(404).send({ error: 'not-found', message: 'There is no case of this reference.' })
        : asJson(SheetSchema, sheet)
    },
  )
  app.post(
    '/cases/:reference/call-backs',
    {
      config: area,
      schema: {
        summary: 'Record a call to the agency, at a number that is not from the mail',
        params: z.object({ reference: Reference }),
        body: ProposalSchema,
        response: { 201: CallBackSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const recording = await recordCallBack(ports, principalOf(request), request.params.reference, request.body)
      if (recording.kind === 'refused') return reply.status(recording.status).send(wordsOf(recording))
      return reply.status(201).send(asJson(CallBackSchema, recording.callBack))
    },
  )
  app.post(
    '/cases/:reference/call-backs/:id/second',
    {
      config: area,
      schema: {
        summary: 'Confirm the record of a call as its second person',
        params: z.object({ reference: Reference, id: z.uuid() }),
        response: { 200: CallBackSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { reference, id } = request.params
      const recording = await secondCallBack(ports, principalOf(request), reference, id)
      if (recording.kind === 'refused') return reply.status(recording.status).send(wordsOf(recording))
      return asJson(CallBackSchema, recording.callBack)
    },
  )
}
