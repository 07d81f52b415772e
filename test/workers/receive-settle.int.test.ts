import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { withProcessedFolder } from '../../src/receive/folders-after-restore.js'
import type { Afterwards, Mailbox } from '../../src/receive/mailbox.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { type ImapProxy, startProxy } from '../imap-proxy.js'
import { aMail, aMailbox, append, asPerson, doveadm } from '../inbox.js'
import { ledgerOf, runPoller, type TestPoller, type TestPollerOptions, until } from '../run-poller.js'
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
async function withRefusals(afterwards: Afterwards): Promise<[Mailbox, ImapProxy]> {
  const { host, port } = servers().imap
  line = await startProxy({ host, port })
  return [aMailbox({ tls: 'plaintext', port: line.port, afterwards }), line]
}
const FLAG: Afterwards = { kind: 'flag', keyword: '$LegalCaptured' }
const MOVE: Afterwards = { kind: 'move', folder: 'Processed' }
const settled = (mailbox: Mailbox, count: number) =>
  until(
    () => ledgerOf(database, mailbox),
    (ledger) => ledger.filter((row) => row.settled).length === count,
  )
const uidsIn = (mailbox: Mailbox, folder: string, keyword?: string) =>
  asPerson(mailbox, (client) => client.search(keyword ? { keyword } : { all: true }, { uid: true }), folder)

test('a kept mail gets its keyword', async () => {
  const mailbox = aMailbox({ afterwards: FLAG })
  await append(mailbox, [aMail(), aMail()])

  start(mailbox)
  await settled(mailbox, 2)

  expect(await uidsIn(mailbox, 'INBOX', '$LegalCaptured')).toEqual([1, 2])
})

test('a kept mail moves to its folder, which is made where it is missing', async () => {
  const mailbox = aMailbox({ afterwards: { kind: 'move', folder: 'Done/2026' } })
  await append(mailbox, [aMail(), aMail()])

  start(mailbox)
  await settled(mailbox, 2)

  expect(await uidsIn(mailbox, 'INBOX')).toEqual([])
  expect(await uidsIn(mailbox, 'Done/2026')).toHaveLength(2)
})

test('a mail that is left where it is keeps its flags', async () => {
  const mailbox = aMailbox({ afterwards: { kind: 'leave' } })
  await append(mailbox, [aMail()])

  const { handedOver } = start(mailbox)
  await until(
    () => handedOver,
    (ids) => ids.length === 1,
  )

  const [mail] = await asPerson(mailbox, (client) => client.fetchAll('1:*', { flags: true }))
  expect([...(mail?.flags ?? [])].filter((flag) => flag !== '\\Recent')).toEqual([])
})

test.each([
  ['NO', 'TAG NO [CANNOT] not now\r\n'],
  ['the end of the connection', 'cut'],
])('known failure 19: a STORE that is answered with %s after the commit makes no second mail', async (_, answer) => {
  const [mailbox, proxy] = await withRefusals(FLAG)
  await append(mailbox, [aMail()])
  let refusals = 0
  proxy.intercept((command) => {
    if (!command.includes('STORE') || refusals++ >= 2) return null
    if (answer !== 'cut') return answer
    proxy.cut()
    return 'no answer'
  })

  const { handedOver } = start(mailbox, { limits: { sweepEveryMs: 0 } })
  await settled(mailbox, 1)

  expect(refusals).toBeGreaterThan(2)
  expect(handedOver).toHaveLength(1)
  expect(await ledgerOf(database, mailbox)).toHaveLength(1)
  expect(await uidsIn(mailbox, 'INBOX', '$LegalCaptured')).toEqual([1])
})

test('a move that a crash kept back is made up for by the next poller', async () => {
  const mailbox = aMailbox({ afterwards: { kind: 'leave' } })
  await append(mailbox, [aMail(), aMail()])
  const first = start(mailbox)
  await until(
    () => first.handedOver,
    (ids) => ids.length === 2,
  )
  await first.stop()

  start({ ...mailbox, afterwards: MOVE })
  await settled(mailbox, 2)

  expect(await uidsIn(mailbox, 'INBOX')).toEqual([])
  expect(await uidsIn(mailbox, 'Processed')).toHaveLength(2)
})

test('known failure 18: a reused UID is not moved for the mail that had it before', async () => {
  const [mailbox, proxy] = await withRefusals({ kind: 'leave' })
  await append(mailbox, [aMail()], new Date('2026-11-10T10:00:00Z'))
  const first = start(mailbox)
  await until(
    () => first.handedOver,
    (ids) => ids.length === 1,
  )
  await first.stop()
  const other = aMailbox({ name: mailbox.name })
  await append(other, [aMail()], new Date('2026-11-11T10:00:00Z'))
  for (const each of [mailbox, other]) {
    await doveadm('mailbox', 'update', '-u', each.auth.user, '--uid-validity', '99', 'INBOX')
  }
  await database.pool.query('update emails set uid_validity = 99 where mailbox = $1', [mailbox.name])
  proxy.intercept((command) => (command.includes('BODY') ? 'TAG NO [SERVERBUG] cannot\r\n' : null))

  start({ ...other, tls: 'plaintext', port: proxy.port, afterwards: MOVE })
  await settled(mailbox, 1)

  expect(await uidsIn(other, 'INBOX')).toEqual([1])
})

test('known failure 18: what is not kept is neither moved nor flagged', async () => {
  const mailbox = aMailbox({ afterwards: MOVE })
  await append(mailbox, [aMail({}, 'x'.repeat(20_000)), aMail()])

  start(mailbox, { limits: { maxMailBytes: 10_000 } })
  await settled(mailbox, 1)

  expect(await uidsIn(mailbox, 'INBOX')).toEqual([1])
  const ledger = await ledgerOf(database, mailbox)
  expect(ledger.find(({ uid }) => uid === 1)).toMatchObject({ sha256: null, settled: false })
})

test('after a restore, mail that was processed since the backup is found in its folder, once, and moved no more', async () => {
  const mailbox = aMailbox({ afterwards: MOVE })
  await append(mailbox, [aMail(), aMail()])
  const first = start(mailbox)
  await settled(mailbox, 2)
  await first.stop()
  poller = null
  // The backup knew one of the two.
  const [lost] = await ledgerOf(database, mailbox)
  await database.pool.query('delete from emails where mailbox = $1 and uid = $2', [mailbox.name, lost?.uid])

  start(withProcessedFolder(mailbox))
  const ledger = await until(
    () => ledgerOf(database, mailbox),
    (rows) => rows.length === 3 && rows.every((row) => row.settled),
  )

  expect(ledger.map(({ stage }) => stage).sort()).toEqual(['duplicate', 'received', 'received'])
  expect(await uidsIn(mailbox, 'Processed')).toEqual([1, 2])
})
