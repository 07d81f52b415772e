import { type Page, type PageWay, recordCall, takeDuePages } from '../src/edges/postgres/pages.js'
import { pageWords } from '../src/notices/compose-alarm.js'
import type { WorkerDependencies } from './dependencies.js'
import { sendAlarm } from './send-alarm.js'

/** Calls whoever is on call for every page that is due, and after ten minutes the second person too: by mail, and by the webhook. */
export async function ringPages(dependencies: WorkerDependencies): Promise<void> {
  const { pool, now, log } = dependencies
  for (const page of await takeDuePages(pool, now?.() ?? null)) {
    const { id, times } = page
    const reachedBy: PageWay[] = []
    if (await mail(dependencies, page)) reachedBy.push('mail')
    if (await tell(dependencies, page)) reachedBy.push('webhook')
    await recordCall(pool, id, { reachedBy, at: now?.() ?? null })
    log.info({ page: id, times, reachedBy }, 'somebody was called')
  }
}

async function mail(dependencies: WorkerDependencies, page: Page): Promise<boolean> {
  const roles = page.isLate ? ['on-call-counsel', 'second-on-call'] : ['on-call-counsel']
  const words = pageWords(page, dependencies.outgoing?.deskUrl ?? null)
  return await sendAlarm(dependencies, words, { policyId: page.policy, roles })
}

/** The mail goes out whatever the webhook says; that it is away is told, for somebody relies on it. */
async function tell({ outgoing, log }: WorkerDependencies, page: Page): Promise<boolean> {
  const webhook = outgoing?.webhook ?? null
  if (webhook === null) return false
  const { id, kind, caseReference: reference, times, mails } = page
  const link = outgoing?.deskUrl ? `${outgoing.deskUrl}/cases/${reference}` : null
  const isTold = await webhook.tell({ kind, reference, times, mails, link })
  if (!isTold) log.error({ page: id, times }, 'the webhook of pages did not take one: PAGING_WEBHOOK_URL')
  return isTold
}
