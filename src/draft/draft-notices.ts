import { findCustomers, type NamedCustomer } from '../directory/find-customers.js'
import { assertNothingLeaks } from '../notices/leak-guard.js'
import type { LetterFacts } from '../policy/notice-templates.js'
import { chooseLetters } from './choose-letters.js'
import type { DraftInput } from './draft-input.js'
import { factsForCustomer, factsForRequester } from './letter-facts.js'
import type { DraftKind, NoticeDraft } from './notice-draft.js'
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

function toRequester(kind: DraftKind, input: DraftInput): NoticeDraft[] {
  const address = requesterAddress(input)
  if (!address) return []
  const facts = factsForRequester(kind, input)
  const named = findCustomers(input.fields.targets, input.customers)
  const secrets = [...input.fields.targets.map(({ value }) => value), ...named.flatMap(identityOf)]
  // Their own words, given back, tell them nothing; and a letter must not fail because of what the directory holds.
  const theirs = [address, ...facts.their_references].map((said) => said.toLowerCase())
  const unsaid = secrets.filter((value) => !theirs.some((said) => said.includes(value.toLowerCase())))
  return [write(kind, 'requester', [address], facts, unsaid, input)]
}

function toCustomers(kind: DraftKind, input: DraftInput): NoticeDraft[] {
  const named = findCustomers(input.fields.targets, input.customers)
  // A demand about nobody in the directory: the letter waits for a person who finds the owner, and names nothing.
  const addressees = named.length > 0 ? named : [{ customer: UNKNOWN_OWNER, targets: [] }]
  return addressees.map((one) => {
    const others = input.fields.targets.filter((target) => !one.targets.includes(target)).map(({ value }) => value)
    const strangers = named.filter((other) => other !== one).flatMap(identityOf)
    const recipients = customerRecipients(one.customer, input.policy.notice.to)
    const secrets = [...others, ...strangers]
    return write(kind, 'customer', recipients, factsForCustomer(kind, input, one, secrets), secrets, input)
  })
}

function toStaff(kind: DraftKind, input: DraftInput): NoticeDraft {
  const role = INTERNAL_ROLES[kind] ?? 'on-call-counsel'
  const values = [...input.fields.targets.map(({ value }) => value), input.fields.emergency?.danger?.value ?? '']
  return write(kind, 'internal', [role], factsForRequester(kind, input), values, input)
}

function write(
  kind: DraftKind,
  audience: 'requester' | 'customer' | 'internal',
  to: string[],
  facts: LetterFacts,
  secrets: readonly string[],
  { templates, policy, review, passwords = [] }: DraftInput,
): NoticeDraft {
  // What the letter says for a mail without a fact is the template's own; a target called "request" is no leak.
  const bare = templates.render(kind, { ...facts, their_references: [], accounts: [], request_text: null })
  // A password may be the number of the matter, which the letter must name: that is said anyway.
  const unsaid = passwords.filter((password) => !facts.their_references.some((said) => said.includes(password)))
  const { subject, body } = withoutPasswords(templates.render(kind, facts), bare, unsaid)
  assertNothingLeaks(
    { kind, audience, to, subject, body },
    {
      values: secrets,
      ownAddresses: policy.aliases,
      quoted: [
        ...Object.values(policy.clauses),
        ...review.findings.map(({ clause }) => clause),
        ...(facts.request_text ? [facts.request_text] : []),
      ],
      baseline: `${bare.subject}\n${bare.body}`,
    },
  )
  return { kind, to, subject, body: wrapText(body) }
}

/** Asterisks where a letter would say a password that is not a word of its template. */
function withoutPasswords(
  letter: { subject: string; body: string },
  bare: { subject: string; body: string },
  passwords: readonly string[],
): { subject: string; body: string } {
  const own = `${bare.subject}\n${bare.body}`
  const mask = (text: string) =>
    passwords
      .filter((password) => password.length >= LEAST_PASSWORD && !own.includes(password))
      .reduce((rest, password) => rest.replaceAll(password, '*'.repeat(8)), text)
  return { subject: mask(letter.subject), body: mask(letter.body) }
}

/** Shorter ones are parts of words and numbers. */
const LEAST_PASSWORD = 4

function identityOf({ customer }: NamedCustomer): string[] {
  const { customer: name, ownerName, ownerEmail, adminEmails, memberEmails, workspace } = customer
  return [name, ownerName ?? '', ownerEmail ?? '', workspace, ...adminEmails, ...memberEmails]
}
