/** Waits for the ledger to say of every mail what became of it; a mail that no longer moves is lost, and named. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivered } from './deliver.js'
import type { Ledger, MailState } from './ledger.js'
import { type Bar, progressBar } from './show.js'

/** No mail moved for this long: what is left is lost. A retry's longest wait is well below it. */
const STUCK_MS = 90_000
export const LOOK_EVERY_MS = 250

/** One mail and what became of it, in a line. */
export function describe({ mail, stage, failure }: MailState): string {
  const place = `${mail.file} (${mail.mailbox}, UID ${mail.uid})`
  return `${place}: ${stage ?? 'no row in the ledger'}${failure ? `, ${failure}` : ''}`
}

interface Patience {
  stuckMs?: number
  lookEveryMs?: number
  bar?: Bar
}

/** Resolves when every mail is done. Throws naming those that no longer move. */
export async function workThrough(
  ledger: Pick<Ledger, 'states'>,
  mails: Delivered[],
  { stuckMs = STUCK_MS, lookEveryMs = LOOK_EVERY_MS, bar = progressBar() }: Patience = {},
): Promise<MailState[]> {
  let movedAt = Date.now()
  let before = ''
  for (;;) {
    const states = await ledger.states(mails)
    const left = states.filter(({ isDone }) => !isDone)
    bar.show(states.length - left.length, states.length)
    const now = states.map(({ stage }) => stage).join()
    if (now !== before) movedAt = Date.now()
    before = now
    const isStuck = Date.now() - movedAt > stuckMs
    if (left.length === 0 || isStuck) bar.end()
    if (left.length === 0) return states
    if (isStuck) {
      const names = left.map((state) => `  ${describe(state)}`).join('\n')
      throw new Error(`${left.length} mails are lost, none moved for ${stuckMs / 1000} s:\n${names}`)
    }
    await sleep(lookEveryMs)
  }
}

/** How many mails came to which end. */
export function summary(states: MailState[]): string {
  const counts = new Map<string, number>()
  for (const { stage } of states) counts.set(stage ?? '', (counts.get(stage ?? '') ?? 0) + 1)
  return [...counts].map(([stage, count]) => `${count} ${stage}`).join(', ')
}
