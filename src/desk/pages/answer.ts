import type { FastifyReply } from 'fastify'
import { messagePage } from './layout.js'

/** A page with one message, in the place of the one that was asked for. */
export function say(reply: FastifyReply, title: string, message: string): FastifyReply {
  return send(reply, messagePage(title, message))
}

/** A page as a browser takes it. */
export function send(reply: FastifyReply, { source }: { source: string }): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(source)
}
