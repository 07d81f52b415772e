import { describe, expect, test } from '@jest/globals'
import { CASE_OUTCOMES, CASE_STATES, type CaseState, findStep } from '../../src/cases/case.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import type { CaseRecord } from '../../src/cases/case-record.js'
import type { Dossier } from '../../src/cases/dossier.js'
import { judgeStep } from '../../src/cases/judge-step.js'
import { aClassification, aReview } from '../builders.js'
import { aCaseFile } from '../desk/a-case-file.js'
import { aCallBack, aCaseEmail } from './a-call-back.js'
import { aDossier } from './a-dossier.js'

const NOW = new Date('2026-11-22T09:00:00Z')
const ANN = { name: 'ann@kutano.example', roles: ['reviewer'] }
const BEA = { name: 'bea@kutano.example', roles: ['approver'] }
const CY = { name: 'cy@kutano.example', roles: ['counsel'] }

function step(dossier: Dossier, to: CaseState, over: Partial<Parameters<typeof judgeStep>[1]> = {}, actor = BEA) {
  return judgeStep(
    dossier,
    { to, outcome: null, version: dossier.version, ...over },
    { actor, waitingDays: 10, now: NOW },
  )
}

const approval = { version: 7, approvedBy: ANN.name, approvedAt: NOW }
const approved = [approval]

function withMail(over: Parameters<typeof aCaseEmail>[0] = {}, file: Partial<CaseFile> = {}): Partial<Dossier> {
  return { file: aCaseFile({ emails: [aCaseEmail(over)], ...file }), callBacks: [aCallBack()], approvals: approved }
}

function record(kind: CaseRecord['kind'], body: object): CaseRecord {
  return { id: 'r1', kind, body, recordedBy: ANN.name, recordedAt: NOW } as unknown as CaseRecord
}

describe('every state and every step', () => {
  const pairs = CASE_STATES.flatMap((from) => CASE_STATES.map((to) => [from, to] as const))

  test.each(pairs)('from %s to %s: what the table does not know is refused with what it knows', (from, to) => {
    const decision = step(aDossier({ state: from }), to)

    const known = findStep(from, to) !== null
    expect(decision.kind === 'refused' && decision.error === 'step-not-allowed').toBe(!known)
    if (decision.kind === 'refused') expect(decision.message).not.toBe('')
  })

  test.each(pairs.filter(([from, to]) => findStep(from, to)?.by === 'approver'))(
    'from %s to %s a reviewer alone does not go',
    (from, to) => {
      expect(step(aDossier({ state: from }), to, {}, ANN)).toMatchObject({ status: 403 })
    },
  )
})

test('whoever decided on another version is told so, and nothing is done', () => {
  expect(step(aDossier({ version: 8 }), 'stayed', { version: 7 })).toMatchObject({
    status: 409,
    error: 'changed-meanwhile',
  })
})

test('a restricted case takes its steps from counsel alone', () => {
  const dossier = aDossier({ file: aCaseFile({ restricted: true }) })

  expect(step(dossier, 'stayed', {}, BEA)).toMatchObject({ status: 403 })
  expect(step(dossier, 'stayed', {}, CY)).toMatchObject({ kind: 'decided' })
})

describe('what is doubted', () => {
  test('is read on only after a call at which somebody answered', () => {
    const doubted = (outcome?: 'not-reached' | 'confirmed') =>
      aDossier({ state: 'verifying', callBacks: outcome === undefined ? [] : [aCallBack({ outcome })] })

    expect(step(doubted(), 'in-review')).toMatchObject({ error: 'gate-shut' })
    expect(step(doubted('not-reached'), 'in-review')).toMatchObject({ error: 'gate-shut' })
    expect(step(doubted('confirmed'), 'in-review')).toMatchObject({ kind: 'decided' })
    expect(step(doubted(), 'preserving')).toMatchObject({ kind: 'decided' })
  })

  test('closes as fraudulent only where the agency denied it before two persons', () => {
    const close = (over: Parameters<typeof aCallBack>[0]) =>
      step(aDossier({ state: 'verifying', callBacks: [aCallBack(over)] }), 'closed', { outcome: 'fraudulent' })

    expect(close({ outcome: 'confirmed' })).toMatchObject({ error: 'outcome-not-allowed' })
    expect(close({ outcome: 'denied', secondedAt: null, secondedBy: null })).toMatchObject({ status: 409 })
    expect(close({ outcome: 'denied' })).toMatchObject({ kind: 'decided' })
  })
})

describe('the gates before production', () => {
  const ready = aDossier(withMail())

  test('a case against which nothing speaks passes', () => {
    expect(step(ready, 'approved-for-production')).toMatchObject({ kind: 'decided' })
  })

  test.each<[string, Partial<Dossier>, string]>([
    ['a call-back is owed', { callBacks: [] }, 'call-back'],
    ['nobody else has approved', { approvals: [] }, 'Nobody else'],
    [
      'only the same person has approved',
      { approvals: [{ ...approval, approvedBy: 'BEA@kutano.example' }] },
      'Nobody else',
    ],
    ['another version was approved', { approvals: [{ ...approval, version: 6 }] }, 'Nobody else'],
    [
      'a finding blocks',
      withMail({
        review: aReview({
          findings: [{ code: 'overbroad', severity: 'blocks', message: 'm', clause: 'c', evidence: [] }],
        }),
      }),
      'overbroad',
    ],
    ['a consent is a claim', withMail({ review: aReview({ actions: ['verify-consent'] }) }), 'consent'],
    [
      'notice is owed',
      withMail({ review: aReview({ notice: 'required', disclosable: ['basic-account'] }) }),
      'Notice is owed',
    ],
    ['notice is withheld by nobody', withMail({ review: aReview({ notice: 'withheld' }) }), 'no person has confirmed'],
    ['a mail could not be read', withMail({ review: null, sender: null }), 'nobody has read'],
    [
      'a document could not be read',
      withMail({
        review: aReview({
          findings: [{ code: 'document-unreadable', severity: 'warns', message: 'm', clause: 'c', evidence: [] }],
        }),
      }),
      'nobody has read',
    ],
    ['a customer objected', { records: [record('objection', { kind: 'objection' })] }, 'objection is open'],
    [
      'it is held',
      {
        file: aCaseFile({
          emails: [aCaseEmail()],
          holds: [{ markId: 1, subject: { kind: 'domain', name: 'agency.example' }, since: NOW }],
        }),
      },
      'Held',
    ],
  ])('%s', (_, over, words) => {
    const decision = step(aDossier({ ...withMail(), ...over }), 'approved-for-production')

    expect(decision).toMatchObject({ status: 409, error: 'gate-shut' })
    expect(decision.kind === 'refused' && decision.message).toContain(words)
  })
})

describe('notice before production', () => {
  const owed = { review: aReview({ notice: 'required', disclosable: ['basic-account'] }) }
  const letter = (state: Dossier['letters'][number]['state'], sentAt: string | null) => ({
    kind: 'customer-notice' as const,
    emailId: 'e1',
    state,
    sentAt: sentAt === null ? null : new Date(sentAt),
  })

  test.each<[Dossier['letters'][number]['state'], string | null, string | null]>([
    ['draft', null, 'has not been sent'],
    ['approved', null, 'has not been sent'],
    ['sending', null, 'has not been sent'],
    ['uncertain', null, 'has not been sent'],
    ['bounced', '2026-11-01T00:00:00Z', 'came back'],
    ['sent', '2026-11-12T09:00:01Z', 'waiting period'],
    ['sent', '2026-11-12T09:00:00Z', null],
  ])('a notice that is %s since %s', (state, sentAt, words) => {
    const decision = step(aDossier({ ...withMail(owed), letters: [letter(state, sentAt)] }), 'approved-for-production')

    expect(decision.kind).toBe(words === null ? 'decided' : 'refused')
    if (decision.kind === 'refused') expect(decision.message).toContain(words)
  })

  test('with two customers both are told first', () => {
    const letters = [letter('sent', '2026-11-01T00:00:00Z'), letter('draft', null)]

    expect(step(aDossier({ ...withMail(owed), letters }), 'approved-for-production')).toMatchObject({ status: 409 })
  })

  test('an order of silence frees of notice, and its recorded end makes it owed', () => {
    const silenced = { review: aReview({ notice: 'prohibited', disclosable: ['basic-account'] }) }
    const ended = record('order-ended', { emailId: aCaseEmail().emailId, endedOn: '2026-11-20' })

    expect(step(aDossier(withMail(silenced)), 'approved-for-production')).toMatchObject({ kind: 'decided' })
    expect(step(aDossier({ ...withMail(silenced), records: [ended] }), 'approved-for-production')).toMatchObject({
      message: expect.stringContaining('Notice is owed'),
    })
  })
})

describe('ends', () => {
  test('a case is closed with an outcome, and only a closed one has one', () => {
    expect(step(aDossier(), 'closed')).toMatchObject({ status: 422, error: 'outcome-missing' })
    expect(step(aDossier(), 'stayed', { outcome: 'rejected' })).toMatchObject({ status: 422, error: 'outcome-given' })
  })

  test.each(CASE_OUTCOMES.filter((one) => /produced|disclosed/.test(one)))(
    '%s ends only what was approved and left',
    (outcome) => {
      const production = record('production', {
        categories: outcome === 'produced-content' ? ['content'] : ['metadata'],
      })
      const emergency = {
        type: 'emergency-disclosure-request' as const,
        jurisdiction: { country: 'US', subdivision: null, level: 'federal' as const },
        confidence: 1,
        document: 'd0',
        evidence: [],
      }
      const file = aCaseFile({
        emails: [aCaseEmail({ classification: aClassification({ instruments: [emergency] }) })],
      })
      const close = (over: Partial<Dossier>) => step(aDossier({ file, ...over }), 'closed', { outcome })

      expect(close({ state: 'in-review', records: [production] })).toMatchObject({ error: 'outcome-not-allowed' })
      expect(close({ state: 'approved-for-production' })).toMatchObject({ error: 'outcome-not-allowed' })
      expect(close({ state: 'approved-for-production', records: [production] })).toMatchObject({ kind: 'decided' })
    },
  )

  test('what was never asked to be cured does not lapse', () => {
    expect(step(aDossier(), 'closed', { outcome: 'lapsed' })).toMatchObject({ status: 409 })
    expect(step(aDossier({ state: 'waiting-for-agency' }), 'closed', { outcome: 'lapsed' })).toMatchObject({
      kind: 'decided',
    })
  })

  test('a closed case is reopened by an approver, and a merged one by nobody', () => {
    expect(step(aDossier({ state: 'closed' }), 'in-review')).toMatchObject({ kind: 'decided' })
    expect(step(aDossier({ state: 'closed', mergedInto: 'LP-2026-000002-X' }), 'in-review')).toMatchObject({
      error: 'merged',
    })
  })
})
