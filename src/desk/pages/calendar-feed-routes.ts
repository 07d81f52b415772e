import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { makeFeed, readFeed, revokeFeed } from '../calendar-feed.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { sendPage } from '../send-page.js'
import { type GuessCount, TOO_MANY_GUESSES } from '../sign-in/gatekeeper.js'
import { calendarFeedPage } from './calendar-feed-page.js'
import { messagePage } from './layout.js'

export const FEED_ROUTE = '/deadlines.ics'
const Asked = z.object({ key: z.string().regex(/^[\w-]{43}$/), of: z.enum(['mine', 'all']).catch('all') })

/** A person's calendar: read by programs that cannot sign in, under an address that nobody guesses and he can end. */
export function calendarFeedRoutes(ports: DeskPorts, guesses: GuessCount) {
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get(FEED_ROUTE, async (request, reply) => {
      if (await guesses.isSpent(request)) return reply.status(429).send(TOO_MANY_GUESSES)
      const asked = Asked.safeParse(request.query)
      const wish = asked.success && { key: asked.data.key, isOwnOnly: asked.data.of === 'mine', route: FEED_ROUTE }
      const calendar = wish === false ? null : await readFeed(ports, wish)
      if (calendar !== null) return reply.type('text/calendar; charset=utf-8').send(calendar)
      await guesses.add(request)
      return reply.status(404).send({ error: 'not-found', message: 'There is no calendar at this address.' })
    })
    app.get('/deadlines/feed', { config }, (request, reply) => show(request, reply, null))
    app.post('/deadlines/feed', { config }, async (request, reply) => {
      const made = await makeFeed(ports, principalOf(request))
      if (made.kind === 'refused') return refuse(reply, made)
      return show(request, reply, `${request.protocol}://${request.host}${FEED_ROUTE}?key=${made.key}`)
    })
    app.post('/deadlines/feed/revoke', { config }, async (request, reply) => {
      const done = await revokeFeed(ports, principalOf(request))
      return done.kind === 'refused' ? refuse(reply, done) : reply.redirect('/deadlines/feed', 303)
    })
  }

  async function show(request: FastifyRequest, reply: FastifyReply, address: string | null): Promise<FastifyReply> {
    const principal = principalOf(request)
    const feed = await ports.clocks.findFeed(principal.name)
    return sendPage(reply, calendarFeedPage({ feed, address, principal, viewer: request }))
  }
}

function refuse(reply: FastifyReply, { status, message }: { status: number; message: string }): FastifyReply {
  return sendPage(
    reply,
    messagePage('Nothing was changed', message, { place: 'deadlines', viewer: reply.request }),
    status,
  )
}
