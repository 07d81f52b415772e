import type { Review } from '../review/review.js'
import type { Policy } from './policy.js'

/** What differs between two policies, key by key, and what that does to a mail. */
export interface KeyChange {
  path: string
  was: string
  is: string
}

/** Every key whose value differs, by its path. */
export function comparePolicies(old: Policy, next: Policy): KeyChange[] {
  const before = flatten(old)
  const after = flatten(next)
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  return paths.flatMap((path) => {
    const [was, is] = [before.get(path) ?? NOTHING, after.get(path) ?? NOTHING]
    return was === is ? [] : [{ path, was, is }]
  })
}

const NOTHING = 'nothing'

function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map([[path, JSON.stringify(value)]])
  const entries = Object.entries(value)
  if (entries.length === 0) return new Map([[path, '{}']])
  return new Map(entries.flatMap(([key, each]) => [...flatten(each, path === '' ? key : `${path}.${key}`)]))
}

/** What another policy would say otherwise of the same mail; empty where it says the same. */
export function compareReviews(old: Review, next: Review): string[] {
  const findings = (review: Review) => review.findings.map(({ code, severity }) => `${code} (${severity})`)
  const clocks = (review: Review) => review.deadlines.map(({ kind, on }) => `${kind} ${on}`)
  return [
    ...changed('disposition', [old.disposition], [next.disposition]),
    ...changed('notice', [old.notice], [next.notice]),
    ...changed('findings', findings(old), findings(next)),
    ...changed('disclosable', old.disclosable, next.disclosable),
    ...changed('actions', old.actions, next.actions),
    ...changed('clocks', clocks(old), clocks(next)),
  ]
}

function changed(what: string, was: readonly string[], is: readonly string[]): string[] {
  const gone = was.filter((each) => !is.includes(each))
  const come = is.filter((each) => !was.includes(each))
  if (gone.length === 0 && come.length === 0) return []
  return [`${what}: ${[...gone.map((each) => `no more ${each}`), ...come.map((each) => `now ${each}`)].join(', ')}`]
}
