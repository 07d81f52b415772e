import { withoutEnd } from '../../text/without-end.js'
/**
 * Which investigators a letterhead or a signature names, and of which place: "Phoenix Police Department", "Office of the
 * Sheriff, County of Kings", "Special Agent, FBI". A sentence that mentions one is no letterhead.
 */
export interface InvestigatorClaim {
  kind: 'federal' | 'state' | 'local'
  /** The words of the place, lower case; none where the line leaves it open. */
  place: readonly string[]
  /** The part of the line that names it, with its place. */
  text: string
}

const MAX_SEGMENT = 80
const MAX_WORDS = 10
const MAX_CLAIMS = 40

const FEDERAL =
  /\b(?:FBI|DEA|ATF|USSS|USMS|USPIS|HSI|IRS-CI|NCIS|INTERPOL|Federal Bureau of Investigation|Drug Enforcement Administration|Homeland Security Investigations|(?:US|U\.S\.|United States) (?:Secret Service|Marshals Service|Postal Inspection Service))\b/
const STATE =
  /\b(?:state police|state patrol|highway patrol|state troopers?|bureau of (?:criminal )?investigations?|attorney general|department of public safety)\b/i
const LOCAL =
  /\b(?:police (?:department|dept|service|bureau|division|district)|department of police|(?:county|city|metropolitan|transit|airport|school|campus) police|sheriff(?:'?s)?|(?:district|county|city|state'?s|prosecuting|commonwealth'?s) attorney(?:'?s)?|prosecutor'?s office|constable'?s office)\b|\bpolice$/i

/** Neither a place nor part of one: what the body is, its units, the titles before it. */
const NO_PLACE: ReadonlySet<string> = new Set(
  "of and the for in at on s state states county city town township village borough parish municipal metropolitan metro regional commonwealth police department dept service services bureau division district districts sheriff sheriff's sheriffs office offices attorney attorney's attorneys general district's prosecutor prosecutor's prosecuting constable constable's patrol highway trooper troopers criminal investigation investigations investigative public safety detective detectives det special agent victims unit units cyber crime crimes computer forensic forensics internet children against icac task force homicide narcotics gang robbery fraud financial economic major intelligence records legal internal affairs section squad team chief deputy captain sergeant sgt lieutenant lt corporal cpl officer inspector marshal investigator school schools campus transit airport federal united us u.s law enforcement".split(
    ' ',
  ),
)
/** Part of many places, and told apart by the rest. */
const DIRECTIONS: ReadonlySet<string> = new Set(
  'new north south east west northern southern eastern western upper lower saint st san santa los las el la fort ft mount mt lake port'.split(
    ' ',
  ),
)
const SMALL: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'de', 'la', 'del', 'at', '&'])

export function claimedInvestigators(lines: readonly string[]): InvestigatorClaim[] {
  const claims: InvestigatorClaim[] = []
  for (const line of lines) {
    const segments = line.split(/[,|;/\u2013\u2014\u2022\u00b7]| - /).map((segment) => segment.trim())
    for (const [at, segment] of segments.entries()) {
      const claim = isTitle(segment) ? claimIn(segment, segments[at + 1] ?? '') : null
      if (claim !== null && claims.push(claim) >= MAX_CLAIMS) return claims
    }
  }
  return claims
}

/** Words that all begin with a capital, as names on paper do; a label ("Re:", "cc:"), a number or an address is none. */
function isTitle(segment: string): boolean {
  if (segment === '' || segment.length > MAX_SEGMENT || /[@:\d]/.test(segment)) return false
  const words = segment.split(/\s+/)
  return words.length <= MAX_WORDS && words.every((word) => SMALL.has(word) || /^[("'\u201c]?\p{Lu}/u.test(word))
}

function claimIn(text: string, next: string): InvestigatorClaim | null {
  if (FEDERAL.test(text)) return { kind: 'federal', place: [], text }
  const kind = STATE.test(text) ? 'state' : LOCAL.test(text) && !/\bof police$/i.test(text) ? 'local' : null
  if (kind === null) return null
  const place = placeWords(text)
  if (place.length > 0) return { kind, place, text }
  const further = placeIn(next)
  return { kind, place: placeWords(further), text: `${text} ${further}`.trim() }
}

/** "Office of the Sheriff, County of Kings". */
function placeIn(next: string): string {
  return isTitle(next) && /^(?:(?:county|city|town|state|parish|borough|commonwealth) of\b|.{2,40} county$)/i.test(next)
    ? next
    : ''
}

function placeWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}'.]+/u)
    .map((word) => withoutEnd(word.replace(/^['.]+/, ''), /['.]/))
    .filter((word) => word !== '' && !NO_PLACE.has(word))
  const distinct = words.filter((word) => !DIRECTIONS.has(word))
  return distinct.length > 0 ? distinct : words
}
