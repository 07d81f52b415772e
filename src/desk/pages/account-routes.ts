import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts, DeskSettings } from '../ports.js'
import { principalOf } from '../principal.js'
import { sendPage } from '../send-page.js'
import { type GuessCount, TOO_MANY_GUESSES } from '../sign-in/gatekeeper.js'
import { judgePassword } from '../sign-in/judge-password.js'
import { clearCookie } from '../sign-in/session.js'
import { accountPage } from './account-page.js'

const EndForm = z.object({ session: z.union([z.literal('others'), z.uuid()]) })
const PasswordForm = z.object({
  current: z.string().max(1_000),
  password: z.string().max(1_000),
  again: z.string().max(1_000),
  code: z.string().max(20),
})

/** A person's own sessions and password; of nobody else's, whatever id is sent. */
export function accountRoutes(settings: DeskSettings, ports: DeskPorts, guesses: GuessCount) {
  const config = { area: 'own' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get('/account', { config }, (request, reply) => show(request, reply, null))
    app.post('/account/sessions/end', { config }, async (request, reply) => {
      const form = EndForm.safeParse(request.body)
      if (form.success && request.session !== null) {
        const { session } = form.data
        await ports.signIn.endSessions(request.session, session === 'others' ? null : session)
      }
      return reply.redirect('/account', 303)
    })
    app.post('/account/password', { config }, async (request, reply) => {
      if (await guesses.isSpent(request)) return reply.status(429).send(TOO_MANY_GUESSES)
      const form = PasswordForm.safeParse(request.body)
      if (request.session === null || !form.success) return show(request, reply.status(422), 'Fill in all the fields.')
      const fault = judgePassword({ ...form.data, email: principalOf(request).name })
      if (fault !== null) return show(request, reply.status(422), fault)
      if (!(await ports.signIn.changePassword(request.session, form.data))) {
        await guesses.add(request)
        return show(request, reply.status(422), WRONG)
      }
      clearCookie(reply, settings)
      return reply.redirect('/sign-in?note=password', 303)
    })
  }

  async function show(request: FastifyRequest, reply: FastifyReply, fault: string | null): Promise<FastifyReply> {
    const { session } = request
    const account = session === null ? { sessions: [], hasPassword: false } : await ports.signIn.loadAccount(session)
    return sendPage(reply, accountPage(request, account, fault))
  }
}

const WRONG = 'The current password or the code is wrong, or there were too many tries: then wait, a minute at first.'
