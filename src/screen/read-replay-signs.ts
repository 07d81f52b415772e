import type { Email } from '../parse/email.js'
import type { Remark } from './remark.js'

const MAX_AGE_DAYS = 7
const DAY_MS = 86_400_000

/**
 * A signed mail stays signed when somebody sends it again. Old mail, or mail that names none of our mailboxes, may have been
 * written for another: a pass then says who wrote it, not that it was sent to us today.
 */
export function readReplaySigns(email: Email, receivedAt: Date, aliases: readonly string[]): Remark[] {
  const remarks: Remark[] = []
  const ours = new Set(aliases.map((alias) => alias.toLowerCase()))
  const named = [...email.source.to, ...email.source.cc].some(({ address }) => ours.has(address.toLowerCase()))
  if (ours.size > 0 && !named) {
    remarks.push({ flag: 'replay-suspect', saw: 'neither To nor Cc names a mailbox of ours' })
  }
  const ageDays = email.source.date === null ? 0 : (receivedAt.getTime() - Date.parse(email.source.date)) / DAY_MS
  if (ageDays > MAX_AGE_DAYS) {
    remarks.push({ flag: 'replay-suspect', saw: `the Date header is ${Math.floor(ageDays)} days before receipt` })
  }
  return remarks
}
