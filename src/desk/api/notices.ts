import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DRAFT_KINDS } from '../../draft/notice-draft.js'
import { NOTICE_STATES } from '../../notices/notice.js'
import { draftLetterFor } from '../further-letters.js'
import {
  approveNotice,
  editNotice,
  listNoticesFor,
  type NoticeResult,
  readNotice,
  sendNotice,
  settleNotice,
  takeBackApproval,
  withdrawNotice,
} from '../notices.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { asJson } from './as-json.js'
import { Version as CaseVersion } from './case-act-route.js'
import { ErrorSchema, Instant, REFUSALS, wordsOf } from './schemas.js'

const NoticeSchema = z.object({
  id: z.string(),
  caseReference: z.string().nullable(),
  restricted: z.boolean(),
  emailId: z.string(),
  kind: z.enum(DRAFT_KINDS),
  recipients: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  state: z.enum(NOTICE_STATES),
  version: z
    .number()
    .describe('Give it back with an edit or an approval: a letter that has changed is another letter.'),
  isHeld: z.boolean(),
  createdAt: Instant,
  editedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  because: z.string().nullable().describe('Why it came back from the way out, or was not given.'),
})

const SheetSchema = z.object({
  notice: NoticeSchema,
  gates: z.array(z.object({ id: z.string(), source: z.string(), reason: z.string() })),
})

const Id = z.object({ id: z.uuid() })
const Version = z.strictObject({ version: z.int().min(1) })
export const EditBody = z.strictObject({
  version: z.int().min(1),
  recipients: z.array(z.string().max(400)).min(1).max(50),
  subject: z.string().trim().min(1).max(200),
  body: z
    .string()
    .trim()
    .min(1)
    .max(40_000)
    .transform((text) => `${text.replace(/\r\n/g, '\n')}\n`),
})
const area = { area: 'content' } as const

/** Letters: read by whoever reads cases, edited by persons, approved and sent by persons who may. */
export async function noticeRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const ListSchema = z.object({ notices: z.array(NoticeSchema) })
  app.get(
    '/notices',
    {
      config: area,
      schema: {
        summary: 'Letters, those that wait longest first',
        querystring: z.object({ state: z.enum(NOTICE_STATES).optional(), reference: z.string().max(40).optional() }),
        response: { 200: ListSchema },
      },
    },
    async (request) =>
      asJson(ListSchema, { notices: await listNoticesFor(ports, principalOf(request), request.query) }),
  )
  app.get(
    '/notices/:id',
    {
      config: area,
      schema: {
        summary: 'One letter, and what keeps it from leaving',
        params: Id,
        response: { 200: SheetSchema, 404: ErrorSchema },
      },
    },
    async (request, reply) => {
      const sheet = await readNotice(ports, principalOf(request), request.params.id)
      return sheet === null
        ? reply.status(404).send({ error: 'not-found', message: 'There is no such letter.' })
        : asJson(SheetSchema, sheet)
    },
  )
  const response = { 200: NoticeSchema, ...REFUSALS }
  app.post(
    '/notices/:id/edit',
    { config: area, schema: { summary: 'Change a draft', params: Id, body: EditBody, response } },
    async (request, reply) =>
      answer(reply, await editNotice(ports, principalOf(request), request.params.id, request.body)),
  )
  app.post(
    '/notices/:id/approve',
    { config: area, schema: { summary: 'Approve the version that was read', params: Id, body: Version, response } },
    async (request, reply) =>
      answer(reply, await approveNotice(ports, principalOf(request), request.params.id, request.body.version)),
  )
  app.post(
    '/notices/:id/withdraw',
    { config: area, schema: { summary: 'Decide against a draft', params: Id, body: Version, response } },
    async (request, reply) =>
      answer(reply, await withdrawNotice(ports, principalOf(request), request.params.id, request.body.version)),
  )
  await wayRoutes(app, ports)
  draftingRoute(app, ports)
}

/** A letter beyond those that its mail called for. */
function draftingRoute(parent: FastifyInstance, ports: DeskPorts): void {
  const LettersSchema = z.object({ notices: z.array(NoticeSchema) })
  parent.withTypeProvider<ZodTypeProvider>().post(
    '/cases/:reference/letters',
    {
      config: area,
      schema: {
        summary: 'Draft a further letter of a chosen kind about a mail of the case',
        params: z.object({ reference: z.string().max(40) }),
        body: z.strictObject({ emailId: z.uuid(), kind: z.enum(DRAFT_KINDS), version: CaseVersion }),
        response: { 200: LettersSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await draftLetterFor(ports, principalOf(request), request.params.reference, request.body)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return asJson(LettersSchema, { notices: act.notices })
    },
  )
}

/** What follows an approval. */
async function wayRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const response = { 200: NoticeSchema, ...REFUSALS }
  app.post(
    '/notices/:id/take-back',
    { config: area, schema: { summary: 'Make an approved letter a draft again', params: Id, response } },
    async (request, reply) => answer(reply, await takeBackApproval(ports, principalOf(request), request.params.id)),
  )
  app.post(
    '/notices/:id/send',
    { config: area, schema: { summary: 'Send an approved letter', params: Id, response } },
    async (request, reply) => answer(reply, await sendNotice(ports, principalOf(request), request.params.id)),
  )
  app.post(
    '/notices/:id/settle',
    {
      config: area,
      schema: {
        summary: 'Say what became of a letter of which nobody knew',
        params: Id,
        body: z.strictObject({ wasSent: z.boolean() }),
        response,
      },
    },
    async (request, reply) =>
      answer(reply, await settleNotice(ports, principalOf(request), request.params.id, request.body.wasSent)),
  )
}

/** Whatever a letter's act came to. */
function answer(reply: FastifyReply, result: NoticeResult) {
  if (result.kind === 'refused') return reply.status(result.status).send(wordsOf(result))
  return reply.status(200).send(asJson(NoticeSchema, result.notice))
}
