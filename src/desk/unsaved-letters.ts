import type { UnsavedText } from '../notices/notice.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

type Typed = Pick<UnsavedText, 'version' | 'recipients' | 'subject' | 'body'>

/** Keeps what a person types for himself, so that nothing is lost; the letter stays as it is until he saves. */
export async function keepUnsavedLetter(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  typed: Typed,
): Promise<{ kind: 'kept'; at: Date } | Refusal> {
  const refusal = await refusalOf(ports, principal, id)
  if (refusal !== null) return refusal
  const at = await ports.notices.keepUnsaved(id, { owner: principal.name, ...typed })
  return at === null ? MOVED_ON : { kind: 'kept', at }
}

export async function dropUnsavedLetter(
  ports: DeskPorts,
  principal: Principal,
  id: string,
): Promise<{ kind: 'done' } | Refusal> {
  const refusal = await refusalOf(ports, principal, id)
  if (refusal !== null) return refusal
  await ports.notices.dropUnsaved(id, principal.name)
  return { kind: 'done' }
}

async function refusalOf(ports: DeskPorts, principal: Principal, id: string): Promise<Refusal | null> {
  const why = whyMayNot(principal, 'edit-notice')
  if (why !== null) return forbidden(why)
  const notice = await ports.notices.load(id, { includeRestricted: maySeeRestricted(principal) })
  return notice === null ? NO_LETTER : null
}

const NO_LETTER: Refusal = { kind: 'refused', status: 404, error: 'not-found', message: 'There is no such letter.' }
const MOVED_ON: Refusal = {
  kind: 'refused',
  status: 409,
  error: 'moved-on',
  message: 'The letter is no draft any more, so your text was not kept. Copy it, then take the approval back.',
}
