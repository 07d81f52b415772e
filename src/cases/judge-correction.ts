import { type CaseDecided, decided, refused } from './case-change.js'
import type { Dossier } from './dossier.js'
import { CORRECTABLE } from './field-correction.js'
import { whyStale } from './judge-step.js'

export interface CorrectionRequest {
  emailId: string
  field: string
  value: unknown
  reason: string
  version: number
}

/** A person reads a field otherwise than the machine: its value and evidence stay, and the review speaks again. */
export function judgeCorrection(dossier: Dossier, { version, ...correction }: CorrectionRequest): CaseDecided {
  const { emailId, field } = correction
  const stale = whyStale(dossier, version)
  if (stale !== null) return stale
  const email = dossier.file.emails.find((one) => one.emailId === emailId)
  if (email === undefined) return refused(404, 'not-found', 'This case has no such mail.')
  if (email.review === null) {
    return refused(409, 'not-read', 'No program could read this mail: it has no values that could be corrected.')
  }
  const row = CORRECTABLE[field]
  if (row === undefined) return refused(422, 'field-unknown', `There is no field ${field}.`)
  const said = row.shape.safeParse(correction.value)
  if (!said.success) {
    const [issue] = said.error.issues
    const at = issue?.path.join('.') ?? ''
    return refused(422, 'value-invalid', `The value of ${field}${at === '' ? '' : `, ${at},`} ${issue?.message ?? ''}.`)
  }
  return decided(
    { kind: 'correction', correction: { ...correction, value: said.data } },
    { kind: 'judge-again', emailId },
  )
}
