import { type CaseDecided, refused } from '../cases/case-change.js'
import type { Dossier, FieldCorrection } from '../cases/dossier.js'
import { type CorrectionRequest, judgeCorrection } from '../cases/judge-correction.js'
import { saidValue } from '../cases/said-value.js'
import type { Principal } from './access.js'
import { actOnCase, type CaseAct } from './case-life.js'
import type { DeskPorts } from './ports.js'

/** A correction by somebody who saw the field as `seen` left it: the id of its last correction, or '' where it had none. */
export interface SeenCorrection extends Omit<CorrectionRequest, 'version'> {
  seen: string
}

/** Of two who correct one field the second is shown what the first wrote, and chooses; what else changed in the case is no matter. */
export async function correctSeenField(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  { seen, ...correction }: SeenCorrection,
): Promise<CaseAct> {
  return await actOnCase(ports, principal, { act: 'correct-field', reference }, (dossier) => {
    const last = lastCorrection(dossier, correction)
    return (last?.id ?? '') === seen
      ? judgeCorrection(dossier, { ...correction, version: dossier.version })
      : refused(409, 'field-changed', 'Somebody else has corrected this field since you opened the page.')
  })
}

/** The value from before a correction, as a correction of its own. Only the last one of its field is undone. */
export async function undoCorrection(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  id: string,
): Promise<CaseAct> {
  return await actOnCase(ports, principal, { act: 'correct-field', reference }, (dossier) => {
    const correction = dossier.corrections.find((one) => one.id === id)
    if (correction === undefined) return refused(404, 'not-found', 'This case has no such correction.')
    if (lastCorrection(dossier, correction)?.id !== id)
      return refused(409, 'field-changed', 'The field was corrected again since: undo the last correction.')
    return undone(dossier, correction)
  })
}

/** The last word of people on a field of a mail. */
export function lastCorrection(
  { corrections }: Pick<Dossier, 'corrections'>,
  { emailId, field }: Pick<FieldCorrection, 'emailId' | 'field'>,
): FieldCorrection | undefined {
  return corrections.findLast((one) => one.emailId === emailId && one.field === field)
}

function undone(dossier: Dossier, { id, emailId, field }: FieldCorrection): CaseDecided {
  const before = lastCorrection({ corrections: dossier.corrections.filter((one) => one.id !== id) }, { emailId, field })
  const email = dossier.file.emails.find((one) => one.emailId === emailId)
  const machine =
    email?.fields && email.classification
      ? saidValue(field, { fields: email.fields, classification: email.classification })
      : null
  return judgeCorrection(dossier, {
    emailId,
    field,
    value: before === undefined ? machine : before.value,
    reason: before === undefined ? "Undone: the machine's value again." : 'Undone: the value from before.',
    version: dossier.version,
  })
}
