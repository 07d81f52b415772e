import { expect, test } from '@jest/globals'
import { createMetrics, type MetricSources } from '../../src/ops/metrics.js'

const NOW = new Date('2026-11-22T10:00:00Z')

const LEDGER = {
  byStage: { received: 2, drafted: 40 } as Record<string, number>,
  oldestUnfinishedAt: new Date('2026-11-22T09:59:00Z'),
  failed: 1,
}

function sources(changes: Partial<MetricSources> = {}): MetricSources {
  return {
    loadLedger: async () => LEDGER,
    countQuarantined: async () => ({ infected: 3, notScanned: 1 }),
    isScannerUp: async () => false,
    folders: async () => [{ mailbox: 'kutano-legal', folder: 'INBOX', succeededAt: new Date('2026-11-22T09:59:30Z') }],
    serverChecks: async () => [{ mailbox: 'kutano-legal', findings: [{ kind: 'never-seen' }, { kind: 'never-seen' }] }],
    opsFigures: async () => [
      { name: 'writdesk_letters', help: 'Letters', labels: { state: 'uncertain' }, value: 2 },
      { name: 'writdesk_clock_skew_seconds', help: 'Skew', labels: {}, value: 0.5 },
    ],
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

test('what is in quarantine is counted, and a virus scanner that is away says 0', async () => {
  const text = await createMetrics(sources())()

  expect(text).toContain('writdesk_quarantined_documents{why="infected"} 3')
  expect(text).toContain('writdesk_quarantined_documents{why="not-scanned"} 1')
  expect(text).toContain('writdesk_virus_scanner_up{kind="clamd"} 0')
})

test('without a virus scanner there is no figure of one', async () => {
  const text = await createMetrics(sources({ isScannerUp: async () => null }))()

  expect(text).not.toContain('writdesk_virus_scanner_up{')
})

test('a stage that empties leaves the figures', async () => {
  let byStage: Record<string, number> = { received: 2 }
  const metrics = createMetrics(sources({ loadLedger: async () => ({ ...LEDGER, byStage }) }))
  await metrics()

  byStage = { drafted: 2 }

  expect(await metrics()).not.toContain('stage="received"')
})

test('authserv-ids that our servers do not write are counted by mailbox, and never named', async () => {
  const text = await createMetrics(sources())()

  expect(text).toContain('writdesk_authserv_findings{mailbox="kutano-legal",kind="never-seen"} 2')
})

test('the figures of the page of ops are gauges, and one that is not known any more is gone', async () => {
  let isKnown = true
  const metrics = createMetrics(
    sources({
      opsFigures: async () =>
        isKnown ? [{ name: 'writdesk_letters', help: 'Letters', labels: { state: 'uncertain' }, value: 2 }] : [],
    }),
  )

  expect(await metrics()).toContain('writdesk_letters{state="uncertain"} 2')
  isKnown = false
  expect(await metrics()).not.toContain('writdesk_letters')
})
