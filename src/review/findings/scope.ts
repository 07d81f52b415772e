import { daysBetween } from '../../calendar/iso-day.js'
import type { Evidence } from '../../text/evidence.js'
import { OF_A_JUDGE, OFF_THE_LADDER } from '../instrument-kinds.js'
import { findPhrase } from '../passages.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingRow, Raised } from './finding-row.js'

/** How much is asked, and of whom. */
export const SCOPE: readonly FindingRow[] = [
  { code: 'overbroad', of: 'requests', raise: overbroad },
  { code: 'not-addressed-to-us', of: 'requests', raise: addressedElsewhere },
]

const NO_PERIOD =
  /\b(?:from|since) (?:the )?(?:inception|creation|opening|beginning)\b|\bsince (?:it|the account|the workspace) was (?:created|opened)\b|\b(?:for|without) (?:any )?(?:limit(?:ation)? (?:of|as to) (?:time|date)|all time)\b|\bregardless of date\b|\bdepuis (?:la|sa) création\b|\bohne zeitliche (?:be|ein)schränkung\b/gi
const EVERYTHING =
  /\bany and all (?:\w{1,14} ){0,3}(?:records?|documents?|data|information|communications?|messages|files|content)\b/gi
const EVERYBODY =
  /\b(?:all|every|each)(?: of the)?(?: \w{1,12})? (?:users?|members?|accounts?|employees|persons|subscribers) (?:of|in|on|within|associated with) (?:the |this |your )?(?:workspace|team|company|customer|organi[sz]ation|platform|service)/gi

/** A period declared unlimited is a period, and too long: it is no missing one. */
export function declaresNoPeriod(facts: RequestFacts): Evidence[] {
  if (OFF_THE_LADDER.has(facts.type)) return []
  return findPhrase(facts.passages, NO_PERIOD, { most: 1 })
}

function overbroad(facts: RequestFacts): Raised | null {
  if (OFF_THE_LADDER.has(facts.type)) return null
  const reasons = [tooLong(facts), unlimited(facts), everything(facts), everybody(facts)].filter((one) => one !== null)
  if (reasons.length === 0) return null
  return {
    message: reasons.map(({ message }) => message).join(' '),
    evidence: reasons.flatMap(({ evidence }) => evidence ?? []),
    ...(signedByJudge(facts) ? { severity: 'warns' as const } : {}),
  }
}

/** "To present" ends on the day of receipt. A period of one day counts one. */
function tooLong({ fields, receivedOn, policy }: RequestFacts): Raised | null {
  const range = fields.dateRange
  if (!range?.from) return null
  const days = daysBetween(range.from, range.to ?? receivedOn) + 1
  const bound = policy.bounds.longestPeriodInDays
  if (days <= bound) return null
  return { message: `The period is ${days} days long; the policy's bound is ${bound}.`, evidence: range.evidence }
}

function unlimited(facts: RequestFacts): Raised | null {
  const { dateRange } = facts.fields
  if (dateRange?.from === null) return { message: 'The period has no beginning.', evidence: dateRange.evidence }
  const evidence = declaresNoPeriod(facts)
  return evidence.length > 0 ? { message: 'The period is declared unlimited.', evidence } : null
}

function everything({ passages }: RequestFacts): Raised | null {
  const evidence = findPhrase(passages, EVERYTHING, { unless: [/\b(?:limited to|evidence of|preserv)/i], most: 1 })
  return evidence.length > 0 ? { message: 'It asks for any and all records.', evidence } : null
}

function everybody({ passages, fields }: RequestFacts): Raised | null {
  if (fields.targets.some(({ kind }) => kind !== 'workspace' && kind !== 'team' && kind !== 'customer')) return null
  const evidence = findPhrase(passages, EVERYBODY, { most: 1 })
  return evidence.length > 0 ? { message: 'It bounds no users.', evidence } : null
}

/** Where a judge signed, counsel narrows or moves to quash; no letter tells a court to cure. */
function signedByJudge({ type, fields }: RequestFacts): boolean {
  return OF_A_JUDGE.has(type) && fields.signed === true
}

const ADDRESSEE =
  /(?:\bTO:?|\bTo:|\bAn(?: die)?:|(?<!\p{L})\u00c0 ?:|\bDestinatario:) (?:the |THE |la |die )?(?:(?:[Cc]ustodian|[Kk]eeper) of (?:the )?[Rr]ecords,? |(?:CUSTODIAN|KEEPER) OF (?:THE )?RECORDS,? |[Rr]ecords [Cc]ustodian,? |RECORDS CUSTODIAN,? )?(?:of |for |at |OF |FOR |AT )?((?!(?:CUSTODIAN|KEEPER|RECORDS|LEGAL|WHOM|THE|ANY|Custodian|Keeper|Records|Legal|Whom|Any)\b)[A-Z][\w&.'-]{1,30}(?: [A-Z][\w&.'-]{0,30}){0,4}(?:,? (?:Inc|INC|LLC|L\.L\.C|LLP|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|GmbH|AG|SAS|S\.A|S\.L|B\.V|Pty|PLC|plc|Co)\b|, (?:Custodian|Keeper) of))/gu

/**
 * The instrument commands somebody else. Ours are the names of the policy and of the domain whose inbox the mail was
 * written to; a document that names us anywhere is taken as ours.
 */
function addressedElsewhere(facts: RequestFacts): Raised | null {
  const carrying = new Set(facts.classification.instruments.map(({ document }) => document))
  const passages = facts.passages.filter(({ document }) => carrying.has(document.id))
  const ours = ourNames(facts)
  const foreign = passages.filter(({ flat }) => {
    const text = flat.text.toLowerCase()
    return !ours.some((name) => text.includes(name))
  })
  if (foreign.length === 0 || foreign.length < passages.length) return null
  const evidence = findPhrase(foreign, ADDRESSEE, { most: 1 })
  return evidence.length > 0 ? { message: 'The instrument commands another provider or person.', evidence } : null
}

function ourNames({ policy, email }: RequestFacts): string[] {
  const { to, cc, deliveredTo } = email.source
  const inboxes = [...to, ...cc].map(({ address }) => address).concat(deliveredTo)
  const domains = inboxes.map((address) => (address.split('@')[1] ?? '').split('.')[0] ?? '')
  return [...policy.names, ...domains].map((name) => name.toLowerCase()).filter((name) => name.length > 2)
}
