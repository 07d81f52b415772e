import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { aNewCase, anOpenedEmail } from '../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { runWritdesk } from './run-writdesk.js'

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'writdesk-report-'))
  writeFileSync(join(folder, 'writdesk.yaml'), 'blobsFolder: blobs\n')
  for (let i = 0; i < 12; i++) await aCountedCase('grand-jury-subpoena')
  await aCountedCase('national-security-letter', true)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

async function aCountedCase(type: string, restricted = false): Promise<void> {
  const { emailId } = await anOpenedEmail(database.pool, aNewCase({ restricted }))
  const classification = {
    kind: 'request',
    instruments: [
      {
        type,
        jurisdiction: { country: 'US', subdivision: null, level: 'federal' },
        confidence: 1,
        document: 'd9',
        evidence: [],
      },
    ],
    primary: { type },
    signals: [],
  }
  await database.pool.query(`update emails set classification = $1 where id = $2`, [
    JSON.stringify(classification),
    emailId,
  ])
}

const run = (...args: string[]) =>
  runWritdesk(['report', 'transparency', '--from', '2026-07-01', '--to', '2026-12-31', '--policy', 'kutano', ...args], {
    env: { DATABASE_URL: database.url, QUEUE_URL: database.url, WRITDESK_CONFIG: join(folder, 'writdesk.yaml') },
  })

describe('report transparency', () => {
  test('tells a terminal what came, with bands for national security', async () => {
    const { status, stdout } = await run()

    expect(status).toBe(0)
    expect(stdout).toMatch(/US federal {2,}grand-jury-subpoena {2,}12/)
    expect(stdout).toContain('National security letters: 0-999')
    expect(stdout).not.toMatch(/\b13\b/)
  })

  test('is a CSV that any reader reads, a figure a line', async () => {
    const { stdout } = await run('--format', 'csv')

    const rows = parse(stdout, { columns: true }) as Record<string, string>[]

    expect(
      rows.find(
        ({ measure, type, table }) =>
          table === 'government' && type === 'grand-jury-subpoena' && measure === 'requests',
      ),
    ).toMatchObject({ figure: '12', period: '2026 H2' })
    expect(rows.filter(({ table }) => table === 'national security').map(({ figure }) => figure)).toContain('0-999')
  })

  test('is JSON, and a page with charts and no script', async () => {
    const [report] = JSON.parse((await run('--format', 'json')).stdout)
    const { stdout: page } = await run('--format', 'html')

    expect(report).toMatchObject({ schema: 'writdesk.transparency/1', organisation: 'Kutano', forPublication: true })
    expect(page).toMatch(/<svg role="img"[^>]*><title>2026 H2, requests of governments: requests by jurisdiction/)
    expect(page).not.toMatch(/<script|https?:|Not for publication/)
  })

  test('an internal one says on its page that it is not for publication', async () => {
    expect((await run('--format', 'html', '--internal')).stdout).toContain('Not for publication')
  })

  test('a late outcome restates what was published, visibly', async () => {
    expect((await run('--publish')).status).toBe(0)
    await database.pool.query(`update cases set state = 'closed', outcome = 'rejected' where not restricted`)

    expect((await run()).stdout).toMatch(
      /Restated, 2026 H2, .*grand-jury-subpoena, pending: 12 on \d{4}-\d\d-\d\d, now 0/,
    )
  })

  test.each([
    ['a day that no calendar has', ['--from', '2026-02-30']],
    ['a period that ends before it begins', ['--from', '2027-01-01']],
    ['a policy that is not there', ['--policy', 'nobody']],
    ['publishing what is internal', ['--internal', '--publish']],
    ['publishing a part of a half', ['--to', '2026-09-30', '--publish']],
  ])('refuses %s with exit status 2', async (_what, args) => {
    expect((await run(...args)).status).toBe(2)
  })
})
