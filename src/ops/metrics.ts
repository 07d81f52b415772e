import { Gauge, Registry } from 'prom-client'

/** What is measured of the ledger and the mailboxes: figures and configured names, never content. */
export interface MetricSources {
  /** How many emails stand at each stage. */
  countByStage(): Promise<Readonly<Record<string, number>>>
  /** When the oldest email that is not finished was received; null where all are. */
  oldestUnfinishedAt(): Promise<Date | null>
  /** Emails whose step failed for good and waits for a person. */
  countFailed(): Promise<number>
  folders(): Promise<{ mailbox: string; folder: string; succeededAt: Date | null }[]>
  /** BullMQ's own Prometheus text. */
  exportQueueMetrics(): Promise<string>
  now(): Date
}

/** The Prometheus text of one process: the ledger's figures, each mailbox's last successful poll, BullMQ's own. */
export function createMetrics(sources: MetricSources): () => Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => Promise<void>) =>
    new Gauge({
      name: `writdesk_${name}`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset()
        return collect(this)
      },
    })

  gauge('ledger_emails', 'Emails in the ledger by stage', ['stage'], async (emails) => {
    for (const [stage, count] of Object.entries(await sources.countByStage())) emails.set({ stage }, count)
  })
  gauge(
    'oldest_unfinished_seconds',
    'Age of the oldest email that is not finished, 0 where all are',
    [],
    async (age) => {
      const oldest = await sources.oldestUnfinishedAt()
      age.set(oldest === null ? 0 : secondsSince(oldest, sources.now()))
    },
  )
  gauge('failed_emails', 'Emails whose step failed for good', [], async (failed) => {
    failed.set(await sources.countFailed())
  })
  gauge(
    'mailbox_last_success_timestamp_seconds',
    'Last successful poll of a folder, 0 where there was none',
    ['mailbox', 'folder'],
    async (success) => {
      for (const { mailbox, folder, succeededAt } of await sources.folders()) {
        success.set({ mailbox, folder }, succeededAt === null ? 0 : succeededAt.getTime() / 1_000)
      }
    },
  )
  return async () => `${await registry.metrics()}${await sources.exportQueueMetrics()}\n`
}

function secondsSince(then: Date, now: Date): number {
  return Math.max(0, (now.getTime() - then.getTime()) / 1_000)
}
