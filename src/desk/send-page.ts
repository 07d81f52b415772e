import type { FastifyReply } from 'fastify'

/** Answers with a page; `status` where it is not the one that the reply has. */
export function sendPage(reply: FastifyReply, { source }: { source: string }, status?: number): FastifyReply {
  if (status !== undefined) reply.status(status)
  return reply.type('text/html; charset=utf-8').send(source)
}
