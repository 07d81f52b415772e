import { isCaseReference } from '../cases/case-reference.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import { NO_CASE } from './case-life.js'
import type { DeskPorts } from './ports.js'
import { readMail } from './read-ledger.js'
import { forbidden, type Refusal } from './refusal.js'

/** A mail that ended without a case opens one, or, where `into` names one, joins it: a person says so. */
export async function takeUpMail(
  ports: DeskPorts,
  principal: Principal,
  emailId: string,
  into: { into: string; version: number } | null,
): Promise<{ kind: 'done'; reference: string } | Refusal> {
  const why = whyMayNot(principal, 'take-up-mail')
  if (why !== null) return forbidden(why)
  if (into !== null && !isCaseReference(into.into)) return NO_CASE
  if ((await readMail(ports, principal, emailId)) === null)
    return { kind: 'refused', status: 404, error: 'not-found', message: 'There is no mail of this number.' }
  const taking = { emailId, actor: principal.name, includeRestricted: maySeeRestricted(principal) }
  const taken = await ports.takeUpMail(taking, into)
  if (taken === null) return NO_CASE
  return taken.kind === 'refused' ? taken : { kind: 'done', reference: taken.reference }
}
