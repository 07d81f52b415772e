import type { OpsStatus } from './ops-status.js'
import { describePipeline } from './pipeline.js'
import { DNS_ASKED, DNS_TEMPORARY, READER_ENDED } from './tally.js'

/** One gauge of `/metrics`: the same figure that the page of ops shows, so that an alarm and a person see one thing. */
export interface OpsFigure {
  name: string
  help: string
  labels: Readonly<Record<string, string>>
  value: number
}

/** All figures of the page, for alarms. What is not known is absent, never 0. */
export function opsFigures(status: OpsStatus): OpsFigure[] {
  return [...pipelineFigures(status), ...mailboxFigures(status), ...letterFigures(status), ...machineFigures(status)]
}

function pipelineFigures({ pipeline, queues, folders }: OpsStatus): OpsFigure[] {
  return describePipeline(pipeline, queues, folders).flatMap(
    ({ name, waiting, active, anHour, failed, oldestSeconds }) => [
      figure('stage_waiting', 'What waits for a stage, by the ledger', waiting, { stage: name }),
      figure('stage_active', 'What a stage is at', active, { stage: name }),
      figure('stage_last_hour', 'What went through a stage in the last hour', anHour, { stage: name }),
      figure('stage_failed', 'What failed at a stage and is kept', failed, { stage: name }),
      figure(
        'stage_oldest_seconds',
        'How long the oldest has waited for a stage, 0 where none does',
        oldestSeconds ?? 0,
        {
          stage: name,
        },
      ),
    ],
  )
}

function mailboxFigures({ folders, mailboxes }: OpsStatus): OpsFigure[] {
  return [
    ...folders.flatMap(({ mailbox, folder, missing, lagSeconds }) => [
      ...known('mailbox_missing', 'Mails on the server that the ledger does not have', missing, { mailbox, folder }),
      ...known('mailbox_lag_seconds', 'From the receipt of the newest mail to its row', lagSeconds, {
        mailbox,
        folder,
      }),
    ]),
    ...mailboxes.flatMap(({ mailbox, isConnected, hasIdle, quotaShare, certificateDaysLeft, credentialDaysLeft }) => [
      ...known(
        'mailbox_connected',
        'Whether the poller is connected',
        isConnected === null ? null : Number(isConnected),
        {
          mailbox,
        },
      ),
      ...known(
        'mailbox_idle',
        'Whether the server tells of new mail by itself',
        isConnected === null ? null : Number(hasIdle),
        {
          mailbox,
        },
      ),
      ...known('mailbox_quota_share', 'How full the mailbox is, from 0 to 1', quotaShare, { mailbox }),
      ...known('mailbox_certificate_days_left', "Days that the server's certificate still holds", certificateDaysLeft, {
        mailbox,
      }),
      ...known(
        'mailbox_credential_days_left',
        'Days that the password or secret still holds, as configured',
        credentialDaysLeft,
        {
          mailbox,
        },
      ),
    ]),
  ]
}

function letterFigures({ ledger }: OpsStatus): OpsFigure[] {
  const { letters, pages, dueSoonWithoutOwner, unknown, unread } = ledger
  return [
    ...(['approved', 'uncertain', 'bounced'] as const).map((state) =>
      figure('letters', 'Letters that are approved and not sent, of unknown fate, or bounced', letters[state].count, {
        state,
      }),
    ),
    figure('pages_unaccepted', 'Calls to on-call that nobody has accepted', pages.unaccepted),
    figure(
      'pages_oldest_seconds',
      'How long the oldest of them has waited, 0 where none does',
      pages.oldestSeconds ?? 0,
    ),
    figure('due_without_owner', 'Cases that fall due in 24 hours and that nobody has', dueSoonWithoutOwner),
    ...[unknown, unread].flatMap((share, i) => {
      const name = i === 0 ? 'unknown_share' : 'unread_share'
      const help = i === 0 ? 'Share of mails that nobody could name' : 'Share of documents that were not read'
      return [...known(name, help, share.now, { week: 'this' }), ...known(name, help, share.before, { week: 'last' })]
    }),
  ]
}

function machineFigures({ ledger, heartbeats, counts, disk, queueMemory }: OpsStatus): OpsFigure[] {
  const lastHour = (what: string) => counts.find((each) => each.what === what)?.lastHour ?? 0
  const asked = lastHour(DNS_ASKED)
  return [
    ...heartbeats.map(({ name, secondsSince }) =>
      figure('heartbeat_age_seconds', 'Since a part last gave a sign of life', secondsSince, { part: name }),
    ),
    ...counts
      .filter(({ what }) => what.startsWith(READER_ENDED))
      .map(({ what, lastDay }) =>
        figure('readers_ended_last_day', 'Reading processes that did not end by themselves', lastDay, {
          cause: what.slice(READER_ENDED.length),
        }),
      ),
    ...known(
      'dns_temporary_share',
      'Share of DNS questions without an answer, this hour and the last',
      asked === 0 ? null : lastHour(DNS_TEMPORARY) / asked,
    ),
    figure('clock_skew_seconds', "PostgreSQL's clock less this process'", ledger.skewSeconds),
    ...known('disk_free_bytes', 'Free on the disk of the blobs', disk?.freeBytes ?? null),
    ...known('disk_bytes', 'Size of the disk of the blobs', disk?.totalBytes ?? null),
    ...known('queue_memory_bytes', 'Memory that Redis uses', queueMemory?.usedBytes ?? null),
  ]
}

function figure(name: string, help: string, value: number, labels: OpsFigure['labels'] = {}): OpsFigure {
  return { name: `writdesk_${name}`, help, value, labels }
}

function known(name: string, help: string, value: number | null, labels: OpsFigure['labels'] = {}): OpsFigure[] {
  return value === null ? [] : [figure(name, help, value, labels)]
}
