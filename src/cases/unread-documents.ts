import type { FindingCode } from '../review/review.js'
import type { CaseEmail } from './case-file.js'
import { type CaseRecord, recordsOf } from './case-record.js'

/** What the review says where something that may hold a demand, or an order, was not read. */
const UNREAD: ReadonlySet<FindingCode> = new Set(['document-unreadable', 'secure-portal-link'])

/** Whether a mail, or a document of it, was read neither by the program nor by a person. */
export function isUnread(
  { emailId, review }: Pick<CaseEmail, 'emailId' | 'review'>,
  records: readonly CaseRecord[],
): boolean {
  if (recordsOf(records, 'document-read').some((read) => read.emailId === emailId)) return false
  return review === null || review.findings.some(({ code }) => UNREAD.has(code))
}
