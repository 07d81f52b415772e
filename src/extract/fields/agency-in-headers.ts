import type { Value } from '../../text/evidence.js'
import { type Reading, valueAt } from '../passage.js'
import { type AgencyName, nameInLine } from './agency-names.js'
import { ABBREVIATED } from './agency-rows.js'

/** A word of an agency's name this long says that its domain is its own. */
const LEAST_TELLING = 5

/**
 * No document names the agency, and the From does, or else the subject: "Staatsanwaltschaft Hamburg, Abt. 54". Only of a
 * government's domain, or of one that bears the name. A header has no span to quote.
 */
export function agencyInHeaders(reading: Reading): Value | null {
  const { source } = reading.email
  const { sender } = reading
  const isGovernment = sender.government.matched
  const domain = source.from?.address.split('@')[1]?.toLowerCase() ?? ''
  for (const header of [source.from?.name, source.subject]) {
    const named = nameInLine((header ?? '').slice(0, MAX_HEADER_CHARS))
    if (named && named.weight > 0 && (isGovernment || bearsName(domain, named)))
      return { value: named.value, evidence: [] }
  }
  const letters = isGovernment ? lettersIn(reading) : null
  if (letters) return letters
  const label =
    isGovernment && /\.(?:gov|mil)$/.test(domain) ? domain.split('.').find((one) => OF_DOMAINS.has(one)) : undefined
  const name = OF_DOMAINS.get(label ?? '')
  return name === undefined ? null : { value: name, evidence: [] }
}
const MAX_HEADER_CHARS = 200

/** "HPD", "LCSO": letters of a local force that nothing writes out; they mean another in each county, and are told as they stand. */
function lettersIn({ passages }: Reading): Value | null {
  for (const passage of passages.filter(({ isBody }) => isBody)) {
    const from = Math.max(0, passage.text.length - SIGNATURE_CHARS)
    const match = LOCAL_LETTERS.exec(passage.text.slice(from))
    if (match) return valueAt(passage, from + match.index, from + match.index + match[0].length)
  }
  return null
}
const LOCAL_LETTERS = /(?<![\w@./-])(?!ALSO)(?:[A-Z]{1,4}(?:PD|SO)|[A-Z]{2}SP)(?![\w@-]|\.\w)/
const SIGNATURE_CHARS = 600

/** Federal agencies by the label of their .gov: their letters. */
const OF_DOMAINS: ReadonlyMap<string, string> = new Map(
  ABBREVIATED.flatMap(({ id, name }) => (name === undefined ? [] : [[id.replace('abbr-', ''), name] as const])),
)

/** The domain holds a telling word of the name ("honolulu"), or a label of it is the name's first letters ("fbi"). */
export function bearsName(domain: string, { value }: AgencyName): boolean {
  const words = value.toLowerCase().split(/[^\p{L}]+/u)
  const letters = words
    .filter((word) => word.length > 3 || word === 'for')
    .map((word) => word.charAt(0))
    .join('')
  return (
    words.some((word) => word.length >= LEAST_TELLING && !ANYBODYS.has(word) && domain.includes(word)) ||
    (letters.length > 2 && domain.split('.').includes(letters))
  )
}

const ANYBODYS: ReadonlySet<string> = new Set(
  'police sheriff sheriffs county state office department federal justice service services attorney general district public bureau united states provincial'.split(
    ' ',
  ),
)
