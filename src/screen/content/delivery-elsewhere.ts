import { addressesIn, domainOf } from '../../names/address.js'
import { organizationalDomain } from '../../names/host.js'
import type { Document } from '../../parse/email.js'
import { onceEach } from '../../text/once-each.js'
import { withoutEnd } from '../../text/without-end.js'
import type { Remark } from '../remark.js'
import { type LinkTarget, linksIn, targetOf } from './links.js'
import { ownText } from './own-text.js'

/** How far before an address or link the words stand that make it a destination. */
const WINDOW = 160

/** Addresses and links beyond this many in one document are a list, not an instruction. */
const MAX_MENTIONS = 400

const DELIVERY_VERB =
  /\b(produced?|provided?|send|sent|deliver(ed|y)?|returned?|respond|responses?|transmit(ted)?|submit(ted)?|forward(ed)?|e-?mail(ed)?|disclosed?|transfer(red)?|furnish(ed)?|released?|go|directed)\b/i
const UPLOAD_VERB =
  /\b(upload(ed|ing)?|transfer(red)?|submit(ted)?|deliver(ed)?|deposit(ed)?|return(ed)?|produced?|provided?)\b/i

/** "send ... to Agent Smith, a@b.example": the preposition, then at most a name and its title. */
const TOWARDS = /(^|[\s,(])(to|at|via|through|using):?\s([^.;:?!]{0,80}:?\s?)$/i

/** "records relating to", "sent to the account", "user ...": the address is what the data is about. */
const ABOUT =
  /\b(relat\w*|belong\w*|regist\w*|pertain\w*|assign\w*|link(ed)?|connect\w*|associat\w*|subscri\w*|refer\w*|accounts?|users?|workspaces?|teams?|members?|holder|custodian|mailbox|log-?ins?|access|addressed|communicat\w*|messages? (sent|from))\b/i

/** Where data should go, when that is not where the mail came from: another organisation's address, or any upload link. */
export function deliveryElsewhere(documents: readonly Document[], host: string, aliases: readonly string[]): Remark[] {
  const ours = new Set(aliases.flatMap((alias) => homeOf(domainOf(alias)) ?? []))
  const known = new Set([organizationalDomain(host), ...ours])
  for (const document of documents) {
    if (document.message !== null) continue
    const text = ownText(document)
    const elsewhere = addressesIn(text, MAX_MENTIONS).find(({ index, address }) => {
      const home = homeOf(domainOf(address))
      return home !== null && !known.has(home) && isDestination(text, index, DELIVERY_VERB)
    })
    if (elsewhere !== undefined) {
      const domain = domainOf(elsewhere.address) ?? ''
      return [{ flag: 'delivery-elsewhere', saw: `data is asked to an address at ${domain}, From is at ${host}` }]
    }
    const target = destinationsOf(document).find((link) => !ours.has(organizationalDomain(link.host)))
    if (target !== undefined) return [{ flag: 'delivery-elsewhere', saw: `data is asked to a link at ${target.host}` }]
  }
  return []
}

/** The links to which the sender asks that data go: what stands behind them is no demand. */
export function linksOfDelivery(documents: readonly Document[]): LinkTarget[] {
  return documents.filter(({ message }) => message === null).flatMap(destinationsOf)
}

const destinationsOf = onceEach((document: Document): LinkTarget[] => {
  const text = ownText(document)
  const links = linksIn(text).filter(({ index }) => isDestination(text, index, UPLOAD_VERB))
  return links.flatMap(({ url }) => targetOf(url) ?? [])
})

function isDestination(text: string, index: number, verb: RegExp): boolean {
  const before = withoutEnd(text.slice(Math.max(index - WINDOW, 0), index).replace(/\s+/g, ' '), /[<("']/)
  const towards = TOWARDS.exec(before)
  if (towards === null) return false
  const lead = before.slice(0, towards.index)
  return !ABOUT.test(towards[3] ?? '') && !ABOUT.test(lead.slice(-24)) && verb.test(sentenceEnd(lead))
}

/** The sentence so far: what an earlier one says is no instruction about this address. */
function sentenceEnd(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('. '), text.lastIndexOf('; ')) + 1)
}

function homeOf(domain: string | null): string | null {
  return domain === null ? null : organizationalDomain(domain)
}
