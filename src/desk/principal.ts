import type { FastifyRequest } from 'fastify'
import type { Area, Principal } from './access.js'

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
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
