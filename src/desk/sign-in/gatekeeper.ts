import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { type Credentials, DESK, isSamePassword, maySee, type Principal, readCredentials } from '../access.js'
import type { DeskPorts, DeskSettings } from '../ports.js'
import { FORM_TOKEN, isFormToken, readCookie } from './session.js'
import { staleFormPage } from './stale-form-page.js'

/** Far above what a person or a dashboard does. */
export const REQUESTS_A_MINUTE = 600
/** A person mistypes a few times; at this rate even a poor password of eight characters takes centuries to guess. */
const GUESSES_A_MINUTE = 10
const SIGN_IN = ['/sign-in', '/sign-in/openid', '/sign-in/openid/back', '/invitation/:token']
/** For machines, style sheets and whoever signs in; by the matched route, since an address can be written in many ways. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set([
  '/healthz',
  '/readyz',
  '/metrics',
  '/static/*',
  // A calendar program cannot sign in: its key is in the address.
  '/deadlines.ics',
  ...SIGN_IN,
])

/** Every route that was registered, for whoever checks that none was forgotten; one without an area does not start. */
export function watchRoutes(app: FastifyInstance): RouteOptions[] {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  app.addHook('onReady', async () => {
    const forgotten = routes.find(({ url, config }) => !OPEN_ROUTES.has(url) && config?.area === undefined)
    if (forgotten !== undefined)
      throw new Error(`${forgotten.method} ${forgotten.url} has no area: say who may see it.`)
  })
  return routes
}

/** Counts wrong passwords, tokens and codes of an address. */
export interface GuessCount {
  isSpent(request: FastifyRequest): Promise<boolean>
  add(request: FastifyRequest): Promise<void>
}

export function countGuesses(app: FastifyInstance): GuessCount {
  const count = app.createRateLimit({ max: GUESSES_A_MINUTE, timeWindow: '1 minute' })
  return {
    async isSpent(request) {
      const guesses = await count(request, { increment: false })
      return !guesses.isAllowed && guesses.remaining <= 0
    },
    async add(request) {
      await count(request)
    },
  }
}

/** Who asks, whether he may see the route, and whether he himself sent the request: for every route, before it runs. */
export function keepGate(app: FastifyInstance, settings: DeskSettings, ports: DeskPorts, guesses: GuessCount): void {
  app.addHook('onRequest', async (request, reply) => {
    const credentials = readCredentials(request.headers.authorization)
    if (credentials.kind === 'none') return findSession(request, settings, ports)
    if (await guesses.isSpent(request)) return reply.status(429).send(TOO_MANY_GUESSES)
    request.principal = await authenticate(credentials, settings, ports)
    if (request.principal === null) await guesses.add(request)
  })
  app.addHook('onRequest', authorize)
  app.addHook('preValidation', refuseForgedForms)
  // Every view of content is an audit event: of a case by whoever reads it (`readCase`), of all else here.
  app.addHook('preHandler', async ({ principal, method, routeOptions: { url = '', config } }) => {
    if (principal === null || config.area !== 'content' || !isReading(method) || url.includes(':reference')) return
    // It tells that a case opened, and nothing of it.
    if (url === '/events') return
    await ports.recordListView(principal, url)
  })
}

export const TOO_MANY_GUESSES = {
  error: 'too-many-guesses',
  message: `More than ${GUESSES_A_MINUTE} wrong passwords or tokens in a minute. Wait a minute.`,
}

async function findSession(request: FastifyRequest, settings: DeskSettings, ports: DeskPorts): Promise<void> {
  const cookie = readCookie(request, settings)
  if (cookie === null || request.routeOptions.url === '/static/*') return
  const found = await ports.signIn.findSession(cookie)
  if (found === null) return
  request.session = { cookie, ...found }
  request.principal = found.principal
}

async function authenticate(
  credentials: Credentials,
  settings: DeskSettings,
  ports: DeskPorts,
): Promise<Principal | null> {
  if (credentials.kind === 'bearer') return ports.findTokenHolder(credentials.token)
  if (credentials.kind === 'none' || settings.password === null) return null
  return isSamePassword(credentials.password, settings.password) ? DESK : null
}

async function authorize(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (isForgedByAnotherSite(request)) {
    return reply.status(403).send({ error: 'forbidden', message: 'This request comes from another site.' })
  }
  if (OPEN_ROUTES.has(request.routeOptions.url ?? '')) return
  if (request.principal === null) return askToSignIn(request, reply)
  const { area } = request.routeOptions.config
  if (area === undefined && request.routeOptions.url === undefined) return
  if (area === undefined || !maySee(request.principal, area)) {
    const own = OWN_PLACES.find((place) => request.principal !== null && maySee(request.principal, place.area))
    if (request.url === '/' && isBrowsing(request) && own !== undefined) return reply.redirect(own.href, 303)
    return reply
      .status(403)
      .send({ error: 'not-your-area', message: 'Your role does not see this. Ask an admin for one that does.' })
  }
  if (request.principal.kind === 'service' && !isReading(request.method)) {
    return reply.status(403).send({ error: 'forbidden', message: 'A token reads and never acts. A person does this.' })
  }
}

/** A person is shown the page where he signs in, and comes back; a program is told the status. */
function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isBrowsing(request)) return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303)
  if (isForm(request)) {
    return reply.redirect(`/sign-in?note=not-sent&next=${encodeURIComponent(pageOfForm(request.url))}`, 303)
  }
  // A browser would ask for the shared password over a page whose script only looked whether somebody is there.
  if (request.headers['sec-fetch-mode'] === undefined)
    reply.header('www-authenticate', 'Basic realm="Writdesk", charset="UTF-8"')
  return reply.status(401).send({ error: 'unauthenticated', message: 'Sign in, or send a bearer token.' })
}

/** Where somebody who sees no content goes from the desk's door. */
const OWN_PLACES = [
  { area: 'queues', href: '/ops' },
  { area: 'people', href: '/people' },
] as const

function isBrowsing({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '')
}

/** A person pressed a button, and his session had ended meanwhile. */
function isForm({ method, headers, url }: FastifyRequest): boolean {
  return method === 'POST' && /\btext\/html\b/.test(headers.accept ?? '') && !url.startsWith('/api/')
}

/** The page that a form stands on, by the address that it is sent to: a case for what is below it, else the place itself. */
export function pageOfForm(url: string): string {
  const [, place = '', one] = /^\/([a-z-]+)(?:\/([^/?#]+))?/.exec(url) ?? []
  if (SINGLE.includes(place) && one !== undefined && /\d/.test(one)) return `/${place}/${one}`
  return WHOLE.includes(place) ? `/${place}` : '/'
}

/** Places whose things have pages of their own, and places that are one page. */
const SINGLE = ['cases', 'notices', 'mail']
const WHOLE = ['notices', 'mail', 'customers', 'senders', 'policy', 'reports', 'deadlines', 'people', 'ops', 'account']

/** A browser sends cookie and password along with requests that other sites make it send; it also says that they did. */
function isForgedByAnotherSite({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  return !isReading(method) && site !== undefined && site !== 'same-origin' && site !== 'none'
}

/**
 * Whoever comes by cookie proves with each form and each call that changes something that a page of ours sent it. The
 * queue pages are a program of others without that token: for them the browser's own word is asked for.
 */
async function refuseForgedForms(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { session, method, headers, body, routeOptions } = request
  if (session === null || isReading(method)) return
  if (routeOptions.config.area === 'queues' && headers['sec-fetch-site'] === 'same-origin') return
  const form = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const given = headers['x-form-token'] ?? form[FORM_TOKEN]
  delete form[FORM_TOKEN]
  if (isFormToken(session, given) || OPEN_ROUTES.has(routeOptions.url ?? '')) return
  if (isForm(request))
    return reply
      .status(403)
      .type('text/html; charset=utf-8')
      .send(staleFormPage(form, pageOfForm(request.url)).source)
  return reply.status(403).send({
    error: 'form-token',
    message: 'This was not sent by a page of your session. Load the page again and repeat it.',
  })
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}
