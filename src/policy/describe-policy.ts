import { FINDING_CODES } from '../review/review.js'
import { GROUNDS, NEVER_LOWERED } from './law.js'
import { homeJurisdictions, type Policy } from './policy.js'

/** A policy in words, for `policy check`: what it asks, takes, gives, refers and tells, each with its clause. */
export function describePolicy(policy: Policy): string {
  const sections = [
    heading(policy),
    section('Whose process it takes', [accepted(policy), domesticated(policy)]),
    section('What each instrument may produce', produced(policy)),
    section('What the data is, in its own words', categories(policy)),
    section('For what it challenges a request', [challenged(policy)]),
    section('What goes to the customer first', referred(policy)),
    section('Child sexual abuse material', [children(policy)]),
    section('Who is told', told(policy)),
    section('Retention', kept(policy)),
    section('What is published', published(policy)),
    section('Findings', findings(policy)),
    section('What people keep, and the product as a whole', stated(policy)),
  ]
  return `${sections.join('\n\n')}\n`
}

function heading({ id, version, organisation, names, aliases, timeZone }: Policy): string {
  return [
    `${organisation} (policy ${id}, version ${version})`,
    `Process names it as ${names.join(' or ')}; its inboxes are ${aliases.join(', ')}.`,
    `Times of its cases are told in the zone ${timeZone}.`,
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

function quote(policy: Policy, clause: string): string {
  return `"${policy.clauses[clause]}"`
}

function accepted(policy: Policy): string {
  const { countries, clause } = policy.accepts
  const whose = countries === 'any' ? 'of every country' : `of ${countries.join(' and ')} alone`
  return `Process ${whose} is taken directly: ${quote(policy, clause)}`
}

function domesticated(policy: Policy): string {
  const rule = policy.domestication
  if (!rule) return 'Domestication is not asked for.'
  const whose = [
    rule.civil ? 'civil process' : '',
    rule.stateCriminal === 'not-asked' ? '' : 'criminal process of a state',
  ]
  const home = homeJurisdictions(policy).join(', ') || 'no jurisdiction'
  const agents = policy.home.agents.map(({ jurisdiction, name }) => `${name} in ${jurisdiction}`)
  const served = agents.length > 0 ? ` (its agents: ${agents.join('; ')})` : ''
  return `Outside ${home}${served}, ${whose.filter(Boolean).join(' and ')} must be domesticated: ${quote(policy, rule.clause)}`
}

function produced(policy: Policy): string[] {
  const rows = Object.entries(policy.produces.instruments)
  const lines = rows.map(([type, categories]) => `${type}: ${(categories ?? []).join(', ') || 'nothing'}`)
  return [...lines, `Anything else: nothing. ${quote(policy, policy.produces.clause)}`]
}

function referred(policy: Policy): string[] {
  const rule = policy.refersFirst
  if (!rule) return ['No kind of request.']
  const kinds = Object.entries(rule.kinds).map(([kind, clause]) => `${kind}: ${quote(policy, clause ?? '')}`)
  if (!rule.forwards) return kinds
  return [
    ...kinds,
    `Our own mail to the owner starts it: ${quote(policy, rule.forwards)}`,
    `Teams reach by themselves: ${rule.reach.join(', ')}`,
  ]
}

function children(policy: Policy): string {
  const rule = policy.childSafety
  return rule ? quote(policy, rule.clause) : 'As 18 U.S.C. 2258A asks: report, preserve for a year, remove.'
}

function told(policy: Policy): string[] {
  const { to, mayAdd, clause, harmClause, waitingDays, reviewEveryDays } = policy.notice
  return [
    `The ${to.join(', ')}, ${waitingDays} days before any disclosure: ${quote(policy, clause)}`,
    ...(mayAdd.length > 0 ? [`A person may add the ${mayAdd.join(', ')} where that is appropriate.`] : []),
    `Withheld for harm, and looked at again every ${reviewEveryDays} days: ${quote(policy, harmClause)}`,
  ]
}

function kept(policy: Policy): string[] {
  const { customerConfigured, clause, closedCaseDays, otherMailDays } = policy.retention
  const theirs =
    customerConfigured && clause ? [`Customers set how long their data lives: ${quote(policy, clause)}`] : []
  return [
    ...theirs,
    `A closed case is kept for ${closedCaseDays} days, mail that opened none for ${otherMailDays}; then it is erased, unless a legal hold keeps it.`,
  ]
}

function categories(policy: Policy): string[] {
  const rows = Object.entries(policy.categories).map(([name, clause]) => `${name}: ${quote(policy, clause)}`)
  return rows.length > 0 ? rows : ['It does not say.']
}

function challenged(policy: Policy): string {
  const rule = policy.challenges
  return rule ? `Where it is ${rule.reasons.join(', ')}: ${quote(policy, rule.clause)}` : 'As the law allows.'
}

function published(policy: Policy): string[] {
  const { clause, covers, smallestCell, smallestCountry, nationalSecurityBand } = policy.transparency
  return [
    `Requests of: ${covers.join(', ')}${clause ? `: ${quote(policy, clause)}` : '.'}`,
    `No figure below ${smallestCell}, no country with fewer than ${smallestCountry} requests in a half-year; national security in bands of ${nationalSecurityBand}.`,
  ]
}

function stated(policy: Policy): string[] {
  const rows = Object.entries(policy.states).map(([clause, how]) => `${quote(policy, clause)} ${how}`)
  return rows.length > 0 ? rows : ['Nothing further.']
}

function findings(policy: Policy): string[] {
  return FINDING_CODES.flatMap((code) => {
    const rule = policy.findings[code]
    const ground = GROUNDS[code]
    if (!rule && !ground.rests) return []
    const locked = NEVER_LOWERED.includes(code) ? ', always' : ''
    const rests = rule ? quote(policy, rule.clause) : ground.rests
    return [`${code} (${rule?.severity ?? ground.severity}${locked}): ${rests}`]
  })
}
