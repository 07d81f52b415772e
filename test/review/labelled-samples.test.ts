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
