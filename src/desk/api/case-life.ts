import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { CASE_OUTCOMES, CASE_STATES } from '../../cases/case.js'
import { approveFirst, takeCaseStep } from '../case-life.js'
import type { DeskPorts } from '../ports.js'
import { caseActRoute, Version } from './case-act-route.js'

/** The life of a case: steps and approvals, each past what the case itself says. */
export async function caseLifeRoutes(app: FastifyInstance, ports: DeskPorts): Promise<void> {
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
}
