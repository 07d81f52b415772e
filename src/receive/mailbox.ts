/** A legal alias inbox as it is configured: where it is, how we log in, which folders are read, what becomes of a read mail. */
export interface Mailbox {
  name: string
  host: string
  port: number
  /** `starttls` is forced before any credential; `plaintext` is for loopback and named private sockets alone. */
  tls: 'implicit' | 'starttls' | 'plaintext'
  /** PEM of the authority that signed the server's certificate, where it is not a public one. */
  ca: string | null
  auth: MailboxAuth
  folders: readonly WatchedFolder[]
  afterwards: Afterwards
  pollEverySeconds: number
  /** An ISO day: the last one of its password or secret, as configured. */
  credentialEndsOn?: string | undefined
}

export interface WatchedFolder {
  path: string
  junk: boolean
}

export type MailboxAuth =
  | { kind: 'password'; user: string; password: string }
  | {
      kind: 'oauth2-refresh-token' | 'oauth2-client-credentials'
      user: string
      tokenUrl: string
      clientId: string
      clientSecret: string | null
      refreshToken: string | null
      scope: string | null
    }

/** A token endpoint gets a secret: by https, or without leaving this machine. */
export function isSafeTokenUrl(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

/** What becomes of a mail on the server once it is kept: nothing, a flag or keyword, or another folder. */
export type Afterwards = { kind: 'leave' } | { kind: 'flag'; keyword: string } | { kind: 'move'; folder: string }

/** A mail as the server describes it, before its source is fetched. */
export interface MailOnServer {
  uid: number
  bytes: number
  /** INTERNALDATE; null where the server gives none that can be read. */
  receivedAt: Date | null
}
