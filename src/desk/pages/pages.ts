import type { FastifyInstance } from 'fastify'
import type { DeskPorts } from '../ports.js'
import type { SecondFactor } from '../sign-in/second-factor.js'
import { caseRoutes } from './case-routes.js'
import { deadlineRoutes } from './deadline-routes.js'
import { noticeRoutes } from './notice-routes.js'
import { queueRoutes } from './queue-routes.js'

/** The pages for people: the queue and one case. */
export function pages(ports: DeskPorts, giveCode: SecondFactor) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    await app.register(queueRoutes(ports))
    await app.register(caseRoutes(ports, giveCode))
    await app.register(noticeRoutes(ports, giveCode))
    await app.register(deadlineRoutes(ports))
  }
}
