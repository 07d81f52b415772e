/** The real servers of this run, for integration tests and journeys; `npm test` starts them and names the file. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface Servers {
  /** Its database `postgres`, as an owner that may create others: use test/database.ts. */
  postgres: { url: string }
  redis: { url: string }
  imap: {
    host: string
    /** STARTTLS. */
    port: number
    tlsPort: number
    lmtpPort: number
    user: string
    /** Good for every user name. */
    password: string
    caFile: string
    confFile: string
    doveadm: string
    /** Whether a token equal to the password logs in (Dovecot 2.3). */
    acceptsTokens: boolean
  }
  /** The browser's program. */
  chromium: string
  /** ClamAV that knows the EICAR test file and nothing else. */
  clamd: {
    url: string
    /** The same by its socket file. */
    socketUrl: string
    /** What is longer it does not scan. */
    streamMaxBytes: number
  }
}

export function servers(): Servers {
  const file = process.env.WRITDESK_TEST_SERVERS
  if (!file)
    throw new Error('No servers: run this test with npm test, or start them with: node dev/bootstrap.mjs servers')
  return JSON.parse(readFileSync(file, 'utf8')) as Servers
}

/** A mailbox that no other test has: Dovecot makes it at the first login or delivery. */
export function aMailUser(): string {
  return `legal-${randomUUID().slice(0, 13)}@kutano.example`
}

/** A prefix for the keys of one test's queues in the shared Redis. */
export function aQueuePrefix(): string {
  return `test-${randomUUID().slice(0, 13)}`
}
