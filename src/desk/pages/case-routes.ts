import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { type CaseSheet, readCaseSheet } from '../read-case-sheet.js'
import { sendPage } from '../send-page.js'
import type { SecondFactor } from '../sign-in/second-factor.js'
import { formTokenField } from '../sign-in/session.js'
import { say } from './answer.js'
import { addPageActs, CASE_ACTS, type Told } from './case-acts.js'
import type { CaseForms } from './case-form.js'
import { casePage } from './case-page.js'
import { caseReadingRoutes } from './case-reading-routes.js'
import { SAID_ACTS } from './case-said-acts.js'
import { unsavedRoutes } from './unsaved-form-routes.js'

const Position = z.coerce.number().int().min(1).max(10_000)
const Asked = z.object({ mail: Position.optional().catch(undefined), timeline: z.string().optional().catch(undefined) })

/** The page of a case and all that its forms do. */
export function caseRoutes(ports: DeskPorts, giveCode: SecondFactor) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    app.get<{ Params: { reference: string } }>(
      '/cases/:reference',
      { config: { area: 'content' } },
      async (request, reply) => {
        const { mail, timeline } = Asked.parse(request.query)
        const asked = { mail: mail === undefined ? null : mail - 1, allEvents: timeline === 'all' }
        const sheet = await readCaseSheet(ports, principalOf(request), request.params.reference, asked)
        return sheet === null
          ? say(
              reply.status(404),
              'No such case',
              'There is no case of this reference. The queue lists those there are.',
            )
          : sendPage(reply, casePage(sheet, formsOf(request, sheet, null), request))
      },
    )
    addPageActs(app, ports, [...CASE_ACTS, ...SAID_ACTS], { giveCode, show })
    await app.register(caseReadingRoutes(ports))
    unsavedRoutes(app, ports)
  }

  /** The page as it was, with what was entered and why nothing came of it; the words alone where there is no page to show. */
  async function show(request: FastifyRequest, reply: FastifyReply, told: Told): Promise<FastifyReply> {
    const { status, message } = told.refusal
    const { reference } = request.params as { reference: string }
    const isUnknown = status === 404
    const sheet = isUnknown ? null : await readCaseSheet(ports, principalOf(request), reference)
    return sheet === null
      ? say(reply.status(status), 'Nothing was changed', message)
      : sendPage(reply.status(status), casePage(sheet, formsOf(request, sheet, told), request))
  }

  function formsOf(request: FastifyRequest, { dossier, unsaved, timeZone }: CaseSheet, told: Told | null): CaseForms {
    return {
      reference: dossier.file.reference,
      version: dossier.version,
      tokenField: formTokenField(request),
      principal: principalOf(request),
      timeZone,
      unsaved,
      keepsPasswords: ports.givePassword !== null,
      takesCodes: request.session?.openedBy === 'local' || request.session?.openedBy === 'break-glass',
      entered: told && {
        form: told.form,
        values: told.values,
        message: told.refusal.message,
        field: told.refusal.field ?? null,
        error: told.refusal.error,
      },
    }
  }
}
