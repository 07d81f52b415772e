import { maySee, type Principal, type Role, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'
import { writeCalendar } from './write-calendar.js'

/** A new key for the person's calendar; the one before ends. */
export async function makeFeed(
  { clocks }: DeskPorts,
  principal: Principal,
): Promise<{ kind: 'made'; key: string } | Refusal> {
  const why = whyMayNot(principal, 'keep-calendar')
  if (why !== null) return forbidden(why)
  const key = await clocks.makeFeed(principal.name)
  return key === null ? NO_PERSON : { kind: 'made', key }
}

export async function revokeFeed({ clocks }: DeskPorts, principal: Principal): Promise<{ kind: 'done' } | Refusal> {
  const why = whyMayNot(principal, 'keep-calendar')
  if (why !== null) return forbidden(why)
  await clocks.revokeFeed(principal.name)
  return { kind: 'done' }
}

/** The calendar of a key; null where the key is nobody's, or its person sees no content any more. The view is an event. */
export async function readFeed(
  ports: DeskPorts,
  { key, isOwnOnly, route }: { key: string; isOwnOnly: boolean; route: string },
): Promise<string | null> {
  const owner = await ports.clocks.findFeedOwner(key)
  if (owner === null) return null
  const principal: Principal = { name: owner.email, kind: 'person', roles: owner.roles as Role[] }
  if (!maySee(principal, 'content')) return null
  await ports.recordListView(principal, route)
  return writeCalendar(await ports.clocks.listForFeed(isOwnOnly ? owner.email : null), ports.now())
}

const NO_PERSON: Refusal = {
  kind: 'refused',
  status: 409,
  error: 'no-person',
  message: 'No account has your name, or another address was made at the same instant. Nothing was changed.',
}
