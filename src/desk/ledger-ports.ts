import type { LedgerMailFile, LedgerPage, LedgerQuery } from '../edges/postgres/ledger.js'

/** Every mail that was ever received, as people see it. What belongs to a restricted case, or may yet, is counsel's alone. */
export interface LedgerPorts {
  list(asked: LedgerQuery, query: { includeRestricted: boolean }): Promise<LedgerPage>
  /** Null where there is no such mail, or none that this reader may know of. */
  load(emailId: string, query: { includeRestricted: boolean }): Promise<LedgerMailFile | null>
  /** That somebody saw what a mail says. */
  recordView(actor: string, emailId: string): Promise<void>
  /** The mailboxes that are read, by name. */
  mailboxes(): Promise<string[]>
}
