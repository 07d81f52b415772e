import { daysBetween } from '../calendar/iso-day.js'
import type { Instrument } from '../classify/instrument.js'
import type { DataCategory, InstrumentFields, Target } from '../extract/fields.js'
import { COMPELS, GROUNDS } from '../policy/law.js'
import type { Evidence } from '../text/evidence.js'
import { squash } from '../text/squash.js'
import { isRefusedAsForeign } from './findings/jurisdiction.js'
import { COMPULSORY, powerOf } from './instrument-kinds.js'
import type { RequestFacts } from './request-facts.js'
import type { CategoryReview, FindingCode, InstrumentReview } from './review.js'

/**
 * Each instrument by itself, against its own targets, period and items (case-life.md, Per instrument): a warrant for A
 * opens nothing of B, and an exhibit, an old warrant or one of another matter opens nothing at all.
 */
export function judgeInstruments(facts: RequestFacts): InstrumentReview[] {
  const { instruments } = facts.classification
  return instruments.map((instrument, at) => {
    const own = facts.instrumentFields?.[at] ?? ofTheMail(facts, instrument)
    const aside = whyWholeMail(facts) ?? whyAside(facts, instrument, own)
    return {
      type: instrument.type,
      jurisdiction: instrument.jurisdiction,
      document: instrument.document,
      targets: own.targets.map(({ kind, value }) => ({ kind, value })),
      period: own.dateRange === null ? null : { from: own.dateRange.from, to: own.dateRange.to },
      categories: CATEGORIES.map((category) => ({
        category,
        ...(aside === null ? judge(facts, instrument, own, category) : { allowed: false, ...aside }),
      })),
    }
  })
}

/** Whether a target is one of those that an instrument names; a workspace is the same with or without our domain behind it. */
export function namesTarget({ targets }: InstrumentReview, { value }: Pick<Target, 'value'>): boolean {
  return targets.some((own) => isSameName(own.value, value))
}

function isSameName(one: string, other: string): boolean {
  if (squash(one) === squash(other)) return true
  return !`${one}${other}`.includes('@') && squash(one.split('.')[0] ?? '') === squash(other.split('.')[0] ?? '')
}

const CATEGORIES: readonly DataCategory[] = ['content', 'metadata', 'basic-account']

/** Of what the mail states, that which stands in the instrument's document or an attachment beside it, or was said by a person. */
function ofTheMail({ fields, email, classification }: RequestFacts, { document: own }: Instrument): InstrumentFields {
  const { targets, dateRange, dataSought, issuedOn, matter } = fields
  const carriers = new Set(classification.instruments.map(({ document }) => document))
  const beside = email.documents
    .filter(({ id, role }) => role === 'attachment' && !carriers.has(id))
    .map(({ id }) => id)
  const readable = new Set([own, ...beside])
  const isOwn = ({ evidence }: { evidence: readonly Evidence[] }) =>
    evidence.length === 0 || evidence.some(({ document }) => readable.has(document))
  return {
    targets: targets.filter(isOwn),
    dateRange,
    dataSought: dataSought.filter(isOwn),
    issuedOn,
    references: matter.references.filter(isOwn),
  }
}

type Because = Pick<CategoryReview, 'because' | 'clause'>

/** What closes the mail as a whole closes each of its instruments. */
function whyWholeMail({ isRequest, sender, types, policy }: RequestFacts): Because | null {
  if (sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating') {
    const code = sender.verdict === 'impersonating' ? 'sender-impersonating' : 'sender-spoofed'
    return { because: 'The sender is not who it says it is.', clause: clauseOf(policy, code) }
  }
  if (types.has('child-safety-report'))
    return { because: 'Nothing of a child-safety matter is produced on a report.', clause: '18 U.S.C. 2258A' }
  return isRequest ? null : { because: 'The mail asks for nothing.', clause: NO_DEMAND }
}

/** Why an instrument adds nothing beside the others of the mail; null where it is judged by its kind. */
function whyAside(facts: RequestFacts, instrument: Instrument, own: InstrumentFields): Because | null {
  const { classification, receivedOn } = facts
  const isBesideOthers = classification.instruments.some(
    ({ type, document }) => document !== instrument.document && COMPULSORY.has(type),
  )
  if (!isBesideOthers) return null
  if (isExhibit(facts, instrument))
    return { because: 'It is an exhibit to another paper, and commands nothing here.', clause: EXHIBIT }
  const issuedOn = own.issuedOn?.value ?? null
  if (instrument.type === 'search-warrant' && issuedOn !== null && daysBetween(issuedOn, receivedOn) > WARRANT_DAYS)
    return { because: `It was issued on ${issuedOn}; its time to be executed is over.`, clause: WARRANT_LAPSES }
  if (isOfAnotherMatter(facts, own))
    return {
      because: 'Its numbers are those of another matter than the letter and the rest of the mail.',
      clause: ANOTHER_MATTER,
    }
  return null
}

/** The longest that Fed. R. Crim. P. 41 gives; most States give ten (California Penal Code 1534(a)). */
const WARRANT_DAYS = 14
const WARRANT_LAPSES = 'Fed. R. Crim. P. 41(e)(2)(A)(i): a warrant is executed within a time of no longer than 14 days'
const EXHIBIT = 'Practice: what is attached to show something to another court or reader is not directed to us'
const ANOTHER_MATTER = 'Fed. R. Crim. P. 41(e)(2), 17(a): process reaches what it describes, in its own matter'
const NO_DEMAND = '18 U.S.C. 2703: a provider discloses on process only'

const EXHIBIT_HEAD = /^[\s\W]{0,20}exhibit\s+["'“]?[A-Z0-9]{1,3}\b/i

function isExhibit({ email }: RequestFacts, { document: id }: Instrument): boolean {
  const document = email.documents.find((one) => one.id === id)
  return document?.role === 'attachment' && EXHIBIT_HEAD.test((document.text ?? '').slice(0, 200))
}

/** The letter names its matter, another instrument is of it, and this one has numbers that are none of the letter's. */
function isOfAnotherMatter(
  { fields, classification, instrumentFields = [] }: RequestFacts,
  own: InstrumentFields,
): boolean {
  const carriers = new Set(classification.instruments.map(({ document }) => document))
  const ofLetter = fields.matter.references.filter(({ evidence }) =>
    evidence.some(({ document }) => !carriers.has(document)),
  )
  const named = new Set(ofLetter.map(({ value }) => squash(value)))
  const shares = ({ references }: InstrumentFields) => references.some(({ value }) => named.has(squash(value)))
  return own.references.length > 0 && !shares(own) && instrumentFields.some(shares)
}

/** By its kind, its country, its own words and what the policy produces on it. */
function judge(
  facts: RequestFacts,
  { type, jurisdiction }: Instrument,
  own: InstrumentFields,
  category: DataCategory,
): Omit<CategoryReview, 'category'> {
  const { policy } = facts
  const no = (because: string, clause: string) => ({ allowed: false, because, clause })
  if (!own.dataSought.some((sought) => sought.category === category))
    return no('It does not ask for it.', clauseOf(policy, 'missing-data-sought'))
  if (isRefusedAsForeign({ ...facts, type, jurisdiction }))
    return no('It is process of a country that the policy does not take directly.', clauseOf(policy, 'foreign-process'))
  const power = powerOf(type, jurisdiction)
  if (!(COMPELS[power] ?? []).includes(category)) return no('It cannot compel it.', clauseOf(policy, NEEDS[category]))
  if (category === 'content' && jurisdiction.country !== 'US')
    return no('Content takes a warrant of the United States or of a State.', clauseOf(policy, NEEDS.content))
  const produced = policy.clauses[policy.produces.clause] ?? ''
  if (!(policy.produces.instruments[power] ?? []).includes(category))
    return no('The policy does not produce it on this instrument.', produced)
  if (own.targets.length === 0)
    return { allowed: true, because: 'It compels it, for whom it says nowhere that could be read.', clause: produced }
  return { allowed: true, because: 'It compels it for those whom it names.', clause: produced }
}

const NEEDS: Readonly<Record<DataCategory, FindingCode>> = {
  content: 'content-requires-search-warrant',
  metadata: 'metadata-requires-court-order',
  'basic-account': 'account-data-requires-subpoena',
}

function clauseOf(policy: RequestFacts['policy'], code: FindingCode): string {
  const named = policy.findings[code]
  return (named ? policy.clauses[named.clause] : GROUNDS[code].rests) ?? ''
}
