import type { IsoDay } from '../calendar/iso-day.js'
import type { NamedCustomer } from '../directory/find-customers.js'
import type { Target } from '../extract/fields.js'
import { saysForbidden } from '../notices/leak-guard.js'
import type { LetterFacts, LetterGap, LetterLanguage } from '../policy/notice-templates.js'
import type { DeadlineKind, Finding, Review } from '../review/review.js'
import type { DraftInput } from './draft-input.js'
import { LETTER_WORDS } from './letter-words.js'
import type { DraftKind } from './notice-draft.js'
import { requesterKind } from './process-names.js'

/** What every letter of a case can say to its requester: the mail's own numbers and the policy's words, nothing else. */
export function factsForRequester(kind: DraftKind, input: DraftInput, language: LetterLanguage = 'en'): LetterFacts {
  const { policy, review, fields, caseReference, classification } = input
  const { type } = classification.primary
  return {
    organisation: { name: policy.organisation, team: policy.team, address: policy.aliases[0] ?? '' },
    reference: caseReference,
    tag: caseReference ? `[${caseReference}] ` : '',
    process: LETTER_WORDS[language].processes[type],
    their_references: ownNumbers(
      fields.matter.references.map(({ value }) => value),
      fields.targets,
    ),
    gaps: kind === 'customer-referral' && CURES_NOTHING.has(type) ? [] : gaps(input, 'blocks', language),
    also: gaps(input, 'warns', language),
    clause: clauseFor(kind, input),
    preservation_days: fields.preservation?.days ?? null,
    due_on: sayDay(dateOf(review, 'response'), language),
    waiting_days: policy.notice.waitingDays,
    motion_by: sayDay(dateOf(review, 'customer-objection'), language),
    customer: null,
    requester_kind: requesterKind(type, fields.agency !== null || input.sender.government.matched),
    categories: [],
    accounts: [],
    all_accounts_theirs: false,
    request_text: null,
    order_ended_on:
      kind === 'delayed-notice' ? sayDay(input.orderEndedOn ?? fields.nonDisclosure.until, language) : null,
    findings: review.findings.map(({ code }) => code),
    verdict: input.sender.verdict,
  }
}

const CATEGORY_NAMES = { content: 'content', metadata: 'metadata', 'basic-account': 'basic account data' } as const

/** The same for one customer: of accounts and numbers only what names nobody else, of the requester neither name nor address. */
export function factsForCustomer(
  kind: DraftKind,
  input: DraftInput,
  { customer, targets }: NamedCustomer,
  secrets: readonly string[],
): LetterFacts {
  const facts = factsForRequester(kind, input)
  const isTheirs = input.fields.targets.every((target) => targets.includes(target))
  const accounts = targets
    .filter(({ kind: of }) => of !== 'workspace' && of !== 'team')
    .map(({ value }) => oneLine(value))
  const namesOthers = (said: string) =>
    secrets.some((secret) => secret.length > 2 && said.toLowerCase().includes(secret.toLowerCase()))
  return {
    ...facts,
    their_references: facts.their_references.filter((reference) => !namesOthers(reference)),
    customer: { name: oneLine(customer.customer), workspace: oneLine(customer.workspace) },
    categories: input.review.disclosable.map((category) => CATEGORY_NAMES[category]),
    accounts: accounts.filter((account) => !namesOthers(account) && !saysForbidden('customer', account)),
    all_accounts_theirs: isTheirs,
    request_text: kind === 'owner-forward' && isTheirs && targets.length > 0 ? disarmedText(input) : null,
  }
}

/** The blocking findings, or the warnings that a requester can clear up, as a letter says them. */
function gaps(
  { review, classification }: DraftInput,
  severity: Finding['severity'],
  language: LetterLanguage,
): LetterGap[] {
  const isPrivate = classification.primary.type === 'private-request'
  const asked = review.findings.filter(
    (finding) =>
      finding.severity === severity &&
      (severity === 'blocks' || finding.code === 'conflicting-values' || finding.code === 'document-unreadable'),
  )
  const told = asked.flatMap(({ code, clause }) => {
    const row = LETTER_WORDS[language].cures[code]
    return row ? [{ problem: row.problem, clause, cure: (isPrivate && row.privateCure) || row.cure }] : []
  })
  return told.map((gap, index) => {
    const first = told.findIndex(({ clause }) => clause === gap.clause)
    return { ...gap, quoted_under: first < index ? first + 1 : null }
  })
}

/** No process that they could cure: a referral to the customer is the whole answer. */
const CURES_NOTHING: ReadonlySet<string> = new Set([
  'private-request',
  'content-removal-request',
  'data-subject-request',
])

function clauseFor(kind: DraftKind, { policy, review: { findings }, classification }: DraftInput): string {
  const { type } = classification.primary
  const of = (code: Finding['code']) => findings.find((finding) => finding.code === code)?.clause
  const said = (id: string | null | undefined) => (id ? policy.clauses[id] : undefined)
  const clauses: Partial<Record<DraftKind, string | undefined>> = {
    rejection: of('real-time-surveillance'),
    'treaty-referral': of('foreign-process'),
    'customer-referral': said(policy.refersFirst?.kinds[type]) ?? of('customer-consent-required'),
    'owner-forward': said(policy.refersFirst?.forwards),
  }
  return clauses[kind] ?? said(policy.notice.clause) ?? ''
}

/** A number of a matter has a digit and is short; what looks like an address, an account or a sentence is left out. */
const NUMBER = /^(?=[^\d]{0,39}\d)[\p{L}\d][\p{L}\d ./:#()_-]{1,39}$/u
const MOST_NUMBERS = 3

function ownNumbers(references: readonly string[], targets: readonly Target[]): string[] {
  const accounts = targets.map(({ value }) => value.toLowerCase())
  return references
    .filter((reference) => NUMBER.test(reference) && !saysForbidden('requester', reference))
    .filter((reference) => !accounts.some((account) => account.length > 2 && reference.toLowerCase().includes(account)))
    .slice(0, MOST_NUMBERS)
}

function dateOf({ deadlines }: Review, kind: DeadlineKind): IsoDay | null {
  return deadlines.find((deadline) => deadline.kind === kind)?.on ?? null
}

/** "26 November 2026", "1er novembre 2026": the day first, the month in words, so that no reader mistakes it. */
function sayDay(day: IsoDay | null, language: LetterLanguage): string | null {
  if (!day) return null
  const said = LETTER_WORDS[language].day.format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said
}

/** Words of the mail that a letter repeats: at most a page or two. */
const LONGEST_QUOTE = 6_000

/** The body's own words as quoted plain text, its links dead: a customer must not click what a stranger wrote. */
function disarmedText({ email }: DraftInput): string | null {
  const body = email.documents.find(({ role, text }) => role === 'body' && text !== null)
  if (!body?.text) return null
  const { text, sections } = body
  const own = sections.filter(({ kind }) => kind === 'own').map(({ start, end }) => text.slice(start, end))
  const said = (sections.length > 0 ? own.join('\n') : text).slice(0, LONGEST_QUOTE)
  const dead = said
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('://', '[:]//')
    .replace(/\b([a-z0-9-]{1,63})\.(?=[a-z]{2,24}\b)/gi, '$1[.]')
  return dead
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

function oneLine(value: string): string {
  return value
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 120)
}
