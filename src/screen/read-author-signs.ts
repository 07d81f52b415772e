import type { AgencyDirectory } from '../directory/agency-directory.js'
import { addressesIn, domainOf } from '../names/address.js'
import { isWithin, organizationalDomain } from '../names/host.js'
import { isDisposableMail, isFreeMail } from '../names/mail-providers.js'
import { skeleton } from '../names/skeleton.js'
import type { Email, Mailbox } from '../parse/email.js'
import { KNOWN_AGENCIES, type KnownAgency } from './known-agencies.js'
import { matchGovernment } from './match-government.js'
import type { Remark } from './remark.js'

/** Longer display names are cut: nobody reads them, and nothing beyond is needed. */
const MAX_NAME = 512

/** Reply-To fields and addresses in them beyond this many are not looked at one by one. */
const MAX_REPLIES = 20

/** What the author's own domain says: a provider of the public, or one of throwaway addresses. */
export function readProviderSigns(host: string): Remark[] {
  const domain = organizationalDomain(host)
  const signs: Remark[] = []
  if (isPublicProvider(host)) signs.push({ flag: 'free-mail', saw: `From is at ${domain}` })
  if (isDisposableMail(host) || isDisposableMail(domain)) {
    signs.push({ flag: 'disposable-domain', saw: `From is at ${domain}` })
  }
  return signs
}

/** Where answers would go, and where the mail says it came from, when that is another organisation than the author's. */
export function readPathSigns(email: Email, host: string): Remark[] {
  const signs: Remark[] = []
  const reply = replyDomains(email).find((domain) => isElsewhere(domain, host))
  if (reply !== undefined) {
    signs.push({ flag: 'reply-to-mismatch', saw: `Reply-To is at ${reply ?? 'no readable domain'}, From at ${host}` })
  }
  const { returnPath } = email.source
  const path = returnPath === null || returnPath === '' ? null : domainOf(returnPath)
  if (path !== null && isElsewhere(path, host)) {
    signs.push({ flag: 'return-path-mismatch', saw: `Return-Path is at ${path}, From at ${host}` })
  }
  return signs
}

/** Every address that any Reply-To field names: an answer goes to all of them. */
function replyDomains(email: Email): (string | null)[] {
  const { replyTo } = email.source
  const fields = email.headers.filter(({ name }) => name === 'reply-to').slice(0, MAX_REPLIES)
  const written = fields.flatMap(({ value }) => addressesIn(value.slice(0, 4_096), MAX_REPLIES))
  return [
    ...(replyTo === null ? [] : [domainOf(replyTo.address)]),
    ...written.flatMap(({ address }) => domainOf(address) ?? []),
  ]
}

/** What the display name claims: an address, or an agency whose own domain is another. */
export function readNameSigns(author: Mailbox, host: string, agencies: AgencyDirectory, at: Date): NameSigns {
  const name = (author.name ?? '').slice(0, MAX_NAME)
  if (name === '') return { remarks: [], impersonates: false }
  const address = addressSigns(name, host, agencies, at)
  const agency = agencySigns(name, host, agencies)
  return { remarks: [...address.remarks, ...agency.remarks], impersonates: address.impersonates || agency.impersonates }
}

export interface NameSigns {
  remarks: Remark[]
  /** The name alone makes a sender that is no government an impostor. */
  impersonates: boolean
}

const SILENT: NameSigns = { remarks: [], impersonates: false }

function addressSigns(name: string, host: string, agencies: AgencyDirectory, at: Date): NameSigns {
  const written = addressesIn(name, MAX_REPLIES)
    .map(({ address }) => domainOf(address))
    .find((domain) => domain !== null)
  if (written == null || !isElsewhere(written, host)) return SILENT
  const saw = `the display name holds an address at ${written}, From is at ${host}`
  return {
    remarks: [{ flag: 'display-name-address', saw }],
    impersonates: matchGovernment(written, agencies, at).matched,
  }
}

function agencySigns(name: string, host: string, agencies: AgencyDirectory): NameSigns {
  if (isCivic(name)) return SILENT
  const disguised = /[^\x20-\x7e]/.test(name) ? skeleton(name) : null
  const known = KNOWN_AGENCIES.find(({ names }) =>
    names.some((agency) => isNamed(name, agency) || (disguised !== null && isWord(disguised, skeleton(agency)))),
  )
  if (known !== undefined && !isAgencysOwn(host, known)) {
    const saw = `the display name names the agency of ${known.domains[0] ?? known.id}, From is at ${host}`
    const homoglyph = known.names.some((agency) => isNamed(name, agency)) ? [] : [{ flag: 'homoglyph', saw } as const]
    return { remarks: [{ flag: 'agency-name-mismatch', saw }, ...homoglyph], impersonates: true }
  }
  const listed = agencies.named(name)
  if (listed !== null && !isWithin(host, listed.domain) && agencies.find(host)?.organization !== listed.organization) {
    const saw = `the display name is that of the holder of ${listed.domain}, From is at ${host}`
    return { remarks: [{ flag: 'agency-name-mismatch', saw }], impersonates: true }
  }
  if (isPublicProvider(host) && AGENCY_WORDS.test(name)) {
    const saw = `the display name is an agency's, From is at ${host}`
    return { remarks: [{ flag: 'agency-name-mismatch', saw }], impersonates: true }
  }
  return SILENT
}

function isPublicProvider(host: string): boolean {
  return isFreeMail(host) || isFreeMail(organizationalDomain(host))
}

function isElsewhere(domain: string | null, host: string): boolean {
  return domain === null || organizationalDomain(domain) !== organizationalDomain(host)
}

/** True where the host is one of the agency's own. */
function isAgencysOwn(host: string, { domains }: KnownAgency): boolean {
  return domains.some((domain) => isWithin(host, domain))
}

/** Capitals stay capitals: "Dea Fabri" is a person, "DEA" is not. */
function isNamed(name: string, agency: string): boolean {
  const isAcronym = agency === agency.toUpperCase()
  return isAcronym ? isWord(name, agency) : isWord(name.toLowerCase(), agency.toLowerCase())
}

/** The words stand in the text with no letter or digit touching them. */
function isWord(text: string, words: string): boolean {
  const at = text.indexOf(words)
  return (
    at !== -1 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? ' ')
  )
}

/** Clubs and charities around an agency carry its name and are no impostors. */
function isCivic(name: string): boolean {
  return /\b(alumni|association|foundation|museum|society|retired|former|union)\b/i.test(name)
}

/** Offices that no free-mail address belongs to. */
const AGENCY_WORDS =
  /\b(police (department|dept|service|force|headquarters)|sheriff'?s? (office|department|dept)|state police|district attorney|attorney general|public prosecutor|(ministry|department) of (justice|the interior|homeland security)|(superior|district|circuit|supreme|crown|high) court|bundespolizei|kriminalpolizei|landeskriminalamt|gendarmerie|carabinieri|polizia di stato|polic[ií]a (nacional|federal|judicial)|pol[ií]cia (federal|civil|judici[aá]ria))\b/i
