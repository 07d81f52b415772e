import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Db } from '../../../src/edges/postgres/database.js'
import { saveClassified } from '../../../src/edges/postgres/email-stages.js'
import { hashName, loadSenderHistory } from '../../../src/edges/postgres/sender-history.js'
import { type SenderRecord, unrestricted } from '../../../src/screen/sender-history.js'
import { aJudgement, aParsedEmail } from '../../a-ledger.js'
import { anEmail, aSender, aSenderRecord } from '../../builders.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase | null = null
beforeEach(async () => {
  await database?.close()
  database = await freshDatabase()
})
afterAll(async () => database?.close())

const pool = () => (database as FreshDatabase).pool
const known = aSenderRecord({ standing: 'proven', documents: ['a'.repeat(64)] })
let messages = 0

/** A parsed mail received at that hour; given a record, also judged. */
async function aMail(hour: number, record: SenderRecord | null = null, messageId = `<${messages++}@agency.example>`) {
  const emailId = await aParsedEmail(pool(), anEmail({ source: { messageId } }))
  await pool().query('update emails set received_at = $2 where id = $1', [
    emailId,
    new Date(Date.UTC(2026, 10, 20, hour)),
  ])
  if (record !== null) await judge(emailId, record)
  return emailId
}

async function judge(emailId: string, record: SenderRecord) {
  const sender = aSender({ address: record.address, domain: record.domain })
  return await saveClassified(pool(), emailId, aJudgement({ sender }), record)
}

const ask = (emailId: string, over: Partial<SenderRecord> = {}) =>
  loadSenderHistory(pool(), emailId, { ...known, ...over })

async function mark(subject: string, since: string, kind = 'compromised') {
  await pool().query(
    `insert into sender_marks (actor, kind, subject_kind, subject, subject_hash, since)
      values ('test', $1, 'domain', $2, $3, $4)`,
    [kind, subject, hashName(subject), kind === 'compromised' ? since : null],
  )
}

describe('a sender is known', () => {
  test('from the second mail on, and the domain with it', async () => {
    const first = await aMail(1)
    expect(await ask(first)).toMatchObject({ addressKnownTo: 'nobody', domainKnownTo: 'nobody', sendings: [] })
    await judge(first, known)

    const second = await aMail(2)

    expect(await ask(second)).toMatchObject({ addressKnownTo: 'counsel', domainKnownTo: 'counsel' })
    expect(await ask(second, { address: 'other@agency.example' })).toMatchObject({
      addressKnownTo: 'nobody',
      domainKnownTo: 'counsel',
    })
  })

  test('by no mail that proves nothing, so that no forger prepares a history', async () => {
    await aMail(1, { ...known, standing: 'claimed' })

    expect(await ask(await aMail(2))).toMatchObject({ addressKnownTo: 'nobody', domainKnownTo: 'nobody' })
  })

  test('to counsel alone by mail of restricted cases, and of cases that may become restricted', async () => {
    const earlier = await aMail(1, known)
    const later = await aMail(2)
    const restricted = async (value: boolean) => {
      await pool().query('update cases set restricted = $1', [value])
      return await ask(later)
    }
    expect(await ask(later)).toMatchObject({ addressKnownTo: 'counsel', sendings: [{ isRestricted: true }] })
    await pool().query(
      `insert into cases (id, reference, year, number, organisation, policy, policy_version, disposition, instrument)
        values ($1, 'LP-1', 2026, 1, 'Kutano', 'kutano', '1', 'review', 'search-warrant')`,
      [earlier],
    )
    await pool().query('update emails set case_id = id where id = $1', [earlier])

    expect(await restricted(false)).toMatchObject({
      addressKnownTo: 'everybody',
      domainKnownTo: 'everybody',
      sendings: [{ isRestricted: false }],
    })
    expect(unrestricted(await restricted(true))).toEqual({
      addressKnownTo: 'nobody',
      domainKnownTo: 'nobody',
      sendings: [],
      marks: [],
    })
  })

  test('in one organisation only', async () => {
    await aMail(1, { ...known, organisation: 'Qukku' })

    expect(await ask(await aMail(2))).toMatchObject({ addressKnownTo: 'nobody', sendings: [] })
  })

  test('neither by itself, judged again, nor by a later mail that was judged first', async () => {
    const early = await aMail(1)
    await aMail(2, known)
    expect(await ask(early)).toMatchObject({ addressKnownTo: 'nobody', domainKnownTo: 'nobody', sendings: [] })

    await judge(early, known)

    expect(await ask(early)).toMatchObject({ addressKnownTo: 'nobody', domainKnownTo: 'nobody', sendings: [] })
  })

  test('nor by its copy in another mailbox; mails without a Message-ID are no copies of each other', async () => {
    await aMail(1, known, '<same@agency.example>')
    expect(await ask(await aMail(2, null, '<same@agency.example>'))).toMatchObject({ addressKnownTo: 'nobody' })

    const nameless = await aParsedEmail(pool(), anEmail({ source: { messageId: null } }))
    await judge(nameless, known)
    const next = await aParsedEmail(pool(), anEmail({ source: { messageId: null } }))
    await pool().query("update emails set received_at = '2026-11-22' where id = $1", [next])
    expect(await ask(next)).toMatchObject({ addressKnownTo: 'counsel' })
  })

  test('by no mail of a time in which it was taken over, nor after it was cleared', async () => {
    await aMail(3, known)
    await mark('agency.example', '2026-11-20T02:00:00Z')
    const later = await aMail(4)
    expect(await ask(later)).toMatchObject({
      addressKnownTo: 'nobody',
      marks: [{ markId: 1, kind: 'domain', name: 'agency.example', since: new Date('2026-11-20T02:00:00Z') }],
    })
    await mark('agency.example', '', 'cleared')

    await pool().query("update emails set received_at = now() + interval '1 minute' where id = $1", [later])

    expect(await ask(later)).toMatchObject({ addressKnownTo: 'nobody', marks: [] })
  })
})

describe('a document that came before', () => {
  const other = { ...known, address: 'evil@other.example', domain: 'other.example', standing: 'claimed' as const }

  test('is told with every first sender, the earliest first, this one among them', async () => {
    await aMail(2, other)
    await aMail(1, known)
    await aMail(3, known)

    const { sendings } = await ask(await aMail(4))

    expect(sendings).toEqual([
      { sha256: 'a'.repeat(64), byAuthor: true, domain: 'agency.example', standing: 'proven', isRestricted: true },
      { sha256: 'a'.repeat(64), byAuthor: false, domain: 'other.example', standing: 'claimed', isRestricted: true },
    ])
  })

  test('keeps its first sending, in whatever order the mails are judged', async () => {
    const [early, late] = [await aMail(1), await aMail(5)]
    await judge(late, { ...known, standing: 'claimed' })
    await judge(early, known)

    const { rows } = await pool().query('select email_id, standing from sent_documents')

    expect(rows).toEqual([{ email_id: early, standing: 'proven' }])
  })

  test('is kept once when ten workers judge mails with the same papers at once', async () => {
    const documents = Array.from({ length: 20 }, (_, i) => String(i).padStart(64, '0'))
    const mails = []
    for (let hour = 1; hour <= 10; hour++) mails.push(await aMail(hour))

    const saved = await Promise.all(
      mails.map((emailId, i) => judge(emailId, { ...known, documents: i % 2 ? documents : [...documents].reverse() })),
    )

    expect(saved.every(({ kind }) => kind === 'saved')).toBe(true)
    const { rows } = await pool().query('select distinct email_id from sent_documents')
    expect(rows).toEqual([{ email_id: mails[0] }])
  })
})

test('it is one statement that reads entries of indexes, however much mail there is', async () => {
  await pool().query(
    `insert into emails (mailbox, folder, uid_validity, uid, sha256, bytes, received_at)
      select 'kutano', 'INBOX', 9, i, repeat(to_char(i, 'FM00000000'), 8), 1, timestamptz '2026-01-01' + i * interval '1 s'
      from generate_series(1, 20000) as i`,
  )
  await pool().query(
    `insert into mail_senders select id, 'Kutano', received_at, sha256(uid::text::bytea), sha256((uid % 500)::text::bytea),
      'proven', array[sha256(uid::text::bytea)] from emails where uid_validity = 9`,
  )
  await pool().query(
    `insert into sent_documents select 'Kutano', repeat('a', 64), address_hash, domain_hash, standing, email_id, received_at
      from mail_senders`,
  )
  await pool().query('analyze')
  const emailId = await aMail(1)
  const plans: string[] = []
  const explaining = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows } = await pool().query({ text: `explain ${text}`, values })
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      return { rows: [] }
    },
  } as unknown as Db

  await loadSenderHistory(explaining, emailId, known)

  expect(plans).toHaveLength(1)
  expect(plans[0]).not.toMatch(/Seq Scan on (?:emails|mail_senders|sent_documents)/)
  for (const index of ['mail_senders_by_address', 'mail_senders_by_domain', 'sent_documents_first']) {
    expect(plans[0]).toContain(index)
  }
})
