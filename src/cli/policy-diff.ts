import { loadPolicyFile } from '../edges/policies.js'
import { loadCustomers } from '../edges/postgres/directories.js'
import { listJudgedMails } from '../edges/postgres/judged-mails.js'
import { loadEmail } from '../edges/postgres/stored-email.js'
import { compareStoredMail } from '../ops/compare-stored-mail.js'
import { comparePolicies } from '../policy/compare-policies.js'
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
    const mails = await listJudgedMails(db, {
      policy: old.id,
      from: from ?? null,
      to: to ?? null,
      includeRestricted: true,
    })
    const customers = await loadCustomers(db)
    let differing = 0
    for (const emailId of mails) {
      const stored = await loadEmail(db, emailId)
      const said = compareStoredMail(stored, { old, next, customers })
      if (said.length === 0) continue
      differing += 1
      print(`${stored.caseReference ?? 'no case'}  mail ${emailId}\n${said.map((each) => `  ${each}\n`).join('')}`)
    }
    print(`${differing} of ${mails.length} mails would be reviewed otherwise; none of them is.`)
  })
}
