import type { AgencyDirectory } from '../directory/agency-directory.js'
import { isWithin, organizationalDomain, unicodeHost } from '../names/host.js'
import { skeleton } from '../names/skeleton.js'
import { GOVERNMENT_WORDS, KNOWN_AGENCIES, type KnownAgency, OFFICIAL_WORDS } from './known-agencies.js'
import { findRule } from './match-government.js'

/** What makes a domain look like a government's that it is not; `saw` names domains only. */
export interface Lookalike {
  homoglyph: boolean
  saw: string
}

/**
 * Whether a domain is made to look like a government's. An ordinary business or a small town's own .org is none: a likeness
 * needs a government label where no registry put it, a known agency's name with an official word, a changed letter in a
 * registered domain, or characters that only look like Latin ones.
 */
export function findLookalike(host: string, agencies: AgencyDirectory): Lookalike | null {
  const rule = findRule(host)
  if (rule?.kind === 'shared' || rule?.kind === 'not-agency') return null
  if (rule === null || isForgedIdn(host)) {
    return (
      imitatedByGlyphs(host, agencies) ?? misplacedLabel(host) ?? agencyWithWord(host) ?? nearRegistered(host, agencies)
    )
  }
  return rule.id.startsWith('us-gov') ? nearRegistered(host, agencies) : null
}

function isForgedIdn(host: string): boolean {
  return host.includes('xn--') && /\.(gov|mil|us)$/.test(host)
}

/** `usdoj.gov.example.com`, `rcmp-grc.gc.ca.co`: a government's ending with somebody's domain after it. */
function misplacedLabel(host: string): Lookalike | null {
  const labels = host.split('.')
  const label = labels.find((name) => MISPLACED.has(name))
  if (label !== undefined) return seen(`the label "${label}" in ${host} is not a government registry's`)
  for (let end = 2; end < labels.length; end += 1) {
    const start = labels.slice(0, end).join('.')
    const rule = findRule(start)
    if (rule !== null && rule.kind !== 'not-agency' && rule.kind !== 'shared' && rule.pattern.includes('.')) {
      return seen(`${host} begins like ${start} and is registered under ${organizationalDomain(host)}`)
    }
  }
  return null
}

const MISPLACED: ReadonlySet<string> = new Set(['gov', 'gouv', 'gob', 'govt'])

/** `fbi-gov.com`, `govusdoj.net`, `usdoj.com`, `interpol-office.org`. */
function agencyWithWord(host: string): Lookalike | null {
  const name = registrableName(host)
  const words = name.split('-')
  const rest = (label: string) => words.filter((word) => word !== label)
  for (const agency of KNOWN_AGENCIES) {
    for (const label of agency.labels) {
      const named = words.includes(label)
      const official = rest(label).some((word) => (agency.distinct ? OFFICIAL_WORDS : GOVERNMENT_WORDS).has(word))
      const glued = [...GOVERNMENT_WORDS].some((word) => name === label + word || name === word + label)
      const alone = agency.distinct && (name === label || words.join('') === label)
      if ((named && official) || glued || alone) return seen(`${host} names ${theirs(agency)} and is not theirs`)
    }
  }
  return null
}

/** One edit from a registered domain, or a registered name with a government word beside it. */
function nearRegistered(host: string, agencies: AgencyDirectory): Lookalike | null {
  const domain = organizationalDomain(host)
  if (agencies.find(host) !== null) return null
  const near =
    agencies.neighbourOf(domain) ?? (host.length <= 64 && host !== domain ? agencies.neighbourOf(host) : null)
  if (near !== null) return seen(`${domain} is one edit from ${near}`)
  const words = registrableName(host).split('-')
  const plain = words.filter((word) => !GOVERNMENT_WORDS.has(word))
  if (plain.length === words.length || plain.length === 0) return null
  const registered = agencies.find(`${plain.join('-')}.gov`) ?? agencies.find(`${plain.join('')}.gov`)
  return registered === null ? null : seen(`${domain} adds a government word to the name of ${registered.domain}`)
}

/** Characters that look like Latin letters and spell a government's name (Unicode TR39). */
function imitatedByGlyphs(host: string, agencies: AgencyDirectory): Lookalike | null {
  const shown = unicodeHost(host)
  const looksLike = skeleton(shown)
  if (looksLike === host || !/^[a-z0-9.-]+$/.test(looksLike)) return isForgedIdn(host) ? glyphs(host, shown) : null
  const isIdn = shown !== host
  const rule = findRule(looksLike)
  const meant = agencies.find(looksLike) ?? (rule !== null && rule.pattern.includes('.') ? rule : null)
  if (meant !== null || (isIdn && (isForgedIdn(host) || rule !== null))) return glyphs(host, looksLike)
  return agencyWithWord(looksLike) === null || agencyWithWord(host) !== null ? null : glyphs(host, looksLike)
}

function glyphs(host: string, looksLike: string): Lookalike {
  return { homoglyph: true, saw: `${host} is written to look like ${looksLike}` }
}

function seen(saw: string): Lookalike {
  return { homoglyph: false, saw }
}

function theirs(agency: KnownAgency): string {
  return agency.domains[0] ?? agency.id
}

/** The label that somebody registered: what stands before the public suffix. */
export function registrableName(host: string): string {
  return organizationalDomain(host).split('.', 1)[0] ?? ''
}

/** True where the host is one of the agency's own. */
export function isAgencysOwn(host: string, agency: KnownAgency): boolean {
  return agency.domains.some((domain) => isWithin(host, domain))
}
