import { isCaseReference } from '../cases/case-reference.js'
import type { UnsavedForm } from '../cases/unsaved-form.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import { NO_CASE } from './case-life.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** Keeps what a person types in a form of a case, for himself: nothing of the case changes until he sends it. */
export async function keepUnsavedForm(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  typed: Omit<UnsavedForm, 'keptAt'>,
): Promise<{ kind: 'kept'; at: Date } | Refusal> {
  const why = whyMayNot(principal, 'write-note')
  if (why !== null) return forbidden(why)
  if (!isCaseReference(reference)) return NO_CASE
  const reader = { reference, includeRestricted: maySeeRestricted(principal) }
  const at = await ports.life.keepUnsaved(reader, { owner: principal.name, ...typed })
  return at === null ? NO_CASE : { kind: 'kept', at }
}
