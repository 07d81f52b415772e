import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ImapFlow } from 'imapflow'
import { deliver, openDeliveryBook, sampleMails, undelivered } from '../../dev/demo/deliver.js'
import { type Inbox, startMail } from '../../dev/servers/demo-servers.js'
import { type Keeper, startKeeper } from '../../dev/servers/keep.js'

const SAMPLES = 'test/mail/cases'
let home: string
let keeper: Keeper

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'wd-test-'))
  keeper = startKeeper()
})

afterEach(async () => {
  await keeper.close()
  rmSync(home, { recursive: true, force: true })
})

async function start(): Promise<Inbox[]> {
  return (await startMail({ keeper, home, user: null }, true)).inboxes
}

async function restart(): Promise<Inbox[]> {
  await keeper.close()
  keeper = startKeeper()
  return start()
}

interface Seen {
  uidValidity: string
  mails: { uid: number; source: string; receivedAt: string; flags: string[] }[]
}

/** The whole inbox as a client sees it. */
async function look(inbox: Inbox, flagUid: number | null = null): Promise<Seen> {
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
  const box = await client.mailboxOpen('INBOX')
  const all = await client.fetchAll('1:*', { uid: true, source: true, internalDate: true, flags: true }, { uid: true })
  if (flagUid !== null) await client.messageFlagsAdd(String(flagUid), ['$Writdesk'], { uid: true })
  await client.logout()
  return {
    uidValidity: String(box.uidValidity),
    mails: all.map(({ uid, source, internalDate, flags }) => ({
      uid,
      source: source?.toString('latin1') ?? '',
      receivedAt: new Date(internalDate ?? 0).toISOString(),
      flags: [...(flags ?? [])],
    })),
  }
}

test('every sample mail comes back byte for byte with its time of receipt, also after a restart', async () => {
  const samples = sampleMails(SAMPLES)
  const book = openDeliveryBook(path.join(home, 'delivered.json'))
  const delivered = await deliver(samples, await start(), book)

  const inboxes = await restart()
  const seen = await Promise.all(inboxes.map((inbox) => look(inbox)))

  expect(delivered).toHaveLength(readdirSync(SAMPLES).filter((name) => name.endsWith('.eml')).length)
  for (const { file, receivedAt } of samples) {
    const { mailbox, uid } = delivered.find((one) => file.endsWith(one.file))!
    const mail = seen[inboxes.findIndex(({ organisation }) => organisation === mailbox)]?.mails.find(
      (one) => one.uid === uid,
    )
    expect(mail?.source).toBe(readFileSync(file, 'latin1'))
    expect(mail?.receivedAt).toBe(receivedAt.toISOString())
  }
})

test('a restart keeps UIDs, UIDVALIDITY and flags, and a second delivery brings nothing', async () => {
  const samples = sampleMails(SAMPLES)
  const bookFile = path.join(home, 'delivered.json')
  const [inbox] = await start().then(async (inboxes) => {
    await deliver(samples, inboxes, openDeliveryBook(bookFile))
    return inboxes
  })
  const before = await look(inbox!, 1)

  const inboxes = await restart()
  const again = await deliver(undelivered(samples, openDeliveryBook(bookFile)), inboxes, openDeliveryBook(bookFile))
  const after = await look(inboxes[0]!)

  expect(again).toEqual([])
  expect(after.uidValidity).toBe(before.uidValidity)
  expect(after.mails.map(({ uid }) => uid)).toEqual(before.mails.map(({ uid }) => uid))
  expect(after.mails[0]?.flags).toContain('$Writdesk')
})

test('a mail that is told of while a client waits is announced to it', async () => {
  const inboxes = await start()
  const inbox = inboxes[0]!
  const client = new ImapFlow({
    host: inbox.host,
    port: inbox.port,
    secure: true,
    auth: { user: inbox.user, pass: inbox.password },
    tls: { ca: readFileSync(inbox.caFile, 'utf8') },
    logger: false,
  })
  await client.connect()
  await client.mailboxOpen('INBOX')
  const told = new Promise<number>((resolve) => client.once('exists', ({ count }) => resolve(count)))
  void client.idle()

  await deliver(sampleMails(SAMPLES).slice(0, 1), inboxes, openDeliveryBook(path.join(home, 'delivered.json')))

  expect(await told).toBe(1)
  await client.logout()
})
