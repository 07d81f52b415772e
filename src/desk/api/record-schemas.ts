import { z } from 'zod'
import { TABLES } from '../../report/report.js'
import { Instant } from './schemas.js'

/** What the API answers about the record itself. */
const Day = z.iso.date()

const TableSchema = z.object({
  id: z.enum(TABLES),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      jurisdiction: z.string(),
      type: z.string(),
      cells: z.array(z.number().nullable()).describe('One a column; null where the figure is not printed.'),
    }),
  ),
})

const ReportSchema = z.object({
  schema: z.literal('writdesk.transparency/1'),
  organisation: z.string(),
  from: Day,
  to: Day,
  madeOn: Day,
  forPublication: z.boolean(),
  smallestCell: z.number(),
  periods: z.array(z.object({ name: z.string(), from: Day, to: Day, tables: z.array(TableSchema) })),
  nationalSecurity: z
    .array(
      z.object({
        name: z.string(),
        from: Day,
        to: Day,
        rows: z.array(z.object({ what: z.string(), band: z.string() })),
      }),
    )
    .describe('50 U.S.C. 1874: bands alone.'),
  restatements: z.array(
    z.object({
      period: z.string(),
      table: z.enum(TABLES),
      jurisdiction: z.string(),
      type: z.string(),
      column: z.string(),
      publishedOn: Day,
      was: z.number(),
      is: z.number(),
    }),
  ),
  notes: z.array(z.string()),
})
export const ReportListSchema = z.object({ reports: z.array(ReportSchema) })

export const VerificationSchema = z.union([
  z.object({ kind: z.literal('intact'), sealed: z.number(), head: z.string(), unsealed: z.number() }),
  z.object({ kind: z.literal('broken'), seq: z.number().describe('The first link that does not follow.') }),
])

export const PolicyListSchema = z.object({
  policies: z.array(
    z.object({
      policy: z.string(),
      version: z.string(),
      sha256: z.string(),
      firstBy: z.string().nullable(),
      secondBy: z.string().nullable(),
      inEffectAt: Instant.nullable(),
      isFile: z.boolean().describe('The text stands in the folder of policies now.'),
    }),
  ),
})

export const KeptListSchema = z.object({
  cases: z.array(
    z.object({
      reference: z.string(),
      verdict: z.union([
        z.object({ kind: z.literal('due'), since: Day, basis: z.string() }),
        z.object({
          kind: z.literal('kept'),
          until: Day.nullable(),
          reason: z.enum(['open', 'legal-hold', 'held-sender', 'clock-runs', 'its-time']),
        }),
      ]),
    }),
  ),
})

export const SystemHoldSchema = z.object({
  hold: z.object({ placedAt: Instant, placedBy: z.string(), reason: z.string() }).nullable(),
})

export const CustomerListSchema = z.object({
  customers: z.array(
    z.object({
      workspace: z.string(),
      customer: z.string(),
      ownerName: z.string().nullable(),
      ownerEmail: z.string().nullable(),
      adminEmails: z.array(z.string()),
      memberEmails: z.array(z.string()),
      domains: z.array(z.string()),
      jurisdiction: z.string().nullable(),
      retention: z.string().nullable().describe('How long the team keeps its data, as it set it.'),
    }),
  ),
})

export const ImportedSchema = z.object({ added: z.number(), changed: z.number(), unchanged: z.number() })
