import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts, DeskSettings } from '../ports.js'
import { sendPage } from '../send-page.js'
import { type GuessCount, TOO_MANY_GUESSES } from './gatekeeper.js'
import { safePath } from './safe-path.js'
import { readCookie, setCookie, TRIP_SECONDS, takeTrip, tripCookie } from './session.js'
import { signInPage } from './sign-in-page.js'

const Trip = z.object({
  state: z.string().max(200),
  nonce: z.string().max(200),
  verifier: z.string().max(200),
  next: z.string().max(1_000),
  again: z.boolean(),
})

/**
 * To the identity provider and back. State, nonce and verifier wait in a cookie of this browser: an answer that another
 * browser asked for is none, and each is used once.
 */
export function openIdRoutes(settings: DeskSettings, ports: DeskPorts, guesses: GuessCount) {
  return async (app: FastifyInstance): Promise<void> => {
    keepOutOfCaches(app)
    app.get<{ Querystring: { next?: string; again?: string } }>('/sign-in/openid', async (request, reply) => {
      const next = safePath(request.query.next)
      if (ports.signIn.openId === null) return reply.redirect('/sign-in', 303)
      const again = request.query.again !== undefined
      const begun = await ports.signIn.openId.begin(again).catch(() => null)
      if (begun === null) return sayWhy(reply.status(502), next, PROVIDER_DOWN)
      const trip = Buffer.from(JSON.stringify({ ...begun.trip, next, again })).toString('base64url')
      tripCookie(reply, settings, trip, TRIP_SECONDS)
      return reply.redirect(begun.url, 303)
    })
    app.get('/sign-in/openid/back', async (request, reply) => {
      if (await guesses.isSpent(request)) return reply.status(429).send(TOO_MANY_GUESSES)
      const trip = readTrip(request)
      tripCookie(reply, settings, '', 0)
      const cookie = trip === null ? null : await finish(request, trip)
      if (trip === null || cookie === null) {
        await guesses.add(request)
        return sayWhy(reply.status(401), trip?.next ?? '/', REFUSED)
      }
      setCookie(reply, settings, cookie)
      return reply.redirect(trip.next, 303)
    })
  }

  function readTrip(request: FastifyRequest): z.infer<typeof Trip> | null {
    const kept = takeTrip(request, settings)
    try {
      const trip = Trip.safeParse(JSON.parse(Buffer.from(kept ?? '', 'base64url').toString('utf8')))
      return trip.success ? { ...trip.data, next: safePath(trip.data.next) } : null
    } catch {
      return null
    }
  }

  async function finish(request: FastifyRequest, { next: _, again, ...trip }: z.infer<typeof Trip>) {
    const search = new URL(request.url, 'http://desk.invalid').search
    const session = again ? request.session : null
    return (await ports.signIn.openId?.finish(search, trip, readCookie(request, settings), session)) ?? null
  }

  function sayWhy(reply: FastifyReply, next: string, fault: string): FastifyReply {
    return sendPage(reply, signInPage({ next, isSharedOpen: settings.password !== null, hasProvider: true, fault }))
  }
}

const PROVIDER_DOWN =
  'The identity provider does not answer. Try again in a minute; where work cannot wait, a break-glass account signs in below, and that is paged.'
const REFUSED =
  'The identity provider did not sign you in here: the answer was too old, was not asked for by this browser, or gives you no role. Begin again, or ask an admin for a role.'
