import { checkServerIdentity } from 'node:tls'
import { ImapFlow } from 'imapflow'
import type { Mailbox } from '../../receive/mailbox.js'
import { within } from './deadline.js'
import { inboxError } from './inbox-error.js'
import { createInboxSession, type InboxSession, type SessionLimits } from './inbox-session.js'

export type Credentials = { user: string; pass: string } | { user: string; accessToken: string }

/**
 * Connects to a mailbox's server and logs in. One session is one connection; after it ended a new one is opened.
 * Plaintext is taken as configured: the configuration refuses it where it would leave the machine.
 * @throws IntakeError INBOX_UNREACHABLE, INBOX_NOT_ENCRYPTED, INBOX_LOGIN_REFUSED, INBOX_COMMAND_TIMEOUT
 */
export async function openInbox(
  mailbox: Mailbox,
  credentials: Credentials,
  limits: SessionLimits,
): Promise<InboxSession> {
  let certificateEndsAt: Date | null = null
  const client = new ImapFlow({
    host: mailbox.host,
    port: mailbox.port,
    secure: mailbox.tls === 'implicit',
    // Undefined would be opportunistic: a server that hides STARTTLS would get the password in clear.
    ...(mailbox.tls === 'implicit' ? {} : { doSTARTTLS: mailbox.tls === 'starttls' }),
    auth: credentials,
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      checkServerIdentity: (host, certificate) => {
        certificateEndsAt = new Date(certificate.valid_to)
        return checkServerIdentity(host, certificate)
      },
      ...(mailbox.ca === null ? {} : { ca: [mailbox.ca] }),
    },
    logger: false,
    clientInfo: { name: 'Writdesk' },
    // The poller decides when to idle; and what a server compresses, it could also blow up.
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: limits.commandDeadlineMs,
    greetingTimeout: limits.commandDeadlineMs,
    // The last line of defence under our own deadlines: nothing is quiet for longer than this.
    socketTimeout: limits.keepAliveMs + 2 * limits.commandDeadlineMs,
    maxLiteralSize: limits.maxLiteralBytes,
    maxResponseSize: 2 * limits.maxLiteralBytes,
    maxLineLength: limits.maxLiteralBytes,
  })
  // Attached before connecting: an 'error' event without a listener ends the process.
  client.on('error', () => undefined)
  try {
    // Three waits in a row (connection, greeting, login), each under its own bound.
    await within(3 * limits.commandDeadlineMs, 'LOGIN', () => client.close(), client.connect())
  } catch (error) {
    client.close()
    throw inboxError(error, 'LOGIN')
  }
  return createInboxSession(client, limits, certificateEndsAt)
}
