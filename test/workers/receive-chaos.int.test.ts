import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { startProxy } from '../imap-proxy.js'
import { aMail, aMailbox, append, asPerson } from '../inbox.js'
import { fastClock, ledgerOf, runPoller, until } from '../run-poller.js'
import { servers } from '../servers.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** The same faults at every run: a linear congruential generator (ANSI C's constants). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

test('on a line that cuts, refuses and falls silent at random, every mail is kept, rung and moved once', async () => {
  const random = seeded(42)
  const { host, port } = servers().imap
  const line = await startProxy({ host, port })
  const afterwards = { kind: 'move', folder: 'Processed' } as const
  const mailbox = aMailbox({ tls: 'plaintext', port: line.port, afterwards })
  let faults = 0
  let isBad = true
  line.intercept((command) => {
    const dice = random()
    if (!isBad || /LOGIN|AUTHENTICATE|CAPABILITY/.test(command) || dice > 0.15) return null
    faults++
    if (dice < 0.06) line.cut()
    return dice < 0.12 && dice >= 0.06 ? 'TAG NO [SERVERBUG] not now\r\n' : 'no answer'
  })
  const limits = { commandDeadlineMs: 300, batchMails: 5, streamFromBytes: 60_000 }
  const poller = runPoller(database, mailbox, { now: fastClock(), limits })

  let sent = 0
  for (let round = 0; round < 15; round++) {
    const mails = Array.from({ length: 4 }, () => aMail({}, 'x'.repeat(random() * 100_000)))
    await append(mailbox, mails)
    sent += mails.length
  }
  await until(
    () => faults,
    (count) => count >= 20,
    60_000,
  )
  isBad = false
  await until(
    async () => (await ledgerOf(database, mailbox)).filter(({ settled }) => settled).length,
    (count) => count === sent,
    60_000,
  )
  await poller.stop()

  const ledger = await ledgerOf(database, mailbox)
  expect(ledger.map(({ stage }) => stage)).toEqual(Array(sent).fill('received'))
  expect(poller.handedOver.toSorted()).toEqual(ledger.map(({ id }) => id).sort())
  expect(line.mostOpen()).toBe(1)
  const left = await asPerson(mailbox, (client) => client.search({ all: true }, { uid: true }))
  expect(left).toEqual([])
  const moved = await asPerson(mailbox, (client) => client.search({ all: true }, { uid: true }), 'Processed')
  expect(moved).toHaveLength(sent)
  await line.close()
}, 180_000)
