import { domainOf } from '../names/address.js'
import { organizationalDomain } from '../names/host.js'
import { isAnybodys, isFreeMail } from '../names/mail-providers.js'
import type { Email } from '../parse/email.js'
import { namedSenders, namesOf } from './describe-sending.js'
import { type RecognisableDocument, recognisableDocuments } from './recognisable-documents.js'
import type { Remark } from './remark.js'
import type { CompromisedName, EarlierSending, SenderHistory } from './sender-history.js'
import { isProvenAuthor, type SenderVerdict } from './sender-verdict.js'

/** Remarks on documents beyond these tell a person nothing new. */
const MAX_REMARKS = 5

/**
 * What the mails before this one say about it. A sender is known by two proofs: this mail's, and an earlier one's. So no
 * mail can make its sender look known, and one that borrows a known address is nobody's we know.
 */
export function readHistorySigns(
  email: Email,
  sender: SenderVerdict,
  history: SenderHistory,
  aliases: readonly string[],
): Remark[] {
  const marked = markSigns(email, sender, history.marks)
  const isProven = marked.length === 0 && isProvenAuthor(email, sender)
  return [
    ...newcomerSign(sender, history, isProven),
    ...reuseSigns(recognisableDocuments(email, aliases), sender, strangers(history.sendings, aliases), isProven),
    ...marked,
  ]
}

function newcomerSign(sender: SenderVerdict, history: SenderHistory, isProven: boolean): Remark[] {
  const { address, domain } = sender
  if (address === null || domain === null || (isProven && history.addressKnownTo !== 'nobody')) return []
  return [{ flag: 'new-sender', saw: newcomerWords(domain, history, isProven) }]
}

function newcomerWords(domain: string, history: SenderHistory, isProven: boolean): string {
  if (!isProven && history.addressKnownTo !== 'nobody') {
    return 'earlier mails are proven to be from the address in From; this one is not, so they are no history of it'
  }
  const first = isProven
    ? 'no earlier mail is known that is proven to be from this address'
    : 'no mail is known that is proven to be from the address in From, nor is this one'
  if (isFreeMail(domain) || isFreeMail(organizationalDomain(domain))) return first
  return `${first}; ${history.domainKnownTo !== 'nobody' ? `others at ${domain} are known` : `nobody at ${domain} is known`}`
}

/** A colleague who passed a paper on to the legal team is nobody who used it. */
function strangers(sendings: readonly EarlierSending[], aliases: readonly string[]): EarlierSending[] {
  const ours = aliases.map(domainOf).filter((domain) => domain !== null && !isAnybodys(organizationalDomain(domain)))
  return sendings.filter(
    ({ domain, standing }) => standing === 'claimed' || !ours.some((own) => isSameHouse(own, domain)),
  )
}

/** One remark a document, on the earliest sender who is another. */
function reuseSigns(
  documents: readonly RecognisableDocument[],
  sender: SenderVerdict,
  sendings: readonly EarlierSending[],
  isProven: boolean,
): Remark[] {
  const seen = documents.flatMap(({ document, isPicture }) => {
    const before = sendings.filter(({ sha256 }) => sha256 === document.sha256)
    const other = isPicture ? anothersPicture(before, sender) : anothersDocument(before, sender, isProven)
    if (other === null) return []
    const what = isPicture
      ? `a small picture (${document.id}; a signature, a seal or a logo)`
      : `document ${document.id}`
    return [`${what} came before from ${whoElse(other, sender)}`]
  })
  return [...new Set(seen)].slice(0, MAX_REMARKS).map((saw) => ({ flag: 'document-reused', saw }))
}

/** Who sent it before this sender first did, unless it is a form in common use. */
function anothersDocument(
  before: readonly EarlierSending[],
  sender: SenderVerdict,
  isProven: boolean,
): EarlierSending | null {
  const [first] = before
  // Whoever proved to be the first to send it repeats himself, whoever else has used it since.
  if (first === undefined || (isProven && first.byAuthor && first.standing !== 'claimed')) return null
  const others = before.filter(({ byAuthor }) => !byAuthor)
  const isHousePaper =
    isProven &&
    others.length >= COLLEAGUES &&
    others.every(({ domain, standing }) => domain === sender.domain && standing !== 'claimed')
  return isHousePaper || isInCommonUse(others) ? null : (others[0] ?? null)
}

/** One house has one logo; the picture of a signature at another house is the sign. */
function anothersPicture(before: readonly EarlierSending[], { domain }: SenderVerdict): EarlierSending | null {
  const [first] = before
  if (first === undefined || isSameHouse(first.domain, domain) || isInCommonUse(before)) return null
  return first
}

/** With this sender three of one domain: a paper that the agency always encloses. */
const COLLEAGUES = 2
/** Proven governments; nobody takes over three of them to make a stolen warrant look like a form. */
const GOVERNMENTS = 3

function isInCommonUse(others: readonly EarlierSending[]): boolean {
  const governments = others.flatMap(({ domain, standing }) =>
    standing === 'government' && domain !== null ? [organizationalDomain(domain)] : [],
  )
  return new Set(governments).size >= GOVERNMENTS
}

function isSameHouse(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && organizationalDomain(one) === organizationalDomain(other)
}

function whoElse({ domain, standing }: EarlierSending, sender: SenderVerdict): string {
  if (domain === null) return 'a mail that names no sender'
  const who = domain === sender.domain ? `another address at ${domain}` : `an address at ${domain}`
  return standing === 'claimed' ? `${who}, which was not proven` : who
}

function markSigns(email: Email, sender: SenderVerdict, marks: readonly CompromisedName[]): Remark[] {
  if (marks.length === 0) return []
  const named = namedSenders(email, sender.address).map(({ where, address }) => ({ where, names: namesOf(address) }))
  return marks.map(({ kind, name, since }) => {
    const where = named.find(({ names }) => names.includes(name))?.where ?? 'From'
    const what = kind === 'address' ? 'the address' : `${name}, the domain of the address`
    const saw = `${what} in ${where} is marked as taken over since ${since.toISOString()}`
    return { flag: 'compromised-sender', saw }
  })
}
