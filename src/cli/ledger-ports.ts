import { findCaseReferences } from '../cases/case-reference.js'
import type { LedgerPorts } from '../desk/ledger-ports.js'
import type { Pool } from '../edges/postgres/database.js'
import {
  listLedger,
  listMailboxNames,
  loadLedgerMail,
  namesRestrictedCase,
  recordMailView,
} from '../edges/postgres/ledger.js'

/** The ledger over PostgreSQL. */
export function ledgerPorts(pool: Pool): LedgerPorts {
  return {
    list: (asked, query) => listLedger(pool, asked, query),
    async load(emailId, query) {
      const file = await loadLedgerMail(pool, emailId, query)
      // A closed mail may quote a letter of a case that only counsel may know of.
      if (file === null || query.includeRestricted || file.caseReference !== null) return file
      const said = [file.subject, ...file.documents.map(({ text }) => text)].filter((text) => text !== null).join('\n')
      return (await namesRestrictedCase(pool, findCaseReferences(said))) ? null : file
    },
    recordView: (actor, emailId) => recordMailView(pool, actor, emailId),
    mailboxes: () => listMailboxNames(pool),
  }
}
