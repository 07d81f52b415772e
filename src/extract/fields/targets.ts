import type { Customer } from '../../directory/customer.js'
import { matchRows } from '../../text/row.js'
import { squash } from '../../text/squash.js'
import type { Officer, Target, TargetKind } from '../fields.js'
import { demandPassages, evidenceOf, isSilenceOnly, type Passage, type Reading } from '../passage.js'
import {
  BARE_HANDLE,
  BARE_NAMES,
  BLOCK_LABEL_BEFORE,
  CONTACT_BEFORE,
  GOVERNMENT_DOMAIN,
  NAMES_PLAINLY,
  type NameRow,
  NEXT_NAME,
  QUOTED_HANDLE,
  TARGET_BEFORE,
} from './target-rows.js'

interface Found {
  kind: TargetKind
  value: string
  passage: Passage
  start: number
  end: number
}

/** More than this is a list of accounts that a person must read anyway. */
const MAX_TARGETS = 200
const IPV4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g
const IPV6 = /(?<![\w:])(?!\d{1,2}:\d\d:\d\d(?!:))(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi
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
    if (same === undefined) targets.set(key, { kind, value, evidence: [evidenceOf(passage, start, end)] })
    else if (same.evidence.length < 3) same.evidence.push(evidenceOf(passage, start, end))
  }
  return [...targets.values()]
}

function inPassage(passage: Passage, reading: Reading, officer: Officer, commands: boolean): Found[] {
  const addresses = emailTargets(passage, reading, officer, commands)
  const hosts = hostTargets(passage, reading)
  const names = [...nameTargets(passage, reading), ...quotedNames(passage, commands)]
  const accounts = [...hosts, ...addresses, ...names]
  const numbers = commands ? [...addressTargets(passage), ...phoneTargets(passage, accounts)] : []
  return [...accounts, ...numbers, ...urlTargets(passage, reading)].sort((a, b) => a.start - b.start)
}

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
  const { email, aliases, customers } = reading
  const ours = [...aliases, ...[...email.source.to, ...email.source.cc].map((mailbox) => mailbox.address)].map((each) =>
    each.toLowerCase(),
  )
  const [local = '', domain = ''] = address.split('@')
  if (
    ours.includes(address) ||
    address === officer.email?.value ||
    /^(?:legal(?:-process)?|lawenforcement|law-enforcement|subpoenas?)$/.test(local)
  )
    return false
  const named = TARGET_BEFORE.test(before) && !CONTACT_BEFORE.test(before)
  if (customers.some((customer) => customer.domains.includes(domain))) return true
  const from = email.source.from?.address.toLowerCase() ?? ''
  if (address === from) return named && !commands
  if (GOVERNMENT_DOMAIN.test(domain)) return named && TARGET_BEFORE.test(before.slice(-32))
  if (domain === from.split('@')[1] && !/^(?:gmail|outlook|hotmail|yahoo|proton|icloud|aol)\./.test(domain))
    return named && commands
  if (CONTACT_BEFORE.test(before) || BLOCK_LABEL_BEFORE.test(before)) return false
  return named || commands
}

/** Names under our services' own domains, as the directory or the mail's recipients show them. */
function hostTargets(passage: Passage, reading: Reading): Found[] {
  const services = serviceDomains(reading)
  const found: Found[] = []
  for (const service of services) {
    const needle = `.${service}`
    const text = passage.text.toLowerCase()
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

/** service.example, from an alias legal@service.example or a workspace acme.service.example. */
function serviceDomains({ aliases, customers, email }: Reading): Set<string> {
  const domains = new Set(aliases.map((alias) => alias.toLowerCase().split('@')[1] ?? ''))
  for (const { address } of email.source.to)
    if (/^legal/i.test(address)) domains.add(address.toLowerCase().split('@')[1] ?? '')
  for (const { workspace } of customers) {
    const parent = workspace.toLowerCase().split('.').slice(1).join('.')
    if (parent.includes('.')) domains.add(parent)
  }
  domains.delete('')
  return domains
}

/** "dmarsh" in the Acme workspace: a quoted name before the word for where it is used. */
const QUOTED_IN =
  /(?<=["'])@?([\p{L}\d][\p{L}\d._-]{1,40})["'] (?:in|of|on|from|within|at) (?:the |our |your |their |his |her |a )?(?:[A-Z]\w+ )?(?:workspace|team|channel)\b/gu

function quotedNames(passage: Passage, commands: boolean): Found[] {
  const inWorkspace = spansOf(passage, QUOTED_IN)
  if (!commands) return inWorkspace
  const handles = spansOf(passage, QUOTED_HANDLE).filter(({ value }) => isHandle(value))
  const bare = spansOf(passage, BARE_HANDLE).filter(({ value }) => /[a-z]{3}/.test(value))
  return [...inWorkspace, ...handles, ...bare]
}

function spansOf(passage: Passage, pattern: RegExp): Found[] {
  return [...passage.text.matchAll(pattern)].slice(0, MAX_TARGETS).map((match) => {
    const value = match[1] ?? match[0]
    const start = match.index + match[0].indexOf(value)
    return { kind: 'user', value, passage, start, end: start + value.length }
  })
}

/** Figures, points or underscores within small letters, or "CamelCase"; terms, files and versions in quotation marks look alike. */
function isHandle(text: string): boolean {
  if (/\.(?:pdf|docx?|xlsx?|zip|eml|msg|txt|csv|com|net|org|gov)$/i.test(text) || STOP.has(text.toLowerCase()))
    return false
  return /[a-z][\d._]|[\d._][a-z]/.test(text) || /^(?:[A-Z][a-z]+){3,}$/.test(text)
}

/** "workspace brightharbor", "user “kbright”", "member ID U7Q2GHOSTK": a name behind a word for what it names. */
function nameTargets(passage: Passage, { customers }: Reading): Found[] {
  return matchRows(passage, BARE_NAMES).flatMap(({ row, start, end }) => {
    const label = passage.text.slice(start, end)
    return namesOf(passage, row, end, { customers, plainly: NAMES_PLAINLY.test(label) })
  })
}

/** The names behind a label, as long as the list goes on. */
function namesOf(
  passage: Passage,
  row: NameRow,
  offset: number,
  { customers, plainly }: { customers: readonly Customer[]; plainly: boolean },
): Found[] {
  const members: (Found & { sure: boolean })[] = []
  for (let at = offset; members.length < MAX_TARGETS; ) {
    const member = readName(passage, row, at, customers)
    if (member === null || (!member.sure && !plainly)) break
    members.push(member)
    NEXT_NAME.lastIndex = member.end
    if (!NEXT_NAME.test(passage.text)) break
    at = NEXT_NAME.lastIndex
  }
  // A plain word is a name only beside one that is sure: "usernames tansy and tansy_b", never "usernames and passwords".
  return members.some(({ sure }) => sure) ? members : []
}

function readName(
  passage: Passage,
  row: NameRow,
  offset: number,
  customers: readonly Customer[],
): (Found & { sure: boolean }) | null {
  row.value.lastIndex = offset
  const match = row.value.exec(passage.text)
  if (!match?.[1]) return null
  const raw = match[1].replace(/[.,;:]+$/, '')
  const start = offset + match[0].indexOf(match[1])
  const quoted = /["'(@] ?$/.test(passage.text.slice(Math.max(0, start - 2), start))
  const customer = row.kind === 'workspace' || row.kind === 'team' ? customerOf(raw, customers) : null
  if (passage.text[start + match[1].length] === '@' || STOP.has(raw.toLowerCase())) return null
  const sure = quoted || customer !== null || isIdentifier(raw)
  return { kind: row.kind, value: customer?.workspace ?? raw, passage, start, end: start + raw.length, sure }
}

/** Unquoted, a word is an identifier only if no dictionary has such a word: digits, dots, hyphens or underscores in it. */
function isIdentifier(text: string): boolean {
  return (
    text.length >= 3 && /[\d_]|\w[.-]\w/.test(text) && !/^\d{1,3}$/.test(text) && !/^\d{1,2}[./-]\d{1,2}/.test(text)
  )
}

const STOP = new Set([
  'the',
  'and',
  'this',
  'that',
  'owner',
  'name',
  'log-in',
  'sign-in',
  'sign-up',
  'e-mail',
  'attachment',
  'whose',
  'who',
  'log-on',
  'log-out',
  'non-content',
  'sub-account',
  'above-referenced',
  'account-level',
  'workspace',
  'team',
  'account',
  'password',
  'passwords',
  'used',
  'associated',
  'of',
  'for',
  'in',
  'on',
  'or',
  'any',
  'all',
  'each',
  'their',
  'its',
])

function customerOf(name: string, customers: readonly Customer[]): Customer | null {
  const wanted = squash(name)
  return (
    customers.find(
      ({ workspace }) => squash(workspace) === wanted || squash(workspace.split('.')[0] ?? '') === wanted,
    ) ?? null
  )
}

function addressTargets(passage: Passage): Found[] {
  return [IPV4, IPV6].flatMap((pattern) =>
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
  /(?:associated with|registered (?:to|with|under)|target|subject|subscriber|used by|user of|account (?:for|of|with)|verified (?:with|by)|belonging to)[^.;]{0,45}$/i
/** A number on the line of an account is the account's. */
const BESIDE_ACCOUNT = /^["')]?[ ,;/|]{1,3}(?:(?:tele)?phone|tel\.?|cell|mobile)?(?: (?:no\.?|number))?:? ?\(?\+?$/i

function phoneTargets(passage: Passage, accounts: readonly Found[]): Found[] {
  const ends = accounts.filter(({ kind }) => kind === 'user' || kind === 'account-id').map(({ end }) => end)
  const beside = (start: number) =>
    ends.some((end) => end <= start && start - end <= 30 && BESIDE_ACCOUNT.test(passage.text.slice(end, start)))
  return passage.phones
    .slice(0, MAX_TARGETS)
    .filter(({ start }) => OWN_NUMBER.test(passage.text.slice(Math.max(0, start - 60), start)) || beside(start))
    .map(({ start, end }) => ({ kind: 'phone', value: passage.text.slice(start, end), passage, start, end }))
}

function urlTargets(passage: Passage, reading: Reading): Found[] {
  const services = [...serviceDomains(reading)]
  return [...passage.text.matchAll(URL)].slice(0, MAX_TARGETS).flatMap((match) => {
    const host = /^https?:\/\/([^/:?#]+)/i.exec(match[0])?.[1]?.toLowerCase() ?? ''
    if (!services.some((service) => host === service || host.endsWith(`.${service}`))) return []
    const value = match[0].replace(/[.,;:]+$/, '')
    return [{ kind: 'url' as const, value, passage, start: match.index, end: match.index + value.length }]
  })
}
