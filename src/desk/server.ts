import { fileURLToPath } from 'node:url'
import cookies from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Log } from '../log.js'
import { api } from './api/api.js'
import { pageImages } from './page-images.js'
import { accountRoutes } from './pages/account-routes.js'
import { calendarFeedRoutes } from './pages/calendar-feed-routes.js'
import { customerRoutes } from './pages/customer-routes.js'
import { glossaryRoutes } from './pages/glossary-routes.js'
import { mailRoutes } from './pages/mail-routes.js'
import { opsRoutes } from './pages/ops-routes.js'
import { pages } from './pages/pages.js'
import { peopleRoutes } from './pages/people-routes.js'
import { policyRoutes } from './pages/policy-routes.js'
import { reportRoutes } from './pages/report-routes.js'
import { senderRoutes } from './pages/sender-routes.js'
import type { DeskPorts, DeskSettings } from './ports.js'
import './principal.js'
import { countGuesses, keepGate, REQUESTS_A_MINUTE, watchRoutes } from './sign-in/gatekeeper.js'
import { invitationRoutes } from './sign-in/invitation-routes.js'
import { openIdRoutes } from './sign-in/openid-routes.js'
import { sessionRoutes, signInRoutes } from './sign-in/routes.js'
import { createSecondFactor } from './sign-in/second-factor.js'
import { staticFolder } from './static-folder.js'

/**
 * The web server: pages, API, queue pages and the addresses for machines. A route with no `area` in its configuration
 * is refused to everybody unless it is one of the few open ones.
 */
export async function createDesk(settings: DeskSettings, ports: DeskPorts, log: Log): Promise<FastifyInstance> {
  const app = openServer(settings)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('principal', null)
  app.decorateRequest('session', null)
  await app.register(cookies)
  await app.register(helmet, HEADERS)
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' })
  app.decorate('routesServed', watchRoutes(app))
  const guesses = countGuesses(app)
  keepGate(app, settings, ports, guesses)
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, log))
  await app.register(machineAddresses(ports))
  await app.register(staticFolder(STATIC_FOLDER))
  await app.register(signInRoutes(settings, ports, guesses))
  await app.register(invitationRoutes(ports, guesses))
  await app.register(accountRoutes(settings, ports, guesses))
  await app.register(openIdRoutes(settings, ports, guesses))
  await app.register(sessionRoutes(settings, ports, guesses), { prefix: '/api/v1' })
  await app.register(pages(ports, createSecondFactor(settings, ports, guesses)))
  for (const routes of [mailRoutes, customerRoutes, senderRoutes, policyRoutes, reportRoutes])
    await app.register(routes(ports))
  await app.register(glossaryRoutes())
  await app.register(calendarFeedRoutes(ports, guesses))
  await app.register(peopleRoutes(ports))
  await app.register(opsRoutes(ports))
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
const STATIC_FOLDER = fileURLToPath(new URL('../../../src/desk/static/', import.meta.url))

const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
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
