import { plainAddress } from '../names/address.js'
import { namesIn } from './describe-sending.js'
import { recognisableDocuments } from './recognisable-documents.js'
import { findAuthorAddress, type Screening } from './screen-sender.js'
import type { HistoryQuestion } from './sender-history.js'

/** What the ledger is asked before a mail is screened: who its author is, whom else it names, and what it encloses. */
export function askHistory(organisation: string, screening: Screening): HistoryQuestion {
  const { email, aliases } = screening
  const author = findAuthorAddress(screening)
  return {
    organisation,
    address: author === null ? null : plainAddress(author),
    names: namesIn(email, author),
    documents: recognisableDocuments(email, aliases).map(({ document }) => document.sha256),
  }
}
