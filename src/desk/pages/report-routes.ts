import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { IntakeError } from '../../errors.js'
import type { Report } from '../../report/report.js'
import { writeCsv } from '../../report/write-csv.js'
import { writeHtml } from '../../report/write-html.js'
import { maySeeRestricted } from '../access.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { type PeriodChoice, readReportPeriod, transparencyPeriods } from '../report-periods.js'
import { sendPage } from '../send-page.js'
import { messagePage } from './layout.js'
import { reportsPage } from './reports-page.js'
import { transparencyPage } from './transparency-page.js'

const Wish = z.object({
  period: z.string().max(40).catch(''),
  organisation: z.string().min(1).max(80).nullable().catch(null),
  internal: z.literal('yes').nullable().catch(null),
})

const FORMATS: Readonly<Record<string, { type: string; write: (reports: readonly Report[]) => string }>> = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  json: { type: 'application/json; charset=utf-8', write: (reports) => JSON.stringify(reports, null, 2) },
  html: { type: 'text/html; charset=utf-8', write: writeHtml },
}

/** Figures of the work for people inside, and the transparency report with its preview and its files. */
export function reportRoutes(ports: DeskPorts) {
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    keepOutOfCaches(app)
    app.get('/reports', { config }, async (request, reply) => {
      const asked = readReportPeriod(request.query, ports.now())
      const isCounsel = maySeeRestricted(principalOf(request))
      const figures = await ports.figures.load({ ...asked, includeRestricted: isCounsel })
      const organisations = ports.figures.organisations()
      return sendPage(reply, reportsPage(figures, { ...asked, organisations, isCounsel, viewer: request }))
    })
    app.get('/reports/transparency', { config }, async (request, reply) => {
      const { chosen, periods, organisation, internal, reports } = await make(request)
      if (reports === null) return sendPage(reply, contradicts(request), 409)
      const organisations = ports.figures.organisations()
      const frame = { period: chosen.id, periods, organisation, organisations, internal, viewer: request }
      return sendPage(reply, transparencyPage(reports, frame))
    })
    app.get<{ Params: { format: string } }>('/reports/transparency/:format', { config }, async (request, reply) => {
      const format = FORMATS[request.params.format]
      if (format === undefined) {
        const words = 'A report is a CSV, JSON or HTML file.'
        return sendPage(reply, messagePage('No such file', words, { place: 'reports', viewer: request }), 404)
      }
      const { chosen, reports } = await make(request)
      if (reports === null) return sendPage(reply, contradicts(request), 409)
      const name = `transparency-${chosen.id}.${request.params.format}`
      reply.header('content-disposition', `attachment; filename="${name}"`)
      return reply.type(format.type).send(format.write(reports))
    })
  }

  async function make(request: FastifyRequest): Promise<{
    chosen: PeriodChoice
    periods: PeriodChoice[]
    organisation: string | null
    internal: boolean
    /** Null where the figures do not add up: then nothing is shown. */
    reports: Report[] | null
  }> {
    const { period, organisation, internal: wish } = Wish.parse(request.query)
    const { chosen, periods } = transparencyPeriods(period, ports.now())
    const internal = wish === 'yes'
    const withRestricted = maySeeRestricted(principalOf(request))
    const { from, to } = chosen
    const reports = await ports.records
      .makeReports({ from, to, organisation, internal, withRestricted })
      .catch((error: unknown) => {
        if (error instanceof IntakeError && error.code === 'REPORT_CONTRADICTS') return null
        throw error
      })
    return { chosen, periods, organisation, internal, reports }
  }
}

function contradicts(request: FastifyRequest) {
  const words =
    'The figures of this period do not add up, so nothing is shown. Ops run the command writdesk report transparency, which names them.'
  return messagePage('No report', words, { place: 'reports', viewer: request })
}
