import { z } from 'zod'
import { CASE_OUTCOMES, CASE_STATES } from '../../cases/case.js'
import { SETTLEMENTS } from '../../cases/dossier.js'
import { Instant } from './schemas.js'

const SettlementSchema = z.object({
  id: z.string(),
  emailId: z.string(),
  code: z.string(),
  findingHash: z.string(),
  outcome: z.enum(SETTLEMENTS),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: Instant,
  secondedBy: z.string().nullable(),
  secondedAt: Instant.nullable().describe('From here on it counts.'),
})

/** The stages' values, in the shapes of writdesk.assessment/1. */
const StageValue = z.record(z.string(), z.unknown())

export const CaseLifeSchema = z.object({
  reference: z.string(),
  state: z.enum(CASE_STATES),
  outcome: z.enum(CASE_OUTCOMES).nullable(),
  version: z.number().describe('Counts all that decisions rest on; whoever decides names it.'),
  approvedVersion: z.number().nullable(),
  mergedInto: z.string().nullable(),
  assignee: z.string().nullable(),
  steps: z.array(z.object({ from: z.string(), to: z.enum(CASE_STATES), by: z.string(), gate: z.string() })),
  outcomes: z.array(z.enum(CASE_OUTCOMES)),
  gates: z.array(z.object({ id: z.string(), source: z.string(), reason: z.string() })),
  silence: z.array(z.string()).describe('Why nothing may go to a customer now; empty where something may.'),
  findings: z.array(
    z.object({
      emailId: z.string(),
      code: z.string(),
      severity: z.string(),
      message: z.string(),
      clause: z.string(),
      findingHash: z.string().describe('By this a decision names the finding as it stands.'),
      by: z.string(),
      settled: SettlementSchema.nullable(),
    }),
  ),
  likely: z
    .array(z.object({ reference: z.string(), state: z.string(), openedAt: Instant, why: z.array(z.string()) }))
    .describe('Cases that may be the same matter; nothing joins them by itself.'),
  settlements: z.array(SettlementSchema),
  corrections: z.array(
    z.object({
      id: z.string(),
      emailId: z.string(),
      field: z.string(),
      value: z.unknown(),
      reason: z.string(),
      correctedBy: z.string(),
      correctedAt: Instant,
    }),
  ),
  corrected: z.array(
    z.object({
      emailId: z.string(),
      sender: StageValue,
      classification: StageValue,
      fields: StageValue,
      review: StageValue,
    }),
  ),
  records: z.array(
    z.object({ id: z.string(), kind: z.string(), body: StageValue, recordedBy: z.string(), recordedAt: Instant }),
  ),
  approvals: z.array(z.object({ version: z.number(), approvedBy: z.string(), approvedAt: Instant })),
  notes: z.array(z.object({ text: z.string(), writtenBy: z.string(), writtenAt: Instant })),
})
