import type { Finding } from '../review/review.js'
import { asCorrected, type CaseEmail } from './case-file.js'
import type { AddedFinding, Settlement } from './dossier.js'
import { hashFinding } from './hash-finding.js'

/** A finding that blocks a case, with the hash by which a settlement names it. */
export interface OpenFinding {
  emailId: string
  code: string
  message: string
  findingHash: string
}

/** Every finding of a case, the machine's as it stands now and those of people, with what was said of it. */
export interface StandingFinding extends OpenFinding {
  severity: Finding['severity']
  clause: string
  by: string
  /** The last word of an approver with a second person; null where there is none. */
  settled: Settlement | null
}

interface Findings {
  emails: readonly CaseEmail[]
  findings: readonly AddedFinding[]
  settlements: readonly Settlement[]
}

/** What a finding becomes by a settlement: only what a second person confirmed counts, and of that the last. */
export function listStandingFindings({ emails, findings, settlements }: Findings): StandingFinding[] {
  const machines = emails.flatMap((email) =>
    (asCorrected(email).review?.findings ?? []).map(({ code, severity, message, clause }) => ({
      emailId: email.emailId,
      code,
      severity,
      message,
      clause,
      by: 'review',
    })),
  )
  const people = findings.map(({ emailId, code, severity, reason, clause, addedBy }) => ({
    emailId,
    code,
    severity,
    message: reason,
    clause,
    by: addedBy,
  }))
  return [...machines, ...people].map((finding) => {
    const findingHash = hashFinding(finding)
    return { ...finding, findingHash, settled: lastWord(settlements, finding.emailId, findingHash) }
  })
}

/** The findings that block and are neither cured nor waived. */
export function findOpenFindings(all: Findings): OpenFinding[] {
  return listStandingFindings(all).filter(
    ({ severity, settled }) => severity === 'blocks' && (settled === null || settled.outcome === 'upheld'),
  )
}

function lastWord(settlements: readonly Settlement[], emailId: string, findingHash: string): Settlement | null {
  return (
    settlements.findLast(
      (one) => one.emailId === emailId && one.findingHash === findingHash && one.secondedAt !== null,
    ) ?? null
  )
}
