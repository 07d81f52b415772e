import { findCustomers } from '../directory/find-customers.js'
import { assertNothingLeaks } from '../notices/leak-guard.js'
import { chooseLetters } from './choose-letters.js'
import type { DraftInput } from './draft-input.js'
import {
  boundsForCustomer,
  boundsForRequester,
  boundsForStaff,
  htmlWords,
  type LetterBounds,
  passwordsToHide,
  secretsOf,
} from './guard-letter.js'
import { AUDIENCES, type DraftKind, type NoticeDraft } from './notice-draft.js'
import { customerRecipients, INTERNAL_ROLES, requesterAddress, UNKNOWN_OWNER } from './recipients.js'
import { wrapText } from './wrap-text.js'

/**
 * The letters that a mail calls for, each waiting for a person. To the requester a letter is a function of the mail and
 * the policy alone; nothing goes to a forged or an automatic sender, and nothing to a customer under an order of
 * silence. Throws DRAFT_LEAKS or TEMPLATE_INVALID: a wrong letter is no letter.
 */
export function draftNotices(input: DraftInput): NoticeDraft[] {
  return chooseLetters(input).flatMap(({ kind, audience }) => {
    if (audience === 'requester') return toRequester(kind, input)
    return audience === 'customer' ? toCustomers(kind, input) : [toStaff(kind, input)]
  })
}

/** One kind that a person chose, whatever the mail calls for; none where the mail has no author to answer. Alarms are nobody's choice. */
export function draftLetter(kind: DraftKind, input: DraftInput): NoticeDraft[] {
  switch (AUDIENCES[kind]) {
    case 'requester':
      return toRequester(kind, input)
    case 'customer':
      return toCustomers(kind, input)
    case 'internal':
      return []
  }
}

function toRequester(kind: DraftKind, input: DraftInput): NoticeDraft[] {
  const address = requesterAddress(input)
  return address ? [write(kind, [address], boundsForRequester(kind, [address], input), input)] : []
}

/** What a customer is told when an order of silence has ended: nothing where nothing could have been disclosed. */
export function draftDelayedNotice(input: DraftInput): NoticeDraft[] {
  const { disposition, disclosable } = input.review
  const isMoot = disclosable.length === 0 || disposition === 'suspected-fraud' || disposition === 'no-action'
  return isMoot ? [] : toCustomers('delayed-notice', input)
}

/** One letter of this kind for each customer whom the demand names; without one, a person finds the owner. */
function toCustomers(kind: DraftKind, input: DraftInput): NoticeDraft[] {
  const named = findCustomers(input.fields.targets, input.customers)
  // A demand about nobody in the directory: the letter waits for a person who finds the owner, and names nothing.
  const addressees = named.length > 0 ? named : [{ customer: UNKNOWN_OWNER, targets: [] }]
  return addressees.map((one) => {
    const recipients = customerRecipients(one.customer, input.policy.notice.to)
    return write(kind, recipients, boundsForCustomer(kind, one, input), input)
  })
}

function toStaff(kind: DraftKind, input: DraftInput): NoticeDraft {
  const role = INTERNAL_ROLES[kind] ?? 'on-call-counsel'
  return write(kind, [role], boundsForStaff(kind, input), input)
}

function write(kind: DraftKind, to: string[], bounds: LetterBounds, input: DraftInput): NoticeDraft {
  const { templates, passwords = [] } = input
  const secrets = secretsOf({ kind }, bounds, input)
  const letter = templates.render(kind, bounds.facts, bounds.language)
  const hidden = passwordsToHide(passwords, bounds.facts, secrets.baseline)
  const subject = withoutPasswords(letter.subject, hidden)
  const body = wrapText(withoutPasswords(letter.body, hidden))
  const words = htmlWords({ kind, subject, body }, bounds, input)
  assertNothingLeaks({ kind, audience: bounds.audience, to, subject, body, ...words }, secrets)
  return { kind, to, subject, body }
}

/** Asterisks where a letter would say a password. */
function withoutPasswords(text: string, passwords: readonly string[]): string {
  return passwords.reduce((rest, password) => rest.replaceAll(password, '*'.repeat(8)), text)
}
