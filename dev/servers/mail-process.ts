/**
 * The embedded mail servers, one process under the keeper: an IMAP server a mailbox (hoodiecrow has one storage for all
 * its users) and an SMTP catcher that keeps what is sent as files. For the demo only; tests use Dovecot.
 */
import { createWriteStream, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import hoodiecrow, { type StoredMessage } from 'hoodiecrow-imap'
import { SMTPServer } from 'smtp-server'
import { openMailboxFiles } from './mailbox-files.js'

export interface MailPlan {
  certFile: string
  keyFile: string
  mailboxes: { user: string; password: string; port: number; folder: string }[]
  smtp: { port: number; folder: string }
}

/** Flags change in bursts; the last change of a burst is on disk this much later. */
const SAVE_AFTER_MS = 100
const PLUGINS = [
  'IDLE',
  'UIDPLUS',
  'MOVE',
  'AUTH-PLAIN',
  'SASL-IR',
  'SPECIAL-USE',
  'ENABLE',
  'ID',
  'UNSELECT',
  'LITERALPLUS',
]
const SMTP_MAX_BYTES = 50_000_000

type Mailbox = MailPlan['mailboxes'][number]

/** Whole sources without parsing: hoodiecrow parses a message before it gives any part of it, and throws on some. */
function wholeSource(message: StoredMessage, partial: number[] | undefined): { type: 'LITERAL'; value: string } {
  const [start = 0, length = message.raw.length] = partial ?? []
  return { type: 'LITERAL', value: message.raw.slice(start, start + length) }
}

function startImap({ user, password, port, folder }: Mailbox, credentials: { key: string; cert: string }) {
  const files = openMailboxFiles(folder)
  const { INBOX, ...others } = files.folders
  if (!INBOX) throw new Error(`${folder} has no INBOX`)
  const server = hoodiecrow({
    plugins: PLUGINS,
    secureConnection: true,
    credentials,
    users: { [user]: { password } },
    storage: { INBOX, '': { folders: others } },
  })
  // A new message is on disk before its client hears of it; flags follow.
  server.messageHandlers.push(files.save)
  let timer: NodeJS.Timeout | undefined
  server.outputHandlers.push(() => {
    clearTimeout(timer)
    timer = setTimeout(files.save, SAVE_AFTER_MS)
  })
  const parsing = server.fetchHandlers['BODY.PEEK'] as (...args: unknown[]) => unknown
  server.fetchHandlers['BODY.PEEK'] = (connection: unknown, message: StoredMessage, query: BodyQuery) =>
    query.section?.length === 0 ? wholeSource(message, query.partial) : parsing(connection, message, query)
  files.save()
  server.listen(port, '127.0.0.1', () => undefined)
  return files.save
}

interface BodyQuery {
  section?: unknown[]
  partial?: number[]
}

function startSmtp({ port, folder }: MailPlan['smtp'], credentials: { key: string; cert: string }): void {
  mkdirSync(folder, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    ...credentials,
    authOptional: true,
    size: SMTP_MAX_BYTES,
    onData(stream, _session, callback) {
      count += 1
      const file = path.join(folder, `${Date.now()}-${count}.eml`)
      pipeline(stream, createWriteStream(`${file}.part`))
        .then(() => renameSync(`${file}.part`, file))
        .then(() => callback(), callback)
    },
  })
  server.on('error', (error) => console.error(error.message))
  server.listen(port, '127.0.0.1')
}

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as MailPlan
const credentials = { key: readFileSync(plan.keyFile, 'utf8'), cert: readFileSync(plan.certFile, 'utf8') }
const saves = plan.mailboxes.map((mailbox) => startImap(mailbox, credentials))
startSmtp(plan.smtp, credentials)
process.on('SIGTERM', () => {
  for (const save of saves) save()
  process.exit(0)
})
// An old client's broken connection must not take every mailbox away.
process.on('uncaughtException', (error) => console.error(error))
