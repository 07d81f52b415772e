import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Principal } from '../access.js'
import { type Html, html } from '../html.js'

/** What a cookie stands for. The cookie itself is a secret of this browser; the database has its hash alone. */
export interface Session {
  cookie: string
  principal: Principal
  openedBy: 'local' | 'openid' | 'break-glass' | 'shared-password'
}

/** How the desk is reached: over TLS of its own, behind a proxy that has it, or in the clear on loopback. */
interface Transport {
  tls: object | null
  isBehindProxy: boolean
}

/** `__Host-` binds it to this very host (RFC 6265bis, 4.1.3); browsers take that prefix over TLS alone. */
function cookieName({ tls, isBehindProxy }: Transport): string {
  return tls !== null || isBehindProxy ? '__Host-writdesk' : 'writdesk'
}

export function readCookie(request: FastifyRequest, transport: Transport): string | null {
  const cookie = request.cookies[cookieName(transport)]
  return cookie !== undefined && /^[\w-]{43}$/.test(cookie) ? cookie : null
}

/** Lax: a link in a letter opens the desk, a form of another site is not sent with it. */
export function setCookie(reply: FastifyReply, transport: Transport, cookie: string): void {
  reply.setCookie(cookieName(transport), cookie, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: cookieName(transport).startsWith('__Host-'),
  })
}

export function clearCookie(reply: FastifyReply, transport: Transport): void {
  setCookie(reply, transport, '')
}

/** What a form or a script of ours sends back, and another site cannot know: bound to the session, stored nowhere. */
export function formToken({ cookie }: Session): string {
  return createHmac('sha256', cookie).update('writdesk form').digest('base64url')
}

/** The hidden field that every form of ours has; nothing for who came with a password or token in the header. */
export function formTokenField({ session }: Pick<FastifyRequest, 'session'>): Html | null {
  return session === null ? null : html`<input type="hidden" name="${FORM_TOKEN}" value="${formToken(session)}">`
}

export const FORM_TOKEN = '_token'

export function isFormToken(session: Session, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(formToken(session))]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Long enough for a password and a code at the provider. */
export const TRIP_SECONDS = 600

/** What waits for the answer of the identity provider. Lax: the way back is a link from another site. */
export function tripCookie(reply: FastifyReply, transport: Transport, value: string, maxAge: number): void {
  const name = cookieName(transport)
  reply.setCookie(`${name}-trip`, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: name.startsWith('__Host-'),
    maxAge,
  })
}

export function takeTrip(request: FastifyRequest, transport: Transport): string | undefined {
  return request.cookies[`${cookieName(transport)}-trip`]
}
