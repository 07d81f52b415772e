import type { Score, Scores } from './score-types.js'

/** What a request beside process must score to be one of its own: an ask with its statute, not a paragraph in passing. */
const BESIDE_PROCESS = 12

/** A report that names the material and asks that it go is one, also where it asks to keep evidence. */
const CHILD_FIRST = 8

/** What a document asks that compels nothing; beside process only what is plainly a request of its own. */
export function nameRequests(scores: Scores, besideProcess: boolean): Score[] {
  const preserve = scores.get('preservation-request')
  const kept = preserve && (!besideProcess || preserve.total >= BESIDE_PROCESS) ? [preserve] : []
  if (besideProcess) return kept
  const child = scores.get('child-safety-report')
  if (child && child.total >= CHILD_FIRST) return [child]
  const emergency = scores.get('emergency-disclosure-request')
  const consent = scores.get('consent-request')
  if (emergency) return [emergency, ...kept]
  if (consent) return [consent, ...kept]
  if (kept.length > 0) return kept
  if (child) return [child]
  const others = (['content-removal-request', 'data-subject-request'] as const).flatMap(
    (type) => scores.get(type) ?? [],
  )
  return others.sort((a, b) => b.total - a.total).slice(0, 1)
}
