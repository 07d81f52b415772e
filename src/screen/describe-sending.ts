import { addressesIn, domainOf, plainAddress } from '../names/address.js'
import { enclosingDomains } from '../names/host.js'
import type { Email } from '../parse/email.js'
import { recognisableDocuments } from './recognisable-documents.js'
import type { SenderRecord, Standing } from './sender-history.js'
import { isProvenAuthor, type SenderVerdict } from './sender-verdict.js'

/** More authors, or messages in the mail, than these are not looked at one by one; nobody writes so honestly. */
const MAX_AUTHORS = 20
const MAX_MESSAGES = 30
const MAX_RESENT = 10
const MAX_HEADER = 4_096

/** A header or a message in the mail, and the address that it names as where the mail comes from or where answers go. */
export interface NamedAddress {
  where: string
  address: string
}

/** Whoever the mail names as a sender of it or of a message in it, or as the one to answer. The author that the verdict is about comes first. */
export function namedSenders({ source, documents, headers }: Email, author: string | null): NamedAddress[] {
  const { authors, from, sender, replyTo, returnPath } = source
  const writers = [...authors.slice(0, MAX_AUTHORS), ...(from === null ? [] : [from])]
  const resent = headers.filter(({ name }) => name === 'resent-from' || name === 'resent-sender').slice(0, MAX_RESENT)
  const enclosed = documents.flatMap(({ message }) => (message?.from ? [message.from] : [])).slice(0, MAX_MESSAGES)
  const named = [
    ...(author === null ? [] : [{ where: 'From', address: author }]),
    ...writers.map(({ address }) => ({ where: 'From', address })),
    ...(sender === null ? [] : [{ where: 'Sender', address: sender.address }]),
    ...(replyTo === null ? [] : [{ where: 'Reply-To', address: replyTo.address }]),
    ...(returnPath === null ? [] : [{ where: 'Return-Path', address: returnPath }]),
    ...resent.flatMap(({ value }) =>
      addressesIn(value.slice(0, MAX_HEADER), MAX_RESENT).map(({ address }) => ({ where: 'Resent-From', address })),
    ),
    ...enclosed.map(({ address }) => ({ where: 'From of an enclosed message', address })),
  ]
  return named.flatMap(({ where, address }) => {
    const plain = plainAddress(address)
    return plain === null ? [] : [{ where, address: plain }]
  })
}

/**
 * The names by which a mark can cover an address: itself, the mailbox that it is another writing of ("chief"@, chief+case@), its
 * domain and the domains above.
 */
export function namesOf(address: string): string[] {
  const domain = domainOf(address)
  if (domain === null) return []
  const local = address
    .slice(0, address.lastIndexOf('@'))
    .normalize('NFKC')
    .replace(/["\\\s]/g, '')
  const mailbox = `${local.split('+', 1)[0]}@${domain}`
  return [...new Set([address, `${local}@${domain}`, mailbox, ...enclosingDomains(domain)])]
}

/** Every name in a mail that a mark could be about, each once. */
export function namesIn(email: Email, author: string | null): string[] {
  return [...new Set(namedSenders(email, author).flatMap(({ address }) => namesOf(address)))]
}

/**
 * What is kept of a judged mail for the mails after it. Only a mail that proves its author makes that author known:
 * anybody can write anybody's address into From, and must not thereby prepare a history for the mail that follows.
 */
export function describeSending(
  email: Email,
  sender: SenderVerdict,
  { organisation, aliases }: { organisation: string; aliases: readonly string[] },
): SenderRecord {
  return {
    organisation,
    address: sender.address === null ? null : plainAddress(sender.address),
    domain: sender.domain,
    standing: standingOf(email, sender),
    names: namesIn(email, sender.address),
    documents: recognisableDocuments(email, aliases).map(({ document }) => document.sha256),
  }
}

function standingOf(email: Email, sender: SenderVerdict): Standing {
  if (!isProvenAuthor(email, sender)) return 'claimed'
  return sender.verdict === 'verified-government' ? 'government' : 'proven'
}
