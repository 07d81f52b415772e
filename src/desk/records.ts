import type { Readable } from 'node:stream'
import { isCaseReference } from '../cases/case-reference.js'
import { IntakeError } from '../errors.js'
import { type Act, maySeeRestricted, type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { readCase } from './read-cases.js'
import type { PolicyWord } from './record-ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** Acts on the record itself; who may do them stands in access.ts. */
export type Done<Value> = ({ kind: 'done' } & Value) | Refusal

const NO_CASE: Refusal = {
  kind: 'refused',
  status: 404,
  error: 'not-found',
  message: 'There is no case of this reference.',
}

/** The bundle of a case, for a person who may see it. */
export async function takeCase(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
): Promise<Done<{ zip: Readable }>> {
  const why = whyMayNot(principal, 'export-case')
  if (why !== null) return forbidden(why)
  if (!isCaseReference(reference)) return NO_CASE
  const reader = { includeRestricted: maySeeRestricted(principal), exportedBy: principal.name }
  const zip = await ports.records.exportCase(reference, reader)
  return zip === null ? NO_CASE : { kind: 'done', zip }
}

const POLICY_REFUSALS: Readonly<Record<(PolicyWord & { kind: 'refused' })['reason'], string>> = {
  'same-person': 'You have approved it already. Another approver does it now.',
  'in-effect-already': 'This text is in effect already.',
  'version-taken': 'Another text of this version is or was in effect. Give the new one a new version.',
}

/** A person's word for a policy; with the second person's it is in effect, and every process has it within a quarter of a minute. */
export async function approvePolicy(
  ports: DeskPorts,
  principal: Principal,
  { policy, sha256 }: { policy: string; sha256: string },
): Promise<Done<{ isInEffect: boolean }>> {
  const why = whyMayNot(principal, 'approve-policy')
  if (why !== null) return forbidden(why)
  const word = await ports.records.approvePolicy(policy, sha256, principal.name)
  if (word === null)
    return { kind: 'refused', status: 404, error: 'not-found', message: 'No file of the policies holds this text.' }
  if (word.kind === 'refused')
    return { kind: 'refused', status: 409, error: word.reason, message: POLICY_REFUSALS[word.reason] }
  return { kind: 'done', isInEffect: word.kind === 'in-effect' }
}

/** Keeps a case beyond its time, or lets it go its time again. */
export async function holdCase(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  wish: { reason: string } | 'end',
): Promise<Done<object>> {
  const why = whyMayNot(principal, 'legal-hold')
  if (why !== null) return forbidden(why)
  if ((await readCase(ports, principal, reference)) === null) return NO_CASE
  const { records } = ports
  const isDone =
    wish === 'end'
      ? await records.endLegalHold(reference, principal.name)
      : await records.placeLegalHold(reference, { reason: wish.reason, actor: principal.name })
  if (isDone) return { kind: 'done' }
  const message = wish === 'end' ? 'Nothing holds the case.' : 'The case is held already, or erased.'
  return { kind: 'refused', status: 409, error: 'no-change', message }
}

/** Lets letters leave again after a restore. */
export async function releaseRestore(ports: DeskPorts, principal: Principal, note: string): Promise<Done<object>> {
  const why = whyMayNot(principal, 'release-restore')
  if (why !== null) return forbidden(why)
  if (await ports.records.releaseSystemHold({ note, actor: principal.name })) return { kind: 'done' }
  return { kind: 'refused', status: 409, error: 'no-change', message: 'Nothing is held.' }
}

/** Brings the directory of customers up to date; with one wrong row nothing of it. */
export async function bringCustomers(
  ports: DeskPorts,
  principal: Principal,
  csv: string,
): Promise<Done<{ added: number; changed: number; unchanged: number }>> {
  const why = whyMayNot(principal, 'import-customers' satisfies Act)
  if (why !== null) return forbidden(why)
  try {
    return { kind: 'done', ...(await ports.records.importCustomers(csv, principal.name)) }
  } catch (error) {
    if (!(error instanceof IntakeError) || error.code !== 'CUSTOMERS_INVALID') throw error
    return { kind: 'refused', status: 422, error: 'customers-invalid', message: error.message }
  }
}
