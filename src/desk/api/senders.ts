import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { clearSender, markSender, readMarks, releaseHeldCase } from '../senders.js'
import { asJson } from './as-json.js'
import { Instant, oneLine, REFUSALS, SubjectSchema, wordsOf } from './schemas.js'

const MarkSchema = z.object({
  markId: z.number(),
  subject: SubjectSchema,
  since: Instant,
  markedAt: Instant,
  markedBy: z.string(),
  note: z.string().nullable(),
  clearedAt: Instant.nullable(),
  emails: z.array(
    z.object({
      emailId: z.string(),
      receivedAt: Instant,
      mailbox: z.string(),
      stage: z.string(),
      caseReference: z.string().nullable(),
    }),
  ),
  cases: z.array(
    z.object({
      reference: z.string(),
      state: z.string(),
      mailsSince: z.number().describe('With none, older mail of it is in the case, and answers would go there.'),
      isHeld: z.boolean(),
    }),
  ),
  notices: z.array(
    z.object({
      noticeId: z.string(),
      kind: z.string(),
      state: z.string(),
      caseReference: z.string().nullable(),
      isHeld: z.boolean(),
    }),
  ),
  isCut: z.boolean().describe('There is more than is listed; `writdesk sender list --format json` lists all.'),
})

const ReleasedSchema = z.object({
  cases: z.array(z.object({ reference: z.string() })),
  notices: z.array(z.object({ noticeId: z.string(), kind: z.string(), caseReference: z.string().nullable() })),
})

const Sender = z.string().min(1).max(400).describe('An address, or a domain with all that is below it.')
const Note = oneLine(500)
const MarkBody = z.strictObject({
  sender: Sender,
  since: z.string().max(40).describe('2026-11-20, or 2026-11-20T15:04:05Z.'),
  note: Note.nullable().default(null),
  evenShared: z.boolean().default(false).describe('Also a domain that many bodies share.'),
})
const ClearBody = z.strictObject({ sender: Sender, note: Note.nullable().default(null) })

/** Senders that were taken over: read by whoever reads cases, marked and cleared by persons. */
export async function senderRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const area = { area: 'content' } as const
  const ListSchema = z.object({ senders: z.array(MarkSchema) })
  app.get(
    '/senders/compromised',
    {
      config: area,
      schema: { summary: 'Senders that were taken over, and what is held for them', response: { 200: ListSchema } },
    },
    async (request) => asJson(ListSchema, { senders: await readMarks(ports, principalOf(request)) }),
  )
  app.post(
    '/senders/compromised',
    {
      config: area,
      schema: {
        summary: 'Mark a sender as taken over: what is about it is held',
        body: MarkBody,
        response: { 201: MarkSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await markSender(ports, principalOf(request), request.body)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return reply.status(201).send(asJson(MarkSchema, act.mark))
    },
  )
  app.post(
    '/senders/cleared',
    {
      config: area,
      schema: {
        summary: "A sender is its owner's again: what this alone held is let go",
        body: ClearBody,
        response: { 200: ReleasedSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await clearSender(ports, principalOf(request), request.body)
      return act.kind === 'refused' ? reply.status(act.status).send(wordsOf(act)) : asJson(ReleasedSchema, act.released)
    },
  )
  app.post(
    '/cases/:reference/release',
    {
      config: area,
      schema: {
        summary: 'Let go of a held case after its agency was called',
        params: z.object({ reference: z.string().max(40) }),
        body: z.strictObject({ note: Note }),
        response: { 200: ReleasedSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await releaseHeldCase(ports, principalOf(request), request.params.reference, request.body.note)
      return act.kind === 'refused' ? reply.status(act.status).send(wordsOf(act)) : asJson(ReleasedSchema, act.released)
    },
  )
}
