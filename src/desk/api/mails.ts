import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { STAGES } from '../../edges/postgres/save-stage.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readLedger, readLedgerQuery } from '../read-ledger.js'
import { takeUpMail } from '../take-up-mail.js'
import { asJson } from './as-json.js'
import { Version } from './case-act-route.js'
import { Instant, REFUSALS, wordsOf } from './schemas.js'

const ListSchema = z.object({
  mails: z.array(
    z.object({
      emailId: z.string(),
      receivedAt: Instant,
      mailbox: z.string(),
      folder: z.string(),
      junk: z.boolean(),
      stage: z.enum(STAGES),
      reason: z.string().nullable().describe('Why it stands where it does.'),
      failureReason: z.string().nullable().describe('Why it does not move on.'),
      from: z.object({ name: z.string().nullable(), address: z.string() }).nullable(),
      subject: z.string().nullable(),
      instrument: z.string().nullable(),
      caseReference: z.string().nullable(),
      duplicateOf: z.string().nullable(),
    }),
  ),
  next: z.string().nullable().describe('`after` of the next page; null on the last one.'),
})
const TakenSchema = z.object({ reference: z.string().describe('The case that the mail is in from now on.') })

/** Every mail in the ledger; one that ended without a case is taken up by a person. */
export async function mailRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const config = { area: 'content' } as const
  const params = z.object({ id: z.uuid() })
  const response = { 200: TakenSchema, ...REFUSALS }
  app.get(
    '/mails',
    {
      config,
      schema: {
        summary: 'Every mail of the ledger with its stage and reason, the newest first',
        querystring: z.object({
          stage: z.enum(STAGES).optional(),
          mailbox: z.string().max(63).optional(),
          case: z.enum(['yes', 'no']).optional(),
          after: z.uuid().optional(),
        }),
        response: { 200: ListSchema },
      },
    },
    async (request) =>
      asJson(ListSchema, await readLedger(ports, principalOf(request), readLedgerQuery(request.query))),
  )
  app.post(
    '/mails/:id/case',
    { config, schema: { summary: 'Open a case from a mail that ended without one', params, response } },
    async (request, reply) => {
      const act = await takeUpMail(ports, principalOf(request), request.params.id, null)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return { reference: act.reference }
    },
  )
  app.post(
    '/mails/:id/attach',
    {
      config,
      schema: {
        summary: 'Have a mail that ended without a case join one that is there',
        params,
        body: z.strictObject({ into: z.string().max(40), version: Version }),
        response,
      },
    },
    async (request, reply) => {
      const act = await takeUpMail(ports, principalOf(request), request.params.id, request.body)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return { reference: act.reference }
    },
  )
}
