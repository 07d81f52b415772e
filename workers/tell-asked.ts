import { listUntoldAsks, noteAskTold, type UntoldAsk } from '../src/edges/postgres/approval-asks.js'
import { askedWords } from '../src/notices/compose-alarm.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'
import { sendAlarm } from './send-alarm.js'

/** One mail a person and policy for all letters that he was asked to approve since the last round; again while no server takes it. */
export async function tellAsked(dependencies: WorkerDependencies): Promise<void> {
  const { pool, outgoing } = dependencies
  if (!outgoing?.mailer) return
  const groups = new Map<string, { policyId: string; asks: UntoldAsk[] }>()
  for (const ask of await listUntoldAsks(pool)) {
    const policyId = policyOf(dependencies, ask.mailbox).policy.id
    const key = `${policyId} ${ask.of}`
    groups.set(key, { policyId, asks: [...(groups.get(key)?.asks ?? []), ask] })
  }
  for (const { policyId, asks } of groups.values()) {
    const people = [...new Set(asks.map(({ of }) => of))]
    if (!(await sendAlarm(dependencies, askedWords(asks, outgoing.deskUrl), { policyId, people }))) continue
    for (const ask of asks) await noteAskTold(pool, ask)
  }
}
