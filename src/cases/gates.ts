import type { DrawnComparison } from './drawn-text.js'
import type { OpenFinding } from './find-open-findings.js'
import type { OwedCallBack } from './find-owed-call-backs.js'
import type { CaseHold } from './hold.js'

/**
 * What keeps a case from `approved-for-production`. A gate is a row: a further one is a row more, with the facts that it
 * judges. Nothing passes while one is shut.
 */
export interface GateFacts {
  owedCallBacks: readonly OwedCallBack[]
  /** The marks that hold the case. */
  holds: readonly CaseHold[]
  /** Pages that were compared with what is drawn on them. */
  drawnText: readonly DrawnComparison[]
}

/** The rest of what production waits for. */
export interface ProductionFacts extends GateFacts {
  /** Findings that block and that nobody has settled. */
  openFindings: readonly OpenFinding[]
  /** Mails with a consent in them that no account holder or customer has confirmed. */
  unconfirmedConsents: number
  /** Why notice keeps the case, each a sentence. */
  notice: readonly string[]
  /** Mails of which something is unread, by program and by people. */
  unreadMails: number
  /** Somebody other than whoever asks has approved the case as it stands. */
  isApprovedByAnother: boolean
}

export interface Gate<Facts = GateFacts> {
  id: GateId
  /** Where the duty is written. */
  source: string
  /** Null where it is open, else the reason that a person reads. */
  reasonShut(facts: Facts): string | null
}

export type GateId =
  | 'hold'
  | 'call-back'
  | 'drawn-text'
  | 'finding'
  | 'consent'
  | 'notice'
  | 'document-unread'
  | 'second-person'

export interface ShutGate {
  id: GateId
  source: string
  reason: string
}

/** What calls and looks of people settle. */
export const GATES: readonly Gate[] = [
  {
    id: 'hold',
    source: 'docs/security.md, Senders that were taken over',
    reasonShut: ({ holds }) => (holds.length === 0 ? null : `${holdWords(holds)}.`),
  },
  {
    id: 'call-back',
    source:
      'FBI Private Industry Notification of 4 November 2024: verify a sender on any doubt; docs/security.md, Call-backs',
    reasonShut: ({ owedCallBacks }) =>
      owedCallBacks.length === 0
        ? null
        : `A call-back is owed for ${owedCallBacks.length === 1 ? 'one mail' : `${owedCallBacks.length} mails`}: ${saysOnce(owedCallBacks)}`,
  },
  {
    id: 'drawn-text',
    source: 'ISO 32000, 9.10: the text that a program reads need not be the letters that are drawn',
    reasonShut: ({ drawnText }) =>
      drawnText.some(({ outcome }) => outcome === 'differs')
        ? 'The text of a document is not what is drawn on its page: a person compares them first.'
        : null,
  },
]

/** All that keeps a case from production. */
const PRODUCTION_GATES: readonly Gate<ProductionFacts>[] = [
  ...GATES,
  {
    id: 'finding',
    source: 'docs/policy.md, Findings: what blocks is cured, refused or decided',
    reasonShut: ({ openFindings }) =>
      openFindings.length === 0
        ? null
        : `Findings block: ${[...new Set(openFindings.map(({ code }) => code))].join(', ')}.`,
  },
  {
    id: 'consent',
    source: '18 U.S.C. 2702(b)(3): a form that the requester encloses is a claim',
    reasonShut: ({ unconfirmedConsents }) =>
      unconfirmedConsents === 0
        ? null
        : 'A consent is enclosed that nobody has confirmed through an address that we already hold.',
  },
  {
    id: 'notice',
    source: "the policy's notice clause: the customer is told before data is disclosed, and may object",
    reasonShut: ({ notice }) => (notice.length === 0 ? null : notice.join(' ')),
  },
  {
    id: 'document-unread',
    source: 'docs/security.md: what is unread may hold another demand, or an order',
    reasonShut: ({ unreadMails }) =>
      unreadMails === 0
        ? null
        : `${unreadMails === 1 ? 'A mail holds' : `${unreadMails} mails hold`} a document that nobody has read.`,
  },
  {
    id: 'second-person',
    source: 'docs/security.md: four eyes before data leaves',
    reasonShut: ({ isApprovedByAnother }) =>
      isApprovedByAnother ? null : 'Nobody else has approved the case as it stands now.',
  },
]

/** Why a case is held, in one line without an end mark. */
export function holdWords(holds: readonly CaseHold[]): string {
  const said = holds.map(
    ({ subject, since }) => `${subject.name} was taken over, since ${since.toISOString().slice(0, 16)}Z`,
  )
  return `Held: ${said.join('; ')}`
}

/** Those of the gates that calls and looks of people open which are shut, in the order of the table. */
export function findShutGates(facts: GateFacts): ShutGate[] {
  return shutOf(GATES, facts)
}

/** Every gate before production that is shut; none where the case may pass. */
export function findShutProductionGates(facts: ProductionFacts): ShutGate[] {
  return shutOf(PRODUCTION_GATES, facts)
}

/** Every gate before production, in the order of the table: `reason` is null where it is open. */
export function listProductionGates(facts: ProductionFacts): (Omit<ShutGate, 'reason'> & { reason: string | null })[] {
  return PRODUCTION_GATES.map(({ id, source, reasonShut }) => ({ id, source, reason: reasonShut(facts) }))
}

function shutOf<Facts>(gates: readonly Gate<Facts>[], facts: Facts): ShutGate[] {
  return gates.flatMap(({ id, source, reasonShut }) => {
    const reason = reasonShut(facts)
    return reason === null ? [] : [{ id, source, reason }]
  })
}

function saysOnce(owed: readonly OwedCallBack[]): string {
  return [...new Set(owed.flatMap(({ reasons }) => reasons.map(({ says }) => says)))].join(' ')
}
