import { FRENCH_PHRASES } from './forbidden-phrases-fr.js'
import type { Phrase } from './phrase.js'

const ENGLISH: readonly Phrase[] = [
  {
    id: 'will-comply',
    audience: 'requester',
    pattern: /\b(?:will|shall|intend to|happy to) (?:fully )?(?:comply|cooperate)\b/i,
    why: 'a promise',
  },
  {
    id: 'processing',
    audience: 'requester',
    pattern: /\b(?:is|are|being|now|currently) (?:being )?process(?:ed|ing)\b/i,
    why: 'a promise',
  },
  { id: 'valid', audience: 'requester', pattern: /\bvalid(?:ly|ated|ity)?\b/i, why: 'an acceptance' },
  {
    id: 'will-produce',
    audience: 'requester',
    pattern:
      /\bwe (?:will|shall|can|are going to) (?:\w{1,12} ){0,2}(?:produce|disclose|provide|hand over|turn over|deliver)\b/i,
    why: 'a promise',
  },
  {
    id: 'accepts-service',
    audience: 'requester',
    pattern: /\bwe (?:hereby )?(?:accept|acknowledge|waive) (?:formal )?(?:service|objections?)\b/i,
    why: 'an acceptance',
  },
  {
    id: 'account-exists',
    audience: 'requester',
    pattern:
      /\b(?:the|this|that|your) (?:account|user|workspace|team|customer|data|records?) (?:exists?|belongs?|was found|is (?:active|registered|deactivated|deleted))\b/i,
    why: 'says that an account exists',
  },
  {
    id: 'account-absent',
    audience: 'requester',
    pattern:
      /\b(?:we have|there (?:is|are)|found) no (?:such )?(?:account|user|workspace|team|customer|data|records?)\b/i,
    why: 'says that no account exists',
  },
  {
    id: 'told-customer',
    audience: 'requester',
    pattern: /\bwe (?:have )?(?:forwarded|notified|told|informed|contacted)\b/i,
    why: 'says what the customer knows',
  },
  {
    id: 'fraud',
    audience: 'requester',
    pattern: /\b(?:spoof(?:ed|ing)?|forged|impersonat(?:ed|ing|or)|suspicious|phishing|dmarc|dkim)\b/i,
    why: 'tells a forger what was noticed',
  },
  {
    id: 'disobeys',
    audience: 'requester',
    pattern: /\b(?:will not|refuse to|decline to) (?:obey|comply|honou?r)\b/i,
    why: 'says that a court is not obeyed',
  },
  {
    id: 'legal-advice',
    audience: 'customer',
    pattern:
      /\b(?:we (?:advise|recommend|suggest) (?:that )?you|you (?:should|must|ought to) (?:object|move|file|refuse|comply))\b/i,
    why: 'legal advice',
  },
]

/**
 * What a letter must not say (case-life, "Letters"): each row a promise, an admission or a tip that was once made by
 * mistake. Every row is tried on every letter: people edit letters in the language they like.
 */
export const FORBIDDEN_PHRASES: readonly Phrase[] = [...ENGLISH, ...FRENCH_PHRASES]
