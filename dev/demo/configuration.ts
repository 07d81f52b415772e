/** The demo's configuration: what a person would write into writdesk.yaml and the environment, made for these servers. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { STAFF_ROLES } from '../../src/outgoing-config.js'
import type { DemoServers } from '../servers/demo-servers.js'
import { ROOT } from '../servers/places.js'

export interface Installation {
  /** For every process of the product. */
  env: Record<string, string>
  webUrl: string
  deskPassword: string
  /** Seals what local accounts sign in with. */
  passwordKey: Buffer
}

const SAMPLES = path.join(ROOT, 'test/mail/cases')

export const SAMPLE_FOLDER = SAMPLES
export const CUSTOMERS_FILE = path.join(SAMPLES, 'customers.csv')

function keptSecret(file: string, bytes: number): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(bytes).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

const passwordVariable = (organisation: string) => `${organisation.toUpperCase()}_MAILBOX_PASSWORD`

/** Writes writdesk.yaml under `home`. The sample mails live in a DNS of their own. */
export function configure(servers: DemoServers, home: string, webPort: number): Installation {
  const file = path.join(home, 'writdesk.yaml')
  const settings = {
    mailboxes: servers.inboxes.map(({ organisation, host, port, user, caFile }) => ({
      name: organisation,
      policy: organisation,
      host,
      port,
      tls: 'implicit',
      caFile,
      auth: { kind: 'password', user, password: passwordVariable(organisation) },
      afterwards: { kind: 'flag', keyword: '$Writdesk' },
      pollEverySeconds: 5,
      trustedAuthservIds: [`mx.${organisation}.example`],
    })),
    blobsFolder: path.join(home, 'blobs'),
    dns: { zoneFile: path.join(SAMPLES, 'dns.json') },
    outgoing: {
      caFile: servers.smtp.caFile,
      deskUrl: `http://127.0.0.1:${webPort}`,
      roles: Object.fromEntries(STAFF_ROLES.map((role) => [role, [`${role}@desk.example`]])),
    },
    web: { host: '127.0.0.1', port: webPort },
  }
  writeFileSync(file, stringify(settings), { mode: 0o600 })
  const deskPassword = keptSecret(path.join(home, 'desk-password'), 9)
  const passwordKey = Buffer.from(keptSecret(path.join(home, 'password-key'), 32), 'base64url')
  const secrets = servers.inboxes.map(({ organisation, password }) => [passwordVariable(organisation), password])
  return {
    env: {
      PATH: process.env.PATH ?? '',
      TZ: 'UTC',
      WRITDESK_CONFIG: file,
      DATABASE_URL: servers.databaseUrl,
      QUEUE_URL: servers.queueUrl,
      SMTP_URL: `smtp://127.0.0.1:${servers.smtp.port}`,
      DESK_PASSWORD: deskPassword,
      PASSWORD_KEY: passwordKey.toString('base64'),
      ...Object.fromEntries(secrets),
    },
    webUrl: `http://127.0.0.1:${webPort}/`,
    deskPassword,
    passwordKey,
  }
}
