import { domainOf } from '../names/address.js'
import { asciiHost, organizationalDomain } from '../names/host.js'
import type { Document, Email } from '../parse/email.js'
import type { Remark } from './remark.js'

/** More text than this says nothing new about who sent a mail; a limit keeps the work bounded. */
const MAX_TEXT = 200_000
const MAX_LINKS = 500

/** What the documents themselves show about the sender: concealment, forwarding, links and where data should go. */
export function readContentSigns(email: Email, host: string | null, aliases: readonly string[]): Remark[] {
  const links = email.documents.flatMap((document) => document.links).slice(0, MAX_LINKS)
  const hosts = links.flatMap(({ url }) => targetOf(url) ?? [])
  return [
    ...hiddenText(email.documents),
    ...forwarded(email, host),
    ...portal(hosts, ownText(email.documents)),
    ...dangerousLinks(hosts),
    ...deliveryElsewhere(email.documents, host, aliases),
  ]
}

function hiddenText(documents: readonly Document[]): Remark[] {
  const hidden = documents.filter(({ hiddenText: text }) => text !== null && text.trim() !== '').length
  return hidden === 0
    ? []
    : [{ flag: 'hidden-text', saw: `${hidden} of the documents hold text that a reader would not see` }]
}

/** A nested or quoted message of another sender; a delivery report returns our own mail and forwards nothing. */
function forwarded(email: Email, host: string | null): Remark[] {
  if (email.automation.deliveryReport) return []
  const nested = email.documents.find(
    ({ message }) => message?.from != null && isAnother(message.from.address, email, host),
  )
  if (nested?.message?.from != null) {
    const from = domainOf(nested.message.from.address)
    return [{ flag: 'forwarded', saw: `a message from ${from ?? 'an unreadable domain'} is enclosed` }]
  }
  const quoted = email.documents.some(({ role, sections }) => role === 'body' && sections.some(isForwarded))
  return quoted ? [{ flag: 'forwarded', saw: 'the body holds a forwarded message' }] : []
}

function isForwarded({ kind }: Document['sections'][number]): boolean {
  return kind === 'forwarded'
}

function isAnother(address: string, email: Email, host: string | null): boolean {
  return address.toLowerCase() !== email.source.from?.address.toLowerCase() || domainOf(address) !== host
}

/** Services that hand over a mail behind a link; from their own product pages. */
const PORTAL_HOSTS = [
  'accellion.net',
  'box.com',
  'egress.com',
  'egnyte.com',
  'filetransfer.io',
  'kiteworks.com',
  'mimecast.com',
  'pphosted.com',
  'proofpointessentials.com',
  'protectedtrust.com',
  'securemailportal.com',
  'sendsafely.com',
  'sharefile.com',
  'virtru.com',
  'zixmail.net',
  'zixcentral.com',
] as const

const PORTAL_WORDS =
  /\b(secure (message|mail|e-?mail|document|file|evidence) (portal|exchange|server|transfer)|(retrieve|view|download|open|access|read) (the|your|this|an?) (encrypted|secure|sealed|protected) (message|document|e-?mail|file|subpoena|order|warrant)|(documents?|subpoena|warrant|order) (is|are|can be|may be) (available|retrieved|viewed|downloaded) (at|from|through|via|on) (the|our|a) (secure|portal|link))\b/i

function portal(links: readonly Target[], text: string): Remark[] {
  const service = links.find(({ host }) => PORTAL_HOSTS.some((name) => host === name || host.endsWith(`.${name}`)))
  if (service !== undefined) return [{ flag: 'secure-mail-portal', saw: `a link goes to ${service.host}` }]
  const first = links[0]
  return first !== undefined && PORTAL_WORDS.test(text)
    ? [
        {
          flag: 'secure-mail-portal',
          saw: `the text sends the reader to a portal; the first link goes to ${first.host}`,
        },
      ]
    : []
}

const DANGEROUS = /\.(7z|apk|bat|cab|cmd|com|dmg|exe|gz|hta|img|iso|jar|js|lnk|msi|ps1|rar|scr|tar|vbs|wsf|xz|zip)$/i

function dangerousLinks(links: readonly Target[]): Remark[] {
  const found = links.find(({ path }) => DANGEROUS.test(path))
  if (found === undefined) return []
  const ending = DANGEROUS.exec(found.path)?.[1]?.toLowerCase() ?? ''
  return [{ flag: 'links-to-archive-or-executable', saw: `a link to ${found.host} ends in .${ending}` }]
}

/** Where data should go stands right before the address: "send … to", not "records relating to". */
const DELIVERY_WORDS =
  /\b(produced?|provided?|send|sent|deliver(ed)?|returned?|respon(d|se|ses)|upload(ed)?|transmit(ted)?|submit(ted)?|forward(ed)?|e-?mail(ed)?|disclosed?)\b/i
const TOWARDS =
  /([\p{L}-]{1,40})\s{1,4}(?:to|at|via)(?: the| this| my| our)?(?: following)?(?: e-?mail)?(?: address)?[\s:<("']{0,6}$/iu
const BELONGING =
  /^(relat|belong|regist|pertain|assign|link|connect|associat|subscri|refer|accord|addressed|access|account|user)/i
const WINDOW = 160

function deliveryElsewhere(documents: readonly Document[], host: string | null, aliases: readonly string[]): Remark[] {
  if (host === null) return []
  const ours = new Set(aliases.flatMap((alias) => domainOf(alias) ?? []))
  const home = organizationalDomain(host)
  for (const document of documents) {
    const text = (document.text ?? '').slice(0, MAX_TEXT)
    for (const found of text.matchAll(/[\w.+-]{1,64}@[\w.-]{3,253}/g)) {
      const domain = domainOf(found[0].replace(/\.$/, ''))
      if (domain === null || ours.has(domain) || organizationalDomain(domain) === home) continue
      if (isDestination(text.slice(Math.max(found.index - WINDOW, 0), found.index))) {
        return [{ flag: 'delivery-elsewhere', saw: `data is asked to an address at ${domain}, From is at ${host}` }]
      }
    }
  }
  return []
}

function isDestination(before: string): boolean {
  const towards = TOWARDS.exec(before)
  return towards !== null && !BELONGING.test(towards[1] ?? '') && DELIVERY_WORDS.test(before)
}

interface Target {
  host: string
  path: string
}

function targetOf(url: string): Target | null {
  if (url.length > 2048 || !URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(url)
  const host = asciiHost(hostname)
  return host === null || !/^https?:$/.test(protocol) ? null : { host, path: pathname }
}

function ownText(documents: readonly Document[]): string {
  const body = documents[0]
  if (body?.text == null) return ''
  const own = body.sections.filter(({ kind }) => kind === 'own')
  const text = own.length === 0 ? body.text : own.map(({ start, end }) => body.text?.slice(start, end)).join('\n')
  return text.slice(0, MAX_TEXT)
}
