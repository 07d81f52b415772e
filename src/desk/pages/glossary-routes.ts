import type { FastifyInstance } from 'fastify'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import { sendPage } from '../send-page.js'
import { glossaryPage } from './glossary-page.js'

/** The legal words, for whoever is signed in. */
export function glossaryRoutes() {
  return async (app: FastifyInstance): Promise<void> => {
    keepOutOfCaches(app)
    app.get('/glossary', { config: { area: 'own' } }, async (request, reply) => sendPage(reply, glossaryPage(request)))
  }
}
