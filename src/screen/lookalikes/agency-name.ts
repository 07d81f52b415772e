import { organizationalDomain } from '../../names/host.js'
import { GOVERNMENT_WORDS, KNOWN_AGENCIES, type KnownAgency, OFFICIAL_WORDS, UK_FORCES } from '../known-agencies.js'
import { type Lookalike, likeness } from './lookalike.js'

/** `fbi-gov.com`, `govusdoj.net`, `usdoj.com`, `interpol-office.org`, `kent-police.co.uk`: an agency's name on a private domain. */
export function agencyName(host: string): Lookalike | null {
  const domain = organizationalDomain(host)
  const name = domain.split('.', 1)[0] ?? ''
  const agency = namedAgency(name)
  if (agency !== null && !agency.domains.includes(domain)) {
    return likeness(`${domain} bears the name of ${agency.domains[0] ?? agency.id} and is not theirs`)
  }
  return ukForce(domain, name)
}

/** The agency that a registered label names, together with a word that makes it official. */
export function namedAgency(name: string): KnownAgency | null {
  const words = name.split('-')
  const joined = words.join('')
  return KNOWN_AGENCIES.find((agency) => agency.labels.some((label) => bears(agency, label, words, joined))) ?? null
}

function bears({ distinct }: KnownAgency, label: string, words: readonly string[], joined: string): boolean {
  if (distinct && joined === label) return true
  for (const word of GOVERNMENT_WORDS) if (joined === label + word || joined === word + label) return true
  const beside = distinct ? OFFICIAL_WORDS : GOVERNMENT_WORDS
  return words.includes(label) && words.some((word) => word !== label && beside.has(word))
}

/** Every territorial force in the United Kingdom writes from police.uk, so `kentpolice.uk` is somebody else. */
function ukForce(domain: string, name: string): Lookalike | null {
  if (!/\.uk$/.test(domain)) return null
  const joined = name.replaceAll('-', '')
  const force = UK_FORCES.find((known) => joined === `${known}police` || joined === `police${known}`)
  return force === undefined ? null : likeness(`${domain} bears the name of ${force}.police.uk and is not theirs`)
}
