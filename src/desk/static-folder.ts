import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import serveFolder from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * Style and script, compressed for browsers that take it: they hold nothing of anybody. Pages are not: what is secret and what
 * somebody wrote in a mail would stand in one compressed answer, whose length tells of both (BREACH).
 */
export function staticFolder(root: string) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onSend', async (request, reply, payload) => {
      reply.header('vary', 'accept-encoding')
      const isFile = reply.statusCode === 200 && request.method === 'GET' && payload instanceof Readable
      if (!isFile || !/\bgzip\b(?!\s*;\s*q=0)/.test(request.headers['accept-encoding'] ?? '')) return payload
      reply.header('content-encoding', 'gzip').removeHeader('content-length')
      // A file that fails half-way ends the answer with it; the server tells of that by itself.
      return pipeline(payload, createGzip(), () => undefined)
    })
    await app.register(serveFolder, { root, prefix: '/static/', index: false })
  }
}
