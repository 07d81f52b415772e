import { rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { listHeartbeats } from '../../src/edges/postgres/heartbeats.js'
import { saveCursor } from '../../src/edges/postgres/mailboxes.js'
import type { Mailbox } from '../../src/receive/mailbox.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aMail, aMailbox, append, asPerson, doveadm, maildirOf } from '../inbox.js'
import { ledgerOf, outcomeOf, runPoller, type TestPoller, type TestPollerOptions, until } from '../run-poller.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

let poller: TestPoller | null = null
afterEach(async () => {
  await poller?.stop()
  poller = null
})
async function restart(mailbox: Mailbox, options?: TestPollerOptions): Promise<TestPoller> {
  await poller?.stop()
  poller = runPoller(database, mailbox, options)
  return poller
}
const rows = (mailbox: Mailbox, count: number) =>
  until(
    () => ledgerOf(database, mailbox),
    (ledger) => ledger.length >= count,
  )
const stages = async (mailbox: Mailbox) => (await ledgerOf(database, mailbox)).map(({ stage }) => stage).sort()
/** Waits until a whole poll has begun and ended. */
async function aWholePoll(mailbox: Mailbox): Promise<void> {
  await database.pool.query('update mailbox_folders set outcome = null where mailbox = $1', [mailbox.name])
  await until(
    () => outcomeOf(database, mailbox),
    (outcome) => outcome === 'read',
  )
}
const EVERY_POLL: TestPollerOptions = { limits: { sweepEveryMs: 0 } }

test('known failure 16: a mail that an earlier poll missed below the cursor is fetched by the sweep', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail(), aMail()])
  await restart(mailbox, EVERY_POLL)
  await rows(mailbox, 3)

  await database.pool.query('delete from emails where mailbox = $1 and uid = 2', [mailbox.name])

  expect((await rows(mailbox, 3)).map(({ uid }) => uid).sort()).toEqual([1, 2, 3])
})

test('a cursor that is ahead of the mail hides nothing', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail()])
  const uidValidity = await asPerson(mailbox, async ({ mailbox: opened }) => (opened ? opened.uidValidity : 0n))
  if (!uidValidity) throw new Error('not opened')
  await saveCursor(database.pool, mailbox.name, 'INBOX', { uidValidity, lastUid: 1_000 })

  await restart(mailbox)

  expect(await rows(mailbox, 2)).toHaveLength(2)
})

test('known failure 7: new mail is found while older mail is deleted and numbers shift', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail(), aMail()])
  await restart(mailbox)
  await rows(mailbox, 3)

  for (const uid of ['1', '2', '3']) {
    await asPerson(mailbox, async (client) => {
      await client.messageDelete(uid, { uid: true })
      await client.append('INBOX', Buffer.from(aMail()))
    })
  }

  expect((await rows(mailbox, 6)).map(({ uid }) => uid).sort()).toEqual([1, 2, 3, 4, 5, 6])
})

test('known failure 8: a UIDVALIDITY change brings every mail again, and none is worked on twice', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail()], new Date('2026-11-10T10:00:00Z'))
  const { handedOver } = await restart(mailbox)
  const before = await rows(mailbox, 2)

  const folder = maildirOf(mailbox)
  for (const file of await readdir(folder)) if (file.startsWith('dovecot')) rmSync(join(folder, file))
  await doveadm('mailbox', 'update', '-u', mailbox.auth.user, '--uid-validity', '77', 'INBOX')
  await append(mailbox, [aMail()])
  const after = await rows(mailbox, 5)

  expect(after.filter(({ uidValidity }) => uidValidity === 77n)).toHaveLength(3)
  expect(await stages(mailbox)).toEqual(['duplicate', 'duplicate', 'received', 'received', 'received'])
  expect(handedOver.slice(0, 2).sort()).toEqual(before.map(({ id }) => id).sort())
  await until(
    () => handedOver.length,
    (count) => count === 3,
  )
})

test('known failures 8 and 9: a folder that was deleted and made again is another folder', async () => {
  const folders = [{ path: 'Legal', junk: false }]
  const mailbox = aMailbox({ folders })
  const make = () => asPerson(mailbox, (client) => client.mailboxCreate('Legal'))
  await make()
  await append(mailbox, [aMail(), aMail()], undefined, 'Legal')
  await restart(mailbox)
  await rows(mailbox, 2)

  await asPerson(mailbox, (client) => client.mailboxDelete('Legal'))
  await make()
  await append(mailbox, [aMail(), aMail()], undefined, 'Legal')
  const ledger = await rows(mailbox, 4)

  expect(ledger.map(({ uid }) => uid).sort()).toEqual([1, 1, 2, 2])
  expect(await stages(mailbox)).toEqual(['received', 'received', 'received', 'received'])
})

test('known failure 10: another account behind the same name, with the same UIDVALIDITY and UIDs, is read whole', async () => {
  const first = aMailbox()
  const second = aMailbox({ name: first.name })
  for (const [mailbox, day] of [
    [first, '10'],
    [second, '11'],
  ] as const) {
    await append(mailbox, [aMail(), aMail()], new Date(`2026-11-${day}T10:00:00Z`))
    await doveadm('mailbox', 'update', '-u', mailbox.auth.user, '--uid-validity', '99', 'INBOX')
  }
  await restart(first)
  await rows(first, 2)

  await restart(second)
  const ledger = await rows(second, 4)

  expect(ledger.map(({ uid, stage }) => `${uid} ${stage}`).sort()).toEqual([
    '1 received',
    '1 received',
    '2 received',
    '2 received',
  ])
  await aWholePoll(second)
  expect(await ledgerOf(database, second)).toHaveLength(4)
})

test('known failure 31: old mail that a plug-in uploads again is recognised, and works on nothing', async () => {
  const mailbox = aMailbox()
  const mails = [aMail(), aMail(), aMail()]
  await append(mailbox, mails)
  const { handedOver } = await restart(mailbox)
  await rows(mailbox, 3)

  await append(mailbox, mails)
  await rows(mailbox, 6)

  expect((await stages(mailbox)).filter((stage) => stage === 'duplicate')).toHaveLength(3)
  expect(handedOver).toHaveLength(3)
})

test('known failure 12: a mail without Message-ID that changes its UID at every poll is worked on once', async () => {
  const mailbox = aMailbox()
  const mail = aMail({ 'Message-ID': '' })
  await append(mailbox, [mail])
  const { handedOver } = await restart(mailbox)

  for (let uid = 1; uid < 4; uid++) {
    await rows(mailbox, uid)
    await append(mailbox, [mail])
    await asPerson(mailbox, (client) => client.messageDelete(String(uid), { uid: true }))
  }
  await rows(mailbox, 4)

  expect(await stages(mailbox)).toEqual(['duplicate', 'duplicate', 'duplicate', 'received'])
  expect(handedOver).toHaveLength(1)
})

test('known failures 30 and 45: what is known is not fetched again by sweep, restart or deletion', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail()])
  let puts = 0
  const counted: TestPollerOptions = {
    ...EVERY_POLL,
    blobs: (real) => ({ ...real, put: (bytes) => real.put(bytes).finally(() => puts++) }),
  }
  await restart(mailbox, counted)
  await rows(mailbox, 2)

  await restart(mailbox, counted)
  await aWholePoll(mailbox)
  await aWholePoll(mailbox)

  expect(puts).toBe(2)
})

test('a sweep says how many mails lie on the server and that none is missing here, and the poller that it is connected', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail()])
  await restart(mailbox, EVERY_POLL)
  await rows(mailbox, 2)
  await aWholePoll(mailbox)

  const { rows: folders } = await database.pool.query(
    'select on_server, missing from mailbox_folders where mailbox = $1',
    [mailbox.name],
  )
  const beats = await until(
    async () => (await listHeartbeats(database.pool)).filter(({ name }) => name === `mailbox:${mailbox.name}`),
    ({ length }) => length > 0,
  )

  expect(folders).toEqual([{ on_server: 2, missing: 0 }])
  expect(beats[0]?.figures).toMatchObject({ isConnected: true, hasIdle: true, watched: 'INBOX' })
})
