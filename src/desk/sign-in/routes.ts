import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isSamePassword } from '../access.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts, DeskSettings } from '../ports.js'
import { sendPage } from '../send-page.js'
import { type GuessCount, TOO_MANY_GUESSES } from './gatekeeper.js'
import { safePath } from './safe-path.js'
import { createSecondFactor } from './second-factor.js'
import { clearCookie, formToken, readCookie, setCookie } from './session.js'
import { againPage, signInPage } from './sign-in-page.js'

const Next = z.string().max(1_000).optional().catch(undefined)
/** One form, one answer: whatever of it was wrong, nobody learns which. */
const SignInForm = z.object({
  email: z.string().max(320).default(''),
  password: z.string().max(1_000),
  code: z.string().max(20).default(''),
  next: Next,
})
const CodeForm = z.object({ code: z.string().max(20), next: Next })

/** Signing in with an account of this installation, giving the second factor again, and signing out. */
export function signInRoutes(settings: DeskSettings, ports: DeskPorts, guesses: GuessCount) {
  const isSharedOpen = settings.password !== null
  const hasProvider = ports.signIn.openId !== null
  const giveCode = createSecondFactor(settings, ports, guesses)
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get<{ Querystring: { next?: string; note?: string } }>('/sign-in', async (request, reply) => {
      const next = safePath(request.query.next)
      if (request.session !== null) return reply.redirect(next, 303)
      const { note } = request.query
      return sendPage(reply, signInPage({ next, isSharedOpen, hasProvider, fault: null, note }))
    })
    app.post('/sign-in', async (request, reply) => {
      if (await guesses.isSpent(request)) return reply.status(429).send(TOO_MANY_GUESSES)
      const form = SignInForm.safeParse(request.body)
      const next = safePath(form.data?.next)
      const cookie = form.success ? await openSession(form.data, readCookie(request, settings)) : null
      if (cookie === null) {
        await guesses.add(request)
        return sendPage(reply.status(401), signInPage({ next, isSharedOpen, hasProvider, fault: WRONG }))
      }
      setCookie(reply, settings, cookie)
      return reply.redirect(next, 303)
    })
    app.post('/sign-out', { config: { area: 'own' } }, async (request, reply) => {
      if (request.session !== null) await ports.signIn.signOut(request.session.cookie)
      clearCookie(reply, settings)
      return reply.redirect('/sign-in', 303)
    })
    app.get<{ Querystring: { next?: string } }>('/sign-in/again', { config: { area: 'own' } }, (request, reply) =>
      sendPage(reply, againPage(request, { next: safePath(request.query.next), fault: null })),
    )
    app.post('/sign-in/again', { config: { area: 'own' } }, async (request, reply) => {
      const form = CodeForm.safeParse(request.body)
      const next = safePath(form.data?.next)
      const isRight = form.success && (await giveCode(request, reply, form.data.code))
      if (!isRight) return sendPage(reply.status(401), againPage(request, { next, fault: WRONG_CODE }))
      return reply.redirect(next, 303)
    })
  }

  async function openSession(form: z.infer<typeof SignInForm>, before: string | null): Promise<string | null> {
    if (form.email !== '') return ports.signIn.signIn(form, before)
    const isTeam = settings.password !== null && isSamePassword(form.password, settings.password)
    return isTeam ? ports.signIn.signInAsTeam(before) : null
  }
}

const WRONG = 'Address, password or code is wrong, or there were too many tries: then wait, a minute at first.'
const WRONG_CODE = 'The code is wrong or was used before. Wait for the next one; after several tries, a minute.'

/** The same for scripts: who am I, and the second factor given again. */
export function sessionRoutes(settings: DeskSettings, ports: DeskPorts, guesses: GuessCount) {
  const giveCode = createSecondFactor(settings, ports, guesses)
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/session', { config: { area: 'own' }, schema: { hide: true } }, async ({ session, principal }) => ({
      name: principal?.name,
      roles: principal?.roles,
      secondFactor: principal?.secondFactor ?? null,
      openedBy: session?.openedBy ?? null,
      formToken: session === null ? null : formToken(session),
    }))
    app.post(
      '/session/second-factor',
      { config: { area: 'own' }, schema: { hide: true, body: z.strictObject({ code: z.string().max(20) }) } },
      async (request, reply) => {
        if (request.session === null || (await guesses.isSpent(request)))
          return reply.status(429).send(TOO_MANY_GUESSES)
        return (await giveCode(request, reply, (request.body as { code: string }).code))
          ? { formToken: formToken(request.session) }
          : reply.status(422).send({ error: 'wrong-code', message: WRONG_CODE })
      },
    )
  }
}
