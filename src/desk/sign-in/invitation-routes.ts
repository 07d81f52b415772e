import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import { sendPage } from '../send-page.js'
import { type GuessCount, TOO_MANY_GUESSES } from './gatekeeper.js'
import { invitationPage, noInvitationPage } from './invitation-page.js'
import { judgePassword } from './judge-password.js'

const Form = z.object({ password: z.string().max(1_000), again: z.string().max(1_000), code: z.string().max(20) })

/** Behind a one-time link a person sets what he signs in with. Wrong links count as guesses. */
export function invitationRoutes(ports: DeskPorts, guesses: GuessCount) {
  /** Null where the reply says already why there is none. */
  const findOpen = async (request: FastifyRequest<Link>, reply: FastifyReply) => {
    if (await guesses.isSpent(request)) {
      reply.status(429).send(TOO_MANY_GUESSES)
      return null
    }
    const { token } = request.params
    const found = await ports.signIn.findInvitation(token)
    if (found !== null) return { token, ...found }
    await guesses.add(request)
    sendPage(reply.status(404), noInvitationPage())
    return null
  }
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get<Link>('/invitation/:token', async (request, reply) => {
      const invitation = await findOpen(request, reply)
      return invitation === null ? reply : sendPage(reply, invitationPage({ ...invitation, fault: null }))
    })
    app.post<Link>('/invitation/:token', async (request, reply) => {
      const invitation = await findOpen(request, reply)
      if (invitation === null) return reply
      const { token, email } = invitation
      const form = Form.safeParse(request.body)
      const fault = form.success ? judgePassword({ ...form.data, email }) : 'Fill in all three fields.'
      if (fault !== null || !form.success) {
        return sendPage(reply.status(422), invitationPage({ ...invitation, fault }))
      }
      if (await ports.signIn.acceptInvitation(token, form.data)) return reply.redirect('/sign-in?note=account', 303)
      await guesses.add(request)
      return sendPage(reply.status(422), invitationPage({ ...invitation, fault: WRONG_CODE }))
    })
  }
}

interface Link {
  Params: { token: string }
}

const WRONG_CODE = 'The code is not the one that the app shows now. Wait for the next one.'
