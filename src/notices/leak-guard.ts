import type { Audience } from '../draft/notice-draft.js'
import { IntakeError } from '../errors.js'
import { findMailAddresses, isMailAddress } from '../names/mail-address.js'
import { FORBIDDEN_PHRASES } from './forbidden-phrases.js'

/**
 * Reads a letter after it is rendered and before anybody sees it. A letter that says what it must not is an error with
 * the rule's id, never a letter: templates are written by people, and numbers in them by strangers.
 */
export interface GuardedLetter {
  kind: string
  audience: Audience
  to: readonly string[]
  subject: string
  body: string
  /** What its HTML part says; absent where it has none. It is read like the text. */
  htmlWords?: string
}

export interface Secrets {
  /** Values that this reader must not find: targets, names and addresses of others. */
  values: readonly string[]
  /** Mail addresses that may stand in the letter: our own. */
  ownAddresses: readonly string[]
  /** Clauses quoted from the policy or the law: public words, not ours of today. */
  quoted: readonly string[]
  /** The same letter made for a mail without any fact: what stands there is the template's, not the mail's. */
  baseline: string
}

const ROLE = /^[a-z]{2,20}(?:-[a-z]{2,20}){0,3}$/
/** RFC 5322, 2.1.1: a line has at most 998 characters; a subject that people can read has fewer. */
const LONGEST_SUBJECT = 200

/** Throws DRAFT_LEAKS with the rule; the message never repeats the words that were found. */
export function assertNothingLeaks(letter: GuardedLetter, secrets: Secrets): void {
  const rule = violation(letter, secrets)
  if (rule) throw new IntakeError('DRAFT_LEAKS', `rule ${rule} refused a ${letter.kind}`, { rule, letter: letter.kind })
}

/** The id of the first rule that a letter breaks, or null. */
export function violation(letter: GuardedLetter, secrets: Secrets): string | null {
  const { subject, to, body, audience } = letter
  if (/[\u0000-\u001f\u007f]/.test(subject) || subject.length > LONGEST_SUBJECT) return 'subject'
  if (!to.every((one) => isMailAddress(one) || ROLE.test(one))) return 'recipient'
  const parts = letter.htmlWords === undefined ? [body] : [body, letter.htmlWords]
  for (const part of parts) {
    const rule = wordsViolation(`${subject}\n${withoutQuoted(part, secrets)}`, { to, audience }, secrets)
    if (rule !== null) return rule
  }
  return null
}

/** Where lines end says nothing: a letter is wrapped, and a person may break one inside a phrase. */
function withoutQuoted(part: string, { quoted }: Secrets): string {
  return quoted.reduce((rest, clause) => rest.replaceAll(oneSpace(clause), ''), oneSpace(part))
}

function wordsViolation(
  text: string,
  { to, audience }: Pick<GuardedLetter, 'to' | 'audience'>,
  secrets: Secrets,
): string | null {
  const composed = text.normalize('NFC')
  const phrase = FORBIDDEN_PHRASES.find((one) => one.audience === audience && one.pattern.test(composed))
  if (phrase) return phrase.id
  const lower = text.toLowerCase()
  const baseline = oneSpace(secrets.baseline).toLowerCase()
  if (secrets.values.some((value) => isSaid(lower, value) && !isSaid(baseline, value))) return 'secret-value'
  if (audience === 'requester' && namesAddress(text, [...secrets.ownAddresses, ...to])) return 'address'
  return null
}

/** True where a text says one of the phrases that no letter to this reader may say. */
export function saysForbidden(audience: GuardedLetter['audience'], text: string): boolean {
  const composed = text.normalize('NFC')
  return FORBIDDEN_PHRASES.some((one) => one.audience === audience && one.pattern.test(composed))
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isSaid(text: string, value: string): boolean {
  const said = oneSpace(value).toLowerCase()
  return said.length > 2 && text.includes(said)
}

function namesAddress(text: string, known: readonly string[]): boolean {
  const allowed = new Set(known.map((address) => address.toLowerCase()))
  return findMailAddresses(text).some((address) => !allowed.has(address))
}
