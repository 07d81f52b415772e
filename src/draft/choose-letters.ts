import type { DeadlineKind, Review } from '../review/review.js'
import type { DraftInput } from './draft-input.js'
import { AUDIENCES, type Audience, type DraftKind } from './notice-draft.js'

export interface ChosenLetter {
  kind: DraftKind
  audience: Audience
}

type Letters = readonly { kind: DraftKind; when: (input: DraftInput) => boolean }[]

/** Which letter is drafted when, and for whom. Each row says when; nothing else drafts. `delayed-notice` waits for its day. */
const LETTERS: Letters = [
  { kind: 'acknowledgement', when: ({ review }) => !NOT_ACKNOWLEDGED.has(review.disposition) },
  { kind: 'cure-request', when: ({ review }) => review.disposition === 'request-cure' },
  { kind: 'rejection', when: ({ review }) => review.disposition === 'reject' },
  { kind: 'treaty-referral', when: ({ review }) => review.disposition === 'refer-to-treaty' },
  {
    kind: 'customer-referral',
    when: ({ review }) => review.disposition === 'refer-to-customer',
  },
  { kind: 'preservation-confirmation', when: ({ review }) => review.disposition === 'preserve' },
  { kind: 'extension-request', when: ({ review }) => waitsTooLong(review) },
  { kind: 'owner-forward', when: ({ review }) => mayTell(review, 'forward-to-owner') },
  { kind: 'customer-notice', when: ({ review }) => mayTell(review, 'notify-owner') },
  {
    kind: 'emergency-escalation',
    when: (input) => pagesFor(input, 'emergency-disclosure-request'),
  },
  { kind: 'child-safety-escalation', when: (input) => pagesFor(input, 'child-safety-report') },
  { kind: 'fraud-alert', when: ({ review }) => review.disposition === 'suspected-fraud' },
]

/** Nothing goes to a forger; what asks for nothing gets no receipt. */
const NOT_ACKNOWLEDGED: ReadonlySet<Review['disposition']> = new Set(['suspected-fraud', 'no-action', 'follow-up'])

export function chooseLetters(input: DraftInput): ChosenLetter[] {
  return LETTERS.filter(({ when }) => when(input)).map(({ kind }) => ({ kind, audience: AUDIENCES[kind] }))
}

/** No draft to a customer is ever made under an order of silence, whatever the actions say. */
function mayTell({ actions, notice }: Review, action: 'notify-owner' | 'forward-to-owner'): boolean {
  return actions.includes(action) && notice !== 'prohibited' && notice !== 'withheld'
}

/** The customer's waiting period would end after the answer is due. */
function waitsTooLong({ deadlines, disposition }: Review): boolean {
  const on = (kind: DeadlineKind) => deadlines.find((deadline) => deadline.kind === kind)?.on
  const due = on('response')
  const free = on('customer-objection')
  return disposition === 'review' && due !== undefined && free !== undefined && free > due
}

function pagesFor({ review, classification }: DraftInput, type: string): boolean {
  const types = [classification.primary.type, ...classification.instruments.map((instrument) => instrument.type)]
  return review.actions.includes('page-on-call') && types.some((one) => one === type)
}
