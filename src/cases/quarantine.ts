import type { Document } from '../parse/email.js'
import type { DocumentId } from '../text/evidence.js'

/** What of a mail's bytes is asked for: one document, or the raw message with all of them in it. */
export type Piece = DocumentId | 'raw'

/**
 * Why the bytes of a mail or document go to nobody without an approver's word, or null. What holds an infected document is
 * as dangerous as it; what the scanner has not seen is not known to be harmless. The one place of this rule: whatever
 * serves, exports or sends original bytes asks here.
 */
export function whyQuarantined(documents: readonly Document[], piece: Piece): string | null {
  const asked = piece === 'raw' ? [...documents] : withinDocument(documents, piece)
  const infected = asked.find(({ status }) => status === 'infected')
  if (infected !== undefined) return infected.reason ?? `Document ${infected.id} is infected.`
  const unseen = asked.find(({ notScanned }) => notScanned !== undefined)
  return unseen === undefined ? null : `Document ${unseen.id} was not scanned for viruses: ${unseen.notScanned}.`
}

/** A document and all that lies in it; parents stand before their children. */
function withinDocument(documents: readonly Document[], id: DocumentId): Document[] {
  const inside = new Set([id])
  for (const { id: child, parent } of documents) if (parent !== null && inside.has(parent)) inside.add(child)
  return documents.filter((document) => inside.has(document.id))
}
