import { expect, test } from '@jest/globals'
import { createMetrics, type MetricSources } from '../../src/ops/metrics.js'

const NOW = new Date('2026-11-22T10:00:00Z')

function sources(changes: Partial<MetricSources> = {}): MetricSources {
  return {
    countByStage: async () => ({ received: 2, drafted: 40 }),
    oldestUnfinishedAt: async () => new Date('2026-11-22T09:59:00Z'),
    countFailed: async () => 1,
    folders: async () => [{ mailbox: 'kutano-legal', folder: 'INBOX', succeededAt: new Date('2026-11-22T09:59:30Z') }],
    exportQueueMetrics: async () => '# TYPE bullmq_job_count gauge\nbullmq_job_count{queue="parse-email"} 2',
    now: () => NOW,
    ...changes,
  }
}

test('known failure 17: the figures count mails by where they stand, not fetches', async () => {
  const text = await createMetrics(sources())()

  expect(text).toContain('writdesk_ledger_emails{stage="received"} 2')
  expect(text).toContain('writdesk_oldest_unfinished_seconds 60')
  expect(text).toContain('writdesk_failed_emails 1')
  expect(text).toContain('bullmq_job_count{queue="parse-email"} 2')
})

test('known failure 32: a folder that was never read successfully says 0, so that an alarm can see it', async () => {
  const text = await createMetrics(
    sources({ folders: async () => [{ mailbox: 'qukku', folder: 'INBOX', succeededAt: null }] }),
  )()

  expect(text).toContain('writdesk_mailbox_last_success_timestamp_seconds{mailbox="qukku",folder="INBOX"} 0')
})

test('a stage that empties leaves the figures', async () => {
  let counts: Record<string, number> = { received: 2 }
  const metrics = createMetrics(sources({ countByStage: async () => counts }))
  await metrics()

  counts = { drafted: 2 }

  expect(await metrics()).not.toContain('stage="received"')
})
