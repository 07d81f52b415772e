import type { ReceiveLimits } from './receive-limits.js'

export interface Batch {
  /** `together`: one FETCH, held in memory; `alone`: one mail, streamed in pieces. */
  kind: 'together' | 'alone'
  uids: number[]
  bytes: number
}

/**
 * The order in which mails are fetched: bounded batches by UID, then each large mail alone, and last of all the
 * suspects, which were in the air when a connection broke: whatever they do, everything else is in by then.
 */
export function splitBatches(
  mails: readonly { uid: number; bytes: number }[],
  suspects: ReadonlySet<number>,
  limits: Pick<ReceiveLimits, 'batchMails' | 'batchBytes' | 'streamFromBytes'>,
): Batch[] {
  const byUid = mails.toSorted((a, b) => a.uid - b.uid)
  const together: Batch[] = []
  for (const { uid, bytes } of byUid) {
    if (suspects.has(uid) || bytes >= limits.streamFromBytes) continue
    const last = together.at(-1)
    if (last && last.uids.length < limits.batchMails && last.bytes + bytes <= limits.batchBytes) {
      last.uids.push(uid)
      last.bytes += bytes
    } else {
      together.push({ kind: 'together', uids: [uid], bytes })
    }
  }
  const alone = (uid: number, bytes: number): Batch => ({ kind: 'alone', uids: [uid], bytes })
  const large = byUid.filter(({ uid, bytes }) => !suspects.has(uid) && bytes >= limits.streamFromBytes)
  const suspect = byUid.filter(({ uid }) => suspects.has(uid))
  return [
    ...together,
    ...large.map((mail) => alone(mail.uid, mail.bytes)),
    ...suspect.map((m) => alone(m.uid, m.bytes)),
  ]
}
