import { describe, expect, test } from '@jest/globals'
import {
  CASE_OUTCOMES,
  CASE_STATES,
  CASE_STEPS,
  type CaseState,
  findStep,
  initialState,
  LETTER_STEPS,
  OUTCOMES,
} from '../../src/cases/case.js'
import { canStep, NOTICE_STATES, NOTICE_STEPS } from '../../src/notices/notice.js'
import type { Action, Disposition } from '../../src/review/review.js'

function reachable(start: string, steps: readonly { from: string; to: string }[]): Set<string> {
  const seen = new Set([start])
  for (let size = 0; size !== seen.size; ) {
    size = seen.size
    for (const { from, to } of steps) if (seen.has(from)) seen.add(to)
  }
  return seen
}

describe('the table of a case', () => {
  test('every state is reached from a new case, and leads to an end', () => {
    expect([...reachable('new', CASE_STEPS)].sort()).toEqual([...CASE_STATES].sort())
    for (const state of CASE_STATES) expect(reachable(state, CASE_STEPS)).toContain('closed')
  })

  test('no step stands twice', () => {
    const pairs = CASE_STEPS.map(({ from, to }) => `${from} ${to}`)

    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('production is approved by an approver past the gates, and by no other step', () => {
    const steps = CASE_STEPS.filter(({ to }) => to === 'approved-for-production')

    expect(steps.every(({ by, gate }) => by === 'approver' && gate === 'gates')).toBe(true)
  })

  test('what is verified leaves that state only with the call on record', () => {
    const steps = CASE_STEPS.filter(({ from, to }) => from === 'verifying' && to !== 'preserving')

    expect(steps.every(({ gate }) => gate === 'callback-recorded')).toBe(true)
    expect(findStep('verifying', 'preserving')?.gate).toBe('none')
  })

  test('a new case is not approved for production in one step', () => {
    expect(findStep('new', 'approved-for-production')).toBeNull()
  })

  test.each<[Disposition, Action[], boolean, CaseState]>([
    ['suspected-fraud', ['verify-by-callback', 'preserve-data'], false, 'verifying'],
    ['preserve', ['preserve-data', 'verify-by-callback'], false, 'preserving'],
    ['preserve', ['preserve-data'], true, 'verifying'],
    ['emergency-review', ['page-on-call', 'verify-by-callback'], false, 'verifying'],
    ['review', [], false, 'new'],
    ['request-cure', [], false, 'new'],
  ])('%s with %p, held %p, starts as %s', (disposition, actions, isHeld, state) => {
    expect(initialState({ disposition, actions }, { isHeld })).toBe(state)
  })

  test('every outcome has one rule, and every state but the last an end', () => {
    expect(OUTCOMES.map(({ outcome }) => outcome)).toEqual([...CASE_OUTCOMES])
    for (const state of CASE_STATES.filter((one) => one !== 'closed')) {
      expect(OUTCOMES.some(({ from }) => from.includes(state))).toBe(true)
    }
  })

  test('data that left is the end of what was approved, and of nothing else', () => {
    const left = OUTCOMES.filter(({ needs }) => needs.startsWith('production'))

    expect(left.map(({ from }) => from)).toEqual(left.map(() => ['approved-for-production']))
  })

  test('the steps that letters take are steps of the table', () => {
    for (const { from, to } of LETTER_STEPS) for (const each of from) expect(findStep(each, to)).not.toBeNull()
  })
})

describe('the table of a notice', () => {
  test('every state is reached from a draft', () => {
    expect([...reachable('draft', NOTICE_STEPS)].sort()).toEqual([...NOTICE_STATES].sort())
  })

  test('what is uncertain is never sent again by a machine', () => {
    const steps = NOTICE_STEPS.filter(({ from }) => from === 'uncertain')
    expect(steps.filter(({ to }) => to === 'approved').map(({ by }) => by)).toEqual(['person'])
    expect(canStep('uncertain', 'sending', { isHeld: false })).toBe(false)
  })

  test('what is held goes no step towards its addressee; what has happened is recorded, and it can be withdrawn', () => {
    const steps = (isHeld: boolean) =>
      NOTICE_STEPS.filter(({ from, to }) => canStep(from, to, { isHeld })).map(({ from, to }) => `${from} ${to}`)

    expect(steps(false)).toHaveLength(NOTICE_STEPS.length)
    expect(steps(true)).toEqual([
      'draft withdrawn',
      'approved draft',
      'approved draft',
      'sending draft',
      'sending sent',
      'sending uncertain',
      'sending bounced',
      'uncertain sent',
      'uncertain sent',
      'uncertain bounced',
      'sent bounced',
    ])
  })
})
