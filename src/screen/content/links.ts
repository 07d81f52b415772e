import { asciiHost, isWithin } from '../../names/host.js'
import type { Document, Email } from '../../parse/email.js'
import type { Remark } from '../remark.js'
import { ownText } from './own-text.js'

export interface LinkTarget {
  host: string
  path: string
}

/** A mail with more links than this is a newsletter; the first ones tell as much. */
const MAX_LINKS = 500
const MAX_URL = 2_048

/** Where the documents link to: what their markup says, and what stands in plain text. Nothing is ever fetched. */
export function linksOf(documents: readonly Document[]): LinkTarget[] {
  const urls = documents.flatMap((document) => [
    ...document.links.map(({ url }) => url),
    ...linksIn(ownText(document)).map(({ url }) => url),
  ])
  return urls.slice(0, MAX_LINKS).flatMap((url) => targetOf(url) ?? [])
}

/** Links written out in running text, each with where it begins. */
export function linksIn(text: string): { index: number; url: string }[] {
  const found: { index: number; url: string }[] = []
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"'()[\]{}]{3,2000}/gi)) {
    if (found.length === MAX_LINKS) break
    found.push({ index: match.index, url: match[0] })
  }
  return found
}

export function targetOf(url: string): LinkTarget | null {
  if (url.length > MAX_URL || !URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(url)
  const host = asciiHost(hostname)
  return host === null || !/^https?:$/.test(protocol) ? null : { host, path: pathname }
}

/** Services that hand over mail or files behind a sign-in; from their makers' product pages. */
const PORTAL_SERVICES = [
  'accellion.net',
  'app.box.com',
  'egress.com',
  'egnyte.com',
  'evidence.com',
  'goanywhere.cloud',
  'kiteworks.com',
  'kodex.us',
  'kodexglobal.com',
  'liquidfiles.com',
  'pphosted.com',
  'proofpointessentials.com',
  'protectedtrust.com',
  'securemail.mimecast.com',
  'securemessagingcenter.com',
  'sendsafely.com',
  'sharefile.com',
  'usafx.box.com',
  'virtru.com',
  'zixcentral.com',
  'zixmail.net',
  'zixport.com',
] as const

/** Names that such a server bears in an agency's own domain. */
const PORTAL_LABEL =
  /^(securemail|secure-?mail|securemsg|encrypt(ed)?mail|res\.cisco|egress|kiteworks|sft|securetransfer|secure-?(portal|share|file|files|email))\d{0,3}\./

/** How a mail says that what matters is behind a link. */
const PORTAL_WORDS: readonly RegExp[] = [
  /\b(you have|you've) (received|been sent) (an? |the )?(new )?(secure|encrypted|protected|sealed|confidential) (message|e-?mail|document|file|package|transmission|request|subpoena|warrant|order)/i,
  /\bsecure (message|messaging|mail|e-?mail|document|file|evidence|upload) (portal|exchange|server|center|centre|service|transfer site)/i,
  /\b(click|follow|use) (on )?(the|this|that) (secure |button |link )?(link |button |below )?(below )?to (view|read|open|retrieve|download|access) (the|your|this|it)/i,
  /\b(view|read|open|retrieve|download|access|collect) (the|your|this|an?|our) (full |complete |signed )?(secure|encrypted|protected|sealed|legal|served)? ?(message|document|documents|process|e-?mail|subpoena|warrant|order|request|demand) (at|from|through|via|on|by|using) (the|our|this|a|https?)/i,
  /\b(documents?|subpoena|warrant|order|process|request|demand|attachments?) (is|are|can be|may be|must be|will be) (available|retrieved|viewed|downloaded|accessed|collected|found) (only )?(at|from|through|via|on|in|by|behind|using) (the|our|a|this|https?)/i,
  /\b(log|sign) ?in (to|at|on) (the|our) (law enforcement |legal process |secure |agency |court )?(portal|site|system|server|account)/i,
]

/** The demand has to be fetched: a link leads to such a service, or the text sends the reader to one. */
export function portal({ documents, source, automation }: Email, links: readonly LinkTarget[]): Remark[] {
  const service = links.find(
    ({ host }) => PORTAL_LABEL.test(host) || PORTAL_SERVICES.some((name) => isWithin(host, name)),
  )
  if (service !== undefined && !documents.some(isSubstantial)) {
    return [{ flag: 'secure-mail-portal', saw: `a link goes to ${service.host}` }]
  }
  const [first] = links
  // A newsletter sends its readers to a web page in the same words.
  if (first === undefined || automation.bulk) return []
  const texts = [(source.subject ?? '').slice(0, MAX_URL), ...documents.filter(isWritten).map(ownText)]
  return texts.some((text) => PORTAL_WORDS.some((words) => words.test(text)))
    ? [{ flag: 'secure-mail-portal', saw: `the text sends the reader behind a link; the first goes to ${first.host}` }]
    : []
}

/** A demand that came along needs no fetching: the link is then where the answer should go. */
function isSubstantial({ role, text }: Document): boolean {
  return role === 'attachment' && (text?.length ?? 0) > MIN_DEMAND
}

/** The shortest letters that ask for something are longer; a notice that says "open the link" is shorter. */
const MIN_DEMAND = 500

function isWritten({ role }: Document): boolean {
  return role !== 'attachment'
}

const DANGEROUS =
  /\.(7z|apk|bat|cab|cmd|com|dmg|exe|gz|hta|img|iso|jar|js|lnk|msi|ps1|rar|scr|tar|tgz|vbs|vhd|wsf|xz|zip)$/i

/** A link whose path ends like an archive or a program. */
export function dangerousLinks(links: readonly LinkTarget[]): Remark[] {
  const found = links.find(({ path }) => DANGEROUS.test(path))
  if (found === undefined) return []
  const ending = DANGEROUS.exec(found.path)?.[1]?.toLowerCase() ?? ''
  return [{ flag: 'links-to-archive-or-executable', saw: `a link to ${found.host} ends in .${ending}` }]
}
