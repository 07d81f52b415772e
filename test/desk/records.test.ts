import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { Principal, Role } from '../../src/desk/access.js'
import type { RecordPorts } from '../../src/desk/record-ports.js'
import { IntakeError } from '../../src/errors.js'
import { aCaseFile } from './a-case-file.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

const CASE = 'LP-2026-000001-Z'
const person = (...roles: Role[]) => aSignedInPerson({ roles })
const TOKEN: Principal = { name: 'token:bi', kind: 'service', roles: ['auditor'] }

async function ask(
  who: Principal,
  request: { method?: 'GET' | 'POST'; url: string; payload?: object },
  records: Partial<RecordPorts> = {},
) {
  const empty = emptyPorts()
  const ports = emptyPorts({
    loadCase: async (reference) => (reference === CASE ? aCaseFile({ reference }) : null),
    records: { ...empty.records, ...records },
  })
  const app = await apiFor(who, ports)
  const reply = await app.inject({ method: 'GET', ...request })
  await app.close()
  return reply
}

describe('reports', () => {
  const URL = '/reports/transparency?from=2026-01-01&to=2026-12-31'
  const asked = (who: Principal) =>
    new Promise<boolean>((resolve, reject) => {
      const makeReports: RecordPorts['makeReports'] = async ({ withRestricted }) => {
        resolve(withRestricted)
        return []
      }
      ask(who, { url: URL }, { makeReports }).catch(reject)
    })

  test('count cases for counsel alone only for counsel', async () => {
    expect(await asked(person('counsel'))).toBe(true)
    expect(await asked(person('reviewer', 'approver'))).toBe(false)
    expect(await asked(TOKEN)).toBe(false)
  })

  test('need two days that a calendar has', async () => {
    expect(
      (await ask(person('reviewer'), { url: '/reports/transparency?from=2026-02-30&to=2026-12-31' })).statusCode,
    ).toBe(400)
  })
})

describe('a case is taken along', () => {
  const exportCase: RecordPorts['exportCase'] = async (reference, { includeRestricted }) =>
    reference === CASE || includeRestricted ? Readable.from([Buffer.from('PK zip')]) : null

  test('as a zip, by a person', async () => {
    const reply = await ask(person('reviewer'), { url: `/cases/${CASE}/export` }, { exportCase })

    expect([reply.statusCode, reply.headers['content-type'], reply.body]).toEqual([200, 'application/zip', 'PK zip'])
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="${CASE}.zip"`)
  })

  test('never by a token', async () => {
    expect((await ask(TOKEN, { url: `/cases/${CASE}/export` }, { exportCase })).statusCode).toBe(403)
  })

  test('a case for counsel alone is not known to others', async () => {
    const url = '/cases/LP-2026-000002-X/export'

    expect((await ask(person('reviewer', 'auditor'), { url }, { exportCase })).statusCode).toBe(404)
    expect((await ask(person('counsel'), { url }, { exportCase })).statusCode).toBe(200)
  })
})

describe('policies', () => {
  const payload = { policy: 'kutano', sha256: 'a'.repeat(64) }
  const url = '/policies/approvals'
  const word = (answer: Awaited<ReturnType<RecordPorts['approvePolicy']>>) => ({ approvePolicy: async () => answer })

  test('a second approver puts a text into effect', async () => {
    const reply = await ask(person('approver'), { method: 'POST', url, payload }, word({ kind: 'in-effect' }))

    expect([reply.statusCode, reply.json()]).toEqual([200, { isInEffect: true }])
  })

  test.each([
    ['a reviewer', person('reviewer'), 'forbidden'],
    ['a token', TOKEN, 'forbidden'],
    ['the shared password', { name: 'desk', kind: 'team', roles: ['approver'] } as Principal, 'forbidden'],
    [
      'an approver whose second factor is stale',
      aSignedInPerson({ roles: ['approver'], secondFactor: 'stale' }),
      'second-factor-owed',
    ],
  ])('%s approves none', async (_who, who, error) => {
    const reply = await ask(who, { method: 'POST', url, payload }, word({ kind: 'in-effect' }))

    expect([reply.statusCode, reply.json().error]).toEqual([403, error])
  })

  test('the same person twice is one person', async () => {
    const reply = await ask(
      person('approver'),
      { method: 'POST', url, payload },
      word({ kind: 'refused', reason: 'same-person' }),
    )

    expect([reply.statusCode, reply.json().error]).toEqual([409, 'same-person'])
  })

  test('a text that is in no file is unknown', async () => {
    expect((await ask(person('approver'), { method: 'POST', url, payload }, word(null))).statusCode).toBe(404)
  })
})

describe('legal hold', () => {
  const url = `/cases/${CASE}/legal-hold`
  const payload = { reason: 'Smith v. Jones' }
  const placeLegalHold = async () => true

  test('is placed by an approver, and not by a reviewer', async () => {
    expect((await ask(person('approver'), { method: 'POST', url, payload }, { placeLegalHold })).statusCode).toBe(200)
    expect((await ask(person('reviewer'), { method: 'POST', url, payload }, { placeLegalHold })).statusCode).toBe(403)
  })

  test('a second one on the same case changes nothing', async () => {
    expect((await ask(person('approver'), { method: 'POST', url, payload })).statusCode).toBe(409)
  })

  test('an end of none is said', async () => {
    expect((await ask(person('counsel'), { method: 'POST', url: `${url}/end` })).statusCode).toBe(409)
  })
})

describe('after a restore', () => {
  test('a person releases the installation, a token never', async () => {
    const request = { method: 'POST' as const, url: '/restore/release', payload: { note: 'All looked at.' } }
    const records = { releaseSystemHold: async () => true }

    expect((await ask(person('approver'), request, records)).statusCode).toBe(200)
    expect((await ask(TOKEN, request, records)).statusCode).toBe(403)
  })
})

describe('customers', () => {
  test('a wrong row is refused with its line', async () => {
    const importCustomers = async () => {
      throw new IntakeError('CUSTOMERS_INVALID', 'line 3: customer is empty. Nothing was imported.', { line: 3 })
    }
    const request = { method: 'POST' as const, url: '/customers', payload: { csv: 'workspace,customer\n' } }

    const reply = await ask(person('approver'), request, { importCustomers })

    expect([reply.statusCode, reply.json().message]).toEqual([422, expect.stringContaining('line 3')])
  })
})
