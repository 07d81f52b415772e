import type { FastifyInstance } from 'fastify'

/** What these routes answer stays in no browser's and no proxy's store: whoever sits there next sees nothing of it. */
export function keepOutOfCaches(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
}
