import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Mailbox } from '../../src/receive/mailbox.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { type ImapProxy, startProxy } from '../imap-proxy.js'
import { aMail, aMailbox, append, connectionsOf, deliver, doveadm } from '../inbox.js'
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

const running: TestPoller[] = []
let proxy: ImapProxy | null = null
afterEach(async () => {
  for (const poller of running.splice(0)) await poller.stop()
  await proxy?.close()
  proxy = null
})
function start(mailbox: Mailbox, options?: TestPollerOptions): TestPoller {
  const poller = runPoller(database, mailbox, options)
  running.push(poller)
  return poller
}
/** A mailbox behind a proxy: TLS as in life, or in plaintext, so that the proxy can answer commands. */
async function behindProxy(tls: Mailbox['tls'], over: Partial<Mailbox> = {}): Promise<[Mailbox, ImapProxy]> {
  const { host, port, tlsPort } = servers().imap
  proxy = await startProxy({ host, port: tls === 'implicit' ? tlsPort : port })
  return [aMailbox({ tls, port: proxy.port, ...over }), proxy]
}
const hasOutcome = (mailbox: Mailbox, wanted: string) =>
  until(
    () => outcomeOf(database, mailbox),
    (outcome) => outcome === wanted,
  )
const rows = (mailbox: Mailbox, count: number) =>
  until(
    () => ledgerOf(database, mailbox),
    (ledger) => ledger.length >= count,
  )

test('a kicked connection is opened again, and mail goes on', async () => {
  const mailbox = aMailbox({ pollEverySeconds: 3_600 })
  start(mailbox)
  await hasOutcome(mailbox, 'read')

  await doveadm('kick', mailbox.auth.user)
  await deliver(mailbox, aMail())

  expect(await rows(mailbox, 1)).toHaveLength(1)
})

test.each([
  ['the next poll', 1, 60_000],
  ['a word in between, where polls are rare,', 3_600, 300],
])(
  'known failure 34: a line that died in silence during IDLE is found by %s',
  async (_, pollEverySeconds, keepAliveMs) => {
    const [mailbox, line] = await behindProxy('implicit', { pollEverySeconds })
    start(mailbox, { limits: { commandDeadlineMs: 500, keepAliveMs } })
    await hasOutcome(mailbox, 'read')

    line.freeze()
    await deliver(mailbox, aMail())

    expect(await rows(mailbox, 1)).toHaveLength(1)
    expect(line.accepted()).toBeGreaterThan(1)
  },
)

test('a quiet mailbox stays on its one connection, polls or not', async () => {
  const [mailbox, line] = await behindProxy('implicit', { pollEverySeconds: 3_600 })
  const { warnings } = start(mailbox, { limits: { keepAliveMs: 50 } })
  await hasOutcome(mailbox, 'read')

  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await deliver(mailbox, aMail())
  await rows(mailbox, 1)

  expect(line.accepted()).toBe(1)
  expect(warnings).toEqual([])
})

test('known failure 37: a FETCH that is never answered ends at its deadline, and the mail comes by the next one', async () => {
  const [mailbox, line] = await behindProxy('plaintext')
  await append(mailbox, [aMail(), aMail()])
  let unanswered = 0
  line.intercept((command) => (command.includes('BODY.PEEK') && unanswered++ === 0 ? 'no answer' : null))

  const { warnings } = start(mailbox, { limits: { commandDeadlineMs: 500 } })

  expect(await rows(mailbox, 2)).toHaveLength(2)
  expect(warnings).toContain('INBOX_COMMAND_TIMEOUT a mailbox could not be read')
})

test('known failure 3: a connection that breaks within a FETCH leaves every mail fetchable', async () => {
  const [mailbox, line] = await behindProxy('plaintext')
  await append(
    mailbox,
    Array.from({ length: 5 }, () => aMail()),
  )
  let cuts = 0
  line.intercept((command) => {
    if (command.includes('BODY.PEEK') && cuts++ < 3) line.cut()
    return null
  })

  const { handedOver } = start(mailbox, { now: fastClock() })

  expect(await rows(mailbox, 5)).toHaveLength(5)
  await until(
    () => handedOver.length,
    (count) => count === 5,
  )
  expect(cuts).toBeGreaterThan(3)
})

test('known failure 23: fifty reconnects leave one connection', async () => {
  const [mailbox, line] = await behindProxy('implicit')
  await deliver(mailbox, aMail())
  const { handedOver } = start(mailbox, { limits: { backOffMs: 1, maxBackOffMs: 10 } })

  for (let cuts = 0; cuts < 50; cuts++) {
    await until(
      () => line.open(),
      (open) => open === 1,
    )
    line.cut()
    await until(
      () => line.accepted(),
      (accepted) => accepted > cuts + 1,
    )
  }
  await deliver(mailbox, aMail())
  await rows(mailbox, 2)

  expect(line.accepted()).toBeGreaterThan(50)
  expect([line.open(), line.mostOpen(), await connectionsOf(mailbox)]).toEqual([1, 1, 1])
  expect(handedOver).toHaveLength(2)
})

test('known failure 42: a server that is away comes back to a poller that still asks', async () => {
  const [mailbox, line] = await behindProxy('implicit')
  await line.close()
  start(mailbox)
  await hasOutcome(mailbox, 'INBOX_UNREACHABLE')

  await deliver(mailbox, aMail())
  await line.listen()

  expect(await rows(mailbox, 1)).toHaveLength(1)
  expect(await hasOutcome(mailbox, 'read')).toBe('read')
})

test('known failure 41: a refused login is on record at once, and a corrected password reads on', async () => {
  const { password } = servers().imap
  const wrong = aMailbox()
  const auth = { kind: 'password' as const, user: wrong.auth.user, password: 'wrong' }
  const mailbox = { ...wrong, auth }
  await deliver(mailbox, aMail())
  const { warnings } = start(mailbox)
  await hasOutcome(mailbox, 'INBOX_LOGIN_REFUSED')

  auth.password = password

  expect(await rows(mailbox, 1)).toHaveLength(1)
  expect(warnings.join()).not.toContain('wrong')
})

test('known failure 22: a second poller waits, and takes over when the first ends', async () => {
  const mailbox = aMailbox()
  const first = start(mailbox)
  await hasOutcome(mailbox, 'read')
  const second = start(mailbox)
  await deliver(mailbox, aMail())
  await until(
    () => first.handedOver,
    (ids) => ids.length === 1,
  )
  expect(await connectionsOf(mailbox)).toBe(1)

  await first.stop()
  await deliver(mailbox, aMail())
  await until(
    () => second.handedOver,
    (ids) => ids.length === 1,
  )

  expect(await ledgerOf(database, mailbox)).toHaveLength(2)
  expect(first.handedOver).toHaveLength(1)
})

test('known failure 43: a poller whose lock connection dies lets go of the mailbox, and takes it again', async () => {
  const mailbox = aMailbox()
  start(mailbox)
  await hasOutcome(mailbox, 'read')

  const { rowCount } = await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'writdesk-direct'`,
  )
  await deliver(mailbox, aMail())

  expect(rowCount).toBe(1)
  expect(await rows(mailbox, 1)).toHaveLength(1)
  expect(await connectionsOf(mailbox)).toBe(1)
})
