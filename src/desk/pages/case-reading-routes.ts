import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readCase } from '../read-cases.js'
import { takeCase } from '../records.js'
import { formTokenField } from '../sign-in/session.js'
import { say, send } from './answer.js'
import { documentPage } from './case-documents.js'
import { readOnly } from './case-form.js'
import { citesOf } from './cites.js'

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
    return send(reply, documentPage(file, email, document, { cites, forms, from: part - 1, viewer: request }))
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
