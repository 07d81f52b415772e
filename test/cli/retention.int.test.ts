import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createBlobEraser } from '../../src/edges/blob-eraser.js'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { aNewCase, anOpenedEmail, aReceivedEmail } from '../a-ledger.js'
import { aDocument, anEmail } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { runWritdesk } from './run-writdesk.js'

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'writdesk-retention-'))
  writeFileSync(join(folder, 'writdesk.yaml'), 'blobsFolder: blobs\n')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const run = (...args: string[]) =>
  runWritdesk(args, {
    env: { DATABASE_URL: database.url, QUEUE_URL: database.url, WRITDESK_CONFIG: join(folder, 'writdesk.yaml') },
  })
const rows = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows

/** A case with content of every kind, closed so many days ago. */
async function aClosedCase(daysAgo: number, attachment: string) {
  const blobs = createFolderBlobs(join(folder, 'blobs'))
  const [mail, file] = [
    await blobs.put(Buffer.from(`mail ${attachment} ${daysAgo}`)),
    await blobs.put(Buffer.from(attachment)),
  ]
  const documents = [
    aDocument({ text: 'SECRET WORDS' }),
    aDocument({ id: 'd1', role: 'attachment', sha256: file.sha256 }),
  ]
  const { emailId, reference } = await anOpenedEmail(database.pool, aNewCase(), anEmail({ documents }))
  await database.pool.query('update emails set sha256 = $1, mailbox = $3 where id = $2', [
    mail.sha256,
    emailId,
    emailId,
  ])
  const instrument = {
    type: 'search-warrant',
    jurisdiction: { country: 'US' },
    confidence: 1,
    document: 'd0',
    evidence: [],
  }
  await database.pool.query(
    `update emails set classification = jsonb_set(classification, '{instruments}', $2) where id = $1`,
    [emailId, JSON.stringify([instrument])],
  )
  const [{ id }] = await rows('select id from cases where reference = $1', [reference])
  await database.pool.query(
    `insert into notices (case_id, email_id, position, kind, recipients, subject, body)
     values ($1, $2, 0, 'acknowledgement', '{a@fbi.gov}', 's', 'SECRET LETTER')`,
    [id, emailId],
  )
  await database.pool.query(
    `insert into case_notes (case_id, text, written_by) values ($1, 'SECRET NOTE', 'a@kutano.example')`,
    [id],
  )
  await database.pool.query(
    `insert into case_findings (case_id, email_id, code, severity, clause, reason, added_by)
     values ($1, $2, 'overbroad', 'blocks', 'SECRET CLAUSE', 'SECRET REASON', 'a@kutano.example')`,
    [id, emailId],
  )
  await database.pool.query(
    `update cases set state = 'closed', outcome = 'rejected', closed_at = now() - make_interval(days => $2) where id = $1`,
    [id, daysAgo],
  )
  return { emailId, reference, caseId: id as string, mail: mail.sha256, file: file.sha256 }
}

const pathOf = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256)

describe('retention', () => {
  test('a case beyond its time is erased whole, its ids stay, and the chain of acts is intact', async () => {
    const old = await aClosedCase(2600, 'shared')
    const young = await aClosedCase(100, 'shared')

    const { status, stdout } = await run('retention', 'erase')

    expect([status, stdout]).toEqual([0, expect.stringContaining('Erased: 1 cases')])
    const dump = JSON.stringify([
      await rows('select * from emails where id = $1', [old.emailId]),
      await rows('select * from cases where id = $1', [old.caseId]),
      await rows('select * from documents where email_id = $1', [old.emailId]),
      await rows('select * from notices where case_id = $1', [old.caseId]),
      await rows('select * from case_notes where case_id = $1', [old.caseId]),
      await rows('select * from case_findings where case_id = $1', [old.caseId]),
      await rows('select * from audit_events'),
    ])
    expect(dump).not.toMatch(/SECRET|fbi\.gov/)
    expect(await rows('select stage, uid is not null as place from emails where id = $1', [old.emailId])).toEqual([
      { stage: 'opened', place: true },
    ])
    expect(existsSync(pathOf(old.mail))).toBe(false)
    // Another case has the same attachment.
    expect(existsSync(pathOf(old.file))).toBe(true)
    expect(
      (await rows('select count(*)::int as count from documents where email_id = $1', [young.emailId]))[0].count,
    ).toBe(2)
    expect((await run('audit', 'verify')).status).toBe(0)
    expect((await run('case', 'show', old.reference)).status).toBe(0)
  })

  test('what was erased is still counted, without a name', async () => {
    const counted = await rows('select unit from erased_counts')

    expect(counted.length).toBeGreaterThan(0)
    expect(JSON.stringify(counted)).not.toContain('SECRET')
  })

  test('a legal hold keeps a case beyond its time, until it ends', async () => {
    const held = await aClosedCase(3000, 'held')
    expect((await run('retention', 'hold', held.reference, '--reason', 'Smith v. Jones')).status).toBe(0)
    expect((await run('retention', 'hold', held.reference, '--reason', 'again')).status).toBe(2)

    await run('retention', 'erase')

    expect((await run('retention', 'list')).stdout).toMatch(new RegExp(`${held.reference} +not +legal-hold`))
    expect((await run('retention', 'unhold', held.reference)).status).toBe(0)
    expect((await run('retention', 'list')).stdout).toMatch(new RegExp(`${held.reference} +due +2555 days after`))
    expect((await run('retention', 'erase')).stdout).toContain('Erased: 1 cases')
  })

  test('what a restored backup brings back is erased again from the list outside the database', async () => {
    const [{ id }] = await rows('select id from cases where erased_at is not null limit 1')
    await database.pool.query(
      `update cases set erased_at = null, agency = 'SECRET AGENCY', closed_at = now() where id = $1`,
      [id],
    )

    expect((await run('retention', 'erase')).stdout).toContain('1 again after a restore')

    expect(await rows('select agency from cases where id = $1', [id])).toEqual([{ agency: null }])
    expect(readFileSync(join(folder, 'anchors', 'erasures.ndjson'), 'utf8')).not.toMatch(/SECRET|fbi/)
  })

  test('a mail that opened no case is kept for its own time', async () => {
    const emailId = await aReceivedEmail(database.pool)
    await database.pool.query(
      `update emails set stage = 'closed', received_at = now() - interval '800 days', email = '{"source":"SECRET"}' where id = $1`,
      [emailId],
    )
    const config = readFileSync(join(folder, 'writdesk.yaml'), 'utf8')
    const mailbox = `mailboxes:\n  - { name: kutano, policy: kutano, host: 127.0.0.1, port: 993, auth: { kind: password, user: x, password: MAILBOX } }\n`
    writeFileSync(join(folder, 'with-mailbox.yaml'), config + mailbox)

    const { stdout } = await runWritdesk(['retention', 'erase'], {
      env: {
        DATABASE_URL: database.url,
        QUEUE_URL: database.url,
        MAILBOX: 'x',
        WRITDESK_CONFIG: join(folder, 'with-mailbox.yaml'),
      },
    })

    expect(stdout).toContain('1 mails without one')
    expect(await rows('select email from emails where id = $1', [emailId])).toEqual([{ email: null }])
  })

  test('every table that hangs on a case or a mail is erased or named as kept', async () => {
    const keys =
      await rows(`select k.conrelid::regclass::text as child, a.attname as column, k.confrelid::regclass::text as parent
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.confrelid in ('cases'::regclass, 'emails'::regclass) and k.conrelid <> k.confrelid`)
    const one = await aClosedCase(2600, 'each')
    await run('retention', 'erase')

    const left = new Set<string>()
    for (const { child, column, parent } of keys) {
      const id = parent === 'cases' ? one.caseId : one.emailId
      const [{ count }] = await rows(`select count(*)::int as count from ${child} where ${column} = $1`, [id])
      if (count > 0) left.add(child)
    }

    // The words of an erased mail are made anew from nothing: its row there only says that this is to be done.
    expect([...left].sort()).toEqual(['case_emails', 'emails', 'search_due'])
  })
})

describe('files that leave the store', () => {
  test('what is stored again meanwhile is kept', async () => {
    const root = join(folder, 'race')
    const [blobs, eraser] = [createFolderBlobs(root), createBlobEraser(root)]
    const { sha256 } = await blobs.put(Buffer.from('again'))

    await eraser.setAside(sha256)
    await expect(blobs.get(sha256)).rejects.toThrow(/not in the store/)
    await eraser.putBack(sha256)

    expect((await blobs.get(sha256)).toString()).toBe('again')
    expect(await eraser.listAside(0)).toEqual([])
  })

  test('a file is gone only some time after it was set aside', async () => {
    const root = join(folder, 'later')
    const [blobs, eraser] = [createFolderBlobs(root), createBlobEraser(root)]
    const { sha256 } = await blobs.put(Buffer.from('later'))
    await eraser.setAside(sha256)

    expect(await eraser.listAside(600_000)).toEqual([])
    expect(await eraser.listAside(0)).toEqual([sha256])
    await eraser.remove(sha256)
    expect(existsSync(join(root, 'leaving', sha256))).toBe(false)
  })
})
