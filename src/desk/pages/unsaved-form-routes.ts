import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { maySeeRestricted } from '../access.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { FORM_TOKEN } from '../sign-in/session.js'
import { keepUnsavedForm } from '../unsaved-forms.js'
import { say } from './answer.js'
import { DRAFT, SECOND_FACTOR } from './case-form.js'

const Name = z.string().regex(/^[\w. -]{1,120}$/)
/** The words of a form as they were typed: as long as its controls allow, and never a code. */
const Typed = z
  .looseObject({ [DRAFT]: Name })
  .transform(({ [DRAFT]: form, [FORM_TOKEN]: _token, [SECOND_FACTOR]: _code, version: _version, ...fields }) => ({
    form: String(form),
    fields,
  }))
  .pipe(
    z.object({
      form: Name,
      fields: z
        .record(
          z.string().regex(/^\w{1,40}$/),
          z.union([z.string().max(20_000), z.array(z.string().max(2_000)).max(200)]),
        )
        .refine((fields) => Object.keys(fields).length <= 40),
    }),
  )
const Drop = z.object({ [DRAFT]: Name })
const config = { area: 'content' } as const

/** Words in a form of a case that are not sent: kept by the script while they are written, dropped by a button. */
export function unsavedRoutes(app: FastifyInstance, ports: DeskPorts): void {
  app.post<{ Params: { reference: string } }>('/cases/:reference/unsaved', { config }, async (request, reply) => {
    const typed = Typed.safeParse(request.body)
    if (!typed.success)
      return reply.status(422).send({ error: 'bad-form', message: 'These words are too long to be kept.' })
    const kept = await keepUnsavedForm(ports, principalOf(request), request.params.reference, typed.data)
    return kept.kind === 'refused'
      ? reply.status(kept.status).send({ error: kept.error, message: kept.message })
      : { keptAt: kept.at.toISOString() }
  })
  app.post<{ Params: { reference: string } }>('/cases/:reference/unsaved/drop', { config }, async (request, reply) => {
    const { reference } = request.params
    const who = principalOf(request)
    const known = await ports.life.load(reference, { includeRestricted: maySeeRestricted(who) })
    if (known === null) return say(reply.status(404), 'No such case', 'There is no case of this reference.')
    const drop = Drop.safeParse(request.body)
    if (drop.success) await ports.life.dropUnsaved(reference, { owner: who.name, form: String(drop.data[DRAFT]) })
    return reply.redirect(`/cases/${encodeURIComponent(reference)}`, 303)
  })
}
