import type { Page } from '../edges/postgres/pages.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** Who is called to which case. A page of a case that only counsel may know of is none for others. */
export async function listPagesFor(ports: DeskPorts, principal: Principal): Promise<Page[]> {
  return await ports.onCall.list({ includeRestricted: maySeeRestricted(principal) })
}

/** A person is at work on it: it rings no more. */
export async function acceptPage(
  ports: DeskPorts,
  principal: Principal,
  id: string,
): Promise<{ kind: 'done'; page: Page } | Refusal> {
  const why = whyMayNot(principal, 'accept-page')
  if (why !== null) return forbidden(why)
  const page = await ports.onCall.accept({
    id,
    actor: principal.name,
    includeRestricted: maySeeRestricted(principal),
  })
  if (page !== null) return { kind: 'done', page }
  return {
    kind: 'refused',
    status: 409,
    error: 'not-ringing',
    message: 'There is no such page, or somebody has accepted it.',
  }
}
