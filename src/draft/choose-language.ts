import type { LetterLanguage } from '../policy/notice-templates.js'
import { CURES } from './cures.js'
import type { DraftInput } from './draft-input.js'
import { LETTER_WORDS } from './letter-words.js'
import { AUDIENCES, type DraftKind } from './notice-draft.js'

/**
 * The language of one letter: the requester's own where the policy has a template in it and every deficiency has its
 * words in it; else English, for a letter in two languages is none. Others than requesters read English.
 */
export function chooseLanguage(kind: DraftKind, input: DraftInput, words = LETTER_WORDS): LetterLanguage {
  const isTheirs = AUDIENCES[kind] === 'requester' && demandLanguage(input) === 'fr'
  if (!isTheirs || !input.templates.speaks(kind, 'fr')) return 'en'
  const told = input.review.findings.filter(({ code }) => code in CURES)
  return told.every(({ code }) => code in words.fr.cures) ? 'fr' : 'en'
}

/** The language of the primary instrument's document; where that is not known (a scan, a form), the mail's own. */
function demandLanguage({ email: { documents }, classification: { instruments, primary } }: DraftInput): string | null {
  const operative = instruments.find(({ type }) => type === primary.type)?.document
  const of = documents.find(({ id }) => id === operative)?.language
  return of ?? documents.find(({ role, text }) => role === 'body' && text !== null)?.language ?? null
}
