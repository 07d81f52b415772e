import { ringSoon, takeDuePages } from '../src/edges/postgres/pages.js'
import { pageWords } from '../src/notices/compose-alarm.js'
import type { WorkerDependencies } from './dependencies.js'
import { sendAlarm } from './send-alarm.js'

/** Calls whoever is on call for every page that is due, and after ten minutes the second person too. */
export async function ringPages(dependencies: WorkerDependencies): Promise<void> {
  const { pool, outgoing, now, log } = dependencies
  for (const page of await takeDuePages(pool, now?.() ?? null)) {
    const roles = page.isLate ? ['on-call-counsel', 'second-on-call'] : ['on-call-counsel']
    const words = pageWords(page, outgoing?.deskUrl ?? null)
    const isMailed = await sendAlarm(dependencies, words, { policyId: page.policy, roles })
    const { kind, caseReference, times, mails } = page
    const told = { kind, reference: caseReference, times, mails, link: linkTo(dependencies, caseReference) }
    const isTold = outgoing?.webhook ? await outgoing.webhook.tell(told) : false
    log.info({ page: page.id, times, isMailed, isTold }, 'somebody was called')
    if (!isMailed && !isTold) await ringSoon(pool, page.id, now?.() ?? null)
  }
}

function linkTo({ outgoing }: WorkerDependencies, reference: string): string | null {
  return outgoing?.deskUrl ? `${outgoing.deskUrl}/cases/${reference}` : null
}
