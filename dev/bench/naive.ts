import { readFileSync } from 'node:fs'
import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import { PDFParse } from 'pdf-parse'
import pg from 'pg'
import type { Inbox } from '../servers/demo-servers.js'
import { type Figure, measured } from './figures.js'

/**
 * The straight line that everybody writes first: fetch a mail, parse it, read its PDFs, insert it; one process, no queue,
 * no child, nothing kept safe. What the whole product is measured against in the same run.
 */
export async function benchNaive(inbox: Inbox, databaseUrl: string, mails: number): Promise<Figure> {
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  await database.query('create table naive (uid bigint primary key, subject text, body text, attachments jsonb)')
  const { host, port, user, password, caFile } = inbox
  const tls = { ca: readFileSync(caFile, 'utf8') }
  const client = new ImapFlow({ host, port, secure: true, auth: { user, pass: password }, tls, logger: false })
  await client.connect()
  await client.mailboxOpen('INBOX')
  const figure = await measured('naive straight line', mails, async () => {
    const uids = (await client.search({ all: true }, { uid: true })) || []
    for (const uid of uids) {
      const message = await client.fetchOne(String(uid), { source: true }, { uid: true })
      const source = message ? message.source : undefined
      if (source) await insertParsed(database, uid, source)
    }
  })
  await client.logout()
  await database.query('drop table naive')
  await database.end()
  return figure
}

async function insertParsed(database: pg.Client, uid: number, source: Buffer): Promise<void> {
  const parsed = await simpleParser(source)
  const texts: string[] = []
  for (const { contentType, content } of parsed.attachments) {
    if (contentType !== 'application/pdf') continue
    const parser = new PDFParse({ data: Uint8Array.from(content) })
    texts.push((await parser.getText()).text)
    await parser.destroy()
  }
  await database.query('insert into naive values ($1, $2, $3, $4)', [
    uid,
    parsed.subject ?? null,
    parsed.text ?? null,
    JSON.stringify(texts),
  ])
}
