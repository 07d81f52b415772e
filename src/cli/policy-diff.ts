import type { Customer } from '../directory/customer.js'
import { loadPolicyFile } from '../edges/policies.js'
import { loadCustomers } from '../edges/postgres/directories.js'
import { listJudgedMails } from '../edges/postgres/judged-mails.js'
import { loadEmail, type StoredEmail } from '../edges/postgres/stored-email.js'
import { comparePolicies, compareReviews } from '../policy/compare-policies.js'
import type { Policy } from '../policy/policy.js'
import { reviewRequest } from '../review/review-request.js'
import { print, printable, tableLines } from './lines.js'
import { withDatabase } from './with-database.js'

export interface DiffOptions {
  from?: string
  to?: string
}

/**
 * What differs between two policies, and what that would do to the mails that were judged under the old one. Nothing is
 * decided again: a case keeps the version under which it was reviewed.
 */
export async function diffPolicies(oldFile: string, newFile: string, { from, to }: DiffOptions): Promise<void> {
  const [old, next] = [(await loadPolicyFile(oldFile)).policy, (await loadPolicyFile(newFile)).policy]
  const changes = comparePolicies(old, next)
  print(
    changes.length === 0
      ? 'The two say the same.'
      : tableLines(changes.map(({ path, was, is }) => [path, printable(was), printable(is)])),
  )
  await withDatabase(async ({ db }) => {
    const mails = await listJudgedMails(db, { policy: old.id, from: from ?? null, to: to ?? null })
    const customers = await loadCustomers(db)
    let differing = 0
    for (const emailId of mails) {
      const stored = await loadEmail(db, emailId)
      const said = differencesOf(stored, { old, next, customers })
      if (said.length === 0) continue
      differing += 1
      print(`${stored.caseReference ?? 'no case'}  mail ${emailId}\n${said.map((each) => `  ${each}\n`).join('')}`)
    }
    print(`${differing} of ${mails.length} mails would be reviewed otherwise; none of them is.`)
  })
}

function differencesOf(
  { email, sender, classification, fields, receivedAt }: StoredEmail,
  { old, next, customers }: { old: Policy; next: Policy; customers: readonly Customer[] },
): string[] {
  if (!email || !sender || !classification || !fields) return []
  const shared = { email, sender, classification, fields, customers, receivedAt }
  return compareReviews(reviewRequest({ ...shared, policy: old }), reviewRequest({ ...shared, policy: next }))
}
