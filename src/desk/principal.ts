import type { FastifyRequest, RouteOptions } from 'fastify'
import type { Area, Principal } from './access.js'
import type { Session } from './sign-in/session.js'

declare module 'fastify' {
  interface FastifyInstance {
    routesServed: RouteOptions[]
  }
  interface FastifyRequest {
    principal: Principal | null
    /** Null for who came with a password or a token in the header. */
    session: Session | null
  }
  interface FastifyContextConfig {
    /** What the route shows; a route without one is refused. */
    area?: Area
  }
}

/** Who sent this request; behind the authorising hook there is always somebody. */
export function principalOf({ principal }: FastifyRequest): Principal {
  if (principal === null) throw new Error('a route was reached without a principal')
  return principal
}
