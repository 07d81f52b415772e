import type { FastifyInstance } from 'fastify'
import { sendPage } from './answer-form.js'
import { glossaryPage } from './glossary-page.js'

/** The legal words, for whoever is signed in. */
export function glossaryRoutes() {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    app.get('/glossary', { config: { area: 'own' } }, async (request, reply) => sendPage(reply, glossaryPage(request)))
  }
}
