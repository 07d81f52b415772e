import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Mailbox } from '../../src/receive/mailbox.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { type ImapProxy, startProxy } from '../imap-proxy.js'
import { aMail, aMailbox, append, asPerson, deliver } from '../inbox.js'
import { ledgerOf, outcomeOf, runPoller, type TestPoller, type TestPollerOptions, until } from '../run-poller.js'
import { servers } from '../servers.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

let poller: TestPoller | null = null
let line: ImapProxy | null = null
afterEach(async () => {
  await poller?.stop()
  await line?.close()
  poller = null
  line = null
})
function start(mailboxes: Mailbox | Mailbox[], options?: TestPollerOptions): TestPoller {
  poller = runPoller(database, mailboxes, options)
  return poller
}
const hasRead = (mailbox: Mailbox) =>
  until(
    () => outcomeOf(database, mailbox),
    (outcome) => outcome === 'read',
  )
const rows = (mailbox: Mailbox, count: number) =>
  until(
    () => ledgerOf(database, mailbox),
    (ledger) => ledger.length >= count,
  )
const sha256 = (raw: string) => createHash('sha256').update(raw).digest('hex')

test('a mail is kept byte for byte, recorded with its date of arrival and handed over', async () => {
  const mailbox = aMailbox()
  const mail = aMail()
  const arrived = new Date('2026-11-10T23:59:59Z')
  await append(mailbox, [mail], arrived)

  const { handedOver, blobs } = start(mailbox)
  const [row] = await rows(mailbox, 1)

  expect(row).toMatchObject({ stage: 'received', sha256: sha256(mail), bytes: mail.length, receivedAt: arrived })
  expect((await blobs.get(sha256(mail))).toString()).toBe(mail)
  await until(
    () => handedOver,
    (ids) => ids.length === 1,
  )
  expect(handedOver).toEqual([row?.id])
})

test('a mail that arrives during IDLE is read at once, not at the next poll', async () => {
  const mailbox = aMailbox({ pollEverySeconds: 3_600 })
  start(mailbox)
  await hasRead(mailbox)

  await deliver(mailbox, aMail())

  expect(await rows(mailbox, 1)).toHaveLength(1)
})

test('reading leaves a mail unread for the people who read the mailbox too', async () => {
  const mailbox = aMailbox()
  await deliver(mailbox, aMail())

  start(mailbox)
  await rows(mailbox, 1)

  expect(await asPerson(mailbox, (client) => client.search({ seen: false }, { uid: true }))).toEqual([1])
})

test('a mail in the junk folder is read too, and says so', async () => {
  const folders = [
    { path: 'INBOX', junk: false },
    { path: 'Junk', junk: true },
  ]
  const mailbox = aMailbox({ folders })
  await append(mailbox, [aMail()], undefined, 'Junk')
  await deliver(mailbox, aMail())

  start(mailbox)
  const ledger = await rows(mailbox, 2)

  expect(ledger.map(({ folder, junk }) => `${folder} ${junk}`).sort()).toEqual(['INBOX false', 'Junk true'])
})

test('a folder that does not exist holds up no other', async () => {
  const folders = [
    { path: 'INBOX', junk: false },
    { path: 'No such folder', junk: true },
  ]
  const mailbox = aMailbox({ folders })
  await deliver(mailbox, aMail())

  start(mailbox)

  expect(await rows(mailbox, 1)).toHaveLength(1)
  const outcome = await until(
    () => outcomeOf(database, mailbox, 'No such folder'),
    (found) => found !== null,
  )
  expect(outcome).toBe('INBOX_FOLDER_MISSING')
})

test('known failure 36: an empty mailbox is read without a complaint', async () => {
  const mailbox = aMailbox()

  const { warnings } = start(mailbox)

  expect(await hasRead(mailbox)).toBe('read')
  expect(warnings).toEqual([])
})

test('known failure 6: a burst of 500 mails between two polls is read whole, each once', async () => {
  const mailbox = aMailbox({ pollEverySeconds: 3_600 })
  await deliver(mailbox, aMail())
  const { handedOver } = start(mailbox)
  await rows(mailbox, 1)

  await append(
    mailbox,
    Array.from({ length: 500 }, () => aMail()),
  )
  const ledger = await rows(mailbox, 501)

  expect(new Set(ledger.map(({ sha256 }) => sha256)).size).toBe(501)
  await until(
    () => handedOver.length,
    (count) => count === 501,
  )
  expect(new Set(handedOver).size).toBe(501)
})

test('known failures 4 and 5: mail of a ten days long outage is read whole, around midnight too', async () => {
  const mailbox = aMailbox()
  const dates = ['2026-03-29T01:00:00Z', '2026-10-25T01:30:00Z', '2026-11-10T23:59:59Z', '2026-11-11T00:00:00Z']
  for (const date of dates) await append(mailbox, [aMail()], new Date(date))

  start(mailbox)
  const ledger = await rows(mailbox, 4)

  expect(ledger.map(({ receivedAt }) => receivedAt.toISOString().replace('.000', '')).sort()).toEqual(dates)
})

test('known failure 2: the same Message-ID with other bytes is another mail', async () => {
  const mailbox = aMailbox()
  const id = { 'Message-ID': '<same@agency.example>' }
  await append(mailbox, [aMail(id, 'First.'), aMail(id, 'Second.')])

  start(mailbox)
  const ledger = await rows(mailbox, 2)

  expect(ledger.map(({ stage }) => stage)).toEqual(['received', 'received'])
})

test('known failure 11: two mails without Message-ID in the same second are two mails', async () => {
  const mailbox = aMailbox()
  const headers = { Date: 'Tue, 10 Nov 2026 10:00:00 +0000', Subject: 'Request' }
  await append(mailbox, [aMail(headers, 'One.'), aMail(headers, 'Two.')], new Date('2026-11-10T10:00:00Z'))

  const { handedOver } = start(mailbox)
  await rows(mailbox, 2)

  expect(
    (
      await until(
        () => handedOver,
        (ids) => ids.length === 2,
      )
    ).length,
  ).toBe(2)
})

test('known failure 31: identical bytes twice are one mail to work on and one duplicate that names it', async () => {
  const mailbox = aMailbox()
  const mail = aMail()
  await append(mailbox, [mail, mail])

  const { handedOver } = start(mailbox)
  const ledger = await rows(mailbox, 2)

  const original = ledger.find(({ stage }) => stage === 'received')
  const duplicate = ledger.find(({ stage }) => stage === 'duplicate')
  expect(duplicate?.duplicateOf).toBe(original?.id)
  await hasRead(mailbox)
  expect(handedOver).toEqual([original?.id])
})

test('known failures 13 and 21: one mail to two mailboxes is a mail in each', async () => {
  const mailboxes = [aMailbox(), aMailbox()]
  await deliver(mailboxes, aMail())

  const { handedOver } = start(mailboxes)
  for (const mailbox of mailboxes) expect(await rows(mailbox, 1)).toMatchObject([{ stage: 'received' }])

  expect(
    await until(
      () => handedOver,
      (ids) => ids.length === 2,
    ),
  ).toHaveLength(2)
})

test('known failure 32: every poll is on record, also where no mail came', async () => {
  const mailbox = aMailbox()
  start(mailbox)
  const lastPoll = async () => {
    const { rows } = await database.pool.query('select succeeded_at from mailbox_folders where mailbox = $1', [
      mailbox.name,
    ])
    return rows[0]?.succeeded_at as Date | undefined
  }
  const first = await until(lastPoll, (at) => at !== undefined)

  const next = await until(lastPoll, (at) => at?.getTime() !== first?.getTime())

  expect(next?.getTime()).toBeGreaterThan(first?.getTime() ?? Number.POSITIVE_INFINITY)
})

test('known failures 33, 46 and 51: no command asks for more than a batch of bytes, before or after a flood', async () => {
  const { host, port } = servers().imap
  line = await startProxy({ host, port })
  const mailbox = aMailbox({ tls: 'plaintext', port: line.port })
  const asked: number[] = []
  line.intercept((command) => {
    const [, set] = /^UID FETCH (\S+) .*BODY/.exec(command) ?? []
    if (set !== undefined) asked.push(set.split(',').length)
    return null
  })
  const mail = aMail({}, 'x'.repeat(100_000))
  await append(mailbox, Array(30).fill(mail))

  start(mailbox, { limits: { batchBytes: 420_000 } })
  const ledger = await rows(mailbox, 30)

  expect(ledger.filter(({ stage }) => stage === 'duplicate')).toHaveLength(29)
  expect(Math.max(...asked)).toBe(4)
  expect(asked.reduce((sum, mails) => sum + mails)).toBe(30)
})

test('a mail whose bell fails to ring is recorded all the same, and the next one rings', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail()])
  let rings = 0
  const handOver = async () => {
    if (++rings === 1) throw new Error('Redis is away')
  }

  const { handedOver } = start(mailbox, { handOver })

  expect(await rows(mailbox, 2)).toHaveLength(2)
  expect(
    await until(
      () => handedOver,
      (ids) => ids.length === 1,
    ),
  ).toHaveLength(1)
})
