import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pageImages } from '../page-images.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { listCasesFor, readCase } from '../read-cases.js'
import { asJson } from './as-json.js'
import { callBackRoutes } from './call-backs.js'
import { caseLifeRoutes } from './case-life.js'
import { drawnTextRoutes } from './drawn-text.js'
import { mailRoutes } from './mails.js'
import { moveRoutes } from './move-mails.js'
import { noticeRoutes } from './notices.js'
import { onCallRoutes } from './on-call.js'
import { passwordRoutes } from './passwords.js'
import { recordRoutes } from './records.js'
import { CaseFileSchema, CaseListSchema, ErrorSchema } from './schemas.js'
import { senderRoutes } from './senders.js'
import { vouchingRoutes } from './vouchings.js'

/** The JSON API: the same data as the pages, by bearer token with a role; its description is `openapi.json`. */
export function api(ports: DeskPorts) {
  return async (parent: FastifyInstance): Promise<void> => {
    await parent.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { title: 'Writdesk', version: '1', description: 'Legal process received by mail, as cases.' },
        components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
        security: [{ token: [] }],
      },
      transform: jsonSchemaTransform,
    })
    const app = parent.withTypeProvider<ZodTypeProvider>()
    app.get('/openapi.json', { config: { area: 'content' }, schema: { hide: true } }, async () => app.swagger())
    app.get(
      '/cases',
      {
        config: { area: 'content' },
        schema: {
          summary: 'Cases, newest first',
          querystring: z.object({ after: z.string().max(200).optional() }),
          response: { 200: CaseListSchema },
        },
      },
      async (request) => {
        return asJson(CaseListSchema, await listCasesFor(ports, principalOf(request), request.query.after))
      },
    )
    app.get(
      '/cases/:reference',
      {
        config: { area: 'content' },
        schema: {
          summary: 'One case with its emails, findings and letters',
          params: z.object({ reference: z.string().max(40) }),
          response: { 200: CaseFileSchema, 404: ErrorSchema },
        },
      },
      async (request, reply) => {
        const file = await readCase(ports, principalOf(request), request.params.reference)
        if (file === null)
          return reply.status(404).send({ error: 'not-found', message: 'There is no case of this reference.' })
        return asJson(CaseFileSchema, file)
      },
    )
    await app.register(pageImages(ports))
    await callBackRoutes(app, ports)
    await caseLifeRoutes(app, ports)
    await moveRoutes(app, ports)
    await mailRoutes(app, ports)
    await drawnTextRoutes(app, ports)
    await passwordRoutes(app, ports)
    await vouchingRoutes(app, ports)
    await senderRoutes(app, ports)
    await recordRoutes(app, ports)
    await noticeRoutes(app, ports)
    await onCallRoutes(app, ports)
  }
}
