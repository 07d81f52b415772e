import { domainOf } from '../names/address.js'
import type { Document, Email } from '../parse/email.js'
import { deliveryElsewhere, linksOfDelivery } from './content/delivery-elsewhere.js'
import { dangerousLinks, linksOf } from './content/links.js'
import { portal } from './content/portal.js'
import type { Remark } from './remark.js'

/** What the documents themselves show about the sender: concealment, forwarding, links and where data should go. */
export function readContentSigns(email: Email, host: string | null, aliases: readonly string[]): Remark[] {
  const links = linksOf(email.documents)
  return [
    ...hiddenText(email.documents),
    ...forwarded(email, host),
    ...portal(email, links, linksOfDelivery(email.documents)),
    ...dangerousLinks(links),
    ...(host === null ? [] : deliveryElsewhere(email.documents, host, aliases)),
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
