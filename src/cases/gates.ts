import type { DrawnComparison } from './drawn-text.js'
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

export interface Gate {
  id: GateId
  /** Where the duty is written. */
  source: string
  /** Null where it is open, else the reason that a person reads. */
  reasonShut(facts: GateFacts): string | null
}

export type GateId = 'hold' | 'call-back' | 'drawn-text'

export interface ShutGate {
  id: GateId
  source: string
  reason: string
}

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

/** Why a case is held, in one line without an end mark. */
export function holdWords(holds: readonly CaseHold[]): string {
  const said = holds.map(
    ({ subject, since }) => `${subject.name} was taken over, since ${since.toISOString().slice(0, 16)}Z`,
  )
  return `Held: ${said.join('; ')}`
}

/** The gates that are shut, in the order of the table; none where the case may pass. */
export function findShutGates(facts: GateFacts): ShutGate[] {
  return GATES.flatMap(({ id, source, reasonShut }) => {
    const reason = reasonShut(facts)
    return reason === null ? [] : [{ id, source, reason }]
  })
}

function saysOnce(owed: readonly OwedCallBack[]): string {
  return [...new Set(owed.flatMap(({ reasons }) => reasons.map(({ says }) => says)))].join(' ')
}
