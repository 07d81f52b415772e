import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CASE_OUTCOMES, CASE_STATES } from '../../cases/case.js'
import { RECORDS, type RecordBody, type RecordKind } from '../../cases/case-record.js'
import { SETTLEMENTS } from '../../cases/dossier.js'
import { CORRECTABLE_FIELDS } from '../../cases/field-correction.js'
import {
  addFinding,
  approveFirst,
  assignCase,
  assignCases,
  correctField,
  recordInCase,
  secondSettlement,
  settleFinding,
  takeCaseStep,
  writeNote,
} from '../case-life.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readCaseLife } from '../read-case-life.js'
import { asJson } from './as-json.js'
import { caseActRoute, Version } from './case-act-route.js'
import { CaseLifeSchema } from './case-life-schema.js'
import { ErrorSchema } from './schemas.js'

const Reason = z.string().trim().min(1).max(2_000)
const EmailId = z.uuid()

/** The life of a case: what people decide and say about it, each past what the case itself says. */
export async function caseLifeRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  readingRoute(parent, ports)
  decisionRoutes(parent, ports)
  findingRoutes(parent, ports)
  recordRoutes(parent, ports)
  caseActRoute(
    parent,
    { path: 'notes', summary: 'Write a note', body: z.strictObject({ text: z.string().trim().min(1).max(10_000) }) },
    (who, reference, { text }) => writeNote(ports, who, reference, text),
  )
  caseActRoute(
    parent,
    {
      path: 'assignment',
      summary: 'Say whose case it is; null takes it from whoever has it',
      body: z.strictObject({ to: z.email().toLowerCase().nullable() }),
    },
    (who, reference, { to }) => assignCase(ports, who, reference, to),
  )
  bulkAssignmentRoute(parent, ports)
}

/** More than a person marks on a page. */
const MOST_AT_ONCE = 200
const AssignedSchema = z.object({
  assigned: z.array(z.string()),
  refused: z.array(z.object({ reference: z.string(), error: z.string(), message: z.string() })),
})

function bulkAssignmentRoute(parent: FastifyInstance, ports: DeskPorts): void {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/cases/assignment',
    {
      config: { area: 'content' },
      schema: {
        summary: 'Say whose several cases are; each by itself, and what is refused is named',
        body: z.strictObject({
          references: z.array(z.string().max(40)).min(1).max(MOST_AT_ONCE),
          to: z.email().toLowerCase().nullable(),
        }),
        response: { 200: AssignedSchema },
      },
    },
    async (request) => await assignCases(ports, principalOf(request), request.body),
  )
}

function readingRoute(parent: FastifyInstance, ports: DeskPorts): void {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/cases/:reference/life',
    {
      config: { area: 'content' },
      schema: {
        summary: 'Where a case stands, what leads on from there, what keeps it, and what people said',
        params: z.object({ reference: z.string().max(40) }),
        response: { 200: CaseLifeSchema, 404: ErrorSchema },
      },
    },
    async (request, reply) => {
      const life = await readCaseLife(ports, principalOf(request), request.params.reference)
      return life === null
        ? reply.status(404).send({ error: 'not-found', message: 'There is no case of this reference.' })
        : asJson(CaseLifeSchema, life)
    },
  )
}

function decisionRoutes(app: FastifyInstance, ports: DeskPorts): void {
  caseActRoute(
    app,
    {
      path: 'steps',
      summary: 'Take a case a step on: to another state, past its gate',
      body: z.strictObject({
        to: z.enum(CASE_STATES),
        outcome: z.enum(CASE_OUTCOMES).nullable().default(null).describe('For `closed` alone.'),
        version: Version,
      }),
    },
    (who, reference, step) => takeCaseStep(ports, who, reference, step),
  )
  caseActRoute(
    app,
    {
      path: 'approvals',
      summary: 'Approve a case for production as the first of two persons',
      body: z.strictObject({ version: Version }),
    },
    (who, reference, { version }) => approveFirst(ports, who, reference, version),
  )
  caseActRoute(
    app,
    {
      path: 'corrections',
      summary: "Correct a field as a person reads it; the machine's value stays, and the review speaks again",
      body: z.strictObject({
        emailId: EmailId,
        field: z.enum(CORRECTABLE_FIELDS as [string, ...string[]]),
        value: z.unknown().describe('In the shape of the field; null where the documents do not state it.'),
        reason: Reason,
        version: Version,
      }),
    },
    (who, reference, correction) => correctField(ports, who, reference, correction),
  )
}

function findingRoutes(app: FastifyInstance, ports: DeskPorts): void {
  caseActRoute(
    app,
    {
      path: 'findings',
      summary: 'Add a finding that the machine did not make',
      body: z.strictObject({
        emailId: EmailId,
        code: z.string().regex(/^[a-z]{2,20}(?:-[a-z]{1,20}){0,5}$/, 'must be small words with hyphens'),
        severity: z.enum(['blocks', 'warns', 'informs']),
        clause: Reason,
        reason: Reason,
        version: Version,
      }),
    },
    (who, reference, finding) => addFinding(ports, who, reference, finding),
  )
  caseActRoute(
    app,
    {
      path: 'settlements',
      summary: 'Decide a finding that blocks; it counts once a second person has confirmed it',
      body: z.strictObject({
        emailId: EmailId,
        findingHash: z.string().regex(/^[0-9a-f]{64}$/),
        outcome: z.enum(SETTLEMENTS),
        reason: Reason,
        version: Version,
      }),
    },
    (who, reference, settlement) => settleFinding(ports, who, reference, settlement),
  )
  caseActRoute(
    app,
    {
      path: 'settlements/second',
      summary: 'Confirm the decision on a finding as its second person',
      body: z.strictObject({ id: z.uuid() }),
    },
    (who, reference, { id }) => secondSettlement(ports, who, reference, id),
  )
}

/** One address a kind of record, so that each says its own shape. */
function recordRoutes(app: FastifyInstance, ports: DeskPorts): void {
  for (const kind of Object.keys(RECORDS) as RecordKind[]) {
    caseActRoute(
      app,
      {
        path: `records/${kind}`,
        summary: `Record what happened outside: ${kind.replaceAll('-', ' ')}`,
        body: z.strictObject({ ...(RECORDS[kind].shape as z.core.$ZodShape), version: Version }),
      },
      (who, reference, said) => {
        const { version, ...body } = said as { version: number }
        return recordInCase(ports, who, reference, { record: { kind, body } as unknown as RecordBody, version })
      },
    )
  }
}
