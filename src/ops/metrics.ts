import { Gauge, Registry } from 'prom-client'
import type { OpsFigure } from './ops-figures.js'

/** What is measured of the ledger and the mailboxes: figures and configured names, never content. */
export interface MetricSources {
  /** Emails by stage, since when the oldest unfinished one is here (null where all are done), and how many failed. */
  loadLedger(): Promise<{
    byStage: Readonly<Record<string, number>>
    oldestUnfinishedAt: Date | null
    failed: number
  }>
  /** Documents that the virus scanner found infected, and those that it has not seen. */
  countQuarantined(): Promise<{ infected: number; notScanned: number }>
  /** Whether the virus scanner answers; null where none is configured. */
  isScannerUp(): Promise<boolean | null>
  folders(): Promise<{ mailbox: string; folder: string; succeededAt: Date | null }[]>
  /** What does not fit between the trusted authserv-ids and what our servers write; counted, never named. */
  serverChecks(): Promise<{ mailbox: string; findings: { kind: string }[] }[]>
  /** What the page of ops shows. */
  opsFigures(): Promise<OpsFigure[]>
  /** BullMQ's own Prometheus text. */
  exportQueueMetrics(): Promise<string>
  now(): Date
}

/** The Prometheus text of one process: the ledger's figures, each mailbox's last successful poll, BullMQ's own. */
export function createMetrics(sources: MetricSources): () => Promise<string> {
  const registers = [new Registry()]
  const emails = new Gauge({
    name: 'writdesk_ledger_emails',
    help: 'Emails in the ledger by stage',
    labelNames: ['stage'],
    registers,
  })
  const oldest = new Gauge({
    name: 'writdesk_oldest_unfinished_seconds',
    help: 'Age of the oldest email that is not finished, 0 where all are',
    registers,
  })
  const failed = new Gauge({
    name: 'writdesk_failed_emails',
    help: 'Emails whose step failed for good and waits for a person',
    registers,
  })
  const success = new Gauge({
    name: 'writdesk_mailbox_last_success_timestamp_seconds',
    help: 'Last successful poll of a folder, 0 where there was none',
    labelNames: ['mailbox', 'folder'],
    registers,
  })
  const quarantined = new Gauge({
    name: 'writdesk_quarantined_documents',
    help: 'Documents found infected, and documents that the virus scanner has not seen',
    labelNames: ['why'],
    registers,
  })
  const scanner = new Gauge({
    name: 'writdesk_virus_scanner_up',
    help: 'Whether the virus scanner answers; absent where none is configured',
    labelNames: ['kind'],
    registers,
  })
  const authserv = new Gauge({
    name: 'writdesk_authserv_findings',
    help: 'Trusted authserv-ids that our servers do not write as they should; the log of the start names them',
    labelNames: ['mailbox', 'kind'],
    registers,
  })
  return async () => {
    const [checks, quarantine, isUp, ledger, folders, figures, queues] = await Promise.all([
      sources.serverChecks(),
      sources.countQuarantined(),
      sources.isScannerUp(),
      sources.loadLedger(),
      sources.folders(),
      sources.opsFigures(),
      sources.exportQueueMetrics(),
    ])
    emails.reset()
    success.reset()
    authserv.reset()
    for (const { mailbox, findings } of checks) for (const { kind } of findings) authserv.inc({ mailbox, kind })
    for (const [stage, count] of Object.entries(ledger.byStage)) emails.set({ stage }, count)
    oldest.set(ledger.oldestUnfinishedAt === null ? 0 : secondsSince(ledger.oldestUnfinishedAt, sources.now()))
    failed.set(ledger.failed)
    quarantined.set({ why: 'infected' }, quarantine.infected)
    quarantined.set({ why: 'not-scanned' }, quarantine.notScanned)
    if (isUp !== null) scanner.set({ kind: 'clamd' }, isUp ? 1 : 0)
    for (const { mailbox, folder, succeededAt } of folders) {
      success.set({ mailbox, folder }, succeededAt === null ? 0 : succeededAt.getTime() / 1_000)
    }
    const texts = await Promise.all(registers.map((registry) => registry.metrics()))
    return `${texts.join('')}${await textOf(figures)}${queues}\n`
  }
}

/** Made anew each time: a figure that is not known any more is gone. */
function textOf(figures: readonly OpsFigure[]): Promise<string> {
  const registry = new Registry()
  const gauges = new Map<string, Gauge>()
  for (const { name, help, labels, value } of figures) {
    const labelNames = Object.keys(labels)
    const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames, registers: [registry] })
    gauges.set(name, gauge)
    gauge.set(labels, value)
  }
  return registry.metrics()
}

function secondsSince(then: Date, now: Date): number {
  return Math.max(0, (now.getTime() - then.getTime()) / 1_000)
}
