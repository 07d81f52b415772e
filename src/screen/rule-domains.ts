import { createNeighbourIndex } from '../names/edit-neighbours.js'
import { GOVERNMENT_RULES, PLACEHOLDERS } from './government-rules.js'

/**
 * The domains that the rules name themselves, for likenesses. Short and everyday names have honest neighbours (`politiek.nl`,
 * `senator.it`), so only long ones count, and those of offices that forgers wear sooner than those of administrations.
 */
const MIN_OFFICE_NAME = 8
const MIN_GOVERNMENT_NAME = 10

const neighbours = createNeighbourIndex(
  GOVERNMENT_RULES.filter(({ pattern, kind }) => {
    const labels = pattern.split('.')
    const name = labels[0] ?? ''
    // Under .gov and .mil every neighbour is some other agency's: only the loaded registry can tell.
    if (/[{*]|\.(gov|mil)$/.test(pattern) || labels.length < 2) return false
    return name.length >= (kind === 'government' ? MIN_GOVERNMENT_NAME : MIN_OFFICE_NAME)
  }).map(({ pattern }) => pattern),
)

const STATES: ReadonlySet<string> = new Set([
  ...(PLACEHOLDERS['{us}'] ?? []),
  ...'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada newhampshire newjersey newmexico newyork northcarolina northdakota ohio oklahoma oregon pennsylvania rhodeisland southcarolina southdakota tennessee texas utah vermont virginia washington westvirginia wisconsin wyoming'.split(
    ' ',
  ),
])

export const RULE_DOMAINS = {
  /** A domain of the rules one edit from this one. */
  nearest(domain: string): string | null {
    return neighbours.find(domain)
  },
  /** The .gov domain of a state of this name. */
  state(name: string): string | null {
    return STATES.has(name) ? `${name}.gov` : null
  },
} as const
