import { expect, test } from '@jest/globals'
import { outgoingRemarks } from '../../src/ops/outgoing-remark.js'

const QUIET = { waiting: 0, unheard: 0, untold: 0 }
const BOTH = { hasServer: true, hasWebhook: true }

test('nothing is said where all leaves, and where nothing waits', () => {
  expect(outgoingRemarks({ ...QUIET, waiting: 3 }, BOTH)).toEqual([])
  expect(outgoingRemarks(QUIET, { hasServer: false, hasWebhook: false })).toEqual([])
})

test('letters that wait without a mail server are counted, with what to set', () => {
  expect(outgoingRemarks({ ...QUIET, waiting: 3 }, { ...BOTH, hasServer: false })).toEqual([
    'outgoing mail: not configured (SMTP_URL); 3 letters or alarms wait',
  ])
})

test('calls that reached nobody, or not the webhook that somebody relies on, are told', () => {
  expect(outgoingRemarks({ ...QUIET, unheard: 1, untold: 2 }, BOTH)).toEqual([
    'on call: the last call of 1 pages reached nobody',
    'on call: the webhook (PAGING_WEBHOOK_URL) did not take the last call of 2 pages',
  ])
  expect(outgoingRemarks({ ...QUIET, untold: 2 }, { ...BOTH, hasWebhook: false })).toEqual([])
})
