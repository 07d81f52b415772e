import { randomUUID } from 'node:crypto'
import { type Alarm, composeAlarm } from '../src/notices/compose-alarm.js'
import type { WorkerDependencies } from './dependencies.js'

/** Whom an alarm is for: whoever fills a role by the configuration, and users by their addresses. */
interface Readers {
  policyId: string
  roles?: readonly string[]
  people?: readonly string[]
}

/** Gives an alarm to the server at once; false where it reached nobody. It may go twice: an alarm that is missed is worse. */
export async function sendAlarm(
  { outgoing, policies, log, now = () => new Date() }: WorkerDependencies,
  alarm: Alarm,
  { policyId, roles = [], people = [] }: Readers,
): Promise<boolean> {
  const mailer = outgoing?.mailer ?? null
  const { policy, templates } = policies.find((one) => one.policy.id === policyId) ?? {}
  const address = policy?.aliases[0] ?? ''
  const to = [...new Set([...roles.flatMap((role) => outgoing?.roles[role] ?? []), ...people])]
  if (mailer === null || policy === undefined || templates === undefined || to.length === 0) {
    log.warn({ roles }, 'an alarm reached nobody by mail: SMTP_URL or the addresses of its role are not set')
    return false
  }
  const messageId = `<${randomUUID()}@${address.slice(address.indexOf('@') + 1)}>`
  const { layOut } = templates
  const mail = composeAlarm(alarm, { from: { name: policy.team, address }, to, messageId, date: now(), layOut })
  const delivery = await mailer.deliver(mail, await mailer.write(mail))
  if (delivery.kind !== 'accepted')
    log.error({ delivery: delivery.kind, code: delivery.code }, 'an alarm was not taken')
  return delivery.kind === 'accepted'
}
