/** Whether an email opens a case, joins one, or ends in the ledger; always with its reason. */
export type CaseDecision =
  | { kind: 'open'; reason: 'new-matter' | 'unreadable'; claimedCase: string | null; restricted: boolean }
  | { kind: 'attach'; caseId: string; reason: 'answers-our-notice' | 'party-names-case' | 'served-again' }
  | { kind: 'close'; reason: 'auto-reply' | 'bounce' | 'unrelated' }

/** What the database knows of the threads and references that an email names. */
export interface ThreadFacts {
  /** The case whose notice one of the email's References answers. */
  answeredCase: CaseFacts | null
  /** The case whose reference stands in its subject or text. */
  namedCase: CaseFacts | null
  /** The case that already holds the same document, by hash. */
  sameDocumentCase: CaseFacts | null
}

export interface CaseFacts {
  caseId: string
  reference: string
  /** Exact addresses, lower case, of the parties. */
  parties: string[]
  /** Seen by the role counsel alone. */
  restricted: boolean
}
