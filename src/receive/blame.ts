import type { ErrorCode } from '../errors.js'

/**
 * Whose trouble it is when a mail could not be fetched or kept: the database's, which ends the poll at once; the blob
 * store's, which ends it once it shows with several mails; else the mail's own, which stops no other mail (known
 * failures 39, 40) and is counted.
 */
export function blameFor(code: ErrorCode | null): 'database' | 'store' | 'mail' {
  if (code === 'DATABASE_UNREACHABLE') return 'database'
  return code === 'BLOB_UNWRITABLE' ? 'store' : 'mail'
}
