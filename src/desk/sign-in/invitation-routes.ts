import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
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
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get<Link>('/invitation/:token', async (request, reply) => {
      if (await guesses.isSpent(request)) return reply.status(429).send(TOO_MANY_GUESSES)
      const { token } = request.params
      const found = await ports.signIn.findInvitation(token)
      if (found === null) {
        await guesses.add(request)
        return sendPage(reply.status(404), noInvitationPage())
      }
      return sendPage(reply, invitationPage({ token, ...found, fault: null }))
    })
    app.post<Link>('/invitation/:token', async (request, reply) => {
      if (await guesses.isSpent(request)) return reply.status(429).send(TOO_MANY_GUESSES)
      const { token } = request.params
      const found = await ports.signIn.findInvitation(token)
      if (found === null) {
        await guesses.add(request)
        return sendPage(reply.status(404), noInvitationPage())
      }
      const form = Form.safeParse(request.body)
      const fault = form.success ? judgePassword({ ...form.data, email: found.email }) : 'Fill in all three fields.'
      if (fault !== null || !form.success) {
        return sendPage(reply.status(422), invitationPage({ token, ...found, fault }))
      }
      if (await ports.signIn.acceptInvitation(token, form.data)) return reply.redirect('/sign-in?note=account', 303)
      await guesses.add(request)
      return sendPage(reply.status(422), invitationPage({ token, ...found, fault: WRONG_CODE }))
    })
  }
}

interface Link {
  Params: { token: string }
}

const WRONG_CODE = 'The code is not the one that the app shows now. Wait for the next one.'
