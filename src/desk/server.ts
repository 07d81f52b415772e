import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveFolder from '@fastify/static'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Log } from '../log.js'
import { type Credentials, DESK, isSamePassword, maySee, type Principal, readCredentials } from './access.js'
import { api } from './api/api.js'
import { pageImages } from './page-images.js'
import { pages } from './pages/pages.js'
import type { DeskPorts, DeskSettings } from './ports.js'
import './principal.js'

/**
 * The web server: pages, API, queue pages and the addresses for machines. A route with no `area` in its configuration
 * is refused to everybody unless it is one of the few open ones.
 */
export async function createDesk(settings: DeskSettings, ports: DeskPorts, log: Log): Promise<FastifyInstance> {
  const app = openServer(settings)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('principal', null)
  await app.register(helmet, HEADERS)
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' })
  const countGuess = app.createRateLimit({ max: GUESSES_A_MINUTE, timeWindow: '1 minute' })
  app.addHook('onRequest', async (request, reply) => {
    const credentials = readCredentials(request.headers.authorization)
    if (credentials.kind === 'none') return
    const guesses = await countGuess(request, { increment: false })
    if (!guesses.isAllowed && guesses.remaining <= 0) return tooManyGuesses(reply)
    request.principal = await authenticate(credentials, settings, ports)
    if (request.principal === null) await countGuess(request)
  })
  app.addHook('onRequest', authorize)
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, log))
  await app.register(machineAddresses(ports))
  await app.register(serveFolder, { root: STATIC_FOLDER, prefix: '/static/', index: false })
  await app.register(pages(ports))
  await app.register(pageImages(ports))
  await app.register(api(ports), { prefix: '/api/v1' })
  await app.register(queueArea(ports))
  return app
}

function openServer({ tls, isBehindProxy }: DeskSettings): FastifyInstance {
  const options: FastifyServerOptions = {
    logger: false,
    // One hop: the proxy's own word for who is calling counts, and nothing that the caller wrote before it.
    trustProxy: isBehindProxy ? (_address, hop) => hop < 1 : false,
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 100 },
  }
  return tls === null
    ? Fastify(options)
    : Fastify({ ...options, https: { ...tls, minVersion: 'TLSv1.2' } } as FastifyServerOptions)
}

/** No form of ours is larger; what is larger is no request of a browser. */
const BODY_LIMIT_BYTES = 64 * 1024
/** Far above what a person or a dashboard does. */
const REQUESTS_A_MINUTE = 600
/** A person mistypes a few times; at this rate even a poor password of eight characters takes centuries to guess. */
const GUESSES_A_MINUTE = 10
const STATIC_FOLDER = fileURLToPath(new URL('../../../src/desk/static/', import.meta.url))
/** For machines and style sheets; by the matched route, since an address can be written in many ways. */
const OPEN_ROUTES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics', '/static/*'])

const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
}

/** Liveness, readiness and metrics: figures and names of parts, never content. */
function machineAddresses(ports: DeskPorts) {
  return async (app: FastifyInstance) => {
    app.get('/healthz', async () => ({ status: 'alive' }))
    app.get('/readyz', async (_request, reply) => {
      const [missing, remarks] = await Promise.all([ports.whatIsNotReady(), ports.remarks()])
      return reply
        .status(missing.length === 0 ? 200 : 503)
        .send({ status: missing.length === 0 ? 'ready' : 'waiting', missing, remarks })
    })
    app.get('/metrics', async (_request, reply) =>
      reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8').send(await ports.metrics()),
    )
  }
}

/** Bull Board has an inline script of its own: its content security policy is relaxed on its prefix alone. */
function queueArea(ports: DeskPorts) {
  return async (app: FastifyInstance) => {
    app.addHook('onRoute', (route) => {
      route.config = { ...route.config, area: 'queues' }
    })
    app.addHook('onSend', async (_request, reply) => {
      reply.header(
        'content-security-policy',
        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
      )
    })
    await app.register(ports.queuePages, { prefix: '/ops/queues' })
  }
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

function tooManyGuesses(reply: FastifyReply): FastifyReply {
  return reply.status(429).send({
    error: 'too-many-guesses',
    message: `More than ${GUESSES_A_MINUTE} wrong passwords or tokens in a minute. Wait a minute.`,
  })
}

async function authorize(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (OPEN_ROUTES.has(request.routeOptions.url ?? '')) return
  if (request.principal === null) {
    reply.header('www-authenticate', 'Basic realm="Writdesk", charset="UTF-8"')
    return reply.status(401).send({ error: 'unauthenticated', message: 'Sign in, or send a bearer token.' })
  }
  const { area } = request.routeOptions.config
  if (area === undefined && request.routeOptions.url === undefined) return
  if (isForgedByAnotherSite(request)) {
    return reply.status(403).send({ error: 'forbidden', message: 'This request comes from another site.' })
  }
  if (area === undefined || !maySee(request.principal, area)) {
    return reply
      .status(403)
      .send({ error: 'forbidden', message: 'Your role does not see this. Ask an admin for one that does.' })
  }
}

/** A browser sends the password along with requests that other sites make it send; it also says that they did. */
function isForgedByAnotherSite({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  return method !== 'GET' && method !== 'HEAD' && site !== undefined && site !== 'same-origin'
}

/** What a caller did wrong is told; what we did wrong is told as an id, and logged without content. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status >= 500)
    log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'a request failed')
  const message =
    status < 500 && error instanceof Error
      ? error.message
      : `Something failed here. It is logged as request ${request.id}.`
  reply.status(status).send({ error: status < 500 ? 'bad-request' : 'failed', message })
}
