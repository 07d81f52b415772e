import type { Readable } from 'node:stream'
import type { Customer } from '../directory/customer.js'
import type { Report } from '../report/report.js'
import type { KeepingVerdict } from '../retention/due.js'

/** What is kept about the record itself: reports, bundles, the chain of acts, policies, holds, the directory of customers. */
export interface RecordPorts {
  /** Of each organisation, or of one. */
  makeReports(wish: {
    from: string
    to: string
    organisation: string | null
    internal: boolean
    withRestricted: boolean
  }): Promise<Report[]>
  /** A zip; null where there is no such case, or none that this reader may know of. */
  exportCase(reference: string, reader: { includeRestricted: boolean; exportedBy: string }): Promise<Readable | null>
  verifyAudit(): Promise<
    { kind: 'intact'; sealed: number; head: string; unsealed: number } | { kind: 'broken'; seq: number }
  >
  listPolicies(): Promise<ShownPolicy[]>
  /** Null where no file of the policies' folder holds this text. */
  approvePolicy(policy: string, sha256: string, by: string): Promise<PolicyWord | null>
  listKept(query: { includeRestricted: boolean }): Promise<{ reference: string; verdict: KeepingVerdict }[]>
  /** False where the case is held already, or, ending one, where nothing holds it. */
  placeLegalHold(reference: string, hold: { reason: string; actor: string }): Promise<boolean>
  endLegalHold(reference: string, actor: string): Promise<boolean>
  findSystemHold(): Promise<{ placedAt: Date; placedBy: string; reason: string } | null>
  releaseSystemHold(release: { note: string; actor: string }): Promise<boolean>
  listCustomers(): Promise<Customer[]>
  /** @throws IntakeError CUSTOMERS_INVALID naming the line; then nothing is imported */
  importCustomers(csv: string, actor: string): Promise<{ added: number; changed: number; unchanged: number }>
}

/** A text of a policy: the file's, those in effect, those that wait for a second approver. */
export interface ShownPolicy {
  policy: string
  version: string
  sha256: string
  firstBy: string | null
  secondBy: string | null
  inEffectAt: Date | null
  /** The text stands in the policies' folder now. */
  isFile: boolean
}

export type PolicyWord =
  | { kind: 'first' }
  | { kind: 'in-effect' }
  | { kind: 'refused'; reason: 'same-person' | 'in-effect-already' | 'version-taken' }
