import { expect, test } from '@jest/globals'
import { opsFigures } from '../../src/ops/ops-figures.js'
import type { OpsStatus } from '../../src/ops/ops-status.js'
import { emptyPorts } from '../desk/empty-ports.js'

const valuesOf = (status: OpsStatus) =>
  Object.fromEntries(
    opsFigures(status).map(({ name, labels, value }) => [[name, ...Object.values(labels)].join(' '), value]),
  )

test('what is not known is absent, and never 0', async () => {
  const values = valuesOf(await emptyPorts().ops.status())

  expect(Object.keys(values).filter((name) => /disk|queue_memory|dns|share|heartbeat|mailbox/.test(name))).toEqual([])
  expect(values).toMatchObject({ 'writdesk_stage_waiting parse': 0, writdesk_pages_unaccepted: 0 })
})

test('alarms see what the page shows', async () => {
  const status = await emptyPorts().ops.status()
  const values = valuesOf({
    ...status,
    ledger: { ...status.ledger, unknown: { now: 0.04, before: null }, dueSoonWithoutOwner: 2 },
    heartbeats: [{ name: 'watch-deadlines', at: new Date(0), secondsSince: 14, figures: {} }],
    counts: [
      { what: 'reader-ended:memory', lastHour: 1, lastDay: 3 },
      { what: 'dns-asked', lastHour: 200, lastDay: 900 },
      { what: 'dns-temporary', lastHour: 5, lastDay: 5 },
    ],
    mailboxes: [
      {
        mailbox: 'kutano',
        isConnected: false,
        secondsSince: 3,
        hasIdle: false,
        watched: null,
        quotaShare: null,
        certificateDaysLeft: 81,
        credentialDaysLeft: null,
      },
    ],
  })

  expect(values).toMatchObject({
    writdesk_due_without_owner: 2,
    'writdesk_unknown_share this': 0.04,
    'writdesk_heartbeat_age_seconds watch-deadlines': 14,
    'writdesk_readers_ended_last_day memory': 3,
    writdesk_dns_temporary_share: 0.025,
    'writdesk_mailbox_connected kutano': 0,
    'writdesk_mailbox_certificate_days_left kutano': 81,
  })
  expect(Object.keys(values)).not.toContain('writdesk_mailbox_quota_share kutano')
})
