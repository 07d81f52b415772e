import type { Customer } from '../directory/customer.js'
import { findCustomers, type NamedCustomer } from '../directory/find-customers.js'
import { type Secrets, violation } from '../notices/leak-guard.js'
import { wordsOf } from '../policy/letter-layout.js'
import type { LetterFacts, LetterLanguage } from '../policy/notice-templates.js'
import { chooseLanguage } from './choose-language.js'
import type { DraftInput } from './draft-input.js'
import { factsForCustomer, factsForRequester } from './letter-facts.js'
import { AUDIENCES, type Audience, type DraftKind, isPlainText, type NoticeDraft } from './notice-draft.js'
import { UNKNOWN_OWNER } from './recipients.js'

/**
 * What a letter of this kind to these recipients must not hold, worked out from the mail, the policy and the directory
 * of today. It is asked after a letter is rendered, after a person has edited it, and again before it is sent.
 */
export interface LetterBounds {
  audience: Audience
  language: LetterLanguage
  facts: LetterFacts
  /** Values that this reader must not find. */
  unsaid: string[]
}

/** The id of the first rule that a letter breaks, or null. */
export function guardLetter(letter: NoticeDraft, input: DraftInput): string | null {
  const bounds = boundsOf(letter.kind, letter.to, input)
  return bounds === null
    ? 'recipient'
    : violation(
        { ...letter, audience: bounds.audience, ...htmlWords(letter, bounds, input) },
        secretsOf(letter, bounds, input),
      )
}

/** What the HTML part of a letter says: the page around it is an organisation's own, and read like the rest. */
export function htmlWords(
  { kind, subject, body }: Omit<NoticeDraft, 'to'>,
  { language }: LetterBounds,
  { templates }: DraftInput,
): { htmlWords?: string } {
  return isPlainText(kind) ? {} : { htmlWords: wordsOf(templates.layOut({ subject, body, language })) }
}

/** Null where it is a customer's letter and its recipients are not all one customer's. */
function boundsOf(kind: DraftKind, to: readonly string[], input: DraftInput): LetterBounds | null {
  switch (AUDIENCES[kind]) {
    case 'requester':
      return boundsForRequester(kind, to, input)
    case 'internal':
      return boundsForStaff(kind, input)
    case 'customer': {
      const addressee = addresseeOf(to, input)
      return addressee === null ? null : boundsForCustomer(kind, addressee, input)
    }
  }
}

export function boundsForRequester(kind: DraftKind, to: readonly string[], input: DraftInput): LetterBounds {
  const language = chooseLanguage(kind, input)
  const facts = factsForRequester(kind, input, language)
  const named = findCustomers(input.fields.targets, input.customers)
  const secrets = [...input.fields.targets.map(({ value }) => value), ...named.flatMap(identityOf)]
  // Their own words, given back, tell them nothing; and a letter must not fail because of what the directory holds.
  const theirs = [...to, ...facts.their_references].map((said) => said.toLowerCase())
  const unsaid = secrets.filter((value) => !theirs.some((said) => said.includes(value.toLowerCase())))
  return { audience: 'requester', language, facts, unsaid }
}

export function boundsForCustomer(kind: DraftKind, addressee: NamedCustomer, input: DraftInput): LetterBounds {
  const others = input.fields.targets.filter((target) => !addressee.targets.includes(target)).map(({ value }) => value)
  const strangers = findCustomers(input.fields.targets, input.customers)
    .filter(({ customer }) => customer.workspace !== addressee.customer.workspace)
    .flatMap(identityOf)
  const unsaid = [...others, ...strangers]
  return { audience: 'customer', language: 'en', facts: factsForCustomer(kind, input, addressee, unsaid), unsaid }
}

export function boundsForStaff(kind: DraftKind, input: DraftInput): LetterBounds {
  const unsaid = [...input.fields.targets.map(({ value }) => value), input.fields.emergency?.danger?.value ?? '']
  return { audience: 'internal', language: 'en', facts: factsForRequester(kind, input), unsaid }
}

export function secretsOf(
  { kind }: { kind: DraftKind },
  { language, facts, unsaid }: LetterBounds,
  { policy, review, templates, passwords = [] }: DraftInput,
): Secrets {
  // What the letter says for a mail without a fact is the template's own; a target called "request" is no leak.
  const bare = templates.render(kind, { ...facts, their_references: [], accounts: [], request_text: null }, language)
  const page = wordsOf(templates.layOut({ subject: '', body: '', language }))
  const own = [bare.subject, bare.body, page].join('\n')
  return {
    values: [...unsaid, ...passwordsToHide(passwords, facts, own)],
    ownAddresses: policy.aliases,
    quoted: [
      ...Object.values(policy.clauses),
      ...review.findings.map(({ clause }) => clause),
      ...(facts.request_text ? [facts.request_text] : []),
    ],
    baseline: own,
  }
}

/** Shorter ones are parts of words and numbers. */
const LEAST_PASSWORD = 4

/** A password that is a word of the template, or the number of the matter that the letter must name, is said anyway. */
export function passwordsToHide(passwords: readonly string[], facts: LetterFacts, own: string): string[] {
  return passwords.filter(
    (password) =>
      password.length >= LEAST_PASSWORD &&
      !own.includes(password) &&
      !facts.their_references.some((said) => said.includes(password)),
  )
}

/** The customer to whom all recipients belong; one whom the demand names before others. */
function addresseeOf(to: readonly string[], { fields, customers }: DraftInput): NamedCustomer | null {
  const named = findCustomers(fields.targets, customers)
  const known = named.find(({ customer }) => isOf(customer, to))
  if (known) return known
  const other = customers.find((customer) => isOf(customer, to))
  if (other) return { customer: other, targets: [] }
  // A role that nobody has found the address of yet; the letter names no customer.
  return to.every((one) => !one.includes('@')) ? (named[0] ?? { customer: UNKNOWN_OWNER, targets: [] }) : null
}

function isOf({ ownerEmail, adminEmails, memberEmails }: Customer, to: readonly string[]): boolean {
  const theirs = [ownerEmail ?? '', ...adminEmails, ...memberEmails].map((address) => address.toLowerCase())
  return to.length > 0 && to.every((address) => theirs.includes(address.toLowerCase()))
}

function identityOf({ customer }: NamedCustomer): string[] {
  const { customer: name, ownerName, ownerEmail, adminEmails, memberEmails, workspace } = customer
  return [name, ownerName ?? '', ownerEmail ?? '', workspace, ...adminEmails, ...memberEmails]
}
