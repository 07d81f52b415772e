import type { FastifyInstance } from 'fastify'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import type { SecondFactor } from '../sign-in/second-factor.js'
import { caseRoutes } from './case-routes.js'
import { deadlineRoutes } from './deadline-routes.js'
import { noticeRoutes } from './notice-routes.js'
import { queueRoutes } from './queue-routes.js'

/** The pages for people: the queue and one case. */
export function pages(ports: DeskPorts, giveCode: SecondFactor) {
  return async (app: FastifyInstance): Promise<void> => {
    keepOutOfCaches(app)
    await app.register(queueRoutes(ports))
    await app.register(caseRoutes(ports, giveCode))
    await app.register(noticeRoutes(ports, giveCode))
    await app.register(deadlineRoutes(ports))
  }
}
