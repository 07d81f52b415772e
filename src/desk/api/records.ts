import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { maySeeRestricted } from '../access.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { approvePolicy, bringCustomers, holdCase, releaseRestore, takeCase } from '../records.js'
import { asJson } from './as-json.js'
import {
  CustomerListSchema,
  ImportedSchema,
  KeptListSchema,
  PolicyListSchema,
  ReportListSchema,
  SystemHoldSchema,
  VerificationSchema,
} from './record-schemas.js'
import { oneLine, REFUSALS, wordsOf } from './schemas.js'

const area = { area: 'content' } as const
const Reference = z.object({ reference: z.string().max(40) })
const Done = z.object({ done: z.literal(true) })
const DONE = { done: true } as const
/** A directory of some ten thousand customers; the bound of all other bodies is far below. */
const CUSTOMERS_BYTES = 5 * 1024 * 1024

/** Reports, bundles, the chain of acts, policies, keeping, and the directory of customers. */
export async function recordRoutes(parent: FastifyInstance, ports: DeskPorts): Promise<void> {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  const { records } = ports
  app.get(
    '/reports/transparency',
    {
      config: area,
      schema: {
        summary: 'The transparency report; without the role counsel no restricted case is counted',
        querystring: z.object({
          from: z.iso.date(),
          to: z.iso.date(),
          organisation: z.string().max(80).optional(),
          internal: z.stringbool().default(false),
        }),
        response: { 200: ReportListSchema },
      },
    },
    async (request) => {
      const { from, to, organisation = null, internal } = request.query
      const withRestricted = maySeeRestricted(principalOf(request))
      return asJson(ReportListSchema, {
        reports: await records.makeReports({ from, to, organisation, internal, withRestricted }),
      })
    },
  )
  app.get(
    '/cases/:reference/export',
    {
      config: area,
      schema: { summary: 'One case as a zip that verifies with sha256sum', params: Reference, response: REFUSALS },
    },
    async (request, reply) => {
      const { reference } = request.params
      const act = await takeCase(ports, principalOf(request), reference)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      reply.header('content-type', 'application/zip')
      reply.header('content-disposition', `attachment; filename="${reference}.zip"`)
      return reply.send(act.zip as never)
    },
  )
  app.get(
    '/audit/verification',
    { config: area, schema: { summary: 'Whether the chain of acts is whole', response: { 200: VerificationSchema } } },
    async () => asJson(VerificationSchema, await records.verifyAudit()),
  )
  policyRoutes(app, ports)
  keepingRoutes(app, ports)
  customerRoutes(app, ports)
}

function policyRoutes(parent: FastifyInstance, ports: DeskPorts): void {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/policies',
    { config: area, schema: { summary: 'Policies in effect and waiting', response: { 200: PolicyListSchema } } },
    async () => asJson(PolicyListSchema, { policies: await ports.records.listPolicies() }),
  )
  app.post(
    '/policies/approvals',
    {
      config: area,
      schema: {
        summary: "Approve a policy's new text; the second approver puts it into effect",
        body: z.strictObject({ policy: z.string().max(40), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
        response: { 200: z.object({ isInEffect: z.boolean() }), ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await approvePolicy(ports, principalOf(request), request.body)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return { isInEffect: act.isInEffect }
    },
  )
}

function keepingRoutes(parent: FastifyInstance, ports: DeskPorts): void {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/retention',
    { config: area, schema: { summary: 'Closed cases and how long each is kept', response: { 200: KeptListSchema } } },
    async (request) => {
      const query = { includeRestricted: maySeeRestricted(principalOf(request)) }
      return asJson(KeptListSchema, { cases: await ports.records.listKept(query) })
    },
  )
  app.post(
    '/cases/:reference/legal-hold',
    {
      config: area,
      schema: {
        summary: 'Keep a case beyond its time',
        params: Reference,
        body: z.strictObject({ reason: oneLine(500) }),
        response: { 200: Done, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await holdCase(ports, principalOf(request), request.params.reference, request.body)
      return act.kind === 'refused' ? reply.status(act.status).send(wordsOf(act)) : DONE
    },
  )
  app.post(
    '/cases/:reference/legal-hold/end',
    {
      config: area,
      schema: { summary: 'End the legal hold of a case', params: Reference, response: { 200: Done, ...REFUSALS } },
    },
    async (request, reply) => {
      const act = await holdCase(ports, principalOf(request), request.params.reference, 'end')
      return act.kind === 'refused' ? reply.status(act.status).send(wordsOf(act)) : DONE
    },
  )
  restoreRoutes(app, ports)
}

function restoreRoutes(parent: FastifyInstance, ports: DeskPorts): void {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/restore',
    {
      config: area,
      schema: { summary: 'Whether the installation is held after a restore', response: { 200: SystemHoldSchema } },
    },
    async () => asJson(SystemHoldSchema, { hold: await ports.records.findSystemHold() }),
  )
  app.post(
    '/restore/release',
    {
      config: area,
      schema: {
        summary: 'Let letters leave again after a restore',
        body: z.strictObject({ note: oneLine(500) }),
        response: { 200: Done, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await releaseRestore(ports, principalOf(request), request.body.note)
      return act.kind === 'refused' ? reply.status(act.status).send(wordsOf(act)) : DONE
    },
  )
}

function customerRoutes(parent: FastifyInstance, ports: DeskPorts): void {
  const app = parent.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/customers',
    { config: area, schema: { summary: 'The directory of customers', response: { 200: CustomerListSchema } } },
    async () => asJson(CustomerListSchema, { customers: await ports.records.listCustomers() }),
  )
  app.post(
    '/customers',
    {
      config: area,
      bodyLimit: CUSTOMERS_BYTES,
      schema: {
        summary:
          'Bring the directory up to date from CSV; a wrong row is refused with its line, and nothing is imported',
        body: z.strictObject({ csv: z.string().min(1) }),
        response: { 200: ImportedSchema, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const act = await bringCustomers(ports, principalOf(request), request.body.csv)
      if (act.kind === 'refused') return reply.status(act.status).send(wordsOf(act))
      return asJson(ImportedSchema, act)
    },
  )
}
