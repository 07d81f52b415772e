import { type CaseRefusal, refused } from '../cases/case-change.js'
import { asCorrected } from '../cases/case-file.js'
import type { Dossier } from '../cases/dossier.js'
import { listStandingFindings } from '../cases/find-open-findings.js'
import { whyStale } from '../cases/judge-step.js'
import { findSilence } from '../cases/silence.js'
import { AUDIENCES, type DraftKind } from '../draft/notice-draft.js'
import { FINDING_CODES, type Finding } from '../review/review.js'

export interface LetterWish {
  /** The mail that it answers, or tells of. */
  emailId: string
  kind: DraftKind
  version: number
}

/**
 * Why a person cannot have a letter of this kind drafted about this mail, or null. What keeps it from leaving is asked later, by
 * the gates; a letter to a customer under an order of silence is not even made.
 */
export function whyNoLetter(dossier: Dossier, wish: LetterWish, now: Date): CaseRefusal | null {
  const { emailId, kind, version } = wish
  const found = dossier.file.emails.find((one) => one.emailId === emailId)
  if (found === undefined) return refused(404, 'not-found', 'This case has no such mail.')
  const audience = AUDIENCES[kind]
  if (audience === 'internal') return refused(422, 'internal', 'An alarm goes out by itself.')
  const stale = whyStale(dossier, version)
  if (stale !== null) return stale
  const { review } = asCorrected(found)
  if (review === null)
    return refused(409, 'not-judged', 'No program could read this mail: there is nothing to fill in.')
  if (dossier.letters.some((letter) => isWaiting(letter, wish)))
    return refused(409, 'already-drafted', 'A letter of this kind about this mail waits already: edit or withdraw it.')
  if (audience === 'requester' && review.disposition === 'suspected-fraud')
    return refused(409, 'forged', 'The mail is suspected to be forged: nothing goes to its sender.')
  if (audience === 'customer') return whyNotTold(dossier, kind, review.notice, now)
  return kind === 'cure-request' && !findingsToTell(dossier, emailId).some(({ severity }) => severity === 'blocks')
    ? refused(409, 'nothing-to-cure', 'No finding of this mail blocks: add one first, with what is missing.')
    : null
}

function isWaiting(letter: Dossier['letters'][number], { emailId, kind }: LetterWish): boolean {
  return letter.emailId === emailId && letter.kind === kind && letter.state === 'draft'
}

function whyNotTold({ file, records }: Dossier, kind: DraftKind, notice: string, now: Date): CaseRefusal | null {
  const [silence] = findSilence(file.emails, records, now)
  if (silence !== undefined) return refused(409, 'gate-silence', silence.says)
  return notice === 'withheld' && kind !== 'delayed-notice'
    ? refused(409, 'withheld', 'Notice of this mail is withheld: a delayed notice is what can be drafted.')
    : null
}

/** What is open about a mail, the machine's findings and people's: a letter names them all, and none that is cured or waived. */
export function findingsToTell({ file, findings, settlements }: Dossier, emailId: string): Finding[] {
  return listStandingFindings({ emails: file.emails, findings, settlements })
    .filter((one) => one.emailId === emailId && (one.settled === null || one.settled.outcome === 'upheld'))
    .flatMap(({ code, severity, message, clause }) => {
      const known = FINDING_CODES.find((one) => one === code)
      return known === undefined ? [] : [{ code: known, severity, message, clause, evidence: [] }]
    })
}
