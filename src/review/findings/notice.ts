import type { NamedCustomer } from '../../directory/find-customers.js'
import type { Evidence } from '../../text/evidence.js'
import { findPhrase } from '../passages.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingRow, Raised } from './finding-row.js'

/** Whether the customer may be told, and whether telling could hurt somebody. */
export const NOTICE: readonly FindingRow[] = [
  {
    code: 'nondisclosure-ordered',
    of: 'requests',
    raise: (facts) => {
      const { until, basis, evidence } = facts.fields.nonDisclosure
      if (!isSilenced(facts)) return null
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

/** An order in force on receipt: its last day counts whole, and without a stated end it stands. */
export function isSilenced({ fields, receivedOn }: RequestFacts): boolean {
  const { ordered, until } = fields.nonDisclosure
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

/** Facts of harm: to life and limb, to children, to the organisation's network; not the recital of a statute or of an order. */
const HARM =
  /\b(?:threat(?:en(?:s|ed|ing)?|s)? (?:to|of) (?:kill|hurt|harm|shoot|bomb|death|violence|rape)|suicid(?:e|al)|self-harm|hostage|kidnap(?:s|ped|ping)?|abduct(?:s|ed|ion|ing)?|held (?:at|against)|gunpoint|stalk(?:s|ed|er|ing)|domestic (?:violence|abuse)|protection order|restraining order|fears? for (?:his|her|their) (?:life|safety)|(?:minor|child) victims?|child sexual (?:abuse|exploitation)|sexual(?:ly)? (?:exploitation|abuse) of (?:a )?(?:minor|child)|ransomware|denial[- ]of[- ]service)\b/gi
/** A private wish about somebody once close: the person asked about may be stalked. */
const ONCE_CLOSE =
  /\b(?:former (?:partner|husband|wife|boyfriend|girlfriend)|ex-?(?:partner|husband|wife|boyfriend|girlfriend)|früherer? (?:lebensgefährt(?:e|in)|partner(?:in)?)|ex-?(?:mann|frau|freund(?:in)?)|ancienne? (?:conjointe?|compagn(?:on|e))|expareja|exmarido|exesposa)\b/gi
/** Recitals: the words of 18 U.S.C. 2705(b) and 2702(b)(8), which every form repeats. */
const RECITAL =
  /\b(?:2705|3103a|adverse result|seriously jeopardiz|endanger(?:ing)? the life or physical safety of an individual|flight from prosecution|intimidation of potential witnesses)/i

/** Harm that the mail itself states, whoever the customers are; null where it states none. */
export function statedHarm(facts: RequestFacts): Evidence[] | null {
  const danger = facts.types.has('emergency-disclosure-request') ? facts.fields.emergency?.danger : null
  if (danger) return danger.evidence
  const close = facts.type === 'private-request' ? findPhrase(facts.passages, ONCE_CLOSE, { most: 1 }) : []
  const found = [...findPhrase(facts.passages, HARM, { unless: RECITAL, most: 3 }), ...close]
  return found.length > 0 ? found : null
}

const UNDER_INVESTIGATION =
  /\b(?:investigation of|investigating|target of (?:the|this|an) investigation|suspects?|defendants?|violations? (?:of [^.]{0,60} )?by|fraud by|committed by)\b[^.]{0,120}/gi
const SPARED = /\bnot (?:itself |themselves )?(?:under investigation|a (?:suspect|target))/i

/** The account's business, or its owner in the directory, is named where the mail says who is investigated. */
export function suspectCustomer({ named, passages }: RequestFacts): Evidence[] {
  const names = named.flatMap(suspectNames)
  if (names.length === 0) return []
  return findPhrase(passages, UNDER_INVESTIGATION, { most: 20, unless: SPARED }).filter(({ quote }) => {
    const said = quote.toLowerCase().replace(/\s+/g, ' ')
    return names.some((name) => said.includes(name))
  })
}

function suspectNames({ customer }: NamedCustomer): string[] {
  const business = customer.customer.replace(/,? (?:Inc|LLC|Ltd|Co|Corp|plc|GmbH|S\.A|S\.L)\.?$/i, '')
  return [business, customer.ownerName ?? ''].map((name) => name.toLowerCase().trim()).filter((name) => name.length > 4)
}
