import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Principal } from '../../src/desk/access.js'
import { api } from '../../src/desk/api/api.js'
import type { DeskPorts } from '../../src/desk/ports.js'

/** The API alone, for one who has signed in. */
export async function apiFor(principal: Principal, ports: DeskPorts): Promise<FastifyInstance> {
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    return reply.status(status).send({ error: status < 500 ? 'bad-request' : 'failed', message: String(error) })
  })
  app.decorateRequest('principal', null)
  app.decorateRequest('session', null)
  app.addHook('onRequest', async (request) => {
    request.principal = principal
  })
  await app.register(api(ports))
  return app
}
