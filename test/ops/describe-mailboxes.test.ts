import { expect, test } from '@jest/globals'
import { describeMailboxes } from '../../src/ops/describe-mailboxes.js'

const NOW = new Date('2026-11-22T10:00:00Z')
const beat = (name: string, figures: Record<string, unknown>) => ({ name, at: NOW, secondsSince: 12, figures })

test('a mailbox is what its poller last said, with the days that its certificate and its credential still have', () => {
  const figures = {
    isConnected: true,
    hasIdle: true,
    watched: 'INBOX',
    quotaShare: 0.41,
    certificateEndsAt: '2026-12-22T09:00:00Z',
  }

  expect(
    describeMailboxes([{ name: 'kutano', credentialEndsOn: '2026-11-28' }], [beat('mailbox:kutano', figures)], NOW),
  ).toEqual([
    {
      mailbox: 'kutano',
      isConnected: true,
      secondsSince: 12,
      hasIdle: true,
      watched: 'INBOX',
      quotaShare: 0.41,
      certificateDaysLeft: 29,
      credentialDaysLeft: 6,
    },
  ])
})

test('a mailbox whose poller said nothing is not known, and what is no figure is none', () => {
  const [silent, strange] = describeMailboxes(
    [{ name: 'a' }, { name: 'b' }],
    [beat('mailbox:b', { isConnected: 'perhaps', quotaShare: '1', certificateEndsAt: 'never' })],
    NOW,
  )

  expect(silent).toMatchObject({ isConnected: null, secondsSince: null, credentialDaysLeft: null })
  expect(strange).toMatchObject({ isConnected: null, quotaShare: null, certificateDaysLeft: null, secondsSince: 12 })
})

test.each([
  ['2026-11-22', 0],
  ['2026-11-21', -1],
  ['2026-11-23', 1],
])('a credential that ends on %s has %d days left on the 22nd', (credentialEndsOn, expected) => {
  expect(describeMailboxes([{ name: 'a', credentialEndsOn }], [], NOW)[0]?.credentialDaysLeft).toBe(expected)
})
