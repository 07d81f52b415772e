import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A real OpenID Connect provider on loopback, where whoever comes is signed in as `who` without a question. */
export interface IdentityProvider {
  issuer: string
  /** What it says of the person who comes next. */
  who: Record<string, unknown> & { sub: string }
  /** Goes its way as a browser would, from the desk's redirect to the address that leads back to the desk. */
  walk(url: string): Promise<URL>
  close(): Promise<void>
}

export const CLIENT = { id: 'writdesk', secret: 'a-secret-of-a-test' } as const

export async function anIdentityProvider(redirectUrl: string): Promise<IdentityProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const self: IdentityProvider = {
    issuer,
    who: { sub: 'nobody' },
    walk: (url) => walk(url, redirectUrl),
    close: () => end(server),
  }
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUrl] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups', 'amr', 'acr_of_test'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['a key of a test'] },
    interactions: { url: () => '/interaction' },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...self.who, sub }) }),
    loadExistingGrant: async ({ oidc }: { oidc: { session: { accountId: string }; client: { clientId: string } } }) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const serve = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/interaction') return serve(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: self.who.sub } })
  })
  return self
}

/** Follows redirects with a jar of cookies until one leads back to the desk. */
async function walk(url: string, redirectUrl: string): Promise<URL> {
  const jar = new Map<string, string>()
  let at = url
  for (let steps = 0; steps < 10; steps += 1) {
    const reply = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';', 1)[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = reply.headers.get('location')
    if (location === null) throw new Error(`the provider stopped with ${reply.status}: ${await reply.text()}`)
    at = new URL(location, at).href
    if (at.startsWith(redirectUrl)) return new URL(at)
  }
  throw new Error('the provider sends in circles')
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
}
