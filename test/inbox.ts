/**
 * Mailboxes on the real Dovecot for tests of the poller: each test has one of its own, delivered into by LMTP as a mail
 * server would, or by APPEND where the date counts.
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import type { Mailbox } from '../src/receive/mailbox.js'
import { aMailUser, servers } from './servers.js'

const run = promisify(execFile)

export function aMailbox(over: Partial<Mailbox> = {}): Mailbox {
  const { host, tlsPort, password, caFile } = servers().imap
  const user = aMailUser()
  return {
    name: user.slice(0, user.indexOf('@')),
    host,
    port: tlsPort,
    tls: 'implicit',
    ca: readFileSync(caFile, 'utf8'),
    auth: { kind: 'password', user, password },
    folders: [{ path: 'INBOX', junk: false }],
    afterwards: { kind: 'leave' },
    pollEverySeconds: 1,
    ...over,
  }
}

let count = 0
/** A small mail, each with other bytes; headers and text as given. */
export function aMail(headers: Record<string, string> = {}, text = 'Please preserve the account.'): string {
  const all = { From: 'officer@agency.example', To: 'legal@kutano.example', Subject: `Request ${++count}`, ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\r\n')}\r\n\r\n${text}\r\n`
}

export async function deliver(mailboxes: Mailbox | Mailbox[], ...mails: string[]): Promise<void> {
  const { host, lmtpPort } = servers().imap
  const transport = createTransport({ host, port: lmtpPort, lmtp: true, ignoreTLS: true, pool: true })
  const to = [mailboxes].flat().map(({ auth }) => auth.user)
  for (const raw of mails) await transport.sendMail({ envelope: { from: 'mta@agency.example', to }, raw })
  transport.close()
}

/** A second client of the same account, as a person with a mail program is. */
export async function asPerson<Result>(
  mailbox: Mailbox,
  work: (client: ImapFlow) => Promise<Result>,
  folder = 'INBOX',
): Promise<Result> {
  const { host, tlsPort, password, caFile } = servers().imap
  const client = new ImapFlow({
    host,
    port: tlsPort,
    secure: true,
    auth: { user: mailbox.auth.user, pass: password },
    tls: { ca: [readFileSync(caFile, 'utf8')] },
    logger: false,
  })
  await client.connect()
  try {
    await client.mailboxOpen(folder)
    return await work(client)
  } finally {
    await client.logout()
  }
}

export async function append(mailbox: Mailbox, mails: string[], date?: Date, folder = 'INBOX'): Promise<void> {
  await asPerson(mailbox, async (client) => {
    for (const raw of mails) await client.append(folder, Buffer.from(raw), [], date)
  })
}

export async function doveadm(...args: string[]): Promise<string> {
  const { doveadm: program, confFile } = servers().imap
  return (await run(program, ['-c', confFile, ...args])).stdout
}

/** Where Dovecot keeps a user's INBOX. */
export function maildirOf(mailbox: Mailbox): string {
  return join(dirname(servers().imap.confFile), 'mail', mailbox.auth.user, 'Maildir')
}

/** How many connections a user has on the server. */
export async function connectionsOf(mailbox: Mailbox): Promise<number> {
  const lines = (await doveadm('who', '-1', mailbox.auth.user)).trim().split('\n').slice(1)
  return lines.filter((line) => line.includes(mailbox.auth.user)).length
}
