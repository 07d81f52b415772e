import type { ReceiveLimits } from './receive-limits.js'

export interface Batch<Mail> {
  /** `together`: one FETCH, held in memory; `alone`: one mail, streamed in pieces. */
  kind: 'together' | 'alone'
  mails: Mail[]
  bytes: number
}

/**
 * The order in which mails are fetched: bounded batches by UID, then each large mail alone, and last of all the
 * suspects, which were in the air when a connection broke: whatever they do, everything else is in by then.
 */
export function splitBatches<Mail extends { uid: number; bytes: number }>(
  mails: readonly Mail[],
  suspects: ReadonlySet<number>,
  limits: Pick<ReceiveLimits, 'batchMails' | 'batchBytes' | 'streamFromBytes'>,
): Batch<Mail>[] {
  const together: Batch<Mail>[] = []
  const large: Batch<Mail>[] = []
  const suspect: Batch<Mail>[] = []
  for (const mail of mails.toSorted((a, b) => a.uid - b.uid)) {
    const alone: Batch<Mail> = { kind: 'alone', mails: [mail], bytes: mail.bytes }
    const last = together.at(-1)
    if (suspects.has(mail.uid)) suspect.push(alone)
    else if (mail.bytes >= limits.streamFromBytes) large.push(alone)
    else if (last && last.mails.length < limits.batchMails && last.bytes + mail.bytes <= limits.batchBytes) {
      last.mails.push(mail)
      last.bytes += mail.bytes
    } else together.push({ ...alone, kind: 'together' })
  }
  return [...together, ...large, ...suspect]
}
