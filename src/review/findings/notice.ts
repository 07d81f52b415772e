import type { NamedCustomer } from '../../directory/find-customers.js'
import type { Evidence } from '../../text/evidence.js'
import { HARM_SIGNS, OFFENCE_NAMED, RECITAL } from '../harm-signs.js'
import { findPhrase } from '../passages.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingRow, Raised } from './finding-row.js'

/** Whether the customer may be told, and whether telling could hurt somebody. */
export const NOTICE: readonly FindingRow[] = [
  {
    code: 'nondisclosure-ordered',
    of: 'requests',
    raise: (facts) => {
      const { ordered, until, basis, evidence } = facts.fields.nonDisclosure
      if (!isSilenced(facts)) return null
      if (!ordered) return { message: 'Notice is forbidden by statute (50 U.S.C. 1805; 18 U.S.C. 2511(2)(a)(ii)).' }
      const end = until ? `until ${until}, that day included` : 'with no stated end'
      return { message: `Notice is forbidden ${end}${basis ? ` (${basis})` : ''}.`, evidence }
    },
  },
  {
    code: 'nondisclosure-requested-only',
    of: 'requests',
    raise: ({ fields }) =>
      fields.nonDisclosure.requested && !fields.nonDisclosure.ordered
        ? { message: 'Silence is asked for, but not ordered.', evidence: fields.nonDisclosure.evidence }
        : null,
  },
  { code: 'risk-of-harm', of: 'requests', raise: riskOfHarm },
]

/** Of these nobody may speak, whatever their text says: 50 U.S.C. 1805(c)(2)(B) and 18 U.S.C. 2511(2)(a)(ii). */
const SILENT_BY_STATUTE = ['fisa-order', 'wiretap-order'] as const

/** An order in force on receipt: its last day counts whole, and without a stated end it stands. */
export function isSilenced({ fields, receivedOn, types }: RequestFacts): boolean {
  const { ordered, until } = fields.nonDisclosure
  if (SILENT_BY_STATUTE.some((type) => types.has(type))) return true
  return ordered && (until === null || until >= receivedOn)
}

function riskOfHarm(facts: RequestFacts): Raised | null {
  const stated = statedHarm(facts)
  if (stated) return { message: 'Facts of harm to a person are stated.', evidence: stated }
  const suspect = suspectCustomer(facts)
  return suspect.length > 0
    ? { message: 'The customer itself, or its owner, is under investigation.', evidence: suspect }
    : null
}

/** A private wish about somebody once close: the person asked about may be stalked. */
const ONCE_CLOSE =
  /\b(?:former (?:partner|husband|wife|boyfriend|girlfriend)|ex-?(?:partner|husband|wife|boyfriend|girlfriend)|früherer? (?:lebensgefährt(?:e|in)|partner(?:in)?)|ex-?(?:mann|frau|freund(?:in)?)|ancienne? (?:conjointe?|compagn(?:on|e))|expareja|exmarido|exesposa)\b/gi
/** Harm that the mail itself states, whoever the customers are; null where it states none. */
export function statedHarm(facts: RequestFacts): Evidence[] | null {
  const danger = facts.types.has('emergency-disclosure-request') ? facts.fields.emergency?.danger : null
  if (danger) return danger.evidence
  const close = facts.type === 'private-request' ? findPhrase(facts.passages, ONCE_CLOSE, { most: 1 }) : []
  const signs = HARM_SIGNS.flatMap(({ pattern, isOffence }) =>
    findPhrase(facts.passages, pattern, { unless: isOffence ? [RECITAL, OFFENCE_NAMED] : [RECITAL], most: 1 }),
  )
  const found = [...signs, ...close].slice(0, 3)
  return found.length > 0 ? found : null
}

const SUSPECTED =
  /\b(?:investigat(?:ion|ing) (?:of|into)|under investigation|investigating|suspect(?:s|ed)?|defendants?|accused|charged with|target subjects?|(?:subject|target)s? of (?:the|this|an) (?:\w{1,12} )?investigation|(?:united states|state|people|commonwealth|the king|r\.) v\.?) ?/i
/** Who is spared: a victim, a witness, or somebody of whom the mail says that it is not investigated. */
const SPARED =
  /\bnot (?:itself |themselves |herself |himself )?(?:under investigation|a (?:suspect|target|subject))|\bvictim|\bwitness|\bcomplainant/i
/** How far around a name its sentence is read. */
const SENTENCE = 160

/** How often a name is looked at: a case's own caption and its facts stand near the beginning. */
const MOST_MENTIONS = 50

/** The account's business, or its owner in the directory, is named in a sentence that says who is investigated. */
function suspectCustomer({ named, passages }: RequestFacts): Evidence[] {
  const names = named.flatMap(suspectNames)
  return passages.flatMap(({ flat }) =>
    names.flatMap((name) => {
      const mention = mentions(flat.text, name).find(({ index }) => {
        const sentence = sentenceAround(flat.text, index, index + name.length)
        return SUSPECTED.test(sentence) && !SPARED.test(sentence)
      })
      return mention ? [flat.quote(mention.index, mention.index + name.length)] : []
    }),
  )
}

function mentions(text: string, name: string): { index: number }[] {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found: { index: number }[] = []
  for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'giu'))) {
    found.push({ index })
    if (found.length === MOST_MENTIONS) break
  }
  return found
}

/** The words around a span up to the ends of its sentence; "Inc." and "v." end none. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start)
  const after = text.slice(end, end + SENTENCE)
  const from = Math.max(...[...before.matchAll(/[a-z]{3}\. /g)].map((match) => match.index + 5), 0)
  const to = /[a-z]{3}\. /.exec(after)?.index ?? after.length
  return before.slice(from) + text.slice(start, end) + after.slice(0, to)
}

function suspectNames({ customer }: NamedCustomer): string[] {
  const business = customer.customer.replace(/,? (?:Inc|LLC|Ltd|Co|Corp|plc|GmbH|S\.A|S\.L)\.?$/i, '')
  return [business, customer.ownerName ?? ''].map((name) => name.trim()).filter((name) => name.length > 4)
}
