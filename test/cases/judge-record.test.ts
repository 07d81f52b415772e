import { describe, expect, test } from '@jest/globals'
import type { RecordBody } from '../../src/cases/case-record.js'
import type { Dossier } from '../../src/cases/dossier.js'
import { judgeRecord } from '../../src/cases/judge-record.js'
import type { InstrumentReview } from '../../src/review/review.js'
import { aReview } from '../builders.js'
import { aCaseFile } from '../desk/a-case-file.js'
import { aCallBack, aCaseEmail } from './a-call-back.js'
import { aDossier } from './a-dossier.js'

const NOW = new Date('2026-11-22T09:00:00Z')
const context = (roles: string[] = ['reviewer']) => ({
  actor: { name: 'ann@kutano.example', roles },
  waitingDays: 10,
  now: NOW,
  customers: [],
})

const production = (over: object = {}): RecordBody => ({
  kind: 'production',
  body: {
    categories: ['content'],
    target: 'marta',
    recipient: 'agent@fbi.gov',
    means: 'encrypted-mail',
    sha256: 'a'.repeat(64),
    producedBy: 'Ann',
    producedAt: '2026-11-22T08:00:00Z',
    ...over,
  },
})

const warrantFor = (value: string): InstrumentReview => ({
  type: 'search-warrant',
  jurisdiction: { country: 'US', subdivision: null, level: 'federal' },
  document: 'd1',
  targets: [{ kind: 'user', value }],
  period: null,
  categories: [{ category: 'content', allowed: true, because: 'It compels it.', clause: 'c' }],
})

function approved(review: Parameters<typeof aReview>[0], over: Partial<Dossier> = {}): Dossier {
  const file = aCaseFile({ emails: [aCaseEmail({ review: aReview(review) })] })
  return aDossier({ file, state: 'approved-for-production', approvedVersion: 7, callBacks: [aCallBack()], ...over })
}

const judge = (dossier: Dossier, record: RecordBody, roles?: string[]) =>
  judgeRecord(dossier, { record, version: dossier.version }, context(roles))

describe('what has left', () => {
  test('is what an instrument opens for that target, and nothing of another', () => {
    const dossier = approved({ perInstrument: [warrantFor('Marta')], disclosable: ['basic-account'] })

    expect(judge(dossier, production())).toMatchObject({ kind: 'decided' })
    expect(judge(dossier, production({ target: 'joann' }))).toMatchObject({ status: 409, error: 'not-disclosable' })
    expect(judge(dossier, production({ target: 'joann', categories: ['basic-account'] }))).toMatchObject({
      kind: 'decided',
    })
  })

  test('is looked at again where the case has changed since it was approved, or a gate has shut', () => {
    const dossier = approved({ disclosable: ['content'] })

    expect(judge({ ...dossier, approvedVersion: 6 }, production())).toMatchObject({ error: 'changed-since-approval' })
    expect(judge({ ...dossier, callBacks: [] }, production())).toMatchObject({ error: 'gate-shut' })
    expect(judge({ ...dossier, state: 'in-review' }, production())).toMatchObject({ error: 'not-approved' })
  })

  test('in an emergency counsel decides, and nobody else', () => {
    const dossier = approved({ disposition: 'emergency-review', disclosable: [] })

    expect(judge(dossier, production(), ['counsel'])).toMatchObject({ kind: 'decided' })
    expect(judge(dossier, production(), ['approver'])).toMatchObject({ error: 'not-disclosable' })
  })

  test('has left by now', () => {
    const dossier = approved({ disclosable: ['content'] })

    expect(judge(dossier, production({ producedAt: '2026-11-22T10:00:00Z' }))).toMatchObject({
      status: 422,
      error: 'in-the-future',
    })
  })
})

describe('a word that moves the case', () => {
  test.each([
    ['objection', { kind: 'objection', by: 'Acme', receivedOn: '2026-11-21' }, 'stayed'],
    ['challenge', { before: 'court', about: 'Scope', since: '2026-11-21' }, 'challenged'],
  ] as const)('%s takes it to where it is told, where the table has a step', (kind, body, to) => {
    const record = { kind, body } as unknown as RecordBody

    expect(judge(aDossier(), record)).toMatchObject({ changes: [{ kind: 'record' }, { kind: 'step', to }] })
    expect(judge(aDossier({ state: 'closed' }), record)).toMatchObject({ changes: [{ kind: 'record' }] })
  })

  test('the end of an order that nobody knows of is refused', () => {
    const file = aCaseFile({ emails: [aCaseEmail()] })
    const record: RecordBody = {
      kind: 'order-ended',
      body: { emailId: aCaseEmail().emailId, endedOn: '2026-11-20', basis: 'b' },
    }

    expect(judge(aDossier({ file }), record)).toMatchObject({ status: 422, error: 'no-order' })
  })
})
