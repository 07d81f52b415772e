import type { WhatIf } from '../ops/what-if.js'
import type { Policy } from '../policy/policy.js'
import { maySeeRestricted, type Principal } from './access.js'
import type { DeskPorts } from './ports.js'
import type { ShownPolicy } from './record-ports.js'
import type { Refusal } from './refusal.js'

/** One policy as people read it: the text in effect, its history, and what waits. */
export interface PolicyView {
  ids: string[]
  policy: Policy
  inEffect: ShownPolicy
  /** Newest first. */
  history: ShownPolicy[]
}

/** Null where no policy is in effect. */
export async function readPolicyView(ports: DeskPorts, wanted: string | null): Promise<PolicyView | null> {
  const known = await ports.records.listPolicies()
  const ids = [...new Set(known.map(({ policy }) => policy))].sort()
  const id = ids.find((each) => each === wanted) ?? ids[0]
  const history = known.filter(({ policy }) => policy === id)
  const inEffect = newestInEffect(history)
  const policy = inEffect && (await ports.policies.read(inEffect.policy, inEffect.sha256))
  return policy && inEffect ? { ids, policy, inEffect, history } : null
}

function newestInEffect(history: readonly ShownPolicy[]): ShownPolicy | null {
  const ordered = history
    .filter(({ inEffectAt }) => inEffectAt !== null)
    .sort((a, b) => Number(b.inEffectAt) - Number(a.inEffectAt))
  return ordered[0] ?? null
}

/** A longer one is for `writdesk policy diff`. */
export const MOST_DAYS = 366
const DAY_MS = 86_400_000

/** What another text would have said of the mails of a period; worked out beside, for whoever asks and as far as he may know. */
export async function startWhatIf(
  ports: DeskPorts,
  principal: Principal,
  wish: { policy: string; sha256: string; from: string; to: string },
): Promise<Refusal | { kind: 'started'; task: WhatIf }> {
  const { from, to } = wish
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (!(days >= 1 && days <= MOST_DAYS)) return refused(422, 'period', `Give a period of 1 to ${MOST_DAYS} days.`)
  const view = await readPolicyView(ports, wish.policy)
  const next = await ports.policies.read(wish.policy, wish.sha256)
  if (view === null || view.policy.id !== wish.policy || next === null)
    return refused(404, 'not-found', 'No file of the policies holds this text, and nobody approved it.')
  const includeRestricted = maySeeRestricted(principal)
  const task = ports.policies.startWhatIf({
    ...{ old: view.policy, next, from, to, includeRestricted },
    startedBy: principal.name,
  })
  if (task === null)
    return refused(409, 'busy', 'Another comparison is being worked out. Try again in a minute: it ends by then.')
  return { kind: 'started', task }
}

/** Null where there is none, or none of this person's. */
export function findWhatIf(ports: DeskPorts, principal: Principal, id: string): WhatIf | null {
  const task = ports.policies.findWhatIf(id)
  if (task === null || task.startedBy !== principal.name) return null
  return task.includeRestricted && !maySeeRestricted(principal) ? null : task
}

function refused(status: Refusal['status'], error: string, message: string): Refusal {
  return { kind: 'refused', status, error, message }
}
