/** Whether an email opens a case, joins one, or ends in the ledger; always with its reason. */
export type CaseDecision =
  | {
      kind: 'open'
      /** `opened-by-person`: the machine had closed it. */
      reason: 'new-matter' | 'unreadable' | 'opened-by-person'
      /** The first of the cases that it claims without proof. */
      claimedCase: string | null
      /** All of them; decisions of earlier versions have none. */
      claimedCases?: string[]
      restricted: boolean
    }
  | {
      kind: 'attach'
      caseId: string
      reason: 'answers-our-notice' | 'party-names-case' | 'served-again' | 'attached-by-person'
    }
  | {
      kind: 'close'
      reason: 'auto-reply' | 'bounce' | 'unrelated'
      /** It points at a case for the role counsel alone; decisions of earlier versions do not say. */
      restricted?: boolean
    }

/** What the database knows of the threads and references that an email names: all of them, for each may be counsel's alone. */
export interface ThreadFacts {
  /** The cases whose notices the email's References answer, the last sent first. */
  answeredCases: readonly CaseFacts[]
  /** The cases whose references stand in its subject or text, in that order. */
  namedCases: readonly CaseFacts[]
  /** The cases that already hold a document of it, by hash, the oldest first. */
  sameDocumentCases: readonly CaseFacts[]
}

export interface CaseFacts {
  caseId: string
  reference: string
  /** Exact addresses, lower case, of the parties. */
  parties: string[]
  /** Seen by the role counsel alone. */
  restricted: boolean
}
