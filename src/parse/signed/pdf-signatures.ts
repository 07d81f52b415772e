import type { DocumentId } from '../../text/evidence.js'
import type { Document, DocumentSignature, MailSignature } from '../email.js'
import type { PdfSignature } from '../pdf/signatures.js'
import type { SignedEntity } from './signed-entity.js'

/** Checking takes the covered bytes several times over; a larger signed file is looked at elsewhere. */
const MAX_BYTES = 20 * 1024 * 1024

/** What a check needs of a PDF's signatures: CMS over bytes of the file, as S/MIME has it over a part of a mail. */
export function asEntities(signatures: readonly PdfSignature[], file: Buffer, document: DocumentId): SignedEntity[] {
  if (file.length > MAX_BYTES) return []
  return signatures.flatMap(({ cms, ranges, whole }) => {
    if (cms === null) return []
    const content = Buffer.concat(ranges.map(([start, length]) => file.subarray(start, start + length)))
    return [{ standard: 'smime', content, form: 'detached', signature: cms, document, whole }]
  })
}

/**
 * Each document with what the check of its signatures showed; what was not checked is told as such. `checked` are the
 * results for the entities of PDFs alone.
 */
export function withSignatures(
  documents: readonly Document[],
  found: ReadonlyMap<DocumentId, readonly PdfSignature[]>,
  checked: readonly MailSignature[],
): Document[] {
  if (found.size === 0) return [...documents]
  return documents.map((document) => {
    const signatures = found.get(document.id)
    if (signatures === undefined) return document
    const results = checked.filter((result) => result.document === document.id)
    const left = results.length > 0 ? signatures.filter(({ cms }) => cms === null) : signatures
    return { ...document, signatures: [...results.map(asDocumentSignature), ...left.map(unchecked)] }
  })
}

function asDocumentSignature({ standard: _cms, document: _its, ...rest }: MailSignature): DocumentSignature {
  return rest
}

function unchecked({ whole, signedAt }: PdfSignature): DocumentSignature {
  const reason = 'The signature in the file was not checked: it is of a kind that is not checked here, or too large.'
  return { whole, signer: null, issuer: null, key: null, signedAt, result: 'unchecked', reason }
}
