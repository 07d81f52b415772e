import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { holdIfRestored } from '../../src/cli/hold-if-restored.js'
import { readConfig } from '../../src/config.js'
import { sealAuditEvents } from '../../src/edges/postgres/audit.js'
import { findSystemHold } from '../../src/edges/postgres/system-holds.js'
import { createLog } from '../../src/log.js'
import { anOpenedEmail } from '../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { runWritdesk } from './run-writdesk.js'

let database: FreshDatabase
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'writdesk-restore-'))
  writeFileSync(join(folder, 'writdesk.yaml'), 'anchorsFolder: anchors\nblobsFolder: blobs\n')
  env = { DATABASE_URL: database.url, QUEUE_URL: database.url, WRITDESK_CONFIG: join(folder, 'writdesk.yaml') }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const run = (...args: string[]) => runWritdesk(args, { env })
const start = () => holdIfRestored({ config: readConfig(env), pool: database.pool, log: createLog('silent') })

async function aNotice(state: string): Promise<string> {
  const { emailId } = await anOpenedEmail(database.pool)
  const { rows } = await database.pool.query(
    `insert into notices (case_id, email_id, position, kind, recipients, subject, body, state, approved_by, approved_at)
     select case_id, email_id, 0, 'acknowledgement', '{a@fbi.gov}', 's', 'b', $2, gen_random_uuid(), now()
     from case_emails where email_id = $1 returning id`,
    [emailId, state],
  )
  return rows[0].id
}

describe('the audit chain and its anchors', () => {
  test('a whole chain holds its anchor, and the anchor stands outside the database', async () => {
    await anOpenedEmail(database.pool)

    const written = await run('audit', 'anchor')
    const verified = await run('audit', 'verify', '--anchor', join(folder, 'anchors', 'head.json'))

    expect(written.status).toBe(0)
    expect(verified.stdout).toMatch(
      /^The chain is intact: \d+ events, head [0-9a-f]{64}, 0 not sealed yet\. It holds the head of /,
    )
    expect(verified.status).toBe(0)
    expect(readdirSync(join(folder, 'anchors')).sort()).toHaveLength(2)
  })

  test('an anchor of another chain is refused, and exit status is 1', async () => {
    const other = join(folder, 'other.json')
    const anotherDigit = (start: string) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`
    writeFileSync(other, readFileSync(join(folder, 'anchors', 'head.json'), 'utf8').replace(/"head": "./, anotherDigit))
    const longer = join(folder, 'longer.json')
    writeFileSync(
      longer,
      readFileSync(join(folder, 'anchors', 'head.json'), 'utf8').replace(/"events": \d+/, '"events": 9999'),
    )

    const [wrong, short] = [
      await run('audit', 'verify', '--anchor', other),
      await run('audit', 'verify', '--anchor', longer),
    ]

    expect([wrong.status, wrong.stdout]).toEqual([1, expect.stringContaining('is not the one that the anchor')])
    expect([short.status, short.stdout]).toEqual([1, expect.stringContaining('restored from an older backup')])
  })

  test('a file that is no anchor is a wrong argument', async () => {
    const file = join(folder, 'writdesk.yaml')

    expect((await run('audit', 'verify', '--anchor', file)).status).toBe(2)
  })
})

describe('after a restore from backup', () => {
  test('a database that lacks the newest head starts held, and its letters become uncertain', async () => {
    const approved = await aNotice('approved')
    await sealAuditEvents(database.pool, null)
    await start()
    expect(await findSystemHold(database.pool)).toBeNull()
    const head = join(folder, 'anchors', 'head.json')
    writeFileSync(head, readFileSync(head, 'utf8').replace(/"events": \d+/, '"events": 100000'))

    await start()

    expect((await findSystemHold(database.pool))?.reason).toContain('restored from an older backup')
    const { rows } = await database.pool.query('select state from notices where id = $1', [approved])
    expect(rows).toEqual([{ state: 'uncertain' }])
  })

  test('while it is held no letter is sent, but an alarm inside the house is', async () => {
    const letter = await aNotice('approved')
    const alarm = await aNotice('approved')
    await database.pool.query(`update notices set kind = 'emergency-escalation' where id = $1`, [alarm])
    const sending = (id: string) =>
      database.pool.query(
        `update notices set state = 'sending', send_asked_by = 'ann', send_asked_at = now(), sending_at = now(), message_id = '<' || id || '@x>', message_id_hash = sha256(id::text::bytea)
         where id = $1`,
        [id],
      )

    await expect(sending(letter)).rejects.toThrow(/held after a restore/)
    await expect(sending(alarm)).resolves.toBeDefined()
  })

  test('a person releases it, once', async () => {
    expect((await run('restore', 'status')).stdout).toMatch(/^Held since/)
    expect((await run('restore', 'release', '--note', ' ')).status).toBe(2)

    expect((await run('restore', 'release', '--note', 'All uncertain letters were looked at.')).stdout).toBe(
      'Released.\n',
    )

    expect((await run('restore', 'release', '--note', 'again')).status).toBe(2)
    expect((await run('restore', 'status')).stdout).toBe('Nothing is held.\n')
  })

  test('a person can hold it too', async () => {
    expect((await run('restore', 'hold')).stdout).toMatch(/^Held\. \d+ letters became uncertain/)
    expect((await run('restore', 'hold')).status).toBe(2)
  })
})
