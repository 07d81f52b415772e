import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openDirectConnection } from '../../../src/edges/postgres/database.js'
import { saveParsed } from '../../../src/edges/postgres/email-stages.js'
import { recordReceived, recordUnfetchable } from '../../../src/edges/postgres/emails.js'
import {
  listFolderStatus,
  loadCursor,
  loadServerHeaders,
  recordPoll,
  saveCursor,
  tryMailboxLock,
} from '../../../src/edges/postgres/mailboxes.js'
import { anEmail } from '../../builders.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

let nextUid = 1
function aRawEmail(over: Partial<Parameters<typeof recordReceived>[1]> = {}) {
  const uid = nextUid++
  return {
    mailbox: 'kutano',
    folder: 'INBOX',
    uidValidity: 4_294_967_295n,
    uid,
    sha256: uid.toString(16).padStart(64, '0'),
    bytes: 1_234,
    receivedAt: new Date('2026-11-20T10:00:00Z'),
    junk: false,
    ...over,
  }
}

test('a mail is received once, and known ever after', async () => {
  const raw = aRawEmail()

  const first = await recordReceived(database.pool, raw)
  const again = await recordReceived(database.pool, raw)

  expect(first.kind).toBe('received')
  expect(again).toEqual({ kind: 'known', emailId: first.emailId })
})

test('known failures 22 and 24: twenty pollers that record one mail at once make one row', async () => {
  const raw = aRawEmail()

  const all = await Promise.all(Array.from({ length: 20 }, () => recordReceived(database.pool, raw)))

  expect(all.filter(({ kind }) => kind === 'received')).toHaveLength(1)
  expect(new Set(all.map(({ emailId }) => emailId)).size).toBe(1)
})

test('known failure 31: the same bytes under new UIDs, twenty at once, are one mail and nineteen duplicates', async () => {
  const { sha256 } = aRawEmail()

  const all = await Promise.all(Array.from({ length: 20 }, () => recordReceived(database.pool, aRawEmail({ sha256 }))))

  expect(all.filter(({ kind }) => kind === 'received')).toHaveLength(1)
  expect(all.filter(({ kind }) => kind === 'duplicate')).toHaveLength(19)
  const { rows } = await database.pool.query('select distinct duplicate_of from emails where sha256 = $1', [sha256])
  expect(rows.map((row) => row.duplicate_of).filter(Boolean)).toEqual([
    all.find(({ kind }) => kind === 'received')?.emailId,
  ])
})

test('known failures 13 and 21: the same bytes in two mailboxes are two mails', async () => {
  const raw = aRawEmail()

  await recordReceived(database.pool, raw)
  const other = await recordReceived(database.pool, { ...raw, mailbox: 'qukku' })

  expect(other.kind).toBe('received')
})

test('known failure 9: the same UID under another UIDVALIDITY is another mail', async () => {
  const raw = aRawEmail()

  await recordReceived(database.pool, raw)
  const other = await recordReceived(database.pool, { ...aRawEmail(), uid: raw.uid, uidValidity: 7n })

  expect(other.kind).toBe('received')
})

test('a mail that could not be fetched keeps its row when it is fetched after all', async () => {
  const raw = aRawEmail()

  const unfetched = await recordUnfetchable(database.pool, raw, 'The server gave no answer to FETCH 3 times.')
  const again = await recordUnfetchable(database.pool, raw, 'The server gave no answer to FETCH 3 times.')
  const fetched = await recordReceived(database.pool, raw)
  const known = await recordReceived(database.pool, raw)

  expect(again).toEqual({ kind: 'known', emailId: unfetched.emailId })
  expect(fetched).toEqual({ kind: 'received', emailId: unfetched.emailId })
  expect(known.kind).toBe('known')
})

test('a mail fetched late that is a duplicate becomes one', async () => {
  const raw = aRawEmail()
  await recordReceived(database.pool, raw)
  const copy = aRawEmail({ sha256: raw.sha256 })
  await recordUnfetchable(database.pool, copy, 'The server gave no answer.')

  const fetched = await recordReceived(database.pool, copy)

  expect(fetched.kind).toBe('duplicate')
})

test('a cursor moves forward only, until the server renumbers', async () => {
  const save = (uidValidity: bigint, lastUid: number) =>
    saveCursor(database.pool, 'cursor', 'INBOX', { uidValidity, lastUid })

  expect(await loadCursor(database.pool, 'cursor', 'INBOX')).toBeNull()
  await save(9n, 100)
  await save(9n, 50)
  expect(await loadCursor(database.pool, 'cursor', 'INBOX')).toEqual({ uidValidity: 9n, lastUid: 100 })
  await save(10n, 3)
  expect(await loadCursor(database.pool, 'cursor', 'INBOX')).toEqual({ uidValidity: 10n, lastUid: 3 })
})

test('a failed poll is told and does not hide when the last one succeeded', async () => {
  const succeededAt = new Date(Date.now() - 60_000)
  const polledAt = new Date()

  await recordPoll(database.pool, { mailbox: 'polls', folder: 'INBOX', outcome: 'read', at: succeededAt })
  await recordPoll(database.pool, { mailbox: 'polls', folder: 'INBOX', outcome: 'INBOX_UNREACHABLE', at: polledAt })

  const status = (await listFolderStatus(database.pool)).find(({ mailbox }) => mailbox === 'polls')
  expect(status).toMatchObject({ outcome: 'INBOX_UNREACHABLE', polledAt, succeededAt })
  expect(status?.secondsSinceSuccess).toBeGreaterThan(55)
})

test('one poller holds a mailbox, and its end frees it', async () => {
  const log = { warn: () => undefined }
  const first = await openDirectConnection(database.url, log)
  const second = await openDirectConnection(database.url, log)

  expect(await tryMailboxLock(first, 'kutano')).toBe(true)
  expect(await tryMailboxLock(second, 'kutano')).toBe(false)
  expect(await tryMailboxLock(second, 'qukku')).toBe(true)
  await first.end()
  let taken = false
  for (let tries = 0; tries < 50 && !taken; tries++) taken = await tryMailboxLock(second, 'kutano')
  expect(taken).toBe(true)
  await second.end()
})

test("a server's lines are loaded in their order, of the newest mails that were read", async () => {
  const headers = [
    { name: 'received', value: 'by mx.kutano.example' },
    { name: 'authentication-results', value: 'mx.kutano.example; dkim=pass' },
    { name: 'subject', value: 'Request' },
    { name: 'received', value: 'by elsewhere.example' },
  ]
  const days = ['2026-11-18', '2026-11-20', '2026-11-19']
  for (const day of days) {
    const raw = aRawEmail({ mailbox: 'servers', receivedAt: new Date(`${day}T10:00:00Z`) })
    const { emailId } = await recordReceived(database.pool, raw)
    await saveParsed(database.pool, emailId, anEmail({ headers: [...headers, { name: 'received', value: day }] }))
  }
  await recordReceived(database.pool, aRawEmail({ mailbox: 'servers' }))

  const loaded = await loadServerHeaders(database.pool, 'servers', 2)

  expect(loaded.map((lines) => lines.map(({ value }) => value))).toEqual(
    ['2026-11-20', '2026-11-19'].map((day) => [
      'by mx.kutano.example',
      'mx.kutano.example; dkim=pass',
      'by elsewhere.example',
      day,
    ]),
  )
})
