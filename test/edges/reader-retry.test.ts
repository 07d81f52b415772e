import { describe, expect, test } from '@jest/globals'
import { RetryPlan } from '../../src/edges/reader-retry.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'

function skipped(plan: RetryPlan): [string, string][] {
  return plan.task(0).skip.map(([document, { status }]) => [document, status])
}

describe('a document that ends its process is left out', () => {
  test.each([
    ['time', 'too-large'],
    ['memory', 'too-large'],
  ] as const)('at once for %s', (cause, status) => {
    const plan = new RetryPlan(PARSE_LIMITS)

    expect(plan.note(cause, 'd2')).toBeNull()
    expect(skipped(plan)).toEqual([['d2', status]])
  })

  test('after a second crash', () => {
    const plan = new RetryPlan(PARSE_LIMITS)

    plan.note('crash', 'd2')
    expect(skipped(plan)).toEqual([])
    plan.note('crash', 'd2')
    expect(skipped(plan)).toEqual([['d2', 'malformed']])
  })

  test('only after many kills from outside', () => {
    const plan = new RetryPlan(PARSE_LIMITS)

    for (let count = 0; count < 5; count += 1) plan.note('killed', 'd2')
    expect(skipped(plan)).toEqual([])
    plan.note('killed', 'd2')
    expect(skipped(plan)).toEqual([['d2', 'too-large']])
  })

  test('after three of them no further attachment is tried', () => {
    const plan = new RetryPlan(PARSE_LIMITS)

    for (const document of ['d2', 'd3', 'd4']) plan.note('time', document)
    expect(plan.task(0).skipAll).toBeNull()
    plan.note('time', 'd5')
    expect(plan.task(0).skipAll).toMatchObject({ status: 'too-large' })
  })
})

describe('a mail is unreadable', () => {
  test('when its head ends the process twice', () => {
    const plan = new RetryPlan(PARSE_LIMITS)

    expect(plan.note('memory', null)).toBeNull()
    expect(plan.note('memory', null)).toEqual({ kind: 'unreadable', reason: expect.stringMatching(/640 MB/) })
  })

  test('when nothing helps, after a bounded number of attempts', () => {
    const plan = new RetryPlan(PARSE_LIMITS)
    const verdicts = Array.from({ length: 12 }, (_, index) => plan.note('time', `d${index}`))

    expect(verdicts.slice(0, 11)).toEqual(Array(11).fill(null))
    expect(verdicts[11]).toMatchObject({ kind: 'unreadable' })
  })
})

test('processes that never start are the installation, not the mail', () => {
  const plan = new RetryPlan(PARSE_LIMITS)

  plan.note('never-started', null)
  plan.note('never-started', null)
  expect(() => plan.note('never-started', null)).toThrow(expect.objectContaining({ code: 'READER_CRASHED' }))
})

test('attempts share the time of one mail, and a late one still has some', () => {
  const plan = new RetryPlan(PARSE_LIMITS)

  expect(plan.task(0).budgetMs).toBe(PARSE_LIMITS.mailMs)
  expect(plan.task(50_000).budgetMs).toBe(PARSE_LIMITS.mailMs - 50_000)
  expect(plan.task(500_000).budgetMs).toBe(PARSE_LIMITS.documentMs / 2)
})
