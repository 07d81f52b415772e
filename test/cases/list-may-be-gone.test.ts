import { expect, test } from '@jest/globals'
import { listMayBeGone } from '../../src/cases/list-may-be-gone.js'
import { someFields } from '../builders.js'
import { aCaseFile } from '../desk/a-case-file.js'
import { CUSTOMERS } from '../review/labelled-request.js'

test('a team that keeps ninety days is told with the case, once, and no other team', () => {
  const [first, second] = CUSTOMERS
  if (!first || !second) throw new Error('no customers')
  const target = { kind: 'workspace' as const, value: first.workspace, evidence: [] }
  const fields = someFields({ targets: [target], dateRange: { from: '2026-01-01', to: null, evidence: [] } })
  const file = aCaseFile({})
  const email = {
    emailId: 'e1',
    receivedAt: new Date('2026-11-20T10:00:00Z'),
    joinedBecause: 'new-matter',
    reason: null,
    source: null,
    documents: [],
    sender: null,
    dnsAnswers: null,
    drawnText: [],
    classification: null,
    review: null,
    corrected: null,
  }
  const twice = {
    ...file,
    emails: [
      { ...email, fields },
      { ...email, fields },
    ],
  }

  const gone = listMayBeGone(twice, [
    { ...first, retention: '90 days' },
    { ...second, retention: '1 day' },
  ])

  expect(gone.map(({ workspace, kept }) => [workspace, kept])).toEqual([[first.workspace, '90 days']])
})
