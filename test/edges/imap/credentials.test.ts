import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { createCredentialSource } from '../../../src/edges/imap/credentials.js'
import type { MailboxAuth } from '../../../src/receive/mailbox.js'

let server: Server | null = null
afterEach(() => void server?.close())

/** A token endpoint on loopback; answers in turn, and keeps the forms that it got. */
async function aTokenEndpoint(...answers: { status?: number; body: object | string }[]) {
  const forms: Record<string, string>[] = []
  server = createServer((request, response) => {
    let form = ''
    request.on('data', (data) => {
      form += data
    })
    request.on('end', () => {
      forms.push(Object.fromEntries(new URLSearchParams(form)))
      const { status = 200, body } = answers[Math.min(forms.length, answers.length) - 1] ?? { body: {} }
      const headers = status === 302 ? { location: 'http://127.0.0.1:1/' } : {}
      response.writeHead(status, { connection: 'close', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { tokenUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`, forms }
}

function anOAuth2(over: Partial<Exclude<MailboxAuth, { kind: 'password' }>> = {}): MailboxAuth {
  return {
    kind: 'oauth2-client-credentials',
    user: 'legal@kutano.example',
    tokenUrl: 'https://login.example/token',
    clientId: 'writdesk',
    clientSecret: 'client-secret',
    refreshToken: null,
    scope: 'https://outlook.office365.com/.default',
    ...over,
  }
}

test('a password is given as it is', async () => {
  const source = createCredentialSource({ kind: 'password', user: 'legal', password: 'secret' })

  expect(await source.get()).toEqual({ user: 'legal', pass: 'secret' })
})

test('client credentials are exchanged for a token, which is kept until a minute before its end', async () => {
  const { tokenUrl, forms } = await aTokenEndpoint({ body: { access_token: 'first', expires_in: 3_600 } })
  let now = 0
  const source = createCredentialSource(anOAuth2({ tokenUrl }), () => now)

  expect(await source.get()).toEqual({ user: 'legal@kutano.example', accessToken: 'first' })
  now = 3_539_000
  await source.get()
  expect(forms).toHaveLength(1)
  now = 3_540_000
  await source.get()

  expect(forms).toHaveLength(2)
  expect(forms[0]).toEqual({
    grant_type: 'client_credentials',
    client_id: 'writdesk',
    client_secret: 'client-secret',
    scope: 'https://outlook.office365.com/.default',
  })
})

test('a refresh token is exchanged, and the one that comes back is used next', async () => {
  const { tokenUrl, forms } = await aTokenEndpoint(
    { body: { access_token: 'first', refresh_token: 'rotated' } },
    { body: { access_token: 'second' } },
  )
  const auth = anOAuth2({ kind: 'oauth2-refresh-token', tokenUrl, refreshToken: 'configured', clientSecret: null })
  const source = createCredentialSource(auth)

  await source.get()
  source.forget()

  expect(await source.get()).toMatchObject({ accessToken: 'second' })
  expect(forms.map(({ refresh_token }) => refresh_token)).toEqual(['configured', 'rotated'])
  expect(forms[0]).not.toHaveProperty('client_secret')
})

test('known failure 41: a revoked refresh token is told by its code, without the token', async () => {
  const { tokenUrl } = await aTokenEndpoint({ status: 400, body: { error: 'invalid_grant', secret: 'configured' } })
  const auth = anOAuth2({ kind: 'oauth2-refresh-token', tokenUrl, refreshToken: 'configured' })

  const error = await createCredentialSource(auth)
    .get()
    .catch((caught: Error) => caught)

  expect(error).toMatchObject({ code: 'INBOX_TOKEN_REFUSED', retryable: true })
  expect(String(error)).toContain('status 400, invalid_grant')
  expect(String(error)).not.toContain('configured')
})

test.each<[string, { status?: number; body: object | string }]>([
  ['no JSON', { body: '<html>' }],
  ['no token', { body: { token_type: 'Bearer' } }],
  ['an error that is no code', { status: 500, body: { error: 'Internal error: user legal@kutano.example' } }],
  ['a redirect, which would carry the secret away', { status: 302, body: {} }],
])('an endpoint that answers with %s gave no token', async (_, answer) => {
  const { tokenUrl } = await aTokenEndpoint(answer)

  const error = await createCredentialSource(anOAuth2({ tokenUrl }))
    .get()
    .catch((caught: Error) => caught)

  expect(error).toMatchObject({ code: 'INBOX_TOKEN_REFUSED' })
  expect(String(error)).not.toMatch(/legal@|client-secret/)
})

test('a secret is not sent in clear beyond this machine', async () => {
  const source = createCredentialSource(anOAuth2({ tokenUrl: 'http://login.example/token' }))

  await expect(source.get()).rejects.toThrow('is not https')
})
