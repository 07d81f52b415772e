import type { FastifyInstance, InjectOptions } from 'fastify'
import { DESK, type Principal, ROLES, type Role } from '../../src/desk/access.js'
import type { SignInPorts } from '../../src/desk/ports.js'
import { formToken } from '../../src/desk/sign-in/session.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'
import { ROUTES } from './route-table.js'

/** Everybody who may knock: each role by a person of that name alone, the team, services by token, and nobody. */
export const KNOCKERS = [...ROLES, 'team', 'token-reviewer', 'token-ops', 'token-auditor', 'nobody'] as const
export type Knocker = (typeof KNOCKERS)[number]

const cookieOf = (knocker: string) => knocker.padEnd(43, '_')

/** Sessions and tokens that are known by the name of who holds them. */
export const signInOfKnockers: SignInPorts = {
  ...emptyPorts().signIn,
  findSession: async (cookie) => {
    const knocker = cookie.replace(/_+$/, '')
    if (knocker === 'team') return { openedBy: 'shared-password', principal: DESK }
    const role = ROLES.find((each) => each === knocker)
    return role === undefined ? null : { openedBy: 'local', principal: aSignedInPerson({ roles: [role] }) }
  },
}

export async function tokenHolderOfKnockers(token: string): Promise<Principal | null> {
  return token.startsWith('token-') ? { name: token, kind: 'service', roles: [token.slice(6) as Role] } : null
}

let knocks = 0

/** One knock at a route of the table, about a case. */
export async function knock(app: FastifyInstance, route: string, who: Knocker, reference: string) {
  const [method = '', url = ''] = route.split(' ')
  const filled = url
    .replace(':reference', reference)
    .replace(':document', 'a'.repeat(64))
    .replace(':page', '1')
    .replace('/*', '/')
    .replace(/:\w+/g, '00000000-0000-4000-8000-0000000000f1')
  const body = ROUTES[route]?.body
  const request: InjectOptions = {
    method: method === 'ALL' ? 'GET' : (method as 'GET'),
    url: url === '/static/*' ? '/static/desk.css' : `${filled}${ROUTES[route]?.query ?? ''}`,
    headers: headersOf(who),
    // From another address each time: a walk is no flood.
    remoteAddress: `10.0.${Math.floor(++knocks / 250)}.${knocks % 250}`,
    ...(body === undefined ? {} : { payload: body }),
  }
  return app.inject(request)
}

export function headersOf(who: Knocker): Record<string, string> {
  if (who === 'nobody') return {}
  if (who.startsWith('token-')) return { authorization: `Bearer ${who}` }
  const cookie = cookieOf(who)
  return {
    cookie: `writdesk=${cookie}`,
    'x-form-token': formToken({ cookie, principal: DESK, openedBy: 'local' }),
  }
}
