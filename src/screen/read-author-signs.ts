import type { AgencyDirectory } from '../directory/agency-directory.js'
import { domainOf } from '../names/address.js'
import { isWithin, organizationalDomain } from '../names/host.js'
import { isDisposableMail, isFreeMail } from '../names/mail-providers.js'
import type { Email, Mailbox } from '../parse/email.js'
import { KNOWN_AGENCIES, type KnownAgency } from './known-agencies.js'
import { matchGovernment } from './match-government.js'
import type { Remark } from './remark.js'

/** Longer display names are cut: nobody reads them, and nothing beyond is needed. */
const MAX_NAME = 512

/** What the author's own domain says: a provider of the public, or one of throwaway addresses. */
export function readProviderSigns(host: string): Remark[] {
  const domain = organizationalDomain(host)
  const signs: Remark[] = []
  if (isFreeMail(host) || isFreeMail(domain)) signs.push({ flag: 'free-mail', saw: `From is at ${domain}` })
  if (isDisposableMail(host) || isDisposableMail(domain)) {
    signs.push({ flag: 'disposable-domain', saw: `From is at ${domain}` })
  }
  return signs
}

/** Where answers would go, and where the mail says it came from, when that is another organisation than the author's. */
export function readPathSigns(email: Email, host: string): Remark[] {
  const { replyTo, returnPath } = email.source
  const signs: Remark[] = []
  const reply = replyTo === null ? null : domainOf(replyTo.address)
  if (replyTo !== null && isElsewhere(reply, host)) {
    signs.push({ flag: 'reply-to-mismatch', saw: `Reply-To is at ${reply ?? 'no readable domain'}, From at ${host}` })
  }
  const path = returnPath === null || returnPath === '' ? null : domainOf(returnPath)
  if (path !== null && isElsewhere(path, host)) {
    signs.push({ flag: 'return-path-mismatch', saw: `Return-Path is at ${path}, From at ${host}` })
  }
  return signs
}

/** What the display name claims: an address, or an agency whose own domain is another. */
export function readNameSigns(author: Mailbox, host: string, agencies: AgencyDirectory): NameSigns {
  const name = (author.name ?? '').slice(0, MAX_NAME)
  const remarks: Remark[] = []
  const written = addressIn(name)
  const impersonatesAddress = written !== null && matchGovernment(written, agencies).matched
  if (written !== null && isElsewhere(written, host)) {
    remarks.push({
      flag: 'display-name-address',
      saw: `the display name holds an address at ${written}, From is at ${host}`,
    })
  }
  const named = KNOWN_AGENCIES.find(({ names }) => names.some((agency) => isNamed(name, agency)))
  const isOthers = named !== undefined && !isAgencysOwn(host, named) && !isCivic(name)
  if (isOthers) {
    const own = named.domains[0] ?? named.id
    remarks.push({
      flag: 'agency-name-mismatch',
      saw: `the display name names the agency of ${own}, From is at ${host}`,
    })
  }
  const anyAgency = AGENCY_WORDS.test(name) && (isFreeMail(host) || isFreeMail(organizationalDomain(host)))
  if (anyAgency && !isOthers) {
    remarks.push({ flag: 'agency-name-mismatch', saw: `the display name is an agency's, From is at ${host}` })
  }
  return { remarks, impersonates: (impersonatesAddress && isElsewhere(written, host)) || isOthers || anyAgency }
}

export interface NameSigns {
  remarks: Remark[]
  /** The name alone makes a sender that is no government an impostor. */
  impersonates: boolean
}

function isElsewhere(domain: string | null, host: string): boolean {
  return domain === null || organizationalDomain(domain) !== organizationalDomain(host)
}

/** True where the host is one of the agency's own. */
function isAgencysOwn(host: string, { domains }: KnownAgency): boolean {
  return domains.some((domain) => isWithin(host, domain))
}

/** The domain of an address inside a display name. */
function addressIn(name: string): string | null {
  const found = /[\w.+-]{1,64}@([\w.-]{3,253})/.exec(name)
  return found === null ? null : domainOf(found[0])
}

/** Capitals stay capitals: "Dea Fabri" is a person, "DEA" is not. */
function isNamed(name: string, agency: string): boolean {
  const isAcronym = agency === agency.toUpperCase()
  const [text, wanted] = isAcronym ? [name, agency] : [name.toLowerCase(), agency.toLowerCase()]
  const at = text.indexOf(wanted)
  return (
    at !== -1 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + wanted.length] ?? ' ')
  )
}

/** Clubs and charities around an agency carry its name and are no impostors. */
function isCivic(name: string): boolean {
  return /\b(alumni|association|foundation|museum|society|retired|former|union)\b/i.test(name)
}

/** Offices that no free-mail address belongs to. */
const AGENCY_WORDS =
  /\b(police (department|dept|service|force|headquarters)|sheriff'?s? (office|department|dept)|state police|district attorney|attorney general|public prosecutor|(ministry|department) of (justice|the interior|homeland security)|(superior|district|circuit|supreme|crown|high) court|bundespolizei|kriminalpolizei|landeskriminalamt|gendarmerie|carabinieri|polizia di stato|polic[ií]a (nacional|federal|judicial)|pol[ií]cia (federal|civil|judici[aá]ria))\b/i
