import type { InstrumentType } from '../../classify/instrument.js'
import type { Evidence } from '../../text/evidence.js'
import { onceEach } from '../../text/once-each.js'
import { withoutEnd } from '../../text/without-end.js'
import type { Officer, Target } from '../fields.js'
import { demandPassages, evidenceOf, isSilenceOnly, type Passage, type Reading } from '../passage.js'
import { isLeftOut } from './spoken-names.js'
import { customerOf, namedTargets } from './target-names.js'
import {
  ACCOUNT_OF,
  ACCOUNT_ROW_BEFORE,
  BLOCK_LABEL_BEFORE,
  CONTACT_BEFORE,
  type Found,
  GOVERNMENT_DOMAIN,
  MAX_TARGETS,
  TARGET_BEFORE,
} from './target-rows.js'

const IPV4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g
const IPV6 = /(?<![\w:])(?!\d{1,2}:\d\d:\d\d(?!:))(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi
/** Places of one target that are quoted. */
const MAX_PLACES = 3
/** Two groups of an IPv6 address; few texts have any. */
const BETWEEN_COLONS = /:[0-9a-f]{1,4}:/i
const URL = /\bhttps?:\/\/[^\s<>"')\]]{3,300}/gi

/** Whom the demand is about: workspaces, users, addresses; never the officer's, our own or counsel's addresses. */
export function findTargets(reading: Reading, officer: Officer): Target[] {
  const demands = demandPassages(reading)
  const others = reading.passages.filter((passage) => !demands.includes(passage) && !isSilenceOnly(passage.instruments))
  const found = [...demands, ...others].flatMap((passage) =>
    inPassage(passage, reading, officer, demands.includes(passage)),
  )
  const targets = new Map<string, Target>()
  for (const { kind, value, passage, start, end } of found) {
    const key = value.toLowerCase()
    const same = targets.get(key)
    if (same === undefined && targets.size === MAX_TARGETS) continue
    const place = evidenceOf(passage, start, end)
    if (same === undefined) targets.set(key, { kind, value, evidence: [place] })
    else if (same.evidence.length < MAX_PLACES && !same.evidence.some((one) => isSamePlace(one, place)))
      same.evidence.push(place)
  }
  return [...targets.values()]
}

function isSamePlace(one: Evidence, other: Evidence): boolean {
  return one.document === other.document && one.start === other.start
}

function inPassage(passage: Passage, reading: Reading, officer: Officer, commands: boolean): Found[] {
  const addresses = emailTargets(passage, reading, officer, commands).filter((one) => !isLeftOut(passage, one))
  const hosts = hostTargets(passage, reading)
  const listed = listedTargets(passage, reading, officer)
  const services = serviceDomains(reading)
  const names = namedTargets(passage, { customers: reading.customers, listed, commands }).filter(
    ({ value }) => !isService(value.toLowerCase(), services),
  )
  const accounts = [...hosts, ...addresses, ...names]
  const numbers = commands ? [...addressTargets(passage), ...phoneTargets(passage, accounts)] : []
  return [...accounts, ...numbers, ...urlTargets(passage, reading)].sort((a, b) => a.start - b.start)
}

/** Where people ask about an account of their own, the sender's address is the account. */
const OWN_ACCOUNT_TYPES: ReadonlySet<InstrumentType> = new Set([
  'data-subject-request',
  'consent-request',
  'content-removal-request',
  'private-request',
])

function emailTargets(passage: Passage, reading: Reading, officer: Officer, commands: boolean): Found[] {
  return passage.emails.flatMap(({ start, end }) => {
    const value = passage.text.slice(start, end).toLowerCase()
    const before = passage.text.slice(Math.max(0, start - 70), start)
    return isTargetAddress(value, before, reading, officer, commands)
      ? [{ kind: 'email' as const, value, passage, start, end }]
      : []
  })
}

function isTargetAddress(
  address: string,
  before: string,
  reading: Reading,
  officer: Officer,
  commands: boolean,
): boolean {
  const { email, customers } = reading
  const ownAccount = OWN_ACCOUNT_TYPES.has(reading.classification.primary.type)
  const [local = '', domain = ''] = address.split('@')
  if (
    ourAddresses(reading).has(address) ||
    (address === officer.email?.value && !ownAccount) ||
    /^(?:legal(?:-process)?|lawenforcement|law-enforcement|subpoenas?)$/.test(local)
  )
    return false
  const named = TARGET_BEFORE.test(before) && (ACCOUNT_OF.test(before) || !CONTACT_BEFORE.test(before))
  if (customers.some((customer) => customer.domains.includes(domain))) return true
  const from = email.source.from?.address.toLowerCase() ?? ''
  if (address === from) return ownAccount ? named || OWN_ADDRESS.test(before) : named && !commands
  if (GOVERNMENT_DOMAIN.test(domain)) return named && TARGET_BEFORE.test(before.slice(-32))
  if (domain === from.split('@')[1] && !/^(?:gmail|outlook|hotmail|yahoo|proton|icloud|aol)\./.test(domain))
    return named && commands
  if (ACCOUNT_ROW_BEFORE.test(before)) return commands
  if (!named && (CONTACT_BEFORE.test(before) || BLOCK_LABEL_BEFORE.test(before))) return false
  return named || commands
}

const ourAddresses = onceEach(({ email: { source }, aliases }: Reading): ReadonlySet<string> => {
  const mailboxes = [...source.to, ...source.cc]
  return new Set([...aliases, ...mailboxes.map(({ address }) => address)].map((each) => each.toLowerCase()))
})

/** What stands in a list of accounts, but for ways to reach the requester or us. */
function listedTargets(passage: Passage, { email, aliases, customers }: Reading, officer: Officer): Found[] {
  const reached = [...aliases, officer.email?.value ?? '', email.source.from?.address ?? '', officer.phone?.value ?? '']
  const notTargets = new Set(reached.map((each) => each.toLowerCase()))
  return passage.listed
    .filter(({ value }) => !notTargets.has(value.toLowerCase()))
    .map((account) => {
      const named = account.kind === 'workspace' || account.kind === 'team'
      const customer = named ? customerOf(account.value, customers) : null
      return { ...account, value: customer?.workspace ?? account.value, passage }
    })
}

/** "I used it with the address": words of people about their own account. */
const OWN_ADDRESS = /\b(?:account|address|adresse|e-?mail|courriel|login|konto|compte|cuenta|me)\b[^.;@]{0,24}$/i

/** Names under our services' own domains, as the directory or the mail's recipients show them. */
function hostTargets(passage: Passage, reading: Reading): Found[] {
  const services = serviceDomains(reading)
  const found: Found[] = []
  const text = passage.text.toLowerCase()
  for (const service of services) {
    const needle = `.${service}`
    for (let at = text.indexOf(needle); at !== -1 && found.length < MAX_TARGETS; at = text.indexOf(needle, at + 1)) {
      let start = at
      while (start > 0 && at - start < 63 && /[a-z0-9-]/.test(text[start - 1] ?? '')) start -= 1
      const end = at + needle.length
      if (start === at || /[\w-]/.test(text[end] ?? '') || text[start - 1] === '@' || text.slice(start, at) === 'www')
        continue
      found.push({ kind: 'workspace', value: text.slice(start, end), passage, start, end })
    }
  }
  return found
}

/** The service by its domain or by its name is the one asked, not the one asked about: "the Service workspace". */
function isService(name: string, services: ReadonlySet<string>): boolean {
  return services.has(name) || [...services].some((domain) => domain.split('.')[0] === name)
}

/** service.example, from an alias legal@service.example or a workspace acme.service.example. */
const serviceDomains = onceEach(({ aliases, customers, email }: Reading): ReadonlySet<string> => {
  const domains = new Set(aliases.map((alias) => alias.toLowerCase().split('@')[1] ?? ''))
  for (const { address } of email.source.to)
    if (/^legal/i.test(address)) domains.add(address.toLowerCase().split('@')[1] ?? '')
  for (const { workspace } of customers) {
    const parent = workspace.toLowerCase().split('.').slice(1).join('.')
    if (parent.includes('.')) domains.add(parent)
  }
  domains.delete('')
  return domains
})

function addressTargets(passage: Passage): Found[] {
  const patterns = BETWEEN_COLONS.test(passage.text) ? [IPV4, IPV6] : [IPV4]
  return patterns.flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].slice(0, MAX_TARGETS).map(({ 0: value, index }) => ({
      kind: 'ip' as const,
      value,
      passage,
      start: index,
      end: index + value.length,
    })),
  )
}

const OWN_NUMBER =
  /(?:associated with|registered (?:to|with|under)|target|subject|subscriber|used by|user of|account (?:for|of|with)|(?:linked|tied|connected|added) (?:to|with)|accounts? (?:to|with|for) which|verified (?:with|by)|belonging to|(?:member|user|team|workspace|account)(?: ids?)? ["']?[\w.-]{2,40}["']?(?: of the workspace [\w-]{2,40})?,? (?:and|or) (?:the )?(?:tele)?phone)(?:[^.;]|\.(?=\w)){0,60}$/i
/** A number on the line of an account is the account's. */
const BESIDE_ACCOUNT = /^["')]?[ ,;/|]{1,3}(?:(?:tele)?phone|tel\.?|cell|mobile)?(?: (?:no\.?|number))?:? ?\(?\+?$/i

function phoneTargets(passage: Passage, accounts: readonly Found[]): Found[] {
  const ends = accounts.filter(({ kind }) => kind === 'user' || kind === 'account-id').map(({ end }) => end)
  const beside = (start: number) =>
    ends.some((end) => end <= start && start - end <= 30 && BESIDE_ACCOUNT.test(passage.text.slice(end, start)))
  return passage.phones
    .slice(0, MAX_TARGETS)
    .filter(({ start }) => OWN_NUMBER.test(passage.text.slice(Math.max(0, start - 84), start)) || beside(start))
    .map(({ start, end }) => ({ kind: 'phone', value: passage.text.slice(start, end), passage, start, end }))
}

function urlTargets(passage: Passage, reading: Reading): Found[] {
  const services = [...serviceDomains(reading)]
  return [...passage.text.matchAll(URL)].slice(0, MAX_TARGETS).flatMap((match) => {
    const host = /^https?:\/\/([^/:?#]+)/i.exec(match[0])?.[1]?.toLowerCase() ?? ''
    if (!services.some((service) => host === service || host.endsWith(`.${service}`))) return []
    const value = withoutEnd(match[0], /[.,;:]/)
    return [{ kind: 'url' as const, value, passage, start: match.index, end: match.index + value.length }]
  })
}
