/** An act of a person or a worker: ids, codes and hashes, never content. */
export interface AuditEvent {
  /** `token:NAME`, a user, or the worker's name. */
  actor: string
  /** What was done, past tense last: `email-parsed`, `case-viewed`. */
  action: string
  emailId?: string
  caseId?: string
  details?: Record<string, string | number | boolean | null | readonly string[]>
}
