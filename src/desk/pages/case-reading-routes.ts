import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { maySeeRestricted } from '../access.js'
import { type CaseReader, createCaseLive } from '../case-live.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readCase } from '../read-cases.js'
import { takeCase } from '../records.js'
import { sendPage } from '../send-page.js'
import { formTokenField } from '../sign-in/session.js'
import { plainWords } from '../words.js'
import { say } from './answer.js'
import { documentPage } from './case-documents.js'
import { readOnly } from './case-form.js'
import { nameOf } from './case-notes.js'
import { citesOf } from './cites.js'
import { openStreams } from './event-stream.js'

const DocumentAddress = z.object({
  reference: z.string().max(40),
  mail: z.coerce.number().int().min(1).max(10_000),
  document: z.string().regex(/^d\d{1,6}$/),
  part: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

/** What is read of a case beside its page: one document at length, and the bundle of all. */
export function caseReadingRoutes(ports: DeskPorts) {
  return async (app: FastifyInstance): Promise<void> => {
    documentRoute(app, ports)
    exportRoute(app, ports)
    changesRoute(app, ports)
  }
}

/** One document of the case by itself, as far as a page holds. */
function documentRoute(app: FastifyInstance, ports: DeskPorts): void {
  app.get('/cases/:reference/documents/:mail/:document', { config: { area: 'content' } }, async (request, reply) => {
    const where = DocumentAddress.safeParse({ ...(request.params as object), ...(request.query as object) })
    const file = where.success ? await readCase(ports, principalOf(request), where.data.reference) : null
    const email = file?.emails[(where.data?.mail ?? 0) - 1]
    const document = email?.documents.find(({ id }) => id === where.data?.document)
    if (!where.success || file === null || email === undefined || document === undefined)
      return say(reply.status(404), 'No such document', 'There is no document of this address in a case.')
    const { reference, mail, part } = where.data
    const cites = citesOf(email, mail, { reference, isInView: false })
    const forms = { ...readOnly(reference), principal: principalOf(request), tokenField: formTokenField(request) }
    return sendPage(reply, documentPage(file, email, document, { cites, forms, from: part - 1, viewer: request }))
  })
}

/** The bundle of a case for whoever may take it. */
function exportRoute(app: FastifyInstance, ports: DeskPorts): void {
  app.get<{ Params: { reference: string } }>(
    '/cases/:reference/export',
    { config: { area: 'content' } },
    async (request, reply) => {
      const { reference } = request.params
      const act = await takeCase(ports, principalOf(request), reference)
      if (act.kind === 'refused') return say(reply.status(act.status), 'Nothing was exported', act.message)
      return reply
        .header('content-disposition', `attachment; filename="${reference}.zip"`)
        .type('application/zip')
        .send(act.zip)
    },
  )
}

const Since = z.object({
  since: z
    .string()
    .regex(/^\d{1,18}$/)
    .catch('0'),
})

/** What happens in a case while it is open: what and who, and never a word of a mail. Of a case that there is none of, silence. */
function changesRoute(app: FastifyInstance, ports: DeskPorts): void {
  const live = createCaseLive(ports)
  const open = openStreams(app)
  app.get<{ Params: { reference: string } }>(
    '/cases/:reference/events',
    { config: { area: 'content' } },
    async (request, reply) => {
      if (request.headers.accept !== 'text/event-stream')
        return say(reply.status(406), 'A stream', 'This address is a stream.')
      const colleagues = await ports.people.list()
      const reader: CaseReader = {
        reference: request.params.reference,
        includeRestricted: maySeeRestricted(principalOf(request)),
        since: Since.parse(request.query).since,
        tell: ({ actor, action }) =>
          raw.write(`event: change\ndata: ${nameOf({ colleagues }, actor)}: ${plainWords(action).toLowerCase()}\n\n`),
      }
      const raw = open(reply, () => live.remove(reader))
      // The browser says "Live" at the first byte: not before it is told what its page had missed.
      void live.add(reader).then(() => raw.writableEnded || raw.write('retry: 3000\n\n'))
      return reply
    },
  )
}
