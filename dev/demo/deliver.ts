/** Mails get into the demo's mailboxes as a mail server would put them there: whole, with the time of their receipt. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ImapFlow } from 'imapflow'
import { z } from 'zod'
import type { Inbox } from '../servers/demo-servers.js'

const Delivered = z.object({
  file: z.string(),
  sha256: z.string(),
  mailbox: z.string(),
  uid: z.number(),
  uidValidity: z.string(),
})
/** One mail that the server has taken: where it lies there. */
export type Delivered = z.infer<typeof Delivered>

interface Waiting {
  file: string
  receivedAt: Date
}

/** RFC 5322: headers end at the first empty line. Latin-1 keeps any byte. */
function recipientsOf(raw: Buffer): string {
  const [head = ''] = raw.toString('latin1').split(/\r?\n\r?\n/, 1)
  const unfolded = head.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/)
  return unfolded.filter((line) => /^(?:to|cc|delivered-to):/i.test(line)).join('\n')
}

/** The inbox whose organisation is named first as recipient; a mail that names none goes to the first inbox. */
export function chooseInbox(raw: Buffer, inboxes: Inbox[]): Inbox {
  const recipients = recipientsOf(raw).toLowerCase()
  const named = inboxes
    .map((inbox) => ({ inbox, at: recipients.indexOf(`@${inbox.organisation}.example`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  const chosen = named[0]?.inbox ?? inboxes[0]
  if (!chosen) throw new Error('There is no inbox.')
  return chosen
}

async function withInbox<Result>(inbox: Inbox, work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
  const { host, port, user, password, caFile } = inbox
  const client = new ImapFlow({
    host,
    port,
    secure: true,
    auth: { user, pass: password },
    tls: { ca: readFileSync(caFile, 'utf8') },
    logger: false,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.logout()
  }
}

async function append(client: ImapFlow, raw: Buffer, receivedAt: Date): Promise<{ uid: number; uidValidity: string }> {
  const answer = await client.append('INBOX', raw, [], receivedAt)
  if (!answer || answer.uid === undefined || answer.uidValidity === undefined) {
    throw new Error('The mail server took a mail without saying where it is.')
  }
  return { uid: answer.uid, uidValidity: String(answer.uidValidity) }
}

/** What was delivered, on disk: a mail is delivered once, however often the demo starts. */
export interface DeliveryBook {
  all(): Delivered[]
  add(delivered: Delivered): void
}

export function openDeliveryBook(file: string): DeliveryBook {
  const entries = existsSync(file) ? z.array(Delivered).parse(JSON.parse(readFileSync(file, 'utf8'))) : []
  return {
    all: () => [...entries],
    add: (delivered) => {
      entries.push(delivered)
      writeFileSync(`${file}.new`, JSON.stringify(entries, null, 1))
      renameSync(`${file}.new`, file)
    },
  }
}

/** Those of the mails whose bytes the book does not have. */
export function undelivered(waiting: Waiting[], book: DeliveryBook): Waiting[] {
  const known = new Set(book.all().map(({ sha256 }) => sha256))
  return waiting.filter(({ file }) => !known.has(hashOf(readFileSync(file))))
}

/** Puts each mail into the inbox of its recipient and into the book. */
export async function deliver(waiting: Waiting[], inboxes: Inbox[], book: DeliveryBook): Promise<Delivered[]> {
  const delivered: Delivered[] = []
  const mails = waiting.map(({ file, receivedAt }) => ({ file, receivedAt, raw: readFileSync(file) }))
  for (const inbox of inboxes) {
    const own = mails.filter(({ raw }) => chooseInbox(raw, inboxes) === inbox)
    if (own.length === 0) continue
    await withInbox(inbox, async (client) => {
      for (const { file, raw, receivedAt } of own) {
        const place = await append(client, raw, receivedAt)
        const one = { file: path.basename(file), sha256: hashOf(raw), mailbox: inbox.organisation, ...place }
        book.add(one)
        delivered.push(one)
      }
    })
  }
  return delivered
}

function hashOf(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('hex')
}

/** The sample mails, each with the time of receipt that its labels give. */
export function sampleMails(folder: string): Waiting[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => {
      const file = path.join(folder, name)
      const labels = JSON.parse(readFileSync(file.replace(/\.eml$/, '.expected.json'), 'utf8')) as { received: string }
      return { file, receivedAt: new Date(labels.received) }
    })
}

/** Files in the drop folder that did not grow between two looks. */
export function watchDropFolder(folder: string): { take(): Waiting[]; done(files: Waiting[]): void } {
  const doneFolder = path.join(folder, 'delivered')
  mkdirSync(doneFolder, { recursive: true })
  let sizes = new Map<string, number>()
  return {
    take: () => {
      const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.eml'))
      const now = new Map(names.map((name) => [name, statSync(path.join(folder, name)).size]))
      const settled = names.filter((name) => now.get(name) === sizes.get(name))
      sizes = now
      return settled.map((name) => ({ file: path.join(folder, name), receivedAt: new Date() }))
    },
    done: (files) => {
      for (const { file } of files) renameSync(file, path.join(doneFolder, path.basename(file)))
    },
  }
}
