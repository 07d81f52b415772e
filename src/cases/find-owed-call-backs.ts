import type { SenderFlag, SenderVerdict } from '../screen/sender-verdict.js'
import { type CallBack, countsUntil, outcomeStep, plainName } from './call-back.js'
import type { CaseEmail } from './case-file.js'

/** Why a call-back is owed. */
export interface CallBackReason {
  id: 'emergency' | 'fraud-flag' | 'unproven-sender' | 'nobody-known' | 'no-recent-call-back'
  says: string
}

/** A call-back that a mail of a case owes, as a record to fill in. */
export interface OwedCallBack {
  emailId: string
  requester: string | null
  officer: string | null
  reasons: CallBackReason[]
}

/**
 * Which flags of the sender speak of fraud. Each has its reason in docs/security.md; those that are not here tell how a mail
 * came (in a forward, by a portal) and are looked at by people all the same.
 */
const FRAUD_FLAGS: Readonly<Record<SenderFlag, boolean>> = {
  'free-mail': false,
  'disposable-domain': true,
  'lookalike-domain': true,
  homoglyph: true,
  'display-name-address': true,
  'agency-name-mismatch': true,
  'reply-to-mismatch': true,
  'return-path-mismatch': true,
  'dmarc-fail': true,
  'dkim-fail': true,
  'spf-fail': true,
  'no-authentication': true,
  'multiple-from': true,
  'hidden-text': true,
  forwarded: false,
  'new-sender': false,
  'secure-mail-portal': false,
  'links-to-archive-or-executable': true,
  'delivery-elsewhere': true,
  'replay-suspect': true,
  'document-reused': true,
  'signature-invalid': true,
  // A signed part of another mail, with words of somebody else around it.
  'signature-partial': true,
  'compromised-sender': true,
}

/** Nobody asks for anything in these. */
const ASKS_NOTHING: ReadonlySet<string> = new Set(['auto-reply', 'bounce'])

/**
 * The call-backs that the mails of a case still owe. What a mail itself raises (an emergency, a flag of fraud, an author who
 * is not proven) is settled only by a successful call in this very case, after the mail came; who was never called, or not
 * within twelve months, owes one by exact address and officer. `callBacks` are those of this case and of its requesters
 * elsewhere; `here` the ids of the first.
 */
export function findOwedCallBacks(
  emails: readonly CaseEmail[],
  callBacks: readonly CallBack[],
  here: ReadonlySet<string>,
  now: Date,
): OwedCallBack[] {
  return emails.flatMap((email) => {
    if (ASKS_NOTHING.has(email.classification?.kind ?? '')) return []
    const asked = requesterOf(email)
    const ofAddress = callBacks.filter((call) =>
      asked.requester === null ? call.emailId === email.emailId : call.requester === asked.requester,
    )
    const speaking = ofAddress.filter(
      (call) =>
        countsUntil(call) !== null &&
        !isRevoked(call, ofAddress) &&
        // A mail that names no officer is the officer's who was called about in this case, and in another case nobody's.
        (call.officer === asked.officer || (asked.officer === null && here.has(call.id))),
    )
    const reasons = [...unsettledSigns(email, speaking, here), ...unknownRequester(speaking, now)]
    return reasons.length === 0 ? [] : [{ emailId: email.emailId, ...asked, reasons }]
  })
}

/** Whom a call-back about this mail verifies. */
export function requesterOf({ sender, fields }: CaseEmail): { requester: string | null; officer: string | null } {
  const name = plainName(fields?.officer.name?.value ?? '')
  return { requester: sender?.address?.toLowerCase() ?? null, officer: name === '' ? null : name }
}

function unsettledSigns(email: CaseEmail, speaking: readonly CallBack[], here: ReadonlySet<string>): CallBackReason[] {
  const isSettled = speaking.some((call) => here.has(call.id) && call.calledAt >= email.receivedAt)
  return isSettled ? [] : signsOf(email)
}

function signsOf({ sender, classification, review }: CaseEmail): CallBackReason[] {
  if (sender === null) {
    return [{ id: 'nobody-known', says: 'The mail could not be read: nobody knows who sent it or what it asks.' }]
  }
  const reasons: CallBackReason[] = []
  if (classification?.instruments.some(({ type }) => type === 'emergency-disclosure-request')) {
    reasons.push({ id: 'emergency', says: 'It is an emergency request: about one in three fails a second check.' })
  }
  const flags = fraudFlagsOf(sender)
  if (flags.length > 0) reasons.push({ id: 'fraud-flag', says: `The sender carries ${flags.join(', ')}.` })
  if (review?.actions.includes('verify-by-callback') && reasons.length === 0) {
    reasons.push({
      id: 'unproven-sender',
      says: 'Nothing proves that the mail comes from the authority it speaks for.',
    })
  }
  return reasons
}

function fraudFlagsOf({ flags }: SenderVerdict): SenderFlag[] {
  // A flag that a later version wrote and this one does not know is one of fraud until somebody says otherwise.
  return flags.filter((flag) => FRAUD_FLAGS[flag] ?? true)
}

/** A denial is not told from a call that never was: it may be one of a case that this reader does not see. */
function unknownRequester(speaking: readonly CallBack[], now: Date): CallBackReason[] {
  return speaking.some((call) => now < (countsUntil(call) ?? now))
    ? []
    : [{ id: 'no-recent-call-back', says: 'No call-back of the last twelve months stands for this sender.' }]
}

/**
 * A denial about the same address, whoever the officer, on or after the call takes its word back: the mailbox may be in other
 * hands. A later success gives it again.
 */
function isRevoked(call: CallBack, ofAddress: readonly CallBack[]): boolean {
  return ofAddress.some(({ outcome, calledAt }) => outcomeStep(outcome).revokes && calledAt >= call.calledAt)
}
