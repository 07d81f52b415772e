import { z } from 'zod'
import { type Heartbeat, MAILBOX_BEAT } from '../edges/postgres/heartbeats.js'
import type { MailboxSigns } from './ops-status.js'

const Signs = z.object({
  isConnected: z.boolean().nullable().catch(null),
  hasIdle: z.boolean().catch(false),
  watched: z.string().nullable().catch(null),
  quotaShare: z.number().nullable().catch(null),
  certificateEndsAt: z.coerce.date().nullable().catch(null),
})

const DAY_MS = 86_400_000

/** Every configured mailbox, with what its poller last said; what a poller has not said is not known. */
export function describeMailboxes(
  configured: readonly { name: string; credentialEndsOn?: string | undefined }[],
  heartbeats: readonly Heartbeat[],
  now: Date,
): MailboxSigns[] {
  return configured.map(({ name, credentialEndsOn }) => {
    const beat = heartbeats.find((each) => each.name === `${MAILBOX_BEAT}${name}`)
    const { certificateEndsAt, ...signs } = Signs.parse(beat?.figures ?? {})
    return {
      mailbox: name,
      ...signs,
      secondsSince: beat?.secondsSince ?? null,
      certificateDaysLeft: certificateEndsAt === null ? null : daysUntil(certificateEndsAt, now),
      // It ends when its last day is over.
      credentialDaysLeft:
        credentialEndsOn === undefined ? null : daysUntil(new Date(Date.parse(credentialEndsOn) + DAY_MS), now),
    }
  })
}

function daysUntil(end: Date, now: Date): number {
  return Math.floor((end.getTime() - now.getTime()) / DAY_MS)
}
