/** An event of the audit about a case or a mail of it: `details` holds ids, codes and hashes. */
export interface CaseEvent {
  at: Date
  actor: string
  action: string
  details: Record<string, unknown>
}
