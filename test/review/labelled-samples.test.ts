import { describe, expect, test } from '@jest/globals'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { LABELS, type LabelledReview, requestFrom } from './labelled-request.js'

const POLICIES = await loadPolicies('policies')
const CASES = LABELS.flatMap((label) =>
  POLICIES.flatMap(({ policy, templates }) => {
    const expected = label.policies[policy.id]
    return expected ? [{ name: `${label.id} under ${policy.id}`, label, policy, templates, expected }] : []
  }),
)

/** The parts of the answer that the label contradicts. */
function contradictions(expected: LabelledReview, review: ReturnType<typeof reviewRequest>): string[] {
  const codes: string[] = review.findings.map(({ code }) => code)
  const actions: string[] = review.actions
  return [
    ...(expected.disposition?.includes(review.disposition) === false ? [`disposition ${review.disposition}`] : []),
    ...(expected.findings?.must ?? []).filter((code) => !codes.includes(code)).map((code) => `lacks ${code}`),
    ...(expected.findings?.mustNot ?? []).filter((code) => codes.includes(code)).map((code) => `raises ${code}`),
    ...(expected.disclosable && [...expected.disclosable].sort().join() !== [...review.disclosable].sort().join()
      ? [`disclosable ${review.disclosable}`]
      : []),
    ...(expected.notice?.includes(review.notice) === false ? [`notice ${review.notice}`] : []),
    ...(expected.actions?.must ?? []).filter((action) => !actions.includes(action)).map((action) => `owes ${action}`),
    ...(expected.actions?.mustNot ?? []).filter((action) => actions.includes(action)).map((action) => `does ${action}`),
  ]
}

describe('with the fields of its label, every sample is reviewed as its analyst did', () => {
  test('all samples are here, under both policies', () => {
    expect(LABELS.length).toBeGreaterThanOrEqual(32)
    expect(CASES.length).toBeGreaterThanOrEqual(2 * LABELS.length - 1)
  })

  test.each(CASES)('$name', ({ label, policy, expected }) => {
    const review = reviewRequest({ ...requestFrom(label), policy })

    expect(contradictions(expected, review)).toEqual([])
  })

  test.each(CASES)('the letters drafted for $name', ({ label, policy, templates, expected }) => {
    const request = requestFrom(label)
    const review = reviewRequest({ ...request, policy })

    const drafts: string[] = draftNotices({ ...request, review, policy, templates, caseReference: null }).map(
      ({ kind }) => kind,
    )

    expect((expected.drafts?.must ?? []).filter((kind) => !drafts.includes(kind))).toEqual([])
    expect((expected.drafts?.mustNot ?? []).filter((kind) => drafts.includes(kind))).toEqual([])
  })
})

describe('safety, on every sample under both policies', () => {
  const judged = CASES.map(({ name, label, policy, templates, expected }) => {
    const request = requestFrom(label)
    const review = reviewRequest({ ...request, policy })
    const drafts = draftNotices({ ...request, review, policy, templates, caseReference: null }).map(({ kind }) => kind)
    return { name, expected, review, drafts: drafts as string[] }
  })

  test('no review is recommended for what must not pass', () => {
    const passed = judged.filter(
      ({ expected, review }) => review.disposition === 'review' && expected.disposition?.includes('review') === false,
    )

    expect(passed.map(({ name }) => name)).toEqual([])
  })

  test('nothing is disclosable beyond what the analyst allows', () => {
    const over = judged.filter(({ expected, review }) =>
      review.disclosable.some((category) => expected.disclosable?.includes(category) === false),
    )

    expect(over.map(({ name }) => name)).toEqual([])
  })

  test('no forbidden letter is drafted, and no customer is told where notice is prohibited', () => {
    const forbidden = judged.filter(
      ({ expected, review, drafts }) =>
        (expected.drafts?.mustNot ?? []).some((kind) => drafts.includes(kind)) ||
        (review.notice === 'prohibited' &&
          drafts.some((kind) => kind === 'customer-notice' || kind === 'owner-forward')),
    )

    expect(forbidden.map(({ name }) => name)).toEqual([])
  })

  test('the checks are many, and none is of nothing', () => {
    const lists = judged.flatMap(({ expected: { findings, drafts, actions } }) => [findings, drafts, actions])
    const checks = lists.reduce((sum, list) => sum + (list?.must?.length ?? 0) + (list?.mustNot?.length ?? 0), 0)

    expect(checks).toBeGreaterThan(500)
  })
})
