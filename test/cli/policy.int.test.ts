import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadPolicies } from '../../src/edges/policies.js'
import { approvePolicy, listPolicyApprovals } from '../../src/edges/postgres/policy-approvals.js'
import { policiesInEffect, refreshPolicies, textsOf } from '../../src/ops/policies-in-effect.js'
import { anOpenedEmail } from '../a-ledger.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { runWritdesk } from './run-writdesk.js'

let database: FreshDatabase
let folder: string
const warnings: string[] = []
const log = { warn: (_details: object, message: string) => void warnings.push(message) }

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'writdesk-policy-'))
  cpSync('policies', join(folder, 'policies'), { recursive: true })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const run = (...args: string[]) => runWritdesk(args, { env: { DATABASE_URL: database.url, QUEUE_URL: database.url } })
const FILE = () => join(folder, 'policies', 'kutano.yaml')
const inEffect = async () => {
  const loaded = await policiesInEffect(database.pool, await loadPolicies(join(folder, 'policies')), log)
  return loaded.find(({ policy }) => policy.id === 'kutano')?.policy
}
const changed = (version: string) =>
  readFileSync('policies/kutano.yaml', 'utf8')
    .replace('version: "2026-11-01"', `version: "${version}"`)
    .replace('waitingDays: 10', 'waitingDays: 21')
const approve = async (by: string) => {
  const text = textsOf(await loadPolicies(join(folder, 'policies'))).find(({ policy }) => policy === 'kutano')
  return text ? await approvePolicy(database.pool, text, by) : null
}

describe('a policy takes effect after a second approver', () => {
  test('the first text that an installation sees is in effect by itself', async () => {
    expect((await inEffect())?.notice.waitingDays).toBe(10)
    expect((await listPolicyApprovals(database.pool)).map(({ policy, firstBy }) => [policy, firstBy])).toEqual([
      ['kutano', 'installation'],
      ['qukku', 'installation'],
    ])
  })

  test('a changed file changes nothing until two persons have approved it', async () => {
    writeFileSync(FILE(), changed('2026-12-01'))
    expect((await inEffect())?.notice.waitingDays).toBe(10)
    expect(warnings.at(-1)).toContain('waits for its approvers')

    expect(await approve('ann@kutano.example')).toEqual({ kind: 'first' })
    expect((await inEffect())?.notice.waitingDays).toBe(10)
    expect(await approve('Ann@Kutano.example')).toEqual({ kind: 'refused', reason: 'same-person' })
    expect(await approve('bob@kutano.example')).toEqual({ kind: 'in-effect' })

    expect((await inEffect())?.notice.waitingDays).toBe(21)
    expect(await approve('eve@kutano.example')).toEqual({ kind: 'refused', reason: 'in-effect-already' })
  })

  test('another text of a version that was in effect is refused: cases name their version', async () => {
    writeFileSync(FILE(), changed('2026-12-01').replace('waitingDays: 21', 'waitingDays: 5'))

    expect(await approve('ann@kutano.example')).toEqual({ kind: 'refused', reason: 'version-taken' })
  })

  test('two approvals at the same instant are one', async () => {
    writeFileSync(FILE(), changed('2026-12-02'))
    await approve('ann@kutano.example')

    const words = await Promise.all([approve('bob@kutano.example'), approve('eve@kutano.example')])

    expect(words.map((word) => word?.kind).sort()).toEqual(['in-effect', 'refused'])
  })

  test('processes that run take it without a start, with the letters that they have; what waits for its second person changes nothing', async () => {
    const running = await policiesInEffect(database.pool, await loadPolicies(join(folder, 'policies')), log)
    const kutano = () => running.find(({ policy }) => policy.id === 'kutano')
    const { templates } = kutano() ?? {}
    writeFileSync(FILE(), changed('2026-12-03').replace('waitingDays: 21', 'waitingDays: 14'))
    await approve('ann@kutano.example')
    const seen: object[] = []
    const told = { info: (details: object) => void seen.push(details) }
    await refreshPolicies(database.pool, running, told)
    expect([kutano()?.policy.notice.waitingDays, seen]).toEqual([21, []])

    await approve('bob@kutano.example')
    for (const _ of [1, 2]) await refreshPolicies(database.pool, running, told)

    expect(kutano()?.policy).toMatchObject({ version: '2026-12-03', notice: { waitingDays: 14 } })
    expect(kutano()?.templates).toBe(templates)
    expect(seen).toEqual([{ policy: 'kutano', version: '2026-12-03' }])
  })

  test('each word is an act of the audit', async () => {
    const { rows } = await database.pool.query(
      `select actor, action from audit_events where action like 'policy-%' and actor like '%@%' order by id limit 2`,
    )

    expect(rows).toEqual([
      { actor: 'ann@kutano.example', action: 'policy-approved-first' },
      { actor: 'bob@kutano.example', action: 'policy-in-effect' },
    ])
  })
})

describe('policy diff', () => {
  test('says which keys differ and what that would do to stored mails, and decides nothing again', async () => {
    await anOpenedEmail(database.pool)
    const { rows: before } = await database.pool.query(
      'select review, (select policy_version from cases limit 1) from emails',
    )
    const other = join(folder, 'other.yaml')
    writeFileSync(
      other,
      changed('2027-01-01')
        .replace('search-warrant: [content, metadata, basic-account]', 'search-warrant: [metadata]')
        .replace('grand-jury-subpoena: [basic-account]', 'grand-jury-subpoena: []'),
    )

    const { status, stdout } = await run('policy', 'diff', 'policies/kutano.yaml', other)

    expect(status).toBe(0)
    expect(stdout).toMatch(/^notice\.waitingDays +10 +21$/m)
    expect(stdout).toMatch(/\d of 1 mails would be reviewed otherwise; none of them is\./)
    const { rows: after } = await database.pool.query(
      'select review, (select policy_version from cases limit 1) from emails',
    )
    expect(after).toEqual(before)
  })

  test('the same policy twice says the same', async () => {
    const { stdout } = await run('policy', 'diff', 'policies/kutano.yaml', 'policies/kutano.yaml')

    expect(stdout).toBe('The two say the same.\n0 of 1 mails would be reviewed otherwise; none of them is.\n')
  })

  test('only mails of the days that are asked for are compared', async () => {
    const { stdout } = await run('policy', 'diff', 'policies/kutano.yaml', 'policies/kutano.yaml', '--to', '2020-01-01')

    expect(stdout).toContain('0 of 0 mails')
  })
})
