import { putBackReminders, takeReminders, type UnsentReminder } from '../src/edges/postgres/deadlines.js'
import { reminderWords } from '../src/notices/compose-alarm.js'
import type { WorkerDependencies } from './dependencies.js'
import { sendAlarm } from './send-alarm.js'

/** One mail a policy and readership for all deadlines of a round; what only counsel may know of goes to counsel. */
export async function sendReminders(dependencies: WorkerDependencies): Promise<void> {
  const { pool, outgoing } = dependencies
  if (!outgoing?.mailer) return
  const groups = new Map<string, UnsentReminder[]>()
  for (const reminder of await takeReminders(pool)) {
    const key = `${reminder.policy} ${reminder.restricted}`
    groups.set(key, [...(groups.get(key) ?? []), reminder])
  }
  for (const reminders of groups.values()) {
    const [first] = reminders
    if (first === undefined) continue
    const roles = [first.restricted ? 'on-call-counsel' : 'legal-team']
    const isSent = await sendAlarm(dependencies, reminderWords(reminders, outgoing.deskUrl), {
      policyId: first.policy,
      roles,
    })
    if (!isSent) await putBackReminders(pool, reminders)
  }
}
