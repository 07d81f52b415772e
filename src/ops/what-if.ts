import { randomUUID } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Pool } from '../edges/postgres/database.js'
import { loadCustomers } from '../edges/postgres/directories.js'
import { listJudgedMails } from '../edges/postgres/judged-mails.js'
import { loadEmail } from '../edges/postgres/stored-email.js'
import type { Policy } from '../policy/policy.js'
import { compareStoredMail } from './compare-stored-mail.js'

/** What another text of a policy would have said of past mails, worked out beside the pages and never by them. */
export interface WhatIf {
  id: string
  old: Policy
  next: Policy
  from: string
  to: string
  includeRestricted: boolean
  startedBy: string
  state: 'running' | 'done' | 'out-of-time' | 'failed'
  /** How many mails of the period were judged under the policy, how many of them are compared, and how many have been. */
  found: number
  wanted: number
  looked: number
  /** How many would be reviewed otherwise, and the first of them. */
  differing: number
  differences: { reference: string | null; emailId: string; says: string[] }[]
}

export type WhatIfWish = Pick<WhatIf, 'old' | 'next' | 'from' | 'to' | 'includeRestricted' | 'startedBy'>

/** More than a person reads; a longer period is for `writdesk policy diff`. */
export const MOST_MAILS = 500
const MOST_DIFFERENCES = 200
/** At the ordinary pace of a hundred mails a second a tenth of this is needed. */
const MOST_MS = 60_000
/** Those that people may still look at. */
const KEPT = 20

export interface WhatIfs {
  /** Null where one is being worked out: one at a time, so that pages stay fast. */
  start(wish: WhatIfWish): WhatIf | null
  find(id: string): WhatIf | null
  /** When it has ended, or so much time has passed. */
  settled(id: string, withinMs: number): Promise<void>
}

export function createWhatIfs(
  pool: Pool,
  log: { error(details: object, message: string): void },
  { mostMails = MOST_MAILS, mostMs = MOST_MS }: { mostMails?: number; mostMs?: number } = {},
): WhatIfs {
  const kept = new Map<string, { task: WhatIf; ended: Promise<void> }>()
  return {
    start(wish) {
      if ([...kept.values()].some(({ task }) => task.state === 'running')) return null
      const task: WhatIf = { ...wish, id: randomUUID(), ...NOTHING_YET, differences: [] }
      const ended = work(pool, task, { mostMails, mostMs }).catch((error: unknown) => {
        task.state = 'failed'
        log.error({ err: error }, 'a comparison of policies broke off')
      })
      kept.set(task.id, { task, ended })
      for (const id of [...kept.keys()].slice(0, -KEPT)) kept.delete(id)
      return task
    },
    find: (id) => kept.get(id)?.task ?? null,
    async settled(id, withinMs) {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs)
      })
      await Promise.race([kept.get(id)?.ended, patience])
      clearTimeout(timer)
    },
  }
}

const NOTHING_YET = { state: 'running', found: 0, wanted: 0, looked: 0, differing: 0 } as const

/** Mail by mail, the newest first, with room for others between two. */
async function work(pool: Pool, task: WhatIf, bounds: { mostMails: number; mostMs: number }): Promise<void> {
  const { old, from, to, includeRestricted } = task
  const until = performance.now() + bounds.mostMs
  const mails = await listJudgedMails(pool, { policy: old.id, from, to, includeRestricted })
  const wanted = mails.slice(-bounds.mostMails).reverse()
  task.found = mails.length
  task.wanted = wanted.length
  const customers = await loadCustomers(pool)
  for (const emailId of wanted) {
    if (performance.now() > until) {
      task.state = 'out-of-time'
      return
    }
    const stored = await loadEmail(pool, emailId)
    const says = compareStoredMail(stored, { old, next: task.next, customers })
    task.looked += 1
    if (says.length > 0) note(task, { reference: stored.caseReference, emailId, says })
    await breathe()
  }
  task.state = 'done'
}

function note(task: WhatIf, difference: WhatIf['differences'][number]): void {
  task.differing += 1
  if (task.differences.length < MOST_DIFFERENCES) task.differences.push(difference)
}
