import { asCorrected } from './case-file.js'
import { consentTo } from './case-record.js'
import type { Actor, Dossier } from './dossier.js'
import { findNoticeDuties } from './find-notice-duties.js'
import { findOpenFindings } from './find-open-findings.js'
import { findOwedCallBacks } from './find-owed-call-backs.js'
import type { ProductionFacts } from './gates.js'
import { isUnread } from './unread-documents.js'

/** What the gates before production judge, from all that is known of a case. `actor` is whoever would take the step. */
export function gatherProductionFacts(
  { file, records, findings, settlements, letters, callBacks, callBacksElsewhere, approvals, version }: Dossier,
  { actor, waitingDays, now }: { actor: Actor; waitingDays: number; now: Date },
): ProductionFacts {
  const emails = file.emails.map(asCorrected)
  const here = new Set(callBacks.map(({ id }) => id))
  return {
    owedCallBacks: findOwedCallBacks(file.emails, [...callBacks, ...callBacksElsewhere], here, now),
    holds: file.holds,
    drawnText: file.emails.flatMap(({ drawnText }) => drawnText),
    openFindings: findOpenFindings({ emails: file.emails, findings, settlements }),
    // By what the mail itself said: a consent that was denied is no longer one, and keeps the case all the same.
    unconfirmedConsents: file.emails.filter(
      ({ emailId, review, corrected }) =>
        [review, corrected?.review].some((said) => said?.actions.includes('verify-consent')) &&
        consentTo(records, emailId) !== 'confirmed',
    ).length,
    notice: findNoticeDuties({ emails: file.emails, records, letters, waitingDays, now }),
    unreadMails: emails.filter((email) => isUnread(email, records)).length,
    isApprovedByAnother: approvals.some(
      (approval) => approval.version === version && approval.approvedBy.toLowerCase() !== actor.name.toLowerCase(),
    ),
  }
}
