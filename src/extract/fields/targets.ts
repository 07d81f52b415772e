import type { Customer } from '../../directory/customer.js'
import { matchRows } from '../../text/row.js'
import type { Officer, Target, TargetKind } from '../fields.js'
import { demandPassages, evidenceOf, isSilenceOnly, type Passage, type Reading } from '../passage.js'
import { BARE_NAMES, CONTACT_BEFORE, GOVERNMENT_DOMAIN, TARGET_BEFORE } from './target-rows.js'

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
const IPV6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi
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
  const names = [...nameTargets(passage, reading), ...quotedNames(passage)]
  const rest = commands ? [...numberTargets(passage), ...urlTargets(passage, reading)] : urlTargets(passage, reading)
  return [...hosts, ...addresses, ...names, ...rest].sort((a, b) => a.start - b.start)
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
  if (CONTACT_BEFORE.test(before)) return false
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

/** kutano.example, from an alias legal@kutano.example or a workspace acme.kutano.example. */
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

/** "dmarsh" in the Kutano workspace: a quoted name before the word for where it is used. */
const QUOTED_IN =
  /(?<=["'])@?([\p{L}\d][\p{L}\d._-]{1,40})["'] (?:in|of|on|from|within|at) (?:the |our |your |their |his |her |a )?(?:[A-Z]\w+ )?(?:workspace|team|channel)\b/gu

function quotedNames(passage: Passage): Found[] {
  return [...passage.text.matchAll(QUOTED_IN)].slice(0, MAX_TARGETS).map((match) => {
    const value = match[1] ?? ''
    const start = match.index + match[0].indexOf(value)
    return { kind: 'user', value, passage, start, end: start + value.length }
  })
}

/** "workspace brightharbor", "user “kbright”", "member ID U7Q2GHOSTK": a name behind a word for what it names. */
function nameTargets(passage: Passage, { customers }: Reading): Found[] {
  return matchRows(passage, BARE_NAMES).flatMap(({ row, end }) => {
    row.value.lastIndex = end
    const match = row.value.exec(passage.text)
    if (!match?.[1]) return []
    const raw = match[1].replace(/[.,;:]+$/, '')
    const start = end + match[0].indexOf(match[1])
    const quoted = /["'(@] ?$/.test(passage.text.slice(Math.max(0, start - 2), start))
    const customer = row.kind === 'workspace' || row.kind === 'team' ? customerOf(raw, customers) : null
    if (passage.text[start + match[1].length] === '@' || (!quoted && !customer && !isIdentifier(raw))) return []
    if (STOP.has(raw.toLowerCase())) return []
    return [{ kind: row.kind, value: customer?.workspace ?? raw, passage, start, end: start + raw.length }]
  })
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
])

function customerOf(name: string, customers: readonly Customer[]): Customer | null {
  const wanted = squash(name)
  return (
    customers.find(
      ({ workspace }) => squash(workspace) === wanted || squash(workspace.split('.')[0] ?? '') === wanted,
    ) ?? null
  )
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function numberTargets(passage: Passage): Found[] {
  const found: Found[] = []
  for (const pattern of [IPV4, IPV6]) {
    for (const match of passage.text.matchAll(pattern)) {
      found.push({ kind: 'ip', value: match[0], passage, start: match.index, end: match.index + match[0].length })
    }
  }
  for (const { start, end } of passage.phones) {
    const before = passage.text.slice(Math.max(0, start - 60), start)
    if (
      /(?:associated with|registered (?:to|with|under)|target|subject|subscriber|used by|user of|account (?:for|of|with)|verified (?:with|by)|belonging to)[^.;]{0,45}$/i.test(
        before,
      )
    ) {
      found.push({ kind: 'phone', value: passage.text.slice(start, end), passage, start, end })
    }
  }
  return found.slice(0, MAX_TARGETS)
}

function urlTargets(passage: Passage, reading: Reading): Found[] {
  const services = [...serviceDomains(reading)]
  return [...passage.text.matchAll(URL)].slice(0, MAX_TARGETS).flatMap((match) => {
    const host = /^https?:\/\/([^/:?#]+)/i.exec(match[0])?.[1]?.toLowerCase() ?? ''
    if (!services.some((service) => host.endsWith(`.${service}`))) return []
    const value = match[0].replace(/[.,;:]+$/, '')
    return [{ kind: 'url' as const, value, passage, start: match.index, end: match.index + value.length }]
  })
}
