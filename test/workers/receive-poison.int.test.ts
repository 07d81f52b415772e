import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Blobs } from '../../src/edges/blobs.js'
import { IntakeError } from '../../src/errors.js'
import type { Mailbox } from '../../src/receive/mailbox.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { type ImapProxy, startProxy } from '../imap-proxy.js'
import { aMail, aMailbox, append, asPerson, maildirOf } from '../inbox.js'
import {
  fastClock,
  ledgerOf,
  outcomeOf,
  runPoller,
  type TestPoller,
  type TestPollerOptions,
  until,
} from '../run-poller.js'
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
function start(mailbox: Mailbox, options?: TestPollerOptions): TestPoller {
  poller = runPoller(database, mailbox, options)
  return poller
}
const rows = (mailbox: Mailbox, count: number) =>
  until(
    () => ledgerOf(database, mailbox),
    (ledger) => ledger.length >= count,
  )
const kept = (mailbox: Mailbox, count: number) =>
  until(
    async () => (await ledgerOf(database, mailbox)).filter((row) => row.sha256 !== null),
    (ledger) => ledger.length >= count,
  )
const sizes = (...bytes: number[]) => bytes.map((size) => aMail({}, 'x'.repeat(size)))

test('known failure 58: a mail over the bound has a row with size and bound, rings, and the next ones are read', async () => {
  const mailbox = aMailbox()
  await append(mailbox, sizes(10, 50_000, 10))

  const { handedOver } = start(mailbox, { limits: { maxMailBytes: 20_000 } })
  const ledger = await rows(mailbox, 3)

  const large = ledger.find(({ uid }) => uid === 2)
  expect(large).toMatchObject({ sha256: null, reason: expect.stringContaining('the limit is 20000 bytes') })
  await until(
    () => handedOver,
    (ids) => ids.length === 3,
  )
  expect(handedOver).toContain(large?.id)
})

test('a mail that was too large is fetched into its row once the bound is raised', async () => {
  const mailbox = aMailbox()
  await append(mailbox, sizes(50_000))
  const first = start(mailbox, { limits: { maxMailBytes: 20_000 } })
  const [before] = await rows(mailbox, 1)
  await first.stop()

  start(mailbox)
  const [after] = await kept(mailbox, 1)

  expect(after).toMatchObject({ id: before?.id, stage: 'received', reason: null })
})

test('a large mail is streamed byte for byte, whatever the size of its pieces', async () => {
  const mailbox = aMailbox()
  const mails = sizes(3_000_000, 1_048_576, 10)
  await append(mailbox, mails)

  const { blobs } = start(mailbox, { limits: { streamFromBytes: 500_000 } })
  const ledger = await kept(mailbox, 3)

  for (const { uid, sha256 } of ledger) {
    expect((await blobs.get(sha256 ?? '')).equals(Buffer.from(mails[uid - 1] ?? ''))).toBe(true)
  }
})

test('known failures 39 and 40: a mail that the server cannot read stops no other, and gets a row of its own', async () => {
  const mailbox = aMailbox()
  await append(mailbox, sizes(10, 10, 10))
  const folder = join(maildirOf(mailbox), 'cur')
  const middle = (await readdir(folder)).sort()[1] ?? ''
  await chmod(join(folder, middle), 0o000)

  const { handedOver } = start(mailbox, { now: fastClock() })
  await kept(mailbox, 2)
  const ledger = await rows(mailbox, 3)

  expect(ledger.find(({ sha256 }) => sha256 === null)).toMatchObject({
    reason: expect.stringMatching(/in 4 attempts \(INBOX_/),
  })
  await until(
    () => handedOver,
    (ids) => ids.length === 3,
  )
  await chmod(join(folder, middle), 0o600)
  expect(await kept(mailbox, 3)).toHaveLength(3)
})

test('known failure 40: a mail at the head whose FETCH ends the connection holds up no other', async () => {
  const { host, port } = servers().imap
  line = await startProxy({ host, port })
  const mailbox = aMailbox({ tls: 'plaintext', port: line.port })
  await append(mailbox, sizes(10, 10, 10, 10))
  let deaths = 0
  line.intercept((command) => {
    const [, set = ''] = /^UID FETCH (\S+) .*BODY/.exec(command) ?? []
    if (!set.split(',').includes('1')) return null
    deaths++
    line?.cut()
    return 'no answer'
  })

  start(mailbox, { now: fastClock() })
  await kept(mailbox, 3)
  const ledger = await rows(mailbox, 4)

  expect(ledger.filter(({ sha256 }) => sha256 === null)).toMatchObject([{ uid: 1 }])
  expect(deaths).toBeGreaterThanOrEqual(5)
})

test('known failure 44: a mail that cannot be fetched is asked for less and less often', async () => {
  const { host, port } = servers().imap
  line = await startProxy({ host, port })
  const mailbox = aMailbox({ tls: 'plaintext', port: line.port })
  await append(mailbox, sizes(10))
  let asked = 0
  line.intercept((command) => {
    if (!command.includes('BODY')) return null
    asked++
    return 'TAG NO [SERVERBUG] cannot\r\n'
  })

  start(mailbox, { limits: { sweepEveryMs: 0 } })
  await until(
    () => outcomeOf(database, mailbox),
    (outcome) => outcome === 'read',
  )
  await new Promise((resolve) => setTimeout(resolve, 2_500))

  // Once within the batch and once alone; the next attempt is ten seconds away, however often the folder is read.
  expect(asked).toBe(2)
})

test('a mail that could not be fetched and then was deleted is no longer waited for', async () => {
  const { host, port } = servers().imap
  line = await startProxy({ host, port })
  const mailbox = aMailbox({ tls: 'plaintext', port: line.port })
  await append(mailbox, sizes(10, 10))
  let searches = 0
  line.intercept((command) => {
    if (command.includes('SEARCH')) searches++
    return /FETCH 1[ ,].*BODY/.test(command) ? 'TAG NO [SERVERBUG] cannot\r\n' : null
  })
  start(mailbox, { now: fastClock() })
  await kept(mailbox, 1)

  await asPerson(mailbox, (client) => client.messageDelete('1', { uid: true }))
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const before = searches
  await new Promise((resolve) => setTimeout(resolve, 2_500))

  // Ten minutes pass in two seconds on this clock: the sweeps by time stay, the one at every poll ends.
  expect(searches - before).toBeLessThanOrEqual(2)
  expect(await ledgerOf(database, mailbox)).toHaveLength(1)
})

test('a mail that the database refuses stops no other, and gets a row with the reason', async () => {
  const mailbox = aMailbox()
  const mails = sizes(10, 777, 10)
  await append(mailbox, mails)
  await database.pool.query(`
    create function refuse() returns trigger language plpgsql as $$ begin
      if new.bytes = ${mails[1]?.length} then raise exception 'refused' using errcode = '22000'; end if;
      return new;
    end $$;
    create trigger refuse before insert on emails for each row execute function refuse()`)

  start(mailbox, { now: fastClock() })
  await kept(mailbox, 2)
  const ledger = await rows(mailbox, 3)
  await database.pool.query('drop trigger refuse on emails')

  expect(ledger.find(({ uid }) => uid === 2)?.reason).toContain('(DATABASE_REFUSED)')
})

test('a blob store that is full loses nothing: the poll says so, and everything is read once there is room', async () => {
  const mailbox = aMailbox()
  await append(mailbox, sizes(10, 10, 10, 10, 10))
  let isFull = true
  const blobs = (real: Blobs): Blobs => ({
    ...real,
    put: async (bytes) => {
      if (isFull) throw new IntakeError('BLOB_UNWRITABLE', 'the file system says ENOSPC.')
      return await real.put(bytes)
    },
  })

  start(mailbox, { blobs })
  await until(
    () => outcomeOf(database, mailbox),
    (outcome) => outcome === 'BLOB_UNWRITABLE',
  )
  const meanwhile = await ledgerOf(database, mailbox)
  isFull = false

  expect(meanwhile).toEqual([])
  expect(await kept(mailbox, 5)).toHaveLength(5)
})

test('a mail that only the blob store does not take stops no other', async () => {
  const mailbox = aMailbox()
  const mails = sizes(10, 777, 10)
  await append(mailbox, mails)
  const blobs = (real: Blobs): Blobs => ({
    ...real,
    put: async (bytes) => {
      if (bytes.length === mails[1]?.length) throw new IntakeError('BLOB_UNWRITABLE', 'the file system says EACCES.')
      return await real.put(bytes)
    },
  })

  start(mailbox, { blobs })

  expect((await kept(mailbox, 2)).map(({ uid }) => uid).sort()).toEqual([1, 3])
  expect(
    await until(
      () => outcomeOf(database, mailbox),
      (outcome) => outcome === 'BLOB_UNWRITABLE',
    ),
  ).toBe('BLOB_UNWRITABLE')
})
