import { z } from 'zod'
import { IntakeError } from '../../errors.js'
import { isSafeTokenUrl, type MailboxAuth } from '../../receive/mailbox.js'
import type { Credentials } from './open-inbox.js'

/** What a mailbox logs in with; OAuth2 tokens are got, kept until shortly before they end, and got again. */
export interface CredentialSource {
  /** @throws IntakeError INBOX_TOKEN_REFUSED */
  get(): Promise<Credentials>
  /** Call when the mail server refused the login: a kept token may have been revoked. */
  forget(): void
}

type OAuth2 = Exclude<MailboxAuth, { kind: 'password' }>

const TOKEN_DEADLINE_MS = 30_000
/** A token is not used in its last minute: logging in takes a moment, and clocks differ. */
const MARGIN_MS = 60_000
/** RFC 6749 section 5.1 lets `expires_in` be left out. */
const DEFAULT_LIFE_SECONDS = 300

export function createCredentialSource(auth: MailboxAuth, now: () => number = Date.now): CredentialSource {
  if (auth.kind === 'password') {
    return { get: async () => ({ user: auth.user, pass: auth.password }), forget: () => undefined }
  }
  let kept: { accessToken: string; until: number } | null = null
  // RFC 6749 section 6: the server may give a new refresh token with each use. It is kept in memory alone; after a
  // restart the configured one counts, so an endpoint that ends it at its first use needs client credentials instead.
  let refreshToken = auth.refreshToken
  return {
    async get() {
      if (kept === null || now() >= kept.until) {
        const token = await requestToken(auth, refreshToken)
        refreshToken = token.refresh_token ?? refreshToken
        kept = { accessToken: token.access_token, until: now() + token.expires_in * 1_000 - MARGIN_MS }
      }
      return { user: auth.user, accessToken: kept.accessToken }
    },
    forget() {
      kept = null
    },
  }
}

const Token = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(DEFAULT_LIFE_SECONDS),
  refresh_token: z.string().min(1).optional(),
})

async function requestToken(auth: OAuth2, refreshToken: string | null): Promise<z.infer<typeof Token>> {
  if (!isSafeTokenUrl(auth.tokenUrl)) throw refused('the token address is not https')
  let response: Response
  let body: unknown
  try {
    response = await fetch(auth.tokenUrl, {
      method: 'POST',
      body: tokenRequest(auth, refreshToken),
      headers: { accept: 'application/json' },
      // A redirect would carry the secret to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(TOKEN_DEADLINE_MS),
    })
    body = await response.json()
  } catch {
    throw refused(`no answer as JSON within ${TOKEN_DEADLINE_MS} ms`)
  }
  const token = Token.safeParse(body)
  if (response.ok && token.success) return token.data
  throw refused(`status ${response.status}, ${oauthError(body)}`)
}

function tokenRequest(auth: OAuth2, refreshToken: string | null): URLSearchParams {
  const form = new URLSearchParams({ client_id: auth.clientId })
  if (auth.kind === 'oauth2-refresh-token') {
    form.set('grant_type', 'refresh_token')
    form.set('refresh_token', refreshToken ?? '')
  } else {
    form.set('grant_type', 'client_credentials')
  }
  if (auth.clientSecret !== null) form.set('client_secret', auth.clientSecret)
  if (auth.scope !== null) form.set('scope', auth.scope)
  return form
}

/** RFC 6749 section 5.2: a short code, such as invalid_grant for a revoked refresh token. */
function oauthError(body: unknown): string {
  const { error } = (body ?? {}) as { error?: unknown }
  return typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : 'no error code'
}

function refused(why: string): IntakeError {
  return new IntakeError('INBOX_TOKEN_REFUSED', `${why}. Check the mailbox's auth settings.`, { why })
}
