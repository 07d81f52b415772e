import { listUntoldBreakGlass, noteBreakGlassTold } from '../src/edges/postgres/sessions.js'
import { breakGlassWords } from '../src/notices/compose-alarm.js'
import type { WorkerDependencies } from './dependencies.js'
import { sendAlarm } from './send-alarm.js'

const ROLES = ['security', 'on-call-counsel', 'second-on-call']

/** A sign-in past the identity provider pages people: by mail and by the webhook, again each minute until one of them took it. */
export async function tellBreakGlass(dependencies: WorkerDependencies): Promise<void> {
  const { pool, policies, outgoing, log } = dependencies
  for (const { id, email, at } of await listUntoldBreakGlass(pool)) {
    const words = breakGlassWords({ email, at }, outgoing?.deskUrl ?? null)
    const policyId = policies[0]?.policy.id ?? ''
    const isMailed = await sendAlarm(dependencies, words, { policyId, roles: ROLES })
    const link = outgoing?.deskUrl ?? null
    const told = { kind: 'break-glass', reference: null, times: 1, mails: 0, link }
    const isTold = (await outgoing?.webhook?.tell(told)) ?? false
    if (isMailed || isTold) await noteBreakGlassTold(pool, id)
    else
      log.error(
        { session: id },
        'a break-glass account was used, and nobody could be told: SMTP_URL, PAGING_WEBHOOK_URL',
      )
  }
}
