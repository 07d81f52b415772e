import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  markSettledOnServer,
  recordReceived,
  recordReceivedTogether,
  recordUnfetchable,
} from '../../../src/edges/postgres/emails.js'
import { listKnownMails } from '../../../src/edges/postgres/known-mails.js'
import { eraOf, erasOf } from '../../../src/receive/era.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

let mailboxes = 0
const aMailboxName = () => `mailbox-${++mailboxes}`
const receivedAt = new Date('2026-11-20T10:00:00Z')

function aRawEmail(mailbox: string, uid: number, over: Partial<Parameters<typeof recordReceived>[1]> = {}) {
  const sha256 = `${mailbox}-${uid}`.padEnd(64, '0')
  return { mailbox, folder: 'INBOX', uidValidity: 7n, uid, sha256, bytes: 10, receivedAt, junk: false, ...over }
}
const known = (mailbox: string, fromUid = 1) =>
  listKnownMails(database.pool, { mailbox, folder: 'INBOX', uidValidities: erasOf(7n) }, fromUid)

test('a batch is recorded as its mails one by one would be: new, known, duplicate, fetched late', async () => {
  const mailbox = aMailboxName()
  await recordReceived(database.pool, aRawEmail(mailbox, 1))
  await recordUnfetchable(database.pool, aRawEmail(mailbox, 2), 'The server did not hand it over.')
  const bytesOfThree = { sha256: aRawEmail(mailbox, 3).sha256 }
  const batch = [1, 2, 3, 4].map((uid) => aRawEmail(mailbox, uid))

  const received = await recordReceivedTogether(database.pool, [...batch, aRawEmail(mailbox, 5, bytesOfThree)])

  expect(received.map(({ uid, kind }) => `${uid} ${kind}`)).toEqual([
    '1 known',
    '2 received',
    '3 received',
    '4 received',
    '5 duplicate',
  ])
  expect((await known(mailbox)).map(({ uid, emailId }) => `${uid} ${emailId}`)).toEqual(
    received.map(({ uid, emailId }) => `${uid} ${emailId}`),
  )
})

test('a batch leaves one audit event a mail', async () => {
  const mailbox = aMailboxName()

  await recordReceivedTogether(
    database.pool,
    [1, 2, 3].map((uid) => aRawEmail(mailbox, uid)),
  )

  const { rows } = await database.pool.query(
    `select action, details->>'keyedSha256' = encode(sha256((select key from hash_keys where name = 'audit')
      || convert_to(sha256, 'UTF8')), 'hex') and not details ? 'sha256' as right_hash from audit_events join emails on emails.id = email_id
     where mailbox = $1`,
    [mailbox],
  )
  expect(rows).toEqual(Array(3).fill({ action: 'email-received', right_hash: true }))
})

test('a batch with a row that is refused records nothing', async () => {
  const mailbox = aMailboxName()
  const wrong = aRawEmail(mailbox, 2, { bytes: 2 ** 63 })

  await expect(recordReceivedTogether(database.pool, [aRawEmail(mailbox, 1), wrong])).rejects.toMatchObject({
    code: 'DATABASE_REFUSED',
  })
  expect(await known(mailbox)).toEqual([])
})

test('what is known of a UID is the row of its latest use', async () => {
  const mailbox = aMailboxName()
  const later = new Date('2026-11-21T10:00:00Z')
  await recordReceived(database.pool, aRawEmail(mailbox, 1))
  const second = { uidValidity: eraOf(7n, 1), receivedAt: later, sha256: 'f'.repeat(64) }
  const { emailId } = await recordReceived(database.pool, aRawEmail(mailbox, 1, second))

  expect(await known(mailbox)).toEqual([
    { emailId, uid: 1, uidValidity: eraOf(7n, 1), receivedAt: later, kept: true, settledOnServer: false },
  ])
})

test('only this folder, this UIDVALIDITY and UIDs from the given one on are known', async () => {
  const mailbox = aMailboxName()
  await recordReceivedTogether(database.pool, [
    aRawEmail(mailbox, 1),
    aRawEmail(mailbox, 2),
    aRawEmail(mailbox, 3, { folder: 'Junk' }),
    aRawEmail(mailbox, 4, { uidValidity: 8n }),
  ])

  expect((await known(mailbox, 2)).map(({ uid }) => uid)).toEqual([2])
})

test('it is known whether the bytes are kept and the server is settled', async () => {
  const mailbox = aMailboxName()
  const { emailId } = await recordReceived(database.pool, aRawEmail(mailbox, 1))
  await markSettledOnServer(database.pool, [emailId])
  await recordUnfetchable(database.pool, aRawEmail(mailbox, 2), 'too large')

  expect(await known(mailbox)).toMatchObject([
    { uid: 1, kept: true, settledOnServer: true },
    { uid: 2, kept: false, settledOnServer: false },
  ])
})
