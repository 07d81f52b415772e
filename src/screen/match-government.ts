import type { AgencyDirectory } from '../directory/agency-directory.js'
import { isWithin } from '../names/host.js'
import type { GovernmentRule } from './government-rule.js'
import { GOVERNMENT_RULES, PLACEHOLDERS } from './government-rules.js'
import type { GovernmentLevel, GovernmentMatch } from './sender-verdict.js'

export const NO_GOVERNMENT: GovernmentMatch = {
  matched: false,
  rule: null,
  country: null,
  level: null,
  organization: null,
}

/** Longer hosts are matched by their last labels: no pattern has more. */
const MAX_LABELS = 6

/**
 * Which registered government name space a host lies in, or none. `agencies` adds who registered the name and at what level:
 * a line in a file makes no agency, an approver's word for exactly this domain does while it holds. An IDN label under .gov
 * or .mil is never government: those registries have none.
 */
export function matchGovernment(host: string, agencies: AgencyDirectory, at: Date): GovernmentMatch {
  const rule = findRule(host)
  if (rule === null || rule.kind === 'not-agency') return matchVouched(host, agencies, at)
  if (rule.kind === 'shared') return matchShared(host, rule, agencies, at)
  if (isForgedIdn(host)) return NO_GOVERNMENT
  const agency = agencies.find(host)
  return {
    matched: true,
    rule: rule.id,
    country: rule.country ?? null,
    level: asLevel(agency?.level) ?? rule.level,
    organization: agency?.organization ?? null,
  }
}

function matchVouched(host: string, agencies: AgencyDirectory, at: Date): GovernmentMatch {
  const vouch = agencies.vouchedFor(host, at)
  if (vouch === null || isForgedIdn(host)) return NO_GOVERNMENT
  const { country, level, organization } = vouch
  return { matched: true, rule: 'vouched', country, level: asLevel(level), organization }
}

/** .gov, .mil and the locality tree of .us take no IDN: such a name was never registered. */
export function isForgedIdn(host: string): boolean {
  return host.includes('xn--') && /\.(gov|mil|us)$/.test(host)
}

/** The rule whose pattern is the longest that ends this host, government or not. */
export function findRule(host: string): GovernmentRule | null {
  const labels = host.split('.').slice(-MAX_LABELS)
  for (let from = 0; from < labels.length; from += 1) {
    const tail = labels.slice(from)
    const rule = RULES_BY_PATTERN.get(tail.join('.')) ?? RULES_BY_PATTERN.get(starred(tail))
    if (rule !== undefined) return rule
  }
  return null
}

/** `force.police.uk.cjsm.net`: what stands before the shared name is judged as if it stood alone, and keeps its rule id visible. */
function matchShared(host: string, rule: GovernmentRule, agencies: AgencyDirectory, at: Date): GovernmentMatch {
  if (host === rule.pattern || !isWithin(host, rule.pattern)) return NO_GOVERNMENT
  const member = host.slice(0, -rule.pattern.length - 1)
  const inner = findRule(member)
  if (inner === null || inner.kind === 'shared' || inner.kind === 'not-agency' || inner.country !== rule.country) {
    return NO_GOVERNMENT
  }
  return { ...matchGovernment(member, agencies, at), rule: rule.id }
}

/** The only wildcard stands second: `co.*.mn.us`, or third: `police.pref.*.jp`. */
function starred(labels: readonly string[]): string {
  const star = labels[1] === 'pref' ? 2 : 1
  return labels.map((label, index) => (index === star ? '*' : label)).join('.')
}

function expand(pattern: string): string[] {
  const placeholder = Object.keys(PLACEHOLDERS).find((name) => pattern.includes(name))
  if (placeholder === undefined) return [pattern]
  return (PLACEHOLDERS[placeholder] ?? []).map((value) => pattern.replace(placeholder, value))
}

/** A pattern written out wins over the same one made from a placeholder: va.gov is no state's. */
const RULES_BY_PATTERN: ReadonlyMap<string, GovernmentRule> = new Map(
  [...GOVERNMENT_RULES]
    .sort((a, b) => Number(b.pattern.includes('{')) - Number(a.pattern.includes('{')))
    .flatMap((rule) => expand(rule.pattern).map((pattern) => [pattern, rule] as const)),
)

const LEVELS: ReadonlySet<string> = new Set<GovernmentLevel>([
  'federal',
  'state',
  'provincial',
  'local',
  'tribal',
  'military',
  'judicial',
  'legislative',
  'police',
  'international',
])

function asLevel(level: string | null | undefined): GovernmentLevel | null {
  return level != null && LEVELS.has(level) ? (level as GovernmentLevel) : null
}
