import type { ClamdAddress } from './edges/virus-scanner.js'

/** Every connection that an installation makes or takes. */
interface Connections {
  databaseUrl: string
  databaseAdminUrl: string
  queueUrl: string
  clamd: ClamdAddress | null
  mailboxes: readonly { name: string; host: string; tls: string }[]
  web: { host: string; tls: object | null; tlsProxy: string | null }
}

/** What a connection in plaintext is refused with. */
interface PlaintextFault {
  variable: string
  message: string
}

/** Contract: TLS on every connection that leaves the machine; plaintext only to loopback or a socket named as private. */
export function plaintextFault(config: Connections, privateSockets: readonly string[]): PlaintextFault | null {
  const isPrivate = (host: string) => isLoopback(host) || privateSockets.includes(host)
  for (const [variable, value] of [
    ['DATABASE_URL', config.databaseUrl],
    ['DATABASE_ADMIN_URL', config.databaseAdminUrl],
    ['QUEUE_URL', config.queueUrl],
  ] as const) {
    const url = new URL(value)
    const encrypted =
      url.protocol === 'rediss:' ||
      ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '')
    if (!encrypted && !isPrivate(url.hostname)) return { variable, message: PLAINTEXT }
  }
  // clamd speaks no TLS at all.
  if (config.clamd !== null && 'host' in config.clamd && !isPrivate(config.clamd.host))
    return { variable: 'CLAMD_URL', message: CLAMD_PLAINTEXT }
  const open = config.mailboxes.find(({ host, tls }) => tls === 'plaintext' && !isPrivate(host))
  if (open !== undefined) return { variable: `WRITDESK_CONFIG mailboxes.${open.name}.tls`, message: PLAINTEXT }
  if (!config.web.tls && !config.web.tlsProxy && !isLoopback(config.web.host))
    return {
      variable: 'WRITDESK_CONFIG web.host',
      message: 'is not loopback; give web.tls a certificate or name web.tlsProxy',
    }
  return null
}

const PLAINTEXT =
  'would connect in plaintext to a host that is not loopback; use TLS (sslmode=verify-full, rediss://, tls: implicit) or name the host in privateSockets'

const CLAMD_PLAINTEXT =
  'would send documents in plaintext to a host that is not loopback; use a socket file (unix:///...), or name the host in privateSockets'

export function isLoopback(host: string): boolean {
  return host === '' || host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
