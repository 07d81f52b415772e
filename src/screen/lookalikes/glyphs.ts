import type { AgencyDirectory } from '../../directory/agency-directory.js'
import { organizationalDomain, unicodeHost } from '../../names/host.js'
import { skeleton } from '../../names/skeleton.js'
import { GOVERNMENT_RULES } from '../government-rules.js'
import { GOVERNMENT_WORDS, KNOWN_AGENCIES } from '../known-agencies.js'
import { agencyName } from './agency-name.js'
import type { Lookalike } from './lookalike.js'
import { misplacedEnding } from './misplaced-ending.js'

/** Names under these are letters, digits and hyphens only: the registries take no IDN. */
const ASCII_REGISTRIES = /\.(gov|mil)$/

/** Shorter names in plain letters are other names (`fbl.com`), not disguises. */
const MIN_DISGUISE = 5

/**
 * Characters that spell a government's name to the eye (Unicode TR39): Cyrillic letters in an IDN, a zero for an o, rn for m,
 * l for i. What already reads as such in plain letters is left to the other likenesses.
 */
export function glyphs(host: string, agencies: AgencyDirectory): Lookalike | null {
  const shown = unicodeHost(host)
  if (ASCII_REGISTRIES.test(host)) return underClosedRegistry(host, shown, agencies)
  const pattern = ruleSpelled(shown)
  if (pattern !== null) return alike(host, pattern)
  const readable = spelledOut(shown)
  if (readable === host) return null
  const domain = organizationalDomain(readable)
  if (shown === host && domain.indexOf('.') < MIN_DISGUISE) return null
  const named = agencyName(readable) !== null && agencyName(host) === null
  const ending = misplacedEnding(readable) !== null && misplacedEnding(host) === null
  return named || ending ? alike(host, readable) : null
}

function underClosedRegistry(host: string, shown: string, agencies: AgencyDirectory): Lookalike | null {
  if (shown !== host || host.includes('xn--')) return alike(host, spelledOut(shown))
  const meant = agencies.looksLike(organizationalDomain(host))
  return meant === null ? null : alike(host, meant)
}

/** A rule's own name that the end of this one spells: `pollce.uk`, `g0v.uk`. */
function ruleSpelled(shown: string): string | null {
  const labels = shown.split('.')
  for (let from = 0; from < labels.length - 1; from += 1) {
    const end = labels.slice(from).join('.')
    const pattern = PATTERNS.get(skeleton(end))
    if (pattern !== undefined) return pattern === end ? null : pattern
  }
  return null
}

/** The name with each word that spells an agency or a government word replaced by it. */
function spelledOut(shown: string): string {
  const labels = shown.split('.').map((label) => label.split('-').map(readWord).join('-'))
  return labels.join('.')
}

function readWord(word: string): string {
  return WORDS.get(skeleton(word)) ?? (/^[a-z0-9]*$/.test(word) ? word : skeleton(word))
}

const WORDS: ReadonlyMap<string, string> = new Map(
  [...KNOWN_AGENCIES.flatMap(({ labels }) => labels), ...GOVERNMENT_WORDS, 'police'].map((word) => [
    skeleton(word),
    word,
  ]),
)

const PATTERNS: ReadonlyMap<string, string> = new Map(
  GOVERNMENT_RULES.filter(({ pattern, kind }) => {
    const first = pattern.split('.', 1)[0] ?? ''
    const isWhole = pattern.includes('.') && !/[{*]/.test(pattern)
    return isWhole && kind !== 'not-agency' && (first.length >= MIN_DISGUISE || GOVERNMENT_WORDS.has(first))
  }).map(({ pattern }) => [skeleton(pattern), pattern]),
)

function alike(host: string, looksLike: string): Lookalike {
  return { homoglyph: true, saw: `${host} is written to look like ${looksLike}` }
}
