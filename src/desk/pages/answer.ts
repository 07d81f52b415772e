import type { FastifyReply } from 'fastify'
import { sendPage } from '../send-page.js'
import { messagePage } from './layout.js'

/** A page with one message, in the place of the one that was asked for. */
export function say(reply: FastifyReply, title: string, message: string): FastifyReply {
  return sendPage(reply, messagePage(title, message, { viewer: reply.request }))
}
