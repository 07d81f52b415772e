import { initialState } from './case.js'
import { type CaseRefusal, refused } from './case-change.js'
import { asCorrected } from './case-file.js'
import type { Dossier } from './dossier.js'
import { whyStale } from './judge-step.js'
import type { NewCase } from './new-case.js'

/** Why a person may not move these mails of a case to another one, or null. `into` is null for a case that is to be opened. */
export function whyNotMoved(
  from: Dossier,
  into: Dossier | null,
  { emailIds, version, isMerge }: { emailIds: readonly string[]; version: number; isMerge: boolean },
): CaseRefusal | null {
  const here = new Set(from.file.emails.map(({ emailId }) => emailId))
  return (
    whyStale(from, version) ??
    whyNotTaken(from, into) ??
    (emailIds.every((id) => here.has(id)) ? null : refused(404, 'not-found', 'This case has no such mail.')) ??
    (!isMerge && emailIds.length >= here.size
      ? refused(422, 'nothing-left', 'Nothing would be left of the case: merge it instead.')
      : null)
  )
}

function whyNotTaken(from: Dossier, into: Dossier | null): CaseRefusal | null {
  const ended = [from, ...(into === null ? [] : [into])].find(({ state }) => state === 'closed')
  if (ended) return refused(409, 'closed', `${ended.file.reference} is closed: reopen it first.`)
  if (into === null) return null
  if (into.file.reference === from.file.reference) return refused(422, 'same-case', 'It is the same case.')
  if (into.file.organisation !== from.file.organisation || into.policy !== from.policy) {
    return OTHER_ORGANISATION
  }
  return null
}

/** Why a mail that ended without a case may not join this one, or null. */
export function whyNotAttached(
  into: Dossier,
  { organisation, version }: { organisation: string; version: number },
): CaseRefusal | null {
  if (into.state === 'closed') return refused(409, 'closed', `${into.file.reference} is closed: reopen it first.`)
  if (into.file.organisation !== organisation) return OTHER_ORGANISATION
  return whyStale(into, version)
}

const OTHER_ORGANISATION = refused(422, 'other-organisation', 'A case never joins mails of two organisations.')

/** How the case stands that opens with mails of another one: by the first of them, as a mail opens one; doubts go along. */
export function describeSplit(
  from: Dossier,
  emailIds: readonly string[],
): Pick<NewCase, 'state' | 'disposition' | 'instrument' | 'agency' | 'senderVerdict'> {
  const first = from.file.emails.map(asCorrected).find(({ emailId }) => emailIds.includes(emailId))
  const { disposition = 'manual-triage', actions = [] } = first?.review ?? {}
  return {
    state: initialState({ disposition, actions }, { isHeld: from.file.holds.length > 0 }),
    disposition,
    instrument: first?.classification?.primary.type ?? 'unknown',
    agency: first?.fields?.agency?.value ?? null,
    senderVerdict: first?.sender?.verdict ?? null,
  }
}
