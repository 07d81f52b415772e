import * as client from 'openid-client'

/** An identity provider, by OpenID Connect: authorization code with PKCE (S256), state and nonce (RFC 9700, 2.1). */
export interface OpenIdSettings {
  issuer: string
  clientId: string
  clientSecret: string | null
  /** Where the provider sends people back to: an address of this desk that is registered there. */
  redirectUrl: string
  /** The claim that lists groups, and which roles each of them means; null: roles are given at /people alone. */
  roles: { claim: string; of: Readonly<Record<string, readonly string[]>> } | null
  /** Methods (RFC 8176) and classes that count as a second factor. */
  secondFactor: { amr: readonly string[]; acr: readonly string[] }
}

/** What the browser keeps between leaving and coming back; each is used once. */
export interface OpenIdTrip {
  state: string
  nonce: string
  verifier: string
}

export interface OpenIdPerson {
  issuer: string
  subject: string
  email: string
  name: string
  /** Null where the provider's groups mean no roles here. */
  roles: string[] | null
  hasSecondFactor: boolean
}

export interface OpenId {
  /** The provider's page. `again`: the person proves himself anew, whatever session the provider has. */
  begin(again: boolean): Promise<{ url: string; trip: OpenIdTrip }>
  /** Null where the answer is not one to this trip, or names nobody with an address of his own. */
  finish(search: string, trip: OpenIdTrip, again: boolean): Promise<OpenIdPerson | null>
}

interface Log {
  warn(details: object, message: string): void
}

/** A provider that does not answer must not hold people up before the break-glass way. */
const TIMEOUT_SECONDS = 10
/** `again` means now: a code that the provider took longer ago is none. */
const AGAIN_MAX_AGE_SECONDS = 60

/** The provider is asked about itself at the first use, and again until it answers. */
export function createOpenId(settings: OpenIdSettings, log: Log): OpenId {
  let found: Promise<client.Configuration> | null = null
  const configuration = () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
  return {
    async begin(again) {
      const trip = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUrl,
        scope: 'openid email profile',
        state: trip.state,
        nonce: trip.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: 'S256',
        ...(again ? { prompt: 'login', max_age: '0' } : {}),
      })
      return { url: url.href, trip }
    },
    async finish(search, trip, again) {
      const address = new URL(settings.redirectUrl)
      address.search = search
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), address, {
          expectedState: trip.state,
          expectedNonce: trip.nonce,
          pkceCodeVerifier: trip.verifier,
          idTokenExpected: true,
          ...(again ? { maxAge: AGAIN_MAX_AGE_SECONDS } : {}),
        })
        const claims = tokens.claims()
        if (claims === undefined) return null
        const more = await client.fetchUserInfo(await configuration(), tokens.access_token, claims.sub)
        return readPerson({ ...more, ...claims }, settings)
      } catch (error) {
        // A library's message may quote a claim: its code alone is kept.
        log.warn(
          { code: (error as { code?: unknown }).code ?? 'unknown' },
          'an answer of the identity provider was refused',
        )
        return null
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings) {
  const authentication = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret)
  return client.discovery(new URL(issuer), clientId, {}, authentication, {
    timeout: TIMEOUT_SECONDS,
    // The configuration takes plain HTTP for loopback alone.
    ...(new URL(issuer).protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {}),
  })
}

/** An address that the provider did not prove may be anybody's; one that it says nothing about is the directory's. */
export function readPerson(
  claims: Record<string, unknown>,
  { roles, secondFactor }: OpenIdSettings,
): OpenIdPerson | null {
  const { iss, sub, email, email_verified: verified, name, amr, acr } = claims
  if (typeof iss !== 'string' || typeof sub !== 'string' || typeof email !== 'string') return null
  if (verified === false || !/^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/.test(email)) return null
  const groups = roles === null ? [] : strings(claims[roles.claim])
  const given = roles === null ? null : [...new Set(groups.flatMap((group) => rolesOf(roles.of, group)))]
  return {
    issuer: iss,
    subject: sub,
    email: email.toLowerCase(),
    name: typeof name === 'string' && name.trim() !== '' ? name.slice(0, 200) : email,
    roles: given,
    hasSecondFactor:
      strings(amr).some((method) => secondFactor.amr.includes(method)) ||
      (typeof acr === 'string' && secondFactor.acr.includes(acr)),
  }
}

function rolesOf(of: Readonly<Record<string, readonly string[]>>, group: string): readonly string[] {
  return Object.hasOwn(of, group) ? (of[group] ?? []) : []
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
